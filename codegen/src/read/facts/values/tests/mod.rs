use super::*;

mod cases;
mod other_words;

fn values(text: &str) -> String {
    of(Of::Parameter, Type::String, &Prose::markdown(text))
        .into_iter()
        .map(|value| value.value)
        .collect::<Vec<_>>()
        .join(" ")
}

fn meanings(text: &str) -> String {
    of(Of::Parameter, Type::String, &Prose::markdown(text))
        .into_iter()
        .map(|value| value.meaning)
        .collect::<Vec<_>>()
        .join(" / ")
}

#[test]
fn bullets_in_both_languages() {
    assert_eq!(
        values(
            "Kind. Valid values:\n\n-   **Nat**: a gateway\n-   **Ecs** \\(default\\): a server"
        ),
        "Nat Ecs"
    );
    assert_eq!(
        values("类型，取值：\n\n -   **Nat**：网关\n-   **Ecs**（默认值）：服务器"),
        "Nat Ecs"
    );
    assert_eq!(
        values("Kind. Valid values:\n\n-   close: shut\n-   captcha: ask"),
        "close captcha"
    );
    assert_eq!(
        values("The action. Valid values: -   close: shut\n-   captcha: ask"),
        "close captcha"
    );
    assert_eq!(
        values("Kind. Valid values:\n\n-   **A**\n\nLong words.\n\n-   **B**\n\nMore."),
        "A B"
    );
    assert_eq!(
        values("Kind. Valid values:\n\n**PostPaid**: later"),
        "PostPaid"
    );
}

#[test]
fn rows_in_many_notations() {
    assert_eq!(
        values("Valid values: HTTP, HTTPS, and PING."),
        "HTTP HTTPS PING"
    );
    assert_eq!(values("Valid values:Nat | Slb | Ecs"), "Nat Slb Ecs");
    assert_eq!(values("Valid values: **on** and **off**."), "on off");
    assert_eq!(values("Valid values: **on and off**."), "on off");
    assert_eq!(values("Valid values: **A, B, and C**."), "A B C");
    assert_eq!(
        values("Valid values: **tcp \\(default value\\) | http**"),
        "tcp http"
    );
    assert_eq!(values("取值：**A**、**B**。"), "A B");
    assert_eq!(values("取值: ASC/DESC。"), "ASC DESC");
    assert_eq!(values("Valid values: 0 and 1. Default value: 0."), "0 1");
    assert_eq!(
        values("Valid values: **A**: one, of many; **B** (default): two; **C**: three."),
        "A B C"
    );
    assert_eq!(
        meanings("Valid values: **A**: one, of many; **B** (default): two; **C**: three."),
        "one, of many / two / three"
    );
}

#[test]
fn constants() {
    assert_eq!(
        values("Names the call. Set the value to **Light**."),
        "Light"
    );
    assert_eq!(values("系统规定参数。取值：**Light**。"), "Light");
    assert_eq!(
        values("The network. Set the value to **public** (the Internet)."),
        "public"
    );
}

#[test]
fn no_list() {
    assert_eq!(values("Valid values of N: 1 to 20."), "");
    assert_eq!(values("Valid values: 1 to 20."), "");
    assert_eq!(values("Valid values: **1 to 50**."), "");
    assert_eq!(values("Valid values: **1** to **50**."), "");
    assert_eq!(
        values("The line.\n\n-   If it is far, you may pick. Set the value to **Far**."),
        ""
    );
    assert_eq!(values("N的取值：1"), "");
    assert_eq!(values("Valid values: **[8,4096]**"), "");
    assert_eq!(
        values("The rate, valid values:\n\n-   **1**~**200**: metered\n-   **1**~**500**: flat"),
        ""
    );
    assert_eq!(
        values("The size. If none is wanted, set the value to 0."),
        ""
    );
    assert_eq!(
        values("When you set the value to dynamic, all are counted."),
        ""
    );
    assert_eq!(values("Valid values: such as A and B."), "");
    assert_eq!(values("Valid values: A, B, etc."), "");
    assert_eq!(values("Valid values: see the table."), "");
    assert_eq!(
        values("Rules. Valid values:\n\n-   If the lamp is on, any value\n-   Else none"),
        ""
    );
}

