// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Alibaba Cloud Security Token Service from the server's side: a method an operation, found by the name of its action.

use crate::operations::assume_role::{AssumeRole, AssumeRoleResponse};
use crate::operations::get_caller_identity::{
    GetCallerIdentity, GetCallerIdentityResponse,
};
use alicloud_core::{Fault, Operation, OperationMeta, Record, Refusal, serve};

/// All operations, by name.
pub const OPERATIONS: &[&OperationMeta] = &[
    <AssumeRole as Operation>::META,
    <GetCallerIdentity as Operation>::META,
];

/// A server. What it does not implement it does not offer, so that a new operation breaks
/// no server.
///
/// A method refuses with a `Fault`, which `?` makes of the operation's own errors.
pub trait Service {
    /// Takes on a RAM role: gives a temporary key with a token, which together sign calls in that role until they end.
    #[inline]
    fn assume_role(&self, request: AssumeRole) -> Result<AssumeRoleResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<AssumeRole as Operation>::META))
    }

    /// Tells who the caller is.
    #[inline]
    fn get_caller_identity(
        &self,
        request: GetCallerIdentity,
    ) -> Result<GetCallerIdentityResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<GetCallerIdentity as Operation>::META))
    }
}

/// Reads the request of an action, calls its method and gives the answer.
///
/// # Errors
/// There is no such action, the parameters make no request, or the method refused.
#[inline]
pub fn dispatch(
    service: &dyn Service,
    action: &str,
    parameters: &[(String, String)],
) -> Result<Box<dyn Record + Send>, Refusal> {
    match action {
        "AssumeRole" => {
            serve(parameters, |request: AssumeRole| service.assume_role(request))
        }
        "GetCallerIdentity" => {
            serve(
                parameters,
                |request: GetCallerIdentity| service.get_caller_identity(request),
            )
        }
        _ => Err(Refusal::UnknownAction),
    }
}
