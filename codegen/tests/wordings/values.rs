//! Accepted values.

use super::row::{NONE, facts_of, wrong};

fn values(kind: &str, description: &str) -> Vec<String> {
    let values = facts_of("Lamp", kind, description).values.into_iter();
    values.map(|value| value.value).collect()
}

fn words(description: &str) -> Vec<String> {
    values("String", description)
}

fn told(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

#[test]
fn stated() {
    let english = [
        "The wood. Permitted values: Oak, Elm2, and Fir.",
        "The wood. Acceptable values: Oak, Elm2, Fir.",
        "The wood. Value options: Oak/Elm2/Fir.",
        "The wood. Options: Oak, Elm2, Fir.",
        "The wood. Choices: `Oak`, `Elm2`, `Fir`.",
        "The wood. Enum: Oak, Elm2, Fir.",
        "The wood. One of the following: Oak, Elm2, Fir.",
        "The wood. One of: Oak, Elm2, Fir.",
        "The wood. One of Oak, Elm2, and Fir.",
        "The wood. Either Oak, Elm2, or Fir.",
        "The wood. It can be Oak, Elm2, or Fir.",
        "The wood. It can be set to Oak, Elm2, or Fir.",
        "The wood. It must be one of Oak, Elm2, and Fir.",
        "The wood. Must be one of Oak, Elm2, or Fir.",
        "The wood. The value can be Oak, Elm2, or Fir.",
        "The wood. The value must be \"Oak\", \"Elm2\", or \"Fir\".",
        "The wood, which can be Oak, Elm2, or Fir.",
        "The wood. This parameter can only be Oak, Elm2, or Fir.",
        "The wood. This field accepts Oak, Elm2, and Fir.",
        "The wood. Supports Oak, Elm2, and Fir.",
        "The wood. Currently, it supports only Oak, Elm2, and Fir.",
        "The wood. Only Oak, Elm2, and Fir are supported.",
        "The wood. Oak, Elm2, and Fir are the supported values.",
        "The wood. Currently, Oak, Elm2, and Fir are allowed.",
        "The wood. Set the value to Oak, Elm2, or Fir.",
        "The wood. You can set this parameter to Oak, Elm2, or Fir.",
        "The wood. You must set it to either Oak, Elm2 or Fir.",
        "The wood. The value must be one of the following: Oak, Elm2, Fir.",
        "The wood. Valid values are as follows: - Oak: old - Elm2: new - Fir: soft",
        "The type of wood: Oak (old), Elm2 (new), Fir (soft).",
        "The type of wood (Oak, Elm2, or Fir).",
    ];
    let chinese = [
        "木。可选项：Oak、Elm2、Fir。",
        "木，可选：Oak、Elm2、Fir。",
        "木。选项：Oak、Elm2、Fir。",
        "木。枚举：Oak，Elm2，Fir。",
        "木。值：Oak、Elm2、Fir",
        "木。可以是Oak、Elm2或Fir。",
        "木。可以为Oak、Elm2或Fir。",
        "木。可选择Oak、Elm2或Fir。",
        "木，可设置为Oak、Elm2或Fir。",
        "木，可填Oak、Elm2、Fir。",
        "木。只能是Oak、Elm2或者Fir。",
        "木。只能取Oak、Elm2、Fir三者之一，区分大小写。",
        "木，必须是Oak、Elm2、Fir中的一个。",
        "木，必须为Oak、Elm2、Fir其中之一。",
        "木。该参数仅能设置为Oak、Elm2、Fir。",
        "木。目前支持：Oak、Elm2、Fir。",
        "木。仅支持Oak、Elm2、Fir。",
        "木。支持Oak、Elm2和Fir三种。",
        "木。当前只支持“Oak”、“Elm2”和“Fir”。",
        "木。取值为Oak、Elm2、Fir之一。",
        "木，参数值包含Oak、Elm2、Fir。",
        "木。取值可以是Oak、Elm2或Fir。",
        "木。支持以下值：Oak、Elm2、Fir。",
        "木的类型，分为Oak、Elm2、Fir三种。",
        "木的类型，包括：Oak、Elm2、Fir。",
        "木的类型，有Oak（老）、Elm2（新）、Fir（软）。",
        "木的类型，Oak/Elm2/Fir。",
        "木的类型（Oak、Elm2、Fir）。",
        "木的类型。Oak：老；Elm2：新；Fir：软。",
        "木的类型：Oak|Elm2|Fir",
    ];
    let woods = told(&["Oak", "Elm2", "Fir"]);
    assert_eq!(wrong(&english, &woods, words), NONE);
    assert_eq!(wrong(&chinese, &woods, words), NONE);
}

#[test]
fn figures() {
    let figures = [
        "The number of lamps. It can be 1, 2, or 4.",
        "The number of lamps. Only 1, 2, and 4 are supported.",
        "The number of lamps. Set the value to 1, 2, or 4.",
        "灯数。可以是1、2或4。",
        "灯数。只能为1、2、4。",
        "灯数。可选：1、2、4。",
    ];
    let numbers = |description: &str| values("Integer", description);
    assert_eq!(wrong(&figures, &told(&["1", "2", "4"]), numbers), NONE);
}

#[test]
fn meanings() {
    let facts = super::row::facts("String", "木的类型，可以是oak（老）、elm（新）。");
    let told: Vec<_> = facts
        .values
        .iter()
        .map(|it| (it.value.as_str(), it.meaning.as_str()))
        .collect();
    assert_eq!(told, [("oak", "老"), ("elm", "新")]);
}

#[test]
fn not_stated() {
    let english = [
        "The lamp. It can be Oak, Elm2, and so on.",
        "The lamp. It can be Oak, Elm2, etc.",
        "The lamp. Woods such as Oak, Elm2, and Fir are supported.",
        "The lamp. For example, it can be Oak or Elm2.",
        "The lamp, e.g. Oak, Elm2.",
        "The lamp. It can be added, changed, or removed.",
        "The name. It can be letters, digits, or hyphens.",
        "The name. Only letters, digits, and hyphens are supported.",
        "The name. It can contain letters, digits, and underscores.",
        "The lamp. If Room is Oak, it can be Elm2 or Fir.",
        "The lamp. When Room can be Oak or Elm2, the lamp is lit.",
        "The lamp. Room can be Oak or Elm2.",
        "The lamp. This parameter is valid only when Room is set to Oak or Elm2.",
        "The lamp. Set Room to Oak or Elm2.",
        "The lamp. It can be Oak or greater than Elm2.",
        "The number. It must be 1 or greater.",
        "The number. The value can be 1, 2, or more.",
        "The lamp. It can be Oak, Elm2, or any other wood.",
        "The lamp. It can be Oak or the ID of a wood.",
        "The lamp. Rooms with Oak and Elm2 are supported.",
        "The lamp. Oak and Elm2 rooms are supported.",
        "The lamp. Oak and Elm2 are supported in Room only.",
        "The lamp. The lamps of Oak or Elm2.",
        "The lamp. Oak and Elm2 are lit first.",
        "The lamp. It can be empty or null.",
        "Note: Only Oak and Elm2 are supported.",
        "The lamp. Options: the lamps of the room.",
        "The lamp. One of the lamps of Oak and Elm2.",
        "The IP address of the lamp. IPv4 and IPv6 are supported.",
        "The picture file. It must be PNG or JPG.",
        "The ID of the lamp. It can be Oak or Elm2.",
        "The net. It can be 10.0.0.0/8, 172.16.0.0/12, or 192.168.0.0/16.",
        "The day. It must be set to yyyy/MM/dd.",
        "The name. It must be A-Z, a-z, or 0-9.",
        "The content type. It can be set to text/html or text/css.",
        "The color: It cannot be Oak or Elm2.",
        "The lamp. It cannot be set to Oak or Elm2.",
    ];
    let chinese = [
        "灯。可以是Oak、Elm2等。",
        "灯，如Oak、Elm2。",
        "灯，例如可以是Oak或Elm2。",
        "灯。支持字母a-z、A-Z、0-9和下划线。",
        "灯。支持a-z、A-Z、0-9和下划线。",
        "灯。当Room为Oak时，可以是Elm2或Fir。",
        "灯。如果房间是木的，只能是Oak或Elm2。",
        "灯。Room可以是Oak或Elm2。",
        "灯。Room为Oak、Elm2时有效。",
        "灯。可以是Oak、Elm2或其他。",
        "灯。支持Oak和Elm2的房间。",
        "灯。支持Oak、Elm2地址。",
        "灯。不能是Oak或Elm2。",
        "灯。不支持Oak、Elm2。",
        "灯的IP地址，支持IPv4和IPv6。",
        "证书，必须是PEM或DER。",
        "灯的ID，支持Oak和Elm2。",
        "内容。必须是text/html。",
        "日期，必须为2030/01/01。",
        "灯名，支持a-z、A-Z。",
        "标签。包括Key和Value。",
        "标签，包括：Key、Value。",
        "标签。Key：键；Value：值。",
        "说明：仅支持Oak和Elm2。",
        "灯（Oak、Elm2）。",
        "灯，Oak/Elm2的房间。",
        "灯的类型。例如：Oak、Elm2。",
        "灯的类型，Oak、Elm2等。",
        "灯的类型，可以是Oak、Elm2等多种。",
        "灯的类型（如Oak、Elm2）。",
        "灯，必须是Oak和Elm2都没有的。",
        "灯，可以是1到5之间。",
        "灯，只能由Oak、Elm2组成。",
        "灯，可选。Oak、Elm2的房间有。",
        "灯。对于木房间，支持Oak和Elm2。",
        "灯。取值为Oak、Elm2时必填。",
    ];
    assert_eq!(wrong(&english, &Vec::new(), words), NONE);
    assert_eq!(wrong(&chinese, &Vec::new(), words), NONE);
}

#[test]
fn announced_in_other_words() {
    let list = "\n\n-   Oak: old\n-   Elm: new";
    let before_bullets = [
        "The wood. You can use the following values:",
        "The wood. Set the value to one of the following:",
        "The wood. Choose one of the following types:",
        "The wood. Two values are available:",
        "木的种类。取值含义：",
        "木的种类。取值及说明如下：",
        "木的种类。可选择的值：",
        "木的种类。分为以下两种：",
        "木的种类。支持的种类：",
    ];
    for words in before_bullets {
        let read = values("String", &format!("{words}{list}"));
        assert_eq!(read, ["Oak", "Elm"], "{words}");
    }
    let in_a_row = [
        "The wood. The value is Oak or Elm.",
        "The wood. Two values are supported: Oak and Elm.",
        "The wood. Valid values: [Oak, Elm].",
        "The wood. Valid values: Oak - old wood, Elm - new wood.",
        "木的种类，取值Oak、Elm，默认Oak。",
        "木的种类，取值Oak或Elm。",
    ];
    assert_eq!(wrong(&in_a_row, &told(&["Oak", "Elm"]), words), NONE);
    let none = [
        "The wood. Valid values: 1. Oak 2. Elm.",
        "木的种类。取值：1. 老；2. 新。",
        "木的种类，取值Oak时有效。",
        "木的种类，取值Oak或Elm时有效。",
        "The wood. The value is shown as Oak or Elm.",
    ];
    assert_eq!(wrong(&none, &Vec::new(), words), NONE);
}

#[test]
fn figures_that_are_explained() {
    let two = [
        "0 indicates off, and 1 indicates on.",
        "Whether it burns. The value 0 indicates off. The value 1 indicates on.",
        "Whether it burns. A value of 0 means off, 1 means on.",
        "是否亮灯，0表示关，1表示开。",
        "是否亮灯（0代表关；1代表开）。",
    ];
    let figures = |words: &str| values("Integer", words);
    assert_eq!(wrong(&two, &told(&["0", "1"]), figures), NONE);
    let none = [
        "0 indicates off.",
        "0 indicates that there is no limit, and 1 indicates one lamp.",
        "0表示不限制，1表示一盏。",
        "0表示关，2表示开。",
        "1表示一盏，2表示两盏，以此类推。",
        "取值范围：0~9，0表示关，1表示开。",
        "For example, 1 indicates one lamp, 2 indicates two lamps.",
        "5 indicates dim, 6 indicates bright.",
    ];
    assert_eq!(wrong(&none, &Vec::new(), figures), NONE);
}
