//! Parameters that cannot go together: `This parameter and Mode cannot be specified at the same
//! time.`, `和Mode二选一`.

use std::collections::BTreeSet;

use super::phrases::{phrase, short_sentences};
use crate::prose::{Block, BlockKind, Prose};

/// Whether a description has a word that an exclusion is told with.
pub(super) fn may_forbid(text: &str) -> bool {
    phrase!(
        r"[Cc]annot|can\s+not|can't|not\s+(?:specify|set|use|configure|pass|select|choose|provide|enter|include)|nly\s+one\s+of|ither|exclusive|both|[Cc]onflict|incompatible|同时|[仅只][能可]|选一|择一|选其一|互斥|冲突|共存|排斥|不兼容|(?:不能|不可以?|不得|不允许|无法)(?:再|被)?(?:指定|设置|传|使用|配置|填写)"
    )
    .is_match(text)
}

/// Names of the parameters that a description excludes beside its own, as they stand in `names`.
pub(super) fn with(own: &str, names: &BTreeSet<String>, prose: &Prose) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (i, block) in prose.blocks.iter().enumerate() {
        for sentence in short_sentences(&block.text) {
            if !excludes(sentence) {
                continue;
            }
            let mut sides = sides(sentence, own, names);
            if sentence.ends_with([':', '：']) {
                sides.extend(listed(&prose.blocks[i + 1..], own, names));
            }
            for name in others(own, sides, sentence) {
                if !found.contains(&name) {
                    found.push(name);
                }
            }
        }
    }
    found
}

/// Whether a sentence forbids parameters beside each other, without a condition and whatever their
/// values are.
fn excludes(sentence: &str) -> bool {
    let forbids = phrase!(
        r"(?ix)
        \b(?:VERB)\s+only\s+one\s+of\b
        | \b(?:NOT)\s+(?:VERB)\s+both\b
        | \b(?:NOT)\s+(?:VERB)\b [^.]{1,100} \b(?:TOGETHER)
        | \b(?:NOT)\s+(?:both\s+)?be\s+(?:both\s+)?(?:DONE)\s+(?:TOGETHER)
        | \b(?:NOT)\s+(?:both\s+be|be\s+both)\s+(?:DONE)\b
        | \b(?:NOT)\s+be\s+(?:DONE)\s+with\s+(?:the\s+)?[\w.-]+(?:\s+parameter)?\s*(?:[.,;]|$)
        | ^\W*(?:(?:the\s+)?[\w.-]+\s+)?(?:parameter\s+)?(?:conflicts|is\s+incompatible)\s+with\s+(?:the\s+)?[\w.-]+(?:\s+parameter)?\s*(?:[.,;]|$)
        | \bonly\s+one\s+of\b [^.]{1,120} \b(?:can|may)\s+be\s+(?:DONE)\b
        | \bmutually\s+exclusive\b
        | \bbut\s+not\s+both\b
        | ^(?:note:\s*)?(?:you\s+can\s+)?(?:use|choose|set|specify)\s+either\b
        | \b(?:it|parameter)\s+(?:conflicts|is\s+incompatible|is\s+in\s+conflict)\s+with\b
        | (?:NICHT)(?:(?:与|和|跟)[^，。]{1,60})?同时(?:被)?(?:TUN|调用|出现|存在)
        | (?:仅|只)能(?:TUN)[^。]{1,120}其中的?(?:一个|之一|一项|任意一个)
        | 二选一 | 互斥 | 择一(?:即可|使用|填写|传入|[。，；]|$) | 任选其一 | 不(?:能|可以?)共存
        | (?:只能|仅能|只可|仅可)(?:TUN)?(?:其中?)?(?:之?一|一个)
        | (?:[与和跟][^，。；]{1,60}?)(?:相互?|存在|有)?(?:冲突|排斥|不兼容)\s*(?:[。，；]|$)
        "
            .replace("VERB", "specify|set|use|configure|pass|select|choose|provide|enter|include")
        .replace("DONE", "specified|set|used|configured|passed|selected|provided|entered|included")
        .replace("NOT", r"cannot|can\s+not|can't|do\s+not|don't|must\s+not|may\s+not|should\s+not")
        .replace("TOGETHER", r"at\s+the\s+same\s+time|together|simultaneously|in\s+(?:combination|conjunction)\s+with|along\s+with|alongside")
        .replace("NICHT", "不能|不可以?|不支持|不允许|无法|不得|不要|请勿|切勿|禁止|不应该?")
        .replace("TUN", "指定|设置|传入?|使用|配置|填写?|输入|选择?|提供")
    );
    // Of values, of a case, or of what counts where both are sent.
    let other = phrase!(
        r"(?ix) \b(?:empty|blank|null)\b | \bset\s+to\b | \bprecede | \bprevail | =
        | 为空 | 优先 | 为准 | 类型为 | 取值为 | 设置为 | (?:不能|不可以?|不得|不要|避免)[与和跟][^，。；]{1,60}(?:冲突|排斥)
        | \b(?:when|if)\b [^,]* [a-z][A-Z]"
    );
    // Not both empty may be said beside not both set.
    let sentence = phrase!(r"同时为空(?:[，,、]\s*)?(?:也|或者?|且|和)").replace(sentence, "");
    forbids.is_match(&sentence) && !other.is_match(&sentence) || forbids_beside(&sentence)
}

