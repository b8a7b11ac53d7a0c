//! What is deprecated, or not to be had: `This parameter is obsolete.`, `该参数已废弃，请使用Mode。`

use super::phrases::{phrase, sentences};

/// Whether words say that something is deprecated or not available.
pub(in crate::read) fn is_deprecated(words: &str) -> bool {
    // Every form below has one of these words, and words are quick to look for.
    let may_say = phrase!(
        r"eprecat|DEPRECAT|iscontinu|bsolete|phased|navailable|removed|retired|[Nn]ot\s+(?:yet\s+)?available|preview|longer|ecommended|supersed|abandoned|废|弃|下线|过期|过时|停用|停止|淘汰|作废|失效|不[再推建]|暂未开放|邀测|测试|暂不"
    );
    may_say.is_match(words) && sentences(words).any(says)
}

fn says(sentence: &str) -> bool {
    let english = phrase!(
        r"(?ix)
        \bTHIS\s+(?:SUBJECT)\b[^.]{0,40}\b(?:is|are|has\s+been|was|will\s+be)\s+(?:(?:now|being|already|soon)\s+)*
            (?:deprecated|discontinued|obsolete|obsoleted|retired|phased\s+out|abandoned|superseded|unavailable\s*(?:[.,;]|$))
        | ^\W*(?:(?:note|important)\s*:\s*)?(?:is\s+)?(?:deprecated|obsolete|discontinued)\b(?:\s+(?:SUBJECT|since|in|as\s+of|by|and)\b|\s*[^\sa-z]|\s*$)
        | \b(?:scheduled|planned)\s+to\s+be\s+(?:removed|deprecated|discontinued|phased\s+out)\b
        | \bTHIS\s+(?:SUBJECT)\s+(?:will|is\s+(?:going|about)\s+to)\s+be\s+(?:removed|deprecated|discontinued|retired|phased\s+out)\b
        | \bTHIS\s+(?:SUBJECT|feature)\s+is\s+not\s+(?:yet\s+)?available(?:\s+(?:yet|now|currently))?\s*(?:[.,;]|$)
        | \bin\s+invitational\s+preview\b
        | \bno\s+longer\s+(?:supported|available|maintained|recommended|provided)
        | \bTHIS\s+(?:SUBJECT)\s+is\s+no\s+longer\s+(?:used|valid|in\s+use|effective|needed|necessary)\s*(?:[.,;]|$|\band\b)
        | \bTHIS\s+(?:SUBJECT)\s+is\s+not\s+recommended\s*(?:[.,;]|$)
        | ^\W*not\s+recommended\s*[.,;:)]
        | ^\W*(?:currently,?\s+)?not\s+(?:yet\s+available|available\s+(?:yet|now|currently|at\s+present|for\s+now))\s*[.;]?$
        "
        .replace("THIS", "(?:this|the)")
        .replace("SUBJECT", "parameter|operation|api|field|interface|header|element|property|option|action")
    );
    let chinese = phrase!(
        r"(?x)
        (?:THIS)[^。；，,]{0,40}(?:OUT)
        | (?:THIS)[^。；]{0,40}(?:废弃|弃用|下线|停止(?:使用|维护|支持|服务))
        | (?:^|[，,（(：:]|\s|参数|字段|接口|属性)(?:已经?|现已|即将)(?:被)?(?:OUT)(?:了|，|[,。；;（()）！!]|\s|$)
        | ^\W*(?:说明\s*[：:]\s*)?已?(?:废弃|弃用|作废|过时)的?(?:参数|字段|接口|属性)?\s*(?:[。，,；;（(：:]|$)
        | ^\W*(?:说明\s*[：:]\s*)?已?过期(?:的?(?:字段|接口|属性))?\s*(?:[。，,；;（(：:]|$)
        | (?:^|[：:。\n])\W*过期参数\s*(?:[，,。；;]\s*(?:请|替代|建议)|。?$)
        | (?:该|此|本)参数(?:已经?)?过期\s*(?:[，,。；;]|$)
        | (?:^|[，,（(：:])\s*(?:已经?)?不(?:再)?(?:推荐|建议)(?:继续)?使用\s*(?:[。，；,;）)]|$)
        | ^\W*(?:已经?|现已|目前|现)?不再(?:支持|使用|维护|推荐|建议|提供)(?:该|此|本)(?:参数|字段|接口|属性)\s*(?:[。，；]|$)
        | (?:参数|接口|字段)(?:暂未开放|邀测中|[在处]?于?内部?测试中?|暂不(?:开放|支持))
        "
        .replace("THIS", "(?:该|此|本|这个?)(?:参数|接口|字段|属性|选项|请求头|API)")
        .replace("OUT", "废弃|弃用|下线|作废|停用|淘汰|过时|失效|不再?(?:推荐|建议)使用|不再(?:使用|支持|维护|推荐|建议|提供)|停止(?:使用|维护|支持|服务)")
    );
    // What it does to others, or in one case only.
    let other = phrase!(
        r"(?i)用于|用来|可(?:以|用)|(?:当|如果|若)[^。]{0,40}[，,]|\D时[，,]|\D时[^。，]{0,12}(?:失效|不再)|\b(?:if|when|whether)\b"
    );
    english.is_match(sentence) || chinese.is_match(sentence) && !other.is_match(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deprecation_is_said_of_the_parameter_itself() {
        assert!(is_deprecated("This parameter is deprecated."));
        assert!(is_deprecated("该参数已废弃。"));
        assert!(is_deprecated(
            "该参数计划于2021年06月30日00时00分00秒前下线。"
        ));
        assert!(is_deprecated(
            "This parameter is scheduled to be removed before June 30, 2021."
        ));
        assert!(is_deprecated("这个参数处于内部测试中。"));
        assert!(!is_deprecated("Lists deprecated lamps."));
        assert!(is_deprecated(
            "This parameter is obsolete and replaced by Mode."
        ));
        assert!(is_deprecated("说明： 过期参数，请使用Mode。"));
        assert!(is_deprecated("房间。该参数已过期，请使用Mode。"));
        for text in [
            "设置过期参数。",
            "灯的过期参数，单位：秒。",
            "过期参数，单位：秒。",
            "该参数过期时间。",
        ] {
            assert!(!is_deprecated(text), "{text}");
        }
        assert!(is_deprecated("This parameter is not available."));
        assert!(!is_deprecated(
            "This parameter is not available when you rent a lamp."
        ));
        assert!(!is_deprecated(
            "This parameter is unavailable in small rooms."
        ));
    }
}
