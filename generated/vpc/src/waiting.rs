// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! What can be waited for in Alibaba Cloud Elastic IP (VPC API): a function a state that is wanted, for the `wait_until` of a client.

use crate::{DescribeEipAddresses, DescribeEipSegment};
use alicloud_core::{Absent, States, Wait};

fn wait_for_eip(ids: &str, states: States) -> Wait<DescribeEipAddresses> {
    let request = DescribeEipAddresses::new().allocation_id(ids).page_size(50);
    Wait::new(request, states).ids(ids.split(','))
}

/// Waits until [`DescribeEipAddresses`] tells the `Status` `Available`. Fails at `Releasing`. What is not there yet is waited for.
///
/// Several resources (up to 50) are one text with `,` between the ids; all of them are waited for.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let wait = vpc::eip_available("eip-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
/// // With a client: client.wait_until(wait).await?
/// ```
pub fn eip_available(allocation_id: impl Into<String>) -> Wait<DescribeEipAddresses> {
    const STATES: States = States::of("Status")
        .listed_in("EipAddresses")
        .known_by("AllocationId")
        .wanted(&["Available"])
        .failed(&["Releasing"]);
    wait_for_eip(&allocation_id.into(), STATES)
}

/// Waits until [`DescribeEipAddresses`] tells the `Status` `InUse`. Fails at `Releasing` or absence.
///
/// Several resources (up to 50) are one text with `,` between the ids; all of them are waited for.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let wait = vpc::eip_in_use("eip-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
/// // With a client: client.wait_until(wait).await?
/// ```
pub fn eip_in_use(allocation_id: impl Into<String>) -> Wait<DescribeEipAddresses> {
    const STATES: States = States::of("Status")
        .listed_in("EipAddresses")
        .known_by("AllocationId")
        .wanted(&["InUse"])
        .failed(&["Releasing"])
        .absent(Absent::Failed);
    wait_for_eip(&allocation_id.into(), STATES)
}

/// Waits until [`DescribeEipAddresses`] tells of no such resource.
///
/// Several resources (up to 50) are one text with `,` between the ids; all of them are waited for.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let wait = vpc::eip_released("eip-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
/// // With a client: client.wait_until(wait).await?
/// ```
pub fn eip_released(allocation_id: impl Into<String>) -> Wait<DescribeEipAddresses> {
    const STATES: States = States::of("Status")
        .listed_in("EipAddresses")
        .known_by("AllocationId")
        .absent(Absent::Wanted);
    wait_for_eip(&allocation_id.into(), STATES)
}

fn wait_for_eip_segment(ids: &str, states: States) -> Wait<DescribeEipSegment> {
    let request = DescribeEipSegment::new().segment_instance_id(ids);
    Wait::new(request, states).ids([ids])
}

/// Waits until [`DescribeEipSegment`] tells the `Status` `Allocated`. Fails at `Releasing` or `Released`. What is not there yet is waited for.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let wait = vpc::eip_segment_allocated("eipsg-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
/// // With a client: client.wait_until(wait).await?
/// ```
pub fn eip_segment_allocated(
    segment_instance_id: impl Into<String>,
) -> Wait<DescribeEipSegment> {
    const STATES: States = States::of("Status")
        .listed_in("EipSegments")
        .known_by("InstanceId")
        .wanted(&["Allocated"])
        .failed(&["Releasing", "Released"]);
    wait_for_eip_segment(&segment_instance_id.into(), STATES)
}

/// Waits until [`DescribeEipSegment`] tells the `Status` `Released` or tells of no such resource.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let wait = vpc::eip_segment_released("eipsg-bp10example0000000001").timeout(std::time::Duration::from_secs(120));
/// // With a client: client.wait_until(wait).await?
/// ```
pub fn eip_segment_released(
    segment_instance_id: impl Into<String>,
) -> Wait<DescribeEipSegment> {
    const STATES: States = States::of("Status")
        .listed_in("EipSegments")
        .known_by("InstanceId")
        .wanted(&["Released"])
        .absent(Absent::Wanted);
    wait_for_eip_segment(&segment_instance_id.into(), STATES)
}