/// `If you specify Mode, you cannot specify this parameter.`: whatever the value is.
fn forbids_beside(sentence: &str) -> bool {
    phrase!(
        r"(?x)
        (?i:if|when|once)\s+(?: (?i:you\s+(?:have\s+)?(?:specify|specified|set|use|configure)\s+(?:the\s+)?)(?:NAME)(?i:\s+parameter)?
            | (?i:the\s+)?(?:NAME)(?i:\s+parameter)?\s+(?i:is|has\s+been)\s+(?i:specified|set|configured|used) ) \s*,\s*
            (?: (?i:you\s+)?(?i:cannot|can\s+not|can't|do\s+not|must\s+not)\s+(?i:specify|set|use|configure)\s+(?i:the\s+)?(?:(?i:this\s+parameter)|(?:NAME)(?i:\s+parameter)?)
              | (?:(?i:this\s+parameter)|(?i:the\s+)?(?:NAME)(?i:\s+parameter)?)\s+(?i:cannot|can\s+not|must\s+not)\s+be\s+(?i:specified|set|used|configured) )
            \s*(?:[.;]|$)
        | (?:^|^\W*说明[：:]\s*|如果|若|当|一旦)(?:您?已经?)?(?:指定|设置|传入?|使用|配置|填写)了?(?:参数)?\s*(?:NAME)\s*(?:参数|字段)?(?:时|后)?[，,]\s*(?:则|就|那么)?\s*
            (?: (?:您)?(?:不能|不可以?|不得|不允许|无法)(?:再|同时)?(?:指定|设置|传入?|使用|配置|填写)(?:[该此本]参数|(?:参数)?\s*(?:NAME)\s*(?:参数)?)
              | [该此本]参数(?:不能|不可以?|不得|不允许|无法)(?:再|同时)?(?:被)?(?:指定|设置|传入?|使用|配置|填写) )
            \s*(?:[。；]|$)"
            .replace("NAME", "[A-Za-z][A-Za-z0-9_.-]*")
    )
    .is_match(sentence)
}

/// The parameters that a sentence names; those in one pair of parentheses are on one side.
fn sides(sentence: &str, own: &str, names: &BTreeSet<String>) -> Vec<Vec<String>> {
    let mut sides: Vec<Vec<String>> = Vec::new();
    let mut group: Option<usize> = None;
    let word = phrase!(r"[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*|[(（)）]");
    for found in word.find_iter(sentence) {
        match found.as_str() {
            "(" | "（" => {
                group = Some(sides.len());
                continue;
            }
            ")" | "）" => {
                group = None;
                continue;
            }
            _ => {}
        }
        let Some(name) = known(found.as_str(), own, names) else {
            continue;
        };
        match group.and_then(|at| sides.get_mut(at)) {
            Some(side) => side.push(name),
            None => sides.push(vec![name]),
        }
    }
    sides
}

/// The parameters that bullets begin with.
fn listed(blocks: &[Block], own: &str, names: &BTreeSet<String>) -> Vec<Vec<String>> {
    let bullets = blocks
        .iter()
        .take_while(|block| matches!(block.kind, BlockKind::Bullet(_)));
    let found = bullets.filter_map(|block| {
        let end = block
            .text
            .find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)));
        let word = &block.text[..end.unwrap_or(block.text.len())];
        known(word.trim_end_matches('.'), own, names)
    });
    found.map(|name| vec![name]).collect()
}

/// The parameter of a name: a neighbour in the same struct, or one by its whole name.
fn known(word: &str, own: &str, names: &BTreeSet<String>) -> Option<String> {
    let beside = own
        .rsplit_once('.')
        .map(|(parent, _)| format!("{parent}.{word}"));
    let is_known = |name: &String| names.contains(name);
    beside
        .filter(is_known)
        .or_else(|| Some(word.to_owned()).filter(is_known))
        .or_else(|| Some(format!("{word}.N")).filter(is_known))
        .or_else(|| {
            // `Lamps.N` may stand for `Lamp.N`.
            let mut alike = names.iter().filter(|name| differ_in_number(name, word));
            let first = alike.next()?;
            alike.next().is_none().then(|| first.clone())
        })
}

/// Whether one name is the plural of the other.
fn differ_in_number(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|name| name.strip_suffix(".N").unwrap_or(name));
    let is_plural = |one: &str, more: &str| {
        let ending = more.strip_prefix(one);
        ending.is_some_and(|ending| matches!(ending, "" | "s" | "es"))
    };
    is_plural(a, b) || is_plural(b, a)
}

