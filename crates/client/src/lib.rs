//! Calls Alibaba Cloud.

pub mod credentials;
pub mod transport;
