//! Operations that have a page but no behaviour here yet: they answer with the page's own example,
//! and say so.

use crate::products;
use alicloud_core::{OperationMeta, Refusal, Value};

/// Header of an answer that is the page's example. No world knows anything of it.
pub(crate) const FIDELITY: (&str, &str) = ("x-mock-fidelity", "example");

/// The page's example of an answer, where the service has nothing else to say to an operation.
pub(super) fn answer(
    operation: &OperationMeta,
    refusal: &Refusal,
    request_id: &str,
) -> Option<Value> {
    let Refusal::Fault(fault) = refusal else {
        return None;
    };
    // As the generated service refuses what nobody has written.
    if fault.status() != 501 || fault.code() != "UnsupportedOperation" {
        return None;
    }
    let sample = products::facts_of(operation.name)?.answer?;
    let mut answer: Value = serde_json::from_str(sample.text).ok()?;
    answer
        .as_object_mut()?
        .insert("RequestId".to_owned(), request_id.into());
    Some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alicloud_core::Fault;

    #[test]
    fn every_page_has_an_example() {
        for operation in products::operations() {
            let refusal = Refusal::Fault(Fault::unsupported(operation));
            let answer = answer(operation, &refusal, "0ED8").unwrap_or_default();
            assert_eq!(answer["RequestId"], "0ED8", "{}", operation.name);
        }
    }

    #[test]
    fn other_refusals_stay() {
        let operation = products::operation("ReleaseEipAddress").unwrap();
        let refusal = Refusal::Fault(Fault::new(400, "IncorrectEipStatus", ""));
        assert_eq!(answer(operation, &refusal, "0ED8"), None);
        assert_eq!(answer(operation, &Refusal::UnknownAction, "0ED8"), None);
    }
}
