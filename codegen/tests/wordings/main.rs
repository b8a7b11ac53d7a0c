//! Facts in other words than any one page has them: tables of wordings, and of sentences that look
//! alike and state no such fact.

mod bounds;
mod counts;
mod facts;
mod lengths;
