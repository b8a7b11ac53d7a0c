//! The world that is there when no other is asked for.

use super::Beginning;
use crate::World;
use std::sync::OnceLock;

/// As checked in, so that users can begin their own with it.
const DEMO: &str = include_str!("../../worlds/demo.toml");

/// How the demo world begins. Read once: making a world is then a matter of sharing it.
pub(crate) fn demo() -> Beginning {
    static BEGINNING: OnceLock<Beginning> = OnceLock::new();
    let begin = || {
        let world = World::from_toml(DEMO);
        // A test reads the file; nothing a caller does can make it fail.
        world.map(|world| world.beginning()).unwrap_or_default()
    };
    BEGINNING.get_or_init(begin).clone()
}
