//! What a description states for one value of another parameter only: `When Mode is set to Nat, valid
//! values are 1 to 9.`, `如果Mode为Nat，取值为1~9。`, or in the bullets below such words.
//!
//! The condition must name the parameter and its value, and the fact must follow at once: words that
//! tell when the parameter itself is of use (`当Mode为Nat时才生效，取值：…`) make no case.

mod defaults;

use std::ops::Range;

use super::limits::Told;
use super::phrases::{expression, phrase, sentence_end};
use super::{default, values};
use crate::model::{Condition, Conditional, Facts, Type};
use crate::prose::{Block, BlockKind, Prose};

/// The facts of each case, and the description without the words on them; nothing where no case is
/// told. Whether there is such a parameter is not known yet.
///
/// What is told of a case inside another case holds under both conditions, which a case cannot say:
/// such words are left out.
pub(super) fn of(name: &str, kind: Type, prose: &Prose) -> Option<(Vec<Conditional>, Prose)> {
    let mut cases: Vec<(Condition, Facts)> = Vec::new();
    let mut is_told = false;
    let mut rest = Vec::with_capacity(prose.blocks.len());
    let mut at = 0;
    while let Some(block) = prose.blocks.get(at) {
        at += 1;
        let below = below(block, &prose.blocks[at..]);
        let mut own = block.part(0..0);
        let mut from = 0;
        for place in places(block) {
            if place.unread {
                is_told = true;
                own = own.followed_by(&block.part(from..place.words.start));
                from = place.words.end;
                continue;
            }
            let is_last = place.words.end == block.text.len();
            let goes_on = is_last && block.text.ends_with([':', '：']);
            let holds_cases = goes_on && below.iter().any(|block| !places(block).is_empty());
            if !holds_cases {
                let Some(told) = statement(name, block, &place) else {
                    continue;
                };
                let mut blocks = vec![told];
                if goes_on {
                    blocks.extend_from_slice(below);
                }
                let facts = facts(name, kind, &Prose { blocks });
                if facts.is_empty() {
                    continue;
                }
                cases.extend(place.when.map(|when| (when, facts)));
            }
            is_told = true;
            own = own.followed_by(&block.part(from..place.words.start));
            from = place.words.end;
            if goes_on {
                at += below.len();
            }
        }
        own = own.followed_by(&block.part(from..block.text.len()));
        if !own.text.trim().is_empty() {
            rest.push(own);
        }
    }
    is_told.then(|| (merged(cases), Prose { blocks: rest }))
}

/// All that is told of each case. Where two statements on it differ, neither is taken.
pub(super) fn merged(told: Vec<(Condition, Facts)>) -> Vec<Conditional> {
    let mut cases: Vec<(Condition, Vec<Facts>)> = Vec::new();
    for (when, facts) in told {
        match cases.iter_mut().find(|(before, _)| *before == when) {
            Some((_, all)) => all.push(facts),
            None => cases.push((when, vec![facts])),
        }
    }
    let cases = cases.into_iter().map(|(when, all)| Conditional {
        when,
        facts: Facts {
            default: agreed(&all, |facts| facts.default.as_ref()),
            values: agreed(&all, |facts| {
                Some(&facts.values).filter(|it| !it.is_empty())
            })
            .unwrap_or_default(),
            min: agreed(&all, |facts| facts.min.as_ref()),
            max: agreed(&all, |facts| facts.max.as_ref()),
            min_length: agreed(&all, |facts| facts.min_length.as_ref()),
            max_length: agreed(&all, |facts| facts.max_length.as_ref()),
            ..Facts::default()
        },
    });
    cases.filter(|case| !case.facts.is_empty()).collect()
}

/// What those that tell it tell alike.
fn agreed<'a, T: Clone + PartialEq + 'a>(
    all: &'a [Facts],
    told: impl Fn(&'a Facts) -> Option<&'a T>,
) -> Option<T> {
    let mut told = all.iter().filter_map(told);
    let first = told.next()?;
    told.all(|other| other == first).then(|| first.clone())
}

/// The bullets below a block: deeper ones below a bullet, any behind a paragraph.
fn below<'a>(block: &Block, next: &'a [Block]) -> &'a [Block] {
    let is_below = |next: &&Block| match (block.kind, next.kind) {
        (BlockKind::Bullet(own), BlockKind::Bullet(other)) => other > own + 1,
        (BlockKind::Paragraph, BlockKind::Bullet(_)) => true,
        _ => false,
    };
    &next[..next.iter().take_while(is_below).count()]
}

