//! Values that stand in the words without an announcement: `状态，ALARM、OK、NO_DATA`,
//! `按流量（ByTraffic）或按带宽（ByWidth）`.

use super::closed;
use crate::model::{Type, Value};
use crate::prose::{BlockKind, Prose};
use crate::read::facts::phrases::phrase;

/// The list that ends a paragraph, or that paragraphs tell: `0：off`, `1：on`.
pub(super) fn list(kind: Type, prose: &Prose) -> Option<Vec<Value>> {
    let is_text = matches!(kind, Type::String | Type::Unknown);
    if (is_text || matches!(kind, Type::Integer | Type::Long | Type::List))
        && let Some(told) = told_in_row(prose)
    {
        return Some(told);
    }
    if !is_text {
        return None;
    }
    if let Some(told) = numbered(prose) {
        return Some(told);
    }
    let capitals = phrase!(
        r"(?:^|[，,：:])\s*(?P<list>[A-Z][A-Z0-9_]+(?:\s*[,，、/|]\s*[A-Z][A-Z0-9_]+)(?:\s*[,，、/|]\s*[A-Z][A-Z0-9_]+)+)\s*[。.]?$"
    );
    let named = phrase!(
        r"[:：]\s*(?P<list>[^\x00-\x7f（），。]+[（(][A-Za-z][A-Za-z0-9_]+[)）](?:\s*[，,、或和]+\s*[^\x00-\x7f（），。]+[（(][A-Za-z][A-Za-z0-9_]+[)）])+)\s*[。.]?$"
    );
    let open = phrase!(r"(?i)例如|比如|如[:：]?\s*$|\be\.?g\b|such\s+as|examples?|格式|等");
    let word = phrase!(r"[A-Za-z][A-Za-z0-9_]+");
    let lists = prose.blocks.iter().filter_map(|block| {
        let text = block.text.as_str();
        let found = capitals.captures(text).or_else(|| named.captures(text))?;
        let list = found.name("list")?;
        let is_own = block.kind == BlockKind::Paragraph && !open.is_match(&text[..list.start()]);
        is_own.then_some(list.as_str())
    });
    let mut lists = lists.collect::<Vec<_>>().into_iter();
    let (Some(only), None) = (lists.next(), lists.next()) else {
        return None;
    };
    let values = word.find_iter(only).map(|word| Value {
        value: word.as_str().to_owned(),
        ..Value::default()
    });
    closed(values.collect())
}

/// `级别，1：high；2：low。`, `种类：Oak（old）/Elm（new）`: a first paragraph that ends with values of which each is
/// explained.
fn told_in_row(prose: &Prose) -> Option<Vec<Value>> {
    let block = prose.blocks.first()?;
    let figures = phrase!(
        r"^[^，,。：:；;]{1,30}[，,：:。]\s*(?P<list>\d{1,2}\s*[:：]\s*[^；;，,：:。、\d\s][^；;，,：:。、]{0,39}(?:[；;，,、]\s*\d{1,2}\s*[:：]\s*[^；;，,：:。、\d\s][^；;，,：:。、]{0,39})+)[；;。.]?$"
    );
    let words = phrase!(
        r"^[^，,。：:；;]{1,30}[，,：:]\s*(?P<list>[A-Za-z0-9_]+\s*[（(][^（）()]*\p{Han}[^（）()]*[）)](?:\s*(?:[/、，,|；;]|或|和)\s*[A-Za-z0-9_]+\s*[（(][^（）()]*\p{Han}[^（）()]*[）)])+)\s*(?:[。.；;，,]?\s*(?:默认|缺省)|[。.；;]?$)"
    );
    let open = phrase!(r"例如|比如|如[:：]|格式|示例|包含|包括|组成");
    let (list, value) = match figures.captures(&block.text) {
        Some(found) => (
            found.name("list")?,
            phrase!(r"(?:^|[；;，,、])\s*(?P<value>\d{1,2})\s*[:：]\s*(?P<meaning>[^；;，,、]+)"),
        ),
        None => (
            words.captures(&block.text)?.name("list")?,
            phrase!(r"(?P<value>[A-Za-z0-9_]+)\s*[（(](?P<meaning>[^（）()]*)[）)]"),
        ),
    };
    // Parts of a rule, steps and times are numbered too.
    let numbered = phrase!(r"(?:规则|要求|限制|步骤|说明|注意|条件|时间|时刻)\s*[，,：:。]\s*$");
    let before = &block.text[..list.start()];
    let is_numbered = list.as_str().starts_with(|c: char| c.is_ascii_digit());
    if block.kind != BlockKind::Paragraph
        || open.is_match(before)
        || is_numbered && numbered.is_match(before)
    {
        return None;
    }
    let told: Vec<Value> = value
        .captures_iter(list.as_str())
        .map(|found| Value {
            value: found["value"].to_owned(),
            meaning: found["meaning"].trim().to_owned(),
        })
        .collect();
    let count = told.len();
    // What is told twice is no value but a word that is explained.
    closed(told).filter(|values| values.len() == count)
}

/// Paragraphs that each begin with a figure, and no others.
fn numbered(prose: &Prose) -> Option<Vec<Value>> {
    let told = prose.blocks.iter().map(|block| {
        let found = phrase!(r"^(\d{1,2})\s*[:：]\s*(\S.*)$").captures(&block.text)?;
        (block.kind == BlockKind::Paragraph).then(|| Value {
            value: found[1].to_owned(),
            meaning: found[2].to_owned(),
        })
    });
    let values = told.collect::<Option<Vec<_>>>()?;
    closed(values).filter(|values| values.len() > 1)
}
