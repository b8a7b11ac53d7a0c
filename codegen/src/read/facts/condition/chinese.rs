//! Chinese sentences that demand a parameter under a condition.

use super::own::Own;
use crate::read::facts::phrases::phrase;

/// Whether a sentence demands the parameter in some case; in a bullet, its first words may be the case.
pub(super) fn demands(sentence: &str, own: &Own<'_>, is_bullet: bool) -> bool {
    let may_demand = phrase!(r"必|需|须|(?:不能|不可以?|不允许|不得)(?:为空|不填|缺省|省略|留空)");
    if !may_demand.is_match(sentence) {
        return false;
    }
    // `非必填，当Mode为Nat时必填`
    let sentence = phrase!(
        r"^(?:[该此本](?:参数|字段))?(?:默认|一般)?为?(?:非必[选填传]|可选|选填|非必须)(?:参数|项)?[，,；;]\s*"
    )
    .replace(sentence, "");
    // Whenever the operation is called is no condition.
    let denial = phrase!(
        r"(?x) (?:非必选|非必填|非必须|不必|不需|不用(?:再)?(?:指定|设置|填|传)|无[需须]|可选(?:[^值项的]|$)|不是必) | ^(?:您)?调用[该此本](?:接口|API|操作)时[，,]?"
    );
    !denial.is_match(&sentence)
        && (demands_any(&sentence, own)
            || in_a_case(&sentence, own)
            || all_of(&sentence, own)
            || by_noun(&sentence, own)
            || is_bullet && of_case(&sentence, own))
}

/// Forms that name this parameter, or none.
fn demands_any(sentence: &str, own: &Own<'_>) -> bool {
    let demand = phrase!(
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
        .replace("THIS", THIS)
    );
    let Some(found) = demand.captures(sentence) else {
        return false;
    };
    // `需要设置该参数为on` demands a value.
    if phrase!(
        r"(?:指定|设置|填写|传入|配置|输入)(?:[该此本](?:参数|字段|项)|参数)(?:的?值)?(?:为|成|设)"
    )
    .is_match(sentence)
    {
        return false;
    }
    // `当A为b时，C必选` demands C.
    let words = ["of", "of_these", "whose"]
        .iter()
        .find_map(|it| found.name(it));
    words.is_none_or(|words| {
        let mut named = phrase!(r"[A-Za-z][A-Za-z0-9_.]{2,}").find_iter(words.as_str());
        let first = named.next();
        first.is_none_or(|first| own.is_name(first.as_str()))
            || named.any(|word| own.is_name(word.as_str()))
    })
}

