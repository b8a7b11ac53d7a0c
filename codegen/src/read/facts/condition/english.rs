//! English sentences that demand a parameter under a condition.

use super::own::Own;
use crate::read::facts::phrases::phrase;

/// Whether a sentence demands the parameter in some case.
pub(super) fn demands(sentence: &str, own: &Own<'_>) -> bool {
    // Every form has one of these words; most sentences have none.
    let may_demand = phrase!(
        r"equir|andatory|ompulsory|[Mm]ust\b|[Nn]eed|has\s+to|have\s+to|necessary|not\s+be\b"
    );
    let may_be_case = phrase!(
        r"(?i)\b(?:if|when|once|unless|after|as\s+long\s+as|case|provided\s+that|scenario|situation|condition|circumstance)|(?:required|mandatory|compulsory|needed|necessary)\b[^.;]*\bfor\b|^(?:\W*note\s*:\s*)?(?:for|in)\s"
    );
    // Longer sentences are none that people write.
    let is_long = sentence.len() > 2 << 10;
    if is_long || !may_demand.is_match(sentence) || !may_be_case.is_match(sentence) {
        return false;
    }
    let sentence = phrase!(
        r"(?i)^(?:this\s+parameter\s+is\s+)?(?:not\s+required|optional)\b[^.;,]{0,40}[,;]?\s*(?:but|however),?\s+"
    )
    .replace(sentence, "");
    // `For wide lamps, when Mode is Nat, …`
    let sentence = phrase!(
        r"(?i)^(?:\W*note\s*:\s*)?(?:for|in)\s[^,]{2,80},\s+(?P<case>if|when|once|unless)\b"
    )
    .replace(&sentence, "$case");
    let denial = phrase!(
        r"(?ix) \b(?:not|isn't|no\s+longer)\s+(?:required|mandatory|needed|necessary)
        | \b(?:not|don't|doesn't)\s+(?:need|have)\s+to\b
        | \b(?:when|if)\s+(?:you\s+)?call(?:ing)?\s+th(?:is|e)\s+(?:operation|api|interface)\s*(?:[.,;]|$)"
    );
    // Where it is not required, it still is where it is.
    let sentence = phrase!(
        r"(?i)[,;]?\s*\b(?:and|but)\s+(?:it\s+|this\s+parameter\s+)?is\s+not\s+(?:required|mandatory)\s+(?:if|when|otherwise)\b[^.]*"
    )
    .replace(&sentence, "");
    !denial.is_match(&sentence) && (of_subject(&sentence, own) || of_object(&sentence, own))
}

/// `This parameter is required when …`, `If …, it must be specified.`: what is demanded is the subject.
fn of_subject(sentence: &str, own: &Own<'_>) -> bool {
    let behind = phrase!(with_words(
        r"(?ix)
        (?:^|[,:;]\s*|\bbut\s+|\band\s+)? (?P<subject>[^,:;]*?)
        (?:\s+(?:only\s+)?takes?\s+effects?\s+and\b)? \s* (?:\b(?:is|are|be|becomes?)\s+(?:(?:also|only|(?:valid|available|effective|applicable|supported)\s+and)\s+)?|^\W*(?:only\s+)?)
        (?: (?:REQUIRED) (?:\s+(?:only|(?:and|,)\s+\w[^.,;]{0,40}?))? \s*,?\s* (?:only\s+)?
            (?: when|if|for|in\s+the\s+case|once|unless|after|provided\s+that
              | in\s+(?:(?:one|any|either|each)\s+of\s+)?the\s+following\s+(?:two\s+|three\s+)?(?:scenario|case|situation|condition|circumstance)s? )\b )"
    ));
    let passive = phrase!(with_words(
        r"(?ix)
        (?:^|[,:;]\s*|\bbut\s+)? (?P<subject>[^,:;]*?)
        \b(?:(?:MUST)\s+(?:also\s+)?be\s+(?:DONE)|(?:CANNOT)\s+be\s+(?:EMPTY))\s+(?:only\s+)?(?:when|if|once|unless|after)\b"
    ));
    let led = phrase!(with_words(
        r"(?ix)
        (?P<lead>\b(?:if|when|once|unless|after|as\s+long\s+as|in\s+case)\b|^(?:\W*note\s*:\s*)?(?:for|in)\s) (?P<case>.+?) ,\s* (?:then\s+)?
        (?P<subject>[^,:;]*?)
        \s*(?: \b(?:is|are|becomes?)\s+(?:also\s+)?(?:REQUIRED)\b
             | \b(?:MUST)\s+(?:also\s+|both\s+|all\s+)?be\s+(?:DONE)\s*(?:[.,;]|$)
             | (?P<empty>\b(?:CANNOT)\s+be\s+(?:EMPTY))\b )"
    ));
    // What the forms have in common is quick to look for, and seldom there.
    let is_required = phrase!(with_words("(?i)(?:REQUIRED)")).is_match(sentence);
    let is_done = phrase!(with_words(r"(?i)\bbe\s+(?:DONE|EMPTY)")).is_match(sentence);
    let forms = [
        (behind, is_required),
        (passive, is_done),
        (led, (is_required || is_done) && sentence.contains(',')),
    ];
    let forms = forms.into_iter().filter(|(_, may_be)| *may_be);
    forms.map(|(form, _)| form).any(|form| {
        form.captures_iter(sentence).any(|found| {
            let case = found.name("case").map(|it| it.as_str());
            let opening = found.name("lead").map_or("", |it| it.as_str());
            let subject = found.name("subject").map_or("", |it| it.as_str());
            // `If the lamp is off, it cannot be empty.`
            let is_it = found.name("empty").is_some() && subject.trim().eq_ignore_ascii_case("it");
            !is_it
                && case.is_none_or(|case| is_case(opening, case))
                && (own.is_named(last_clause(subject)) || own.is_noun(last_clause(subject)))
        })
    })
}

