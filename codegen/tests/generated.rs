//! The generated crate in use: every page's own samples go through the types that were made from it.

use std::fmt::Write as _;
use std::path::Path;

use alicloud_codegen::model::{self, SampleKind};
use alicloud_core::{
    Fault, Operation, OperationMeta, Record, Refusal, ServiceError, Shaped, Value, json, parameters,
};
use alicloud_sts as sts;
use alicloud_vpc::{self as vpc, service};

/// The model of an operation, of whatever product.
fn model(name: &str) -> model::Operation {
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated");
    let models = ["sts", "vpc"].map(|product| {
        let folder = generated.join(product).join("model");
        folder.join(name).with_extension("json")
    });
    let path = models.into_iter().find(|path| path.exists());
    let path = path.unwrap_or_else(|| panic!("no model of {name}"));
    let text = std::fs::read_to_string(&path).expect("the model is checked in");
    serde_json::from_str(&text).expect("a model")
}

fn sample(operation: &model::Operation, kind: SampleKind) -> &str {
    let sample = operation.samples.iter().find(|sample| sample.kind == kind);
    &sample
        .unwrap_or_else(|| panic!("{} has no sample", operation.name))
        .text
}

/// What does not fit: fields that the page does not list, or lists and does not show.
fn answer<O: Operation>(complaints: &mut String) {
    let name = O::META.name;
    let text = model(name);
    let text = sample(&text, SampleKind::Json);
    let answer: O::Response = json::decode(text.as_bytes()).expect("the sample is an answer");
    if answer.unknown().is_some_and(|unknown| !unknown.is_empty()) {
        writeln!(complaints, "{name}: {:?}", answer.unknown()).expect("a string takes it");
    }
    let written: Value = serde_json::from_str(&json::write(&answer)).expect("written JSON");
    let sample: Value = serde_json::from_str(text).expect("sampled JSON");
    if written != sample {
        writeln!(complaints, "{name}: {sample}\n  was written as {written}")
            .expect("a string takes it");
    }
}

fn request<O: Operation>(complaints: &mut String) {
    let name = O::META.name;
    let model = model(name);
    let text = sample(&model, SampleKind::Request).replace('\n', "");
    let (_, query) = text.split_once('?').expect("a query");
    let given: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .filter(|(key, _)| *key != "Action")
        .map(|(key, value)| (key.to_owned(), value.replace("%3A", ":")))
        .collect();
    let mut request = O::blank();
    let report = parameters::read(&given, &mut request);
    if !(report.missing.is_empty() && report.invalid.is_empty() && report.unknown.is_empty()) {
        writeln!(complaints, "{name}: {report:?}").expect("a string takes it");
    }
    let mut written = parameters::write(&request);
    let mut given = given;
    written.sort();
    given.sort();
    if written != given {
        writeln!(
            complaints,
            "{name}: {given:?}\n  was written as {written:?}"
        )
        .expect("a string takes it");
    }
}

macro_rules! every_operation {
    ($check:ident, $complaints:expr) => {{
        let tokens = every_operation!($check, $complaints; sts: AssumeRole GetCallerIdentity);
        let elastic_ips = every_operation!($check, $complaints; vpc:
            AllocateEipAddress AllocateEipAddressPro AllocateEipSegmentAddress AssociateEipAddress
            DeletionProtection DescribeEipAddresses DescribeEipGatewayInfo DescribeEipMonitorData
            DescribeEipSegment DescribeHighDefinitionMonitorLogAttribute DescribeRegions
            ListIpGeolocations ListTagResources ModifyEipAddressAttribute MoveResourceGroup
            ReleaseEipAddress ReleaseEipSegmentAddress SetHighDefinitionMonitorLogStatus
            TagResources UnTagResources UnassociateEipAddress);
        [&tokens[..], &elastic_ips[..]].concat()
    }};
    ($check:ident, $complaints:expr; $product:ident: $($operation:ident)*) => {{
        $($check::<$product::$operation>($complaints);)*
        [$(stringify!($operation)),*]
    }};
}

fn operations() -> impl Iterator<Item = &'static OperationMeta> {
    let tokens = sts::service::OPERATIONS.iter();
    tokens.chain(service::OPERATIONS).copied()
}

#[test]
fn every_sample_answer_decodes_without_a_rest_and_is_written_again() {
    let mut complaints = String::new();
    let names = every_operation!(answer, &mut complaints);
    assert_eq!(complaints, "");
    let known: Vec<_> = operations().map(|meta| meta.name).collect();
    assert_eq!(known, names, "this test names every operation");
}

#[test]
fn every_sample_request_is_one() {
    let mut complaints = String::new();
    every_operation!(request, &mut complaints);
    assert_eq!(complaints, "");
}

#[test]
fn what_only_reads_is_described_so() {
    for meta in operations() {
        assert_eq!(meta.read_only, model(meta.name).read_only, "{}", meta.name);
    }
    let reads = |operation: &OperationMeta| operation.read_only;
    assert!(reads(vpc::DescribeRegions::META) && !reads(vpc::ReleaseEipAddress::META));
}

