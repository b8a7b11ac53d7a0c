//! Why a call was answered as it was: the checks in their order, the one that failed, the row of
//! the page that it comes from, and what would make it pass.

use super::Entry;
use crate::products;
use crate::service::known_from_elsewhere;
use crate::{Cloud, Confidence, World};
use serde::Serialize;
use std::fmt;

/// Why a call was answered as it was. Its `Display` is the text, its JSON that of
/// `/_mock/explain/{request id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// Identifies the call.
    pub request_id: String,
    /// The operation.
    pub action: String,
    /// HTTP status.
    pub status: u16,
    /// Code of the refusal.
    pub code: Option<String>,
    /// Message of the refusal.
    pub message: Option<String>,
    /// Number of the planned fault that answered.
    pub planned_fault: Option<u32>,
    /// The checks in their order; no check follows one that failed.
    pub checks: Vec<ExplainedCheck>,
    /// The row of the page that lists the code with this message.
    pub row: Option<PageRow>,
    /// Where the code comes from where no page of the operation lists it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Elsewhere>,
    /// What would make the call pass.
    pub remedy: Option<String>,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExplainedCheck {
    /// What was checked.
    pub what: String,
    /// What was seen instead; absent where it held.
    pub saw: Option<String>,
}

/// A row of the table of errors of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PageRow {
    /// Page, inside the product's folder under `spec/`.
    pub page: &'static str,
    /// Line, from 1.
    pub line: u32,
    /// HTTP status.
    pub status: Option<u16>,
    /// Code.
    pub code: &'static str,
    /// Message.
    pub message: &'static str,
}

/// A refusal that is known from elsewhere than the operation's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Elsewhere {
    /// When it is answered.
    pub when: &'static str,
    /// How sure it is that the service answers so.
    pub confidence: Confidence,
}

impl World {
    /// Why the call with this request id was answered as it was; nothing where the journal does not
    /// have it, or no longer.
    pub fn explain(&self, request_id: &str) -> Option<Explanation> {
        self.journal_entry(request_id).map(|entry| entry.explain())
    }
}

impl Cloud {
    /// Why the call with this request id was answered as it was, whichever world it reached, if
    /// any; nothing where no journal has it, or no longer.
    pub fn explain(&self, request_id: &str) -> Option<Explanation> {
        let names = self.names();
        let mut worlds = names.iter().filter_map(|name| self.world(name).ok());
        let stranger = || {
            let entry = self.strangers(|journal| journal.entry(request_id));
            entry.map(|entry| entry.explain())
        };
        let found = worlds.find_map(|world| world.explain(request_id));
        found.or_else(stranger)
    }
}

impl Entry {
    /// Why it was answered as it was.
    pub fn explain(&self) -> Explanation {
        let refusal = self.refusal();
        let code = refusal.map(|fault| fault.code().to_owned());
        let message = refusal.map(|fault| fault.message().to_owned());
        let of_page = |code: &str, message: &str| {
            let facts = products::facts_of(self.action())?;
            let mut rows = facts.errors.iter().filter(|row| row.code == code);
            let exact = rows.clone().find(|row| row.message == message);
            let row = exact.or_else(|| rows.next())?;
            Some(PageRow {
                page: facts.page,
                line: row.line,
                status: row.status,
                code: row.code,
                message: row.message,
            })
        };
        let row = refusal.and_then(|fault| of_page(fault.code(), fault.message()));
        let remedy = row.as_ref().and_then(|row| {
            let meta = products::operation(self.action())?;
            let mut rows = meta.errors.iter();
            let row = rows.find(|known| known.code == row.code && known.message == row.message)?;
            Some(row.description.to_owned())
        });
        let elsewhere = refusal.filter(|_| row.is_none()).and_then(|fault| {
            let known = known_from_elsewhere(fault.code(), fault.message())?;
            Some(Elsewhere {
                when: known.row.description.trim(),
                confidence: known.confidence,
            })
        });
        Explanation {
            request_id: self.request_id().to_owned(),
            action: self.action().to_owned(),
            status: self.status(),
            code,
            message,
            planned_fault: self.planned_fault(),
            checks: self.checks().to_vec(),
            row,
            elsewhere,
            remedy,
        }
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}): HTTP {}",
            self.action, self.request_id, self.status
        )?;
        if let (Some(code), Some(message)) = (&self.code, &self.message) {
            write!(f, ", {code}: {message}")?;
        }
        if let Some(plan) = self.planned_fault {
            write!(f, "\n  planned fault #{plan}")?;
        }
        for check in &self.checks {
            match &check.saw {
                None => write!(f, "\n  ok    {}", check.what)?,
                Some(saw) => write!(f, "\n  FAIL  {}: {saw}", check.what)?,
            }
        }
        if let Some(row) = &self.row {
            write!(f, "\n  row   {} line {}", row.page, row.line)?;
        }
        if let Some(elsewhere) = &self.elsewhere {
            let mark = elsewhere.confidence.mark();
            write!(f, "\n  when  {} ({mark})", elsewhere.when)?;
        }
        match &self.remedy {
            Some(remedy) => write!(f, "\n  mend  {remedy}"),
            None => Ok(()),
        }
    }
}
