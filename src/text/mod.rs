//! Text: sentences, tokens and syntactic words as byte ranges into an article, and the dependency trees of sentences.
//!
//! This module knows French typography through [`crate::lang`], and nothing of states or organisations.

pub mod conllu;
pub mod contraction;
mod fold;
mod hash;
pub mod parser;
mod sentence;
mod token;
mod tree;
mod word;

pub use contraction::Contractions;
pub use fold::{fold, without_accents};
pub use parser::Parser;
pub use sentence::{Sentence, sentences};
pub use token::{Token, TokenKind, tokenize};
pub use tree::{Tree, forest, tree};
pub use word::{Part, Word, words};
