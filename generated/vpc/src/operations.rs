// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! The operations, a module each: request, answer, errors.

pub mod allocate_eip_address;

pub mod allocate_eip_address_pro;

pub mod allocate_eip_segment_address;

pub mod associate_eip_address;

pub mod deletion_protection;

pub mod describe_eip_addresses;

pub mod describe_eip_gateway_info;

pub mod describe_eip_monitor_data;

pub mod describe_eip_segment;

pub mod describe_high_definition_monitor_log_attribute;

pub mod describe_regions;

pub mod list_ip_geolocations;

pub mod list_tag_resources;

pub mod modify_eip_address_attribute;

pub mod move_resource_group;

pub mod release_eip_address;

pub mod release_eip_segment_address;

pub mod set_high_definition_monitor_log_status;

pub mod tag_resources;

pub mod un_tag_resources;

pub mod unassociate_eip_address;
