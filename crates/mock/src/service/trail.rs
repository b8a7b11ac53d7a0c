//! What a call looked at before it was answered: the checks in their order, and what it changed.

use crate::states::EipStatus;
use alicloud_core::Fault;
use std::sync::Arc;

/// The checks of one call and what it did. Cheap where nothing fails: texts are made for the check
/// that fails alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trail {
    pub(crate) checks: Vec<Check>,
    pub(crate) touched: Vec<Touched>,
    /// Names of parameters that the operation does not have.
    pub(crate) unread: Vec<String>,
    /// Whether the answer is that of an earlier call with the same idempotency token.
    pub(crate) replayed: bool,
}

/// One check.
#[derive(Debug, Clone)]
pub(crate) struct Check {
    /// What is asked, such as `the EIP is free`.
    pub(crate) what: &'static str,
    /// What was seen instead; absent where the check held.
    pub(crate) saw: Option<String>,
}

/// A resource whose state a call changed.
#[derive(Debug, Clone)]
pub(crate) struct Touched {
    pub(crate) id: Arc<str>,
    /// Absent where it is new.
    pub(crate) before: Option<EipStatus>,
    /// Absent where it is gone.
    pub(crate) after: Option<EipStatus>,
}

impl Trail {
    /// Notes a check; fails with this refusal where it does not hold.
    pub(crate) fn check(
        &mut self,
        what: &'static str,
        holds: bool,
        refuse: impl FnOnce() -> (String, Fault),
    ) -> Result<(), Fault> {
        if holds {
            self.checks.push(Check { what, saw: None });
            return Ok(());
        }
        let (saw, fault) = refuse();
        self.checks.push(Check {
            what,
            saw: Some(saw),
        });
        Err(fault)
    }

    /// Notes a check that something is there, and gives it.
    pub(crate) fn find<T>(
        &mut self,
        what: &'static str,
        found: Option<T>,
        refuse: impl FnOnce() -> (String, Fault),
    ) -> Result<T, Fault> {
        self.check(what, found.is_some(), refuse)?;
        // The check has failed where there is none.
        found.ok_or_else(|| Fault::new(500, "InternalError", ""))
    }

    /// Notes that a state changed.
    pub(crate) fn touch(
        &mut self,
        id: &Arc<str>,
        before: Option<EipStatus>,
        after: Option<EipStatus>,
    ) {
        self.touched.push(Touched {
            id: id.clone(),
            before,
            after,
        });
    }
}
