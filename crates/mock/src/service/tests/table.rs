//! Every cell of the table of states, by calls alone.

use super::{HERE, Pace, Told, Town};
use crate::service::outside::OUTSIDE;
use crate::state::{LogStore, TargetKind};
use crate::states::{
    EIP_RULES, EipStatus, KINDS, Outcome, SEGMENT_RULES, SegmentStatus, Status, Takes,
};
use alicloud_vpc::service::OPERATIONS;

impl Town {
    /// A call of an operation that names an EIP.
    fn call_on(&mut self, operation: &str, eip: &str) -> Told {
        let parameters: &[(&str, &str)] = match operation {
            "AssociateEipAddress" => &[("AllocationId", eip), ("InstanceId", "i-2")],
            "UnassociateEipAddress" | "ReleaseEipAddress" | "DescribeEipAddresses" => {
                &[("AllocationId", eip)]
            }
            "ModifyEipAddressAttribute" => &[("AllocationId", eip), ("Bandwidth", "7")],
            "DeletionProtection" => &[
                ("InstanceId", eip),
                ("Type", "EIP"),
                ("ProtectionEnable", "true"),
            ],
            "MoveResourceGroup" => &[
                ("ResourceId", eip),
                ("ResourceType", "EIP"),
                ("NewResourceGroupId", "rg-mine"),
            ],
            "SetHighDefinitionMonitorLogStatus" => &[
                ("InstanceId", eip),
                ("LogProject", "project"),
                ("LogStore", "store"),
                ("Status", "ON"),
            ],
            "DescribeHighDefinitionMonitorLogAttribute" => {
                let store = store();
                self.change(eip, |eip| eip.extras_mut().hd_monitor = Some(store));
                &[("InstanceId", eip)]
            }
            "TagResources" => &[
                ("ResourceId.1", eip),
                ("ResourceType", "EIP"),
                ("Tag.1.Key", "k"),
                ("Tag.1.Value", "v"),
            ],
            "UnTagResources" => &[
                ("ResourceId.1", eip),
                ("ResourceType", "EIP"),
                ("TagKey.1", "k"),
            ],
            "ListTagResources" => &[("ResourceId.1", eip), ("ResourceType", "EIP")],
            "DescribeEipMonitorData" => &[
                ("AllocationId", eip),
                ("StartTime", "2026-01-01T00:00:00Z"),
                ("EndTime", "2026-01-01T00:10:00Z"),
            ],
            other => panic!("no call of {other}"),
        };
        self.call(operation, parameters)
    }

    /// An EIP that came into this state by calls.
    fn eip_in(&mut self, status: EipStatus) -> String {
        let eip = self.eip();
        let steps = match status {
            EipStatus::Available | EipStatus::Releasing => 0,
            EipStatus::Associating => 1,
            EipStatus::InUse => 2,
            EipStatus::Unassociating => 3,
        };
        if steps >= 1 {
            self.bind(&eip, "EcsInstance", "i-1").unwrap();
        }
        if steps >= 2 {
            self.state.step().unwrap();
        }
        if steps >= 3 {
            self.done("UnassociateEipAddress", &[("AllocationId", &eip)]);
        }
        if status == EipStatus::Releasing {
            self.done("ReleaseEipAddress", &[("AllocationId", &eip)]);
        }
        assert_eq!(self.status(&eip), status.name());
        eip
    }
}

fn store() -> LogStore {
    LogStore {
        project: "project".into(),
        store: "store".into(),
    }
}

/// A town where nothing settles by itself, with what the operations name.
fn town() -> Town {
    let mut town = Town::new().pace(Pace::Manual);
    town.state.log_stores.insert(store());
    let group = crate::state::ResourceGroup {
        account: "mine".into(),
        name: String::new(),
    };
    town.state.resource_groups.insert("rg-mine".into(), group);
    town
}

fn check<S: Status + std::fmt::Debug>(
    what: &str,
    told: Told,
    outcome: Outcome<S>,
    before: S,
    after: &str,
) {
    match (told, outcome) {
        (Ok(_), Outcome::Go(next)) => assert_eq!(after, next.name(), "{what}"),
        (Ok(_), Outcome::Stay) => assert_eq!(after, before.name(), "{what}"),
        (Err(fault), Outcome::Refuse(code)) => {
            assert_eq!(fault.code(), code, "{what}");
            assert_ne!(fault.message(), "", "{what}");
            assert_eq!(after, before.name(), "{what}");
        }
        (told, outcome) => panic!("{what}: {told:?}, and not {outcome:?}"),
    }
}

