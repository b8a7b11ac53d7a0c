//! The static description of a record: its fields, their wire names and kinds.

/// The fields of one record, in page order.
///
/// Generated code writes it as a literal, which costs the compiler least; others use `new`, for fields may be added.
#[derive(Debug)]
pub struct Shape {
    /// Name of the Rust type.
    pub name: &'static str,
    /// The fields; [`Record::slot`](crate::Record::slot) and
    /// [`Record::view`](crate::Record::view) number them in this order.
    pub fields: &'static [Field],
}

impl Shape {
    /// The description of the Rust type of this name.
    pub const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields }
    }

    /// The only field of a record that is its whole body: of an answer that is no object, or one
    /// whose keys the page does not fix.
    #[inline]
    pub fn body(&self) -> Option<&'static Field> {
        match self.fields {
            [only] if only.position == Position::WholeBody => Some(only),
            _ => None,
        }
    }

    /// Names on the wire of the fields that hold secrets, also in the records within.
    pub fn secrets(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        self.collect_secrets(&mut names);
        names
    }

    fn collect_secrets(&self, names: &mut Vec<&'static str>) {
        for field in self.fields {
            match field.kind {
                _ if field.secret => names.push(field.wire),
                Kind::Record(shape) | Kind::Records(shape) | Kind::Map(shape) => {
                    shape.collect_secrets(names);
                }
                _ => {}
            }
        }
    }

    /// Whether the parameter of this name, as it stands on the wire (`Account.1.Password`), holds a
    /// secret, or is a record with one as a whole.
    pub fn is_secret(&self, parameter: &str) -> bool {
        let mut shape = self;
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        for part in parameter.split('.').filter(|part| !is_number(part)) {
            match shape.index(part, 0).map(|index| shape.fields[index]) {
                Some(field) if field.secret => return true,
                Some(Field {
                    kind: Kind::Record(inner) | Kind::Records(inner),
                    ..
                }) => shape = inner,
                _ => return false,
            }
        }
        // Of a whole record, in JSON.
        !std::ptr::eq(shape, self) && !shape.secrets().is_empty()
    }

    /// Number of the field with this wire name, or with this alias where none has the name. Fields
    /// mostly come in order, so the search begins at `guess`.
    #[inline]
    pub fn index(&self, wire: &str, guess: usize) -> Option<usize> {
        if self
            .fields
            .get(guess)
            .is_some_and(|field| field.wire == wire)
        {
            return Some(guess);
        }
        let mut fields = self.fields.iter();
        let known = fields.position(|field| field.wire == wire);
        known.or_else(|| self.aliased(wire))
    }

    #[cold]
    fn aliased(&self, name: &str) -> Option<usize> {
        let mut fields = self.fields.iter();
        fields.position(|field| field.alias == Some(name))
    }
}

/// One field.
///
/// Generated code writes it as a literal, which costs the compiler least; others use `new`, for fields may be added.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Name on the wire.
    pub wire: &'static str,
    /// Another name by which answers may show it.
    pub alias: Option<&'static str>,
    /// What it holds.
    pub kind: Kind,
    /// Whether a request must have it.
    pub required: bool,
    /// Whether it holds a secret: `Debug` of the record shows `***`.
    pub secret: bool,
    /// Key that wraps the list in JSON: `Tag` in `{"Tags": {"Tag": [..]}}`.
    pub wrapper: Option<&'static str>,
    /// Where a parameter travels; all but [`Position::Json`] mean something in requests of
    /// [`Style::Roa`](crate::Style) alone. The only field of an answer that is no object is its
    /// [`Position::WholeBody`].
    pub position: Position,
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// In the query.
    Query,
    /// In the query, as JSON in one text.
    Json,
    /// In the path, at its name in braces.
    Path,
    /// In a header of its name.
    Header,
    /// In front of the host.
    Host,
    /// As a member of the body.
    Body,
    /// As the body itself.
    WholeBody,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Float,
    /// `true` or `false`.
    Boolean,
    /// Text with documented values.
    Choice(&'static [&'static str]),
    /// A record.
    Record(&'static Shape),
    /// Anything.
    Json,
    /// Several texts.
    Texts,
    /// Several whole numbers.
    Integers,
    /// Several numbers with fractions.
    Floats,
    /// Several of `true` and `false`.
    Booleans,
    /// Several texts with documented values.
    Choices(&'static [&'static str]),
    /// Several records.
    Records(&'static Shape),
    /// Records by keys that no page fixes.
    Map(&'static Shape),
}

impl Field {
    #[doc(hidden)]
    pub const PLAIN: Self = Self::new("", Kind::Text);

    /// An optional field.
    pub const fn new(wire: &'static str, kind: Kind) -> Self {
        Self {
            wire,
            alias: None,
            kind,
            required: false,
            secret: false,
            wrapper: None,
            position: Position::Query,
        }
    }

    /// The same, but answers may show it by this name, too.
    #[must_use]
    pub const fn or(mut self, alias: &'static str) -> Self {
        self.alias = Some(alias);
        self
    }

    /// The same, but it travels there.
    #[must_use]
    pub const fn at(mut self, position: Position) -> Self {
        self.position = position;
        self
    }

    /// The same, but a request must have it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, but it holds a secret.
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The same, but with a key around the list in JSON.
    #[must_use]
    pub const fn within(mut self, wrapper: &'static str) -> Self {
        self.wrapper = Some(wrapper);
        self
    }
}
