//! Decoding the answer of a paged list (19 fields an entry, about 1 KB): the engine against
//! `serde_json` with derived code, both into the same structs.

use alicloud_core::{UnknownFields, json};
use divan::{Bencher, black_box};
use serde::Deserialize;

const ANSWER: &str = r#"{"RequestId":"4EC47282-1B74-4534-BD0E-403F3EE64CAF","TotalCount":2,"PageNumber":1,"PageSize":10,"EipAddresses":{"EipAddress":[ENTRY,ENTRY]}}"#;
const ENTRY: &str = r#"{"RegionId":"cn-hangzhou","IpAddress":"203.0.113.17","AllocationId":"eip-2ze0example0000000001","Status":"InUse","InstanceId":"i-2ze0example0000000001","Bandwidth":"5","InternetChargeType":"PayByTraffic","AllocationTime":"2026-04-23T01:37:38Z","InstanceType":"EcsInstance","ChargeType":"PostPaid","ExpiredTime":"","ISP":"BGP","Name":"front","Descritpion":"of the shop","ResourceGroupId":"rg-example","DeletionProtection":false,"SecondLimited":false,"ServiceManaged":0,"HasReservationData":"false"}"#;

fn main() {
    divan::main();
}

fn answer() -> String {
    ANSWER.replace("ENTRY", ENTRY)
}

#[divan::bench]
fn derive(bencher: Bencher<'_, '_>) {
    let answer = answer();
    bencher.bench(|| serde_json::from_slice::<Listing>(black_box(answer.as_bytes())).unwrap());
}

#[divan::bench]
fn engine(bencher: Bencher<'_, '_>) {
    let answer = answer();
    bencher.bench(|| json::decode::<Listing>(black_box(answer.as_bytes())).unwrap());
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Listing {
    request_id: Option<String>,
    total_count: Option<i64>,
    page_number: Option<i64>,
    page_size: Option<i64>,
    #[serde(deserialize_with = "entries")]
    eip_addresses: Vec<Entry>,
    #[serde(skip)]
    unknown: UnknownFields,
}

fn entries<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<Entry>, D::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Wrapper {
        eip_address: Vec<Entry>,
    }
    Wrapper::deserialize(input).map(|wrapper| wrapper.eip_address)
}

alicloud_core::record!(Listing unknown {
    0: request_id = Text("RequestId"),
    1: total_count = Integer("TotalCount"),
    2: page_number = Integer("PageNumber"),
    3: page_size = Integer("PageSize"),
    4: eip_addresses = Records("EipAddresses" in "EipAddress", Entry),
});

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Entry {
    region_id: Option<String>,
    ip_address: Option<String>,
    allocation_id: Option<String>,
    status: Option<String>,
    instance_id: Option<String>,
    bandwidth: Option<String>,
    internet_charge_type: Option<String>,
    allocation_time: Option<String>,
    instance_type: Option<String>,
    charge_type: Option<String>,
    expired_time: Option<String>,
    #[serde(rename = "ISP")]
    isp: Option<String>,
    name: Option<String>,
    descritpion: Option<String>,
    resource_group_id: Option<String>,
    deletion_protection: Option<bool>,
    second_limited: Option<bool>,
    service_managed: Option<i64>,
    has_reservation_data: Option<String>,
    #[serde(skip)]
    unknown: UnknownFields,
}

alicloud_core::record!(Entry unknown {
    0: region_id = Text("RegionId"),
    1: ip_address = Text("IpAddress"),
    2: allocation_id = Text("AllocationId"),
    3: status = Text("Status"),
    4: instance_id = Text("InstanceId"),
    5: bandwidth = Text("Bandwidth"),
    6: internet_charge_type = Text("InternetChargeType"),
    7: allocation_time = Text("AllocationTime"),
    8: instance_type = Text("InstanceType"),
    9: charge_type = Text("ChargeType"),
    10: expired_time = Text("ExpiredTime"),
    11: isp = Text("ISP"),
    12: name = Text("Name"),
    13: descritpion = Text("Descritpion"),
    14: resource_group_id = Text("ResourceGroupId"),
    15: deletion_protection = Boolean("DeletionProtection"),
    16: second_limited = Boolean("SecondLimited"),
    17: service_managed = Integer("ServiceManaged"),
    18: has_reservation_data = Text("HasReservationData"),
});
