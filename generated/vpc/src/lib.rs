// Made by `cargo xtask regen` from the pages under spec/; changes are lost.
//! Alibaba Cloud Elastic IP (VPC API) (`Vpc`, version 2016-04-28): the 21 operations of the API as types.
//!
//! A request does not compile without its required parameters, each of which is named where it is given.
//! Documented values are enums, documented errors of an operation are one; both keep what is not documented.
//! No HTTP here: a client sends these types, a server implements [`Service`].
//!
//! ```rust
//! use alicloud_vpc as vpc;
//!
//! let request = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001")
//!     .instance_id("i-2ze0example000000001")
//!     .instance_region_id("cn-hangzhou")
//!     .instance_type(vpc::InstanceType::EcsInstance);
//! ```
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
//! Every operation has its module in [`operations`]; the types are here as well.

#![forbid(unsafe_code)]
#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(
    clippy::doc_markdown,
    reason = "wire names stand in the text as the pages write them"
)]
#![allow(clippy::struct_field_names, reason = "fields are named as on the wire")]
#![allow(clippy::too_many_lines, reason = "tables are as long as the pages")]
#![allow(clippy::enum_variant_names, reason = "variants are named as on the wire")]

pub mod operations;

mod records;

pub mod service;

mod values;
pub use service::Service;
pub use operations::allocate_eip_address::{
    AllocateEipAddress, AllocateEipAddressError, AllocateEipAddressResponse,
};
pub use operations::allocate_eip_address_pro::{
    AllocateEipAddressPro, AllocateEipAddressProError, AllocateEipAddressProIsp,
    AllocateEipAddressProResponse,
};
pub use operations::allocate_eip_segment_address::{
    AllocateEipSegmentAddress, AllocateEipSegmentAddressError,
    AllocateEipSegmentAddressNetmode, AllocateEipSegmentAddressResponse, EipMask,
};
pub use operations::associate_eip_address::{
    AssociateEipAddress, AssociateEipAddressError, AssociateEipAddressResponse, Mode,
};
pub use operations::deletion_protection::{
    DeletionProtection, DeletionProtectionError, DeletionProtectionResponse,
    DeletionProtectionType,
};
pub use operations::describe_eip_addresses::{
    AssociatedInstanceType, BandwidthPackageType, BusinessStatus, ChargeType,
    DescribeEipAddresses, DescribeEipAddressesError, DescribeEipAddressesFilter,
    DescribeEipAddressesKey, DescribeEipAddressesLockReason,
    DescribeEipAddressesResponse, DescribeEipAddressesStatus, EipAddress,
    HdMonitorStatus, LockReason, ReservationInternetChargeType, ReservationOrderType,
};
pub use operations::describe_eip_gateway_info::{
    DescribeEipGatewayInfo, DescribeEipGatewayInfoError, DescribeEipGatewayInfoResponse,
    EipInfo,
};
pub use operations::describe_eip_monitor_data::{
    DescribeEipMonitorData, DescribeEipMonitorDataError, DescribeEipMonitorDataResponse,
    EipMonitorData,
};
pub use operations::describe_eip_segment::{
    DescribeEipSegment, DescribeEipSegmentError, DescribeEipSegmentResponse,
    DescribeEipSegmentStatus, EipSegment,
};
pub use operations::describe_high_definition_monitor_log_attribute::{
    DescribeHighDefinitionMonitorLogAttribute,
    DescribeHighDefinitionMonitorLogAttributeError,
    DescribeHighDefinitionMonitorLogAttributeInstanceType,
    DescribeHighDefinitionMonitorLogAttributeResponse,
    DescribeHighDefinitionMonitorLogAttributeSuccess,
};
pub use operations::describe_regions::{
    AcceptLanguage, DescribeRegions, DescribeRegionsError, DescribeRegionsResponse,
    Region,
};
pub use operations::list_ip_geolocations::{
    IpGeolocationModel, ListIpGeolocations, ListIpGeolocationsError,
    ListIpGeolocationsResponse, ResourcePoolName,
};
pub use operations::list_tag_resources::{
    ListTagResources, ListTagResourcesError, ListTagResourcesResponse,
    ListTagResourcesTag, TagResource,
};
pub use operations::modify_eip_address_attribute::{
    ModifyEipAddressAttribute, ModifyEipAddressAttributeError,
    ModifyEipAddressAttributeResponse,
};
pub use operations::move_resource_group::{
    MoveResourceGroup, MoveResourceGroupError, MoveResourceGroupResponse,
};
pub use operations::release_eip_address::{
    ReleaseEipAddress, ReleaseEipAddressError, ReleaseEipAddressResponse,
};
pub use operations::release_eip_segment_address::{
    ReleaseEipSegmentAddress, ReleaseEipSegmentAddressError,
    ReleaseEipSegmentAddressResponse,
};
pub use operations::set_high_definition_monitor_log_status::{
    SetHighDefinitionMonitorLogStatus, SetHighDefinitionMonitorLogStatusError,
    SetHighDefinitionMonitorLogStatusResponse, SetHighDefinitionMonitorLogStatusStatus,
};
pub use operations::tag_resources::{
    TagResources, TagResourcesError, TagResourcesResponse, TagResourcesTag,
};
pub use operations::un_tag_resources::{
    UnTagResources, UnTagResourcesError, UnTagResourcesResponse,
};
pub use operations::unassociate_eip_address::{
    UnassociateEipAddress, UnassociateEipAddressError, UnassociateEipAddressResponse,
};
pub use values::*;
