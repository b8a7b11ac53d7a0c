//! Headings and headers in other words, as other products' pages may have them: the same is read.

use std::fmt::Write as _;

use alicloud_codegen::read::read;

const ENGLISH: &str = "\
# ListLamps

Lists lamps.

## Request parameters

|Parameter|Type|Required|Example|Description|
|---|---|---|---|---|
|Action|String|Yes|ListLamps|The operation. Set the value to ListLamps.|
|LampId|String|Yes|l-1|One lamp.|
|Room|Integer|No|3|Number of a room.|

## Response parameters

|Parameter|Type|Example|Description|
|---|---|---|---|
|RequestId|String|4C46|Id of the call.|
|Lamp|Struct| |A lamp.|
|Id|String|l-1|Which one.|

## Error codes

|HTTP status code|Error code|Error message|Description|
|---|---|---|---|
|404|NoSuchLamp|There is no such lamp.|No lamp is there.|
|400|Lamp.Off|The lamp is off.|It is off already.|
";

const CHINESE: &str = "\
# ListLamps

列出灯。

## 请求参数

|名称|类型|是否必选|示例值|描述|
|---|---|---|---|---|
|Action|String|是|ListLamps|操作，取值：ListLamps。|
|LampId|String|是|l-1|灯。|
|Room|Integer|否|3|房间号。|

## 返回参数

|名称|类型|示例值|描述|
|---|---|---|---|
|RequestId|String|4C46|请求号。|
|Lamp|Struct| |灯。|
|Id|String|l-1|灯号。|

## 错误码

|HTTP状态码|错误码|错误信息|描述|
|---|---|---|---|
|404|NoSuchLamp|There is no such lamp.|没有灯。|
|400|Lamp.Off|The lamp is off.|灯已关。|
";

/// Parts of the pages, and what may stand in their place.
const OTHERWISE: [(&str, &str, &[&str]); 10] = [
    (
        ENGLISH,
        "Request parameters",
        &[
            "Input",
            "Input parameters",
            "Query parameters",
            "Path parameters",
            "Body parameters",
            "Request fields",
            "Operation parameters",
            "Parameter description",
            "Parameters",
        ],
    ),
    (
        ENGLISH,
        "Response parameters",
        &[
            "Output",
            "Output parameters",
            "Returned data",
            "Return values",
            "Response body",
            "Result",
            "Answer",
        ],
    ),
    (
        ENGLISH,
        "Error codes",
        &[
            "Errors",
            "Error responses",
            "Specific errors",
            "Exceptions",
            "Returned errors",
            "Status codes",
        ],
    ),
    (
        ENGLISH,
        "Parameter|Type|Required|Example|Description",
        &[
            "Field|Type|Must|Sample|Comments",
            "Param|Data Type|Required/Optional|Sample value|Notes",
            "Attribute name|Type|Necessary|Example|Details",
            "Prameter|Type|Mandtory|Exmaple|Descripton",
        ],
    ),
    (
        ENGLISH,
        "HTTP status code|Error code|Error message|Description",
        &[
            "Status|Code|Message|Reason",
            "Status code|Error code|Message|Cause",
            "HTTP status|Error|Message|Solution",
            "HttpStatusCode|ErrorCode|ErrorMessage|Meaning",
        ],
    ),
    (
        CHINESE,
        "请求参数",
        &[
            "入参",
            "入参说明",
            "输入参数",
            "传入参数",
            "查询参数",
            "业务参数",
            "Query参数",
        ],
    ),
    (
        CHINESE,
        "返回参数",
        &[
            "出参",
            "出参说明",
            "输出",
            "输出参数",
            "返回值说明",
            "结果",
            "响应元素",
        ],
    ),
    (
        CHINESE,
        "## 错误码",
        &[
            "## 错误响应",
            "## 异常",
            "## 错误码列表",
            "## 业务错误码",
            "## 错误代码说明",
        ],
    ),
    (
        CHINESE,
        "名称|类型|是否必选|示例值|描述",
        &[
            "参数名|类型|必选|示例|说明",
            "字段|数据类型|是否必带|样例|注释",
            "子参数|类型|是否必传|举例|含义",
            "属性名|类型|是否必需|示例|释义",
        ],
    ),
    (
        CHINESE,
        "HTTP状态码|错误码|错误信息|描述",
        &[
            "HTTP返回码|错误代码|错误消息|解决办法",
            "状态码|代码|描述|语义",
            "状态|错误编码|错误描述|原因",
        ],
    ),
];