#[test]
fn lists_in_other_words() {
    assert_eq!(values("取值范围：{1,2,3,6,12}。"), "1 2 3 6 12");
    assert_eq!(values("取值：\n\n-   `>`\n-   `>=`\n-   `<`"), "> >= <");
    assert_eq!(
        values("可以选择如下：\n\n-   Greater:大于\n-   Less:小于"),
        "Greater Less"
    );
    assert_eq!(values("可选值：url"), "url");
    assert_eq!(
        values(
            "Tells of it.\n\n-   The value `true` indicates that.\n-   The value `false` indicates not."
        ),
        "true false"
    );
    assert_eq!(values("默认取值：**app-1**。"), "");
    assert_eq!(
        values("取值：\n\n-   **ip**：地址。\n-   **domain**：只能包含字母。"),
        ""
    );
    assert_eq!(
        values(
            "插座，如[{\"port\":80,\"lamp\":1}]。取值：\n\n-   **port**：端口\n-   **lamp**：灯"
        ),
        ""
    );
}

#[test]
fn explained_values_need_no_announcement() {
    assert_eq!(
        values("回答的语言。\n\n-   **zh**：中文\n-   **en**：英文"),
        "zh en"
    );
    assert_eq!(
        values("The light.\n\n-   **Warm**: yellow\n-   **Cold**: blue"),
        "Warm Cold"
    );
    let levels = Prose::markdown("灯的级别。\n\n-   1：一级灯。\n-   2：二级灯。");
    assert_eq!(of(Of::Parameter, Type::Long, &levels).len(), 2);
    assert_eq!(
        values("The parameters:\n\n-   **Id**: one\n-   **Kind**: two"),
        ""
    );
    assert_eq!(
        values("灯的信息。\n\n-   **Id**：String类型，必选。\n-   **Kind**：灯。"),
        ""
    );
    assert_eq!(values("The light.\n\n-   Warm: yellow\n-   Cold: blue"), "");
}

#[test]
fn switches_need_no_announcement() {
    assert_eq!(
        values("Whether it burns:\n\n-   true that indicates yes.\n-   false indicates no."),
        "true false"
    );
    assert_eq!(
        values("Whether it burns.\n\n-   **true**: yes\n-   **false**: no"),
        "true false"
    );
}

#[test]
fn a_constant_may_have_a_paragraph_of_its_own() {
    assert_eq!(values("The call.\n\nSet the value to **Light**."), "Light");
    assert_eq!(values("The call. Set this parameter to Light."), "Light");
    assert_eq!(values("The call. Valid value:\n\nLightLamp"), "LightLamp");
    assert_eq!(values("The form. Valid value: url"), "url");
    assert_eq!(values("有效值：url"), "url");
    assert_eq!(values("类型。固定取值为lamp，即灯。"), "lamp");
    assert_eq!(values("Levels. Valid values:\n\nHIGH\n\nLOW"), "HIGH LOW");
    assert_eq!(
        values("Rooms. Valid values:\n\nNorth\n\n-   **a**: one"),
        ""
    );
    assert_eq!(
        values("The line.\n\n-   Far lamps need one.\n\nIt is long. Set the value to **Far**."),
        ""
    );
    assert_eq!(
        values("The kind. Set the value to `Lamp` if you want a lamp."),
        ""
    );
    assert_eq!(values("不传时为整个房间，取固定值：**room-1**。"), "");
}

#[test]
fn words_behind_the_list_end_it() {
    assert_eq!(values("取值：**A**、**B**，默认为**A**。"), "A B");
    assert_eq!(
        values("取值为**A**，**B**，默认值为**A**。更多信息见后。"),
        "A B"
    );
    assert_eq!(values("取值：**1**或**30**，单位为秒。"), "1 30");
    assert_eq!(values("取值：**Warm**，即黄色的光。"), "Warm");
    assert_eq!(values("Value: On, Off"), "On Off");
    assert_eq!(values("Valid value: **GA**, which means all."), "GA");
}

