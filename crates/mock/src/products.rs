//! The products that are served: the gateway, the journal and planned faults know their operations alike.

use alicloud_core::OperationMeta;
use alicloud_core::facts::OperationFacts;

/// All operations of all products.
pub(crate) fn operations() -> impl Iterator<Item = &'static OperationMeta> {
    let elastic_ips = alicloud_vpc::service::OPERATIONS.iter();
    let tokens = alicloud_sts::service::OPERATIONS.iter();
    elastic_ips.chain(tokens).copied()
}

/// The operation of this name.
pub(crate) fn operation(name: &str) -> Option<&'static OperationMeta> {
    operations().find(|operation| operation.name == name)
}

/// Whether an operation needs no permission, so that no policy forbids it: what its page says.
pub(crate) fn is_open(name: &str) -> bool {
    name == "GetCallerIdentity"
}

/// What the pages say of all operations.
pub(crate) fn facts() -> impl Iterator<Item = &'static OperationFacts> {
    let elastic_ips = alicloud_vpc::facts::FACTS.iter();
    elastic_ips.chain(alicloud_sts::facts::FACTS)
}

/// What the page of an operation says.
pub(crate) fn facts_of(name: &str) -> Option<&'static OperationFacts> {
    facts().find(|facts| facts.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_name_means_one_operation() {
        let names: BTreeSet<_> = operations().map(|operation| operation.name).collect();
        assert_eq!(names.len(), operations().count());
        let paged: BTreeSet<_> = facts().map(|facts| facts.name).collect();
        assert_eq!(names, paged);
    }
}
