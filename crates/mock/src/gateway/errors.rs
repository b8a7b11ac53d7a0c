//! What the gateway refuses, before the service is asked: one table.
//!
//! Codes, statuses and messages are the service's own; `{}` in a code or a message stands for what
//! is spoken of. Where public sources disagree, what a server answered goes before what a page says.

use crate::Confidence::{self, Documented, Inferred, Observed};
use crate::service::Trail;
use alicloud_core::Fault;

/// One reason.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reason {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    /// When it is answered.
    pub(crate) when: &'static str,
    /// How sure it is that code and message belong to this; stands in `docs/gateway.md`.
    #[cfg_attr(not(test), allow(dead_code, reason = "for the document"))]
    pub(crate) confidence: Confidence,
}

macro_rules! reasons {
    ($($name:ident: $status:literal $code:literal $message:literal, $when:literal, $confidence:ident;)+) => {
        $(pub(crate) const $name: Reason = Reason {
            status: $status,
            code: $code,
            message: $message,
            when: $when,
            confidence: $confidence,
        };)+

        /// All of them, in the order in which they are looked for.
        #[cfg(test)]
        pub(crate) const ALL: &[Reason] = &[$($name),+];
    };
}

reasons! {
    METHOD: 400 "UnsupportedHTTPMethod" "This http method is not supported.",
        "the method is neither GET nor POST", Documented;
    ENCODING: 400 "InvalidParameter.Format" "Specified parameter format is not valid.",
        "query or form is not UTF-8 once decoded", Inferred;
    FORMAT: 400 "InvalidParameter.Format" "Specified parameter format is not valid.",
        "`Format` is neither JSON nor XML", Documented;
    MISSING_SYSTEM: 400 "MissingParameter"
        "The input parameter \"{}\" that is mandatory for processing this request is not supplied.",
        "what every request has is not there", Observed;
    VERSION: 400 "InvalidVersion" "Specified parameter Version is not valid.",
        "there is no such version", Observed;
    ACTION: 404 "InvalidAction.NotFound"
        "Specified api is not found, please check your url and method.",
        "the version has no such operation, or the path is not `/`", Observed;
    METHOD_OF_SIGNATURE: 400 "InvalidSignatureMethod" "Specified signature method is not valid.",
        "the signature is of another kind", Documented;
    INCOMPLETE: 400 "IncompleteSignature"
        "The request signature does not conform to Aliyun standards.",
        "`Authorization` is malformed, does not cover what counts, or the body is not the one that was hashed", Inferred;
    TIME_FORMAT: 400 "InvalidTimeStamp.Format"
        "Specified time stamp or date value is not well formatted.",
        "the time is no time", Documented;
    TIME_EXPIRED: 400 "InvalidTimeStamp.Expired"
        "Specified time stamp or date value is expired.",
        "the time is more than 15 minutes off, in either direction", Documented;
    KEY_UNKNOWN: 404 "InvalidAccessKeyId.NotFound" "Specified access key is not found.",
        "there is no such key", Observed;
    KEY_INACTIVE: 400 "InvalidAccessKeyId.Inactive" "Specified access key is disabled.",
        "the key is disabled", Documented;
    TOKEN_MISSING: 400 "MissingSecurityToken" "SecurityToken is mandatory for this action.",
        "the key is a temporary one, and its token is not there", Documented;
    TOKEN_MALFORMED: 400 "InvalidSecurityToken.Malformed" "Specified SecurityToken is malformed.",
        "the token of a temporary key is none, or was made with another key", Documented;
    TOKEN_WRONG: 400 "InvalidSecurityToken.MismatchWithAccessKey"
        "Specified SecurityToken mismatch with the AccessKey.",
        "the token is not that of the key", Documented;
    TOKEN_EXPIRED: 400 "InvalidSecurityToken.Expired" "Specified SecurityToken is expired.",
        "the session in a role is over", Documented;
    SIGNATURE: 400 "SignatureDoesNotMatch"
        "Specified signature is not matched with our calculation. server string to sign is:{}",
        "the signature was made with another secret, or of another request", Observed;
    NONCE: 400 "SignatureNonceUsed" "Specified signature nonce was used already.",
        "the key has used the nonce within 15 minutes", Observed;
    MISSING: 400 "Missing{}" "{} is mandatory for this action.",
        "a parameter that the operation must have is not there", Observed;
    INVALID: 400 "Invalid{}" "Specified parameter {} is not valid.",
        "a parameter is not of its type", Documented;
}

/// A refusal and when it is made.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) fault: Fault,
    pub(crate) when: &'static str,
}

impl Refused {
    /// What the journal is told of it.
    pub(crate) fn trail(&self) -> Trail {
        let mut trail = Trail::default();
        let _ = trail.check("the gateway lets it in", false, || {
            (self.when.to_owned(), self.fault.clone())
        });
        trail
    }
}

impl Reason {
    /// The refusal.
    pub(crate) fn fault(&self) -> Fault {
        Fault::new(self.status, self.code, self.message)
    }

    /// The refusal, and when it is made.
    pub(crate) fn refused(&self) -> Refused {
        Refused {
            fault: self.fault(),
            when: self.when,
        }
    }

    /// The refusal that speaks of this, and when it is made.
    pub(crate) fn refused_of(&self, what: &str) -> Refused {
        Refused {
            fault: self.of(what),
            when: self.when,
        }
    }

    /// The refusal that speaks of this.
    pub(crate) fn of(&self, what: &str) -> Fault {
        Fault::new(
            self.status,
            self.code.replace("{}", what),
            self.message.replace("{}", what),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn what_is_spoken_of_stands_in_code_and_message() {
        let fault = MISSING.of("AllocationId");
        assert_eq!(fault.code(), "MissingAllocationId");
        assert_eq!(
            fault.message(),
            "AllocationId is mandatory for this action."
        );
    }

    fn markdown() -> String {
        let mut out = String::from(
            "<!-- Made by `UPDATE=1 cargo test -p alicloud-mock gateway`; changes are lost. -->\n\
             # What the gateway refuses\n\n\
             In the order in which it looks. How sure code and message are: **D** the reference pages say so, \
             **O** seen in public logs, **I** a choice of this project; the order is one, too.\n\n\
             | Status | Code | Message | When | |\n|---|---|---|---|---|\n",
        );
        for reason in ALL {
            let _ = writeln!(
                out,
                "| {} | `{}` | {} | {} | {} |",
                reason.status,
                reason.code,
                reason.message,
                reason.when,
                reason.confidence.mark()
            );
        }
        out
    }

    /// Made anew with `UPDATE=1`.
    #[test]
    fn the_document_is_that_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/gateway.md");
        let made = markdown();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &made).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), made);
    }
}