/// A condition in a block.
struct Place {
    /// Nothing where it stands inside another condition.
    when: Option<Condition>,
    /// From the condition, or what announces it, to the end of what is said under it.
    words: Range<usize>,
    /// What is announced before the condition: `Valid values when Mode is set to Nat: …`
    announced: Option<&'static str>,
    /// What is said under it.
    said: Range<usize>,
    /// Whether it is all that stands behind the last condition that is read.
    unread: bool,
}

/// How many conditions of one block are read; no block on a page comes near.
const MOST_CASES: usize = 64;

const NAME: &str = r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*";
const VALUE: &str = r#"["“]?[A-Za-z0-9_][A-Za-z0-9_.-]*["”]?"#;

/// The conditions that name a parameter and its value, in order.
fn places(block: &Block) -> Vec<Place> {
    use std::sync::LazyLock;
    static CONDITION: LazyLock<regex::Regex> = LazyLock::new(|| {
        let pattern = format!(
            r"(?x)
            (?: (?P<two> (?: (?i:if|when)\s+(?i:the\s+)?|(?:当|如果|若)\s* ) {NAME} \s*(?i:\bis\s+set\s+to\b|\bis\b|取?值?为|=)\s* {VALUE} \s*(?:,?\s*\band\b|[,，、]|并?且|和)\s*
                  (?i:the\s+)?{NAME} \s*(?i:\bis\s+set\s+to\b|\bis\b|取?值?为|=)\s* {VALUE} \s*时?\s*[,，:：] )
              | (?P<lead>(?i:(?:valid|available|allowed|possible|supported|accepted)\s+values|value\s+range)\s+)? \b(?i:if|when)\s*
                (?i:you\s+set\s+)?(?i:the\s+)?(?i:value\s+of\s+)?(?i:the\s+)? (?P<name_en>{NAME}) (?i:\s+(?:parameter|field))?
                \s*(?i:\bis\s+set\s+to|\bis\b|\bto\b|=)\s* (?P<values_en>{VALUE}(?:(?:,\s*{VALUE})*,?\s+or\s+{VALUE})?) \s*(?:[,:，：]|$)
              | (?:当|如果|若)\s*(?:参数)?\s* (?P<name_zh>{NAME}) \s*(?:参数|字段)?的?\s*
                (?:(?:取值|参数值|值|设置|指定|配置)?\s*(?:为|是|等于|=)|取值)\s* (?P<values_zh>{VALUE}(?:\s*(?:、|或者?|/)\s*{VALUE})*) \s*(?:[(（][^()（）]{{1,8}}[)）])?
                \s*(?:类型)?(?:时\s*[,:，：]?|的?情况下\s*[,:，：]?|[,:，：]|$)
              | (?P<name_eq>{NAME})\s*(?:=|取?值?为)\s*(?P<values_eq>{VALUE})\s*(?:[(（][^()（）]{{1,8}}[)）])?\s*时\s*[,:，：]
            )"
        );
        expression(&pattern)
    });
    let text = block.text.as_str();
    let mut places: Vec<Place> = trailing(block).into_iter().collect();
    if !places.is_empty() {
        return places;
    }
    let mut last_end = None;
    let mut conditions = CONDITION.captures_iter(text);
    for found in conditions.by_ref().take(MOST_CASES) {
        // What holds under two conditions is no case of one of them, nor does it hold always.
        if let Some(two) = found.name("two") {
            let end = two.end() + sentence_end(&text[two.end()..]);
            last_end = Some(two.end());
            places.push(Place {
                when: None,
                words: two.start()..end,
                announced: None,
                said: two.end()..end,
                unread: false,
            });
            continue;
        }
        let (Some(whole), Some(name), Some(values)) = (
            found.get(0),
            one_of(&found, ["name_en", "name_zh", "name_eq"]),
            one_of(&found, ["values_en", "values_zh", "values_eq"]),
        ) else {
            continue;
        };
        let before = text[..whole.start()].trim_end();
        let begins =
            before.is_empty() || before.ends_with(['.', '。', ';', '；', ',', '，', ':', '：']);
        if !begins || !is_marked(block, name.range()) && is_plain(name.as_str()) {
            continue;
        }
        let end = match block.kind {
            BlockKind::Bullet(_) => text.len(),
            _ => whole.end() + sentence_end(&text[whole.end()..]),
        };
        // `When Mode is set to Nat, if Unit is set to Hour, …`
        let is_inner = last_end.replace(whole.end()).is_some_and(|last| {
            text[last..whole.start()]
                .trim_matches([' ', ',', ':', '，', '：'])
                .is_empty()
        });
        let outer = if is_inner { places.pop() } else { None };
        let start = outer.map_or(whole.start(), |outer| outer.words.start);
        if let Some(last) = places.last_mut() {
            last.words.end = last.words.end.min(start);
            last.said.end = last.said.end.min(start);
        }
        let when = Condition {
            parameter: name.as_str().to_owned(),
            values: listed(values.as_str()),
        };
        places.push(Place {
            when: Some(when).filter(|_| !is_inner),
            words: start..end,
            announced: found.name("lead").map(|_| "Valid values: "),
            said: whole.end()..end,
            unread: false,
        });
    }
    // What stands behind may hold in a case that was not read.
    if let Some(next) = conditions.next().and_then(|found| found.get(0)) {
        let start = next.start();
        if let Some(last) = places.last_mut() {
            last.words.end = last.words.end.min(start);
            last.said.end = last.said.end.min(start);
        }
        places.push(Place {
            when: None,
            words: start..text.len(),
            announced: None,
            said: start..start,
            unread: true,
        });
    }
    if places.is_empty() {
        places = defaults::all(block);
    }
    places
}