#[test]
fn each_operation_on_an_eip_in_each_state() {
    for rule in EIP_RULES {
        for (status, cell) in EipStatus::ALL.into_iter().zip(rule.cells) {
            let mut town = town();
            let eip = town.eip_in(status);
            let told = town.call_on(rule.operation, &eip);
            let after = town.status(&eip);
            let what = format!("{} while {}", rule.operation, status.name());
            check(&what, told, cell.outcome, status, &after);
        }
        let told = town().call_on(rule.operation, "eip-none");
        match rule.absent.outcome {
            Outcome::Refuse(code) => assert_eq!(told.unwrap_err().code(), code),
            _ => assert_eq!(told.unwrap()["TotalCount"], 0),
        }
    }
}

#[test]
fn each_state_of_an_eip_settles() {
    for status in EipStatus::ALL {
        let mut town = town();
        let eip = town.eip_in(status);
        let settled = town.state.settle(&eip);
        let after = town.status(&eip);
        match status.settles() {
            None => assert!(settled.is_none()),
            Some(crate::states::Settled::Gone) => assert_eq!(after, "absent"),
            Some(crate::states::Settled::Into(next)) => assert_eq!(after, next.name()),
        }
    }
}

#[test]
fn each_operation_on_a_group_in_each_state() {
    for rule in SEGMENT_RULES {
        for (status, cell) in SegmentStatus::ALL.iter().zip(rule.cells) {
            let mut town = town();
            let call = [("RegionId", HERE), ("EipMask", "28")];
            let id = town.done("AllocateEipSegmentAddress", &call);
            let id = id["EipSegmentInstanceId"].as_str().unwrap().to_owned();
            let named = [("SegmentInstanceId", id.as_str())];
            if *status != SegmentStatus::Allocating {
                town.state.settle(&id).unwrap();
            }
            if matches!(status, SegmentStatus::Releasing | SegmentStatus::Released) {
                town.done("ReleaseEipSegmentAddress", &named);
            }
            if *status == SegmentStatus::Released {
                town.state.settle(&id).unwrap();
            }
            let see = |town: &mut Town| {
                let answer = town.done("DescribeEipSegment", &named);
                let status = &answer["EipSegments"]["EipSegment"][0]["Status"];
                status.as_str().unwrap().to_owned()
            };
            assert_eq!(see(&mut town), status.name());
            let told = town.call(rule.operation, &named);
            let after = see(&mut town);
            let what = format!("{} while {}", rule.operation, status.name());
            check(&what, told, cell.outcome, *status, &after);
        }
        let told = town().call(rule.operation, &[("SegmentInstanceId", "eipsg-none")]);
        match rule.absent.outcome {
            Outcome::Refuse(code) => assert_eq!(told.unwrap_err().code(), code),
            _ => assert_eq!(told.unwrap()["TotalCount"], 0),
        }
    }
}

/// The first target of a kind.
fn target(kind: TargetKind) -> &'static str {
    let mut targets = super::TARGETS.iter();
    targets.find(|target| target.0 == kind).unwrap().1
}

#[test]
fn each_kind_of_target_in_each_state() {
    for rule in KINDS {
        let (kind, id) = (rule.kind.name(), target(rule.kind));
        let states = rule.states.iter();
        let states = states.map(|state| (state.status, state.associate, state.unassociate));
        let other = ("Sleeping", Some(rule.otherwise), Some(rule.otherwise));
        for (status, associate, unassociate) in states.chain([other]) {
            let mut town = town();
            let eip = town.eip();
            town.target(id, |target| target.status = status.into());
            let told = town.bind(&eip, kind, id);
            assert_eq!(code(told), associate, "associate {kind} {status}");

            let mut town = town_with(kind, id);
            town.target(id, |target| target.status = status.into());
            let eip = town.state.eips.on(id).next().unwrap().id.to_string();
            let told = town.call("UnassociateEipAddress", &[("AllocationId", &eip)]);
            assert_eq!(code(told), unassociate, "unassociate {kind} {status}");
        }
    }
}

