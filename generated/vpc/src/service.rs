// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Alibaba Cloud Elastic IP (VPC API) from the server's side: a method an operation, found by the name of its action.

use crate::operations::allocate_eip_address::{
    AllocateEipAddress, AllocateEipAddressResponse,
};
use crate::operations::allocate_eip_address_pro::{
    AllocateEipAddressPro, AllocateEipAddressProResponse,
};
use crate::operations::allocate_eip_segment_address::{
    AllocateEipSegmentAddress, AllocateEipSegmentAddressResponse,
};
use crate::operations::associate_eip_address::{
    AssociateEipAddress, AssociateEipAddressResponse,
};
use crate::operations::deletion_protection::{
    DeletionProtection, DeletionProtectionResponse,
};
use crate::operations::describe_eip_addresses::{
    DescribeEipAddresses, DescribeEipAddressesResponse,
};
use crate::operations::describe_eip_gateway_info::{
    DescribeEipGatewayInfo, DescribeEipGatewayInfoResponse,
};
use crate::operations::describe_eip_monitor_data::{
    DescribeEipMonitorData, DescribeEipMonitorDataResponse,
};
use crate::operations::describe_eip_segment::{
    DescribeEipSegment, DescribeEipSegmentResponse,
};
use crate::operations::describe_high_definition_monitor_log_attribute::{
    DescribeHighDefinitionMonitorLogAttribute,
    DescribeHighDefinitionMonitorLogAttributeResponse,
};
use crate::operations::describe_regions::{DescribeRegions, DescribeRegionsResponse};
use crate::operations::list_ip_geolocations::{
    ListIpGeolocations, ListIpGeolocationsResponse,
};
use crate::operations::list_tag_resources::{ListTagResources, ListTagResourcesResponse};
use crate::operations::modify_eip_address_attribute::{
    ModifyEipAddressAttribute, ModifyEipAddressAttributeResponse,
};
use crate::operations::move_resource_group::{
    MoveResourceGroup, MoveResourceGroupResponse,
};
use crate::operations::release_eip_address::{
    ReleaseEipAddress, ReleaseEipAddressResponse,
};
use crate::operations::release_eip_segment_address::{
    ReleaseEipSegmentAddress, ReleaseEipSegmentAddressResponse,
};
use crate::operations::set_high_definition_monitor_log_status::{
    SetHighDefinitionMonitorLogStatus, SetHighDefinitionMonitorLogStatusResponse,
};
use crate::operations::tag_resources::{TagResources, TagResourcesResponse};
use crate::operations::un_tag_resources::{UnTagResources, UnTagResourcesResponse};
use crate::operations::unassociate_eip_address::{
    UnassociateEipAddress, UnassociateEipAddressResponse,
};
use alicloud_core::{Fault, Operation, OperationMeta, Record, Refusal, serve};

/// All operations, by name.
pub const OPERATIONS: &[&OperationMeta] = &[
    <AllocateEipAddress as Operation>::META,
    <AllocateEipAddressPro as Operation>::META,
    <AllocateEipSegmentAddress as Operation>::META,
    <AssociateEipAddress as Operation>::META,
    <DeletionProtection as Operation>::META,
    <DescribeEipAddresses as Operation>::META,
    <DescribeEipGatewayInfo as Operation>::META,
    <DescribeEipMonitorData as Operation>::META,
    <DescribeEipSegment as Operation>::META,
    <DescribeHighDefinitionMonitorLogAttribute as Operation>::META,
    <DescribeRegions as Operation>::META,
    <ListIpGeolocations as Operation>::META,
    <ListTagResources as Operation>::META,
    <ModifyEipAddressAttribute as Operation>::META,
    <MoveResourceGroup as Operation>::META,
    <ReleaseEipAddress as Operation>::META,
    <ReleaseEipSegmentAddress as Operation>::META,
    <SetHighDefinitionMonitorLogStatus as Operation>::META,
    <TagResources as Operation>::META,
    <UnTagResources as Operation>::META,
    <UnassociateEipAddress as Operation>::META,
];

