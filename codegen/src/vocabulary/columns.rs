//! The words of a table's header, and those of the cells below `Required`.

use super::{fold, near};
use crate::model::Requirement;
use crate::prose::literal;

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

/// What a header cell announces; `None` where it is no known column.
pub fn column(cell: &str) -> Option<Column> {
    exact_column(cell).or_else(|| {
        let folded = fold_header(cell);
        loose_column(&folded).or_else(|| misspelt(&folded))
    })
}

fn fold_header(cell: &str) -> String {
    fold(&literal(cell).replace('_', " "))
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

/// What a header cell means in a table of errors, where short words are enough.
pub fn in_errors(cell: &str) -> Option<Column> {
    Some(match fold_header(cell).as_str() {
        "error" | "errors" | "name" | "error name" | "error type" | "exception" | "代码"
        | "名称" | "错误类型" | "错误名称" | "异常" | "异常码" | "编码" => {
            Column::Code
        }
        "status" | "状态" => Column::Status,
        _ => return None,
    })
}

/// Whether a column holds what there is to be said beside a description.
pub fn is_remark(cell: &str) -> bool {
    let words = [
        "remark", "remarks", "comment", "comments", "note", "notes", "备注", "注释",
    ];
    words.contains(&fold_header(cell).as_str())
}

/// A header cell with a slip of the pen, such as `Prameter`.
fn misspelt(folded: &str) -> Option<Column> {
    let known: [(Column, &[&str]); 6] = [
        (
            Column::Name,
            &["parameter", "parameters", "field", "element", "header"],
        ),
        (
            Column::Required,
            &["required", "mandatory", "optional", "necessary"],
        ),
        (Column::Position, &["position", "location"]),
        (Column::Example, &["example", "sample"]),
        (Column::Description, &["description", "remarks"]),
        (Column::Default, &["default"]),
    ];
    let mut known = known.into_iter();
    known
        .find(|(_, words)| near(folded, words))
        .map(|(column, _)| column)
}

/// Longer wordings, such as `Mandatory or Not` or `HTTP Return Code`, by the word that tells.
fn loose_column(folded: &str) -> Option<Column> {
    if folded.split(' ').count() > 4 || folded.chars().count() > 32 {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is = |words: &[&str]| words.contains(&folded);
    Some(match () {
        () if has(&["可选值", "枚举值", "允许值", "合法值"])
            || is(&["range", "valid range", "allowed values", "accepted values"]) =>
        {
            Column::Values
        }
        () if has(&[
            "required",
            "mandatory",
            "optional",
            "necessary",
            "必选",
            "必须",
            "必填",
            "必需",
            "必要",
            "必传",
            "必带",
            "可选",
        ]) || is(&["must"]) =>
        {
            Column::Required
        }
        () if has(&["error code", "错误码", "错误代码", "错误编码"]) => Column::Code,
        () if has(&["error message", "error info", "错误信息", "错误消息"]) => {
            Column::Message
        }
        () if folded.starts_with("http") && has(&["code", "status", "状态", "码"]) => {
            Column::Status
        }
        () if has(&["example", "sample", "示例", "样例", "举例"]) => Column::Example,
        () if has(&["data type", "类型"]) || is(&["value type", "parameter types"]) => {
            Column::Type
        }
        () if folded.starts_with("description")
            || folded.ends_with("描述")
            || folded.ends_with("说明")
            || is(&[
                "comment",
                "comments",
                "note",
                "notes",
                "explanation",
                "details",
                "definition",
                "释义",
                "注释",
                "定义",
            ]) =>
        {
            Column::Description
        }
        () if is(&["默认", "缺省"]) => Column::Default,
        () if folded.starts_with("parameter ") && has(&["name"])
            || is(&[
                "param",
                "params",
                "attributes",
                "attribute name",
                "element name",
                "header name",
                "属性名",
                "子参数",
                "参数名字",
            ]) =>
        {
            Column::Name
        }
        () if folded.ends_with("名称") && folded.chars().count() <= 6 => Column::Name,
        () => return None,
    })
}

/// What a cell of the `Required` column says; `None` where it says something else.
pub fn requirement(cell: &str) -> Option<Requirement> {
    let folded = fold(cell);
    let word = folded.trim_end_matches(['.', '。']).trim();
    Some(match word {
        "yes" | "true" | "是" | "y" | "√" | "✓" | "✔" | "✔\u{fe0f}" | "☑" | "☑\u{fe0f}" | "✅"
        | ":white_check_mark:" | ":heavy_check_mark:" | "m" | "required" | "mandatory" | "must"
        | "必选" | "必须" | "必填" | "必需" | "必传" | "requried" | "需要" => {
            Requirement::Yes
        }
        "no" | "false" | "否" | "n" | "×" | "✗" | "✘" | "✖" | "✖\u{fe0f}" | "☐" | "❌" | ":x:"
        | "o" | "不是" | "optional" | "not required" | "可选" | "非必选" | "选填" | "非必须"
        | "非必需" | "非必填" | "非必传" | "不必选" | "不必填" | "不必须" | "不需要" | "无需"
        | "option" => Requirement::No,
        "conditional"
        | "c"
        | "是，有条件"
        | "conditionally required"
        | "有条件必选"
        | "条件必选" => Requirement::Conditional,
        _ => return None,
    })
}

/// Whether a column asks the other way round: below `Optional`, `Yes` is leave to leave it out. Words
/// that answer for themselves (`Required`) do so below either.
pub fn asks_for_leave(header: &str, cell: &str) -> bool {
    let header = fold_header(header);
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let asked = has(&header, &["optional", "可选"]) || near(&header, &["optional"]);
    let asked = asked && !has(&header, &["required", "mandatory", "必", "非可选"]);
    let own = ["require", "requried", "mandatory", "must", "option"];
    let own_zh = ["必", "选", "填", "传", "需"];
    let cell = fold(cell);
    asked && !has(&cell, &own) && !has(&cell, &own_zh)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(column("Paramter"), Some(Column::Name));
        assert_eq!(column("Descriptoin"), Some(Column::Description));
        assert_eq!(column("可选值"), Some(Column::Values));
    }

    #[test]
    fn yes_and_no() {
        assert_eq!(requirement("Yes."), Some(Requirement::Yes));
        assert_eq!(requirement("**是**"), Some(Requirement::Yes));
        assert_eq!(requirement("Required if a parent is set"), None);
    }

    #[test]
    fn a_column_may_ask_the_other_way_round() {
        assert!(asks_for_leave("Optional", "Yes") && asks_for_leave("是否可选", "否"));
        assert!(asks_for_leave("Optinal", "✔") && asks_for_leave("Is this optional?", "×"));
        assert!(asks_for_leave("是否为可选", "✘"));
        assert!(!asks_for_leave("Optional", "Required"));
        assert!(!asks_for_leave("可选", "必填") && !asks_for_leave("必选/可选", "是"));
        assert!(!asks_for_leave("Required", "Yes"));
    }
}
