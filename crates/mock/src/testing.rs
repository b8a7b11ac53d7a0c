//! For tests: calls without a gateway.

use crate::journal::Note;
use crate::service::Caller;
use crate::world::{Answered, World};
use alicloud_core::{Fault, Refusal, Value, json};

impl World {
    /// Makes a call as the first account, and notes it as the gateway does. The answer's JSON, or
    /// the refusal.
    pub(crate) fn ask(
        &self,
        action: &'static str,
        parameters: &[(&str, &str)],
    ) -> Result<Value, Fault> {
        let caller = Caller::with(&self.keys()[0]);
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let parameters: Vec<_> = parameters.iter().map(own).collect();
        let Answered {
            request_id,
            served,
            at,
            planned,
        } = self.call(&caller, action, &parameters);
        let (status, body, fault) = match served.result {
            Ok(answer) => (200, json::write(&*answer), None),
            Err(refusal) => {
                let fault = match refusal {
                    Refusal::Fault(fault) => fault,
                    other => Fault::new(400, "Parameters", format!("{other:?}")),
                };
                let fault = fault.with_request_id(&*request_id);
                (fault.status(), fault.encode(), Some(fault))
            }
        };
        let answer = serde_json::from_str(&body).unwrap_or_default();
        self.note(&Note {
            request_id: &request_id,
            at,
            method: "POST",
            action,
            parameters: &parameters,
            headers: &[],
            status,
            content_type: "application/json;charset=utf-8",
            example: false,
            fault: fault.as_ref(),
            body: body.as_bytes(),
            trail: &served.trail,
            planned: planned.map(|planned| planned.id()),
        });
        fault.map_or(Ok(answer), Err)
    }

    /// Allocates an EIP and gives its id.
    ///
    /// # Panics
    /// None is free.
    pub(crate) fn allocate(&self) -> String {
        let answer = self.ask("AllocateEipAddress", &[("RegionId", "cn-hangzhou")]);
        let answer = answer.expect("an EIP is free");
        answer["AllocationId"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Associates an EIP with an ECS instance.
    pub(crate) fn associate(&self, eip: &str, instance: &str) -> Result<Value, Fault> {
        self.ask(
            "AssociateEipAddress",
            &[
                ("RegionId", "cn-hangzhou"),
                ("AllocationId", eip),
                ("InstanceId", instance),
            ],
        )
    }
}
