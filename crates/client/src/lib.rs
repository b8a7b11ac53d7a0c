//! Calls Alibaba Cloud.

pub mod credentials;
pub mod endpoints;
pub mod transport;
