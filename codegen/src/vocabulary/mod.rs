//! The words of the pages: headings, column names, types, yes and no, in both languages and with
//! their typing errors. Data and look-ups only.

mod columns;
mod types;

use crate::model::Position;

pub use columns::{
    Column, asks_for_leave, column, exact_column, in_errors, is_remark, requirement,
};
pub use types::{entry, kind};

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

/// What a heading announces; `None` where it says nothing that is known.
pub fn topic(heading: &str) -> Option<Topic> {
    let folded = fold(heading);
    let folded = unnumbered(&folded).trim_end_matches([':', '：']).trim_end();
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is = |words: &[&str]| words.contains(&folded);
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
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    if has(&["response", "return", "返回", "响应"])
        || begins(&["output", "输出", "出参", "传出"])
        || is(&["result", "results", "answer", "结果"])
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
        "传入参数",
        "parameter detail",
        "参数详情",
    ]) || is(&[
        "parameters",
        "parameter",
        "parameter description",
        "parameter descriptions",
        "parameters description",
        "参数描述",
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

/// A heading without its number: `2. Errors`, `3.1 Errors`, `(2) Errors`, `二、错误码`.
pub fn unnumbered(heading: &str) -> &str {
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let open = heading.trim_start_matches(['(', '（']);
    let rest = open.trim_start_matches(|c| digit(c) || c == '.');
    let number = &open[..open.len() - rest.len()];
    let behind = rest.trim_start_matches(['、', '.', '．', ')', '）', ':', '：']);
    // A figure may be part of a name (`400 errors`); one with a sign behind it is none.
    let is_number =
        number.starts_with(digit) && (number.contains('.') || behind.len() < rest.len());
    if is_number {
        behind.trim_start()
    } else {
        heading
    }
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

/// Whether a word is one of these but for one slip of the pen: a letter more, less, other, or two
/// exchanged. Short words stand too near each other, a first letter is seldom wrong, and a plural is no slip.
fn near(word: &str, known: &[&str]) -> bool {
    let meant = |it: &&str| {
        it.len() >= 5
            && word.get(..1) == it.get(..1)
            && word.strip_suffix('s') != Some(it)
            && strsim::osa_distance(word, it) == 1
    };
    word.is_ascii() && word.len() < 32 && known.iter().any(meant)
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
}
