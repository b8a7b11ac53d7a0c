//! Where resources stand: VPCs and vSwitches.

use super::{Builder, RANGE, known};
use crate::setup::locate::Step::{Entry, Field};
use crate::setup::{VSwitch, Vpc};
use crate::state::{self, Cidr, State};

impl Builder<'_> {
    pub(super) fn vpcs(&mut self, vpcs: &[Vpc]) {
        for (index, vpc) in vpcs.iter().enumerate() {
            let way = |field| [Field("vpcs"), Entry(index), Field(field)];
            let account = self.account(&way("account"), vpc.account.as_deref());
            let region = self.region(&way("region"), vpc.region.as_deref());
            if self.fresh(&way("id"), &vpc.id, |state, id| state.vpcs.contains_key(id)) {
                let content = state::Vpc {
                    account,
                    region,
                    cloud_box: vpc.cloud_box,
                };
                self.state.vpcs.insert(vpc.id.as_str().into(), content);
            }
        }
    }

    pub(super) fn vswitches(&mut self, vswitches: &[VSwitch]) {
        for (index, vswitch) in vswitches.iter().enumerate() {
            let way = |field| [Field("vswitches"), Entry(index), Field(field)];
            let vpc = match &vswitch.vpc {
                Some(vpc) => known(&self.state.vpcs, vpc),
                None => self.state.vpcs.keys().next().cloned().ok_or(None),
            };
            let vpc = match vpc {
                Ok(vpc) => vpc,
                Err(help) => {
                    let name = vswitch.vpc.as_deref().unwrap_or_default();
                    self.problem(&way("vpc"), format!("there is no VPC `{name}`"), help);
                    continue;
                }
            };
            let cidr = match vswitch.cidr.parse::<Cidr>() {
                Ok(cidr) => cidr,
                Err(message) => {
                    let help = format!("write it as `{RANGE}`");
                    self.problem(&way("cidr"), message, Some(help));
                    continue;
                }
            };
            let present = |state: &State, id: &str| state.vswitches.contains_key(id);
            if self.fresh(&way("id"), &vswitch.id, present) {
                let content = state::VSwitch {
                    vpc,
                    cidr,
                    cloud_box: vswitch.cloud_box,
                };
                self.state
                    .vswitches
                    .insert(vswitch.id.as_str().into(), content);
            }
        }
    }
}
