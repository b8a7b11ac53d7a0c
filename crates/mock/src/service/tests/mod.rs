//! The service without gateway and clock: calls by name, answers as JSON.

mod filters;
mod lifecycle;
mod operations;
mod requests;
mod rules;
mod table;
mod walks;

use super::{Caller, Served, serve};
use crate::ids;
use crate::state::{Account, Pace, State, Target, TargetKind, Traits, VSwitch, Vpc};
use crate::time::Moment;
use alicloud_core::{Fault, Refusal, Value, json};
use std::sync::Arc;
use std::time::Duration;

const HERE: &str = "cn-hangzhou";
const ELSEWHERE: &str = "cn-beijing";

/// A small world: accounts `mine` and `other`, each with a VPC and one target of each kind.
#[derive(Clone)]
struct Town {
    state: State,
    now: Moment,
    calls: u64,
    account: &'static str,
}

/// An answer, or the refusal.
type Told = Result<Value, Fault>;

impl Town {
    fn new() -> Self {
        let mut state = State::default();
        for (account, region, end) in [
            ("mine", HERE, ""),
            ("other", HERE, "-other"),
            ("mine", ELSEWHERE, "-far"),
        ] {
            let (account, region): (Arc<str>, Arc<str>) = (account.into(), region.into());
            state.accounts.insert(account.clone(), Account::default());
            let vpc: Arc<str> = format!("vpc{end}").into();
            let vswitch: Arc<str> = format!("vsw{end}").into();
            let network = Vpc {
                account: account.clone(),
                region: region.clone(),
                cloud_box: false,
            };
            state.vpcs.insert(vpc.clone(), network);
            let switch = VSwitch {
                vpc: vpc.clone(),
                cidr: "192.168.0.0/24".parse().unwrap(),
                cloud_box: false,
            };
            state.vswitches.insert(vswitch.clone(), switch);
            for (place, (kind, id, status)) in TARGETS.into_iter().enumerate() {
                let id: Arc<str> = format!("{id}{end}").into();
                let place = u8::try_from(place).unwrap();
                let target = Target {
                    id: id.clone(),
                    kind,
                    account: account.clone(),
                    region: region.clone(),
                    status: status.into(),
                    vpc: Some(vpc.clone()),
                    vswitch: Some(vswitch.clone()),
                    addresses: vec![[192, 168, 0, 10 + place].into()],
                    traits: Traits::default(),
                };
                state.targets.insert(id, Arc::new(target));
            }
        }
        Self {
            state,
            now: Moment::BEGINNING,
            calls: 0,
            account: "mine",
        }
    }

    fn pace(mut self, pace: Pace) -> Self {
        self.state.settings.pace = pace;
        self
    }

    fn serve(&mut self, action: &str, parameters: &[(&str, &str)]) -> Served {
        let caller = Caller::of(self.account.into());
        let id = ids::request_id(self.state.settings.seed, self.calls);
        self.calls += 1;
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let parameters: Vec<_> = parameters.iter().map(own).collect();
        serve(&mut self.state, self.now, &caller, &id, action, &parameters)
    }

    fn call(&mut self, action: &str, parameters: &[(&str, &str)]) -> Told {
        match self.serve(action, parameters).result {
            Ok(answer) => Ok(json::write(&*answer).parse().unwrap()),
            Err(Refusal::Fault(fault)) => Err(fault),
            Err(refusal) => panic!("{action} {parameters:?}: {refusal:?}"),
        }
    }

    /// The code, status and message that a call is refused with.
    fn refused(&mut self, action: &str, parameters: &[(&str, &str)]) -> String {
        match self.call(action, parameters) {
            Ok(answer) => panic!("{action} {parameters:?}: {answer}"),
            Err(fault) => format!("{} {}: {}", fault.status(), fault.code(), fault.message()),
        }
    }

    fn done(&mut self, action: &str, parameters: &[(&str, &str)]) -> Value {
        match self.call(action, parameters) {
            Ok(answer) => answer,
            Err(fault) => panic!("{action} {parameters:?}: {fault}"),
        }
    }

    /// A new EIP's id.
    fn eip(&mut self) -> String {
        let answer = self.done("AllocateEipAddress", &[("RegionId", HERE)]);
        answer["AllocationId"].as_str().unwrap().to_owned()
    }

    fn bind(&mut self, eip: &str, kind: &str, target: &str) -> Told {
        self.call(
            "AssociateEipAddress",
            &[
                ("AllocationId", eip),
                ("InstanceId", target),
                ("InstanceType", kind),
            ],
        )
    }

    /// The one EIP of this id as it is listed.
    fn show(&mut self, eip: &str) -> Value {
        let answer = self.done(
            "DescribeEipAddresses",
            &[("RegionId", HERE), ("AllocationId", eip)],
        );
        answer["EipAddresses"]["EipAddress"][0].clone()
    }

    fn status(&mut self, eip: &str) -> String {
        self.show(eip)["Status"]
            .as_str()
            .unwrap_or("absent")
            .to_owned()
    }

    fn wait(&mut self, seconds: u64) {
        self.now = self.now.after(Duration::from_secs(seconds));
    }

    fn target(&mut self, id: &str, change: impl FnOnce(&mut Target)) {
        change(Arc::make_mut(self.state.targets.get_mut(id).unwrap()));
    }

    fn account(&mut self, change: impl FnOnce(&mut Account)) {
        change(self.state.accounts.get_mut(self.account).unwrap());
    }

    /// A new EIP that is bound.
    fn bound(&mut self, kind: &str, target: &str) -> String {
        let eip = self.eip();
        self.bind(&eip, kind, target).unwrap();
        self.wait(2);
        assert_eq!(self.status(&eip), "InUse");
        eip
    }

    /// A new group, and its first member.
    fn segment(&mut self) -> (String, String) {
        let call = [("RegionId", HERE), ("EipMask", "28")];
        let answer = self.done("AllocateEipSegmentAddress", &call);
        let id = answer["EipSegmentInstanceId"].as_str().unwrap().to_owned();
        self.wait(2);
        self.done("DescribeEipSegment", &[("RegionId", HERE)]);
        let member = self.state.segments[id.as_str()].members[0].to_string();
        (id, member)
    }

    /// Everything that the state holds.
    fn content(&self) -> String {
        serde_json::to_string(&self.state).unwrap()
    }

    fn change(&mut self, eip: &str, change: impl FnOnce(&mut crate::state::Eip)) {
        self.state.eips.change(eip, change);
    }
}

/// A target of each kind, in a state that admits EIPs.
const TARGETS: [(TargetKind, &str, &str); 6] = [
    (TargetKind::EcsInstance, "i-1", "Running"),
    (TargetKind::EcsInstance, "i-2", "Stopped"),
    (TargetKind::SlbInstance, "lb-1", "active"),
    (TargetKind::Nat, "ngw-1", "Available"),
    (TargetKind::HaVip, "havip-1", "Available"),
    (TargetKind::NetworkInterface, "eni-1", "Available"),
];
