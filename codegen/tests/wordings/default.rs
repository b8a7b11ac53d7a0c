//! Default values.

use super::row::{NONE, facts_of, wrong};

fn default(description: &str) -> Option<String> {
    facts_of("Lamp", "String", description).default
}

#[test]
fn stated() {
    let english = [
        "The wood. Default value: Oak.",
        "The wood. Default: Oak",
        "The wood. Default setting: Oak.",
        "The wood. The default is Oak.",
        "The wood. The default option is Oak.",
        "The wood. Defaults to Oak.",
        "The wood. The value defaults to Oak.",
        "The wood. By default, Oak is used.",
        "The wood. By default, the value is Oak.",
        "The wood. By default, it is set to Oak.",
        "The wood. By default, this parameter is set to Oak.",
        "The wood. By default, the system uses Oak.",
        "The wood. Oak is used by default.",
        "The wood. The value Oak is used by default.",
        "The wood. Oak by default.",
        "The wood, \"Oak\" by default.",
        "The wood. It is Oak by default.",
        "The wood. This parameter is set to Oak by default.",
        "The wood. Oak is the default.",
        "The wood. Oak is the default value.",
        "The wood. `Oak` is the default option.",
        "The wood (default: Oak).",
        "The wood (default Oak).",
        "The wood of the lamp. The default wood is Oak.",
        "The wood. If this parameter is not specified, Oak is used by default.",
        "The wood. If this parameter is left empty, the value Oak is used.",
        "The wood. If it is omitted, Oak is used.",
        "The wood. If not specified, Oak is used.",
        "The wood. If you do not specify this parameter, the default value Oak is used.",
        "The wood. If you leave this parameter empty, Oak is applied.",
        "The wood. When omitted, the system uses Oak.",
    ];
    let chinese = [
        "木。默认值：Oak。",
        "木。默认为Oak。",
        "木，默认Oak。",
        "木（默认Oak）。",
        "木，缺省Oak。",
        "木，默认木为Oak。",
        "木。缺省为Oak。",
        "木。默认使用Oak。",
        "木，默认采用Oak。",
        "木，默认取Oak。",
        "木，默认选择“Oak”。",
        "木，默认设置为Oak。",
        "木，默认情况下为Oak。",
        "木。默认情况下，使用Oak。",
        "木，默认状态下是Oak。",
        "木。未设置时默认Oak。",
        "木，不填默认Oak。",
        "木，不填则默认为Oak。",
        "木，不填则为Oak。",
        "木，不传时使用Oak。",
        "木。如果不设置，默认使用Oak。",
        "木。如果不指定该参数，则使用Oak。",
        "木。若未指定，系统默认使用Oak。",
        "木。该参数为空时，取Oak。",
        "木。为空时默认Oak。",
        "木。不设置则系统会使用Oak。",
        "木，Oak为默认值。",
        "木，其中Oak是默认值。",
        "木。使用Oak作为默认值。",
        "木。默认取值：Oak。",
        "木。没有设置的话，默认值是Oak。",
    ];
    let oak = Some("Oak".to_owned());
    assert_eq!(wrong(&english, &oak, default), NONE);
    assert_eq!(wrong(&chinese, &oak, default), NONE);
}

#[test]
fn figures() {
    let figures = [
        "The number. 20 by default.",
        "The number. By default, 20 is used.",
        "The number. If it is not specified, the value 20 is used.",
        "灯数，默认使用20。",
        "灯数，不填则为20。",
        "灯数，不传默认取20个。",
        "灯数，20为默认值。",
    ];
    let figure = |description: &str| facts_of("Lamp", "Integer", description).default;
    assert_eq!(wrong(&figures, &Some("20".to_owned()), figure), NONE);
}