#[test]
fn unknown_values_fields_and_codes_survive() {
    let text = br#"{"RequestId":"r","EipAddresses":{"EipAddress":[{"Status":"Melting","Bandwidth":5,"Taste":"sweet"}]},"TotalCount":"1"}"#;
    let page: vpc::DescribeEipAddressesResponse = json::decode(text).expect("an answer");
    let eip = &page.eip_addresses[0];
    assert_eq!(
        eip.status.as_ref().map(ToString::to_string).as_deref(),
        Some("Melting")
    );
    assert_eq!(
        eip.bandwidth.as_deref(),
        Some("5"),
        "a number where the page says text"
    );
    assert_eq!(
        page.total_count,
        Some(1),
        "text where the page says a number"
    );
    assert_eq!(
        eip.unknown_fields().get("Taste").and_then(Value::as_str),
        Some("sweet")
    );

    let error = vpc::AssociateEipAddressError::from_code("Brand.New");
    assert_eq!(error.code(), "Brand.New");
    assert!(error.meanings().is_empty());
}

#[test]
fn one_code_with_two_meanings_is_one_variant_told_apart_by_message() {
    let kind = vpc::AssociateEipAddressError::OperationDenied;
    assert_eq!(kind.to_string(), "OperationDenied");
    let error: Box<dyn std::error::Error> = kind.clone().into();
    assert!(error.is::<vpc::AssociateEipAddressError>());
    assert_eq!(kind.meanings().len(), 2);
    let meaning = |message| kind.meaning(message).map(|row| row.description);
    let (first, second) = (
        meaning("Specified instance is not in VPC."),
        meaning("Eip of default vpc not allow this operation"),
    );
    assert!(first.is_some() && second.is_some() && first != second);
    assert_eq!(meaning("something else"), None);
}

#[test]
fn an_error_reads_as_one_line() {
    let body = br#"{"Code":"InvalidInstanId.NotFound","Message":"Specified instance does not exist.","RequestId":"0ED8","HostId":"vpc.aliyuncs.com"}"#;
    let fault = Fault::decode(404, body).expect("an error");
    let error: ServiceError<vpc::AssociateEipAddressError> = fault.into();
    assert_eq!(
        error.kind(),
        &vpc::AssociateEipAddressError::InvalidInstanIdNotFound
    );
    assert_eq!(
        error.to_string(),
        "InvalidInstanId.NotFound: Specified instance does not exist. (HTTP 404, request 0ED8)"
    );
}

/// Implements one operation only: a new one must break no server.
struct OneLamp;

impl vpc::Service for OneLamp {
    fn release_eip_address(
        &self,
        request: vpc::ReleaseEipAddress,
    ) -> Result<vpc::ReleaseEipAddressResponse, Fault> {
        if request.allocation_id == "eip-1" {
            let mut answer = vpc::ReleaseEipAddressResponse::blank();
            answer.request_id = Some("r".to_owned());
            Ok(answer)
        } else {
            Err(vpc::ReleaseEipAddressError::InvalidAllocationIdNotFound.into())
        }
    }
}

/// A server answers many callers at once.
#[test]
fn what_a_server_takes_and_gives_may_change_threads() {
    fn shared<T: Send + Sync>() {}
    fn sent<T: Send>(_: T) {}
    shared::<vpc::DescribeEipAddresses>();
    shared::<vpc::DescribeEipAddressesResponse>();
    shared::<vpc::AssociateEipAddressError>();
    sent(service::dispatch(&OneLamp, "ReleaseEipAddress", &[]));
}

#[test]
fn a_server_offers_what_it_implements() {
    let call = |action: &str, parameters: &[(&str, &str)]| {
        let parameters: Vec<_> = parameters
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        service::dispatch(&OneLamp, action, &parameters)
    };
    let answer = call("ReleaseEipAddress", &[("AllocationId", "eip-1")]).expect("released");
    assert_eq!(json::write(&*answer), r#"{"RequestId":"r"}"#);
    let Err(Refusal::Fault(fault)) = call("ReleaseEipAddress", &[("AllocationId", "eip-2")]) else {
        panic!("there is no such EIP");
    };
    assert_eq!(
        (fault.status(), fault.code()),
        (404, "InvalidAllocationId.NotFound")
    );
    let Err(Refusal::Parameters(report)) = call("ReleaseEipAddress", &[]) else {
        panic!("the ID is missing");
    };
    assert_eq!(report.missing, ["AllocationId"]);
    assert!(
        matches!(call("DescribeRegions", &[]), Err(Refusal::Fault(fault)) if fault.status() == 501)
    );
    assert!(matches!(
        call("LightLamp", &[]),
        Err(Refusal::UnknownAction)
    ));
}

#[test]
fn debug_shows_no_secret() {
    let text = model("AssumeRole");
    let text = sample(&text, SampleKind::Json);
    let answer: sts::AssumeRoleResponse = json::decode(text.as_bytes()).expect("an answer");
    let key = answer.credentials.as_ref().expect("the sample has a key");
    let shown = format!("{answer:?}");
    for secret in [&key.access_key_secret, &key.security_token] {
        let secret = secret.as_deref().expect("the sample has it");
        assert!(!shown.contains(secret), "{shown}");
    }
    let id = key.access_key_id.as_deref().expect("the sample has it");
    assert!(shown.contains(id), "{shown}");
    assert!(
        shown.contains("AccessKeySecret: ***, SecurityToken: ***"),
        "{shown}"
    );
}
