//! What known users of the service do, call by call, replayed against a demo world: each file of
//! `tests/replay/` is such a story.

#[path = "support/story.rs"]
mod story;

macro_rules! stories {
    ($($name:ident = $file:literal,)*) => {
        $(
            #[test]
            fn $name() {
                story::replay($file);
            }
        )*

        #[test]
        fn every_story_is_told() {
            let mut told = vec![$($file),*];
            told.sort_unstable();
            assert_eq!(story::files(), told);
        }
    };
}

stories! {
    terraform_creates_updates_and_deletes_an_eip = "terraform-eip.toml",
    terraform_associates_an_eip_with_an_instance = "terraform-association.toml",
    terraform_meets_a_second_eip_on_an_instance = "terraform-second-eip.toml",
    terraform_destroys_eip_and_association_at_once = "terraform-parallel-destroy.toml",
    terraform_associates_three_eips_with_a_nat_gateway = "terraform-nat-parallel.toml",
    terraform_unbinds_from_a_nat_gateway_with_snat_entries = "terraform-nat-snat.toml",
    a_cluster_controller_pages_through_the_eips_of_a_load_balancer = "kubernetes-paging.toml",
    a_pod_network_meets_refusals = "pod-network.toml",
}
