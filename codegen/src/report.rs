//! Diagnostics as a person reads them: where, the line with a marker, how to mend it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::page::decode;

/// Most characters of a page's line that are shown.
const WIDTH: usize = 120;
/// Most characters of a message or of a help text that are shown.
const MESSAGE: usize = 2_000;

/// A file and what was noticed in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileReport {
    /// Path of the file, as a person would type it.
    pub path: String,
    /// Its bytes; the diagnostics' spans speak of the text that [`decode`] makes of them. May be
    /// empty where there are none.
    pub bytes: Vec<u8>,
    /// What was noticed, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl FileReport {
    /// A report of one message about a file as a whole.
    pub fn about(path: impl Into<String>, diagnostic: Diagnostic) -> Self {
        Self {
            path: path.into(),
            bytes: Vec::new(),
            diagnostics: vec![diagnostic],
        }
    }

    /// Whether one of the diagnostics is an error.
    pub fn has_error(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|d| d.severity == Severity::Error)
    }

    /// All diagnostics of at least this severity as text.
    pub fn render(&self, least: Severity, style: Style) -> String {
        // Spans speak of the text that was read: without its mark, odd bytes replaced.
        let (text, _) = decode(&self.bytes);
        self.diagnostics
            .iter()
            .filter(|d| d.severity >= least)
            .map(|d| render(&self.path, text.as_bytes(), d, style))
            .collect()
    }
}

/// Whether text carries colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// For a pipe or a file.
    Plain,
    /// For a terminal.
    Coloured,
}

/// One diagnostic about `path`, whose decoded content is `bytes`, with an empty line after it.
pub fn render(path: &str, bytes: &[u8], diagnostic: &Diagnostic, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level
        .primary_title(visible(&diagnostic.message))
        .id(diagnostic.id);
    let origin = Origin::path(visible(path))
        .line(diagnostic.line.max(1) as usize)
        .char_column(diagnostic.column.max(1) as usize);
    let mut group = Group::with_title(title);
    if let Some(Excerpt {
        line,
        marked,
        is_whole,
    }) = excerpt(bytes, &diagnostic.span)
    {
        let snippet = Snippet::source(line)
            .line_start(diagnostic.line.max(1) as usize)
            .annotation(AnnotationKind::Primary.span(marked));
        // A snippet counts its own columns, which are wrong where the line is cut on the left.
        group = if is_whole {
            group.element(snippet.path(visible(path)))
        } else {
            group.element(origin).element(snippet)
        };
    } else {
        group = group.element(origin);
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(visible(&diagnostic.help)));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let mut text = renderer.term_width(WIDTH + 40).render(&[group]);
    text.push_str("\n\n");
    text
}

/// A line of a page, cut to [`WIDTH`] characters.
struct Excerpt {
    line: String,
    /// The bytes of `line` to mark.
    marked: Range<usize>,
    /// Whether it begins where the line of the page does.
    is_whole: bool,
}

/// The line in which `span` begins.
fn excerpt(bytes: &[u8], span: &Range<usize>) -> Option<Excerpt> {
    let start = span.start;
    if start > bytes.len() || bytes.is_empty() {
        return None;
    }
    let begin = bytes[..start]
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |at| at + 1);
    let end = bytes[start..]
        .iter()
        .position(|&b| b == b'\n')
        .map_or(bytes.len(), |at| start + at);
    let stop = span.end.clamp(start, end);
    // Far more bytes than can be shown, so that a line of megabytes costs nothing.
    let reach = WIDTH * 8;
    let before = String::from_utf8_lossy(&bytes[begin.max(start.saturating_sub(reach))..start]);
    let marked = String::from_utf8_lossy(&bytes[start..stop.min(start + reach)]);
    let after = String::from_utf8_lossy(&bytes[stop..end.min(stop + reach)]);

    let lead: Vec<char> = before.chars().collect();
    let keep = if lead.len() + marked.chars().count() <= WIDTH {
        lead.len()
    } else {
        lead.len().min(WIDTH / 4)
    };
    let mut line = String::new();
    let is_whole = keep == lead.len() && begin + reach >= start;
    if !is_whole {
        line.push('…');
    }
    line.extend(lead[lead.len() - keep..].iter().map(|&c| plain(c)));
    let from = line.len();
    let mut room = WIDTH - keep;
    let (text, cut) = take(&marked, room);
    room -= text.chars().count();
    line.push_str(&text);
    let to = line.len();
    if cut {
        line.push('…');
    } else {
        let (text, cut) = take(after.trim_end(), room);
        line.push_str(&text);
        if cut {
            line.push('…');
        }
    }
    Some(Excerpt {
        line,
        marked: from..to,
        is_whole,
    })
}

/// At most `room` characters, and whether any were left out.
fn take(text: &str, room: usize) -> (String, bool) {
    let mut chars = text.chars();
    let taken = chars.by_ref().take(room).map(plain).collect();
    (taken, chars.next().is_some())
}

/// A character that moves no cursor and turns no text around.
fn plain(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_hostile(c) => '\u{fffd}',
        c => c,
    }
}

