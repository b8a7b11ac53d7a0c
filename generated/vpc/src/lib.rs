// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Alibaba Cloud Elastic IP (VPC API) (`Vpc`, version 2016-04-28): the 21 operations of the API as types.
//!
//! A request does not compile without its required parameters, each of which is named where it is given.
//! Documented values are enums, documented errors of an operation are one; both keep what is not documented.
//! No HTTP here: a client sends these types, a server implements [`Service`].
//!
//! ## A request
//!
//! What a request says becomes parameters; how they are signed and sent is a client's work.
//!
//! ```rust
//! use alicloud_vpc::{self as vpc, parameters};
//!
//! let request = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001")
//!     .instance_id("i-2ze0example000000001")
//!     .instance_region_id("cn-hangzhou")
//!     .instance_type(vpc::InstanceType::EcsInstance);
//! for (name, value) in parameters::write(&request) {
//!     println!("{name}={value}");
//! }
//! ```
//!
//! ## An answer
//!
//! Every field of an answer may be missing, and keys that are not documented are kept.
//!
//! ```rust
//! use alicloud_vpc::{self as vpc, json};
//!
//! let body = br#"{"RequestId":"0ED8","New":1}"#;
//! let answer: vpc::AssociateEipAddressResponse = json::decode(body).expect("a JSON object");
//! assert_eq!(answer.request_id(), "0ED8");
//! assert!(answer.unknown_fields().get("New").is_some());
//! ```
//!
//! ## A refusal
//!
//! The code of a refusal is a variant of the operation's own errors.
//!
//! ```rust
//! use alicloud_vpc::{self as vpc, Fault, ServiceError};
//!
//! let body = br#"{"Code":"InvalidAssociation.Duplicated","Message":"Specified instance already is associated.","RequestId":"0ED8"}"#;
//! let fault = Fault::decode(400, body).expect("a refusal");
//! let error: ServiceError<vpc::AssociateEipAddressError> = fault.into();
//! match error.kind() {
//!     vpc::AssociateEipAddressError::InvalidAssociationDuplicated => println!("as expected: {error}"),
//!     vpc::AssociateEipAddressError::Unknown(code) => println!("not documented: {}", code.as_str()),
//!     other => println!("{other}; worth another try: {}", other.is_retryable()),
//! }
//! ```
//!
//! Where a code has several meanings, the message tells which:
//!
//! ```rust
//! use alicloud_vpc as vpc;
//!
//! let error = vpc::AssociateEipAddressError::OperationDenied;
//! let row = error.meaning("Eip of default vpc not allow this operation").expect("a documented message");
//! println!("{}", row.description);
//! ```
//!
//! ## Pages
//!
//! An operation whose answers come in pages says which list is paged; a client asks for one page after the other.
//!
//! ```rust
//! use alicloud_vpc::{self as vpc, Paged};
//!
//! let page = vpc::DescribeEipAddressesResponse::default();
//! for item in vpc::DescribeEipAddresses::into_items(page) {
//!     println!("{item:?}");
//! }
//! ```
//!
//! ## States
//!
//! Many calls are answered before they are done. What can be waited for is a function each: what is asked and what the answer must tell, for a client to repeat.
//!
//! ```rust
//! use alicloud_vpc as vpc;
//!
//! let wait = vpc::eip_available("eip-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
//! // With a client: client.wait_until(wait).await?
//! ```
//!
//! ## A server
//!
//! A server implements [`Service`]: what it leaves out it does not offer. `?` makes a `Fault` of an operation's errors.
//!
//! ```rust
//! use alicloud_vpc::{self as vpc, Fault, Refusal, parameters, service};
//!
//! struct Server;
//!
//! fn check(_: &vpc::AssociateEipAddress) -> Result<(), vpc::AssociateEipAddressError> {
//!     Err(vpc::AssociateEipAddressError::InvalidAssociationDuplicated)
//! }
//!
//! impl vpc::Service for Server {
//!     fn associate_eip_address(&self, request: vpc::AssociateEipAddress) -> Result<vpc::AssociateEipAddressResponse, Fault> {
//!         check(&request)?;
//!         Ok(vpc::AssociateEipAddressResponse::default())
//!     }
//! }
//!
//! let request = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001")
//!     .instance_id("i-2ze0example000000001")
//!     .instance_region_id("cn-hangzhou")
//!     .instance_type(vpc::InstanceType::EcsInstance);
//! let answer = service::dispatch(&Server, "AssociateEipAddress", &parameters::write(&request));
//! assert!(matches!(answer, Err(Refusal::Fault(fault)) if fault.code() == "InvalidAssociation.Duplicated"));
//! ```
//!
//! ## What does not compile
//!
//! A required parameter cannot be left out:
//!
//! ```compile_fail,E0308
//! use alicloud_vpc as vpc;
//!
//! let request: vpc::AssociateEipAddress = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001");
//! ```
//!
//! Nor can two texts be swapped unnoticed, as each is named where it is given:
//!
//! ```compile_fail,E0599
//! use alicloud_vpc as vpc;
//!
//! let request = vpc::AssociateEipAddress::instance_id("i-2ze0example000000001").allocation_id("eip-2ze0example0000000001");
//! ```
//!
//! ## Operations
//!
//! Every operation has its module in [`operations`]; the types are here as well.
//!
//! | Operation | What it does |
//! |---|---|
//! | [`AllocateEipAddress`] | Creates an elastic IP address (EIP) in a region and charges the account for it. |
//! | [`AllocateEipAddressPro`] | Creates an elastic IP address (EIP) and asks for a certain address, such as one that was released before. |
//! | [`AllocateEipSegmentAddress`] | Creates a group of elastic IP addresses (EIPs) that follow one another. |
//! | [`AssociateEipAddress`] | Binds an elastic IP address (EIP) to a cloud resource. |
//! | [`DeletionProtection`] | Guards a pay-as-you-go resource against release, or lifts the guard. |
//! | [`DescribeEipAddresses`] | Lists the elastic IP addresses (EIPs) of a region, narrowed by filters and cut into pages. |
//! | [`DescribeEipGatewayInfo`] | Tells gateway and subnet mask of the elastic IP addresses (EIPs) on a network interface. |
//! | [`DescribeEipMonitorData`] | Returns the traffic of an elastic IP address (EIP) over a span of time. |
//! | [`DescribeEipSegment`] | Lists groups of contiguous elastic IP addresses (EIPs) in a region, page by page. |
//! | [`DescribeHighDefinitionMonitorLogAttribute`] | Tells where the high-definition monitoring of an elastic IP address (EIP) writes its log. |
//! | [`DescribeRegions`] | Lists the regions that offer a product, with the endpoint of each. |
//! | [`ListIpGeolocations`] | Lists where in the world public IP addresses of the vendor are located. |
//! | [`ListTagResources`] | Lists the tags of resources, such as elastic IP addresses (EIPs), one pair of resource and tag an entry. |
//! | [`ModifyEipAddressAttribute`] | Changes name, description and peak bandwidth of a pay-as-you-go elastic IP address (EIP). |
//! | [`MoveResourceGroup`] | Moves a resource, such as an elastic IP address (EIP), into another resource group. |
//! | [`ReleaseEipAddress`] | Gives an elastic IP address (EIP) back and ends its billing. |
//! | [`ReleaseEipSegmentAddress`] | Gives a whole group of contiguous elastic IP addresses (EIPs) back. |
//! | [`SetHighDefinitionMonitorLogStatus`] | Turns the high-definition monitoring of an elastic IP address (EIP) on or off. |
//! | [`TagResources`] | Puts tags on resources, such as elastic IP addresses (EIPs). |
//! | [`UnTagResources`] | Takes tags off resources, such as elastic IP addresses (EIPs). |
//! | [`UnassociateEipAddress`] | Unbinds an elastic IP address (EIP) from the resource that holds it. |

