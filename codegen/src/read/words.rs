//! What a page says outside its tables: summary, notes, links to common errors.

use super::{Reader, facts, outline};
use crate::page::{Block, Form};
use crate::prose::Prose;
use crate::vocabulary::{self, Topic};

impl Reader<'_, '_> {
    /// Summary, notes, deprecation.
    pub(super) fn words(&mut self) {
        let title = outline::title_heading(self.page);
        let mut topic = None;
        for block in &self.page.blocks {
            let text = match block {
                Block::Heading { level, text } => {
                    let is_title = title.is_some_and(|title| std::ptr::eq(title, *text));
                    let said = vocabulary::topic(text);
                    if !is_title && (*level > 1 || said.is_some()) {
                        topic = Some(said);
                    }
                    continue;
                }
                Block::Paragraph { text } => text,
                Block::Fence { .. } | Block::Table(_) => continue,
            };
            self.common_errors(text, topic == Some(Some(Topic::Errors)));
            if !matches!(topic, None | Some(Some(Topic::Other))) {
                continue;
            }
            let prose = match self.page.form {
                Form::Markdown => Prose::markdown(text),
                Form::Flat => Prose::plain(text),
            };
            let words = prose.to_markdown();
            if words.is_empty() {
                continue;
            }
            if self.operation.summary.is_empty() && topic.is_none() {
                self.operation.deprecated = facts::is_deprecated(&words);
                self.operation.summary = words;
            } else {
                self.operation.notes.push(words);
            }
        }
    }

    /// Links beside an error table lead to errors common to several operations; elsewhere those do
    /// that say so.
    fn common_errors(&mut self, text: &str, beside: bool) {
        let mut from = 0;
        for (at, _) in text.match_indices("](") {
            let label = text[from..at].rsplit('[').next().unwrap_or_default();
            from = at;
            if !beside && !vocabulary::names_common_errors(label) {
                continue;
            }
            let target: String = text[at + 2..]
                .chars()
                .take_while(|&c| c != ')' && !c.is_control())
                .collect();
            let known = self.operation.common_errors.len() >= 16
                || self.operation.common_errors.contains(&target);
            if !target.is_empty() && !known {
                self.operation.common_errors.push(target);
            }
        }
    }
}
