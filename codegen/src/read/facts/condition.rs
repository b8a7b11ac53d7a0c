//! When a parameter is required: `This parameter is required when X is set to Y.`

use super::parts::is_member;
use super::phrases::{phrase, sentences};
use crate::prose::{BlockKind, Prose};

/// The sentence that makes a parameter required under a condition.
pub(super) fn required_when(name: &str, prose: &Prose) -> Option<String> {
    let demand = phrase!(
        r"(?ix)
        \b(?:is|are|be|becomes?)\s+(?:also\s+)?(?:required|mandatory|compulsory)\b (?:\s+(?:only|and\s+\w+))? \s*,? \s* (?:when|if|only\s+(?:when|if)|for|in\s+the\s+case|once|unless|provided\s+that)
        | \b(?:if|when|once|unless|only\s+when|only\s+if)\b .{1,160} \b(?:is|are|becomes?)\s+(?:also\s+)?(?:required|mandatory|compulsory)\b
        | \b(?:if|when|once|unless)\b .{1,120} \b(?:MUST)\s+(?:also\s+)?(?:VERB)\s+(?:a\s+value\s+for\s+)?THIS (?: \s+(?:[^t\s]|t[^o]|to\w) | \s*[^\w\s] | \s*$ )
        | \b(?:MUST)\s+(?:also\s+)?(?:VERB)\s+(?:a\s+value\s+for\s+)?THIS .{0,10}? \b(?:when|if|once|unless)\b
        | \b(?:required|mandatory|compulsory)\s+(?:only\s+)?(?:when|if|once|unless)\b
        | \b(?:THIS|it)\s+(?:MUST)\s+(?:also\s+)?be\s+(?:DONE)\s+(?:only\s+)?(?:when|if|once|unless)\b
        | \b(?:THIS|it)\s+(?:cannot|can\s+not|must\s+not|may\s+not)\s+be\s+(?:EMPTY)\s+(?:when|if|once|unless)\b
        | \b(?:THIS|it)\s+is\s+(?:needed|necessary)\s+(?:only\s+)?(?:when|if)\b
        | ^in\s+this\s+case,?\s+(?:(?:MUST)\s+(?:VERB)\s+THIS|THIS\s+(?:is\s+required|(?:MUST)\s+be\s+(?:DONE)))\s*(?:[.,;]|$)
        | \b(?:if|when|once|unless)\b [^.]{1,120},\s* THIS\s+(?:(?:MUST)\s+(?:also\s+)?be\s+(?:DONE)|(?:cannot|can\s+not|must\s+not|may\s+not)\s+be\s+(?:EMPTY)|is\s+(?:needed|necessary))\s*(?:[.,;]|$)
        "
        .replace("MUST", r"(?:you\s+)?(?:must|need\s+to|needs\s+to|have\s+to|has\s+to|are\s+required\s+to|is\s+required\s+to)")
        .replace("VERB", "specify|set|configure|provide|enter|pass|supply|include")
        .replace("DONE", "specified|set|configured|provided|entered|passed|supplied|included|filled")
        .replace("EMPTY", r"empty|blank|null|omitted|left\s+(?:empty|blank|unspecified)")
        .replace("THIS", r"this\s+(?:element|parameter|field|header|option|property)")
    );
    let demand_zh = phrase!(
        r"(?x)
        (?:当|若|如果|如|仅|只有|一旦)[^。]{1,160}(?:时|的?情况下|，|则|后)(?P<of>[^。]{0,40}?)(?:MUST|必须(?:设置|指定|填写|传入|配置|输入)?(?:该|此|本)?参数?|必须(?:VERB)(?:THIS)|是必须|需要?(?:VERB)?(?:THIS))
        | (?:当|若|如果|一旦)[^。]{1,160}(?:时|，|则|后)(?P<of_these>[^。]{2,80}?)必须(?:同时)?(?:VERB)\s*(?:[。；，]|$)
        | (?:为|是|等于|=)[^。，]{1,60}时[，,]?\s*(?:则|THIS)?(?:为|是|才|均|也)?(?:MUST)
        | [^。，]{2,60}(?:时|后|的?情况下)[，,]\s*(?:THIS)(?:为|是|才|均|也)?(?:MUST)
        | (?:时|的?情况下|后)[，,]?\s*(?:则|那么)?(?P<whose>THIS|[A-Za-z][A-Za-z0-9_.]*)?\s*(?:参数)?(?:不能|不可以?|不允许|不得)(?:为空|不填|缺省|省略|留空)\s*(?:[。，；、]|$)
        | 时[，,]?\s*(?:则|此处|THIS)?(?:才可用[，,]?\s*(?:并?且)?)?必须(?:VERB)(?:THIS)?\s*(?:[。，；、]|$)
        | (?:当|若|如果)[^。，]{1,80}[，,]\s*则(?:需要?|必须)(?:VERB)\s*(?:[。，；]|$)
        | 此处必须(?:VERB)
        | ^[^：:。]{1,20}[:：]\s*必须(?:VERB)(?:THIS)
        | (?:必选|必填|必传)[^。]{0,6}(?:当|仅当|如果)
        | 除了?[^。，]{2,40}(?:以?外|之外)[，,]?\s*其[他余它][^。，]{0,20}(?:均|都)?(?:为|是)?(?:必选|必填|必传|必需)
        "
        .replace("MUST", "必选|必填|必传|必需|必须填写?|须填写?")
        .replace("VERB", "指定|设置|填写|传入|配置|输入|提供")
        .replace("THIS", "[该此本](?:参数|字段|元素|选项|请求头|属性)")
    );
    // Whenever the operation is called is no condition.
    let denial = phrase!(
        r"(?ix) \b(?:not|isn't|no\s+longer)\s+(?:required|mandatory|needed|necessary)
        | \b(?:not|don't|doesn't)\s+(?:need|have)\s+to\b
        | \b(?:when|if)\s+(?:you\s+)?call(?:ing)?\s+th(?:is|e)\s+(?:operation|api|interface)\s*(?:[.,;]|$)
        | (?:非必选|非必填|非必须|不必|不需|不用(?:再)?(?:指定|设置|填|传)|无[需须]|可选(?:[^值项的]|$)|不是必) | ^(?:您)?调用[该此本](?:接口|API|操作)时[，,]?"
    );
    let own_name = name.strip_suffix(".N").unwrap_or(name);
    let own_name = own_name.rsplit('.').next().unwrap_or(own_name);
    // `当A为b时，C必选` demands C.
    let is_of_other = |sentence: &str| {
        let words = demand_zh.captures(sentence).and_then(|it| {
            let named = it.name("of").or_else(|| it.name("of_these"));
            named.or_else(|| it.name("whose"))
        });
        words.is_some_and(|words| {
            let mut named = phrase!(r"[A-Za-z][A-Za-z0-9_.]{2,}").find_iter(words.as_str());
            let is_own = |word: &str| word == name || word.rsplit('.').next() == Some(own_name);
            let first = named.next();
            first.is_some_and(|first| !is_own(first.as_str()))
                && !named.any(|word| is_own(word.as_str()))
        })
    };
    // `If …, you must specify A and B`, `当…时，必须同时配置A、B和C`. A sentence that says more of the names says
    // something else: `specify A instead of B`, `set A to on`.
    let together = phrase!(
        r"(?i)\b(?:if|when|once)\b[^.]{1,120}\byou\s+(?:must|need\s+to|have\s+to|are\s+required\s+to)\s+(?:also\s+)?(?:specify|set|configure|provide)\s+(?:both\s+)?(?P<names>NAME(?:(?:,\s*(?:and\s+)?|\s+and\s+)NAME){0,12})\s*(?:[.;](?:\s|$)|,\s(?P<rest>.*)|$)"
            .replace("NAME", r"(?:the\s+)?[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*(?:\s+parameters?)?")
    );
    let together_zh = phrase!(
        r"(?:当|若|如果|如|一旦|时)[^。；]{0,120}?[，,]\s*(?:则|就|您|还)*(?:必须|需要?|须)(?:同时|一并)?(?:指定|设置|填写|传入|配置|输入|提供)(?:以下)?(?:参数)?[：:]?\s*(?P<names>NAME(?:\s*(?:[、，,和与及或/]|以及)\s*NAME){1,12})\s*(?:等)?(?:参数)?\s*(?:[。；，,]|$)"
            .replace("NAME", r"[A-Za-z][A-Za-z0-9_.]*")
    );
    let is_one = |sentence: &str| {
        let found = together
            .captures(sentence)
            .or_else(|| together_zh.captures(sentence));
        found.is_some_and(|found| {
            let words =
                found["names"].split(|c: char| !(c.is_ascii_alphanumeric() || "._".contains(c)));
            let other = phrase!(r"(?i)\b(?:or|either|one|to|as)\b|或|/").is_match(&found["names"])
                || found
                    .name("rest")
                    .is_some_and(|rest| goes_on_with_or(rest.as_str()));
            !other
                && words
                    .into_iter()
                    .any(|word| word == name || word == own_name)
        })
    };
    let noun = noun(prose);
    let demands_own = |sentence: &str| {
        let found = phrase!(
            r"(?:(?:当|若|如果|如)[^。；]{1,120}[，,]\s*(?:则|就|您)?|(?P<case>[^。；]{1,120})时候?[，,]?\s*(?:则|还|您)?)(?:必须|需要?|须)(?:为[^。，]{1,12}?)?(?:指定|设置|填写|传入|配置|输入|提供)(?P<what>[^。，,；、]{2,40})"
        )
        .captures(sentence);
        found.is_some_and(|found| {
            let what =
                phrase!(r"\s*(?:参数|表单域|字段|元素|请求头)?\s*$").replace(&found["what"], "");
            let is_noun = |noun: &str| noun == what || noun.ends_with(&*what) && what.len() > 3;
            // `与Mode同时`, `创建灯时` tell of no case.
            let is_case = phrase!(r"为|是|=|着|了|有|启|开|关|使用|选择|的$");
            let says_if = phrase!(r"当|若|如果");
            let fits_case = found.name("case").is_none_or(|case| {
                let case = case.as_str();
                let clause = case.rsplit(['，', ',']).next().unwrap_or(case);
                !case.ends_with('同') && (is_case.is_match(clause) || says_if.is_match(case))
            });
            fits_case && (what == own_name || noun.is_some_and(is_noun))
        })
    };
    // `If the lamp is on, Until must be specified.`, `If …, Mode and Until are required.`
    let names_own = |sentence: &str| {
        let found = phrase!(
            r"(?i)\b(?:if|when|once)\b[^.]{1,160},\s*(?:both\s+)?(?P<names>NAME(?:(?:\s+parameter)?(?:,\s*(?:and\s+)?|\s+and\s+)NAME){0,12})(?:\s+(?:parameters?|elements?|headers?))?\s+(?:(?:must|need\s+to|needs\s+to|have\s+to|has\s+to)\s+(?:also\s+|both\s+|all\s+)?be\s+(?:specified|set|configured|provided)|cannot\s+be\s+(?:empty|omitted|left\s+empty))\s*(?:[.,;]|$)"
                .replace("NAME", r"(?:the\s+)?[A-Za-z][\w.-]*")
        )
        .captures(sentence);
        found.is_some_and(|found| {
            let names = found["names"].split(|c: char| !(c.is_alphanumeric() || "._-".contains(c)));
            names.into_iter().any(|it| it == own_name || it == name)
        })
    };
    // `-   The wide lamp needs its ID`, in a list of cases.
    let of_case = |sentence: &str| {
        let found = phrase!(
            r"^[^，。：:]{2,30}?必须(?:指定|设置|填写|传入|配置)(?P<what>[^。，,；、]{2,40})"
        )
        .captures(sentence);
        found.is_some_and(|found| noun.is_some_and(|noun| found["what"].trim_end().ends_with(noun)))
    };
    let own = prose.blocks.iter().filter(|block| !is_member(block));
    // Every form above has one of these words, and of the next, most sentences have none, and words are
    // quick to look for.
    let may_demand = phrase!(
        r"equir|andatory|ompulsory|ust|eed|has\s+to|have\s+to|necessary|not\s+be|必|需|须|(?:不能|不可以?|不允许|不得)(?:为空|不填|缺省|省略|留空)"
    );
    let may_be_case = phrase!(
        r"[Ii]f\b|[Ww]hen\b|[Oo]nce\b|[Uu]nless\b|requir|Requir|mandatory|Mandatory|compulsory|n this case|时|若|如|当|仅|只有|后|情况|除|旦|此处|：|:|必[选填传]"
    );
    for block in own {
        let is_bullet = matches!(block.kind, BlockKind::Bullet(_));
        let mut before = None;
        for sentence in sentences(&block.text) {
            let last = before.replace(sentence);
            let is_demand = may_demand.is_match(sentence)
                && (is_bullet || may_be_case.is_match(sentence))
                && (demand.is_match(sentence)
                    || demand_zh.is_match(sentence) && !is_of_other(sentence)
                    || is_one(sentence)
                    || demands_own(sentence)
                    || names_own(sentence)
                    || is_bullet && of_case(sentence))
                && !denial.is_match(sentence);
            if !is_demand {
                continue;
            }
            // The case is told by the sentence before.
            let refers = phrase!(r"(?i)^in\s+this\s+case\b").is_match(sentence);
            return Some(match last.filter(|_| refers) {
                Some(case) => format!("{case} {sentence}"),
                None => sentence.to_owned(),
            });
        }
    }
    None
}