fn one_of<'t>(found: &regex::Captures<'t>, names: [&str; 3]) -> Option<regex::Match<'t>> {
    names.into_iter().find_map(|name| found.name(name))
}

/// A bullet whose condition stands behind the values: `{1, 2, 4} for Unit=Hour`.
fn trailing(block: &Block) -> Option<Place> {
    if !matches!(block.kind, BlockKind::Bullet(_)) {
        return None;
    }
    let found = phrase!(
        r"^(?P<said>(?:[{｛][^{}｛｝]{1,200}[}｝]|-?\d[\d,.]*\s*(?:to|~|～|-)\s*\d[\d,.]*))\s+(?i:for|when|if)\s+(?P<name>[A-Za-z][A-Za-z0-9_.]*)\s*(?:=|is\s+set\s+to|is)\s*(?P<value>[A-Za-z0-9_][A-Za-z0-9_-]*)\.?$"
    )
    .captures(&block.text)?;
    Some(Place {
        when: Some(Condition {
            parameter: found["name"].to_owned(),
            values: vec![found["value"].to_owned()],
        }),
        words: 0..block.text.len(),
        announced: Some("Valid values: "),
        said: found.name("said")?.range(),
        unread: false,
    })
}

/// `A`, `B` of `A, B, or C`.
fn listed(values: &str) -> Vec<String> {
    let parts = phrase!(r"\s*(?:,\s*or\s|,|\bor\s|、|或者?|/)\s*").split(values);
    parts
        .map(|part| part.trim_matches(['"', '“', '”', ' ']).to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Whether a piece is set in bold or as code.
fn is_marked(block: &Block, place: Range<usize>) -> bool {
    let mut marked = block.strong.iter().chain(&block.code);
    marked.any(|range| range.start <= place.start && place.end <= range.end)
}

/// Whether a name may as well be a word of the sentence.
fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase())
}

