//! Which operations only read, told by the verb that their name begins with. Generated descriptions
//! and calls by name follow this one rule.

/// Verbs of operations without an effect.
const VERBS: [&str; 11] = [
    "Describe", "List", "Get", "Query", "Search", "Check", "Count", "Find", "Lookup", "Preview",
    "Validate",
];

/// Whether the name of an operation says that it only reads: `DescribeRegions`, `ListTagResources`.
pub fn only_reads(operation: &str) -> bool {
    VERBS.iter().any(|verb| {
        operation
            .strip_prefix(verb)
            .is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_uppercase()))
    })
}

#[cfg(test)]
mod tests {
    use super::only_reads;

    #[test]
    fn a_verb_is_a_whole_word() {
        assert!(only_reads("DescribeEipAddresses"));
        assert!(only_reads("ListTagResources"));
        assert!(!only_reads("AllocateEipAddress"));
        assert!(!only_reads("Listen"));
        assert!(!only_reads("GetawayCreate"));
        assert!(!only_reads("Describe"));
    }
}
