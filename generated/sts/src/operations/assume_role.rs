// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AssumeRole`: Takes on a RAM role: gives a temporary key with a token, which together sign calls in that role until they end.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Takes on a RAM role: gives a temporary key with a token, which together sign calls in that role until they end.
///
/// The caller must be a RAM user or a role; the key of an account itself is refused.
///
/// - Two sides have to agree. The caller's policies must allow `sts:AssumeRole`, and the trust policy of the role must name the caller or its account.
///
/// - The key, its secret and the token belong together. A call that is signed with the key must carry the token.
///
/// ```
/// use alicloud_sts as sts;
///
/// let request = sts::AssumeRole::role_arn("acs:ram::1000000000000001:role/reader")
///     .role_session_name("nightly")
///     .duration_seconds(3600)
///     .policy("{\"Statement\":[{\"Action\":[\"vpc:Describe*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}],\"Version\":\"1\"}");
/// ```
///
/// # Errors
/// - [`InvalidParameter.RoleArn`](AssumeRoleError::InvalidParameterRoleArn): The value is no ARN of a role.
/// - [`InvalidParameter.RoleSessionName`](AssumeRoleError::InvalidParameterRoleSessionName): The name is too short or too long, or has other characters than letters, digits and `.@-_`.
/// - [`InvalidParameter.DurationSeconds`](AssumeRoleError::InvalidParameterDurationSeconds): The session would be shorter than 900 seconds or longer than the role permits, whatever the message says of an hour.
/// - [`InvalidParameter.ExternalId`](AssumeRoleError::InvalidParameterExternalId): The value is too short or too long, or has characters that are not allowed.
/// - [`InvalidParameter.PolicyGrammar`](AssumeRoleError::InvalidParameterPolicyGrammar): The policy is not JSON with a `Version` and a list of statements.
/// - [`InvalidParameter.PolicySize`](AssumeRoleError::InvalidParameterPolicySize): The policy is too long.
/// - [`NoPermission`](AssumeRoleError::NoPermission): The caller's policies do not allow `sts:AssumeRole`, or the role's trust policy does not name the caller.
/// - [`EntityNotExist.Role`](AssumeRoleError::EntityNotExistRole): The account has no role of this name.
/// - [`InternalError`](AssumeRoleError::InternalError): The service failed for a reason of its own.
///
/// Source: AssumeRole.md, SHA-256 `0e0b3bc1a3a3f8bed94376f3c5b62b5271f458cbd4a1bd9de4e3babee91e6cf7`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct AssumeRole {
    /// ARN of the role, in the form `acs:ram::ACCOUNT:role/NAME`.
    ///
    /// Example: `acs:ram::1000000000000001:role/reader`.
    ///
    /// Parameter `RoleArn`, AssumeRole.md line 15.
    #[doc(alias = "RoleArn")]
    pub role_arn: String,
    /// Name of the session. It stands in audit logs and tells apart those who are in the same role. The value must be 2 to 64 characters in length. The value can contain only letters, digits, periods (.), at signs (@), hyphens (-), and underscores (_).
    ///
    /// Example: `nightly`.
    ///
    /// Parameter `RoleSessionName`, AssumeRole.md line 16.
    #[doc(alias = "RoleSessionName")]
    pub role_session_name: String,
    /// How long the key is good for. Unit: seconds. Minimum value: **900**. Default value: **3600**. The role tells the greatest value, `MaxSessionDuration`.
    ///
    /// Example: `3600`.
    ///
    /// Parameter `DurationSeconds`, AssumeRole.md line 17.
    #[doc(alias = "DurationSeconds")]
    pub duration_seconds: Option<i64>,
    /// A policy as JSON that narrows what the session may do: it may do what both this policy and the role allow. Without it, the session may do all that the role may. The value must be 1 to 2048 characters in length.
    ///
    /// Example: `{"Statement":[{"Action":["vpc:Describe*"],"Effect":"Allow","Resource":["*"]}],"Version":"1"}`.
    ///
    /// Parameter `Policy`, AssumeRole.md line 18.
    #[doc(alias = "Policy")]
    pub policy: Option<String>,
    /// What the role's trust policy asks for where somebody else's service takes it on, so that this service cannot be talked into taking on the wrong customer's role. The value must be 2 to 1224 characters in length. The value can contain only letters, digits, underscores (_), plus signs (+), equal signs (=), commas (,), periods (.), at signs (@), colons (:), forward slashes (/), and hyphens (-).
    ///
    /// Example: `order-17`.
    ///
    /// Parameter `ExternalId`, AssumeRole.md line 19.
    #[doc(alias = "ExternalId")]
    pub external_id: Option<String>,
    /// Who is behind the session. It stays the same when the session takes on further roles. The value must be 2 to 64 characters in length. The value can contain only letters, digits, underscores (_), plus signs (+), equal signs (=), commas (,), periods (.), at signs (@), and hyphens (-). The value cannot start with acs:, aliyun:, or alibabacloud:.
    ///
    /// Example: `alice`.
    ///
    /// Parameter `SourceIdentity`, AssumeRole.md line 20.
    #[doc(alias = "SourceIdentity")]
    pub source_identity: Option<String>,
}