/// What stands on the other sides. A sentence that names two others and not this parameter speaks of
/// those.
fn others(own: &str, sides: Vec<Vec<String>>, sentence: &str) -> Vec<String> {
    let is_own = |name: &String| name == own;
    let names_own = sides.iter().any(|side| side.iter().any(is_own))
        || phrase!(r"(?i)\bthis\s+parameter\b|\bit\s+(?:conflicts|is)\b|[该此本]参数")
            .is_match(sentence);
    // "Together with X" means this parameter, "only one of the lamps in X" does not.
    let beside = phrase!(
        r"(?i)\b(?:together|along|combination|conjunction)\s+with\b|\balongside\b|^\W*(?:(?:cannot|can\s+not|must\s+not)\s+be\s+\w+|conflicts|is\s+incompatible)\s+with\b|\bsame\s+time\s+as\b|[与和跟及]"
    );
    if !names_own && (sides.len() > 1 || !beside.is_match(sentence)) {
        return Vec::new();
    }
    let rest = sides.into_iter().filter(|side| !side.iter().any(is_own));
    rest.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(own: &str, text: &str) -> String {
        let names = [
            "Mode",
            "Colour",
            "Zone",
            "Zones.N",
            "Until",
            "For",
            "Unit",
            "plan.key",
            "plan.word",
        ];
        let names = names.map(str::to_owned).into();
        super::with(own, &names, &Prose::markdown(text)).join(" ")
    }

    #[test]
    fn who_is_not_named_is_not_meant() {
        assert_eq!(
            with("Mode", "You can specify only one of the lamps in Zone."),
            ""
        );
        assert_eq!(with("Mode", "多个灯不能同时使用Colour。"), "");
    }

    #[test]
    fn exclusions_in_english() {
        assert_eq!(
            with("Mode", "You cannot specify both Mode and Colour."),
            "Colour"
        );
        assert_eq!(
            with(
                "Mode",
                "You can specify only one of the Mode, Colour, and Zone parameters."
            ),
            "Colour Zone"
        );
        assert_eq!(
            with(
                "Mode",
                "This parameter and the Colour parameter cannot be specified at the same time."
            ),
            "Colour"
        );
        assert_eq!(
            with("Mode", "Use either this parameter or Colour."),
            "Colour"
        );
        assert_eq!(
            with(
                "Zone",
                "You can specify Zone or Zones.N, but you cannot specify both of them."
            ),
            "Zones.N"
        );
        assert_eq!(
            with("Mode", "Mode and Colour are mutually exclusive."),
            "Colour"
        );
        assert_eq!(
            with(
                "plan.key",
                "This parameter and word cannot be set at the same time."
            ),
            "plan.word"
        );
        assert_eq!(
            with(
                "Mode",
                "You can specify only one of the following parameters:\n\n-   Mode\n-   Colour: bright"
            ),
            "Colour"
        );
    }

    #[test]
    fn exclusions_in_chinese() {
        assert_eq!(with("Mode", "不能同时指定Mode和Colour。"), "Colour");
        assert_eq!(with("Mode", "密钥，和Colour二选一。"), "Colour");
        assert_eq!(
            with("Mode", "您仅能指定Mode、Colour或Zone其中一个参数。"),
            "Colour Zone"
        );
        assert_eq!(with("Mode", "不能与Colour同时指定。"), "Colour");
        assert_eq!(
            with("Mode", "您可以指定Mode或Colour，但不能同时指定。"),
            "Colour"
        );
        assert_eq!(with("Mode", "该参数与Colour参数互斥。"), "Colour");
        assert_eq!(
            with(
                "For",
                "时长参数（For、Unit）与到期日参数（Until）不能同时设置。"
            ),
            "Until"
        );
    }

    #[test]
    fn a_name_may_be_written_in_the_plural() {
        let text = "亮灯须设置Modes.N或者Colour之一，但不能同时设置二者。";
        assert_eq!(with("Mode", text), "Colour");
        assert_eq!(with("Zone", "Zoning和Colour二选一，和Zone无关。"), "Colour");
    }

    #[test]
    fn what_excludes_nothing() {
        assert_eq!(
            with("Mode", "You must specify at least one of Mode and Colour."),
            ""
        );
        assert_eq!(with("Mode", "You must specify either Mode or Colour."), "");
        assert_eq!(
            with("Mode", "Mode and Colour cannot be empty at the same time."),
            ""
        );
        assert_eq!(
            with(
                "Mode",
                "Mode and Colour cannot be set to on at the same time."
            ),
            ""
        );
        assert_eq!(
            with(
                "Mode",
                "Mode and Colour must be specified at the same time."
            ),
            ""
        );
        assert_eq!(
            with(
                "Mode",
                "When InUse is true, you can specify only one of Mode and Colour."
            ),
            ""
        );
        assert_eq!(with("Mode", "参数Mode和Colour不能同时为空。"), "");
        assert_eq!(with("Mode", "Mode和Colour二选一，都填时Colour优先。"), "");
        assert_eq!(
            with("Until", "You cannot specify both Mode and Colour."),
            ""
        );
        assert_eq!(with("Mode", "It cannot be used together with a lamp."), "");
    }
}