/// A server. What it does not implement it does not offer, so that a new operation breaks
/// no server.
///
/// A method refuses with a `Fault`, which `?` makes of the operation's own errors.
pub trait Service {
    /// Creates an elastic IP address (EIP) in a region and charges the account for it.
    #[inline]
    fn allocate_eip_address(
        &self,
        request: AllocateEipAddress,
    ) -> Result<AllocateEipAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<AllocateEipAddress as Operation>::META))
    }

    /// Creates an elastic IP address (EIP) and asks for a certain address, such as one that was released before.
    #[inline]
    fn allocate_eip_address_pro(
        &self,
        request: AllocateEipAddressPro,
    ) -> Result<AllocateEipAddressProResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<AllocateEipAddressPro as Operation>::META))
    }

    /// Creates a group of elastic IP addresses (EIPs) that follow one another.
    #[inline]
    fn allocate_eip_segment_address(
        &self,
        request: AllocateEipSegmentAddress,
    ) -> Result<AllocateEipSegmentAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<AllocateEipSegmentAddress as Operation>::META))
    }

    /// Binds an elastic IP address (EIP) to a cloud resource.
    #[inline]
    fn associate_eip_address(
        &self,
        request: AssociateEipAddress,
    ) -> Result<AssociateEipAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<AssociateEipAddress as Operation>::META))
    }

    /// Guards a pay-as-you-go resource against release, or lifts the guard.
    #[inline]
    fn deletion_protection(
        &self,
        request: DeletionProtection,
    ) -> Result<DeletionProtectionResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DeletionProtection as Operation>::META))
    }

    /// Lists the elastic IP addresses (EIPs) of a region, narrowed by filters and cut into pages.
    #[inline]
    fn describe_eip_addresses(
        &self,
        request: DescribeEipAddresses,
    ) -> Result<DescribeEipAddressesResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DescribeEipAddresses as Operation>::META))
    }

    /// Tells gateway and subnet mask of the elastic IP addresses (EIPs) on a network interface.
    #[inline]
    fn describe_eip_gateway_info(
        &self,
        request: DescribeEipGatewayInfo,
    ) -> Result<DescribeEipGatewayInfoResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DescribeEipGatewayInfo as Operation>::META))
    }

    /// Returns the traffic of an elastic IP address (EIP) over a span of time.
    #[inline]
    fn describe_eip_monitor_data(
        &self,
        request: DescribeEipMonitorData,
    ) -> Result<DescribeEipMonitorDataResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DescribeEipMonitorData as Operation>::META))
    }

    /// Lists groups of contiguous elastic IP addresses (EIPs) in a region, page by page.
    #[inline]
    fn describe_eip_segment(
        &self,
        request: DescribeEipSegment,
    ) -> Result<DescribeEipSegmentResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DescribeEipSegment as Operation>::META))
    }

    /// Tells where the high-definition monitoring of an elastic IP address (EIP) writes its log.
    #[inline]
    fn describe_high_definition_monitor_log_attribute(
        &self,
        request: DescribeHighDefinitionMonitorLogAttribute,
    ) -> Result<DescribeHighDefinitionMonitorLogAttributeResponse, Fault> {
        let _ = request;
        Err(
            Fault::unsupported(
                <DescribeHighDefinitionMonitorLogAttribute as Operation>::META,
            ),
        )
    }

    /// Lists the regions that offer a product, with the endpoint of each.
    #[inline]
    fn describe_regions(
        &self,
        request: DescribeRegions,
    ) -> Result<DescribeRegionsResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<DescribeRegions as Operation>::META))
    }

    /// Lists where in the world public IP addresses of the vendor are located.
    #[inline]
    fn list_ip_geolocations(
        &self,
        request: ListIpGeolocations,
    ) -> Result<ListIpGeolocationsResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<ListIpGeolocations as Operation>::META))
    }

    /// Lists the tags of resources, such as elastic IP addresses (EIPs), one pair of resource and tag an entry.
    #[inline]
    fn list_tag_resources(
        &self,
        request: ListTagResources,
    ) -> Result<ListTagResourcesResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<ListTagResources as Operation>::META))
    }

    /// Changes name, description and peak bandwidth of a pay-as-you-go elastic IP address (EIP).
    #[inline]
    fn modify_eip_address_attribute(
        &self,
        request: ModifyEipAddressAttribute,
    ) -> Result<ModifyEipAddressAttributeResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<ModifyEipAddressAttribute as Operation>::META))
    }

    /// Moves a resource, such as an elastic IP address (EIP), into another resource group.
    #[inline]
    fn move_resource_group(
        &self,
        request: MoveResourceGroup,
    ) -> Result<MoveResourceGroupResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<MoveResourceGroup as Operation>::META))
    }

    /// Gives an elastic IP address (EIP) back and ends its billing.
    #[inline]
    fn release_eip_address(
        &self,
        request: ReleaseEipAddress,
    ) -> Result<ReleaseEipAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<ReleaseEipAddress as Operation>::META))
    }

    /// Gives a whole group of contiguous elastic IP addresses (EIPs) back.
    #[inline]
    fn release_eip_segment_address(
        &self,
        request: ReleaseEipSegmentAddress,
    ) -> Result<ReleaseEipSegmentAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<ReleaseEipSegmentAddress as Operation>::META))
    }

    /// Turns the high-definition monitoring of an elastic IP address (EIP) on or off.
    #[inline]
    fn set_high_definition_monitor_log_status(
        &self,
        request: SetHighDefinitionMonitorLogStatus,
    ) -> Result<SetHighDefinitionMonitorLogStatusResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<SetHighDefinitionMonitorLogStatus as Operation>::META))
    }

    /// Puts tags on resources, such as elastic IP addresses (EIPs).
    #[inline]
    fn tag_resources(
        &self,
        request: TagResources,
    ) -> Result<TagResourcesResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<TagResources as Operation>::META))
    }

    /// Takes tags off resources, such as elastic IP addresses (EIPs).
    #[inline]
    fn un_tag_resources(
        &self,
        request: UnTagResources,
    ) -> Result<UnTagResourcesResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<UnTagResources as Operation>::META))
    }

    /// Unbinds an elastic IP address (EIP) from the resource that holds it.
    #[inline]
    fn unassociate_eip_address(
        &self,
        request: UnassociateEipAddress,
    ) -> Result<UnassociateEipAddressResponse, Fault> {
        let _ = request;
        Err(Fault::unsupported(<UnassociateEipAddress as Operation>::META))
    }
}

