//! The words of the pages: headings, column names, types, yes and no, in both languages and with
//! their typing errors. Data and look-ups only.

use crate::model::{Position, Requirement, Type};

/// What a section of a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Request parameters, headers, body.
    Request,
    /// Request line and body template.
    RequestSyntax,
    /// Answer.
    Response,
    /// Template of the answer.
    ResponseSyntax,
    /// Errors of this operation.
    Errors,
    /// Samples.
    Examples,
    /// The link to the API explorer.
    Debugging,
    /// Things common to several operations.
    Common,
    /// Words.
    Other,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Name of a parameter or field.
    Name,
    /// Type.
    Type,
    /// Whether it is required.
    Required,
    /// Where it travels.
    Position,
    /// Example value.
    Example,
    /// Description.
    Description,
    /// Accepted values.
    Values,
    /// Default value.
    Default,
    /// HTTP status.
    Status,
    /// Error code.
    Code,
    /// Error message.
    Message,
    /// A column that marks tables of something else (`Editable`, `Constraint`).
    Foreign,
}

/// What a heading announces; `None` where it says nothing that is known.
pub fn topic(heading: &str) -> Option<Topic> {
    let folded = fold(heading);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is = |words: &[&str]| words.contains(&folded.as_str());
    if is(&["common errors", "常见错误", "常见错误码"]) {
        return Some(Topic::Errors);
    }
    if has(&["common ", "公共", "通用"]) {
        return Some(Topic::Common);
    }
    if has(&[
        "error code",
        "errors code",
        "错误码",
        "错误代码",
        "errorcode",
        "error message",
        "错误响应消息",
        "错误信息",
    ]) || is(&["errors", "error", "错误"])
    {
        return Some(Topic::Errors);
    }
    if has(&["example", "sample", "示例", "样例", "举例"]) {
        return Some(Topic::Examples);
    }
    if has(&["debug", "调试", "make the api call"]) {
        return Some(Topic::Debugging);
    }
    if has(&[
        "response syntax",
        "response structure",
        "响应体语法",
        "响应语法",
        "响应消息结构",
        "响应结构",
        "返回语法",
    ]) {
        return Some(Topic::ResponseSyntax);
    }
    if has(&["response", "return", "返回", "响应"]) || is(&["output", "输出参数", "出参"])
    {
        return Some(Topic::Response);
    }
    if has(&[
        "request syntax",
        "request structure",
        "request line",
        "请求语法",
        "请求结构",
        "请求行",
        "请求消息结构",
    ]) {
        return Some(Topic::RequestSyntax);
    }
    if has(&[
        "request param",
        "request header",
        "request body",
        "requestbody",
        "request element",
        "request information",
        "special request",
        "请求参数",
        "请求头",
        "请求元素",
        "请求体",
        "请求信息",
        "请求消息",
        "输入参数",
        "入参",
        "parameter detail",
        "参数详情",
    ]) || is(&[
        "parameters",
        "parameter",
        "参数列表",
        "input",
        "request",
        "请求",
        "参数",
        "参数说明",
    ]) {
        return Some(Topic::Request);
    }
    if has(&[
        "description",
        "usage note",
        "limit",
        "note",
        "sdk",
        "faq",
        "billing",
        "precaution",
        "restriction",
        "权限",
        "说明",
        "描述",
        "限制",
        "须知",
        "注意",
        "版本",
        "资源",
        "计费",
        "versioning",
        "detail analysis",
        "细节分析",
        "consumption",
        "消耗",
        "鉴权",
        "authorization",
        "appendix",
        "附录",
    ]) {
        return Some(Topic::Other);
    }
    None
}

/// What a header cell announces; `None` where it is no known column.
pub fn column(cell: &str) -> Option<Column> {
    exact_column(cell).or_else(|| loose_column(&fold_header(cell)))
}

fn fold_header(cell: &str) -> String {
    fold(cell)
        .trim_end_matches(['?', '？', ':', '：'])
        .trim()
        .to_owned()
}

