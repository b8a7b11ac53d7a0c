//! Requests as they come over the wire, and what they are answered.

mod examples;
mod mutations;
mod refusals;
mod sessions;
mod support;
mod vectors;
mod ways;