/// A case, then nothing but the demand: `宽灯时需要填写`, `Nat模式下必填`, `对于宽灯，该参数必填`, `仅宽灯需要设置`.
fn in_a_case(sentence: &str, own: &Own<'_>) -> bool {
    let forms = phrase!(
        r"(?x)
        (?: (?:^|[，,：:]\s*) (?:当且?|仅当?|只有当?|如果|若|在)*
            (?P<case>[^。；，,：:]{2,120}?) (?:的?时候?|之?后|的?情况下|(?:模式|场景|方式|条件|环境)下) [，,]?\s*
          | (?:^|[，,：:]\s*) (?:对于?|针对) [^。；，,：:]{2,40} [，,]?\s*
          | (?:^|[，,：:]\s*) (?:仅|只有) (?P<only>[^。；，,：:]{2,40}?)
          | (?:^|[，,：:]\s*) 除非 [^。；]{2,60} [，,]\s*否则 )
        (?:则|就|您|还|才|也|均|都|同时|此时|[，,]\s*)*
        (?P<what>THIS|(?:参数)?[A-Za-z][A-Za-z0-9_.-]*\s*(?:参数)?)?
        (?:为|是|才|均|也|都|则|还|就|生效|有效|可用|且|并且)*
        (?: (?:MUST)(?:项|参数|字段|值)?
          | (?:必须|需要?|须|必需)(?:同时)?(?:VERB)(?P<object>THIS|参数值?|值|[A-Za-z][A-Za-z0-9_.-]*\s*(?:参数)?)? )
        \s*(?:[。；，,、！（(]|$)"
            .replace("MUST", "必选|必填|必传|必需|必须填写?|须填写?|必须传值|必须的")
            .replace("VERB", "指定|设置|填写?|传入?|传递|配置|输入|提供")
            .replace("THIS", THIS)
    );
    // `当前`, `调用接口时` and the words of a purpose are no case.
    let other = phrase!(
        r"^(?:调用|请求)(?:[该此本](?:接口|API|操作))?$|多个|^(?:创建|查询|修改|删除|新增|添加)$|^您?需要?$|同$"
    );
    forms.captures_iter(sentence).any(|found| {
        let is_case = ["case", "only"].iter().all(|it| {
            found
                .name(it)
                .is_none_or(|case| !other.is_match(case.as_str()))
        });
        let is_own = |it: &str| {
            let words = found.name(it).map_or("", |words| words.as_str());
            let word = words
                .trim_start_matches("参数")
                .trim_end_matches("参数")
                .trim();
            !word.starts_with(|c: char| c.is_ascii_alphabetic()) || own.is_name(word)
        };
        is_case && is_own("what") && is_own("object")
    })
}

/// `当…时，必须同时配置A、B和C`.
fn all_of(sentence: &str, own: &Own<'_>) -> bool {
    let together = phrase!(
        r"(?:当|若|如果|如|一旦|时)[^。；]{0,120}?[，,]\s*(?:则|就|您|还)*(?:必须|需要?|须)(?:同时|一并)?(?:指定|设置|填写|传入|配置|输入|提供)(?:以下)?(?:参数)?[：:]?\s*(?P<names>NAME(?:\s*(?:[、，,和与及或/]|以及)\s*NAME){1,12})\s*(?:等)?(?:参数)?\s*(?:[。；，,]|$)"
            .replace("NAME", r"[A-Za-z][A-Za-z0-9_.]*")
    );
    let Some(found) = together.captures(sentence) else {
        return false;
    };
    let mut words =
        found["names"].split(|c: char| !(c.is_ascii_alphanumeric() || "._".contains(c)));
    let one_will_do = phrase!(r"或|/").is_match(&found["names"]);
    !one_will_do && words.any(|word| own.is_name(word))
}

/// `如果…，则必须指定灯的编号` of a parameter that begins so.
fn by_noun(sentence: &str, own: &Own<'_>) -> bool {
    let found = phrase!(
        r"(?:(?:当|若|如果|如)[^。；]{1,120}[，,]\s*(?:则|就|您)?|(?P<case>[^。；]{1,120})时候?[，,]?\s*(?:则|还|您)?)(?:必须|需要?|须)(?:为[^。，]{1,12}?)?(?:指定|设置|填写|传入|配置|输入|提供)(?P<what>[^。，,；、]{2,40})"
    )
    .captures(sentence);
    found.is_some_and(|found| {
        // `与Mode同时`, `创建灯时` tell of no case.
        let is_case = phrase!(r"为|是|=|着|了|有|启|开|关|使用|选择|的$|型");
        let says_if = phrase!(r"当|若|如果");
        let fits_case = found.name("case").is_none_or(|case| {
            let case = case.as_str();
            let clause = case.rsplit(['，', ',']).next().unwrap_or(case);
            !case.ends_with('同') && (is_case.is_match(clause) || says_if.is_match(case))
        });
        let what = phrase!(r"\s*(?:参数|表单域|字段|元素|请求头)?\s*$").replace(&found["what"], "");
        fits_case && (own.is_name(&what) || own.is_chinese_noun(&found["what"]))
    })
}

/// `-   宽灯必须指定灯的编号`, in a list of cases.
fn of_case(sentence: &str, own: &Own<'_>) -> bool {
    let found =
        phrase!(r"^[^，。：:]{2,30}?必须(?:指定|设置|填写|传入|配置)(?P<what>[^。，,；、]{2,40})")
            .captures(sentence);
    found.is_some_and(|found| {
        own.noun()
            .is_some_and(|noun| found["what"].trim_end().ends_with(noun))
    })
}

/// `创建宽灯，必须指定该参数`, behind other words on the parameter.
pub(super) fn for_a_purpose(sentence: &str) -> bool {
    phrase!(
        r"^(?:\W*说明\W*)?(?:创建|新建|购买|开通|使用|选择|开启|启用|修改|变更|更换|升级|绑定|挂载|添加|查询|克隆|恢复)[^。，；：]{2,40}[，,]\s*(?:则|您|还)?(?:必须|需要?|须)(?:同时)?(?:指定|设置|填写|传入|配置|输入|提供)(?:[该此本](?:参数|字段|项))\s*(?:[。；，]|$)"
    )
    .is_match(sentence)
}

const THIS: &str = "[该此本](?:参数|字段|元素|选项|请求头|属性|项)";