/// Whether a list of names goes on so that one of them will do: `B, or C`.
fn goes_on_with_or(rest: &str) -> bool {
    phrase!(r"(?i)^(?:(?:the\s+)?[\w.]+(?:\s+parameter)?(?:,\s*|\s+))*or\b").is_match(rest)
}

/// What a description begins with and calls its parameter: `灯的ID。…`
fn noun(prose: &Prose) -> Option<&str> {
    let text = prose.blocks.first()?.text.as_str();
    let found = phrase!(r"^([\p{Han}A-Za-z0-9 ]{2,24})(?:[。，,：:（(]|$)").captures(text)?;
    let noun = found.get(1)?.as_str().trim();
    // A sentence is no noun.
    (!phrase!(r"必|需").is_match(noun)).then_some(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> Option<String> {
        required_when("Lamps.N.Until", &Prose::plain(text))
    }

    #[test]
    fn what_a_value_must_be_is_no_condition() {
        assert_eq!(
            when("If the hall is large, you must set this parameter to at least 100."),
            None
        );
        assert!(when("If the hall is large, you must set this parameter.").is_some());
        assert!(when("If Hall is set, you must set this parameter together with Mode.").is_some());
    }

    #[test]
    fn conditions() {
        assert!(
            when("How long. This parameter is required when Charge is set to PrePaid.").is_some()
        );
        assert!(when("This parameter is required only if Mode is Nat.").is_some());
        assert!(when("If Kind is Ssl, this parameter is required.").is_some());
        assert!(when("当Mode取值为Nat时，该参数必选。").is_some());
        assert!(when("仅当colour参数取值为warm时，必须设置。").is_some());
        assert!(when("遍历所有数据时必须指定。").is_some());
        assert!(when("若指定了Lamps，则Lamps.N.Until为必选参数。").is_some());
        assert!(when("企业灯：必须传入此参数。").is_some());
        assert!(when("当Mode取值为Nat时，需要设置该参数。").is_some());
        assert!(when("仅Mode配置为Nat时，才需要配置该参数。").is_some());
        assert!(when("Once参数值为false时，该参数为必填参数。").is_some());
        assert!(
            when("If you dim by time, you must specify the Mode and Until parameters.").is_some()
        );
        assert_eq!(
            when("If you dim by time, you must specify the Mode or Until parameter."),
            None
        );
        assert_eq!(
            when("If you dim by time, you must specify the Mode parameter."),
            None
        );
        for text in [
            "If you dim by time, you must specify Mode, Lamps, and Until.",
            "If you dim by time, you must specify the Mode parameter and the Until parameter.",
        ] {
            assert!(when(text).is_some(), "{text}");
        }
        for text in [
            "If you dim by time, you must specify Mode instead of Until.",
            "If you dim by time, you must specify Mode and not Until.",
            "If you dim by time, you must specify a value other than Until.",
            "If you dim by time, you must specify a Lamp for the Until.",
            "If you dim by time, you must specify the Mode parameter before you set Until.",
            "If you dim by time, you must specify Until, Mode, or Lamps.",
        ] {
            assert_eq!(when(text), None);
        }
        let member = Prose::markdown("Plan:\n\n-   path：当kind为x时，需要设置该参数。");
        assert_eq!(required_when("Plan", &member), None);
        assert_eq!(when("若指定了Lamps，则Lamps.N.Key为必选参数。"), None);
        assert_eq!(when("创建时需要设置灯的名称。"), None);
        assert_eq!(when("This parameter is required."), None);
        assert_eq!(when("This parameter is not required if Mode is Nat."), None);
        assert_eq!(
            when("This parameter takes effect only when Mode is Nat."),
            None
        );
    }

    #[test]
    fn a_parameter_may_be_demanded_by_its_noun() {
        assert!(when("灯的编号。如果灯在走廊，则必须指定灯的编号。").is_some());
        assert!(when("灯的编号。走廊亮着时需要设置灯的编号。").is_some());
        assert!(when("何时熄灭。如果灯在走廊，则必须指定Until。").is_some());
        assert_eq!(when("灯的编号。与Mode同时需要设置灯的编号。"), None);
        assert_eq!(when("灯的编号。创建灯时需要指定灯的编号。"), None);
        assert!(when("灯的编号。Mode为Nat时需要指定灯的编号。").is_some());
        assert_eq!(when("灯的编号。如果灯在走廊，则必须指定走廊的编号。"), None);
        assert_eq!(when("灯的编号。如果灯在走廊，不需要指定灯的编号。"), None);
        let cases =
            "编号。请查询。\n\n-   换灯的操作可以不指定编号。\n-   调光的操作必须指定灯的编号。";
        let cases = required_when("Id", &Prose::markdown(cases));
        assert_eq!(cases.as_deref(), Some("调光的操作必须指定灯的编号。"));
    }

    #[test]
    fn a_parameter_may_be_demanded_by_its_name() {
        assert!(when("If the lamp is on, Until must be specified.").is_some());
        assert_eq!(when("If the lamp is on, Mode must be specified."), None);
        assert!(when("If Mode is Nat, you must specify a value for this parameter.").is_some());
        assert!(when("If you specify Lamps, you must specify Lamps.N.Until.").is_some());
        assert_eq!(when("If Mode is Nat, you must set Until to 1."), None);
        assert!(when("当房间为空时，必须提供Until表单域。").is_some());
        assert!(when("当灯亮时，必须为灯指定Until。").is_some());
        assert!(when("如果需要指定Lamps，则Lamps.N.Mode和Lamps.N.Until必须同时指定。").is_some());
        assert_eq!(when("仅适用于房间，且Mode和Until必须同时指定。"), None);
        assert!(when("灯的付费周期，当包月的时候需要指定周期。").is_some());
    }

    #[test]
    fn this_case_is_the_one_of_the_sentence_before() {
        assert_eq!(
            when("How long. It counts only when Mode is Nat. In this case, you need to provide this parameter.")
                .as_deref(),
            Some("It counts only when Mode is Nat. In this case, you need to provide this parameter.")
        );
        assert_eq!(
            when("It counts. In this case, you need to set this parameter to 1."),
            None
        );
    }

    #[test]
    fn conditions_in_other_words() {
        assert!(when("当**Mode**参数取值为**Nat**时，本参数必须传入。").is_some());
        assert!(when("如果Mode为**4**，则需填写。").is_some());
        assert!(when("同一房间有两盏灯时，此字段必填。").is_some());
        assert_eq!(when("同一房间有两盏灯时，此字段非必填。"), None);
        assert!(when("如果指定了Lamps，则必须指定该元素。").is_some());
        assert!(when("当Mode取值为Nat时，本参数才可用且必须传入。").is_some());
        assert!(when("This element must be specified if Lamps is specified.").is_some());
        assert!(when("If Lamps is specified, this element must be specified.").is_some());
        assert_eq!(when("This element must be specified."), None);
        assert!(when("If you specify Lamps, you must specify both the Lamps.N.Key and Lamps.N.Until parameters.").is_some());
        assert_eq!(when("如果灯亮，则需要等待。"), None);
    }
}
