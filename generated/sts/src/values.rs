// Made by `cargo xtask regen` from the pages under spec/; changes are lost.
//! Values that several operations accept or answer with.
