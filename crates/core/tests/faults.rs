//! Refusals: the envelope, the enum of an operation, what a person reads.

use alicloud_core::{ErrorClass, Fault, OperationError, ServiceError, UnknownCode};

#[derive(Clone, PartialEq, Hash)]
enum BindError {
    NotFound,
    Denied,
    Conflict,
    Busy,
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(BindError {
    NotFound = "InvalidId.NotFound" [(404, "No such thing.", "Check the id.")],
    Denied = "Denied" [
        (400, "The gate is closed.", "Open it."),
        (400, "The gate %s does not allow %s", "Ask for leave."),
    ],
    Conflict = "TaskConflict" [(409, "Busy with it.", "Retry later.")],
    Busy = "Throttling.User" [(400, "Too many calls.", "Slow down.")],
    "%s.Expired" [(403, "%s has expired.", "Renew it.")],
});

const BODY: &str = r#"{"Code":"InvalidId.NotFound","Message":"No such thing.","RequestId":"0ED8","HostId":"example.com","Recommend":"https://example.com/help","More":1}"#;

#[test]
fn an_envelope_is_read_and_shown() {
    let error: ServiceError<BindError> = Fault::decode(404, BODY.as_bytes()).unwrap().into();
    assert!(*error.kind() == BindError::NotFound);
    assert_eq!(
        error.to_string(),
        "InvalidId.NotFound: No such thing. (HTTP 404, request 0ED8)"
    );
    assert_eq!(
        (error.status(), error.code(), error.request_id()),
        (404, "InvalidId.NotFound", "0ED8")
    );
    assert_eq!(error.fault().host_id(), Some("example.com"));
    assert_eq!(error.fault().recommend(), Some("https://example.com/help"));
    assert!(error.fault().unknown_fields().get("More").is_some());
    let again = Fault::decode(404, error.fault().encode().as_bytes()).unwrap();
    assert_eq!(again, error.into_fault());
}

#[test]
fn lower_case_keys_are_read_too() {
    let fault = Fault::decode(400, br#"{"code":"Denied","message":"no","requestId":"1"}"#).unwrap();
    assert_eq!(
        (fault.code(), fault.message(), fault.request_id()),
        ("Denied", "no", "1")
    );
}

#[test]
fn what_has_no_code_is_no_envelope() {
    for body in ["", "<html>", "{}", "[]", r#"{"Message":"x"}"#] {
        assert_eq!(Fault::decode(502, body.as_bytes()), None, "{body}");
    }
}

#[test]
fn a_code_that_is_not_documented_keeps_its_text() {
    let error: ServiceError<BindError> = Fault::new(400, "Brand.New", "?").into();
    assert!(matches!(error.kind(), BindError::Unknown(code) if code.as_str() == "Brand.New"));
    assert_eq!(error.kind().code(), "Brand.New");
    assert!(error.kind().meanings().is_empty());
    assert_eq!(error.meaning(), None);
    assert_eq!(
        format!("{:?} {:?}", error.kind(), BindError::Busy),
        r#"Unknown("Brand.New") Throttling.User"#
    );
}

#[test]
fn an_error_shows_as_its_code() {
    let error: &dyn std::error::Error = &BindError::NotFound;
    assert_eq!(error.to_string(), "InvalidId.NotFound");
    assert_eq!(BindError::from_code("New").to_string(), "New");
}

#[test]
fn a_row_without_a_variant_stays_in_the_table() {
    assert_eq!(BindError::CODES.len(), 4);
    assert_eq!(
        BindError::ROWS.last().map(|row| row.code),
        Some("%s.Expired")
    );
}

#[test]
fn a_message_picks_its_row() {
    let denied = BindError::from_code("Denied");
    assert_eq!(denied.meanings().len(), 2);
    let told = |message: &str| denied.meaning(message).map(|row| row.description);
    assert_eq!(told("The gate is closed"), Some("Open it."));
    assert_eq!(
        told("The gate north does not allow carts."),
        Some("Ask for leave.")
    );
    assert_eq!(told("The gate north does not"), None);
    assert_eq!(
        BindError::NotFound
            .meaning("other words")
            .map(|row| row.status),
        Some(404)
    );
}

#[test]
fn an_error_has_the_class_of_its_code() {
    assert_eq!(BindError::NotFound.class(), ErrorClass::NotFound);
    assert_eq!(BindError::Conflict.class(), ErrorClass::Conflict);
    assert_eq!(BindError::Busy.class(), ErrorClass::Throttling);
    let unknown = BindError::from_code("Throttling");
    assert_eq!(unknown.class(), ErrorClass::Throttling);
    assert!(BindError::Busy.is_retryable() && !BindError::Denied.is_retryable());
}

#[test]
fn the_words_of_a_code_tell_its_class() {
    use ErrorClass::{Conflict, NotFound, Permanent, Throttling, Transient, WrongState};
    for (class, status, codes) in [
        (
            Throttling,
            400,
            &[
                "Throttling.User",
                "EipOperation.TooFrequently",
                "FrequentPurchase.EIP",
            ][..],
        ),
        (Throttling, 429, &["Whatever"]),
        (Transient, 503, &["Whatever", "IncorrectEipStatus"]),
        (Transient, 400, &["ServiceUnavailable", "SystemBusy"]),
        (
            Conflict,
            400,
            &[
                "TaskConflict",
                "TaskConflict.AssociateGlobalAccelerationInstance",
                "VPC_TASK_CONFLICT",
                "OperationConflict",
                "LastTokenProcessing",
                "OperationFailed.EipInMiddleStatus",
            ],
        ),
        (Conflict, 503, &["OperationConflict"]),
        (
            WrongState,
            400,
            &[
                "IncorrectEipStatus",
                "InvalidBindingStatus",
                "IncorrectStatus.NatGateway",
                "InvalidStatus.EcsStatusNotSupport",
                "InvalidEIPStatus.BizDisabled",
                "InvalidOperation.InvalidEniState",
                "DiskId.StatusNotSupported",
                "IncorretSnatEntryStatus",
            ],
        ),
        (
            NotFound,
            404,
            &["InvalidInstanId.NotFound", "InvalidInstance.NotExist"],
        ),
        (NotFound, 400, &["InvalidParams.NotFound"]),
        (
            Permanent,
            400,
            &[
                "Forbbiden",
                "InvalidStatus.ValueNotSupported",
                "InvalidParameter.Conflict",
                "InvalidParameter.RenewalStatus",
                "InvalidAccount.SnapshotServiceUnavailable",
                "",
            ],
        ),
        (Permanent, 404, &["Forbidden.InCommonBandwidthPackage"]),
    ] {
        for code in codes {
            assert_eq!(ErrorClass::of(status, code), class, "{status} {code}");
        }
    }
}

#[test]
fn a_variant_becomes_a_fault() {
    let fault = Fault::from(BindError::NotFound).with_request_id("1");
    assert_eq!(
        fault.to_string(),
        "InvalidId.NotFound: No such thing. (HTTP 404, request 1)"
    );
    for code in BindError::CODES {
        assert_eq!(BindError::from_code(code).code(), *code);
    }
}
