//! What an error code speaks of, told by its words. The rule is here and nowhere else, and it is
//! applied when an error is looked at: most codes that are worth a repetition (`Throttling.User`,
//! `ServiceUnavailable`) come from before any operation and stand in no table of a page, so a class
//! a documented row would cost compile time and answer less.

/// What an error code speaks of, and with it what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorClass {
    /// So many calls are refused: the same call succeeds after a pause.
    Throttling,
    /// The service is out of order for a moment: the same call can succeed after a pause.
    Transient,
    /// Another operation on the same resource is not done yet: the same call can succeed when it is.
    Conflict,
    /// The resource is in a state that does not allow it. The same call succeeds only if something
    /// brings the resource into another state, so wait for that state rather than repeat.
    WrongState,
    /// Something that the request names is not there.
    NotFound,
    /// The request or the account must change.
    Permanent,
}

impl ErrorClass {
    /// The class that a status and a code speak of. Codes are words joined by dots; what counts is
    /// what the words say, such as `Throttling.User` or `TaskConflict`. A status of 5xx is transient
    /// whatever the code says, unless it says more.
    pub fn of(status: u16, code: &str) -> Self {
        let says = |texts: &[&str]| texts.iter().any(|text| code.contains(text));
        let mut words = code.split('.');
        if status == 429 || says(&["Throttling", "Frequent", "FlowControl", "TooManyRequests"]) {
            Self::Throttling
        } else if says(&[
            "TaskConflict",
            "TASK_CONFLICT",
            "OperationConflict",
            "Operation.Conflict",
            "InMiddleStatus",
        ]) || code.ends_with("Processing")
        {
            Self::Conflict
        } else if status >= 500 || words.any(|it| it == "ServiceUnavailable" || it == "SystemBusy")
        {
            Self::Transient
        } else if says(&["NotFound", "NotExist"]) {
            Self::NotFound
        } else if code.split('.').any(names_state) && !says(&["ValueNotSupported", "Malformed"]) {
            Self::WrongState
        } else {
            Self::Permanent
        }
    }

    /// Whether the same call can succeed later, as it is.
    pub fn is_retryable(self) -> bool {
        matches!(self, Self::Throttling | Self::Transient | Self::Conflict)
    }
}

/// Whether a word speaks of a state that does not fit: `IncorrectEipStatus`, `InvalidEniState`,
/// `InstanceStatusNotSupported`, `VpcStatusError`. That of `InvalidStatus.ValueNotSupported` is a
/// value of the request, not the resource's.
fn names_state(word: &str) -> bool {
    // `Incorret` is how some codes are spelt.
    let wrong = ["Incorrect", "Incorret", "Invalid"];
    let ends = word.ends_with("Status") || word.ends_with("State");
    (ends && wrong.iter().any(|start| word.starts_with(start)))
        || word.contains("StatusNotSupport")
        || word.ends_with("StatusError")
}
