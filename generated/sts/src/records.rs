// Made by `cargo xtask regen` from the pages under spec/; changes are lost.
//! Structs that several operations take or answer with.