fn is_hostile(c: char) -> bool {
    // Besides control characters those that change the direction of text (Unicode TR 36).
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text of a message with control characters spelled out, cut at [`MESSAGE`] characters.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(MESSAGE));
    for (count, c) in text.chars().enumerate() {
        if count == MESSAGE {
            out.push('…');
            break;
        }
        match c {
            '\n' => out.push(c),
            c if is_hostile(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(bytes: &str, marked: &str) -> Diagnostic {
        let start = bytes.find(marked).unwrap();
        let before = &bytes[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Diagnostic {
            id: "row-cells",
            severity: Severity::Error,
            line: u32::try_from(before.matches('\n').count() + 1).unwrap(),
            column: u32::try_from(before[line_start..].chars().count() + 1).unwrap(),
            span: start..start + marked.len(),
            message: "the row has 2 cells, its table 5 columns".into(),
            help: "add the missing cells; an empty one is `| |`".into(),
        }
    }

    #[test]
    fn shows_the_line_and_the_way_out() {
        let page = "# Op\n\n| Name | Type |\n| Id | String |\n";
        let text = render(
            "spec/p/Op.md",
            page.as_bytes(),
            &diagnostic(page, "| Id | String |"),
            Style::Plain,
        );
        insta::assert_snapshot!(text, @r#"
        error[row-cells]: the row has 2 cells, its table 5 columns
         --> spec/p/Op.md:4:1
          |
        4 | | Id | String |
          | ^^^^^^^^^^^^^^^
          |
          = help: add the missing cells; an empty one is `| |`
        "#);
    }

    #[test]
    fn marks_wide_characters() {
        let page = "| 名称 | 类型 | 是 |\n";
        let text = render(
            "页.md",
            page.as_bytes(),
            &diagnostic(page, "类型"),
            Style::Plain,
        );
        insta::assert_snapshot!(text, @r#"
        error[row-cells]: the row has 2 cells, its table 5 columns
         --> 页.md:1:8
          |
        1 | | 名称 | 类型 | 是 |
          |          ^^^^
          |
          = help: add the missing cells; an empty one is `| |`
        "#);
    }

    #[test]
    fn cuts_long_lines_around_the_marker() {
        let page = format!("{} here {}\n", "a".repeat(1_000_000), "b".repeat(1_000_000));
        let text = render(
            "long.md",
            page.as_bytes(),
            &diagnostic(&page, "here"),
            Style::Plain,
        );
        insta::assert_snapshot!(text, @r#"
        error[row-cells]: the row has 2 cells, its table 5 columns
         --> long.md:1:1000002
          |
         ::: 
        1 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaa here bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
          |                                ^^^^
          |
          = help: add the missing cells; an empty one is `| |`
        "#);
        let page = "字".repeat(500_000);
        let whole = Diagnostic {
            span: 0..page.len(),
            ..diagnostic(&page, "字")
        };
        let text = render("long.md", page.as_bytes(), &whole, Style::Plain);
        assert!(text.chars().count() < 700, "{text}");
    }

    #[test]
    fn disarms_control_characters() {
        let page = "| \u{1b}[31mred\u{7}\u{202e} |\r\n";
        let mut hostile = diagnostic(page, "red");
        hostile.message = "unknown type `\u{1b}[2J`".into();
        hostile.help = "write `\u{202e}`".into();
        let text = render("a\u{1b}b.md", page.as_bytes(), &hostile, Style::Plain);
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']));
        insta::assert_snapshot!(text, @r#"
        error[row-cells]: unknown type `\u{1b}[2J`
         --> a\u{1b}b.md:1:8
          |
        1 | | �[31mred�� |
          |        ^^^
          |
          = help: write `\u{202e}`
        "#);
    }

    #[test]
    fn marks_the_decoded_text() {
        let raw = b"\xef\xbb\xbf# \xff\xff\xff\n\n| Id |\n";
        let (text, _) = decode(raw);
        let report = FileReport {
            path: "p.md".into(),
            bytes: raw.to_vec(),
            diagnostics: vec![diagnostic(&text, "Id")],
        };
        let text = report.render(Severity::Info, Style::Plain);
        assert!(text.contains("3 | | Id |\n  |   ^^\n"), "{text}");
    }

    #[test]
    fn survives_spans_and_bytes_of_any_kind() {
        let page = b"ok\n\xff\xfe\xe5\xad\n";
        for start in 0..12 {
            for end in 0..12 {
                let odd = Diagnostic {
                    span: start..end,
                    line: 0,
                    column: 0,
                    ..diagnostic("x", "x")
                };
                assert!(render("p.md", page, &odd, Style::Plain).contains("row-cells"));
            }
        }
    }

    #[test]
    fn colours_only_where_asked() {
        let page = "| Id |\n";
        let text = render(
            "p.md",
            page.as_bytes(),
            &diagnostic(page, "Id"),
            Style::Coloured,
        );
        assert!(text.contains("\u{1b}["));
    }
}
