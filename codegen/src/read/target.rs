//! Method and path of a request: the request line, and the template that the words give for it.

use crate::page::{Block, Page};
use crate::prose;
use crate::vocabulary::{self, Topic};

/// Method and target, from the first request line of the page; of a concrete path the template that
/// the words state.
pub(super) fn of(page: &Page<'_>) -> Option<(String, String)> {
    let line = |block: &Block<'_>| match block {
        Block::Fence { text } => request_line(text),
        _ => None,
    };
    // Examples may stand before the line of which they are some.
    let mut topic = None;
    let mut sampled = None;
    let stated = page.blocks.iter().find_map(|block| {
        if let Block::Heading { text, .. } = block {
            topic = vocabulary::topic(text);
        }
        let found = line(block)?;
        if topic != Some(Topic::Examples) {
            return Some(found);
        }
        sampled.get_or_insert(found);
        None
    });
    let fenced = stated.or(sampled);
    let (method, target) = fenced.or_else(|| page.blocks.iter().find_map(indented))?;
    let target = stated_template(page, &target).unwrap_or(target);
    Some((method, target))
}

/// A request line that stands in a paragraph, as indented code does.
fn indented(block: &Block<'_>) -> Option<(String, String)> {
    let Block::Paragraph { text } = block else {
        return None;
    };
    let (line, _) = text.split_once(" HTTP/1.")?;
    let (method, path) = line.split_once(' ')?;
    let is_line = method.chars().all(|c| c.is_ascii_uppercase()) && path.starts_with('/');
    is_line.then(|| request_line(text)).flatten()
}

/// The path with variables in braces that a sentence gives, where the target is an example of it:
/// `/lamps/{LampId}` of `/lamps/l-1?lit`.
fn stated_template(page: &Page<'_>, target: &str) -> Option<String> {
    let (path, query) = target
        .split_once('?')
        .map_or((target, None), |(path, query)| (path, Some(query)));
    let template = page.blocks.iter().find_map(|block| match block {
        Block::Paragraph { text } if text.contains('{') => {
            let text = prose::literal(text);
            let found = templates(&text).find(|template| is_example(path, template));
            found.map(str::to_owned)
        }
        _ => None,
    })?;
    Some(match query {
        Some(query) => format!("{template}?{query}"),
        None => template,
    })
}

/// Paths in a text that have variables in braces.
fn templates(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "/{}_-.".contains(c);
    text.split(move |c: char| !is_part(c))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| word.starts_with('/') && word.contains('{'))
}

/// Whether a path has the template's words where this has no variable.
fn is_example(path: &str, template: &str) -> bool {
    let is_variable = |part: &str| part.starts_with('{') && part.ends_with('}');
    path.split('/').count() == template.split('/').count()
        && path
            .split('/')
            .zip(template.split('/'))
            .all(|(part, wanted)| part == wanted || is_variable(wanted) && !part.is_empty())
}

/// Method and target of `POST /clusters/{id}?type=a HTTP/1.1`; the query may go on in the next lines.
pub(super) fn request_line(fence: &str) -> Option<(String, String)> {
    let mut lines = fence.lines().map(str::trim).filter(|line| !line.is_empty());
    let (method, rest) = lines.next()?.split_once([' ', '\t'])?;
    let method = method.to_ascii_uppercase();
    if !matches!(
        method.as_str(),
        "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "PATCH" | "OPTIONS"
    ) {
        return None;
    }
    let mut target = String::new();
    let further = lines.take_while(|line| line.starts_with(['?', '&']));
    for word in rest
        .split_whitespace()
        .chain(further.flat_map(str::split_whitespace))
    {
        // Some query strings are broken behind their marks, some paths behind their host.
        if target.is_empty()
            || target.ends_with(['?', '&'])
            || word.starts_with(['?', '&'])
            || target.contains("://") && target.ends_with('/')
        {
            if word.starts_with("HTTP/") {
                break;
            }
            target.push_str(word);
        }
    }
    // Some templates leave the path's slash out, or write a host in front of it.
    if let Some((_, tail)) = target
        .split_once("://")
        .filter(|_| !target.starts_with('/'))
    {
        let path = tail.find('/').map_or("", |at| &tail[at..]);
        target = String::from(path);
    } else if let Some((host, path)) = target.split_once('/')
        && host.contains('.')
    {
        target = format!("/{path}");
    }
    (target.starts_with('/') && !target.contains("Action=")).then_some((method, target))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_lines() {
        let line = |text| request_line(text).map(|(method, path)| format!("{method} {path}"));
        assert_eq!(
            line("\nPOST /clusters/{id} HTTP/1.1\nHost: x").as_deref(),
            Some("POST /clusters/{id}")
        );
        assert_eq!(
            line("GET https://x.example.com/a/b HTTP/1.1").as_deref(),
            Some("GET /a/b")
        );
        assert_eq!(
            line("post /lamps/{id} http|https").as_deref(),
            Some("POST /lamps/{id}")
        );
        assert_eq!(
            line("GET /lamps? type=a&room=b\n&house=c HTTP/1.1\nHost: x").as_deref(),
            Some("GET /lamps?type=a&room=b&house=c")
        );
        assert_eq!(
            line("POST House.Endpoint/lamps HTTP/1.1").as_deref(),
            Some("POST /lamps")
        );
        assert_eq!(line("http(s)://x/?Action=Y"), None);
        assert_eq!(line("GET /?Action=Y&Z=1"), None);
    }

    #[test]
    fn a_sentence_gives_the_template_of_a_concrete_path() {
        let target = |text: &str| {
            let page = Page::parse("LightLamp.md", text);
            of(&page).map(|(method, target)| format!("{method} {target}"))
        };
        let page = |sentence: &str| {
            format!(
                "# Light\n\n{sentence}\n\n```\nPUT http://x.example.com/ lamps/l-1?now=1 HTTP/1.1\n```\n"
            )
        };
        assert_eq!(
            target(&page(r"通过 PUT 方法调用/lamps/\{LampId\}点亮。")).as_deref(),
            Some("PUT /lamps/{LampId}?now=1")
        );
        assert_eq!(
            target(&page(r"Send a PUT request to /rooms/\{RoomId\}.")).as_deref(),
            Some("PUT /lamps/l-1?now=1")
        );
    }

    #[test]
    fn a_request_may_be_indented_code() {
        let page = Page::parse(
            "LightLamp.md",
            "# LightLamp\n\nGet a lamp.\n\n    POST /?light&comp=add HTTP/1.1 Date: GMT Date Host: x\n",
        );
        assert_eq!(
            of(&page),
            Some(("POST".to_owned(), "/?light&comp=add".to_owned()))
        );
    }
}
