//! Random walks against a small model of an account with a few EIPs and targets. What fails is
//! shrunk to a short script.

use super::{HERE, Town};
use proptest::prelude::*;

/// A step of a walk. EIPs are numbered in the order of their making, targets as in `TARGETS`.
#[derive(Debug, Clone)]
enum Step {
    Allocate,
    Associate(usize, usize),
    Unassociate(usize),
    Release(usize),
    Modify(usize, u32),
    Guard(usize, bool),
    /// Seconds.
    Wait(u64),
}

fn step() -> impl Strategy<Value = Step> {
    let eip = 0..5usize;
    prop_oneof![
        3 => Just(Step::Allocate),
        6 => (eip.clone(), 0..6usize).prop_map(|(eip, target)| Step::Associate(eip, target)),
        4 => eip.clone().prop_map(Step::Unassociate),
        3 => eip.clone().prop_map(Step::Release),
        1 => (eip.clone(), 1..=500u32).prop_map(|(eip, to)| Step::Modify(eip, to)),
        1 => (eip, any::<bool>()).prop_map(|(eip, on)| Step::Guard(eip, on)),
        6 => (0..4u64).prop_map(Step::Wait),
    ]
}

/// What the account should have, written without a look at the table.
#[derive(Default)]
struct Model {
    now: u64,
    eips: Vec<Option<Known>>,
}

#[derive(Clone)]
struct Known {
    status: &'static str,
    until: u64,
    target: Option<usize>,
    bandwidth: u32,
    guarded: bool,
}

const NAT: usize = 3;

impl Model {
    fn take(&mut self, step: &Step) -> &'static str {
        match *step {
            Step::Wait(seconds) => {
                self.now += seconds;
                let now = self.now;
                for slot in &mut self.eips {
                    let Some(eip) = slot else { continue };
                    if eip.until > now {
                        continue;
                    }
                    match eip.status {
                        "Associating" => eip.status = "InUse",
                        "Unassociating" => {
                            eip.status = "Available";
                            eip.target = None;
                        }
                        "Releasing" => *slot = None,
                        _ => {}
                    }
                }
                ""
            }
            Step::Allocate => {
                if self.eips.iter().flatten().count() >= 4 {
                    return "QuotaExceeded.Eip";
                }
                self.eips.push(Some(Known {
                    status: "Available",
                    until: 0,
                    target: None,
                    bandwidth: 5,
                    guarded: false,
                }));
                ""
            }
            Step::Associate(eip, target) => self.associate(eip, target),
            Step::Unassociate(eip) => {
                let now = self.now;
                let Some(eip) = self.eip(eip) else {
                    return "InvalidAllocationId.NotFound";
                };
                if eip.status != "InUse" {
                    return "IncorrectEipStatus";
                }
                (eip.status, eip.until) = ("Unassociating", now + 2);
                ""
            }
            Step::Release(eip) => {
                let now = self.now;
                let Some(eip) = self.eip(eip) else {
                    return "InvalidAllocationId.NotFound";
                };
                if eip.guarded {
                    return "InvalidOperation.DeletionProtection";
                }
                if eip.status != "Available" {
                    return "IncorrectEipStatus";
                }
                (eip.status, eip.until) = ("Releasing", now + 1);
                ""
            }
            Step::Modify(eip, bandwidth) => match self.eip(eip) {
                None => "InvalidAllocationId.NotFound",
                Some(eip) if !matches!(eip.status, "Available" | "InUse") => "IncorrectEipStatus",
                Some(eip) => {
                    eip.bandwidth = bandwidth;
                    ""
                }
            },
            Step::Guard(eip, on) => match self.eip(eip) {
                None => "InvalidAllocationId.NotFound",
                Some(eip) if eip.status == "Releasing" => "DeletionProtection.ResourceNotExist",
                Some(eip) if eip.guarded == on && on => "DeletionProtection.AlreadyEnabled",
                Some(eip) if eip.guarded == on => "DeletionProtection.NotExist",
                Some(eip) => {
                    eip.guarded = on;
                    ""
                }
            },
        }
    }

    fn associate(&mut self, eip: usize, target: usize) -> &'static str {
        let now = self.now;
        let on = self.eips.iter().flatten();
        let on: Vec<_> = on.filter(|other| other.target == Some(target)).collect();
        let count = on.len();
        let leaving = on.iter().any(|eip| eip.status == "Unassociating");
        let coming = on.iter().any(|eip| eip.status == "Associating");
        let Some(eip) = self.eip(eip) else {
            return "InvalidAllocationId.NotFound";
        };
        if target == NAT && eip.status == "InUse" && eip.target == Some(NAT) {
            return "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP";
        }
        if eip.status != "Available" {
            return "IncorrectEipStatus";
        }
        if target == 5 && count > 0 {
            return "InvalidEip.EipQuotaExceeded";
        }
        if target == NAT && (coming || leaving) {
            return "TaskConflict";
        }
        if target != NAT && leaving {
            return "InvalidBindingStatus";
        }
        if target != NAT && count > 0 {
            return "InvalidAssociation.Duplicated";
        }
        (eip.status, eip.until, eip.target) = ("Associating", now + 2, Some(target));
        ""
    }

    fn eip(&mut self, place: usize) -> Option<&mut Known> {
        self.eips.get_mut(place)?.as_mut()
    }
}

