//! Decoding the answer of a paged list (19 fields an entry, about 1 KB): the engine against
//! `serde_json` with derived code, both into the same structs.

use alicloud_core::{Field, Kind, Record, Shape, Shaped, Slot, UnknownFields, View, json};
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
    bencher.bench(|| serde_json::from_slice::<Addresses>(black_box(answer.as_bytes())).unwrap());
}

#[divan::bench]
fn engine(bencher: Bencher<'_, '_>) {
    let answer = answer();
    bencher.bench(|| json::decode::<Addresses>(black_box(answer.as_bytes())).unwrap());
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Addresses {
    request_id: Option<String>,
    total_count: Option<i64>,
    page_number: Option<i64>,
    page_size: Option<i64>,
    #[serde(deserialize_with = "entries")]
    eip_addresses: Vec<Address>,
    #[serde(skip)]
    unknown: UnknownFields,
}

fn entries<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<Address>, D::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Wrapper {
        eip_address: Vec<Address>,
    }
    Wrapper::deserialize(input).map(|wrapper| wrapper.eip_address)
}

impl Shaped for Addresses {
    const SHAPE: &'static Shape = &Shape {
        name: "Addresses",
        fields: &[
            Field::new("RequestId", Kind::Text),
            Field::new("TotalCount", Kind::Integer),
            Field::new("PageNumber", Kind::Integer),
            Field::new("PageSize", Kind::Integer),
            Field::new("EipAddresses", Kind::Records(Address::SHAPE)).within("EipAddress"),
        ],
    };

    fn blank() -> Self {
        Self::default()
    }
}

impl Record for Addresses {
    fn shape(&self) -> &'static Shape {
        Self::SHAPE
    }

    fn view(&self, index: usize) -> View<'_> {
        match index {
            0 => View::Text(&self.request_id),
            1 => View::Integer(&self.total_count),
            2 => View::Integer(&self.page_number),
            3 => View::Integer(&self.page_size),
            4 => View::Records(&self.eip_addresses),
            _ => View::None,
        }
    }

    fn slot(&mut self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&mut self.request_id),
            1 => Slot::Integer(&mut self.total_count),
            2 => Slot::Integer(&mut self.page_number),
            3 => Slot::Integer(&mut self.page_size),
            4 => Slot::Records(&mut self.eip_addresses),
            _ => Slot::None,
        }
    }

    fn unknown_mut(&mut self) -> Option<&mut UnknownFields> {
        Some(&mut self.unknown)
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
struct Address {
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

impl Shaped for Address {
    const SHAPE: &'static Shape = &Shape {
        name: "Address",
        fields: &[
            Field::new("RegionId", Kind::Text),
            Field::new("IpAddress", Kind::Text),
            Field::new("AllocationId", Kind::Text),
            Field::new("Status", Kind::Text),
            Field::new("InstanceId", Kind::Text),
            Field::new("Bandwidth", Kind::Text),
            Field::new("InternetChargeType", Kind::Text),
            Field::new("AllocationTime", Kind::Text),
            Field::new("InstanceType", Kind::Text),
            Field::new("ChargeType", Kind::Text),
            Field::new("ExpiredTime", Kind::Text),
            Field::new("ISP", Kind::Text),
            Field::new("Name", Kind::Text),
            Field::new("Descritpion", Kind::Text),
            Field::new("ResourceGroupId", Kind::Text),
            Field::new("DeletionProtection", Kind::Boolean),
            Field::new("SecondLimited", Kind::Boolean),
            Field::new("ServiceManaged", Kind::Integer),
            Field::new("HasReservationData", Kind::Text),
        ],
    };

    fn blank() -> Self {
        Self::default()
    }
}

impl Record for Address {
    fn shape(&self) -> &'static Shape {
        Self::SHAPE
    }

    fn view(&self, index: usize) -> View<'_> {
        match index {
            0 => View::Text(&self.region_id),
            1 => View::Text(&self.ip_address),
            2 => View::Text(&self.allocation_id),
            3 => View::Text(&self.status),
            4 => View::Text(&self.instance_id),
            5 => View::Text(&self.bandwidth),
            6 => View::Text(&self.internet_charge_type),
            7 => View::Text(&self.allocation_time),
            8 => View::Text(&self.instance_type),
            9 => View::Text(&self.charge_type),
            10 => View::Text(&self.expired_time),
            11 => View::Text(&self.isp),
            12 => View::Text(&self.name),
            13 => View::Text(&self.descritpion),
            14 => View::Text(&self.resource_group_id),
            15 => View::Boolean(&self.deletion_protection),
            16 => View::Boolean(&self.second_limited),
            17 => View::Integer(&self.service_managed),
            18 => View::Text(&self.has_reservation_data),
            _ => View::None,
        }
    }

    fn slot(&mut self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&mut self.region_id),
            1 => Slot::Text(&mut self.ip_address),
            2 => Slot::Text(&mut self.allocation_id),
            3 => Slot::Text(&mut self.status),
            4 => Slot::Text(&mut self.instance_id),
            5 => Slot::Text(&mut self.bandwidth),
            6 => Slot::Text(&mut self.internet_charge_type),
            7 => Slot::Text(&mut self.allocation_time),
            8 => Slot::Text(&mut self.instance_type),
            9 => Slot::Text(&mut self.charge_type),
            10 => Slot::Text(&mut self.expired_time),
            11 => Slot::Text(&mut self.isp),
            12 => Slot::Text(&mut self.name),
            13 => Slot::Text(&mut self.descritpion),
            14 => Slot::Text(&mut self.resource_group_id),
            15 => Slot::Boolean(&mut self.deletion_protection),
            16 => Slot::Boolean(&mut self.second_limited),
            17 => Slot::Integer(&mut self.service_managed),
            18 => Slot::Text(&mut self.has_reservation_data),
            _ => Slot::None,
        }
    }

    fn unknown_mut(&mut self) -> Option<&mut UnknownFields> {
        Some(&mut self.unknown)
    }
}
