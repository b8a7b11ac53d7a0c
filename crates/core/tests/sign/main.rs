//! Signing and verifying: against figures of an independent implementation, and what must hold for
//! any request.

mod fixture;
mod printed;
mod properties;
