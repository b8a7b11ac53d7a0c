//! The documented errors of an operation.

use crate::{ErrorClass, Fault};

/// One row of an operation's error table.
///
/// Generated code writes it as a literal, which costs the compiler least; others use `new`, for fields may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorRow {
    /// HTTP status; 0 where the page names none.
    pub status: u16,
    /// Code, byte for byte.
    pub code: &'static str,
    /// Message, byte for byte; may be a template (`%s`).
    pub message: &'static str,
    /// What it means and what to do.
    pub description: &'static str,
}

impl ErrorRow {
    /// A row; the status is 0 where the page names none.
    pub const fn new(
        status: u16,
        code: &'static str,
        message: &'static str,
        description: &'static str,
    ) -> Self {
        Self {
            status,
            code,
            message,
            description,
        }
    }

    /// What the row's code speaks of.
    pub fn class(&self) -> ErrorClass {
        ErrorClass::of(self.status, self.code)
    }
}

/// A code that the documentation does not list. Only decoding makes one, so that a documented code
/// is always its own variant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnknownCode(Box<str>);

impl UnknownCode {
    /// The code as it was sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The documented errors of one operation as an enum. [`operation_error!`](crate::operation_error)
/// implements it.
pub trait OperationError:
    std::error::Error + Clone + PartialEq + Send + Sync + Sized + 'static
{
    /// The documented codes, their variants and rows.
    #[doc(hidden)]
    const TABLE: &'static ErrorTable<Self>;
    /// The text of a code that is not documented.
    fn unknown(&self) -> Option<&str>;

    /// The documented codes as they stand on the wire, in page order.
    const CODES: &'static [&'static str] = Self::TABLE.codes;
    /// Their variants, in the same order.
    const VARIANTS: &'static [Self] = Self::TABLE.variants;
    /// All rows; those of one code stand together, in the same order, templates at the end.
    const ROWS: &'static [ErrorRow] = Self::TABLE.rows;

    /// The variant of a code; any code has one.
    fn from_code(code: &str) -> Self {
        match Self::CODES.iter().position(|known| *known == code) {
            Some(index) => Self::VARIANTS[index].clone(),
            None => (Self::TABLE.unknown)(UnknownCode(code.into())),
        }
    }

    /// The code as it stands on the wire.
    fn code(&self) -> &str {
        let known = || Self::VARIANTS.iter().position(|variant| variant == self);
        match self.unknown() {
            Some(code) => code,
            None => known().map_or("", |index| Self::CODES[index]),
        }
    }

    /// The rows of this code: one code may have several messages.
    fn meanings(&self) -> &'static [ErrorRow] {
        rows_of(Self::ROWS, self.code())
    }

    /// The row of this code with this message. A code with a single row has only one meaning,
    /// whatever the message.
    fn meaning(&self, message: &str) -> Option<&'static ErrorRow> {
        match self.meanings() {
            [only] => Some(only),
            rows => rows
                .iter()
                .find(|row| matches_template(row.message, message)),
        }
    }

    /// What the code speaks of.
    fn class(&self) -> ErrorClass {
        let status = self.meanings().first().map_or(0, |row| row.status);
        ErrorClass::of(status, self.code())
    }

    /// What the service would say: the first row of this code.
    fn fault(&self) -> Fault {
        match self.meanings().first() {
            Some(row) => Fault::from(row),
            None => Fault::new(400, self.code(), ""),
        }
    }
}

/// What [`operation_error!`](crate::operation_error) says of an enum.
#[doc(hidden)]
pub struct ErrorTable<E: 'static> {
    /// The documented codes.
    pub codes: &'static [&'static str],
    /// Their variants.
    pub variants: &'static [E],
    /// All rows.
    pub rows: &'static [ErrorRow],
    /// Makes a code that is not documented.
    pub unknown: fn(UnknownCode) -> E,
}

/// The rows of a code; they stand together.
fn rows_of(rows: &'static [ErrorRow], code: &str) -> &'static [ErrorRow] {
    let Some(start) = rows.iter().position(|row| row.code == code) else {
        return &[];
    };
    let rest = &rows[start..];
    let end = rest.iter().position(|row| row.code != code);
    &rest[..end.unwrap_or(rest.len())]
}

/// Whether a message was made from this template; `%s` stands for any text. Full stops and white
/// space at the end do not count, as pages and service differ in them.
fn matches_template(template: &str, message: &str) -> bool {
    let trim = |text: &'_ str| {
        text.trim_end_matches(|c: char| c == '.' || c.is_whitespace())
            .len()
    };
    let (template, mut message) = (&template[..trim(template)], &message[..trim(message)]);
    let mut parts = template.split("%s");
    match parts.next().and_then(|first| message.strip_prefix(first)) {
        Some(rest) => message = rest,
        None => return false,
    }
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return message.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return message.ends_with(part);
        }
        match message.find(part) {
            Some(at) => message = &message[at + part.len()..],
            None => return false,
        }
    }
    true
}

/// Implements [`OperationError`] for an enum with unit variants and `Unknown(UnknownCode)`: each
/// variant with its code and, per row, status, message and description; behind them rows whose code
/// is a template, which have no variant. They are tables; the code that searches them exists once.
/// The enum shows as its code and is an [`Error`](std::error::Error).
#[macro_export]
macro_rules! operation_error {
    ($name:ident {
        $($variant:ident = $code:literal [$(($status:literal, $message:literal, $description:literal)),+ $(,)?],)*
        $($template:literal [($template_status:literal, $template_message:literal, $template_description:literal)],)*
    }) => {
        impl $name {
            /// The variant of a code; any code has one.
            #[inline]
            pub fn from_code(code: &str) -> Self {
                $crate::OperationError::from_code(code)
            }

            /// The code as it stands on the wire.
            #[inline]
            pub fn code(&self) -> &str {
                $crate::OperationError::code(self)
            }

            /// The documented rows of this code: one code may have several messages.
            #[inline]
            pub fn meanings(&self) -> &'static [$crate::ErrorRow] {
                $crate::OperationError::meanings(self)
            }

            /// The documented row of this code with this message.
            #[inline]
            pub fn meaning(&self, message: &str) -> Option<&'static $crate::ErrorRow> {
                $crate::OperationError::meaning(self, message)
            }

            /// Whether the same call can succeed later.
            #[inline]
            pub fn is_retryable(&self) -> bool {
                $crate::OperationError::class(self).is_retryable()
            }
        }

        impl $crate::OperationError for $name {
            const TABLE: &'static $crate::ErrorTable<Self> = &$crate::ErrorTable {
                codes: &[$($code),*],
                variants: &[$(Self::$variant),*],
                rows: &[
                    $($($crate::ErrorRow {
                        status: $status,
                        code: $code,
                        message: $message,
                        description: $description,
                    },)+)*
                    $($crate::ErrorRow {
                        status: $template_status,
                        code: $template,
                        message: $template_message,
                        description: $template_description,
                    },)*
                ],
                unknown: Self::Unknown,
            };

            #[inline]
            fn unknown(&self) -> Option<&str> {
                match self {
                    Self::Unknown(code) => Some(code.as_str()),
                    #[allow(unreachable_patterns)]
                    _ => None,
                }
            }
        }

        impl Eq for $name {}

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::error::Error for $name {}

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug_text(self.code(), $crate::OperationError::unknown(self), f)
            }
        }
    };
}

/// The errors of an operation whose page documents none: any code is kept as it was sent.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum UndocumentedError {
    /// A code that is not documented.
    Unknown(UnknownCode),
}

crate::operation_error!(UndocumentedError {});
