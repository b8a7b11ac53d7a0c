//! Facts in the words that writers use for them, and sentences that look alike and state none: each
//! row of a table is one description.

mod deprecated;
mod exclusive;
mod required;
mod row;
mod separator;
mod unit;