/// Reads the request of an action, calls its method and gives the answer.
///
/// # Errors
/// There is no such action, the parameters make no request, or the method refused.
#[inline]
pub fn dispatch(
    service: &dyn Service,
    action: &str,
    parameters: &[(String, String)],
) -> Result<Box<dyn Record + Send>, Refusal> {
    match action {
        "AllocateEipAddress" => {
            serve(
                parameters,
                |request: AllocateEipAddress| service.allocate_eip_address(request),
            )
        }
        "AllocateEipAddressPro" => {
            serve(
                parameters,
                |request: AllocateEipAddressPro| {
                    service.allocate_eip_address_pro(request)
                },
            )
        }
        "AllocateEipSegmentAddress" => {
            serve(
                parameters,
                |request: AllocateEipSegmentAddress| {
                    service.allocate_eip_segment_address(request)
                },
            )
        }
        "AssociateEipAddress" => {
            serve(
                parameters,
                |request: AssociateEipAddress| service.associate_eip_address(request),
            )
        }
        "DeletionProtection" => {
            serve(
                parameters,
                |request: DeletionProtection| service.deletion_protection(request),
            )
        }
        "DescribeEipAddresses" => {
            serve(
                parameters,
                |request: DescribeEipAddresses| service.describe_eip_addresses(request),
            )
        }
        "DescribeEipGatewayInfo" => {
            serve(
                parameters,
                |request: DescribeEipGatewayInfo| {
                    service.describe_eip_gateway_info(request)
                },
            )
        }
        "DescribeEipMonitorData" => {
            serve(
                parameters,
                |request: DescribeEipMonitorData| {
                    service.describe_eip_monitor_data(request)
                },
            )
        }
        "DescribeEipSegment" => {
            serve(
                parameters,
                |request: DescribeEipSegment| service.describe_eip_segment(request),
            )
        }
        "DescribeHighDefinitionMonitorLogAttribute" => {
            serve(
                parameters,
                |request: DescribeHighDefinitionMonitorLogAttribute| {
                    service.describe_high_definition_monitor_log_attribute(request)
                },
            )
        }
        "DescribeRegions" => {
            serve(
                parameters,
                |request: DescribeRegions| service.describe_regions(request),
            )
        }
        "ListIpGeolocations" => {
            serve(
                parameters,
                |request: ListIpGeolocations| service.list_ip_geolocations(request),
            )
        }
        "ListTagResources" => {
            serve(
                parameters,
                |request: ListTagResources| service.list_tag_resources(request),
            )
        }
        "ModifyEipAddressAttribute" => {
            serve(
                parameters,
                |request: ModifyEipAddressAttribute| {
                    service.modify_eip_address_attribute(request)
                },
            )
        }
        "MoveResourceGroup" => {
            serve(
                parameters,
                |request: MoveResourceGroup| service.move_resource_group(request),
            )
        }
        "ReleaseEipAddress" => {
            serve(
                parameters,
                |request: ReleaseEipAddress| service.release_eip_address(request),
            )
        }
        "ReleaseEipSegmentAddress" => {
            serve(
                parameters,
                |request: ReleaseEipSegmentAddress| {
                    service.release_eip_segment_address(request)
                },
            )
        }
        "SetHighDefinitionMonitorLogStatus" => {
            serve(
                parameters,
                |request: SetHighDefinitionMonitorLogStatus| {
                    service.set_high_definition_monitor_log_status(request)
                },
            )
        }
        "TagResources" => {
            serve(parameters, |request: TagResources| service.tag_resources(request))
        }
        "UnTagResources" => {
            serve(
                parameters,
                |request: UnTagResources| service.un_tag_resources(request),
            )
        }
        "UnassociateEipAddress" => {
            serve(
                parameters,
                |request: UnassociateEipAddress| service.unassociate_eip_address(request),
            )
        }
        _ => Err(Refusal::UnknownAction),
    }
}
