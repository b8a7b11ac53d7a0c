use super::*;

fn when(text: &str) -> Option<String> {
    required_when("Lamps.N.Until", &Prose::plain(text))
}

#[test]
fn what_a_value_must_be_is_no_condition() {
    assert_eq!(
        when("If the hall is large, you must set this parameter to at least 100."),
        None
    );
    assert!(when("If the hall is large, you must set this parameter.").is_some());
    assert!(when("If Hall is set, you must set this parameter together with Mode.").is_some());
}

#[test]
fn conditions() {
    assert!(when("How long. This parameter is required when Charge is set to PrePaid.").is_some());
    assert!(when("This parameter is required only if Mode is Nat.").is_some());
    assert!(when("If Kind is Ssl, this parameter is required.").is_some());
    assert!(when("当Mode取值为Nat时，该参数必选。").is_some());
    assert!(when("仅当colour参数取值为warm时，必须设置。").is_some());
    assert!(when("遍历所有数据时必须指定。").is_some());
    assert!(when("若指定了Lamps，则Lamps.N.Until为必选参数。").is_some());
    assert!(when("企业灯：必须传入此参数。").is_some());
    assert!(when("当Mode取值为Nat时，需要设置该参数。").is_some());
    assert!(when("仅Mode配置为Nat时，才需要配置该参数。").is_some());
    assert!(when("Once参数值为false时，该参数为必填参数。").is_some());
    assert!(when("If you dim by time, you must specify the Mode and Until parameters.").is_some());
    assert_eq!(
        when("If you dim by time, you must specify the Mode or Until parameter."),
        None
    );
    assert_eq!(
        when("If you dim by time, you must specify the Mode parameter."),
        None
    );
    for text in [
        "If you dim by time, you must specify Mode, Lamps, and Until.",
        "If you dim by time, you must specify the Mode parameter and the Until parameter.",
    ] {
        assert!(when(text).is_some(), "{text}");
    }
    for text in [
        "If you dim by time, you must specify Mode instead of Until.",
        "If you dim by time, you must specify Mode and not Until.",
        "If you dim by time, you must specify a value other than Until.",
        "If you dim by time, you must specify a Lamp for the Until.",
        "If you dim by time, you must specify the Mode parameter before you set Until.",
        "If you dim by time, you must specify Until, Mode, or Lamps.",
    ] {
        assert_eq!(when(text), None);
    }
    let member = Prose::markdown("Plan:\n\n-   path：当kind为x时，需要设置该参数。");
    assert_eq!(required_when("Plan", &member), None);
    assert_eq!(when("若指定了Lamps，则Lamps.N.Key为必选参数。"), None);
    assert_eq!(when("创建时需要设置灯的名称。"), None);
    assert_eq!(when("This parameter is required."), None);
    assert_eq!(when("This parameter is not required if Mode is Nat."), None);
    assert_eq!(
        when("This parameter takes effect only when Mode is Nat."),
        None
    );
}

#[test]
fn a_parameter_may_be_demanded_by_its_noun() {
    assert!(when("灯的编号。如果灯在走廊，则必须指定灯的编号。").is_some());
    assert!(when("灯的编号。走廊亮着时需要设置灯的编号。").is_some());
    assert!(when("何时熄灭。如果灯在走廊，则必须指定Until。").is_some());
    assert_eq!(when("灯的编号。与Mode同时需要设置灯的编号。"), None);
    assert_eq!(when("灯的编号。创建灯时需要指定灯的编号。"), None);
    assert!(when("灯的编号。Mode为Nat时需要指定灯的编号。").is_some());
    assert_eq!(when("灯的编号。如果灯在走廊，则必须指定走廊的编号。"), None);
    assert_eq!(when("灯的编号。如果灯在走廊，不需要指定灯的编号。"), None);
    let cases =
        "编号。请查询。\n\n-   换灯的操作可以不指定编号。\n-   调光的操作必须指定灯的编号。";
    let cases = required_when("Id", &Prose::markdown(cases));
    assert_eq!(cases.as_deref(), Some("调光的操作必须指定灯的编号。"));
}

#[test]
fn a_parameter_may_be_demanded_by_its_name() {
    assert!(when("If the lamp is on, Until must be specified.").is_some());
    assert_eq!(when("If the lamp is on, Mode must be specified."), None);
    assert!(when("If Mode is Nat, you must specify a value for this parameter.").is_some());
    assert!(when("If you specify Lamps, you must specify Lamps.N.Until.").is_some());
    assert_eq!(when("If Mode is Nat, you must set Until to 1."), None);
    assert!(when("当房间为空时，必须提供Until表单域。").is_some());
    assert!(when("当灯亮时，必须为灯指定Until。").is_some());
    assert!(when("如果需要指定Lamps，则Lamps.N.Mode和Lamps.N.Until必须同时指定。").is_some());
    assert_eq!(when("仅适用于房间，且Mode和Until必须同时指定。"), None);
    assert!(when("灯的付费周期，当包月的时候需要指定周期。").is_some());
}

#[test]
fn this_case_is_the_one_of_the_sentence_before() {
    assert_eq!(
        when("How long. It counts only when Mode is Nat. In this case, you need to provide this parameter.")
            .as_deref(),
        Some("It counts only when Mode is Nat. In this case, you need to provide this parameter.")
    );
    assert_eq!(
        when("It counts. In this case, you need to set this parameter to 1."),
        None
    );
}

#[test]
fn conditions_in_other_words() {
    assert!(when("当**Mode**参数取值为**Nat**时，本参数必须传入。").is_some());
    assert!(when("如果Mode为**4**，则需填写。").is_some());
    assert!(when("同一房间有两盏灯时，此字段必填。").is_some());
    assert_eq!(when("同一房间有两盏灯时，此字段非必填。"), None);
    assert!(when("如果指定了Lamps，则必须指定该元素。").is_some());
    assert!(when("当Mode取值为Nat时，本参数才可用且必须传入。").is_some());
    assert!(when("This element must be specified if Lamps is specified.").is_some());
    assert!(when("If Lamps is specified, this element must be specified.").is_some());
    assert_eq!(when("This element must be specified."), None);
    assert!(when("If you specify Lamps, you must specify both the Lamps.N.Key and Lamps.N.Until parameters.").is_some());
    assert_eq!(when("如果灯亮，则需要等待。"), None);
}

#[test]
fn a_parameter_may_be_demanded_by_what_its_id_is_of() {
    let text = "The ID of the vLamp that burns in the hall. If Mode is Nat, you must specify ";
    assert!(when(&format!("{text}a vLamp.")).is_some());
    assert!(when(&format!("{text}the ID of the vLamp.")).is_some());
    assert_eq!(when(&format!("{text}a room.")), None);
    assert_eq!(when(&format!("{text}the ID of the room.")), None);
    assert_eq!(when(&format!("{text}the hall.")), None);
    assert_eq!(when(&format!("{text}a vLamp to dim.")), None);
}

#[test]
fn a_sentence_may_begin_without_a_space() {
    assert!(
        when("Which lamps burn in SSE-KMS.This element must be specified if Hall is specified.")
            .is_some()
    );
}
