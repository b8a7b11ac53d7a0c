//! Limits in plain words: `no more than 100`, `between 1 and 64 characters long`, `个数不超过20`.
//!
//! What stands before a limit in its clause must be the parameter itself, and what stands behind its
//! figure must end the clause or name what is measured; else nothing is stated.

mod length;
pub(super) use length::is_in_bytes;
mod scan;

use super::counts::measures;
use super::phrases::{agreed, phrase};
use crate::model::{Number, Type};
use scan::{Limit, Measure, limits};

/// A description of a parameter by its words on the parameter as a whole.
pub(super) struct Told<'t> {
    pub(super) name: &'t str,
    pub(super) kind: Type,
    pub(super) text: &'t str,
}

impl Told<'_> {
    /// Least and greatest value of a number.
    pub(super) fn value(&self) -> (Option<Number>, Option<Number>) {
        let behind = phrase!(
            r"(?ix)^\s*(?:之间|以内|之内|区间|[个行条台次页张])?(?:的(?:任意)?(?:正?整数|数字?|数值|值))?\s*
            (?:$ | [.。;；)）] | [,，]\s*(?:$|[^\s\d-]) | \s(?:and|but)\s+[a-z] | 且 | 并 | [(（])"
        );
        // Of a text, only what is called its value.
        let is_value = phrase!(r"(?i)\bvalues?\b|取值|数值");
        let other = phrase!(r"(?i)^\s*[,，]\s*(?:or|and|或|和)\s*-?\d|^.{0,12}\b(?:or|或)\s*-?\d");
        self.ends(|limit| {
            limit.named != Some(Measure::Length)
                && !limit.of_index
                && (self.is_number()
                    || limit.named == Some(Measure::Value)
                    || is_value.is_match(limit.subject))
                && !(limit.is_open && self.kind == Type::Float)
                && behind.is_match(self.behind_unit(limit.after))
                && !other.is_match(limit.after)
                && self.is_own(limit)
        })
    }

    /// Most entries of what holds several. Where nothing but the figure is given, `bare` tells
    /// whether it counts entries.
    pub(super) fn count(&self, bare: bool) -> Option<u64> {
        let behind = phrase!(
            r"(?ix)^ (?: \s+(?P<en>[a-z][a-z-]*(?:\s+[a-z-]+){0,2}?) | \s*(?P<zh>[个条项台组对张块盏名份种行件只枚座把款]\p{Han}{0,6}(?:\s*[A-Za-z]{1,16})?|\s*ID|元素) )?
            (?: \s+(?:(?:can|could|may)\s+be|are|is)\s+[a-z]+(?:ed|set)\b )?
            (?: \s+(?:or\s+(?:less|fewer)|max(?:imum)?|at\s+(?:most|a\s+time|once)|(?:in|for|per)\s+(?:(?:each|a|one)\s+)?(?:single\s+)?(?:request|call)) )?
            \s* (?: $ | [.。;；,，)）] )"
        );
        let own = phrase!(
            r"(?ix)^\W* (?: (?:(?:the|it|this\s+parameter|(?:the|this)\s+(?:list|array|parameter|value))\s*)?(?:(?:can|may|must)\s+)?(?:contain|be|have|include|hold)?s?
              | (?:[该此本](?:参数|字段|列表|数组)|列表|数组)?(?:[一单每]次(?:调用|请求|操作)?(?:中|内)?)?(?:的?长度)? )\s*$"
        );
        let number_of = phrase!(
            r"(?ix)^\W* (?:the\s+)?(?:total\s+)?(?:number|count|quantity)\s+of\s+(?P<en>[a-z\s-]+?)\s*(?:\b(?:can|must|should|is|are|be)\s*)*$ | ^(?P<zh>[\p{Han}A-Za-z]{0,12}?)的?(?:数量|个数|数目|条数|总数)\s*(?:必须|应)?$"
        );
        let (_, most) = self.ends(|limit| {
            let Some(found) = behind.captures(limit.after) else {
                return false;
            };
            let of_number = number_of.captures(limit.subject).map(|found| {
                let noun = found.name("en").or_else(|| found.name("zh"));
                noun.is_none_or(|noun| noun.is_empty() || self.knows(noun.as_str()))
            });
            let counted = match (found.name("en"), found.name("zh")) {
                (Some(noun), _) => self.counts(noun.as_str()),
                (_, Some(noun)) => !measures(noun.as_str().trim_start_matches('个')),
                _ => bare || of_number == Some(true) || limit.named == Some(Measure::Count),
            };
            counted
                && matches!(limit.named, None | Some(Measure::Count))
                && limit.things.is_none_or(|things| self.knows(things))
                && of_number.unwrap_or_else(|| own.is_match(limit.subject))
                && !limit.compares
                && !limit.in_brackets
                && self.is_in_general(limit)
        });
        most.and_then(|most| most.as_u64())
    }

    /// Greatest N of `X.N`.
    pub(super) fn index(&self) -> Option<u64> {
        let of_index = phrase!(
            r"(?x)(?:^|[^.\w]) (?:[NMX]|n)\s*的?(?:取值范围|取值|值|范围|最大值|上限)?\s*(?:starts?\s+(?:from|at)\s+\d+|从\d+开始)?\s*(?:\b(?:and|must|can|should|may|is|are|be|ranges?|an|integer|value)\b|必须|需要?|为|是|在|[:：=]|\s)*$
            | (?i:\b(?:values?|range|number|maximum|limit)\s+of)\s+[NnMX]\s*(?:\b(?:must|can|should|may|is|be)\b|[:：]|\s)*$"
        );
        let behind = phrase!(
            r"(?i)^\s*(?:之间)?(?:的(?:正?整数|数字?|值))?\s*(?:$|[.。;；)）]|[,，]\s*(?:$|[^\s\d])|\s(?:and|but)\b)"
        );
        let (_, most) = self.ends(|limit| {
            let things = limit
                .things
                .is_some_and(|things| matches!(things, "N" | "n" | "M" | "X"));
            (things || limit.of_index || of_index.is_match(limit.subject))
                && behind.is_match(limit.after)
        });
        most.and_then(|most| most.as_u64())
    }

    /// The ends that all limits of a kind agree on.
    fn ends(&self, is_meant: impl Fn(&Limit<'_>) -> bool) -> (Option<Number>, Option<Number>) {
        let mut meant = limits(self.text);
        meant.retain(|limit| is_meant(limit));
        (
            agreed(meant.iter().filter_map(|limit| limit.least.clone())),
            agreed(meant.iter().filter_map(|limit| limit.most.clone())),
        )
    }

    /// Whether a limit is one of the parameter itself, in all cases.
    fn is_own(&self, limit: &Limit<'_>) -> bool {
        let of_thing = |things: &str| {
            phrase!(r"(?i)^(?:th(?:e|is)\s+)?(?:values?|parameter|n|x|取?值)$").is_match(things)
                || self.knows(things)
        };
        if !self.is_in_general(limit) || !limit.things.is_none_or(of_thing) {
            return false;
        }
        let head = phrase!(
            r"(?ix)^ (?: \W*(?:note|说明|注意|notice)\s*[:：] )? \W* (?:\b(?:and|but|so)\b|并且?|且|但|而|同时)? \s*"
        );
        let tail = phrase!(
            r"(?ix) (?: \b(?:you\s+(?:must|can)\s+(?:specify|enter|set)\s+a\s+value(?:\s+of)?|must|should|can|may|shall|be|is|are|has|have|having|needs?|to|that|which|an?|the|its|integers?|any|contains?|falls?|lies?|valid\s+values?|value\s+range|range)\b
              | 必须|需要?|应该?|可以?|能|为|是|的|整数|数字|要求|在|取值范围|有效值|包含|支持|设置|仅|[:：] | \s )+ $"
        );
        let subject = &limit.subject[head.find(limit.subject).map_or(0, |head| head.end())..];
        let modal =
            phrase!(r"(?i)\b(?:must|should|can|shall|valid|needs?)\b|必须|需|应|要求|取值|有效值");
        let demands = modal.is_match(subject);
        let subject = tail.replace(subject, "");
        let subject = subject.trim();
        if subject.is_empty() {
            return true;
        }
        let pronoun = phrase!(
            r"(?ix)^(?: it|which|this\s+(?:parameter|field|value|parameter\s+value)|(?:the\s+)?(?:(?:parameter|specified|field|its)\s+)?(?:value|length|size|parameter|number)s?(?:\s+of\s+(?:this|the)\s+(?:parameter|value|field))?|its\s+(?:value|length)
              | [该此本]?(?:参数|字段|属性)?的?(?:取值|数值|值|长度|大小|字符长度|总长度|字符数|字数) | [该此本](?:参数|字段|属性) )$"
        );
        if pronoun.is_match(subject) {
            return true;
        }
        let is_relative = phrase!(r"(?i)\b(?:that|which|whose|with|where|who|by)\b|每|各");
        (!limit.compares || demands) && !is_relative.is_match(subject) && self.knows(subject)
    }

    /// Whether nothing before a limit makes it one of a case, of an example, or of another thing.
    fn is_in_general(&self, limit: &Limit<'_>) -> bool {
        // `N must be at most 9` is of the N of `X.N`.
        let index = phrase!(
            r"(?:^|[^.0-9A-Za-z_])(?:[NMX]|[nmx]\s*(?:的|[必最不从在为]))(?:[^.0-9A-Za-z_]|$)"
        );
        if index.is_match(limit.subject)
            || limit.things.is_some_and(|things| index.is_match(things))
        {
            return false;
        }
        let default = phrase!(r"(?i)\bdefaults?\b|默认|缺省");
        if default.is_match(limit.subject)
            || phrase!(r"(?i)\bby\s+default\b|默认情况").is_match(limit.lead)
        {
            return false;
        }
        let case = phrase!(
            r"(?ix)\b(?:if|when|where|unless|for|example|e\.g|each|every|per|otherwise|while|whereas|recommend(?:ed)?|account|currently|such\s+as|(?:as|so)\s+long\s+as|in\s+case|provided)\b
            | 如果|若|当|对于|例如|比如|譬如|如[:：]|每个|每[条台种]|各|单[个条]|场景|情况|否则|其他|账号|账户|时[，,]|建议|推荐|其中|不足|类型[，,]|配额"
        );
        // `If it is not set, …` leads to the default, not to a case.
        let lead = phrase!(r"(?i)(?:如果|若)?(?:不|未|没有)(?:设[定置]|指定|填写?|传入?|配置)[^，]*，|\bif\s+[^,.]{0,40}\b(?:not\s+(?:set|specified|configured)|left\s+empty|unspecified)[^,.]{0,8},")
            .replace(limit.lead, "");
        if case.is_match(&lead) || case.is_match(limit.subject) {
            return false;
        }
        // `Unit: seconds, at most 9`: the clauses before are on the value too.
        let facet = phrase!(
            r"(?ix)^\W*(?: it|this|the\s+(?:value|length)|unit|default|must|valid|value|an?\s+integer|integer|format|type
              | 单位|默认|取值|整数|正整数|长度|格式|类型|必须|支持|可|不|最|由|只|仅|该|此|以|大小写|字母 )"
        );
        let named = |lead: &str| self.knows(lead.trim_end_matches([',', '，', '(', '（', ' ']));
        lead.is_empty() || limit.is_first || facet.is_match(&lead) || named(&lead)
    }

    fn is_number(&self) -> bool {
        matches!(self.kind, Type::Integer | Type::Long | Type::Float)
    }

    /// What follows the unit of the value, where one follows.
    fn behind_unit<'w>(&self, words: &'w str) -> &'w str {
        let start = words.trim_start_matches([' ', '个']);
        let unit = super::unit::of(self.text, self.text);
        let Some(unit) = unit else {
            // `The bandwidth in Mbps. At most 9 Mbps.`
            let unit = phrase!(r"^(?:[A-Za-z][A-Za-z/]*|秒)").find(start);
            let unit = unit.filter(|unit| {
                unit.as_str() == "秒" || self.text.contains(&format!("in {}", unit.as_str()))
            });
            return unit.map_or(words, |unit| &start[unit.end()..]);
        };
        start.strip_prefix(unit.as_str()).unwrap_or(words)
    }

    /// Whether a noun is one of the entries: the parameter's own, or one that all lists have.
    fn counts(&self, noun: &str) -> bool {
        let last = noun.rsplit(' ').next().unwrap_or(noun);
        let entries = phrase!(
            r"(?i)^(?:ID|entr(?:y|ie)|element|item|value|name|record|object|resource|instance|tag|key|pair|address|member|entity|rule|node)(?:e?s)$"
        );
        last.ends_with('s') && !measures(noun) && (entries.is_match(last) || self.knows(last))
    }

    /// Whether words only repeat those that say what the parameter is.
    fn knows(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        let own =
            phrase!(r"的?(?:总?长度|字符数|大小|取值|数值|值|数量|个数)$").replace(&words, "");
        let own = if own.is_empty() {
            words.as_str().into()
        } else {
            own
        };
        let first = super::phrases::sentences(self.text).next().unwrap_or("");
        let known = format!("{first} {}", self.name).to_lowercase();
        let parts = |text: &str| -> Vec<String> {
            let split = text.split(|c: char| !c.is_alphanumeric() && c != '_' || c == '的');
            let words = split.map(|word| word.strip_suffix('s').unwrap_or(word));
            words
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let known_words = parts(&known);
        let mut words = parts(&own);
        words.retain(|word| {
            !matches!(
                word.as_str(),
                "the" | "thi" | "of" | "all" | "these" | "parameter" | "value"
            )
        });
        !words.is_empty()
            && words.iter().all(|word| {
                let word = word.trim_start_matches(['该', '此', '本']);
                if word.is_ascii() {
                    known_words.iter().any(|known| known == word)
                } else {
                    word.len() <= 64 && known.contains(word)
                }
            })
    }
}
