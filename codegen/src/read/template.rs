//! Body templates of `Request syntax`: JSON but for what it says of types, with bare words
//! (`"size" : Long`), `...`, comments and missing commas.

use serde_json::{Map, Value as Json};

use super::MAX_DEPTH;

/// The JSON value in a text that may begin with a request line and headers; what is no JSON is read
/// as far as it makes sense. `None` where there is no object and no list.
pub(crate) fn body(text: &str) -> Option<Json> {
    found(text, false)
}

/// The same, with an empty member for each mark that an object has more (`...`).
pub(super) fn whole(text: &str) -> Option<Json> {
    found(text, true)
}

fn found(text: &str, keep_marks: bool) -> Option<Json> {
    let mut text = behind_headers(text);
    loop {
        let mut from = 0;
        let begin = text.split_inclusive('\n').find_map(|line| {
            let at = from + (line.len() - line.trim_start().len());
            from += line.len();
            let begins = line.trim_start().starts_with(['{', '[']) && !stands_for_bytes(line);
            begins.then_some(at)
        })?;
        let (value, rest) = value(&text[begin..], keep_marks);
        // Some write headers as an object, without a word that says so.
        if !is_headers(&value) {
            return Some(value);
        }
        text = rest;
    }
}

/// Whether a line has `[1024 bytes of data]` where a body stands.
pub(super) fn stands_for_bytes(line: &str) -> bool {
    let inside = line.trim().strip_prefix('[');
    let words = inside.and_then(|it| it.strip_suffix(']')?.split_once(" bytes"));
    words.is_some_and(|(count, _)| count.parse::<u64>().is_ok())
}

/// The value with which a text begins, and what follows it.
fn value(text: &str, keep_marks: bool) -> (Json, &str) {
    let mut strict = serde_json::Deserializer::from_str(text).into_iter();
    if let Some(Ok(value)) = strict.next() {
        return (value, &text[strict.byte_offset()..]);
    }
    let mut reader = Reader {
        rest: text,
        keep_marks,
    };
    let value = reader.value(0);
    (value, reader.rest)
}

/// Whether an object is one of headers: two of its keys are such as every request has.
fn is_headers(value: &Json) -> bool {
    const USUAL: [&str; 6] = [
        "authorization",
        "content-length",
        "content-md5",
        "content-type",
        "date",
        "host",
    ];
    let keys = value.as_object().into_iter().flat_map(Map::keys);
    let usual = keys.filter(|key| USUAL.contains(&key.to_ascii_lowercase().as_str()));
    usual.count() > 1
}

/// What follows the headers where these are an object of their own: `Header: {…}`, then `Body: {…}`.
fn behind_headers(text: &str) -> &str {
    let is = |line: &str, word| line.trim().trim_end_matches([':', '：', ' ']) == word;
    let mut from = 0;
    let mut headers = false;
    for line in text.split_inclusive('\n') {
        from += line.len();
        headers |= is(line, "Header");
        if headers && is(line, "Body") {
            return &text[from..];
        }
    }
    if headers { "" } else { text }
}

struct Reader<'a> {
    rest: &'a str,
    keep_marks: bool,
}

impl<'a> Reader<'a> {
    /// Goes over blanks, comments and commas.
    fn skip(&mut self) {
        loop {
            self.rest = self
                .rest
                .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，'));
            match self.rest.strip_prefix("//") {
                Some(comment) => self.rest = comment.find('\n').map_or("", |at| &comment[at..]),
                None => return,
            }
        }
    }

