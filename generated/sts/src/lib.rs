// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Alibaba Cloud Security Token Service (`Sts`, version 2015-04-01): the 2 operations of the API as types.
//!
//! A request does not compile without its required parameters, each of which is named where it is given.
//! Documented values are enums, documented errors of an operation are one; both keep what is not documented.
//! No HTTP here: a client sends these types, a server implements [`Service`].
//!
//! ## A request
//!
//! What a request says becomes parameters; how they are signed and sent is a client's work.
//!
//! ```rust
//! use alicloud_sts::{self as sts, parameters};
//!
//! let request = sts::AssumeRole::role_arn("acs:ram::1000000000000001:role/reader")
//!     .role_session_name("nightly")
//!     .duration_seconds(3600)
//!     .policy("{\"Statement\":[{\"Action\":[\"vpc:Describe*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}],\"Version\":\"1\"}");
//! for (name, value) in parameters::write(&request) {
//!     println!("{name}={value}");
//! }
//! ```
//!
//! ## An answer
//!
//! Every field of an answer may be missing, and keys that are not documented are kept.
//!
//! ```rust
//! use alicloud_sts::{self as sts, json};
//!
//! let body = br#"{"RequestId":"0ED8","New":1}"#;
//! let answer: sts::AssumeRoleResponse = json::decode(body).expect("a JSON object");
//! assert_eq!(answer.request_id(), "0ED8");
//! assert!(answer.unknown_fields().get("New").is_some());
//! ```
//!
//! ## A refusal
//!
//! The code of a refusal is a variant of the operation's own errors.
//!
//! ```rust
//! use alicloud_sts::{self as sts, Fault, ServiceError};
//!
//! let body = br#"{"Code":"InvalidParameter.RoleArn","Message":"The parameter RoleArn is wrongly formed.","RequestId":"0ED8"}"#;
//! let fault = Fault::decode(400, body).expect("a refusal");
//! let error: ServiceError<sts::AssumeRoleError> = fault.into();
//! match error.kind() {
//!     sts::AssumeRoleError::InvalidParameterRoleArn => println!("as expected: {error}"),
//!     sts::AssumeRoleError::Unknown(code) => println!("not documented: {}", code.as_str()),
//!     other => println!("{other}; worth another try: {}", other.is_retryable()),
//! }
//! ```
//!
//! ## A server
//!
//! A server implements [`Service`]: what it leaves out it does not offer. `?` makes a `Fault` of an operation's errors.
//!
//! ```rust
//! use alicloud_sts::{self as sts, Fault, Refusal, parameters, service};
//!
//! struct Server;
//!
//! fn check(_: &sts::AssumeRole) -> Result<(), sts::AssumeRoleError> {
//!     Err(sts::AssumeRoleError::InvalidParameterRoleArn)
//! }
//!
//! impl sts::Service for Server {
//!     fn assume_role(&self, request: sts::AssumeRole) -> Result<sts::AssumeRoleResponse, Fault> {
//!         check(&request)?;
//!         Ok(sts::AssumeRoleResponse::default())
//!     }
//! }
//!
//! let request = sts::AssumeRole::role_arn("acs:ram::1000000000000001:role/reader")
//!     .role_session_name("nightly")
//!     .duration_seconds(3600)
//!     .policy("{\"Statement\":[{\"Action\":[\"vpc:Describe*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}],\"Version\":\"1\"}");
//! let answer = service::dispatch(&Server, "AssumeRole", &parameters::write(&request));
//! assert!(matches!(answer, Err(Refusal::Fault(fault)) if fault.code() == "InvalidParameter.RoleArn"));
//! ```
//!
//! ## What does not compile
//!
//! A required parameter cannot be left out:
//!
//! ```compile_fail,E0308
//! use alicloud_sts as sts;
//!
//! let request: sts::AssumeRole = sts::AssumeRole::role_arn("acs:ram::1000000000000001:role/reader");
//! ```
//!
//! Nor can two texts be swapped unnoticed, as each is named where it is given:
//!
//! ```compile_fail,E0599
//! use alicloud_sts as sts;
//!
//! let request = sts::AssumeRole::role_session_name("nightly").role_arn("acs:ram::1000000000000001:role/reader");
//! ```
//!
//! ## Operations
//!
//! Every operation has its module in [`operations`]; the types are here as well.
//!
//! | Operation | What it does |
//! |---|---|
//! | [`AssumeRole`] | Takes on a RAM role: gives a temporary key with a token, which together sign calls in that role until they end. |
//! | [`GetCallerIdentity`] | Tells who the caller is. |

#![forbid(unsafe_code)]
#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(
    clippy::doc_markdown,
    reason = "wire names stand in the text as the pages write them"
)]
#![allow(clippy::struct_field_names, reason = "fields are named as on the wire")]
#![allow(clippy::too_many_lines, reason = "tables are as long as the pages")]
#![allow(clippy::enum_variant_names, reason = "variants are named as on the wire")]

#[cfg(feature = "facts")]
pub mod facts;

pub mod operations;

mod records;

pub mod service;

mod values;
#[doc(inline)]
pub use service::Service;
pub use alicloud_core;
#[doc(no_inline)]
pub use alicloud_core::{
    ErrorClass, ErrorRow, Fault, OpenEnum, Operation, OperationError, Paged, Record,
    Refusal, ServiceError, Shaped, json, parameters,
};
#[doc(inline)]
pub use operations::assume_role::{
    AssumeRole, AssumeRoleError, AssumeRoleResponse, AssumedRoleUser, Credentials,
};
#[doc(inline)]
pub use operations::get_caller_identity::{
    GetCallerIdentity, GetCallerIdentityError, GetCallerIdentityResponse, IdentityType,
};
