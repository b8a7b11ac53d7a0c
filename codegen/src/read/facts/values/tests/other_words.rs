//! Lists that stand behind other words than `Valid values:`, or behind none.

use super::{meanings, values};

#[test]
fn constants_in_other_words() {
    assert_eq!(values("木材。取值固定为**Oak**，表示旧。"), "Oak");
    assert_eq!(values("取值只能为2。"), "2");
    assert_eq!(values("木材。固定取值**oak-1**。"), "oak-1");
    assert_eq!(values("灯的数量，可选值`3`或`5`。"), "3 5");
    assert_eq!(values("灯的可选值由房间决定。"), "");
    assert_eq!(values("木材。当灯亮时，取值只能为Oak。"), "");
    assert_eq!(values("如果指定了Kind，则参数Wood取值只能为oak。"), "");
}

#[test]
fn announcements_with_a_note_on_letters() {
    assert_eq!(
        values("木材。取值范围（不区分大小写）：\n\n-   Oak：旧\n-   Elm：新"),
        "Oak Elm"
    );
    assert_eq!(
        values("The wood. Valid values (case-insensitive):\n\n-   Oak\n-   Elm"),
        "Oak Elm"
    );
    assert_eq!(
        values("The kind of wood, value:\n\n-   Oak\n-   Elm"),
        "Oak Elm"
    );
    assert_eq!(
        values(
            "The wood. It can be one of three values:\n\n-   oak: old\n-   elm: new\n-   fir: odd"
        ),
        "oak elm fir"
    );
}

#[test]
fn words_that_are_supported() {
    assert_eq!(values("木材，支持oak、elm和fir。"), "oak elm fir");
    assert_eq!(
        values("为空表示全部，支持oak、elm和fir状态。"),
        "oak elm fir"
    );
    assert_eq!(values("灯的档位，支持20（默认值）和30。"), "20 30");
    assert_eq!(values("木材，支持oak和elm，默认为oak。"), "oak elm");
    assert_eq!(values("木材，支持oak、elm等。"), "");
    assert_eq!(values("木材，支持oak、elm和其他木材。"), "");
    assert_eq!(values("木材，支持oak。"), "");
    assert_eq!(values("**灯架**：必选，支持oak和elm。"), "");
}

#[test]
fn what_is_supported_of_a_thing_is_no_value_of_its_address() {
    for text in [
        "灯的文件地址，支持HTTP和HTTPS。",
        "灯的链接，支持HTTP和HTTPS协议。",
        "灯的图片，支持JPG、PNG和GIF。",
        "地址，支持IPv4和IPv6。",
        "灯名，支持Unicode和ASCII。",
        "灯的名称，支持Unicode和ASCII。",
    ] {
        assert_eq!(values(text), "", "{text}");
    }
    assert_eq!(values("图片的格式，支持JPG和PNG。"), "JPG PNG");
    assert_eq!(values("木材的名称，只能是oak或elm。"), "oak elm");
}

#[test]
fn steps_and_rules_are_no_values() {
    for text in [
        "密码规则，1：长度8位；2：包含字母。",
        "规则，1：字母开头；2：不能有空格。",
        "灯的步骤。1：打开；2：关闭。",
        "时间。12：00、13：00。",
        "亮度，1：60；2：90。",
    ] {
        assert_eq!(values(text), "", "{text}");
    }
    assert_eq!(values("规则类型，1：允许；2：拒绝。"), "1 2");
}

#[test]
fn values_explained_in_a_row() {
    assert_eq!(values("级别，1：亮；2：暗；3：灭。"), "1 2 3");
    assert_eq!(meanings("级别，1：亮；2：暗；3：灭。"), "亮 / 暗 / 灭");
    assert_eq!(
        values("木材：Oak（旧木）/ Elm（新木）默认是Oak。"),
        "Oak Elm"
    );
    assert_eq!(values("木材的级别， OAK（旧)、 ELM(新)。"), "OAK ELM");
    assert_eq!(values("木材，例如Oak（旧木）、Elm（新木）。"), "");
    assert_eq!(values("格式：Oak（旧木）/Elm（新木）。"), "");
    assert_eq!(values("木材：Oak（旧木）、Oak（新木）。"), "");
    assert_eq!(values("时间，12：30。"), "");
}

#[test]
fn bullets_behind_what_has_kinds() {
    assert_eq!(
        values("木材类型。\n\n-   oak：旧木。\n-   own：自选。"),
        "oak own"
    );
    assert_eq!(
        values("The type of the wood:\n\n-   OAK\n-   ELM"),
        "OAK ELM"
    );
    assert_eq!(values("木材。\n\n-   oak：旧木。\n-   own：自选。"), "");
    assert_eq!(values("The wood:\n\n-   OAK\n-   ELM"), "");
}

#[test]
fn opposites_need_no_announcement() {
    assert_eq!(
        values("是否点亮。只在夜里。\n\n-   enabled：亮\n-   disabled（默认值）：灭"),
        "enabled disabled"
    );
    assert_eq!(values("是否点亮。\n\n-   enabled\n-   disabled"), "");
}

#[test]
fn what_a_bullet_announces_is_of_its_part() {
    assert_eq!(
        values(
            "The lamps.\n\n-   **Id**: the lamp.\n-   **Wood**: the wood. Valid values: oak and elm."
        ),
        ""
    );
    assert_eq!(
        values(
            "The address {kind}/{id}.\n\n-   {kind}: the kind. Set this value to oak or elm. Valid values: oak, elm."
        ),
        ""
    );
    assert_eq!(
        values("The wood.\n\n-   Format: one word. Valid values: oak, elm."),
        "oak elm"
    );
}

#[test]
fn members_that_are_supported_are_no_values() {
    assert_eq!(
        values("灯的设置，支持的参数如下：\n\n-   **oak.light**：亮度。\n-   **oak.dim**：暗度。"),
        ""
    );
}

#[test]
fn a_list_that_goes_on_is_open() {
    let list = |last: &str| format!("木材。取值：\n\n-   **Oak**：旧\n-   **Elm**、**Fir**{last}");
    assert_eq!(values(&list("等。")), "");
    assert_eq!(values(&list("：新")), "Oak Elm Fir");
}

#[test]
fn parts_of_a_lamp_are_no_values() {
    assert_eq!(values("灯。取值：\n\n-   版本：v1\n-   协议：TCP"), "");
    assert_eq!(
        values("灯。取值：\n\n-   旧版本：v1\n-   新版本：v2"),
        "v1 v2"
    );
}
