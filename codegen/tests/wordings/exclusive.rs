//! Parameters of which only one may be given.

use super::row::{NONE, facts, wrong};

fn others(description: &str) -> Vec<String> {
    facts("String", description).exclusive_with
}

#[test]
fn one_other() {
    let told = [
        "You cannot specify Room and this parameter at the same time.",
        "This parameter and Room are mutually exclusive.",
        "Do not specify both Until and Room.",
        "You must not set both Until and Room.",
        "Until and Room cannot be both specified.",
        "Until and Room cannot both be set.",
        "Specify either Until or Room, but not both.",
        "You can specify only one of Until and Room.",
        "Only one of Until and Room can be specified.",
        "This parameter cannot be used together with Room.",
        "This parameter cannot be used in combination with Room.",
        "When it is lit. It conflicts with Room.",
        "This parameter is incompatible with Room.",
        "If you specify Room, you cannot specify this parameter.",
        "If Room is specified, this parameter cannot be set.",
        "Once the Room parameter is set, do not specify Until.",
        "不能与Room同时设置。",
        "与Room互斥。",
        "和Room参数不能同时指定。",
        "Until和Room只能二选一。",
        "Until与Room不能同时为空或同时设置。",
        "Until与Room不能同时为空，也不能同时设置。",
        "Room和Until不能同时传入。",
        "请勿同时设置Until和Room。",
        "该参数与Room不可同时使用。",
        "Until和Room二者只能选其一。",
        "Until和Room择一填写。",
        "该参数与Room冲突。",
        "如果指定了Room，则不能指定该参数。",
        "设置Room后，不可再设置Until。",
        "Cannot be used with **Room**.",
        "This parameter cannot be specified with Room.",
        "Until conflicts with Room.",
        "Conflicts with **Room**.",
    ];
    assert_eq!(wrong(&told, &vec!["Room".to_owned()], others), NONE);
}

#[test]
fn none() {
    let traps = [
        "You must specify at least one of Until and Room.",
        "You must specify either Until or Room.",
        "Until and Room cannot be empty at the same time.",
        "Until and Room cannot be set to on at the same time.",
        "Until and Room must be specified at the same time.",
        "If Room is set to Hall, you cannot specify this parameter.",
        "If you do not specify Room, you cannot specify this parameter.",
        "If you specify Room, you cannot specify more than one lamp.",
        "If you specify Room, this parameter does not take effect.",
        "You cannot specify both Room and Mode.",
        "The name cannot conflict with those in Room.",
        "It cannot be used together with a lamp.",
        "The lamp cannot be lit and dark at the same time in Room.",
        "参数Until和Room不能同时为空。",
        "Until和Room需要同时设置。",
        "Until和Room二选一，都填时Room优先。",
        "如果Room为Hall，则不能指定该参数。",
        "未设置Room时，不能指定该参数。",
        "未设置Mode，但Room的灯设置了Mode，则不能设置该参数。",
        "不能与Room的名称冲突。",
        "Until与Room作用相同，只需选择一个传入即可。",
        "指定Room时，不能指定多盏灯。",
        "如果指定了Room，则该参数不生效。",
        "多个灯不能同时使用Room。",
        "The lamp cannot be used with lamps of Room and Mode.",
        "The name of the lamp conflicts with that in Room.",
        "If the lamp conflicts with Room, the call fails.",
        "Mode cannot be used with Room.",
        "Lamps of this type cannot be used with Room.",
        "This lamp cannot be used with lamps of Room.",
    ];
    assert_eq!(wrong(&traps, &Vec::new(), others), NONE);
}