/// What a header cell announces in one of the usual wordings.
pub fn exact_column(cell: &str) -> Option<Column> {
    Some(match fold_header(cell).as_str() {
        "parameter" | "parameters" | "name" | "prameter" | "paramater" | "paramter"
        | "parameter name" | "header" | "request header" | "response header" | "field"
        | "field name" | "element" | "elements" | "attribute" | "key" | "参数" | "名称"
        | "参数名" | "参数名称" | "字段" | "字段名" | "字段名称" | "元素" | "元素名称" | "属性"
        | "头部" | "请求头" | "响应头" | "header名称" | "parameter/field" | "请求参数"
        | "返回参数" | "参数字段" | "name (parameter)" => Column::Name,
        "type" | "data type" | "parameter type" | "data types" | "field type" | "类型"
        | "数据类型" | "参数类型" | "字段类型" => Column::Type,
        "required"
        | "required or not"
        | "required or optional"
        | "mandatory"
        | "is required"
        | "require"
        | "是否必选"
        | "是否必须"
        | "是否必需"
        | "是否必填"
        | "必选"
        | "必填"
        | "必须"
        | "是否可选"
        | "是否为必选"
        | "是否必要"
        | "required/optional"
        | "must i choose"
        | "optional/required"
        | "是否必传" => Column::Required,
        "position" | "location" | "in" | "位置" | "参数位置" | "传参位置" => {
            Column::Position
        }
        "example" | "examples" | "example value" | "example values" | "sample value"
        | "sample values" | "sample" | "instance value" | "sample response" | "示例" | "示例值"
        | "样例" | "样例值" | "参考值" | "参数示例" => Column::Example,
        "description" | "decription" | "descriptions" | "discription" | "descrition"
        | "meaning" | "semantics" | "remarks" | "remark" | "解释" | "描述" | "说明" | "含义"
        | "备注" | "参数说明" | "参数描述" | "语义" | "描述说明" | "错误说明"
        | "error description" => Column::Description,
        "valid value" | "valid values" | "value" | "values" | "value range" | "取值"
        | "取值范围" | "有效值" | "取值说明" => Column::Values,
        "default" | "default value" | "默认值" | "缺省值" => Column::Default,
        "http" | "http status code" | "http stauts code" | "http status" | "httpcode"
        | "http code" | "httpstatecode" | "http stat" | "status code" | "http状态码"
        | "http 状态码" | "状态码" | "http返回码" | "http 返回码" | "http错误码"
        | "http status codes" | "http response code" | "http state code" | "返回码" => {
            Column::Status
        }
        "error code" | "error codes" | "errorcode" | "code" | "错误码" | "错误代码" | "错误" => {
            Column::Code
        }
        "error message" | "error messages" | "message" | "errormessage" | "error msg"
        | "错误信息" | "错误消息" | "错误描述" | "错误提示" => Column::Message,
        "editable" | "constraint" | "constraints" | "update" | "是否可更新" | "允许更新"
        | "约束" => Column::Foreign,
        _ => return None,
    })
}

