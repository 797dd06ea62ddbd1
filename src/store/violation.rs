//! What a re-reading of a graph directory finds wrong.

use std::fmt;
use std::path::PathBuf;

use super::error::Error;
use crate::rdf::ReadError;

/// Something wrong in one file.
#[derive(Debug)]
pub struct Violation {
    /// The file.
    pub file: PathBuf,
    /// IRI of the claim, where it is about one.
    pub claim: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong, what was expected and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The file can't be read or is no N-Quads.
    #[error("unreadable: {0}")]
    Unreadable(#[from] Error),
    /// The file's name is none that casus writes.
    #[error("no file of a graph, expected one named after an article, as in `{expected}`: move it elsewhere")]
    Stray {
        /// An example of a right name.
        expected: String,
    },
    /// Lines are unsorted, given twice or written otherwise than casus does.
    #[error("line {line} is « {found} », expected « {expected} » there: build the article again")]
    NotCanonical {
        /// The first such line, from 1.
        line: usize,
        /// What it is.
        found: String,
        /// What it should be.
        expected: String,
    },
    /// The article has a graph and no text.
    #[error("the text {} is missing: build the article again", expected.display())]
    NoText {
        /// Where the text should be.
        expected: PathBuf,
    },
    /// The article has a text and no graph.
    #[error("the graph {} is missing: build the article again", expected.display())]
    NoGraph {
        /// Where the graph should be.
        expected: PathBuf,
    },
    /// A quad stands in the graph of something else.
    #[error("a quad of the graph {found}, expected {expected} alone: build the article again")]
    OtherGraph {
        /// The graph.
        found: String,
        /// The file's own graph.
        expected: String,
    },
    /// The text is not the one that was read.
    #[error("the text's hash is {found}, expected {expected}: put the text back or build the article again")]
    ContentHash {
        /// Hash of the stored text.
        found: String,
        /// The hash that the graph gives.
        expected: String,
    },
    /// The claim can't be read.
    #[error(transparent)]
    Claim(#[from] ReadError),
    /// The claim is of another article.
    #[error("derived from the article « {found} », expected « {expected} »: build the article again")]
    OtherArticle {
        /// Identifier of the article that it names.
        found: String,
        /// Identifier of the file's article.
        expected: String,
    },
    /// The claim was changed after it was written.
    #[error("its values give the identifier {expected}, found {found}: the claim was altered, build the article again")]
    Identifier {
        /// The IRI in the file.
        found: String,
        /// The IRI that the claim's values give.
        expected: String,
    },
    /// The text has no such passage.
    #[error("the {part} is « {found} », the text has « {expected} » there: build the article again")]
    Evidence {
        /// `quote`, `prefix` or `suffix`.
        part: &'static str,
        /// What the claim quotes.
        found: String,
        /// What the text has.
        expected: String,
    },
    /// The offsets lie outside of the text.
    #[error("its passage is at {start}..{end}, the text has {length} characters: build the article again")]
    Offsets {
        /// First offset.
        start: usize,
        /// Offset after the last.
        end: usize,
        /// Number of characters of the text.
        length: usize,
    },
    /// A fact leans on a claim that no article has.
    #[error("<{fact}> is supported by a claim that no article has: derive the facts again")]
    NoSuchClaim {
        /// The fact.
        fact: String,
    },
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file.display())?;
        if let Some(claim) = &self.claim {
            write!(f, "claim <{claim}>: ")?;
        }
        write!(f, "{}", self.problem)
    }
}
