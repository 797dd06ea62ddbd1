//! Sentences with the claims that they make, and whether these are found.
//!
//! A suite is a TOML file ([`Suite::read`]) of short texts, each with its claims in a notation of one line
//! ([`notation`]). [`check`] reads each text as an article of its own and says what is found, missed and wrong. The
//! examples of rules are written in the same notation.

pub mod notation;

mod check;
mod file;

pub use check::{Outcome, Verdict, check};
pub use file::{Sentence, Suite, SuiteError};