/// Longer wordings, such as `Mandatory or Not` or `HTTP Return Code`, by the word that tells.
fn loose_column(folded: &str) -> Option<Column> {
    if folded.split(' ').count() > 4 || folded.chars().count() > 32 {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    Some(match () {
        () if has(&[
            "required",
            "mandatory",
            "optional",
            "必选",
            "必须",
            "必填",
            "必需",
            "必要",
            "可选",
        ]) =>
        {
            Column::Required
        }
        () if has(&["error code", "错误码", "错误代码"]) => Column::Code,
        () if has(&["error message", "error info", "错误信息", "错误消息"]) => {
            Column::Message
        }
        () if folded.starts_with("http") && has(&["code", "status", "状态", "码"]) => {
            Column::Status
        }
        () if has(&["example", "sample", "示例"]) => Column::Example,
        () if has(&["data type", "类型"]) => Column::Type,
        () if folded.starts_with("description")
            || folded.ends_with("描述")
            || folded.ends_with("说明") =>
        {
            Column::Description
        }
        () if folded.starts_with("parameter ") && has(&["name"]) => Column::Name,
        () if folded.ends_with("名称") && folded.chars().count() <= 6 => Column::Name,
        () => return None,
    })
}

/// The type that a type cell names.
///
/// `Array of X`, `List<X>`, `X[]` are lists; the name of what they hold is given back too.
pub fn kind(text: &str) -> (Type, Option<String>) {
    let folded = fold(text);
    let word = folded.trim_matches(['.', '。', ' ']);
    if matches!(
        word,
        "stringlist" | "string list" | "string array" | "string数组"
    ) {
        return (Type::List, Some("String".to_owned()));
    }
    if let Some(scalar) = scalar(word) {
        return (scalar, None);
    }
    for prefix in [
        "array of ",
        "list of ",
        "array<",
        "list<",
        "list[",
        "array[",
        "[]",
        "repeated ",
        "list of",
        "array of",
    ] {
        if let Some(rest) = word.strip_prefix(prefix) {
            let item = rest.trim_end_matches(['>', ']']).trim();
            return (Type::List, (!item.is_empty()).then(|| original(text, item)));
        }
    }
    for suffix in ["[]", " array", " list", "数组", "列表"] {
        if let Some(rest) = word.strip_suffix(suffix) {
            let item = rest.trim();
            if item == "json" {
                return (Type::Json, None);
            }
            return (Type::List, (!item.is_empty()).then(|| original(text, item)));
        }
    }
    if word.starts_with("map<") || word.starts_with("map[") || word.starts_with("hash") {
        return (Type::Map, None);
    }
    // A remark may follow: `bool, false by default`, `enum (GET, PUT)`.
    let remark = word
        .find(['(', '（', ',', '，'])
        .filter(|&at| !word[at..].contains("json"));
    let named = remark.and_then(|at| scalar(word[..at].trim_end()));
    (named.unwrap_or_default(), None)
}

/// What a type's text says of the entries of a list; unknown where it is no list or says nothing.
pub fn entry(text: &str) -> Type {
    kind(text).1.map_or(Type::Unknown, |item| kind(&item).0)
}

/// The original spelling of a folded piece.
fn original(text: &str, folded: &str) -> String {
    let plain = text.replace(['\\', '*', '`', '\u{200b}'], "");
    let lower = plain.to_lowercase();
    match lower.rfind(folded) {
        // Folding keeps the length of what these cells hold; anything else stays folded.
        Some(at) if lower.len() == plain.len() => plain
            .get(at..at + folded.len())
            .unwrap_or(folded)
            .to_owned(),
        _ => folded.to_owned(),
    }
}

fn scalar(word: &str) -> Option<Type> {
    Some(match word {
        "string" | "str" | "字符串" | "strings" | "string类型" | "enum" | "枚举字符串" | "枚举"
        | "枚举值" | "enumerated string" | "enumerative string" | "text" | "date" | "日期"
        | "datetime" | "gmt" | "timestamp" | "time" | "时间" | "字符" | "char" | "stirng"
        | "sting" => Type::String,
        "integer" | "int" | "int32" | "interger" | "整数" | "整型" | "numerical" | "short"
        | "interge" | "数字" | "integer类型" | "positive integer" | "正整数" | "非负整数"
        | "uint32" | "intger" | "http状态码" => Type::Integer,
        "long" | "int64" | "64-bit integer" | "bigint" | "长整型" | "uint64" | "bigdecimal" => {
            Type::Long
        }
        "float" | "double" | "number" | "decimal" | "浮点数" | "浮点型" | "小数" | "数值" => {
            Type::Float
        }
        "boolean" | "bool" | "布尔" | "布尔型" | "布尔值" | "boolen" | "booleans" => {
            Type::Boolean
        }
        "list" | "array" | "repeatlist" | "列表" | "数组" | "jsonarray" | "arraylist" | "set" => {
            Type::List
        }
        "struct" | "object" | "container" | "容器" | "对象" | "结构体" | "class" | "结构" => {
            Type::Struct
        }
        "map" | "hashmap" | "dict" | "dictionary" => Type::Map,
        "json" | "json array" | "json数组" | "json string" | "json字符串" | "json object"
        | "jsonobject" | "json对象" | "json格式" | "json串" | "json 字符串" | "json 数组" => {
            Type::Json
        }
        "bytes" | "byte" | "binary" | "file" | "二进制" | "字节" => Type::Bytes,
        _ => return None,
    })
}

/// What a cell of the `Required` column says; `None` where it says something else.
pub fn requirement(cell: &str) -> Option<Requirement> {
    let folded = fold(cell);
    let word = folded.trim_end_matches(['.', '。']).trim();
    Some(match word {
        "yes" | "required" | "true" | "mandatory" | "是" | "必选" | "必须" | "必填" | "必需"
        | "y" | "requried" | "需要" => Requirement::Yes,
        "no" | "optional" | "false" | "否" | "可选" | "非必选" | "选填" | "非必须" | "n"
        | "不是" | "非必填" | "不必选" | "option" => Requirement::No,
        "conditional" | "是，有条件" | "conditionally required" | "有条件必选" | "条件必选" => {
            Requirement::Conditional
        }
        _ => return None,
    })
}

/// Where a cell of the `Position` column puts a parameter.
pub fn position(cell: &str) -> Option<Position> {
    Some(match fold(cell).as_str() {
        "query" | "url" | "uri" | "query string" | "url参数" => Position::Query,
        "path" | "path参数" => Position::Path,
        "body" | "请求体" | "request body" => Position::Body,
        "header" | "head" | "请求头" => Position::Header,
        "host" => Position::Host,
        "formdata" | "form" | "form data" => Position::Form,
        _ => return None,
    })
}

/// Whether the words of a link name errors common to several operations.
pub fn names_common_errors(words: &str) -> bool {
    let folded = fold(words);
    let common = [
        "common error",
        "public error",
        "error center",
        "通用错误",
        "公共错误",
        "错误中心",
    ];
    common.iter().any(|name| folded.contains(name))
}

/// Whether a cell stands for "nothing": a dash, `N/A`, `None`.
pub fn is_blank_word(cell: &str) -> bool {
    matches!(
        fold(cell).as_str(),
        "" | "-"
            | "--"
            | "n/a"
            | "na"
            | "none"
            | "null"
            | "无"
            | "不涉及"
            | "nil"
            | "空"
            | "\\"
            | "/"
            | "—"
    )
}

/// Lower case, white space folded to single blanks, marks of emphasis, links' targets, escapes and
/// invisible characters taken off.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    let links = text.contains("](");
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '*' | '`' | '\\' | '\u{200b}' | '\u{feff}' | '\u{200c}' | '\u{200d}' => {}
            '[' if chars.peek() == Some(&']') => {
                chars.next();
                out.push_str("[]");
            }
            '[' if links => {}
            ']' if chars.peek() == Some(&'(') => {
                // A link: its text is kept, its target dropped; parentheses may nest.
                let mut depth = 0_u32;
                for c in chars.by_ref() {
                    match c {
                        '(' => depth += 1,
                        ')' if depth <= 1 => break,
                        ')' => depth -= 1,
                        _ => {}
                    }
                }
            }
            '（' => push(&mut out, &mut blank, '('),
            '）' => push(&mut out, &mut blank, ')'),
            c if c.is_whitespace() => blank = true,
            c => c.to_lowercase().for_each(|c| push(&mut out, &mut blank, c)),
        }
    }
    out
}

