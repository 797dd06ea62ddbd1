//! Text: sentences and tokens as byte ranges into an article.
//!
//! This module knows French typography through [`crate::lang`], and nothing of states or organisations.

pub mod conllu;
mod fold;
mod sentence;
mod token;

pub use fold::{fold, without_accents};
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind, tokenize};
