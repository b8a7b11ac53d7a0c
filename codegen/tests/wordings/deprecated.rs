//! What is not to be used any more.

use super::row::{NONE, facts, wrong};

fn deprecated(description: &str) -> bool {
    facts("String", description).deprecated
}

#[test]
fn of_the_parameter() {
    let told = [
        "This parameter is deprecated.",
        "Deprecated.",
        "Deprecated. The room.",
        "(Deprecated) The room.",
        "Deprecated since 2020.",
        "The room. This parameter is obsolete.",
        "The room. This parameter has been deprecated.",
        "The room. This field is no longer used.",
        "The room. This parameter is no longer supported.",
        "The room. This parameter is no longer in use.",
        "The room. This parameter will be deprecated.",
        "The room. This parameter will be removed in the future.",
        "The room. This parameter is scheduled to be removed.",
        "The room. This parameter is superseded by Mode.",
        "The room. Not recommended; use Mode instead.",
        "The room. This parameter is not recommended.",
        "The room. This element is discontinued.",
        "The room. Note: This parameter is obsolete and replaced by Mode.",
        "该参数已废弃。",
        "房间。该参数已经弃用，请使用Mode。",
        "已弃用。",
        "（已废弃）房间。",
        "房间（已废弃）。",
        "房间。该参数已不再使用。",
        "房间。此字段即将下线。",
        "房间。此参数即将停止使用，请使用Mode。",
        "房间，不推荐使用。",
        "房间，已经不建议使用。",
        "房间。已作废。",
        "废弃参数。",
        "废弃字段，没有意义。",
        "过期参数，请使用Mode。",
        "房间。该参数计划于2021年06月30日00时00分00秒前下线，请使用Mode。",
        "房间。这个参数不再维护。",
        "Not available yet.",
        "The room. Currently not yet available.",
        "不再支持该参数。",
        "房间。已不再使用此参数，请使用Mode。",
    ];
    assert_eq!(wrong(&told, &true, deprecated), NONE);
}

#[test]
fn of_something_else() {
    let traps = [
        "Lists deprecated lamps.",
        "Specifies whether the lamp is deprecated.",
        "Specifies whether this operation removes lamps that are no longer used.",
        "The lamps that are no longer used.",
        "This parameter is not available when you rent a lamp.",
        "The room. It is no longer lit when the lamp is off.",
        "The lamp is removed from this room.",
        "If Mode is Off, this parameter is no longer used to light lamps.",
        "Valid values:\n\n-   On: lit\n-   Off: deprecated",
        "Obsolete lamps are listed too.",
        "Deprecated lamps are listed too.",
        "This parameter is recommended.",
        "We recommend that you do not use names of rooms.",
        "是否列出已废弃的灯。",
        "已下线的灯。",
        "该参数用于停用灯。",
        "灯的停用状态。",
        "即将过期的灯。",
        "取值：\n\n-   On：亮\n-   Off：已废弃",
        "当Mode为Off时，该参数不再使用。",
        "灯已停用。",
        "停用灯的房间。",
        "不建议使用中文。",
        "灯熄灭后不再提醒。",
        "The lamps that are not yet available.",
        "Lamps that are not available now are listed.",
        "不再支持该灯。",
        "熄灭后不再支持该参数指定的灯。",
    ];
    assert_eq!(wrong(&traps, &false, deprecated), NONE);
}
