//! What stands between several values in one text: `Separate multiple IDs with commas (,).`,
//! `多个ID用英文逗号（,）分隔。`

use super::parts;
use super::phrases::phrase;
use crate::prose::{Block, Prose};

/// The separator of a parameter. In a JSON array it is JSON that sets the sign, and in a list of
/// members or cases one of them.
pub(super) fn of(prose: &Prose, text: &str) -> Option<String> {
    let found = named(text)?;
    let several = phrase!(r"(?i)多个|多种|\bmultiple\b|\bmore\s+than\s+one\b");
    let is_own = |block: &&Block| {
        !parts::is_case(block) || several.is_match(&block.text) && !parts::is_member(block)
    };
    let mut own = prose.blocks.iter().filter(is_own);
    let is_json = phrase!(r"(?i)JSON\s*(?:array|数组|格式的?数组)").is_match(text);
    (!is_json && own.any(|block| named(&block.text).is_some())).then_some(found)
}

/// The sign that words call a separator.
pub(super) fn named(text: &str) -> Option<String> {
    let may_name = phrase!(r"eparat|elimit|plit|隔|分割|分开");
    if !may_name.is_match(text) {
        return None;
    }
    let found = phrase!(
        r"(?ix)
        \b(?:separate[ds]?|delimited|separating|split)\b [^.\n]{0,60}? \b(?:with|by|using|in)\b \s+ (?:an?\s+|half-width\s+|english\s+)?
            (?: (?P<en>SIGN) | [\x22“'‘`]?\s*(?P<quoted>MARK) )
        | \buse\s+(?:an?\s+|the\s+)?(?:half-width\s+|english\s+)?(?P<used>SIGN) \s*(?:\([^()]{1,12}\))?\s+(?:to\s+(?:separate|delimit)|as\s+(?:an?\s+|the\s+)?(?:separator|delimiter))\b
        | \b(?P<short>comma|semicolon|space|pipe)-(?:separated|delimited)\b
        | \b(?:separator|delimiter)s?\b\s*(?:is|are|:)\s*(?:an?\s+)?(?P<is>SIGN)
        | (?:用|以|使用|通过)\s*[\x22“'‘`]?\s*(?P<sign>MARK)\s*[\x22”'’`]?\s*(?:号|符)?\s*(?:进行|来)?(?:分隔|隔开|分割|分开|间隔)
        | (?P<zh>逗号|分号|竖线|空格|冒号) [^。\n]{0,10}? (?:分隔|隔开|分割|分开|间隔)
        | 分[隔割]符(?:为|是|：|:)?\s*(?:英文|半角)?\s*(?P<zh_is>逗号|分号|竖线|空格|冒号)
        | (?P<line>换行符?) [^。，\n]{0,16}? (?:分隔|隔开|分割|分开|间隔)"
            .replace("SIGN", r"commas?|semicolons?|vertical\s+bars?|pipes?|spaces?|colons?|line\s+(?:feeds?|breaks?)")
            .replace("MARK", r"[,;|，；]")
    )
    .captures(text)?;
    let word = found.iter().skip(1).flatten().next()?;
    let word = word.as_str().to_lowercase();
    let mark = match () {
        () if word == "," || word == "，" => ",",
        () if word.starts_with("comma") || word == "逗号" => ",",
        () if word == ";" || word == "；" => ";",
        () if word.starts_with("semicolon") || word == "分号" => ";",
        () if word.starts_with("vertical") || word.starts_with("pipe") => "|",
        () if word == "竖线" || word == "|" => "|",
        () if word.starts_with("space") || word == "空格" => " ",
        () if word.starts_with("colon") || word == "冒号" => ":",
        () => "\n",
    };
    Some(mark.to_owned())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn separators() {
        let read = |text| named(text).unwrap_or_default();
        assert_eq!(read("Separate multiple IDs with commas (,)."), ",");
        assert_eq!(read("多个用英文逗号（,）分隔。"), ",");
        assert_eq!(read("使用“,”隔开"), ",");
        assert_eq!(read("多盏灯用,分隔。"), ",");
        assert_eq!(read("多盏灯之间用换行符（\\n）或（\\r\\n）分隔。"), "\n");
        assert_eq!(read("引号内的换行符，列分隔符"), "");
        assert_eq!(read("Separate lamps with line breaks."), "\n");
        assert_eq!(read("A comma, and more."), "");
    }
}
