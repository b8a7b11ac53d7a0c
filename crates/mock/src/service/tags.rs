//! Tags of EIPs: put on, take off, list.

use super::desk::Counter;
use super::pages;
use super::refuse::{self, given};
use super::{Answer, Trail, outside, regions};
use crate::state::{Eip, State};
use alicloud_core::{Fault, Operation, OperationError, Shaped};
use alicloud_vpc as vpc;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Most characters of a key or a value.
const MOST_CHARACTERS: usize = 128;

/// How the keys begin that the vendor keeps for itself.
const SYSTEM: &str = "aliyun";

/// How the keys begin that services put on.
const SERVICE: &str = "acs:";

/// `TagResources`.
pub(super) fn tag(
    counter: &mut Counter<'_>,
    request: &vpc::TagResources,
) -> Answer<vpc::TagResourcesResponse> {
    type Error = vpc::TagResourcesError;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    kind::<Error>(trail, &request.resource_type)?;
    known_region(trail, region)?;
    let mut keys = BTreeSet::new();
    for tag in &request.tags {
        key::<Error>(trail, &tag.key)?;
        value::<Error>(trail, &tag.value)?;
        trail.check(
            "each key is there once",
            keys.insert(tag.key.as_str()),
            || {
                let saw = format!("`{}` is there twice", tag.key);
                (saw, Error::ForbiddenTagKeyDuplicated.into())
            },
        )?;
    }
    let operation = vpc::TagResources::META.name;
    let ids = resources::<Error>(
        state,
        trail,
        operation,
        &caller.account,
        region,
        &request.resource_ids,
    )?;
    let most = state.settings.tag_quota as usize;
    for eip in ids.iter().filter_map(|id| state.eips.get(id)) {
        let tags = &eip.extras().tags;
        let more = keys.iter().filter(|key| !tags.contains_key(**key)).count();
        trail.check(
            "the resource may have more tags",
            tags.len() + more <= most,
            || {
                let saw = format!("{} has {} of {most}", eip.id, tags.len());
                (saw, Error::QuotaExceededTagNum.into())
            },
        )?;
    }
    for id in ids {
        state.eips.change(&id, |eip| {
            let tags = &mut eip.extras_mut().tags;
            let pairs = request.tags.iter();
            tags.extend(pairs.map(|tag| (tag.key.clone(), tag.value.clone())));
        });
    }
    Ok(vpc::TagResourcesResponse::blank())
}

/// `UnTagResources`. Keys are needed unless all tags go (inferred).
pub(super) fn untag(
    counter: &mut Counter<'_>,
    request: &vpc::UnTagResources,
) -> Answer<vpc::UnTagResourcesResponse> {
    type Error = vpc::UnTagResourcesError;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    kind::<Error>(trail, &request.resource_type)?;
    known_region(trail, region)?;
    let all = request.all == Some(true);
    trail.check(
        "keys are named, or all go",
        all || !request.tag_keys.is_empty(),
        || {
            let fault = Fault::from(Error::MissingParam).with_message("TagKey");
            ("neither TagKey nor All".to_owned(), fault)
        },
    )?;
    let mut keys = BTreeSet::new();
    for name in &request.tag_keys {
        key::<Error>(trail, name)?;
        trail.check("each key is there once", keys.insert(name.as_str()), || {
            (
                format!("`{name}` is there twice"),
                Error::ForbiddenTagKeyDuplicated.into(),
            )
        })?;
    }
    let operation = vpc::UnTagResources::META.name;
    let ids = resources::<Error>(
        state,
        trail,
        operation,
        &caller.account,
        region,
        &request.resource_ids,
    )?;
    for id in ids {
        state.eips.change(&id, |eip| {
            let tags = &mut eip.extras_mut().tags;
            tags.retain(|key, _| !all && !keys.contains(key.as_str()));
        });
    }
    Ok(vpc::UnTagResourcesResponse::blank())
}

