// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Structs that several operations take or answer with.
