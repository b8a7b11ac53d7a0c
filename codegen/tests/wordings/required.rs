//! When a parameter must be given.

use super::row::{NONE, facts, facts_of, wrong};

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
        "Room为Hall时必选，为Attic时可选。",
        "Room为Hall时必填，其他情况下非必填。",
        "This parameter is required if Room is Hall and is not required if Room is Attic.",
        "If Room is Hall, Until is required.",
        "If Room is Hall, Mode and Until are required.",
        "The Until parameter takes effect and is required only when Room is Hall.",
        "The end of the light. The end is required if Room is Hall.",
        "The end, which is required if Room is Hall.",
        "When the light is on, it becomes mandatory.",
        "The parameter is required if Room is Hall.",
        "If Room is Hall this parameter is required.",
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
        "The Room parameter is required when this parameter is set.",
        "If this parameter is set to Hall, Room is required.",
        "If this parameter is set to Hall, you are required to set Room.",
        "A password is required when you enter the room.",
        "A light is required if the room is dark.",
        "Specifies whether a password is required when you enter the room.",
        "No parameter is required when Room is Hall.",
        "If no light is required, set the value to 0.",
        "This parameter is set when approval is required.",
        "If the room is dark, set it if a light is required.",
        "If Room is set, Mode and Room are required.",
        "Room为Hall时可选，为Attic时不需要。",
    ];
    assert_eq!(wrong(&traps, &false, is_told), NONE);
}

#[test]
fn of_a_part_of_the_name() {
    let told = |name, words| facts_of(name, "String", words).required_when.is_some();
    let account = "The account and password are required if Room is Hall.";
    assert!(told("AccountName", account));
    assert!(told("Password", account));
    assert!(!told("Until", account));
    let id = "The lamp ID is required if Room is Hall.";
    assert!(told("LampId", id));
    assert!(!told("RoomId", id));
}