    fn take(&mut self, mark: char) -> bool {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self, depth: usize) -> Json {
        self.skip();
        if depth > MAX_DEPTH {
            self.rest = "";
        } else if self.take('{') {
            return self.object(depth);
        } else if self.take('[') {
            return self.list(depth);
        }
        let word = self.word();
        match word {
            "true" | "false" => Json::Bool(word == "true"),
            _ => word
                .parse::<i64>()
                .map_or_else(|_| Json::from(word), Json::from),
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        let mut members = Map::new();
        loop {
            self.skip();
            if self.rest.is_empty() || self.take('}') {
                return Json::Object(members);
            }
            let key = self.word().trim();
            self.skip();
            if self.take(':') || self.take('：') {
                let value = self.value(depth + 1);
                members.insert(key.to_owned(), value);
            } else if key.is_empty() {
                self.step();
            } else if self.keep_marks && key.chars().all(|c| matches!(c, '.' | '…')) {
                members.insert(key.to_owned(), Json::Null);
            }
        }
    }

    fn list(&mut self, depth: usize) -> Json {
        let mut entries = Vec::new();
        loop {
            self.skip();
            if self.rest.is_empty() || self.take(']') {
                return Json::Array(entries);
            }
            let before = self.rest.len();
            let entry = self.value(depth + 1);
            if self.rest.len() == before {
                self.step();
            } else if entry != "..." {
                entries.push(entry);
            }
        }
    }

    /// A text in quotes, or what stands up to the next mark.
    fn word(&mut self) -> &'a str {
        for (open, quote) in [('"', '"'), ('\'', '\''), ('“', '”')] {
            let Some(tail) = self.rest.strip_prefix(open) else {
                continue;
            };
            let mut escaped = false;
            let end = tail.find(|c| {
                let ends = c == quote && !escaped || c == '\n';
                escaped = c == '\\' && !escaped;
                ends
            });
            let end = end.unwrap_or(tail.len());
            self.rest = tail[end..].strip_prefix(quote).unwrap_or(&tail[end..]);
            return &tail[..end];
        }
        let end = self
            .rest
            .find([',', ':', '{', '}', '[', ']', '"', '\n', '，', '：'])
            .unwrap_or(self.rest.len());
        let end = self.rest[..end].find("//").unwrap_or(end);
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.trim()
    }

    /// Goes over one character that means nothing here.
    fn step(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_read_as_the_json_that_it_means() {
        let text = "POST /lamps HTTP/1.1\nContent-Type: application/json\n\n{\n  \"name\" : \"String\",\n  \"watts\" : Long // at most 60\n  \"on\" : true,\n  \"tags\" : [ {\n    \"key\" : \"String\"\n  }, ... ],\n  \"rooms\" : [ \"String\" ]\n}\n";
        let wanted = serde_json::json!({
            "name": "String", "watts": "Long", "on": true, "tags": [{"key": "String"}], "rooms": ["String"],
        });
        assert_eq!(body(text), Some(wanted));
    }

    #[test]
    fn a_text_without_json_has_no_body() {
        assert_eq!(body("GET /lamps HTTP/1.1\nHost: x"), None);
        assert_eq!(body(""), None);
        assert_eq!(body("PUT /lamp HTTP/1.1\n\n[12 bytes of data]"), None);
    }

    #[test]
    fn headers_in_braces_are_no_body() {
        let headers = "GET /lamps HTTP/1.1\nHeader :\n{\nHost: x\n}\n";
        assert_eq!(body(headers), None);
        assert_eq!(
            body(&format!("{headers}Body :\n{{\"on\": true}}")),
            Some(serde_json::json!({"on": true}))
        );
    }

    #[test]
    fn quotes_of_prose_are_quotes() {
        let wanted = serde_json::json!({"name": "String", "on": true});
        let text = "POST /lamps\n{\n  “name”: “String”,\n  “on”: true\n}\n";
        assert_eq!(body(text), Some(wanted));
    }

    #[test]
    fn headers_in_braces_may_have_no_title() {
        let headers = "PUT /lamps\n{\n\"Content-Length\": 0,\n\"Host\": \"x\",\n\"Lamp\": 1\n}\n";
        assert_eq!(body(headers), None);
        assert_eq!(
            body(&format!("{headers}{{\"on\": true}}")),
            Some(serde_json::json!({"on": true}))
        );
        // One such key may be a member of a body.
        let text = "PUT /lamps\n{\"Date\": \"x\", \"Lamp\": 1}";
        assert!(body(text).is_some());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[“”\\[\\]{}:,\"a \n/\\\\.，：]{0,60}") {
            let _ = body(&text);
        }
    }
}
