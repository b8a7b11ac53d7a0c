//! Operations without behaviour: the page's example, marked.

use crate::gateway::format::Format;
use crate::gateway::{Call, Outgoing};
use crate::service::{Served, Trail};
use crate::world::{Answered, World};
use alicloud_core::{Fault, Refusal};
use alicloud_vpc::service::OPERATIONS;

/// What comes of a call that the service does not know.
fn unwritten(world: &World, name: &str, format: Format) -> Outgoing {
    let mut operations = OPERATIONS.iter();
    let operation = operations.find(|each| each.name == name).unwrap();
    let call = Call {
        headers: &[],
        format,
        method: "POST",
        host: "",
        operation: Some(operation),
    };
    let served = Served {
        result: Err(Refusal::Fault(Fault::unsupported(operation))),
        trail: Trail::default(),
    };
    let answered = Answered {
        request_id: "0ED8".to_owned(),
        served,
        at: world.clock().now(),
        planned: None,
    };
    call.reply(world, operation, &[], answered)
}

#[test]
fn what_nobody_has_written_answers_with_its_example() {
    let world = World::demo();
    let outgoing = unwritten(&world, "DescribeEipAddresses", Format::Json);
    assert_eq!((outgoing.status, outgoing.example), (200, true));
    let answer: serde_json::Value = serde_json::from_slice(&outgoing.body).unwrap();
    assert_eq!(answer["RequestId"], "0ED8");
    assert!(answer["EipAddresses"]["EipAddress"].is_array());
    let entry = world.journal().pop().unwrap();
    assert!(entry.is_example() && entry.refusal().is_none());
}

#[test]
fn an_example_as_xml() {
    let outgoing = unwritten(&World::demo(), "DescribeEipAddresses", Format::Xml);
    let text = String::from_utf8(outgoing.body.to_vec()).unwrap();
    assert!(
        text.starts_with("<DescribeEipAddressesResponse><"),
        "{text}"
    );
    assert!(text.contains("<EipAddresses><EipAddress><"), "{text}");
    assert!(text.contains("<RequestId>0ED8</RequestId>"), "{text}");
    assert!(!text.contains("<Item>"), "{text}");
}