/// What is said under a condition, as a block that announces itself; nothing where the words behind
/// the condition are no facts of this parameter.
fn statement(name: &str, block: &Block, place: &Place) -> Option<Block> {
    let text = &block.text[place.said.clone()];
    let skip = text.len() - text.trim_start_matches([' ', ',', ':', '，', '：']).len();
    let (at, to) = (place.said.start + skip, place.said.end);
    let text = &block.text[at..to];
    if let Some(words) = place.announced {
        return Some(announced(words, block, at..to));
    }
    if text.is_empty() {
        return Some(block.part(at..at));
    }
    let leads = [
        (
            "Valid values: ",
            phrase!(
                r"(?ix)^(?:then\s+)? (?:
                (?:the\s+)?(?:(?:valid|available|allowed|possible|supported|accepted)\s+values?|value\s+range)(?:\s+(?:of|for)\s+(?:the\s+)?(?P<of>[a-z][a-z0-9_.]*)(?:\s+parameter)?)?\s*(?:\b(?:are|is|include|includes|can\s+be)\b)?\s*[:：]?\s*(?:from\s+)?
                | set\s+(?:the\s+value|this\s+parameter|it)\s+to\s+
                | (?P<own>[a-z][a-z0-9_.]*|this\s+parameter|the\s+value)\s+(?:can|must)\s+be\s+(?:set\s+(?:to\s+|from\s+))? )"
            ),
        ),
        (
            "Default value: ",
            phrase!(
                r"(?ix)^(?:then\s+)?(?:the\s+)?default\s+value(?:\s+of\s+(?:the\s+)?(?P<of>[a-z][a-z0-9_.]*)(?:\s+parameter)?)?\s*(?:\bis\b|[:：])\s*"
            ),
        ),
        (
            "取值：",
            phrase!(
                r"^(?:则|那么)?\s*(?:(?:该|此|本)(?:参数|字段)|(?P<of>[A-Za-z][A-Za-z0-9_.]*)(?:参数)?)?\s*的?\s*(?:只能|仅能|仅支持|只支持|必须|可|仅)?\s*(?:(?:取值范围|有效取值|取值|可选值|有效值)(?:只能|固定|可以|仅)?\s*(?:为|是|包括)?|设置为)\s*[:：]?\s*"
            ),
        ),
        (
            "默认值：",
            phrase!(
                r"^(?:则|那么)?\s*(?:(?:该|此|本)(?:参数|字段)|(?P<of>[A-Za-z][A-Za-z0-9_.]*)(?:参数)?)?\s*的?\s*(?:默认|缺省)(?:取?值)?\s*(?:为|是|[:：])\s*"
            ),
        ),
        (
            "",
            phrase!(
                r"(?i)^(?:the\s+)?(?:maximum|minimum)\s+value\b|^the\s+value\s+cannot\s+exceed|^(?:则)?最[大小]值|^(?:仅|只)?支持"
            ),
        ),
    ];
    for (words, lead) in leads {
        let Some(found) = lead.captures(text) else {
            continue;
        };
        let of = found.name("of").or_else(|| found.name("own"));
        if of.is_some_and(|of| !is_own(of.as_str(), name)) {
            return None;
        }
        let end = found.get(0).map_or(0, |whole| whole.end());
        let end = if words.is_empty() { 0 } else { end };
        return Some(announced(words, block, at + end..to));
    }
    let bare = phrase!(
        r"^-?\d[\d,.]*\s*(?:to\b|~|～|–|-|至)\s*-?\d|^[{｛]|^-?\d+(?:\s*,\s*\d+)+(?:,?\s+(?:and|or)\s+\d+)?\s*(?:\.|;|$)"
    );
    bare.is_match(text)
        .then(|| announced("Valid values: ", block, at..to))
}

/// Whether a name before a fact is that of the parameter.
fn is_own(word: &str, name: &str) -> bool {
    let last = name.strip_suffix(".N").unwrap_or(name);
    let last = last.rsplit('.').next().unwrap_or(last);
    let told = word.to_lowercase();
    matches!(told.as_str(), "this" | "it" | "the value" | "value")
        || told.ends_with("this parameter")
        || word.eq_ignore_ascii_case(name)
        || word.eq_ignore_ascii_case(last)
}

/// A part of a block behind an announcement.
fn announced(words: &str, block: &Block, place: Range<usize>) -> Block {
    let lead = Block {
        text: words.to_owned(),
        ..Block::default()
    };
    lead.followed_by(&block.part(place))
}

/// What holds under the condition.
fn facts(name: &str, kind: Type, prose: &Prose) -> Facts {
    let text = prose.text();
    let values = values::of(values::Of::Parameter, kind, prose);
    let (min, max) = if values.is_empty() {
        super::bounds::of(kind, name, &text, || text.clone())
    } else {
        (None, None)
    };
    let told = Told {
        name,
        kind,
        text: &text,
    };
    let (min_length, max_length) = told.length();
    Facts {
        default: default::of(kind, prose, &values),
        values,
        min,
        max,
        min_length,
        max_length,
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests;
