//! A page in pieces that can be put together otherwise.

/// A piece of a page.
#[derive(Clone)]
pub(super) enum Piece {
    /// Level and words.
    Heading(usize, String),
    Table(Table),
    /// Its lines, without the fences.
    Fence(Vec<String>),
    /// Any other line.
    Line(String),
}

#[derive(Clone)]
pub(super) struct Table {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    /// Where the column stands that has one of these names.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        self.header
            .iter()
            .position(|it| names.contains(&it.as_str()))
    }
}

/// Names of columns.
pub(super) const NAME: &[&str] = &["Parameter", "名称"];
pub(super) const TYPE: &[&str] = &["Type", "类型"];
pub(super) const REQUIRED: &[&str] = &["Required", "是否必选"];
pub(super) const DESCRIPTION: &[&str] = &["Description", "描述"];
pub(super) const CODE: &[&str] = &["Error code", "错误码"];

/// The pieces of a page.
pub(super) fn cut(text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let marks = line.bytes().take_while(|&b| b == b'#').count();
        let end = |from: usize| (from..lines.len()).find(|&i| lines[i].starts_with("```"));
        if marks > 0 && line[marks..].starts_with(' ') {
            pieces.push(Piece::Heading(marks, line[marks..].trim().to_owned()));
        } else if let Some(end) = end(at).filter(|_| line.starts_with("```")) {
            let inner = lines[at..end].iter().map(|&line| line.to_owned());
            pieces.push(Piece::Fence(inner.collect()));
            at = end + 1;
        } else if line.starts_with('|')
            && lines
                .get(at)
                .is_some_and(|rule| is_rule(rule) && cells(rule).len() == cells(line).len())
        {
            let header = cells(line);
            at += 1;
            let mut rows = Vec::new();
            while lines.get(at).is_some_and(|line| line.starts_with('|')) {
                let mut row = String::new();
                while let Some(line) = lines.get(at) {
                    row.push_str(line);
                    at += 1;
                    if cells(&row).len() >= header.len() && row.trim_end().ends_with('|') {
                        break;
                    }
                    row.push('\n');
                }
                rows.push(cells(&row));
            }
            pieces.push(Piece::Table(Table { header, rows }));
        } else {
            pieces.push(Piece::Line((*line).to_owned()));
        }
    }
    pieces
}

fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| "|-: ".contains(c))
}

/// What stands between the pipes of a row.
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in row.trim().chars().skip(1) {
        match cells.last_mut() {
            Some(cell) if c != '|' || escaped => cell.push(c),
            _ => cells.push(String::new()),
        }
        escaped = c == '\\' && !escaped;
    }
    cells.pop();
    cells
        .into_iter()
        .map(|cell| cell.trim_matches([' ', '\n']).to_owned())
        .collect()
}

/// The text of pieces, tables as the function writes them.
pub(super) fn text(pieces: &[Piece], table: impl Fn(&Table) -> String) -> String {
    let written = pieces.iter().map(|piece| match piece {
        Piece::Heading(level, words) => format!("{} {words}", "#".repeat(*level)),
        Piece::Table(it) => table(it),
        Piece::Fence(lines) => format!("```\n{}\n```", lines.join("\n")),
        Piece::Line(line) => line.clone(),
    });
    written.collect::<Vec<_>>().join("\n") + "\n"
}

/// A table with a pipe at both ends of each row.
pub(super) fn piped(table: &Table) -> String {
    let row = |cells: &[String]| format!("|{} |", cells.join("|"));
    let mut lines = vec![
        row(&table.header),
        format!("|{}", "---|".repeat(table.header.len())),
    ];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// A page with its tables changed.
pub(super) fn with_tables(page: &str, change: impl Fn(&mut Table)) -> String {
    let mut pieces = cut(page);
    for piece in &mut pieces {
        if let Piece::Table(table) = piece {
            change(table);
        }
    }
    text(&pieces, piped)
}

/// A page with each cell of a column changed.
pub(super) fn with_cells(page: &str, column: &[&str], change: impl Fn(&str) -> String) -> String {
    with_tables(page, |table| {
        let Some(at) = table.column(column) else {
            return;
        };
        for row in &mut table.rows {
            if let Some(cell) = row.get_mut(at).filter(|cell| !cell.is_empty()) {
                *cell = change(cell);
            }
        }
    })
}
