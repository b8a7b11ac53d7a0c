//! The macro that describes a struct to the engine.

/// Implements [`Record`](crate::Record), [`Shaped`](crate::Shaped), `PartialEq` and `Debug` for a
/// struct, and `Default` where it keeps unknown fields: one line a field with its number, its Rust name, the variant of [`Slot`](crate::Slot) (choices and records
/// also come as `RequiredChoice` and `RequiredRecord`), its wire name, behind `or` another by which answers may show it, behind `in` the key around the list
/// where there is one, and the type of the entries; `required` stands behind it where a request must have
/// it (an empty list is a missing one), `secret` where `Debug` must not show it, `@` and a [`Position`](crate::Position) where it travels elsewhere
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
            $wire:literal $(or $alias:literal)? $(in $wrapper:literal)? $(, $type:ident)?
        ) $($flag:ident)* $(@ $position:ident)?,)*
    }) => {
        impl $crate::Shaped for $name {
            const SHAPE: &'static $crate::Shape = &$crate::Shape {
                name: stringify!($name),
                fields: &[$($crate::Field {
                    $(alias: Some($alias),)?
                    $(wrapper: Some($wrapper),)?
                    $(position: $crate::Position::$position,)?
                    $($flag: true,)*
                    wire: $wire,
                    kind: $crate::__kind::$kind $(::<$type>())?,
                    ..$crate::Field::PLAIN
                },)*],
            };

            #[inline]
            fn blank() -> Self {
                Self {
                    $($field: $crate::__blank::$kind $(::<$type>())?,)*
                    $($unknown: $crate::UnknownFields::NONE,)?
                }
            }

            #[inline]
            fn field(&self, index: usize) -> $crate::View<'_> {
                match index {
                    $($index => $crate::View::$kind(&self.$field),)*
                    $(usize::MAX => $crate::View::Unknown(&self.$unknown),)?
                    _ => $crate::View::None,
                }
            }

            #[inline]
            fn field_mut(&mut self, index: usize) -> $crate::Slot<'_> {
                match index {
                    $($index => $crate::Slot::$kind(&mut self.$field),)*
                    $(usize::MAX => $crate::Slot::Unknown(&mut self.$unknown),)?
                    _ => $crate::Slot::None,
                }
            }
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