#[test]
fn a_value_under_a_condition_is_none() {
    assert_eq!(
        values("房间ID。\n\n**说明：** 当**Mode**参数值为**VPC**时，本参数才可用。"),
        ""
    );
    assert_eq!(values("Mode的参数取值为**Nat**时有效。"), "");
    assert_eq!(values("若灯亮则取值：**on**，若灯灭则取值：**off**。"), "");
    let cases = "Steps. Valid values: **1**, **2**, and **3**.\n\n-   If the lamp is near, valid values are **1** and **2**.";
    assert_eq!(values(cases), "1 2 3");
}

#[test]
fn a_value_for_each_is_no_list() {
    assert_eq!(
        values("不同灯的取值如下：\n\n-   oak：Warm。\n-   elm：Cold。"),
        ""
    );
}

#[test]
fn a_note_may_stand_before_the_bullets() {
    assert_eq!(
        values("类型，取值：\n\n**说明：** 不传则返回所有。\n\n-   0：灯\n-   1：烛"),
        "0 1"
    );
}

#[test]
fn heads_of_bullets() {
    assert_eq!(
        values("Valid values:\n\n-   **LONG:** all\n-   **SHORT:** some"),
        "LONG SHORT"
    );
    assert_eq!(
        values("取值：\n\n-   **true：**付\n-   **false（默认）：**不付"),
        "true false"
    );
    assert_eq!(
        values("Valid values:\n\n-   Old Lamp 2003\n-   New Lamp: bright"),
        "Old Lamp 2003 | New Lamp".replace(" | ", " ")
    );
    assert_eq!(
        values("Valid values:\n\n-   Step 1: light it\n-   Step 2: leave"),
        ""
    );
    assert_eq!(
        values("Valid values:\n\n-   HTTP POST URL\n\nA long one."),
        ""
    );
    assert_eq!(values("取值：\n\n-   `>=`\n-   =\n-   <：少于"), ">= = <");
    assert_eq!(
        values("Value range:\n\n-   on: lit\n-   off: dark"),
        "on off"
    );
}

#[test]
fn ranges_in_brackets_are_no_values() {
    assert_eq!(values("取值范围：[1,50]"), "");
    assert_eq!(values("取值：\n\n-   small：[1,9]\n-   large：[5,90]"), "");
}

#[test]
fn lists_set_in_bold_need_little_announcement() {
    assert_eq!(
        values("间隔，支持**300**、**3600**和**86400**秒。"),
        "300 3600 86400"
    );
    assert_eq!(values("间隔，支持**300**秒。"), "");
    assert_eq!(
        values("目前支持的灯如下：\n\n-   oak：橡木\n-   elm：榆木"),
        "oak elm"
    );
}

#[test]
fn lists_without_announcement() {
    assert_eq!(values("灯的状态， LIT, NO_DATA，OK"), "LIT NO_DATA OK");
    assert_eq!(
        values("须指定：按小时（ByHour），按光（ByRay）。"),
        "ByHour ByRay"
    );
    assert_eq!(values("灯的状态，例如：LIT, NO_DATA, OK"), "");
    assert_eq!(values("The state, such as LIT, DARK, OK"), "");
    assert_eq!(values("灯的级别ID。\n\n-   1：弱\n-   2：强"), "1 2");
    assert_eq!(
        values("地域，包括但不限于：\n\n-   `north`：北\n-   `south`：南"),
        ""
    );
}

#[test]
fn constants_in_bullets_need_no_announcement() {
    assert_eq!(
        values("灯的类型：\n\n-   OAK：橡木灯\n-   ELM\\_WOOD：榆木灯"),
        "OAK ELM_WOOD"
    );
    assert_eq!(values("0：暗。\n\n1：亮。"), "0 1");
    assert_eq!(values("0：暗。\n\n否则见表。"), "");
}

#[test]
fn what_explains_no_values() {
    assert_eq!(
        values("标签。包含以下信息：\n\n-   `key`：名\n-   `value`：值"),
        ""
    );
    assert_eq!(
        values("属性，{\"area\":\"all\"}中area如下。\n\n-   **all**：全\n-   **one**：一"),
        ""
    );
}

#[test]
fn prose_that_supports_values() {
    assert_eq!(
        values("灯的方式。\n\n只支持Lit（亮）和Dark（暗）。"),
        "Lit Dark"
    );
    assert_eq!(values("只支持Lit和Dark方式的灯。"), "");
    assert_eq!(
        values("支持以下两种方式：\n\n-   `lit`：亮\n-   `dark`：暗"),
        "lit dark"
    );
}

