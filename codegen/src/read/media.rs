//! The media type of a request's body, as its samples state it.

use super::template;
use crate::model::Sample;

/// What a body is written in by what is generated, and forms, whose parameters may travel in the query as well.
const WRITTEN: [&str; 3] = ["json", "xml", "x-www-form-urlencoded"];

/// Whether requests are shown with a body that is neither JSON nor XML nor a form: each media type that
/// they state is another one, or bytes stand where the body does.
pub(super) fn shows_bytes(requests: &[Sample]) -> bool {
    let stated: Vec<_> = requests
        .iter()
        .flat_map(|sample| media_types(&sample.text))
        .collect();
    if stated.is_empty() {
        let mut lines = requests.iter().flat_map(|sample| sample.text.lines());
        return lines.any(template::stands_for_bytes);
    }
    let is_written = |kind: &&str| {
        let kind = kind.to_ascii_lowercase();
        let (_, form) = kind.split_once('/').unwrap_or_default();
        WRITTEN
            .iter()
            .any(|known| form == *known || form.ends_with(&format!("+{known}")))
    };
    !stated.iter().any(is_written)
}

/// The media types of the headers of a request. A name in their place (`Content-Type: ContentType`) is none,
/// and any type (`*/*`) states nothing.
fn media_types(request: &str) -> impl Iterator<Item = &str> {
    request.lines().filter_map(|line| {
        let (name, value) = line.split_once([':', '：'])?;
        let name = name.trim().trim_matches('"');
        let kind = value
            .trim()
            .trim_matches('"')
            .split([';', '"', ' '])
            .next()?;
        let is_told = kind.contains('/') && !kind.contains('*');
        (name.eq_ignore_ascii_case("content-type") && is_told).then_some(kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SampleKind;

    fn shows(requests: &[&str]) -> bool {
        let sample = |text: &&str| Sample {
            kind: SampleKind::Request,
            text: (*text).to_owned(),
            line: 1,
        };
        let samples: Vec<_> = requests.iter().map(sample).collect();
        shows_bytes(&samples)
    }

    #[test]
    fn media_types_tell_what_a_body_is() {
        assert!(shows(&[
            "POST /lamps HTTP/1.1\nContent-Type: application/x-protobuf\n<Lamps>"
        ]));
        assert!(shows(&[
            "PUT /Lamp HTTP/1.1\nContent-Type: ContentType",
            "PUT /l-1 HTTP/1.1\nContent-Type: image/png; x=y",
        ]));
        for kind in [
            "application/json",
            "text/xml; charset=x",
            "application/x-www-form-urlencoded",
            "a/b+json",
        ] {
            assert!(
                !shows(&[&format!("POST /lamps HTTP/1.1\nContent-Type:{kind}")]),
                "{kind}"
            );
        }
        // One that is written here is enough, and nothing tells nothing.
        assert!(!shows(&[
            "PUT /l HTTP/1.1\ncontent-type: image/png",
            "PUT /l HTTP/1.1\ncontent-type: application/json",
        ]));
        assert!(!shows(&["POST /lamps HTTP/1.1\nContent-Length: 0"]));
        assert!(!shows(&["PUT /l HTTP/1.1\nContent-Type: */*"]));
        assert!(!shows(&[]));
    }

    #[test]
    fn bytes_may_stand_for_themselves() {
        assert!(shows(&[
            "PUT /lamp HTTP/1.1\nContent-Length: 9\n\n[9 bytes of data]"
        ]));
        assert!(!shows(&["PUT /lamp HTTP/1.1\n\n[\"9 bytes\"]"]));
    }
}
