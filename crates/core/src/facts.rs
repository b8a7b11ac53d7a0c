//! What a page says of an operation beyond its types, as data: for servers that answer as the
//! service does, and for tools. Clients need none of it.

/// What a page says of an operation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct OperationFacts {
    /// Name, sent as `Action`.
    pub name: &'static str,
    /// Path of the page inside the product's folder.
    pub page: &'static str,
    /// Rows of the request table, in page order.
    pub parameters: &'static [ParameterFacts],
    /// Rows of the error table, in page order; one code may stand in several.
    pub errors: &'static [ErrorFacts],
    /// The answer in JSON that the page shows.
    pub answer: Option<AnswerSample>,
}

impl OperationFacts {
    /// An operation whose page shows no answer.
    pub const fn new(
        name: &'static str,
        page: &'static str,
        parameters: &'static [ParameterFacts],
        errors: &'static [ErrorFacts],
    ) -> Self {
        Self {
            name,
            page,
            parameters,
            errors,
            answer: None,
        }
    }

    /// The same with this answer, which begins at this line of the page.
    #[must_use]
    pub const fn with_answer(mut self, line: u32, text: &'static str) -> Self {
        self.answer = Some(AnswerSample { line, text });
        self
    }

    /// The row of a parameter by its name on the page.
    pub fn parameter(&self, name: &str) -> Option<&'static ParameterFacts> {
        self.parameters.iter().find(|row| row.name == name)
    }
}

/// A row of a request table.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ParameterFacts {
    /// Name as on the page, `N` for any number: `Tag.N.Key`.
    pub name: &'static str,
    /// Line of the page where the row begins, from 1.
    pub line: u32,
    /// Whether a request must have it.
    pub requirement: Requirement,
    /// Value that the service takes where none is sent.
    pub default: Option<&'static str>,
    /// The closed list of accepted values; empty where there is none.
    pub values: &'static [&'static str],
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
    /// Least number of characters.
    pub min_length: Option<u64>,
    /// Greatest number of characters.
    pub max_length: Option<u64>,
    /// What stands between several values in one text.
    pub separator: Option<&'static str>,
    /// Most values in one text.
    pub max_items: Option<u64>,
    /// Greatest `N` of the name.
    pub max_index: Option<u64>,
    /// Form of a point in time, as the page writes it: `yyyy-MM-ddTHH:mm:ssZ`, or `ISO 8601`.
    pub time_format: Option<&'static str>,
    /// Zone of that point in time: `UTC`, `UTC+8`.
    pub time_zone: Option<&'static str>,
    /// Kinds of characters (`letters`, `digits`, `ASCII characters`) and single ones that a value
    /// may hold; empty where the page says nothing of them.
    pub characters: &'static [&'static str],
    /// Texts and kinds of characters, one of which a value begins with.
    pub prefixes: &'static [&'static str],
    /// Texts and kinds of characters with which no value begins.
    pub forbidden_prefixes: &'static [&'static str],
    /// Texts and kinds of characters that no value holds.
    pub forbidden_parts: &'static [&'static str],
    /// Names of the parameters that cannot be sent together with this one.
    pub exclusive_with: &'static [&'static str],
    /// What holds only while another parameter has a certain value.
    pub conditional: &'static [ConditionalFacts],
}

/// What holds for a parameter while another one has a certain value.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ConditionalFacts {
    /// Name of the other parameter.
    pub parameter: &'static str,
    /// Its values, any one of which makes the case.
    pub is: &'static [&'static str],
    /// What then holds: a default, values, bounds or lengths. Its name and line are those of the row.
    pub facts: &'static ParameterFacts,
}

impl ConditionalFacts {
    /// What holds while a parameter has one of these values.
    pub const fn new(
        parameter: &'static str,
        is: &'static [&'static str],
        facts: &'static ParameterFacts,
    ) -> Self {
        Self {
            parameter,
            is,
            facts,
        }
    }
}

/// Whether a request must have a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Requirement {
    /// Always.
    Always,
    /// Under a condition that the page states in words; empty where it does not.
    When(&'static str),
    /// Never.
    Never,
}