impl AssumeRole {
    /// ARN of the role, in the form `acs:ram::ACCOUNT:role/NAME`.
    #[doc(alias = "RoleArn")]
    pub fn role_arn(value: impl Into<String>) -> AssumeRoleNeedsRoleSessionName {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.role_arn = value.into();
        AssumeRoleNeedsRoleSessionName {
            request,
        }
    }

    /// How long the key is good for.
    #[doc(alias = "DurationSeconds")]
    pub fn duration_seconds(mut self, value: impl Into<i64>) -> Self {
        self.duration_seconds = Some(value.into());
        self
    }

    /// A policy as JSON that narrows what the session may do: it may do what both this policy and the role allow.
    #[doc(alias = "Policy")]
    pub fn policy(mut self, value: impl Into<String>) -> Self {
        self.policy = Some(value.into());
        self
    }

    /// What the role's trust policy asks for where somebody else's service takes it on, so that this service cannot be talked into taking on the wrong customer's role.
    #[doc(alias = "ExternalId")]
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.external_id = Some(value.into());
        self
    }

    /// Who is behind the session.
    #[doc(alias = "SourceIdentity")]
    pub fn source_identity(mut self, value: impl Into<String>) -> Self {
        self.source_identity = Some(value.into());
        self
    }
}

/// A [`AssumeRole`] that still needs its `role_session_name`.
#[must_use]
pub struct AssumeRoleNeedsRoleSessionName {
    request: AssumeRole,
}

impl AssumeRoleNeedsRoleSessionName {
    /// Name of the session.
    #[doc(alias = "RoleSessionName")]
    pub fn role_session_name(mut self, value: impl Into<String>) -> AssumeRole {
        self.request.role_session_name = value.into();
        self.request
    }
}

alicloud_core::record!(AssumeRole {
    0: role_arn = RequiredText("RoleArn") required,
    1: role_session_name = RequiredText("RoleSessionName") required,
    2: duration_seconds = Integer("DurationSeconds"),
    3: policy = Text("Policy"),
    4: external_id = Text("ExternalId"),
    5: source_identity = Text("SourceIdentity"),
});

/// Answer of [`AssumeRole`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AssumeRoleResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000101`.
    ///
    /// Field `RequestId`, AssumeRole.md line 26.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Who calls with the temporary key.
    ///
    /// Field `AssumedRoleUser`, AssumeRole.md line 27.
    #[doc(alias = "AssumedRoleUser")]
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// The temporary key.
    ///
    /// Field `Credentials`, AssumeRole.md line 30.
    #[doc(alias = "Credentials")]
    pub credentials: Option<Credentials>,
    /// Who is behind the session; absent where the request does not tell.
    ///
    /// Example: `alice`.
    ///
    /// Field `SourceIdentity`, AssumeRole.md line 35.
    #[doc(alias = "SourceIdentity")]
    pub source_identity: Option<String>,
    unknown: UnknownFields,
}

