//! Figures of which sentences tell one by one what they stand for: `0表示关，1表示开`, `The value 0 indicates off, and
//! the value 1 indicates on.`

use super::closed;
use crate::model::Value;
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::phrases::{agreed, phrase};

/// The figures that one paragraph explains: all from 0 or 1 on, two at least.
pub(super) fn list(prose: &Prose) -> Option<Vec<Value>> {
    let paragraphs = prose
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph);
    agreed(paragraphs.filter_map(told)).and_then(closed)
}

fn told(block: &Block) -> Option<Vec<Value>> {
    let text = block.text.as_str();
    if ![
        "表示",
        "代表",
        "indicates",
        "specifies",
        "represents",
        "means",
    ]
    .iter()
    .any(|word| text.contains(word))
    {
        return None;
    }
    let form = phrase!(
        r#"(?ix)(?:^|[，,。.；;：:（(]\s*|\sand\s+) (?:其中)?(?:(?:the\s+|a\s+)?value\s+(?:of\s+)?|取?值为?)? ["“*`]? (?P<value>\d{1,2}) ["”*`]?
        \s*(?:表示|代表|\s(?:indicates|specifies|represents|means)\s+(?:that\s+)?)\s* (?P<meaning>[^，。；,;.]{1,80})"#
    );
    let values: Vec<Value> = form
        .captures_iter(text)
        .map(|found| Value {
            value: found["value"].to_owned(),
            meaning: found["meaning"]
                .trim_end_matches([')', '）', ' '])
                .to_owned(),
        })
        .collect();
    // Others may be sent where some stand for something special, or for themselves.
    let open = phrase!(
        r"(?i)不限|无限|没有限制|以此类推|依此类推|依次类推|例如|比如|\bunlimited\b|\bno\s+limit|\bnot\s+limited\b|\bfor\s+example\b|\band\s+so\s+on\b|[^相不同平初中高]等\s*(?:[。，；,;]|$)|\betc\b|范围|最[大小多少]|[大小]于|\brang|\bminimum\b|\bmaximum\b|\b(?:greater|less|more)\s+than\b|第\s*[一二三\d]|\bfirst\b|\bsecond\b"
    );
    let first = values.first()?.value.parse::<usize>().ok()?;
    let in_turn = values
        .iter()
        .enumerate()
        .all(|(i, value)| value.value == (first + i).to_string());
    (first <= 1 && in_turn && values.len() > 1 && !open.is_match(text)).then_some(values)
}
