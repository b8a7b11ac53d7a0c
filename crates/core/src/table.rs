//! What [`record!`](crate::record) writes for the kind of a field, by the name of the kind: a macro
//! that had to tell kinds apart would call itself four times for each field, which costs more than
//! all the rest of it.

/// The static kind of a field.
#[doc(hidden)]
#[allow(non_snake_case, non_upper_case_globals, missing_docs)]
pub mod kind {
    use crate::{Kind, OpenEnum, Shaped};

    pub use crate::Kind::{
        Boolean, Boolean as RequiredBoolean, Booleans, Float, Float as RequiredFloat, Floats,
        Integer, Integer as RequiredInteger, Integers, Json, Text, Text as RequiredText, Texts,
    };

    pub const fn Choice<E: OpenEnum>() -> Kind {
        Kind::Choice(E::VALUES)
    }

    pub const fn RequiredChoice<E: OpenEnum>() -> Kind {
        Kind::Choice(E::VALUES)
    }

    pub const fn Choices<E: OpenEnum>() -> Kind {
        Kind::Choices(E::VALUES)
    }

    pub const fn Record<R: Shaped>() -> Kind {
        Kind::Record(R::SHAPE)
    }

    pub const fn RequiredRecord<R: Shaped>() -> Kind {
        Kind::Record(R::SHAPE)
    }

    pub const fn Records<R: Shaped>() -> Kind {
        Kind::Records(R::SHAPE)
    }

    pub const fn Map<R: Shaped>() -> Kind {
        Kind::Map(R::SHAPE)
    }
}

/// The value of a field that is not filled yet.
#[doc(hidden)]
#[allow(non_snake_case, non_upper_case_globals, missing_docs)]
pub mod blank {
    use crate::{OpenEnum, Shaped};
    use std::collections::BTreeMap;

    pub use Option::{None as Boolean, None as Float, None as Integer, None as Json, None as Text};

    pub const RequiredText: String = String::new();
    pub const RequiredInteger: i64 = 0;
    pub const RequiredFloat: f64 = 0.0;
    pub const RequiredBoolean: bool = false;
    pub const Texts: Vec<String> = Vec::new();
    pub const Integers: Vec<i64> = Vec::new();
    pub const Floats: Vec<f64> = Vec::new();
    pub const Booleans: Vec<bool> = Vec::new();

    #[inline]
    pub const fn Choice<E>() -> Option<E> {
        None
    }

    #[inline]
    pub fn RequiredChoice<E: OpenEnum>() -> E {
        E::from_text("")
    }

    #[inline]
    pub const fn Choices<E>() -> Vec<E> {
        Vec::new()
    }

    #[inline]
    pub const fn Record<R>() -> Option<R> {
        None
    }

    #[inline]
    pub fn RequiredRecord<R: Shaped>() -> R {
        R::blank()
    }

    #[inline]
    pub const fn Records<R>() -> Vec<R> {
        Vec::new()
    }

    #[inline]
    pub const fn Map<R>() -> BTreeMap<String, R> {
        BTreeMap::new()
    }
}

use crate::{Choice, Member, Slot, View};

#[doc(hidden)]
#[allow(non_snake_case)]
impl<'a> View<'a> {
    #[inline]
    pub fn RequiredChoice(choice: &'a dyn Choice) -> Self {
        Self::Choice(choice)
    }

    #[inline]
    pub fn RequiredRecord(record: &'a dyn Member) -> Self {
        Self::Record(record)
    }
}

#[doc(hidden)]
#[allow(non_snake_case)]
impl<'a> Slot<'a> {
    #[inline]
    pub fn RequiredChoice(choice: &'a mut dyn Choice) -> Self {
        Self::Choice(choice)
    }

    #[inline]
    pub fn RequiredRecord(record: &'a mut dyn Member) -> Self {
        Self::Record(record)
    }
}