impl AssumeRoleResponse {
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

alicloud_core::record!(AssumeRoleResponse unknown {
    0: request_id = Text("RequestId"),
    1: assumed_role_user = Record("AssumedRoleUser", AssumedRoleUser),
    2: credentials = Record("Credentials", Credentials),
    3: source_identity = Text("SourceIdentity"),
});

/// Who calls with the temporary key.
#[derive(Clone)]
#[non_exhaustive]
pub struct AssumedRoleUser {
    /// ID of the role and name of the session.
    ///
    /// Example: `300000000000000001:nightly`.
    ///
    /// Field `AssumedRoleId`, AssumeRole.md line 28.
    #[doc(alias = "AssumedRoleId")]
    pub assumed_role_id: Option<String>,
    /// ARN of the session.
    ///
    /// Example: `acs:ram::1000000000000001:role/reader/nightly`.
    ///
    /// Field `Arn`, AssumeRole.md line 29.
    #[doc(alias = "Arn")]
    pub arn: Option<String>,
    unknown: UnknownFields,
}

impl AssumedRoleUser {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(AssumedRoleUser unknown {
    0: assumed_role_id = Text("AssumedRoleId"),
    1: arn = Text("Arn"),
});

/// The temporary key.
#[derive(Clone)]
#[non_exhaustive]
pub struct Credentials {
    /// ID of the key.
    ///
    /// Example: `STS.NUexample000000000001`.
    ///
    /// Field `AccessKeyId`, AssumeRole.md line 31.
    #[doc(alias = "AccessKeyId")]
    pub access_key_id: Option<String>,
    /// Secret of the key.
    ///
    /// A secret: `Debug` shows `***`.
    ///
    /// Example: `exampleSecretOfTheTemporaryKey`.
    ///
    /// Field `AccessKeySecret`, AssumeRole.md line 32.
    #[doc(alias = "AccessKeySecret")]
    pub access_key_secret: Option<String>,
    /// Token that goes with the key. It has no greatest length.
    ///
    /// A secret: `Debug` shows `***`.
    ///
    /// Example: `CAISexampleToken`.
    ///
    /// Field `SecurityToken`, AssumeRole.md line 33.
    #[doc(alias = "SecurityToken")]
    pub security_token: Option<String>,
    /// When the key ends. ISO 8601, UTC, in the form yyyy-MM-ddTHH:mm:ssZ.
    ///
    /// Example: `2026-01-01T01:00:00Z`.
    ///
    /// Field `Expiration`, AssumeRole.md line 34.
    #[doc(alias = "Expiration")]
    pub expiration: Option<String>,
    unknown: UnknownFields,
}

impl Credentials {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(Credentials unknown {
    0: access_key_id = Text("AccessKeyId"),
    1: access_key_secret = Text("AccessKeySecret") secret,
    2: security_token = Text("SecurityToken") secret,
    3: expiration = Text("Expiration"),
});

/// Documented errors of [`AssumeRole`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AssumeRoleError {
    /// The value is no ARN of a role. Write **RoleArn** as `acs:ram::ACCOUNT:role/NAME`.
    ///
    /// `InvalidParameter.RoleArn`: HTTP 400, `The parameter RoleArn is wrongly formed.`
    #[doc(alias = "InvalidParameter.RoleArn")]
    InvalidParameterRoleArn,
    /// The name is too short or too long, or has other characters than letters, digits and `.@-_`. Change **RoleSessionName**.
    ///
    /// `InvalidParameter.RoleSessionName`: HTTP 400, `The parameter RoleSessionName is wrongly formed.`
    #[doc(alias = "InvalidParameter.RoleSessionName")]
    InvalidParameterRoleSessionName,
    /// The session would be shorter than 900 seconds or longer than the role permits, whatever the message says of an hour. Change **DurationSeconds**.
    ///
    /// `InvalidParameter.DurationSeconds`: HTTP 400, `The Min/Max value of DurationSeconds is 15min/1hr.`
    #[doc(alias = "InvalidParameter.DurationSeconds")]
    InvalidParameterDurationSeconds,
    /// The value is too short or too long, or has characters that are not allowed. Change **ExternalId**.
    ///
    /// `InvalidParameter.ExternalId`: HTTP 400, `The parameter ExternalId is wrongly formed.`
    #[doc(alias = "InvalidParameter.ExternalId")]
    InvalidParameterExternalId,
    /// The policy is not JSON with a `Version` and a list of statements. Mend **Policy**.
    ///
    /// `InvalidParameter.PolicyGrammar`: HTTP 400, `The parameter Policy has not passed grammar check.`
    #[doc(alias = "InvalidParameter.PolicyGrammar")]
    InvalidParameterPolicyGrammar,
    /// The policy is too long. Shorten **Policy**.
    ///
    /// `InvalidParameter.PolicySize`: HTTP 400, `The size of Policy must be smaller than 2048 bytes.`
    #[doc(alias = "InvalidParameter.PolicySize")]
    InvalidParameterPolicySize,
    /// The caller's policies do not allow `sts:AssumeRole`, or the role's trust policy does not name the caller. Mend the one that is missing.
    ///
    /// `NoPermission`: HTTP 403, `You are not authorized to do this action. You should be authorized by RAM.`
    NoPermission,
    /// The account has no role of this name. Check **RoleArn**.
    ///
    /// `EntityNotExist.Role`: HTTP 404, `The specified Role not exists .`
    #[doc(alias = "EntityNotExist.Role")]
    EntityNotExistRole,
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `InternalError`: HTTP 500, `STS Server Internal Error happened, please send the RequestId to us.`
    InternalError,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(AssumeRoleError {
    InvalidParameterRoleArn = "InvalidParameter.RoleArn" [(400, "The parameter RoleArn is wrongly formed.", "The value is no ARN of a role. Write **RoleArn** as `acs:ram::ACCOUNT:role/NAME`.")],
    InvalidParameterRoleSessionName = "InvalidParameter.RoleSessionName" [(400, "The parameter RoleSessionName is wrongly formed.", "The name is too short or too long, or has other characters than letters, digits and `.@-_`. Change **RoleSessionName**.")],
    InvalidParameterDurationSeconds = "InvalidParameter.DurationSeconds" [(400, "The Min/Max value of DurationSeconds is 15min/1hr.", "The session would be shorter than 900 seconds or longer than the role permits, whatever the message says of an hour. Change **DurationSeconds**.")],
    InvalidParameterExternalId = "InvalidParameter.ExternalId" [(400, "The parameter ExternalId is wrongly formed.", "The value is too short or too long, or has characters that are not allowed. Change **ExternalId**.")],
    InvalidParameterPolicyGrammar = "InvalidParameter.PolicyGrammar" [(400, "The parameter Policy has not passed grammar check.", "The policy is not JSON with a `Version` and a list of statements. Mend **Policy**.")],
    InvalidParameterPolicySize = "InvalidParameter.PolicySize" [(400, "The size of Policy must be smaller than 2048 bytes.", "The policy is too long. Shorten **Policy**.")],
    NoPermission = "NoPermission" [(403, "You are not authorized to do this action. You should be authorized by RAM.", "The caller's policies do not allow `sts:AssumeRole`, or the role's trust policy does not name the caller. Mend the one that is missing.")],
    EntityNotExistRole = "EntityNotExist.Role" [(404, "The specified Role not exists .", "The account has no role of this name. Check **RoleArn**.")],
    InternalError = "InternalError" [(500, "STS Server Internal Error happened, please send the RequestId to us.", "The service failed for a reason of its own. Retry later.")],
});

impl Operation for AssumeRole {
    type Response = AssumeRoleResponse;
    type Error = AssumeRoleError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "AssumeRole",
            "Sts",
            "2015-04-01",
            <AssumeRole as Shaped>::SHAPE,
            <AssumeRoleResponse as Shaped>::SHAPE,
            <AssumeRoleError as OperationError>::ROWS,
            Source::new(
                "AssumeRole.md",
                "0e0b3bc1a3a3f8bed94376f3c5b62b5271f458cbd4a1bd9de4e3babee91e6cf7",
            ),
        )
        .read_only();
}
