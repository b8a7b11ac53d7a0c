//! Error tables in all their layouts: one list of errors.

use alicloud_codegen::read::read;

/// Status, code and message of each error that the page below this heading lists.
fn errors(table: &str) -> Vec<String> {
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|Action|String|Yes|LightLamp|Which operation.|\n\n## Error codes\n\n{table}"
    );
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    operation
        .errors
        .iter()
        .map(|e| match e.status {
            Some(status) => format!("{status} {} {}", e.code, e.message),
            None => format!("- {} {}", e.code, e.message),
        })
        .collect()
}

#[test]
fn columns_stand_in_any_order_under_many_titles() {
    let expected = ["404 Lamp.NotFound No \"lamp\" [%s].", "403 LAMP_LOCKED %s"];
    for table in [
        "|HTTP|Error code|Error message|Description|\n|---|---|---|---|\n\
         |404|Lamp.NotFound|No \"lamp\" \\[%s\\].|Unknown lamp.|\n|403|LAMP\\_LOCKED|%s|It is locked.|\n",
        "|Error code|Message|HTTP Return Code|Meaning|\n|:--|:--|:--|:--|\n\
         |Lamp.NotFound|No \"lamp\" \\[%s\\].|404 NotFound|Unknown lamp.|\n|LAMP\\_LOCKED|%s|403|It is locked.|\n",
        "|错误代码|描述|HTTP状态码|语义|\n|---|---|---|---|\n\
         |Lamp.NotFound|No \"lamp\" \\[%s\\].|404|没有这盏灯。|\n|LAMP\\_LOCKED|%s|403|灯已锁定。|\n",
        "|错误信息\n\n|错误码\n\n|Http状态码\n\n|描述\n\n|\n|---|---|---|---|\n\
         |No \"lamp\" \\[%s\\].\n\n|Lamp.NotFound\n\n|404\n\n|没有这盏灯。\n\n|\n|%s\n\n|LAMP\\_LOCKED\n\n|403\n\n|灯已锁定。\n\n|\n",
    ] {
        assert_eq!(errors(table), expected, "{table}");
    }
}

#[test]
fn without_a_column_for_them_messages_are_empty() {
    assert_eq!(
        errors(
            "|Error code|HTTP status code|Description|\n|---|---|---|\n\
             |Not Lit|304|Possible causes:-   It is out.\n-   It is broken. |\n|LampGone|410|It is gone.|\n"
        ),
        ["304 Not Lit ", "410 LampGone "]
    );
}

#[test]
fn of_two_statuses_that_of_the_error_counts() {
    assert_eq!(
        errors(
            "|ErrorCode|描述|HTTP Status Code|Status in the last frame|\n|---|---|---|---|\n\
             |BadLine|一行有误。|206或者400|400或者无|\n|Broken|出现故障。|500 or 206|500|\n"
        ),
        ["400 BadLine ", "500 Broken "]
    );
}

#[test]
fn success_is_no_error() {
    assert_eq!(
        errors(
            "|Error code|Meaning|\n|---|---|\n|200|It is lit|\n|400|The request is wrong|\n|500|The lamp is broken|\n"
        ),
        ["- 400 ", "- 500 "]
    );
}

#[test]
fn several_codes_in_a_row_are_as_many_errors() {
    assert_eq!(
        errors(
            "|HTTP|Error code|Error message|Description|\n|---|---|---|---|\n\
             |404|Lamp.Gone, Lamp.Lost|No such lamp.|Name another.|\n|400|`Watts.Few`<br>`Watts.Many`|Bad watts.|Mend it.|\n\
             |403|Lamp.Locked<br>Room.Locked|The lamp is locked.<br>The room is locked.|Unlock it.|\n\
             |409|Lamp.Off/Dim|It is off.|Light it.|\n"
        ),
        [
            "404 Lamp.Gone No such lamp.",
            "404 Lamp.Lost No such lamp.",
            "400 Watts.Few Bad watts.",
            "400 Watts.Many Bad watts.",
            "403 Lamp.Locked The lamp is locked.",
            "403 Room.Locked The room is locked.",
            "409 Lamp.Off/Dim It is off.",
        ]
    );
}

/// Each code has the message and the description of its row.
#[test]
fn of_a_cell_with_very_many_codes_the_first_are_read() {
    let codes: Vec<String> = (0..500).map(|n| format!("Lamp.C{n}")).collect();
    let table = "|HTTP|Error code|Error message|\n|---|---|---|\n";
    let read = errors(&format!("{table}|400|{}|Dark.|\n", codes.join(", ")));
    assert_eq!(read.len(), 16);
    assert_eq!(read[15], "400 Lamp.C15 Dark.");
}
