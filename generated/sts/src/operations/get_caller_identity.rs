// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `GetCallerIdentity`: Tells who the caller is.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
    UnknownValue,
};

/// Tells who the caller is.
///
/// No permission is needed, so the call shows whether a key works at all.
///
/// ```
/// use alicloud_sts as sts;
///
/// let request = sts::GetCallerIdentity::new();
/// ```
///
/// # Errors
/// - [`InternalError`](GetCallerIdentityError::InternalError): The service failed for a reason of its own.
///
/// Source: GetCallerIdentity.md, SHA-256 `315e51966fc88507c43a245d8c0a0aa3db09ac23fa107dc2d5df2265a7ecec0d`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct GetCallerIdentity {}

impl GetCallerIdentity {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

alicloud_core::record!(GetCallerIdentity {
});

/// Answer of [`GetCallerIdentity`].
#[derive(Clone)]
#[non_exhaustive]
pub struct GetCallerIdentityResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000102`.
    ///
    /// Field `RequestId`, GetCallerIdentity.md line 17.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// What the caller is. Valid values: **Account**: an account; **RAMUser**: a RAM user; **AssumedRoleUser**: somebody in a role.
    ///
    /// Example: `AssumedRoleUser`.
    ///
    /// Field `IdentityType`, GetCallerIdentity.md line 18.
    #[doc(alias = "IdentityType")]
    pub identity_type: Option<IdentityType>,
    /// Account that the caller belongs to.
    ///
    /// Example: `1000000000000001`.
    ///
    /// Field `AccountId`, GetCallerIdentity.md line 19.
    #[doc(alias = "AccountId")]
    pub account_id: Option<String>,
    /// ID of the caller: of the account or the user, or of the role with the name of the session.
    ///
    /// Example: `300000000000000001:nightly`.
    ///
    /// Field `PrincipalId`, GetCallerIdentity.md line 20.
    #[doc(alias = "PrincipalId")]
    pub principal_id: Option<String>,
    /// ID of the account or of the user; absent for a role.
    ///
    /// Example: `200000000000000001`.
    ///
    /// Field `UserId`, GetCallerIdentity.md line 21.
    #[doc(alias = "UserId")]
    pub user_id: Option<String>,
    /// ID of the role; absent for anybody else.
    ///
    /// Example: `300000000000000001`.
    ///
    /// Field `RoleId`, GetCallerIdentity.md line 22.
    #[doc(alias = "RoleId")]
    pub role_id: Option<String>,
    /// ARN of the caller.
    ///
    /// Example: `acs:ram::1000000000000001:assumed-role/reader/nightly`.
    ///
    /// Field `Arn`, GetCallerIdentity.md line 23.
    #[doc(alias = "Arn")]
    pub arn: Option<String>,
    unknown: UnknownFields,
}

impl GetCallerIdentityResponse {
    /// Identifies the call towards the vendor's support, for reports and logs: empty where
    /// the answer has none, which the field tells apart.
    #[inline]
    pub fn request_id(&self) -> &str {
        self.request_id.as_deref().unwrap_or_default()
    }

    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(GetCallerIdentityResponse unknown {
    0: request_id = Text("RequestId"),
    1: identity_type = Choice("IdentityType", IdentityType),
    2: account_id = Text("AccountId"),
    3: principal_id = Text("PrincipalId"),
    4: user_id = Text("UserId"),
    5: role_id = Text("RoleId"),
    6: arn = Text("Arn"),
});

/// Documented values of `IdentityType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum IdentityType {
    /// an account
    Account,
    /// a RAM user
    #[doc(alias = "RAMUser")]
    RamUser,
    /// somebody in a role
    AssumedRoleUser,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(IdentityType {
    Account = "Account",
    RamUser = "RAMUser",
    AssumedRoleUser = "AssumedRoleUser",
});

/// Documented errors of [`GetCallerIdentity`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum GetCallerIdentityError {
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `InternalError`: HTTP 500, `STS Server Internal Error happened, please send the RequestId to us.`
    InternalError,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(GetCallerIdentityError {
    InternalError = "InternalError" [(500, "STS Server Internal Error happened, please send the RequestId to us.", "The service failed for a reason of its own. Retry later.")],
});

impl Operation for GetCallerIdentity {
    type Response = GetCallerIdentityResponse;
    type Error = GetCallerIdentityError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "GetCallerIdentity",
            "Sts",
            "2015-04-01",
            <GetCallerIdentity as Shaped>::SHAPE,
            <GetCallerIdentityResponse as Shaped>::SHAPE,
            <GetCallerIdentityError as OperationError>::ROWS,
            Source::new(
                "GetCallerIdentity.md",
                "315e51966fc88507c43a245d8c0a0aa3db09ac23fa107dc2d5df2265a7ecec0d",
            ),
        )
        .read_only();
}
