//! When a parameter must be given.

use super::row::{NONE, facts, wrong};

fn is_told(description: &str) -> bool {
    facts("String", description).required_when.is_some()
}

#[test]
fn under_a_condition() {
    let told = [
        "This parameter is required when Room is set.",
        "The time. Required if Room is set to Hall.",
        "Required only when Room is Hall.",
        "You must specify this parameter if Room is set to Hall.",
        "You need to set this parameter if Room is Hall.",
        "You have to provide this parameter when Room is Hall.",
        "If Room is set to Hall, this parameter is required.",
        "If Room is set to Hall, this parameter cannot be empty.",
        "If Room is set to Hall, this parameter must be provided.",
        "This parameter must be specified when Room is Hall.",
        "This parameter cannot be left empty if Room is Hall.",
        "It is mandatory when Room is Hall.",
        "If Room is Hall, you must specify Until.",
        "If Room is Hall, you must specify Mode and Until.",
        "If Room is Hall, Mode and Until must be specified.",
        "When Room is Hall, the Until parameter must be set.",
        "If you specify Room, you must specify this parameter.",
        "Once Room is specified, this parameter is required.",
        "当Room为Hall时，该参数必填。",
        "Room为Hall时必选。",
        "当Room取值Hall时，必须指定该参数。",
        "如果设置了Room，则此参数必填。",
        "Room=Hall时必传。",
        "仅当Room为Hall时必须设置。",
        "Room为Hall时，该参数不能为空。",
        "如果Room为Hall，则必须填写。",
        "只有使用Hall时才需要此参数。",
        "当您查询房间时，必须同时配置参数Until、Mode和Room，否则无效。",
        "当房间亮灯时，需要传入Mode和Until参数。",
        "Room为Hall时，Until不能为空。",
        "除了走廊的灯外，其他灯必填。",
        "设置Room后，该参数必填。",
    ];
    assert_eq!(wrong(&told, &true, is_told), NONE);
}

#[test]
fn under_none() {
    let traps = [
        "This parameter is required.",
        "This parameter is not required if Room is Hall.",
        "This parameter takes effect only when Room is Hall.",
        "If Room is Hall, you do not need to set this parameter.",
        "If Room is Hall, you must set this parameter to 1.",
        "If Room is Hall, you must specify Mode.",
        "If Room is Hall, Mode must be specified.",
        "If Room is Hall, you must specify Mode or Until.",
        "You must specify this parameter when you call this operation.",
        "This parameter must be set to 1.",
        "The lamp must be off before you call this operation.",
        "If the lamp is off, it cannot be empty.",
        "If Mode is specified, Mode cannot be empty.",
        "This parameter cannot be empty.",
        "该参数必填。",
        "该参数不能为空。",
        "当Room为Hall时，Mode必填。",
        "当Room为Hall时，Mode不能为空。",
        "当Room为Hall时，不需要指定该参数。",
        "当Room为Hall时，该参数非必填。",
        "仅当Room为Hall时生效。",
        "如果灯亮，则需要等待。",
        "调用该接口时，必须指定。",
        "当Room为Hall时，必须指定Mode或Until。",
        "创建时需要设置灯的名称。",
    ];
    assert_eq!(wrong(&traps, &false, is_told), NONE);
}

/// After `The time.` or `熄灯的时间。`.
fn is_told_of_the_time(description: &str) -> bool {
    let lead = if description.is_ascii() {
        "The time. "
    } else {
        "熄灯的时间。"
    };
    is_told(&format!("{lead}{description}"))
}

#[test]
fn in_a_case_or_after_a_choice() {
    let told = [
        "This field must be filled in if Mode is Nat.",
        "This parameter is required and takes effect only if Mode is Nat.",
        "After you set Mode to Nat, you must specify this parameter.",
        "In the Nat mode, this parameter is required.",
        "For wide lamps, this parameter is required.",
        "For wide lamps, you must specify this parameter.",
        "Only required when Mode is Nat.",
        "As long as Mode is Nat, this parameter is required.",
        "In case Mode is Nat, you must specify this parameter.",
        "Mode为Nat或Ssl时，该参数是必须的。",
        "For wide lamps, when Mode is Nat, you must specify this parameter.",
        "This parameter is not required by default, but is required if Mode is Nat.",
        "Until must be set if Mode is Nat.",
        "The time must be specified when Mode is Nat.",
        "If Mode is Nat, you must specify a time.",
        "If Mode is Nat, the time must be specified.",
        "This parameter is required in one of the following cases:",
        "Must be specified when Mode is Nat.",
        "You have to set Until if Mode is Nat.",
        "This parameter must be passed in when Mode is Nat.",
        "If Mode is Nat, it must be specified.",
        "When the value of the Mode parameter is Nat or Ssl, or the value of the Colour parameter is set to one of warm, cold, and cool, or the hall is larger than the one before, you must specify this parameter.",
        "Mode取值为Nat时需要指定。",
        "Mode取值为Nat时，需传入该参数。",
        "当Mode取值为Nat时，该参数必须传值。",
        "仅宽灯需要填写。",
        "仅宽灯必填。",
        "宽灯时必填。",
        "选择Nat模式时，该项为必填项。",
        "选择Nat模式后，必须设置该参数。",
        "指定Mode时，必须同时指定该参数。",
        "Mode参数设置为Nat时，Until参数必填。",
        "首次调用时必填。",
        "创建宽灯，必须指定该参数。",
        "在Nat模式下，该参数必填。",
        "Nat模式下，需要设置该参数。",
        "对于宽灯，必须设置该参数。",
        "Mode=Nat时，该参数生效且必填。",
        "只有Mode为Nat时才需要传入。",
        "除非Mode为Nat，否则该参数必填。",
        "非必填，当Mode为Nat时必填。",
    ];
    assert_eq!(wrong(&told, &true, is_told_of_the_time), NONE);
}

#[test]
fn what_is_demanded_is_something_else() {
    let traps = [
        "If this parameter is specified, Mode is required.",
        "When this parameter is set to on, Mode is required.",
        "If Mode is Nat, Colour is required.",
        "A restart is required if Mode is Nat.",
        "The permission is required when Mode is Nat.",
        "If Mode is Nat, a restart is required.",
        "If no time is required, set the value to 0.",
        "This parameter cannot be specified if Mode is Nat.",
        "You must specify a time when you light a lamp.",
        "If Mode is Nat, you must specify the time of another lamp.",
        "For security reasons, this parameter is required.",
        "For example, this parameter is required.",
        "In this lamp, this parameter is required.",
        "当Mode为Nat时，必须设置该参数为on。",
        "当Mode为Nat时，需要设置该参数为on。",
        "指定该参数时，Mode必填。",
        "设置该参数后，Mode必填。",
        "Nat模式下，Mode必填。",
        "对于宽灯，必须使用电池。",
        "仅宽灯支持设置该参数。",
        "多个值必须用逗号分隔。",
    ];
    assert_eq!(wrong(&traps, &false, is_told_of_the_time), NONE);
}