#[test]
fn not_stated() {
    let english = [
        "The lamp of the wood. The default wood is Oak.",
        "The lamp. If the room parameter is not set, Oak is used.",
        "The lamp. The default room is Oak.",
        "The lamp. By default, lamps are dark.",
        "The lamp. By default, all lamps are used.",
        "The lamp. By default, it is dark.",
        "The lamp. The lamp is lit by default.",
        "The lamp. Lamps are sorted by name by default.",
        "The lamp. If this parameter is not specified, all lamps are used.",
        "The lamp. If this parameter is not specified, the lamp of the room is used.",
        "The lamp. If this parameter is left empty, it is ignored.",
        "The lamp. If Room is Oak, Elm2 is used by default.",
        "The lamp. If Room is not specified, Oak is used.",
        "The lamp. For example, Oak is used by default.",
        "The lamp. The default room is used.",
        "The lamp. The default is that of the room.",
        "The lamp. The default lamp is lit.",
        "The lamp. Use the default VPC.",
        "The lamp. If not specified, the call fails.",
        "The lamp. Oak is used.",
        "The lamp. By default, the value of Room is used.",
        "The lamp. By default, the value is the name of the room.",
        "The lamp. Which is used by default.",
        "The lamp. This is used by default.",
        "The lamp. No default value.",
        "The lamp. This parameter has no default value.",
        "The lamp. By default, Oak lamps are used.",
        "The lamp. Both are used by default.",
        "The lamp. By default, up to 20 lamps can be lit.",
        "The lamp. If this parameter is set to Oak, Elm2 is used.",
        "The lamp. If it is not set to Oak, Elm2 is used.",
        "The lamp. When Room is dark, it is Oak by default.",
        "The lamp. Unless Room is dark, Oak is used by default.",
    ];
    let chinese = [
        "灯。默认房间为Oak。",
        "灯。默认的木是Oak。",
        "灯。默认开启。",
        "灯。默认按Name排序。",
        "灯。默认灯为Oak的。",
        "灯。使用默认VPC。",
        "灯。默认VPC下的灯。",
        "灯。属于默认VPC。",
        "灯。默认为空。",
        "灯。不填则返回全部。",
        "灯。不填则使用房间的灯。",
        "灯。当Room为Oak时，默认Elm2。",
        "灯。如果Room为Oak，默认使用Elm2。",
        "灯。Room为Oak时，默认Elm2。",
        "灯。Room默认Oak。",
        "灯。Room不填则使用Oak。",
        "灯。单位（默认GB）。",
        "灯。单位：默认GB。",
        "灯。不传则使用Room的值。",
        "灯。默认使用Oak木。",
        "灯。默认使用Oak的灯。",
        "灯。不指定则不返回Oak。",
        "灯。没有默认值。",
        "灯。无默认值。",
        "灯。未设置时报错。",
        "灯。为空时，Oak也可用。",
        "灯。默认Oak和Elm2都亮。",
        "灯。如果不是Oak，则为Elm2。",
        "灯。例如：默认Oak。",
        "灯。对于木房间，默认Oak。",
        "灯。非默认Oak。",
        "灯。默认情况下，Oak和Elm2都亮。",
    ];
    assert_eq!(wrong(&english, &None, default), NONE);
    assert_eq!(wrong(&chinese, &None, default), NONE);
}

#[test]
fn told_by_its_meaning() {
    let zh = "取值：\n\n-   Oak：老木，很硬。\n-   Elm：新木（软木）。\n\n";
    let en = "Valid values:\n\n-   Oak: old wood\n-   Elm: new wood\n\n";
    let told = [
        format!("{zh}默认值：软木。"),
        format!("{zh}默认：新木。"),
        format!("{zh}默认为新木。"),
        format!("{zh}默认木种为新木。"),
        format!("{zh}缺省值为新木。"),
        format!("{zh}默认使用新木。"),
        format!("{en}Default value: new wood."),
        format!("{en}The default value is new wood."),
    ];
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    assert_eq!(wrong(&told, &Some("Elm".into()), default), NONE);
    let none = [
        format!("{zh}默认值：旧木。"),
        format!("{zh}默认值由房间决定。"),
        format!("{zh}当灯为旧灯时，默认为新木。"),
        format!("{en}If Room is set, the default value is new wood."),
        "取值：\n\n-   default：新木\n-   other：老木".to_owned(),
        "取值：\n\n-   Oak：新木\n-   Elm：新木\n\n默认值：新木。".to_owned(),
    ];
    let none: Vec<&str> = none.iter().map(String::as_str).collect();
    assert_eq!(wrong(&none, &None, default), NONE);
}

#[test]
fn behind_a_verb_or_before_a_sentence_without_a_space() {
    let told = [
        "木，支持Oak（默认值）和Elm。",
        "木，可以指定Elm或Oak（默认）。",
        "The wood. Default value: Oak.You can change it.",
    ];
    assert_eq!(wrong(&told, &Some("Oak".into()), default), NONE);
    assert_eq!(
        wrong(
            &["Default value: oak.Yew"],
            &Some("oak.Yew".into()),
            default
        ),
        NONE
    );
}
