//! Open enums: texts with documented values, of which there may be more tomorrow.

/// A value that the documentation does not list. Only decoding makes one, so that a documented
/// value is always its own variant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// For [`open_enum!`](crate::open_enum) only: the caller has looked the text up before.
    #[doc(hidden)]
    pub fn __new(text: &str) -> Self {
        Self(text.into())
    }

    /// The value as it was sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text with documented values. [`open_enum!`](crate::open_enum) implements it.
pub trait OpenEnum: Sized + 'static {
    /// The documented values as they stand on the wire, in page order.
    const VALUES: &'static [&'static str];
    /// The variant of a text; any text has one.
    fn from_text(text: &str) -> Self;
    /// The text as it stands on the wire.
    fn as_str(&self) -> &str;
}

/// A field that holds one open enum.
pub trait Choice {
    /// Its text, if there is one.
    fn text(&self) -> Option<&str>;
    /// Takes the variant of a text.
    fn set(&mut self, text: &str);
}

impl<E: OpenEnum> Choice for Option<E> {
    fn text(&self) -> Option<&str> {
        self.as_ref().map(E::as_str)
    }

    fn set(&mut self, text: &str) {
        *self = Some(E::from_text(text));
    }
}

impl<E: OpenEnum> Choice for E {
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }

    fn set(&mut self, text: &str) {
        *self = E::from_text(text);
    }
}

/// A field that holds several.
pub trait Choices {
    /// How many there are.
    fn count(&self) -> usize;
    /// The text of the one at this place.
    fn text(&self, index: usize) -> Option<&str>;
    /// Adds the variant of a text.
    fn push(&mut self, text: &str);
    /// Removes all.
    fn clear(&mut self);
}

impl<E: OpenEnum> Choices for Vec<E> {
    fn count(&self) -> usize {
        self.len()
    }

    fn text(&self, index: usize) -> Option<&str> {
        self.get(index).map(E::as_str)
    }

    fn push(&mut self, text: &str) {
        self.push(E::from_text(text));
    }

    fn clear(&mut self) {
        self.clear();
    }
}

/// Implements [`OpenEnum`] and the conversions of an enum with unit variants and
/// `Unknown(UnknownValue)`.
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $text:literal,)+ }) => {
        impl $name {
            /// The documented values as they stand on the wire, in page order.
            pub const VALUES: &'static [&'static str] = &[$($text),+];

            /// The text as it stands on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl $crate::OpenEnum for $name {
            const VALUES: &'static [&'static str] = Self::VALUES;

            #[inline]
            fn from_text(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)+
                    _ => Self::Unknown($crate::UnknownValue::__new(text)),
                }
            }

            #[inline]
            fn as_str(&self) -> &str {
                self.as_str()
            }
        }

        impl From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::OpenEnum::from_text(text)
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(text: String) -> Self {
                $crate::OpenEnum::from_text(&text)
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
