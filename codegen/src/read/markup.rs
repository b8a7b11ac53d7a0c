//! Bodies in XML, of requests and of answers: read as far as they make sense, with blanks in their
//! tags, quotes of prose, words between their elements and elements that end nowhere.

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
    elements(text).map(|(body, _)| body)
}

/// What a sample answer shows.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Name of the element around it; none where a page leaves that out.
    pub(crate) name: Option<String>,
    pub(crate) node: Node,
    /// Whether each element has its end.
    pub(crate) is_whole: bool,
}

/// A sample answer; the element around it is left out, unless it is a field of the answer.
pub(crate) fn answer(text: &str, is_field: impl Fn(&str) -> bool) -> Option<Answer> {
    let (node, is_whole) = elements(text)?;
    let Node::Object(mut members) = node else {
        return None;
    };
    let is_only = members.len() == 1;
    // Behind the end of a broken one may stand what is left of another.
    let around = |(name, nodes): &(String, Vec<Node>)| match nodes.as_slice() {
        [_] if is_only => !is_field(name),
        [Node::Object(inside), ..] => {
            !is_whole && !is_field(name) && inside.iter().any(|(name, _)| is_field(name))
        }
        _ => false,
    };
    let Some(at) = members.iter().position(around) else {
        return Some(Answer {
            name: None,
            node: Node::Object(members),
            is_whole,
        });
    };
    let (name, mut nodes) = members.swap_remove(at);
    let node = nodes.swap_remove(0);
    // Some were pasted into themselves: the one inside is in one piece.
    let inner = copy(&node, &name).cloned();
    Some(Answer {
        name: Some(name),
        node: inner.unwrap_or(node),
        is_whole,
    })
}

/// What stands somewhere inside by the name of the element around all.
fn copy<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let Node::Object(members) = node else {
        return None;
    };
    members.iter().find_map(|(key, nodes)| {
        let own = nodes.iter().filter(|_| key == name);
        let mut own = own.filter(|node| matches!(node, Node::Object(_)));
        let deeper = || nodes.iter().find_map(|node| copy(node, name));
        own.next_back().or_else(deeper)
    })
}

/// The elements of a text, and whether each has its end. `None` where none has.
fn elements(text: &str) -> Option<(Node, bool)> {
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
    /// Whether a tag is cut off, ends nothing, or is missing.
    is_broken: bool,
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
            if let Some(data) = tail.strip_prefix("![CDATA[") {
                let (words, after) = data.split_once("]]>").unwrap_or((data, ""));
                self.say(words);
                rest = after;
                continue;
            }
            let Some((tag, after)) = tail.split_once('>') else {
                self.is_broken = true;
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
            self.is_broken |= !name.starts_with(['?', '!']);
            return;
        }
        // `<Id>x<Id>`: the second was to be the end of the first.
        let is_end = |open: &Element| {
            open.name == name && open.members.is_empty() && !open.words.trim().is_empty()
        };
        if self.open.last().is_some_and(is_end) {
            self.is_broken = true;
            self.close(name);
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
            self.is_broken = true;
            return;
        };
        self.is_broken |= at + 1 < self.open.len();
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

    fn finish(mut self) -> Option<(Node, bool)> {
        let is_whole = !self.is_broken && self.open.is_empty();
        while !self.open.is_empty() {
            self.pop();
        }
        self.ended.then(|| (self.whole.node(), is_whole))
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
        let text = "PUT /?lamps HTTP/1.1\nHost: x\n\n<? xml version=\"1.0\"? >\n< Lamps>\n<!-- 2 > 1 <Off/> -->\n\
            <Lamp ><Watts>4</ Watts>< /Lamp>\n… \n<Lamp kind=\"a\"><Room/ >\n<Open>\n</Lamp>\n</ Lamps>\n";
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
        for json in [
            "{\n\"a\": \"<b></b>\"\n}",
            "{\"a\": \"\n<b></b>\"}",
            "[\"\n<b></b>\"]",
        ] {
            assert_eq!(body(&format!("PUT /lamps HTTP/1.1\n{json}")), None);
        }
    }

    #[test]
    fn an_answer_is_read_also_where_it_is_no_xml() {
        let shown = |text| {
            let answer = answer(text, |name| name == "Id").unwrap();
            format!("{:?} {:?} {}", answer.name, answer.node, answer.is_whole)
        };
        insta::assert_snapshot!([
            shown("<? xml version=\"1.0\"? >\n<Lit xmlns=”lamps”><Id>a</Id><Id><![CDATA[<b>]]></Id></Lit>"),
            shown("<Lit><Id>a<Id><Watts>4</Watts></Lit>"),
            shown("<Lit><Id>a</Id><Lamp><Watts>4</Watts></Lit>"),
            shown("<Id>a</Id><Watts>4</Watts>"),
            shown("<Id>a</Id>"),
        ].join("\n"), @r#"
Some("Lit") Object([("Id", [Scalar(Content, "a"), Scalar(Content, "<b>")])]) true
Some("Lit") Object([("Id", [Scalar(Content, "a")]), ("Watts", [Scalar(Content, "4")])]) false
Some("Lit") Object([("Id", [Scalar(Content, "a")]), ("Lamp", [Object([("Watts", [Scalar(Content, "4")])])])]) false
None Object([("Id", [Scalar(Content, "a")]), ("Watts", [Scalar(Content, "4")])]) true
None Object([("Id", [Scalar(Content, "a")])]) true
"#);
        assert!(answer("no words <", |_| false).is_none());
    }

    #[test]
    fn what_is_left_of_another_copy_is_no_answer() {
        let text = "<Lit><Lamp><Id>a</Id></Lamp><Page>1</Page></Lit>\n<Id>a</Id></Lamp><Page>1</Page></Lit>";
        let answer = answer(text, |name| name != "Lit").unwrap();
        assert!(!answer.is_whole && answer.name.as_deref() == Some("Lit"));
        insta::assert_compact_debug_snapshot!(answer.node, @r#"Object([("Lamp", [Object([("Id", [Scalar(Content, "a")])])]), ("Page", [Scalar(Content, "1")])])"#);
    }

    #[test]
    fn an_answer_pasted_into_itself_is_the_one_inside() {
        let text = "<Lit><Lamps><Id>a</Id><Lit><Lamps><Id>a</Id></Lamps><Page>1</Page></Lit><Watts>4</Watts></Lamps><Page>1</Page></Lit>";
        let answer = answer(text, |_| false).unwrap();
        insta::assert_compact_debug_snapshot!(answer.node, @r#"Object([("Lamps", [Object([("Id", [Scalar(Content, "a")])])]), ("Page", [Scalar(Content, "1")])])"#);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[<>/ab!?\\- \n]{0,60}") {
            let _ = body(&text);
        }
    }
}
