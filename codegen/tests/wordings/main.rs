//! Facts in the words that writers of references use for them, and sentences that look alike and state
//! none.

mod bounds;
mod characters;
mod contrary;
mod counts;
mod default;
mod deprecated;
mod exclusive;
mod lengths;
mod required;
mod row;
mod separator;
mod unit;
mod values;