/// Takes a step in the town; gives the code of the refusal.
fn take(town: &mut Town, ids: &mut Vec<String>, step: &Step) -> String {
    let id = |place: usize| ids.get(place).cloned().unwrap_or("eip-none".into());
    let told = match *step {
        Step::Wait(seconds) => {
            town.wait(seconds);
            return String::new();
        }
        Step::Allocate => {
            let told = town.call("AllocateEipAddress", &[("RegionId", HERE)]);
            if let Ok(answer) = &told {
                ids.push(answer["AllocationId"].as_str().unwrap().to_owned());
            }
            told
        }
        Step::Associate(eip, target) => {
            let (kind, target, _) = super::TARGETS[target];
            town.bind(&id(eip), kind.name(), target)
        }
        Step::Unassociate(eip) => town.call("UnassociateEipAddress", &[("AllocationId", &id(eip))]),
        Step::Release(eip) => town.call("ReleaseEipAddress", &[("AllocationId", &id(eip))]),
        Step::Modify(eip, bandwidth) => town.call(
            "ModifyEipAddressAttribute",
            &[
                ("AllocationId", &id(eip)),
                ("Bandwidth", &bandwidth.to_string()),
            ],
        ),
        Step::Guard(eip, on) => town.call(
            "DeletionProtection",
            &[
                ("InstanceId", &id(eip)),
                ("Type", "EIP"),
                ("ProtectionEnable", &on.to_string()),
            ],
        ),
    };
    told.err()
        .map(|fault| fault.code().to_owned())
        .unwrap_or_default()
}

/// What is listed: id, state, target, bandwidth, guard.
fn listed(town: &mut Town) -> Vec<(String, String, String, String, bool)> {
    let answer = town.done("DescribeEipAddresses", &[("RegionId", HERE)]);
    let text = |value: &alicloud_core::Value| value.as_str().unwrap().to_owned();
    let eips = answer["EipAddresses"]["EipAddress"].as_array().unwrap();
    let eips = eips.iter().map(|eip| {
        (
            text(&eip["AllocationId"]),
            text(&eip["Status"]),
            text(&eip["InstanceId"]),
            text(&eip["Bandwidth"]),
            eip["DeletionProtection"].as_bool().unwrap(),
        )
    });
    eips.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn the_town_does_as_the_model(steps in prop::collection::vec(step(), 1..60)) {
        let (mut town, mut model, mut ids) = (Town::new(), Model::default(), Vec::new());
        town.state.settings.eip_quota = 4;
        for (place, step) in steps.iter().enumerate() {
            let told = take(&mut town, &mut ids, step);
            prop_assert_eq!(&told, model.take(step), "step {} {:?}", place, step);
            let known = ids.iter().zip(&model.eips).filter_map(|(id, known)| {
                let known = known.as_ref()?;
                let target = known.target.map_or("", |target| super::TARGETS[target].1);
                Some((
                    id.clone(),
                    known.status.to_owned(),
                    target.to_owned(),
                    known.bandwidth.to_string(),
                    known.guarded,
                ))
            });
            let known: Vec<_> = known.collect();
            prop_assert_eq!(listed(&mut town), known, "after step {} {:?}", place, step);
        }
        // What is written down comes back the same, and goes on the same.
        let text = town.content();
        let mut again = town.clone();
        again.state = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(again.content(), text);
        town.wait(10); again.wait(10);
        prop_assert_eq!(listed(&mut again), listed(&mut town));
    }

    #[test]
    fn the_same_calls_give_the_same_bytes(
        seed in any::<u64>(),
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let walk = || {
            let (mut town, mut ids) = (Town::new(), Vec::new());
            town.state.settings.seed = seed;
            let mut told = String::new();
            for step in &steps {
                told += &take(&mut town, &mut ids, step);
                let answer = town.done("DescribeEipAddresses", &[("RegionId", HERE)]);
                told += &answer.to_string();
            }
            told + &town.content()
        };
        prop_assert_eq!(walk(), walk());
    }
}