#[test]
fn the_last_bullet_may_tell_the_default() {
    assert_eq!(
        values("取值：\n\n-   **on**：亮\n-   **off**：暗\n-   默认值：**off**。"),
        "on off"
    );
    assert_eq!(
        values("Valid values:\n\n-   Now: at once\n-   Default value: Later."),
        ""
    );
    assert_eq!(
        values("Valid values:\n\n-   `Edge`: far\n-   `Default`: near"),
        "Edge Default"
    );
}

#[test]
fn values_named_in_parentheses() {
    assert_eq!(
        values("灯的用途：\n\n-   Inner（室内）\n-   Outer（室外）"),
        "Inner Outer"
    );
    assert_eq!(values("灯的用途：\n\n-   Inner室内\n-   Outer（室外）"), "");
    assert_eq!(
        values(
            "The lamp. Valid values of N: 1 to 3. Valid values of the Lamps.N.Kind parameter:\n\n-   oak: old\n-   elm: new"
        ),
        "oak elm"
    );
}

#[test]
fn signs_stand_close() {
    assert_eq!(values("Valid values:**3**,**5**, and**7**."), "3 5 7");
    assert_eq!(
        values("可以取值为\n\n-   INFO(信息)\n-   WARN(警告)"),
        "INFO WARN"
    );
    assert_eq!(
        values("取值范围：oak（橡） | elm（榆） | ash（梣）以上均为木。"),
        "oak elm ash"
    );
    assert_eq!(
        values("灯的状态。可能值：\n\n-   Lit：亮\n-   Dark：暗"),
        "Lit Dark"
    );
}

#[test]
fn a_list_goes_on_behind_words() {
    let text = "取值：\n\n-   Move：移走灯。\n\n默认值：Move。\n\n-   Stop：关灯。\n\n多余的话。";
    assert_eq!(values(text), "Move Stop");
}

#[test]
fn most_keys_of_a_shown_text_are_enough() {
    assert_eq!(
        values(
            "插座，如[{\"port\":80,\"lamp\":1}]。取值：\n\n-   **port**：口\n-   **lamp**：灯\n-   **cert**：证"
        ),
        ""
    );
}

#[test]
fn a_nested_bullet_announces_no_values_of_the_whole() {
    assert_eq!(
        values(
            "灯亮的时间。说明如下：\n\n-   **day**：哪天。\n    -   **\\* Fri**：取值说明如下：\n        -   **Fri**：周五\n        -   **Sat**：周六"
        ),
        ""
    );
}

#[test]
fn figures_may_carry_their_unit() {
    assert_eq!(values("间隔，支持5秒，60秒和900秒。"), "5 60 900");
    assert_eq!(
        values("-   时间间隔，支持5、60和900秒。\n-   3天以内支持5、60。"),
        "5 60 900"
    );
    assert_eq!(values("间隔，支持5秒和1小时。"), "");
    assert_eq!(values("间隔，支持5和9秒的灯。"), "");
    assert_eq!(values("支持5秒和9秒的灯。"), "");
}

#[test]
fn lists_announced_in_other_words() {
    assert_eq!(values("有效支持状态：LIT、 DARK、和 ASH。"), "LIT DARK ASH");
    assert_eq!(
        values("灯的类型。目前一共有2种类型，分别是oak和elm。"),
        "oak elm"
    );
    assert_eq!(
        values("目前支持的灯有：\n\n-   oak：橡木\n-   elm：榆木"),
        "oak elm"
    );
    assert_eq!(values("灯的状态，可以设置为**on**或者**off**。"), "on off");
    assert_eq!(values("当Mode可以设置为**on**或者**off**时，有效。"), "");
}

#[test]
fn constants_may_go_without_an_explanation() {
    assert_eq!(
        values("灯的木料缩写，如下：\n\n-   OAK（橡木），\n-   ELM（榆木），\n-   ASH，"),
        "OAK ELM ASH"
    );
    assert_eq!(values("灯的木料缩写，如下：\n\n-   OAK，\n-   ASH，"), "");
    assert_eq!(
        values("调光规则如下：\n\n-   `DIM_UP`：亮些\n-   `DIM_DOWN`：暗些"),
        "DIM_UP DIM_DOWN"
    );
    assert_eq!(
        values("调光规则如下：\n\n-   `up`：亮些\n-   `down`：暗些"),
        ""
    );
}

