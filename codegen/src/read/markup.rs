//! Bodies in XML, of samples and of templates: read as far as they make sense, with blanks in their
//! tags, words between their elements and elements that end nowhere.

use std::collections::HashMap;

use super::MAX_DEPTH;
use super::node::{Kind, Node};

/// More elements than any body has.
const MAX_NODES: usize = 20_000;

/// The elements in a text that may begin with a request line and headers, as members of an object.
/// `None` where no line begins with an element that also ends.
pub(crate) fn body(text: &str) -> Option<Node> {
    let mut from = 0;
    let begin = text.split_inclusive('\n').find_map(|line| {
        let at = from + (line.len() - line.trim_start().len());
        from += line.len();
        text[at..].starts_with(['<', '{', '[']).then_some(at)
    })?;
    let text = Some(&text[begin..]).filter(|text| text.starts_with('<'))?;
    let mut reader = Reader::default();
    reader.all(text);
    reader.finish()
}

/// An element that is not at its end.
#[derive(Debug, Default)]
struct Element {
    name: String,
    members: Vec<(String, Vec<Node>)>,
    /// Where each name stands among them.
    places: HashMap<String, usize>,
    words: String,
}

impl Element {
    fn add(&mut self, name: String, node: Node) {
        let at = *self
            .places
            .entry(name.clone())
            .or_insert(self.members.len());
        match self.members.get_mut(at) {
            Some((_, nodes)) => nodes.push(node),
            None => self.members.push((name, vec![node])),
        }
    }

    fn node(self) -> Node {
        let words = self.words.trim();
        if !self.members.is_empty() {
            Node::Object(self.members)
        } else if words.is_empty() {
            Node::Null
        } else {
            Node::Scalar(Kind::Content, words.to_owned())
        }
    }
}

#[derive(Debug, Default)]
struct Reader {
    /// What stands around the elements.
    whole: Element,
    open: Vec<Element>,
    nodes: usize,
    /// Whether an element came to its end.
    ended: bool,
}

impl Reader {
    fn all(&mut self, text: &str) {
        let mut rest = text;
        while let Some((words, tail)) = rest.split_once('<') {
            self.say(words);
            if let Some(comment) = tail.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let Some((tag, after)) = tail.split_once('>') else {
                return;
            };
            rest = after;
            self.tag(tag.trim());
        }
    }

    fn say(&mut self, words: &str) {
        if let Some(element) = self.open.last_mut() {
            element.words.push_str(words);
        }
    }

    /// What stands between `<` and `>`.
    fn tag(&mut self, tag: &str) {
        if let Some(name) = tag.strip_prefix('/') {
            self.close(name.trim());
            return;
        }
        let (inside, is_whole) = match tag.strip_suffix('/') {
            Some(inside) => (inside, true),
            None => (tag, false),
        };
        let name = inside.split_whitespace().next().unwrap_or_default();
        if !is_name(name) || self.nodes >= MAX_NODES || self.open.len() >= MAX_DEPTH {
            return;
        }
        self.nodes += 1;
        self.open.push(Element {
            name: name.to_owned(),
            ..Element::default()
        });
        if is_whole {
            self.close(name);
        }
    }

    /// Ends an element, and with it all inside it that end nowhere.
    fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|it| it.name == name) else {
            return;
        };
        while self.open.len() > at {
            self.pop();
        }
        self.ended = true;
    }

    fn pop(&mut self) {
        if let Some(mut element) = self.open.pop() {
            let name = std::mem::take(&mut element.name);
            let around = self.open.last_mut().unwrap_or(&mut self.whole);
            around.add(name, element.node());
        }
    }

    fn finish(mut self) -> Option<Node> {
        while !self.open.is_empty() {
            self.pop();
        }
        self.ended.then(|| self.whole.node())
    }
}

/// Whether a tag has the name of an element, not words about one.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_as_the_elements_that_it_means() {
        let text = "PUT /?lamps HTTP/1.1\nHost: x\n\n<? xml version=\"1.0\"? >\n< Lamps>\n<!-- <Off/> -->\n\
            <Lamp ><Watts>4</ Watts></Lamp>\n… \n<Lamp kind=\"a\"><Room/>\n<Open>\n</Lamp>\n</ Lamps>\n";
        insta::assert_compact_debug_snapshot!(body(text), @r#"Some(Object([("Lamps", [Object([("Lamp", [Object([("Watts", [Scalar(Content, "4")])]), Object([("Room", [Null]), ("Open", [Null])])])])])]))"#);
    }

    #[test]
    fn words_in_angles_are_no_body() {
        assert_eq!(body("GET /lamps HTTP/1.1\nHost: x"), None);
        assert_eq!(body("PUT /lamps HTTP/1.1\n<Common headers>\n"), None);
        assert_eq!(
            body("PUT /lamps HTTP/1.1\n<公共请求头>\n{\n\"a\": 1\n}"),
            None
        );
        assert_eq!(body("PUT /lamps HTTP/1.1\n{\n\"a\": \"<b></b>\"\n}"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[<>/ab!?\\- \n]{0,60}") {
            let _ = body(&text);
        }
    }
}