/// `If …, you must specify this parameter.`: what is demanded is the object.
fn of_object(sentence: &str, own: &Own<'_>) -> bool {
    if !phrase!(with_words(r"(?i)(?:MUST)\s+(?:also\s+)?(?:VERB)\s")).is_match(sentence) {
        return false;
    }
    let led = phrase!(with_words(
        r"(?ix)
        (?P<lead>\b(?:if|when|once|unless|after|as\s+long\s+as|in\s+case)\b|^(?:\W*note\s*:\s*)?(?:for|in)\s) (?P<case>.+?) ,\s* (?:then\s+)?
        (?:you\s+)?(?:MUST)\s+(?:also\s+)?(?:VERB)\s+ (?P<object>(?:[^.;]|\.\w)+?) \s*(?:[.;](?:\s|$)|,\s(?P<rest>[^.;]*)|$)"
    ));
    let behind = phrase!(with_words(
        r"(?ix) (?:^|\b)(?:you\s+)?(?:MUST)\s+(?:also\s+)?(?:VERB)\s+ (?P<object>[^,:;]+?) \s+(?:only\s+)?(?:when|if|once|unless|after)\b"
    ));
    // Whenever the operation is called is no case of what a noun names.
    let of_the_call =
        phrase!(r"(?i)\bwhen\s+you\s+\w+\s+(?:the|an?|this)\s+[\w-]+\s*[.;]?$").is_match(sentence);
    [led, behind].into_iter().any(|form| {
        form.captures_iter(sentence).any(|found| {
            let case = found.name("case").map(|it| it.as_str());
            let opening = found.name("lead").map_or("", |it| it.as_str());
            let rest = found.name("rest").map_or("", |it| it.as_str());
            // `B, or C`: one of them will do. `this parameter, Mode, and Colour`: all.
            let is_choice =
                phrase!(r"(?i)^(?:(?:the\s+)?[\w.]+(?:\s+parameter)?(?:,\s*|\s+))*or\b")
                    .is_match(rest);
            let more = phrase!(r"(?i)^(?:(?:(?:the\s+)?[\w.]+(?:\s+parameter)?,\s*)*and\s+(?:the\s+)?[\w.]+)(?:\s+parameters?)?\s*$").find(rest);
            let object = &found["object"];
            let all = more.map_or_else(|| object.to_owned(), |more| format!("{object}, {}", more.as_str()));
            case.is_none_or(|case| is_case(opening, case))
                && !is_choice
                && [&all, object].into_iter().any(|it| own.is_named(it) || !of_the_call && own.is_noun(it))
        })
    })
}

/// Whether words behind `for`, `in`, `if` tell of a case: `for wide lamps`, `in Nat mode`.
fn is_case(lead: &str, case: &str) -> bool {
    let lead = lead.trim_end();
    let ends = |word: &str| {
        lead.len() >= word.len()
            && lead.is_char_boundary(lead.len() - word.len())
            && lead[lead.len() - word.len()..].eq_ignore_ascii_case(word)
    };
    if ends("for") {
        let other = phrase!(
            r"(?i)^(?:example|instance|more|details?|further|all|each|every|any|this\s+(?:operation|call)|(?:\w+\s+){0,3}(?:reasons?|purposes?)\b)"
        );
        return !other.is_match(case) && !case.contains(',');
    }
    if ends("in") {
        return !case.contains(',')
            && phrase!(r"(?i)\b(?:mode|scenario|case|situation|environment|region)s?$")
                .is_match(case);
    }
    true
}

/// The words behind the last conjunction of a subject: `the lamp is wide and it`.
fn last_clause(subject: &str) -> &str {
    let subject = subject.trim();
    let conjunction = phrase!(r"(?i)^(?:.*\s)?(?:but|however|that|which)\s").find(subject);
    let subject = &subject[conjunction.map_or(0, |found| found.end())..];
    // A sentence that begins without a space.
    let glued = phrase!(r"\w\.(?:This|It|The)\b").find(subject);
    &subject[glued.map_or(0, |found| found.start() + 2)..]
}

/// A pattern with the words that forms share.
fn with_words(pattern: &str) -> String {
    pattern
        .replace("MUST", r"must|need\s+to|needs\s+to|have\s+to|has\s+to|(?:are|is)\s+required\s+to|shall")
        .replace("CANNOT", r"cannot|can\s+not|must\s+not|may\s+not")
        .replace("VERB", "specify|set|configure|provide|enter|pass(?:\\s+in)?|supply|include|fill\\s+in")
        .replace("DONE", r"specified|set|configured|provided|entered|passed(?:\s+in)?|supplied|included|filled(?:\s+in)?")
        .replace("EMPTY", r"(?:left\s+)?(?:empty|blank|null|unspecified|omitted)")
        .replace("REQUIRED", "required|mandatory|compulsory|needed|necessary")
}
