//! `ListIpGeolocations`: where the mock's address blocks are said to be.

use super::Answer;
use super::desk::Counter;
use super::pages;
use super::refuse::given;
use crate::state::Cidr;
use alicloud_core::{Operation, Shaped};
use alicloud_vpc::ListIpGeolocationsError as Error;
use alicloud_vpc::{IpGeolocationModel, ListIpGeolocations, ListIpGeolocationsResponse};

/// Block, country, city, pool. The blocks are those from which EIPs come, and one that stands for
/// the content network; the places are made up.
const BLOCKS: [(&str, &str, &str, &str); 5] = [
    ("192.0.2.0/24", "SG", "SG", "Alibaba_CDN"),
    ("198.18.0.0/15", "CN", "HZ", "Alibaba_Cloud"),
    ("198.51.100.0/24", "CN", "BJ", "Alibaba_Cloud"),
    ("203.0.113.0/24", "CN", "HK", "Alibaba_Cloud"),
    ("240.0.0.0/4", "DE", "FRA", "Alibaba_Cloud"),
];

pub(super) fn list(
    counter: &mut Counter<'_>,
    request: &ListIpGeolocations,
) -> Answer<ListIpGeolocationsResponse> {
    let Counter { state, trail, .. } = counter;
    let wanted = given(request.ipv4_prefix.as_ref());
    let prefix = wanted.map(str::parse::<Cidr>).transpose();
    trail.check("Ipv4Prefix is a block", prefix.is_ok(), || {
        let saw = format!("`{}`", wanted.unwrap_or_default());
        (saw, Error::IllegalParamIpv4Prefix.into())
    })?;
    let prefix = prefix.unwrap_or_default();
    let seed = state.settings.seed;
    let token = given(request.next_token.as_ref());
    let start = pages::place(seed, token, ListIpGeolocations::META, trail)?;
    let size = request.max_results.unwrap_or(20);
    let pool = request
        .resource_pool_name
        .as_ref()
        .map(alicloud_vpc::ResourcePoolName::as_str);
    let is = |wanted: Option<&str>, value: &str| wanted.is_none_or(|wanted| wanted == value);
    let found: Vec<_> = BLOCKS
        .iter()
        .filter(|(block, country, city, of)| {
            is(given(request.country_code.as_ref()), country)
                && is(given(request.city_code.as_ref()), city)
                && is(pool, of)
                && prefix.is_none_or(|prefix| {
                    block
                        .parse::<Cidr>()
                        .is_ok_and(|block| block.overlaps(prefix))
                })
        })
        .collect();
    let end = start.saturating_add(usize::try_from(size).unwrap_or(0));
    let mut answer = ListIpGeolocationsResponse::blank();
    answer.total_count = pages::total(found.len());
    answer.max_results = Some(size);
    answer.next_token = Some(if end < found.len() {
        pages::token(seed, end)
    } else {
        String::new()
    });
    let shown = pages::slice(&found, start..end).iter();
    answer.ip_geolocation_models = shown
        .map(|(block, country, city, pool)| {
            let mut entry = IpGeolocationModel::blank();
            entry.ipv4_prefix = Some((*block).to_owned());
            entry.country_code = Some((*country).to_owned());
            entry.city_code = Some((*city).to_owned());
            entry.resource_pool_name = Some((*pool).to_owned());
            entry
        })
        .collect();
    Ok(answer)
}
