// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Values that several operations accept or answer with.
