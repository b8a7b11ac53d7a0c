//! `cargo xtask scoreboard`: how much of many pages is read, and how far the readings can be trusted.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use alicloud_codegen::files::{reason, shown};
use alicloud_codegen::output::write_file;
use alicloud_codegen::scoreboard::{Board, Judge, insert};
use clap::{Args, ValueEnum};

use crate::{Outcome, lint, terminal};

/// Name of the section in a document, in its markers.
const SECTION: &str = "scoreboard";

#[derive(Args)]
#[command(after_long_help = "\
Reads all pages, holds them against their own samples, examples and translations as `lint` does, and
counts by product: rows read and unexplained, parameters and what their descriptions state, errors
typed, agreement of samples and of languages, what becomes code. A product is a folder's name; its
languages (lamp/ in en-US/ and in zh-CN/, also below two PATHs) count together.

What becomes code is told of the pages alone: settings and corrections beside those of `spec/` are not used.

--with takes figures that other programs have found out about the same pages, such as scores against
labels:
  [{\"judge\": \"the labels of lamps\", \"figures\": [
    {\"name\": \"recall\", \"share\": 0.9949, \"least\": 0.99}, {\"name\": \"pages\", \"count\": 40, \"detail\": true}]}]

--readme writes the most telling figures between the lines `<!-- scoreboard -->` and
`<!-- /scoreboard -->` of a document.

Examples:
  cargo xtask scoreboard pages                             Markdown on standard output
  cargo xtask scoreboard pages --format json | jq .total
  cargo xtask scoreboard pages --out docs                  docs/scoreboard.md, and .html with plots
  cargo xtask scoreboard pages --out docs --readme README.md --check

Exit codes: 0 all is well, 1 a file is not what would be written (--check), 2 failure; a failure
writes nothing.")]
pub(crate) struct Arguments {
    /// Pages, or folders of pages
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Write scoreboard.md and scoreboard.html to this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write the most telling figures to a section of this document
    #[arg(long, value_name = "FILE")]
    readme: Option<PathBuf>,
    /// Figures of others, as JSON; may be given several times
    #[arg(long, value_name = "FILE")]
    with: Vec<PathBuf>,
    /// Compare with what is there instead of writing
    #[arg(long)]
    check: bool,
    /// What to print where nothing is to be written
    #[arg(long, value_enum, default_value = "markdown", conflicts_with_all = ["out", "readme"])]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The page
    Markdown,
    /// The page with plots
    Html,
    /// All figures, for scripts
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let judges = match judges(&arguments.with) {
        Ok(judges) => judges,
        Err(why) => return terminal::failure(why),
    };
    let Some(pages) = lint::all(&arguments.paths) else {
        return terminal::failure("no scoreboard was made");
    };
    let board = Board::new(pages, judges);
    if arguments.with.is_empty()
        && let Some(path) = judged(arguments)
    {
        return terminal::failure(format!(
            "{} has figures of others, which this call does not have; give them by --with (for docs/ and README.md of the repository `.ci/corpus` makes them: it compares, with --update it writes)",
            shown(&path)
        ));
    }
    match files(arguments, &board) {
        Err(why) => terminal::failure(why),
        Ok(files) if files.is_empty() && !arguments.check => print(arguments.format, &board),
        Ok(files) if arguments.check => check(&files),
        Ok(files) => write(&files),
    }
}

/// A file to be written that was made with figures of others.
fn judged(arguments: &Arguments) -> Option<PathBuf> {
    let page = arguments.out.as_ref().map(|out| out.join("scoreboard.md"));
    let mut old = page.into_iter().chain(arguments.readme.clone());
    old.find(|path| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        text.lines()
            .any(|line| line == "## Judges" || line.starts_with("| Held against |"))
    })
}

/// The figures of others, from all files.
fn judges(paths: &[PathBuf]) -> Result<Vec<Judge>, String> {
    let mut judges = Vec::new();
    for path in paths {
        let text = text("--with", path)?;
        let own =
            Judge::parse(&text).map_err(|error| format!("--with {}: {error}", shown(path)))?;
        judges.extend(own);
    }
    Ok(judges)
}

fn text(option: &str, path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("{option} {}: {}", shown(path), reason(&error)))
}

/// What is to be written, by path.
fn files(arguments: &Arguments, board: &Board) -> Result<Vec<(PathBuf, String)>, String> {
    let mut files = Vec::new();
    if let Some(out) = &arguments.out {
        files.push((out.join("scoreboard.md"), board.markdown()));
        files.push((out.join("scoreboard.html"), board.html()));
    }
    if let Some(readme) = &arguments.readme {
        let document = insert(&text("--readme", readme)?, SECTION, &board.summary());
        let document = document.map_err(|error| format!("--readme {}: {error}", shown(readme)))?;
        files.push((readme.clone(), document));
    }
    if files.is_empty() && arguments.check {
        return Err("nothing to compare; name --out or --readme".to_owned());
    }
    Ok(files)
}

fn print(format: Format, board: &Board) -> Outcome {
    let text = match format {
        Format::Markdown => board.markdown(),
        Format::Html => board.html(),
        Format::Json => format!("{:#}\n", board.json()),
    };
    let written = io::stdout().lock().write_all(text.as_bytes());
    terminal::printed(written, Outcome::Fine)
}

fn write(files: &[(PathBuf, String)]) -> Outcome {
    for (path, text) in files {
        if let Err(error) = write_file(path, text.as_bytes()) {
            return terminal::failure(error);
        }
        terminal::note(format!("wrote {}", shown(path)));
    }
    Outcome::Fine
}

fn check(files: &[(PathBuf, String)]) -> Outcome {
    let mut outcome = Outcome::Fine;
    for (path, text) in files {
        let Ok(found) = std::fs::read_to_string(path) else {
            outcome = Outcome::Drift;
            terminal::note(format!("missing: {}", shown(path)));
            continue;
        };
        if found == *text {
            continue;
        }
        outcome = Outcome::Drift;
        // The first line that differs says most of what happened.
        let count = found.lines().count().max(text.lines().count());
        let (mut old, mut new) = (found.lines(), text.lines());
        let pairs = (1..=count).map(|at| (at, old.next(), new.next()));
        let mut differing = pairs.filter(|(_, old, new)| old != new);
        let (at, old, new) = differing.next().unwrap_or((count, None, None));
        terminal::note(format!(
            "changed: {}:{at}\n  - {}\n  + {}",
            shown(path),
            cut(old),
            cut(new)
        ));
    }
    if outcome == Outcome::Drift {
        terminal::note(
            "run the same command without --check; `.ci/corpus --update` does it for docs/ and README.md of the repository",
        );
    } else {
        let paths: Vec<_> = files.iter().map(|(path, _)| shown(path)).collect();
        terminal::note(format!("as the pages say: {}", paths.join(", ")));
    }
    outcome
}

/// A line as it fits a terminal.
fn cut(line: Option<&str>) -> String {
    line.unwrap_or("(no line)").chars().take(160).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/pages");

    /// Runs on the pages of codegen's tests, with files in a folder.
    fn ran(folder: &Path, words: &[&str]) -> Outcome {
        let words = words.iter().map(|word| match word.strip_prefix("DIR") {
            Some(rest) => format!("{}{rest}", folder.display()),
            None => (*word).to_owned(),
        });
        let all = ["scoreboard".to_owned(), PAGES.to_owned()];
        run(&Line::parse_from(all.into_iter().chain(words)).arguments)
    }

    #[test]
    fn what_was_written_is_what_is_checked() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let readme = folder.join("README.md");
        fs::write(
            &readme,
            "# A\n<!-- scoreboard -->\n<!-- /scoreboard -->\nB\n",
        )
        .unwrap();
        let words = ["--out", "DIR", "--readme", "DIR/README.md"];
        let check = ["--out", "DIR", "--readme", "DIR/README.md", "--check"];
        assert_eq!(ran(folder, &check), Outcome::Drift);
        assert!(!folder.join("scoreboard.md").exists());
        assert_eq!(ran(folder, &words), Outcome::Fine);
        assert_eq!(ran(folder, &check), Outcome::Fine);
        for name in ["README.md", "scoreboard.md", "scoreboard.html"] {
            let path = folder.join(name);
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replacen("pages", "leaves", 1)).unwrap();
            assert_eq!(ran(folder, &check), Outcome::Drift, "{name}");
            fs::write(&path, text).unwrap();
        }
        assert_eq!(ran(folder, &check), Outcome::Fine);
    }

    #[test]
    fn figures_of_others_do_not_vanish() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let page = folder.join("scoreboard.md");
        fs::write(&page, "# Scoreboard\n\n## Judges\n").unwrap();
        assert_eq!(ran(folder, &["--out", "DIR"]), Outcome::Failure);
        assert_eq!(
            fs::read_to_string(&page).unwrap(),
            "# Scoreboard\n\n## Judges\n"
        );
    }

    #[test]
    fn a_failure_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        fs::write(folder.join("README.md"), "# A\n").unwrap();
        fs::write(folder.join("judges.json"), "[{}]").unwrap();
        for words in [
            ["--readme", "DIR/README.md"],
            ["--readme", "DIR/none.md"],
            ["--with", "DIR/judges.json"],
            ["--with", "DIR/none.json"],
        ] {
            let words = [words.as_slice(), &["--out", "DIR/out"]].concat();
            assert_eq!(ran(folder, &words), Outcome::Failure, "{words:?}");
        }
        assert_eq!(ran(folder, &["--check"]), Outcome::Failure);
        assert_eq!(
            ran(folder, &["DIR/no-pages", "--out", "DIR/out"]),
            Outcome::Failure
        );
        assert!(!folder.join("out").exists());
    }
}
