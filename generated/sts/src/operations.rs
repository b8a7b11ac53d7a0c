// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! The operations, a module each: request, answer, errors.

pub mod assume_role;

pub mod get_caller_identity;
