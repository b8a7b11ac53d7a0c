//! The words of the cells below `Type`.

use super::{fold, near};
use crate::model::Type;
use crate::prose::literal;

/// The type that a type cell names.
///
/// `Array of X`, `List<X>`, `X[]` are lists; the name of what they hold is given back too.
pub fn kind(text: &str) -> (Type, Option<String>) {
    let plain = if text.contains('&') {
        literal(text)
    } else {
        text.to_owned()
    };
    let text = plain.as_str();
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
    // `List(String)`; a sentence in brackets is a remark.
    let held = ["array", "list"].iter().find_map(|it| {
        let rest = word.strip_prefix(it)?.trim_start();
        let item = rest.strip_prefix('(')?.strip_suffix(')')?;
        let name = |c: char| c.is_alphanumeric() || "._-".contains(c);
        (!item.is_empty() && item.chars().all(name)).then_some(item)
    });
    if let Some(item) = held {
        return (Type::List, Some(original(text, item)));
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
    if ["map<", "map[", "map(", "map {", "map of ", "hash"]
        .iter()
        .any(|it| word.starts_with(it))
    {
        return (Type::Map, None);
    }
    // A remark may follow: `bool, false by default`, `enum (GET, PUT)`, `string[1-64]`.
    let remark = word
        .find(['(', '（', ',', '，', ';', '；', '[', '{', ':', '：'])
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

/// A type by its word alone, also where the word says that it is one (`布尔类型`) or is misspelt.
fn scalar(word: &str) -> Option<Type> {
    let plain = ["类型", "型", " type"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    exact(word)
        .or_else(|| exact(plain?))
        .or_else(|| SPELT.iter().find(|(_, of)| near(word, of)).map(|it| it.0))
}

/// The words that are looked for behind a slip of the pen.
const SPELT: [(Type, &[&str]); 6] = [
    (Type::String, &["string"]),
    (Type::Integer, &["integer"]),
    (Type::Float, &["float", "double", "number"]),
    (Type::Boolean, &["boolean"]),
    (Type::List, &["array"]),
    (Type::Struct, &["struct", "object"]),
];

fn exact(word: &str) -> Option<Type> {
    Some(match word {
        "string" | "str" | "字符串" | "字串" | "enum" | "枚举字符串" | "枚举" | "枚举值"
        | "enumerated string" | "enumerative string" | "text" | "文本" | "varchar" | "date"
        | "日期" | "datetime" | "gmt" | "timestamp" | "time" | "时间" | "字符" | "char" => {
            Type::String
        }
        "integer" | "int" | "int8" | "int16" | "int32" | "uint" | "uint8" | "uint16" | "uint32"
        | "整数" | "整型" | "整形" | "numerical" | "short" | "数字" | "positive integer"
        | "unsigned integer" | "unsigned int" | "正整数" | "非负整数" | "http状态码" => {
            Type::Integer
        }
        "long" | "int64" | "64-bit integer" | "bigint" | "长整型" | "长整形" | "长整数"
        | "uint64" | "bigdecimal" | "long int" | "long integer" => Type::Long,
        "float" | "double" | "number" | "decimal" | "浮点" | "浮点数" | "浮点型" | "小数"
        | "数值" | "float32" | "float64" | "双精度" | "双精度浮点数" | "单精度浮点数" => {
            Type::Float
        }
        "boolean" | "bool" | "布尔" | "布尔型" | "布尔值" => Type::Boolean,
        "list" | "array" | "repeatlist" | "列表" | "数组" | "jsonarray" | "arraylist" | "set" => {
            Type::List
        }
        "struct" | "object" | "container" | "容器" | "对象" | "结构体" | "class" | "结构" => {
            Type::Struct
        }
        "map" | "hashmap" | "dict" | "dictionary" | "字典" => Type::Map,
        "json" | "json array" | "json数组" | "json string" | "json字符串" | "json object"
        | "jsonobject" | "json对象" | "json格式" | "json串" | "json 字符串" | "json 数组" => {
            Type::Json
        }
        "bytes" | "byte" | "binary" | "file" | "二进制" | "字节" => Type::Bytes,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(kind("String(64)"), (Type::String, None));
        assert_eq!(kind("string[1-64]"), (Type::String, None));
        assert_eq!(kind("Whatever"), (Type::Unknown, None));
        assert_eq!(kind("Whatever (String)"), (Type::Unknown, None));
        assert_eq!(kind("String (JSON array)"), (Type::Unknown, None)); // its members follow
    }

    #[test]
    fn what_a_list_holds_in_brackets() {
        let strings = (Type::List, Some("String".to_owned()));
        assert_eq!(kind("List(String)"), strings);
        assert_eq!(kind("Array （String）"), strings);
        assert_eq!(kind("Array (at most ten)"), (Type::List, None));
    }

    #[test]
    fn types_that_say_that_they_are_types() {
        assert_eq!(kind("布尔类型").0, Type::Boolean);
        assert_eq!(kind("字符型").0, Type::String);
        assert_eq!(kind("Long类型").0, Type::Long);
        assert_eq!(kind("String type").0, Type::String);
        assert_eq!(kind("灯型").0, Type::Unknown);
    }

    #[test]
    fn misspelt_types() {
        for (word, meant) in [
            ("Stirng", Type::String),
            ("Intger", Type::Integer),
            ("Booleen", Type::Boolean),
            ("Objetc", Type::Struct),
        ] {
            assert_eq!(kind(word).0, meant, "{word}");
        }
        assert_eq!(kind("Lonk").0, Type::Unknown); // too short to tell
        assert_eq!(kind("Sprints").0, Type::Unknown);
    }
}