#[test]
fn what_each_kind_of_target_takes() {
    for rule in KINDS {
        let (kind, id) = (rule.kind.name(), target(rule.kind));
        let mut town = town();
        let (first, second) = (town.eip(), town.eip());
        town.state.settings.nat_eip_quota = 1;
        town.bind(&first, kind, id).unwrap();
        let full = match rule.takes {
            Takes::OnePerAddress => "InvalidEip.EipQuotaExceeded",
            Takes::One | Takes::Several => rule.occupied.0,
        };
        let either = |code: Option<(&'static str, _)>| Some(code.map_or(full, |code| code.0));
        let told = code(town.bind(&second, kind, id));
        assert_eq!(told, either(rule.coming), "{kind} coming");
        town.state.settle(&first).unwrap();
        assert_eq!(
            code(town.bind(&first, kind, id)),
            Some(rule.again.0),
            "{kind} again"
        );
        assert_eq!(
            code(town.bind(&second, kind, id)),
            Some(full),
            "{kind} occupied"
        );
        town.done("UnassociateEipAddress", &[("AllocationId", &first)]);
        let told = code(town.bind(&second, kind, id));
        assert_eq!(told, either(rule.leaving), "{kind} leaving");
        let told = code(town.bind(&second, kind, "none"));
        assert_eq!(told, Some(rule.absent.0), "{kind} absent");
        town.state.settle(&first).unwrap();
        assert_eq!(code(town.bind(&second, kind, id)), None, "{kind} free");
    }
}

#[test]
fn an_eip_changes_the_state_of_what_it_is_bound_to() {
    for rule in KINDS {
        let (kind, id) = (rule.kind.name(), target(rule.kind));
        let free = town().state.targets[id].status.clone();
        let mut town = town_with(kind, id);
        let status = |town: &Town| town.state.targets[id].status.clone();
        let taken = rule.bound.map_or(free.as_str(), |(_, taken)| taken);
        assert_eq!(status(&town), taken);
        let eip = town.state.eips.on(id).next().unwrap().id.to_string();
        town.done("UnassociateEipAddress", &[("AllocationId", &eip)]);
        assert_eq!(status(&town), taken);
        town.state.settle(&eip).unwrap();
        assert_eq!(status(&town), free);
        assert_eq!(town.state.eips.on(id).count(), 0);
    }
}

/// A town whose target has an EIP.
fn town_with(kind: &str, id: &str) -> Town {
    let mut town = town();
    let eip = town.eip();
    town.bind(&eip, kind, id).unwrap();
    town.state.settle(&eip).unwrap();
    town
}

fn code(told: Told) -> Option<&'static str> {
    let code = told.err()?.code().to_owned();
    Some(code.leak())
}

/// So that no code of the table has a slip of the pen.
#[test]
fn each_code_is_that_of_a_page_or_known_from_elsewhere() {
    let known = |operation: &str, code: &str| {
        let mut operations = OPERATIONS.iter().filter(|meta| meta.name == operation);
        let meta = operations
            .next()
            .unwrap_or_else(|| panic!("no {operation}"));
        let outside = OUTSIDE.iter().any(|outside| outside.row.code == code);
        assert!(
            meta.errors.iter().any(|row| row.code == code) || outside,
            "{operation} has no {code}",
        );
    };
    for rule in EIP_RULES {
        for cell in rule.cells.iter().chain([&rule.absent]) {
            if let Outcome::Refuse(code) = cell.outcome {
                known(rule.operation, code);
            }
        }
    }
    for rule in SEGMENT_RULES {
        for cell in rule.cells.iter().chain([&rule.absent]) {
            if let Outcome::Refuse(code) = cell.outcome {
                known(rule.operation, code);
            }
        }
    }
    for rule in KINDS {
        for (code, _) in [
            Some(rule.absent),
            Some(rule.occupied),
            Some(rule.again),
            rule.coming,
            rule.leaving,
        ]
        .into_iter()
        .flatten()
        {
            known("AssociateEipAddress", code);
        }
        for operation in ["AssociateEipAddress", "UnassociateEipAddress"] {
            known(operation, rule.otherwise);
        }
        for state in rule.states {
            let pairs = [
                ("AssociateEipAddress", state.associate),
                ("UnassociateEipAddress", state.unassociate),
            ];
            for (operation, code) in pairs {
                if let Some(code) = code {
                    known(operation, code);
                }
            }
        }
    }
}