/// `ListTagResources`: one entry for each tag of each resource. A resource is listed where it has
/// all tags that are asked for, with those alone (inferred).
pub(super) fn list(
    counter: &mut Counter<'_>,
    request: &vpc::ListTagResources,
) -> Answer<vpc::ListTagResourcesResponse> {
    type Error = vpc::ListTagResourcesError;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    kind::<Error>(trail, &request.resource_type)?;
    known_region(trail, region)?;
    let named = !request.resource_ids.is_empty() || !request.tags.is_empty();
    trail.check("resources or tags are named", named, || {
        (
            "neither is".to_owned(),
            Error::BothEmptyTagsAndResources.into(),
        )
    })?;
    let mut keys = BTreeSet::new();
    for tag in &request.tags {
        let name = tag.key.as_deref().unwrap_or_default();
        key::<Error>(trail, name)?;
        value::<Error>(trail, tag.value.as_deref().unwrap_or_default())?;
        trail.check("each key is there once", keys.insert(name), || {
            (
                format!("`{name}` is there twice"),
                Error::ForbiddenTagKeyDuplicated.into(),
            )
        })?;
    }
    let operation = vpc::ListTagResources::META;
    let account = &caller.account;
    let ids = resources::<Error>(
        state,
        trail,
        operation.name,
        account,
        region,
        &request.resource_ids,
    )?;
    let seed = state.settings.seed;
    let start = pages::place(seed, given(request.next_token.as_ref()), operation, trail)?;
    let size = usize::try_from(request.max_results.unwrap_or(50)).unwrap_or(0);
    let region = region.unwrap_or(&state.settings.region);
    let eips: Vec<&Arc<Eip>> = if ids.is_empty() {
        state.eips.list_in(account, region).collect()
    } else {
        ids.iter().filter_map(|id| state.eips.get(id)).collect()
    };
    let wanted = |key: &str, value: &str| {
        request.tags.is_empty()
            || request.tags.iter().any(|tag| {
                tag.key.as_deref() == Some(key)
                    && given(tag.value.as_ref()).is_none_or(|wanted| wanted == value)
            })
    };
    let mut entries = eips.into_iter().flat_map(|eip| {
        let tags = &eip.extras().tags;
        let matching = move |(key, value): &(&String, &String)| wanted(key, value);
        let count = tags.iter().filter(matching).count();
        let all = count >= request.tags.len();
        tags.iter()
            .filter(move |pair| all && matching(pair))
            .map(move |pair| (eip, pair))
    });
    let mut answer = vpc::ListTagResourcesResponse::blank();
    for (eip, (key, value)) in entries.by_ref().skip(start).take(size) {
        let mut entry = vpc::TagResource::blank();
        entry.resource_type = Some("EIP".to_owned());
        entry.resource_id = Some(eip.id.to_string());
        entry.tag_key = Some(key.clone());
        entry.tag_value = Some(value.clone());
        answer.tag_resources.push(entry);
    }
    answer.next_token = Some(match entries.next() {
        Some(_) => pages::token(seed, start.saturating_add(size)),
        None => String::new(),
    });
    Ok(answer)
}

/// Of the kinds of resources only EIPs are here. Clients write the name in either case.
fn kind<E: OperationError>(trail: &mut Trail, name: &str) -> Answer<()> {
    trail.check(
        "ResourceType carries tags",
        name.eq_ignore_ascii_case("EIP"),
        || {
            (
                format!("`{name}`"),
                refuse::code::<E>("InvalidInstanceType.NotFound"),
            )
        },
    )
}

fn known_region(trail: &mut Trail, region: Option<&str>) -> Answer<()> {
    let known = region.is_none_or(|region| regions::find(region).is_some());
    trail.check("there is such a region", known, || {
        let saw = format!("no region {}", region.unwrap_or_default());
        (saw, Fault::from(&outside::NO_REGION))
    })
}

/// A key that a caller may use. Which keys each code means is inferred from the vendor's general
/// rules of tags.
fn key<E: OperationError>(trail: &mut Trail, key: &str) -> Answer<()> {
    let link = key.contains("http://") || key.contains("https://");
    let fits = !key.is_empty() && key.chars().count() <= MOST_CHARACTERS && !link;
    trail.check("the key is well formed", fits, || {
        (format!("`{key}`"), refuse::code::<E>("InvalidTagKey"))
    })?;
    let service = key.starts_with(SERVICE);
    trail.check("the key is open to callers", !service, || {
        (
            format!("`{key}` is a service's"),
            refuse::code::<E>("Forbidden.TagKeys"),
        )
    })?;
    let system = key.starts_with(SYSTEM);
    trail.check("the key is no system key", !system, || {
        (
            format!("`{key}`"),
            refuse::code::<E>("Forbidden.NotAllowedCategary"),
        )
    })
}

fn value<E: OperationError>(trail: &mut Trail, value: &str) -> Answer<()> {
    let link = value.contains("http://") || value.contains("https://");
    let fits = value.chars().count() <= MOST_CHARACTERS && !link;
    trail.check("the value is well formed", fits, || {
        (format!("`{value}`"), refuse::code::<E>("InvalidTagValue"))
    })
}

/// The named EIPs, each of which must be the account's, in the region.
fn resources<E: OperationError>(
    state: &State,
    trail: &mut Trail,
    operation: &str,
    account: &str,
    region: Option<&str>,
    named: &[String],
) -> Answer<Vec<Arc<str>>> {
    let mut ids = Vec::new();
    for id in named {
        let eip = refuse::within(state.eips.get(id), region);
        let eip = eip.filter(|eip| *eip.account == *account);
        let eip = trail.find(
            "there is such a resource of the caller in the region",
            eip,
            || (format!("no EIP {id}"), refuse::absent::<E>(operation)),
        )?;
        refuse::by_state::<E>(trail, operation, eip.status)?;
        ids.push(eip.id.clone());
    }
    Ok(ids)
}
