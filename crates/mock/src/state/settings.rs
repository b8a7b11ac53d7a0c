//! How a world behaves.

use crate::states::EipStatus;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

/// How a world behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// Ids, addresses and request ids follow from it.
    pub(crate) seed: u64,
    /// When passing states end.
    pub(crate) pace: Pace,
    /// Whether parameters that the page does not list are refused.
    pub(crate) strict: bool,
    /// The region of requests that name none.
    pub(crate) region: Arc<str>,
    /// Most EIPs of an account.
    pub(crate) eip_quota: u32,
    /// Most EIPs of a NAT gateway.
    pub(crate) nat_eip_quota: u32,
    /// Most EIPs of a NAT gateway that are metered by traffic.
    pub(crate) nat_traffic_eip_quota: u32,
    /// Most EIPs that one network interface shows in the mode `MULTI_BINDED`.
    pub(crate) multi_binded_quota: u32,
    /// Most EIPs of an account that are monitored by the second.
    pub(crate) hd_monitor_quota: u32,
    /// Most tags of a resource.
    pub(crate) tag_quota: u32,
    /// How long an idempotency token counts.
    pub(crate) token_life: Duration,
}

impl Default for Settings {
    /// Quotas as the vendor's pages tell them; the number of monitored EIPs is our own choice.
    fn default() -> Self {
        Self {
            seed: 0,
            pace: Pace::default(),
            strict: false,
            region: "cn-hangzhou".into(),
            eip_quota: 20,
            nat_eip_quota: 20,
            nat_traffic_eip_quota: 10,
            multi_binded_quota: 10,
            hd_monitor_quota: 10,
            tag_quota: 20,
            token_life: Duration::from_secs(600),
        }
    }
}

/// When a passing state ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Pace {
    /// After these times of virtual time. Groups of EIPs take the time of one EIP: `associating`
    /// to be made, `releasing` to go.
    Timed {
        associating: Duration,
        unassociating: Duration,
        releasing: Duration,
    },
    /// At once.
    Immediate,
    /// When it was shown so many times.
    AfterDescribes(u32),
    /// When it is told to.
    Manual,
}

impl Pace {
    /// Whether it counts how often a resource was shown.
    pub(crate) fn counts(self) -> bool {
        matches!(self, Self::AfterDescribes(_))
    }

    /// When a state that begins now ends by time; [`Moment::NEVER`] where time does not end it.
    pub(crate) fn due(self, status: EipStatus, now: Moment) -> Moment {
        match self {
            Self::Timed {
                associating,
                unassociating,
                releasing,
            } => now.after(match status {
                EipStatus::Unassociating => unassociating,
                EipStatus::Releasing => releasing,
                _ => associating,
            }),
            Self::Immediate => now,
            Self::AfterDescribes(_) | Self::Manual => Moment::NEVER,
        }
    }
}

impl Default for Pace {
    /// 2 s, 2 s, 1 s: about what public logs show between a call and its effect.
    fn default() -> Self {
        Self::Timed {
            associating: Duration::from_secs(2),
            unassociating: Duration::from_secs(2),
            releasing: Duration::from_secs(1),
        }
    }
}