impl ParameterFacts {
    /// A row that states no more than a name.
    pub const fn new(name: &'static str, line: u32) -> Self {
        Self {
            name,
            line,
            requirement: Requirement::Never,
            default: None,
            values: &[],
            min: None,
            max: None,
            min_length: None,
            max_length: None,
            separator: None,
            max_items: None,
            max_index: None,
            time_format: None,
            time_zone: None,
            characters: &[],
            prefixes: &[],
            forbidden_prefixes: &[],
            forbidden_parts: &[],
            exclusive_with: &[],
            conditional: &[],
        }
    }

    /// The same, but a request must have it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.requirement = Requirement::Always;
        self
    }

    /// The same, but a request must have it under this condition.
    #[must_use]
    pub const fn required_when(mut self, condition: &'static str) -> Self {
        self.requirement = Requirement::When(condition);
        self
    }

    /// The same with this default.
    #[must_use]
    pub const fn default(mut self, value: &'static str) -> Self {
        self.default = Some(value);
        self
    }

    /// The same with these accepted values.
    #[must_use]
    pub const fn values(mut self, values: &'static [&'static str]) -> Self {
        self.values = values;
        self
    }

    /// The same with this least value.
    #[must_use]
    pub const fn min(mut self, value: f64) -> Self {
        self.min = Some(value);
        self
    }

    /// The same with this greatest value.
    #[must_use]
    pub const fn max(mut self, value: f64) -> Self {
        self.max = Some(value);
        self
    }

    /// The same with this least number of characters.
    #[must_use]
    pub const fn min_length(mut self, characters: u64) -> Self {
        self.min_length = Some(characters);
        self
    }

    /// The same with this greatest number of characters.
    #[must_use]
    pub const fn max_length(mut self, characters: u64) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// The same with this text between several values.
    #[must_use]
    pub const fn separator(mut self, text: &'static str) -> Self {
        self.separator = Some(text);
        self
    }

    /// The same with at most so many values in one text.
    #[must_use]
    pub const fn max_items(mut self, items: u64) -> Self {
        self.max_items = Some(items);
        self
    }

    /// The same with this greatest `N`.
    #[must_use]
    pub const fn max_index(mut self, index: u64) -> Self {
        self.max_index = Some(index);
        self
    }

    /// The same with this form of a point in time.
    #[must_use]
    pub const fn time_format(mut self, text: &'static str) -> Self {
        self.time_format = Some(text);
        self
    }

    /// The same with this zone of a point in time.
    #[must_use]
    pub const fn time_zone(mut self, text: &'static str) -> Self {
        self.time_zone = Some(text);
        self
    }

    /// The same with these characters and kinds of them.
    #[must_use]
    pub const fn characters(mut self, entries: &'static [&'static str]) -> Self {
        self.characters = entries;
        self
    }

    /// The same with these beginnings.
    #[must_use]
    pub const fn prefixes(mut self, entries: &'static [&'static str]) -> Self {
        self.prefixes = entries;
        self
    }

    /// The same with these forbidden beginnings.
    #[must_use]
    pub const fn forbidden_prefixes(mut self, entries: &'static [&'static str]) -> Self {
        self.forbidden_prefixes = entries;
        self
    }

    /// The same with these forbidden texts.
    #[must_use]
    pub const fn forbidden_parts(mut self, entries: &'static [&'static str]) -> Self {
        self.forbidden_parts = entries;
        self
    }

    /// The same with these parameters beside which it cannot be sent.
    #[must_use]
    pub const fn exclusive_with(mut self, names: &'static [&'static str]) -> Self {
        self.exclusive_with = names;
        self
    }

    /// The same with these facts of single cases.
    #[must_use]
    pub const fn conditional(mut self, cases: &'static [ConditionalFacts]) -> Self {
        self.conditional = cases;
        self
    }
}

/// A row of an error table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorFacts {
    /// HTTP status, where the page gives one.
    pub status: Option<u16>,
    /// Code, byte for byte; may be a template (`%s`).
    pub code: &'static str,
    /// Message, byte for byte; may be a template (`%s`).
    pub message: &'static str,
    /// Line of the page where the row begins, from 1.
    pub line: u32,
}

impl ErrorFacts {
    /// A row.
    pub const fn new(
        status: Option<u16>,
        code: &'static str,
        message: &'static str,
        line: u32,
    ) -> Self {
        Self {
            status,
            code,
            message,
            line,
        }
    }
}

/// An answer that a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AnswerSample {
    /// Line of the page where it begins, from 1.
    pub line: u32,
    /// The JSON text.
    pub text: &'static str,
}