#[test]
fn what_holds_for_now_ends_the_list() {
    assert_eq!(values("取值：false，目前仅支持关灯。"), "false");
    assert_eq!(values("IP版本，可以设置为**on**或者**off**。"), "on off");
}

#[test]
fn what_is_taken_without_a_value_is_no_list() {
    assert_eq!(
        values("时长。\n\n-   默认值：未设置时，取值为**3600**。"),
        ""
    );
    assert_eq!(
        values("The span. If the span is not set, the valid value is: **3600**."),
        ""
    );
}

#[test]
fn full_width_commas_part_values() {
    assert_eq!(values("灯的数目，取值为**3，5，7**。"), "3 5 7");
    assert_eq!(values("灯的数目，取值：3，5，7。"), "3 5 7");
}

#[test]
fn ranges_of_names_and_times_are_no_values() {
    assert_eq!(values("版本。取值范围：v1~v100。"), "");
    assert_eq!(values("时间。取值范围：00:00-23:59。"), "");
    assert_eq!(values("类型。取值：a-1、b-2。"), "a-1 b-2");
}

#[test]
fn bare_bullets_may_be_explained_by_paragraphs() {
    let free = "Valid values:\n\n-   URL of a lamp\n\nIt can be up to 9 bytes in length.\n\n-   hall\n\nThe hall.";
    assert_eq!(values(free), "");
    let text = "Valid values:\n\n-   WARM\n\nA yellow light.\n\n-   COLD\n\nA blue light.";
    assert_eq!(values(text), "WARM COLD");
}

#[test]
fn a_sentence_may_follow_a_value() {
    assert_eq!(
        values("The level. Valid values:\n\n-   Entry\n-   High. For more, see the lamps."),
        "Entry High"
    );
}

#[test]
fn values_may_stand_behind_their_names() {
    assert_eq!(
        values("语言。包括以下取值：\n\n-   中文：zh-CN\n-   英文：en-US"),
        "zh-CN en-US"
    );
    assert_eq!(
        values("语言。取值：\n\n-   中文：zh-CN\n-   英文：见表"),
        ""
    );
    assert_eq!(values("语言。取值：\n\n-   单位：Mbps\n-   格式：JSON"), "");
}

#[test]
fn paragraphs_tell_values_too() {
    assert_eq!(values("取值范围：\n\nMonth（默认）"), "Month");
    assert_eq!(
        values("Valid values:\n\nnear: a lamp here\n\nfar: a lamp there\n\nNo more."),
        "near far"
    );
    assert_eq!(values("Valid values:\n\nnear: a lamp here\n\nNo more."), "");
    assert_eq!(values("Valid values:\n\nNote: a lamp\n\nExample: near"), "");
}

#[test]
fn a_value_may_be_the_only_one_supported() {
    assert_eq!(values("灯的类型。取值范围：只支持`OAK`这一种类型。"), "OAK");
}

#[test]
fn a_value_told_alone() {
    assert_eq!(values("排序，取值：opdate（时间）。"), "opdate");
    assert_eq!(values("排序，取值：opdate。"), "");
    assert_eq!(values("类型。在该接口中固定取值为oak。"), "oak");
    assert_eq!(
        values("每页记录数，取值：30/50/100；默认值：30。"),
        "30 50 100"
    );
}

#[test]
fn names_may_lead_to_values_in_other_ways() {
    assert_eq!(
        values("用途。取值：\n\n-   室内（Inner）\n-   室外（Outer）"),
        "Inner Outer"
    );
    assert_eq!(
        values("状态。取值：\n\n-   LIT 亮\n-   DARK 暗"),
        "LIT DARK"
    );
    assert_eq!(values("状态。取值：\n\n-   LIT 亮\n-   灯的状态"), "");
}

#[test]
fn a_star_may_be_a_value() {
    assert_eq!(
        values("取值：\n\n-   Warm：暖。\n-   \\*：不限。"),
        "Warm *"
    );
}
