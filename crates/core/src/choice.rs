//! Open enums: texts with documented values, of which there may be more tomorrow.

/// A value that the documentation does not list. Only decoding makes one, so that a documented
/// value is always its own variant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
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
pub trait OpenEnum: Clone + PartialEq + Send + Sync + Sized + 'static {
    /// The documented values and their variants.
    #[doc(hidden)]
    const TABLE: &'static OpenTable<Self>;
    /// The text of a value that is not documented.
    fn unknown(&self) -> Option<&str>;

    /// The documented values as they stand on the wire, in page order.
    const VALUES: &'static [&'static str] = Self::TABLE.values;
    /// Their variants, in the same order.
    const VARIANTS: &'static [Self] = Self::TABLE.variants;

    /// The variant of a text; any text has one.
    fn from_text(text: &str) -> Self {
        match Self::VALUES.iter().position(|value| *value == text) {
            Some(index) => Self::VARIANTS[index].clone(),
            None => (Self::TABLE.unknown)(UnknownValue(text.into())),
        }
    }

    /// The text as it stands on the wire.
    fn as_text(&self) -> &str {
        let known = || Self::VARIANTS.iter().position(|variant| variant == self);
        match self.unknown() {
            Some(text) => text,
            None => known().map_or("", |index| Self::VALUES[index]),
        }
    }
}

/// What [`open_enum!`](crate::open_enum) says of an enum.
#[doc(hidden)]
pub struct OpenTable<E: 'static> {
    /// The documented values.
    pub values: &'static [&'static str],
    /// Their variants.
    pub variants: &'static [E],
    /// Makes a value that is not documented.
    pub unknown: fn(UnknownValue) -> E,
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
        self.as_ref().map(E::as_text)
    }

    fn set(&mut self, text: &str) {
        *self = Some(E::from_text(text));
    }
}

impl<E: OpenEnum> Choice for E {
    fn text(&self) -> Option<&str> {
        Some(self.as_text())
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
        self.get(index).map(E::as_text)
    }

    fn push(&mut self, text: &str) {
        self.push(E::from_text(text));
    }

    fn clear(&mut self) {
        self.clear();
    }
}

/// Implements [`OpenEnum`] and the conversions of an enum with unit variants and
/// `Unknown(UnknownValue)`. They are tables; the code that searches them exists once.
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $text:literal,)+ }) => {
        impl $name {
            /// The documented values as they stand on the wire, in page order.
            pub const VALUES: &'static [&'static str] = &[$($text),+];

            /// The text as it stands on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                $crate::OpenEnum::as_text(self)
            }
        }

        impl $crate::OpenEnum for $name {
            const TABLE: &'static $crate::OpenTable<Self> = &$crate::OpenTable {
                values: Self::VALUES,
                variants: &[$(Self::$variant),+],
                unknown: Self::Unknown,
            };

            #[inline]
            fn unknown(&self) -> Option<&str> {
                if let Self::Unknown(value) = self { Some(value.as_str()) } else { None }
            }
        }

        impl Eq for $name {}

        impl<T: AsRef<str>> From<T> for $name {
            fn from(text: T) -> Self {
                $crate::OpenEnum::from_text(text.as_ref())
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug_text(self.as_str(), $crate::OpenEnum::unknown(self), f)
            }
        }
    };
}
