//! `ModifyEipAddressAttribute`: name, description and bandwidth of an EIP.

use super::desk::Counter;
use super::purchase::most_bandwidth;
use super::refuse::{self, given};
use super::{Answer, outside};
use crate::state::Charge;
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc::ModifyEipAddressAttributeError as Error;
use alicloud_vpc::{ModifyEipAddressAttribute, ModifyEipAddressAttributeResponse};

const OPERATION: &str = ModifyEipAddressAttribute::META.name;

pub(super) fn modify(
    counter: &mut Counter<'_>,
    request: &ModifyEipAddressAttribute,
) -> Answer<ModifyEipAddressAttributeResponse> {
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let (name, description) = (
        given(request.name.as_ref()),
        given(request.description.as_ref()),
    );
    for (what, text) in [
        ("Name is a name", name),
        ("Description is a text", description),
    ] {
        let fits = text.is_none_or(begins_well) && (text != name || name.is_none_or(is_name));
        trail.check(what, fits, || {
            let saw = format!("`{}`", text.unwrap_or_default());
            (
                saw,
                refuse::saying(&Error::InvalidParameter, "The parameter"),
            )
        })?;
    }
    // Whose the EIP is, the page has no code for: it is as if there were none.
    let eip = refuse::within(state.eips.get(&request.allocation_id), region);
    let eip = eip.filter(|eip| eip.account == caller.account);
    let eip = trail.find(
        "there is such an EIP of the caller in the region",
        eip,
        || {
            let saw = format!("no EIP {}", request.allocation_id);
            (saw, refuse::absent::<Error>(OPERATION))
        },
    )?;
    refuse::unlocked(trail, eip)?;
    refuse::by_state::<Error>(trail, OPERATION, eip.status)?;
    let most = most_bandwidth(eip.metering);
    let text = given(request.bandwidth.as_ref());
    let bandwidth = text.map(|text| {
        text.parse::<u32>()
            .ok()
            .filter(|it| (1..=most).contains(it))
    });
    trail.check("Bandwidth is in its range", bandwidth != Some(None), || {
        let saw = format!("`{}`, not 1 to {most}", text.unwrap_or_default());
        (saw, refuse::saying(&Error::InvalidParameter, "Bandwidth"))
    })?;
    let bandwidth = bandwidth.flatten();
    if let Some(bandwidth) = bandwidth {
        trail.check(
            "the EIP is pay-as-you-go",
            eip.charge == Charge::PostPaid,
            || {
                (
                    "it is a subscription".to_owned(),
                    Fault::from(&outside::PREPAID),
                )
            },
        )?;
        let package = eip.extras().bandwidth_package.as_ref();
        trail.check(
            "the EIP is in no bandwidth package",
            package.is_none(),
            || {
                let saw = format!("it is in {}", package.map_or("", |package| &package.id));
                (saw, Fault::from(&outside::IN_PACKAGE))
            },
        )?;
        let account = state.accounts.get(&caller.account);
        let broke = account.is_some_and(|account| account.out_of_money);
        let pays = !broke || bandwidth <= eip.bandwidth;
        trail.check("the account can pay for more", pays, || {
            let saw = format!("{} is out of money", caller.account);
            (saw, Error::InsufficientBalanceEip.into())
        })?;
    }
    let id = eip.id.clone();
    state.eips.change(&id, |eip| {
        if let Some(bandwidth) = bandwidth {
            eip.bandwidth = bandwidth;
        }
        if let Some(name) = name {
            eip.name = name.into();
        }
        if let Some(description) = description {
            description.clone_into(&mut eip.extras_mut().description);
        }
    });
    Ok(ModifyEipAddressAttributeResponse::blank())
}

/// A letter first (Chinese characters are letters), and no address of a page.
fn begins_well(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && !text.starts_with("http://")
        && !text.starts_with("https://")
}

fn is_name(text: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-');
    text.chars().all(fits)
}
