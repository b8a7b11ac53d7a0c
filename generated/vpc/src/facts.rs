// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! What the pages say beyond types, by operation: lines, defaults, bounds, error rows, sample answers. For servers and tools; needs the feature `facts`.

mod allocate_eip_address;
mod allocate_eip_address_pro;
mod allocate_eip_segment_address;
mod associate_eip_address;
mod deletion_protection;
mod describe_eip_addresses;
mod describe_eip_gateway_info;
mod describe_eip_monitor_data;
mod describe_eip_segment;
mod describe_high_definition_monitor_log_attribute;
mod describe_regions;
mod list_ip_geolocations;
mod list_tag_resources;
mod modify_eip_address_attribute;
mod move_resource_group;
mod release_eip_address;
mod release_eip_segment_address;
mod set_high_definition_monitor_log_status;
mod tag_resources;
mod un_tag_resources;
mod unassociate_eip_address;
#[doc(no_inline)]
pub use alicloud_core::facts::{
    AnswerSample, ConditionalFacts, ErrorFacts, OperationFacts, ParameterFacts,
    Requirement,
};

/// All operations, by name.
pub const FACTS: &[OperationFacts] = &[
    allocate_eip_address::FACTS,
    allocate_eip_address_pro::FACTS,
    allocate_eip_segment_address::FACTS,
    associate_eip_address::FACTS,
    deletion_protection::FACTS,
    describe_eip_addresses::FACTS,
    describe_eip_gateway_info::FACTS,
    describe_eip_monitor_data::FACTS,
    describe_eip_segment::FACTS,
    describe_high_definition_monitor_log_attribute::FACTS,
    describe_regions::FACTS,
    list_ip_geolocations::FACTS,
    list_tag_resources::FACTS,
    modify_eip_address_attribute::FACTS,
    move_resource_group::FACTS,
    release_eip_address::FACTS,
    release_eip_segment_address::FACTS,
    set_high_definition_monitor_log_status::FACTS,
    tag_resources::FACTS,
    un_tag_resources::FACTS,
    unassociate_eip_address::FACTS,
];

/// What the page of an operation says.
pub fn of(operation: &str) -> Option<&'static OperationFacts> {
    FACTS.iter().find(|facts| facts.name == operation)
}