#![forbid(unsafe_code)]
#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(
    clippy::doc_markdown,
    reason = "wire names stand in the text as the pages write them"
)]
#![allow(clippy::struct_field_names, reason = "fields are named as on the wire")]
#![allow(clippy::too_many_lines, reason = "tables are as long as the pages")]
#![allow(clippy::enum_variant_names, reason = "variants are named as on the wire")]

#[cfg(feature = "facts")]
pub mod facts;

pub mod operations;

mod records;

pub mod service;

mod values;
mod waiting;
#[doc(inline)]
pub use service::Service;
pub use alicloud_core;
#[doc(no_inline)]
pub use alicloud_core::{
    ErrorClass, ErrorRow, Fault, OpenEnum, Operation, OperationError, Paged, Record,
    Refusal, ServiceError, Shaped, json, parameters,
};
#[doc(inline)]
pub use operations::allocate_eip_address::{
    AllocateEipAddress, AllocateEipAddressError, AllocateEipAddressResponse,
};
#[doc(inline)]
pub use operations::allocate_eip_address_pro::{
    AllocateEipAddressPro, AllocateEipAddressProError, AllocateEipAddressProIsp,
    AllocateEipAddressProResponse,
};
#[doc(inline)]
pub use operations::allocate_eip_segment_address::{
    AllocateEipSegmentAddress, AllocateEipSegmentAddressError,
    AllocateEipSegmentAddressNetmode, AllocateEipSegmentAddressResponse, EipMask,
};
#[doc(inline)]
pub use operations::associate_eip_address::{
    AssociateEipAddress, AssociateEipAddressError, AssociateEipAddressResponse,
};
#[doc(inline)]
pub use operations::deletion_protection::{
    DeletionProtection, DeletionProtectionError, DeletionProtectionResponse,
    DeletionProtectionType,
};
#[doc(inline)]
pub use operations::describe_eip_addresses::{
    AssociatedInstanceType, BandwidthPackageType, BizType, BusinessStatus, ChargeType,
    DescribeEipAddresses, DescribeEipAddressesError, DescribeEipAddressesFilter,
    DescribeEipAddressesKey, DescribeEipAddressesLockReason,
    DescribeEipAddressesResponse, DescribeEipAddressesStatus, EipAddress,
    HdMonitorStatus, LockReason, ReservationInternetChargeType, ReservationOrderType, Tag,
};
#[doc(inline)]
pub use operations::describe_eip_gateway_info::{
    DescribeEipGatewayInfo, DescribeEipGatewayInfoError, DescribeEipGatewayInfoResponse,
    EipInfo,
};
#[doc(inline)]
pub use operations::describe_eip_monitor_data::{
    DescribeEipMonitorData, DescribeEipMonitorDataError, DescribeEipMonitorDataResponse,
    EipMonitorData,
};
#[doc(inline)]
pub use operations::describe_eip_segment::{
    DescribeEipSegment, DescribeEipSegmentError, DescribeEipSegmentResponse,
    DescribeEipSegmentStatus, EipSegment,
};
#[doc(inline)]
pub use operations::describe_high_definition_monitor_log_attribute::{
    DescribeHighDefinitionMonitorLogAttribute,
    DescribeHighDefinitionMonitorLogAttributeError,
    DescribeHighDefinitionMonitorLogAttributeInstanceType,
    DescribeHighDefinitionMonitorLogAttributeResponse,
    DescribeHighDefinitionMonitorLogAttributeSuccess,
};
#[doc(inline)]
pub use operations::describe_regions::{
    AcceptLanguage, DescribeRegions, DescribeRegionsError, DescribeRegionsResponse,
    Region,
};
#[doc(inline)]
pub use operations::list_ip_geolocations::{
    IpGeolocationModel, ListIpGeolocations, ListIpGeolocationsError,
    ListIpGeolocationsResponse, ResourcePoolName,
};
#[doc(inline)]
pub use operations::list_tag_resources::{
    ListTagResources, ListTagResourcesError, ListTagResourcesResponse,
    ListTagResourcesTag, TagResource,
};
#[doc(inline)]
pub use operations::modify_eip_address_attribute::{
    ModifyEipAddressAttribute, ModifyEipAddressAttributeError,
    ModifyEipAddressAttributeResponse,
};
#[doc(inline)]
pub use operations::move_resource_group::{
    MoveResourceGroup, MoveResourceGroupError, MoveResourceGroupResponse,
};
#[doc(inline)]
pub use operations::release_eip_address::{
    ReleaseEipAddress, ReleaseEipAddressError, ReleaseEipAddressResponse,
};
#[doc(inline)]
pub use operations::release_eip_segment_address::{
    ReleaseEipSegmentAddress, ReleaseEipSegmentAddressError,
    ReleaseEipSegmentAddressResponse,
};
#[doc(inline)]
pub use operations::set_high_definition_monitor_log_status::{
    SetHighDefinitionMonitorLogStatus, SetHighDefinitionMonitorLogStatusError,
    SetHighDefinitionMonitorLogStatusResponse, SetHighDefinitionMonitorLogStatusStatus,
};
#[doc(inline)]
pub use operations::tag_resources::{
    TagResources, TagResourcesError, TagResourcesResponse, TagResourcesTag,
};
#[doc(inline)]
pub use operations::un_tag_resources::{
    UnTagResources, UnTagResourcesError, UnTagResourcesResponse,
};
#[doc(inline)]
pub use operations::unassociate_eip_address::{
    UnassociateEipAddress, UnassociateEipAddressError, UnassociateEipAddressResponse,
};
#[doc(inline)]
pub use values::*;
#[doc(no_inline)]
pub use alicloud_core::{Absent, States, Wait};
#[doc(inline)]
pub use waiting::*;