fn push(out: &mut String, blank: &mut bool, c: char) {
    if std::mem::take(blank) && !out.is_empty() {
        out.push(' ');
    }
    out.push(c);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_both_languages() {
        assert_eq!(topic("Request parameters"), Some(Topic::Request));
        assert_eq!(
            topic("请求参数（Request Parameters）"),
            Some(Topic::Request)
        );
        assert_eq!(topic("Errors codes"), Some(Topic::Errors));
        assert_eq!(topic("Common errors"), Some(Topic::Errors));
        assert_eq!(topic("Common request parameters"), Some(Topic::Common));
        assert_eq!(
            topic("Response parameters(new version)"),
            Some(Topic::Response)
        );
        assert_eq!(topic("返回数据"), Some(Topic::Response));
        assert_eq!(topic("Request example"), Some(Topic::Examples));
        assert_eq!(topic("Sources"), None);
    }

    #[test]
    fn columns_with_typing_errors() {
        assert_eq!(column("Prameter"), Some(Column::Name));
        assert_eq!(column("**Required?**"), Some(Column::Required));
        assert_eq!(column("HTTP stauts code"), Some(Column::Status));
        assert_eq!(column("HTTP"), Some(Column::Status));
        assert_eq!(column("是否必选"), Some(Column::Required));
        assert_eq!(column("Mandatory or Not"), Some(Column::Required));
        assert_eq!(column("Error information"), Some(Column::Message));
        assert_eq!(column("Colour"), None);
    }

    #[test]
    fn types() {
        assert_eq!(kind("String"), (Type::String, None));
        assert_eq!(kind("Long\u{200b}"), (Type::Long, None));
        assert_eq!(
            kind("Array of EipAddress"),
            (Type::List, Some("EipAddress".into()))
        );
        assert_eq!(kind("List<String\\>"), (Type::List, Some("String".into())));
        assert_eq!(
            kind("Array of [tag](/intl.en-US/API (Archive)/x.md)"),
            (Type::List, Some("tag".into()))
        );
        assert_eq!(kind("[]String"), (Type::List, Some("String".into())));
        assert_eq!(kind("Enumerated string"), (Type::String, None));
        assert_eq!(kind("64-bit integer"), (Type::Long, None));
        assert_eq!(kind("GMT"), (Type::String, None));
        assert_eq!(kind("bool，默认false"), (Type::Boolean, None));
        assert_eq!(kind("枚举（GET,PUT）"), (Type::String, None));
        assert_eq!(kind("Whatever"), (Type::Unknown, None));
        assert_eq!(kind("Whatever (String)"), (Type::Unknown, None));
        assert_eq!(kind("String (JSON array)"), (Type::Unknown, None)); // its members follow
    }

    #[test]
    fn links_to_common_errors() {
        assert!(names_common_errors("common error  codes"));
        assert!(names_common_errors("通用错误码"));
        assert!(!names_common_errors("Overview"));
    }

    #[test]
    fn words_for_nothing() {
        assert!(is_blank_word("不涉及") && is_blank_word("**N/A**"));
        assert!(!is_blank_word("不涉及木灯"));
    }

    #[test]
    fn yes_and_no() {
        assert_eq!(requirement("Yes."), Some(Requirement::Yes));
        assert_eq!(requirement("**是**"), Some(Requirement::Yes));
        assert_eq!(requirement("Required if a parent is set"), None);
    }
}
