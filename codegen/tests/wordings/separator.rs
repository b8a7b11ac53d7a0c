//! What stands between several values.

use super::row::{NONE, facts, wrong};

fn separator(description: &str) -> Option<String> {
    facts("String", description).separator
}

#[test]
fn commas() {
    let told = [
        "The IDs. Separate multiple IDs with commas (,).",
        "The IDs. Separate IDs with a comma.",
        "The IDs, separated by commas.",
        "The IDs, comma-separated.",
        "A comma-delimited list of IDs.",
        "The IDs. IDs must be separated by half-width commas (,).",
        "The IDs delimited by commas.",
        "The IDs. Use commas to separate multiple IDs.",
        "The IDs. Use a comma (,) to separate two IDs.",
        "The IDs. Use commas (,) as the separator.",
        "Multiple IDs are separated by \",\".",
        "Multiple IDs are separated with `,`.",
        "The IDs. Delimiter: comma.",
        "多个ID用逗号分隔。",
        "编号的列表，以英文逗号（,）分隔。",
        "编号的列表，用半角逗号隔开。",
        "编号的列表，多个之间用“,”分隔。",
        "多个编号请以逗号分开。",
        "编号，使用逗号（,）分割。",
        "编号的列表，中间用逗号间隔。",
        "多个编号通过,来分隔。",
        "多个编号用`，`号隔开。",
        "编号的列表，分隔符为逗号。",
    ];
    assert_eq!(wrong(&told, &Some(",".to_owned()), separator), NONE);
}

#[test]
fn other_signs() {
    assert_eq!(
        separator("Use semicolons to separate IDs."),
        Some(";".to_owned())
    );
    assert_eq!(separator("A pipe-separated list."), Some("|".to_owned()));
    assert_eq!(separator("多个编号用“;”隔开。"), Some(";".to_owned()));
    assert_eq!(separator("分隔符：竖线"), Some("|".to_owned()));
    assert_eq!(
        separator("IDs, separated with spaces."),
        Some(" ".to_owned())
    );
}

#[test]
fn no_separator() {
    let traps = [
        "The IDs. Do not end with a comma.",
        "The separator of the lamps.",
        "The separator that you use in Mode.",
        "A JSON array whose IDs are separated by commas.",
        "Lamps in separate rooms.",
        "It can contain letters, commas (,), and spaces.",
        "Rooms that are separated by walls.",
        "Each lamp has a separate switch with one comma.",
        "Use commas.",
        "-   Room: IDs separated by commas.",
        "The sign that splits the list.",
        "JSON数组，以逗号分隔。",
        "不能包含逗号。",
        "灯的分隔符。",
        "引号内的换行符，列分隔符。",
        "用墙隔开的房间。",
        "支持逗号、分号。",
        "可以包含字母、逗号（,）。",
        "以灯光分割房间。",
        "逗号。",
    ];
    assert_eq!(wrong(&traps, &None, separator), NONE);
}
