//! `DescribeEipGatewayInfo`: what a guest system must know of EIPs that are visible on its network
//! interface.

use super::Answer;
use super::desk::Counter;
use super::refuse::{self, given};
use crate::state::BindingMode;
use alicloud_core::Shaped;
use alicloud_vpc::DescribeEipGatewayInfoError as Error;
use alicloud_vpc::{DescribeEipGatewayInfo, DescribeEipGatewayInfoResponse, EipInfo};
use std::net::Ipv4Addr;

/// Only EIPs in the mode `MULTI_BINDED` are listed; there is no code for an unknown interface, so
/// the list is empty (inferred). The gateway is the first address of the EIP's block of 256.
pub(super) fn describe(
    counter: &mut Counter<'_>,
    request: &DescribeEipGatewayInfo,
) -> Answer<DescribeEipGatewayInfoResponse> {
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(&mut counter.trail, region)?;
    let Counter { state, caller, .. } = counter;
    let mut answer = DescribeEipGatewayInfoResponse::blank();
    answer.code = Some("200".to_owned());
    answer.message = Some("successful".to_owned());
    for eip in state.eips.on(&request.instance_id) {
        let mode = eip.binding.as_ref().map(|binding| binding.mode);
        let ours = eip.account == caller.account && region.is_none_or(|it| *eip.region == *it);
        if !ours || mode != Some(BindingMode::MultiBinded) {
            continue;
        }
        let [a, b, c, _] = eip.address.octets();
        let mut entry = EipInfo::blank();
        entry.ip = Some(eip.address.to_string());
        entry.ip_gw = Some(Ipv4Addr::new(a, b, c, 1).to_string());
        entry.ip_mask = Some("255.255.255.0".to_owned());
        answer.eip_infos.push(entry);
    }
    Ok(answer)
}
