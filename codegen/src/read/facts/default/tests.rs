use super::*;

fn default(text: &str) -> Option<String> {
    let prose = Prose::markdown(text);
    of(Type::Integer, &prose, &[]).or_else(|| of(Type::String, &prose, &[]))
}

#[test]
fn stated_defaults() {
    assert_eq!(default("Default value: **10**.").as_deref(), Some("10"));
    assert_eq!(default("Default value: 1,000.").as_deref(), Some("1000"));
    assert_eq!(
        default("The default value is 5. More.").as_deref(),
        Some("5")
    );
    assert_eq!(
        default("Default value: Lamp.X. More").as_deref(),
        Some("Lamp.X")
    );
    assert_eq!(
        default("Default value: Oak Lamp. More.").as_deref(),
        Some("Oak Lamp")
    );
    assert_eq!(
        default("Default value: Oak\n\nThe Lamp").as_deref(),
        Some("Oak")
    );
    assert_eq!(default("默认值：20。").as_deref(), Some("20"));
    assert_eq!(
        default("灯的编号。默认取值**oak-1**。").as_deref(),
        Some("oak-1")
    );
    assert_eq!(
        default("灯的编号。\n\n-   取值（默认）：**oak-2**。").as_deref(),
        Some("oak-2")
    );
    assert_eq!(default("灯的默认取值由房间决定。"), None);
    assert_eq!(default("默认为**Month**。").as_deref(), Some("Month"));
    assert_eq!(default("当前页码，默认值1。").as_deref(), Some("1"));
    assert_eq!(
        default("分页大小，默认**30**，最大**90**。").as_deref(),
        Some("30")
    );
    assert_eq!(
        default("默认值：未设置时，取值为**36**。").as_deref(),
        Some("36")
    );
    assert_eq!(default("默认值：未设置时，取值为灯的亮度。"), None);
    assert_eq!(default("是否点亮，默认false。").as_deref(), Some("false"));
    assert_eq!(default("默认灯为Oak，默认ID升序。"), None);
    assert_eq!(
        default("每页默认显示的灯为20条，参数值为空时，将默认返回20条数据。").as_deref(),
        Some("20")
    );
    assert_eq!(
        default(
            "取值：\n\n-   outer：外\n-   inner：内\n    -   新灯默认为inner。\n\n默认值：outer"
        )
        .as_deref(),
        Some("outer")
    );
}

#[test]
fn marked_defaults() {
    assert_eq!(
        default("Valid values:\n\n-   **NAT** \\(default\\): plain\n-   **X**: odd").as_deref(),
        Some("NAT")
    );
    assert_eq!(
        default(
            "Valid values:\n\n-   **false**: off. This is the default value.\n-   **true**: on"
        )
        .as_deref(),
        Some("false")
    );
    assert_eq!(
        default("Valid values: **tcp \\(default value\\) | http**").as_deref(),
        Some("tcp")
    );
    assert_eq!(
        default("Valid values: **A**: one; **B** (default): two.").as_deref(),
        Some("B")
    );
    assert_eq!(
        default("取值：\n\n-   **Month**（默认值）：月\n-   **Year**：年").as_deref(),
        Some("Month")
    );
}

#[test]
fn a_figure_may_carry_its_unit() {
    assert_eq!(
        default("取值为1-60秒，默认值为15秒。").as_deref(),
        Some("15")
    );
    assert_eq!(
        default("单位：秒。默认值：**600秒**（10分钟）。").as_deref(),
        Some("600")
    );
    assert_eq!(default("亮几次，默认3次。").as_deref(), Some("3"));
    assert_eq!(default("单位：秒。默认值：1小时。"), None);
    assert_eq!(default("How long, in days. Default value: 1 hour."), None);
    assert_eq!(
        default("How long, in hours. Default value: 1 hour.").as_deref(),
        Some("1")
    );
    let of_text = |text| of(Type::String, &Prose::plain(text), &[]);
    assert_eq!(of_text("灯亮多久，单位：天。默认1年。"), None);
    assert_eq!(
        of_text("灯亮多久，单位：年。默认1年。").as_deref(),
        Some("1")
    );
    let of_number = |text| {
        let prose = Prose::plain(text);
        let facts = super::super::of_parameter("Until", Type::Integer, &prose);
        (facts.default, facts.unit)
    };
    let hour = (Some("1".to_owned()), Some("小时".to_owned()));
    assert_eq!(of_number("灯亮多久。默认值：1小时。"), hour);
    assert_eq!(default("何时点亮，默认24小时前。"), None);
}

