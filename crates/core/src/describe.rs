//! The macro that describes a struct to the engine.

/// Implements [`Record`](crate::Record), [`Shaped`](crate::Shaped), `PartialEq` and `Debug` for a
/// struct, and `Default` where it keeps unknown fields: one line a field with its number, its Rust name, the variant of [`Slot`](crate::Slot) (choices and records
/// also come as `RequiredChoice` and `RequiredRecord`), its wire name, the key around the list where
/// there is one, and the type of the entries; `required` stands behind it where a request must have
/// it (an empty list is a missing one), `@` and a [`Position`](crate::Position) where it travels elsewhere
/// than in the query. `unknown` says that the struct keeps unknown fields,
/// in a field of this name.
///
/// ```
/// pub struct Tag {
///     key: String,
///     value: Option<String>,
/// }
///
/// alicloud_core::record!(Tag {
///     0: key = RequiredText("Key") required,
///     1: value = Text("Value"),
/// });
///
/// let tag = alicloud_core::json::decode::<Tag>(br#"{"Key": "stage"}"#).unwrap();
/// assert_eq!(tag, Tag { key: "stage".into(), value: None });
/// ```
#[macro_export]
macro_rules! record {
    // The static kind of a field.
    (@kind RequiredText) => { $crate::Kind::Text };
    (@kind RequiredInteger) => { $crate::Kind::Integer };
    (@kind RequiredFloat) => { $crate::Kind::Float };
    (@kind RequiredBoolean) => { $crate::Kind::Boolean };
    (@kind RequiredChoice $type:ident) => { $crate::Kind::Choice(<$type as $crate::OpenEnum>::VALUES) };
    (@kind RequiredRecord $type:ident) => { $crate::Kind::Record(<$type as $crate::Shaped>::SHAPE) };
    (@kind Choice $type:ident) => { $crate::Kind::Choice(<$type as $crate::OpenEnum>::VALUES) };
    (@kind Choices $type:ident) => { $crate::Kind::Choices(<$type as $crate::OpenEnum>::VALUES) };
    (@kind Record $type:ident) => { $crate::Kind::Record(<$type as $crate::Shaped>::SHAPE) };
    (@kind Records $type:ident) => { $crate::Kind::Records(<$type as $crate::Shaped>::SHAPE) };
    (@kind $kind:ident) => { $crate::Kind::$kind };
    // The value of a field that is not filled yet.
    (@blank RequiredText) => { String::new() };
    (@blank RequiredInteger) => { 0 };
    (@blank RequiredFloat) => { 0.0 };
    (@blank RequiredBoolean) => { false };
    (@blank RequiredChoice $type:ident) => { <$type as $crate::OpenEnum>::from_text("") };
    (@blank RequiredRecord $type:ident) => { <$type as $crate::Shaped>::blank() };
    (@blank Texts) => { Vec::new() };
    (@blank Integers) => { Vec::new() };
    (@blank Floats) => { Vec::new() };
    (@blank Booleans) => { Vec::new() };
    (@blank Choices $type:ident) => { Vec::new() };
    (@blank Records $type:ident) => { Vec::new() };
    (@blank $kind:ident $($type:ident)?) => { None };
    // The door to a field.
    (@door $door:ident RequiredChoice $($field:tt)+) => { $crate::$door::Choice($($field)+) };
    (@door $door:ident RequiredRecord $($field:tt)+) => { $crate::$door::Record($($field)+) };
    (@door $door:ident $kind:ident $($field:tt)+) => { $crate::$door::$kind($($field)+) };

    // What keeps unknown fields is an answer, in which nothing is required.
    (@default $name:ident $unknown:ident) => {
        impl Default for $name {
            #[inline]
            fn default() -> Self {
                $crate::Shaped::blank()
            }
        }
    };

    ($name:ident $($unknown:ident)? {
        $($index:tt: $field:ident = $kind:ident(
            $wire:literal $(in $wrapper:literal)? $(, $type:ident)?
        ) $($required:ident)? $(@ $position:ident)?,)*
    }) => {
        impl $crate::Shaped for $name {
            const SHAPE: &'static $crate::Shape = &$crate::Shape::new(
                stringify!($name),
                &[$($crate::Field::new($wire, $crate::record!(@kind $kind $($type)?))
                    $(.within($wrapper))?
                    $(.at($crate::Position::$position))?
                    $(.$required())?,)*],
            );

            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::record!(@blank $kind $($type)?),)*
                    $($unknown: $crate::UnknownFields::default(),)?
                }
            }
        }

        impl $crate::Record for $name {
            #[inline]
            fn shape(&self) -> &'static $crate::Shape {
                <Self as $crate::Shaped>::SHAPE
            }

            #[inline]
            fn view(&self, index: usize) -> $crate::View<'_> {
                match index {
                    $($index => $crate::record!(@door View $kind &self.$field),)*
                    _ => $crate::View::None,
                }
            }

            #[inline]
            fn slot(&mut self, index: usize) -> $crate::Slot<'_> {
                match index {
                    $($index => $crate::record!(@door Slot $kind &mut self.$field),)*
                    _ => $crate::Slot::None,
                }
            }

            $(
                #[inline]
                fn unknown(&self) -> Option<&$crate::UnknownFields> {
                    Some(&self.$unknown)
                }

                #[inline]
                fn unknown_mut(&mut self) -> Option<&mut $crate::UnknownFields> {
                    Some(&mut self.$unknown)
                }
            )?
        }

        $($crate::record!(@default $name $unknown);)?

        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::same_records(self, other)
            }
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::debug_record(self, f)
            }
        }
    };
}