/// What a page says, but for its words.
fn said(page: &str) -> String {
    let reading = read("ListLamps.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let mut out = String::new();
    for row in &operation.request {
        let _ = writeln!(out, "{} {:?} {:?}", row.name, row.kind, row.required);
    }
    for field in &operation.response {
        let within: Vec<_> = field.members.iter().map(|field| &field.name).collect();
        let _ = writeln!(out, "{} {:?} {within:?}", field.name, field.kind);
    }
    for error in &operation.errors {
        let _ = writeln!(out, "{:?} {} {}", error.status, error.code, error.message);
    }
    out
}

#[test]
fn pages_in_other_words_say_the_same() {
    insta::assert_snapshot!(said(ENGLISH), @r#"
    Action String Yes
    LampId String Yes
    Room Integer No
    RequestId String []
    Lamp Struct ["Id"]
    Some(404) NoSuchLamp There is no such lamp.
    Some(400) Lamp.Off The lamp is off.
    "#);
    assert_eq!(said(ENGLISH), said(CHINESE));
    let mut misread = Vec::new();
    for (page, part, words) in OTHERWISE {
        for word in words {
            assert_eq!(page.matches(part).count(), 1, "{part}");
            if said(&page.replace(part, word)) != said(page) {
                misread.push(*word);
            }
        }
    }
    assert_eq!(misread, Vec::<&str>::new());
}

#[test]
fn a_column_of_leave_is_answered_the_other_way_round() {
    for (page, asked, leave, yes, no) in [
        (ENGLISH, "|Required|", "|Optional|", "|Yes|", "|No|"),
        (CHINESE, "|是否必选|", "|是否可选|", "|是|", "|否|"),
    ] {
        let turned = page.replace(asked, leave).replace(yes, "|?|");
        let turned = turned.replace(no, yes).replace("|?|", no);
        assert_eq!(said(&turned), said(page));
        let words = page.replace(asked, leave).replace(yes, "|Required|");
        assert_eq!(said(&words.replace(no, "|Optional|")), said(page));
    }
}

/// Tags of HTML in a cell are marks: a line, a bullet, or nothing, and no part of a value.
#[test]
fn tags_in_a_description_are_no_part_of_its_values() {
    let values = |description: &str| -> Vec<String> {
        let page = format!(
            "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
             |Action|String|Yes|Set the value to **LightLamp**.|\n|Hue|String|No|{description}|\n"
        );
        let operation = read("LightLamp.md", page.as_bytes()).operation;
        let row = operation.expect("it is an operation").request.pop();
        let values = row.expect("it has a row").facts.values.into_iter();
        values.map(|it| it.value).collect()
    };
    let two = ["warm", "cold"];
    for description in [
        "Valid values:<br>- `warm`: yellow<br>- `cold`: blue",
        "Valid values: <ul><li>warm: yellow</li><li>cold: blue</li></ul>",
        "The hue.<br/>Valid values: <b>warm</b> and <code>cold</code>.",
        "<p>The hue.</p><p>Valid values: warm and cold.</p>",
    ] {
        assert_eq!(values(description), two, "{description}");
    }
    let lines = values("Valid values: warm<br>cold<br>dim");
    assert!(!lines.iter().any(|it| it.contains('<')), "{lines:?}");
}