#[test]
fn defaults_behind_other_words() {
    let read = |text: &str| {
        let prose = Prose::markdown(text);
        let values =
            super::super::values::of(super::super::values::Of::Parameter, Type::String, &prose);
        of(Type::String, &prose, &values)
    };
    let text = "语言，支持**zh**和**en**，默认为中文**zh**。";
    assert_eq!(read(text).as_deref(), Some("zh"));
    assert_eq!(read("语言，默认为中文**说明**。"), None);
    let text = "角色。若不指定，则使用LampRole作为默认值。";
    assert_eq!(read(text).as_deref(), Some("LampRole"));
    // Marks that the page wrote as text.
    assert_eq!(read("权重，默认\\*\\*10\\*\\*。").as_deref(), Some("10"));
}

#[test]
fn a_default_is_spelled_as_the_list_spells_it() {
    let text = "Valid values:\n\n-   **Oak**: old wood\n-   **Elm**, namely, new wood.";
    let prose = |default: &str| Prose::markdown(&format!("Default value: {default}\n\n{text}"));
    let read = |default: &str| {
        let prose = prose(default);
        let values =
            super::super::values::of(super::super::values::Of::Parameter, Type::String, &prose);
        of(Type::String, &prose, &values)
    };
    assert_eq!(read("**OAK**").as_deref(), Some("Oak"));
    assert_eq!(read("**new wood**").as_deref(), Some("Elm"));
    assert_eq!(read("**fir**").as_deref(), Some("fir"));
}

#[test]
fn defaults_in_other_words() {
    assert_eq!(
        default("取值：\n\n-   **on**：默认值，灯亮。\n-   **off**：灯灭。").as_deref(),
        Some("on")
    );
    assert_eq!(
        default("The size. If it is left out, 20 entries are returned per page by default.")
            .as_deref(),
        Some("20")
    );
    assert_eq!(
        default("By default, the number of entries on each page is 30.").as_deref(),
        Some("30")
    );
}

#[test]
fn a_marked_value_may_have_several_words() {
    let text = "取值：\n\n-   No Lamp：暗\n-   All Lamps（默认）：亮";
    assert_eq!(default(text).as_deref(), Some("All Lamps"));
}

#[test]
fn a_value_may_be_called_default() {
    let prose = Prose::markdown("Valid values:\n\n-   default: Plain\n-   bright: Bright");
    let values = ["default", "bright"].map(|value| Value {
        value: value.into(),
        ..Value::default()
    });
    assert_eq!(of(Type::String, &prose, &values), None);
    assert_eq!(
        of(Type::String, &prose, &values[1..]).as_deref(),
        Some("Plain")
    );
}

#[test]
fn a_figure_may_carry_the_unit_of_the_parameter() {
    let read = |text| of(Type::Integer, &Prose::markdown(text), &[]);
    assert_eq!(read("亮灯间隔（秒），默认值30s。").as_deref(), Some("30"));
    assert_eq!(
        read("How long. Unit: seconds. Default value: 30s.").as_deref(),
        Some("30")
    );
    assert_eq!(read("亮灯间隔（毫秒），默认值30s。"), None);
    assert_eq!(read("亮灯间隔，默认值30s。"), None);
}

#[test]
fn none_may_be_a_value() {
    let prose = Prose::markdown("Default value: `none`.");
    let none = Value {
        value: "none".into(),
        ..Value::default()
    };
    assert_eq!(of(Type::String, &prose, &[]), None);
    assert_eq!(of(Type::String, &prose, &[none]).as_deref(), Some("none"));
}

#[test]
fn all_may_be_a_value() {
    let prose = Prose::markdown("默认值：all。");
    let all = Value {
        value: "all".into(),
        ..Value::default()
    };
    assert_eq!(of(Type::String, &prose, &[]), None);
    assert_eq!(of(Type::String, &prose, &[all]).as_deref(), Some("all"));
}

#[test]
fn a_default_for_each_case_is_none() {
    assert_eq!(
        default("对于铁灯，默认值为warm。对于木灯，默认值为cold。"),
        None
    );
}

#[test]
fn marks_of_a_list() {
    let text = |text| of(Type::String, &Prose::markdown(text), &[]);
    assert_eq!(
        text("取值：**on | off**（默认值）。").as_deref(),
        Some("off")
    );
    assert_eq!(
        text("取值：\n\n-   **true：**付\n-   **false（默认）：**不付").as_deref(),
        Some("false")
    );
}

#[test]
fn no_default() {
    let text = |text| of(Type::String, &Prose::markdown(text), &[]);
    assert_eq!(text("默认值：max\\{40, 大小\\}"), None);
    assert_eq!(
        text("Lamps are counted. The default is 1,000 to 2,500."),
        None
    );
    assert_eq!(
        text("Default value:\n\n-   For Linux lamps, the oldest."),
        None
    );
    let number = Prose::markdown("Default value: page 1.");
    assert_eq!(of(Type::Integer, &number, &[]), None);
    assert_eq!(default("Default value: null"), None);
    assert_eq!(default("默认值：无"), None);
    assert_eq!(default("Default value: the current time."), None);
    assert_eq!(default("By default, lamps are off."), None);
}
