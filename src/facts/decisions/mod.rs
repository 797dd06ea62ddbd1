//! What an analyst has decided: which side of a conflict is right, which two names mean one thing, which name means
//! two. Decisions are data that is replayed whenever facts are derived; taking one away undoes it.
//!
//! ```toml
//! [[settle]]                     # which value of a conflict is right
//! topic = "founding"
//! about = ["CSTO"]
//! value = "2002"
//! why = "its charter of that year; 1992 is the treaty's"
//!
//! [[merge]]                      # these names mean one thing
//! names = ["Force conjointe du G5", "force du G5 Sahel"]
//! into = "FC-G5S"
//!
//! [[split]]                      # in these articles the name means another thing
//! name = "SCO"
//! as = "Organisation de coopération de Sarandë"
//! articles = ["reuters-17"]
//! ```
//!
//! Claims stay as they were found, with their identifiers and their words: decisions change what follows from them.

mod idle;
mod rename;

use serde::Deserialize;
use toml::Spanned;

pub use idle::Idle;

/// An analyst's decisions, in the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Which side of a conflict is right.
    pub settle: Vec<Settle>,
    /// Names that mean one thing.
    pub merge: Vec<Merge>,
    /// Names that mean another thing in some articles.
    pub split: Vec<Split>,
}

/// The value of a conflict that is right.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// Its line in the file, from 1.
    #[serde(skip)]
    pub line: usize,
    /// What the claims disagree on, as [`super::Topic`] is written.
    pub topic: String,
    /// The identifiers of the entities that the conflict is about, in its order.
    pub about: Vec<String>,
    /// The value as the conflict shows it.
    pub value: String,
    /// The analyst's reason.
    pub why: Option<String>,
}

/// Names that mean one thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// Its line in the file, from 1.
    #[serde(skip)]
    pub line: usize,
    /// The names or identifiers.
    pub names: Vec<String>,
    /// What all of them become.
    pub into: String,
    /// The analyst's reason.
    pub why: Option<String>,
}

/// A name that means another thing in some articles.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// Its line in the file, from 1.
    #[serde(skip)]
    pub line: usize,
    /// The name or identifier.
    pub name: String,
    /// What it means there.
    #[serde(rename = "as")]
    pub meant: String,
    /// Identifiers of the articles.
    pub articles: Vec<String>,
    /// The analyst's reason.
    pub why: Option<String>,
}

/// A file of decisions that can't be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {reason}correct it, or take the decision out; the facts stayed as they were")]
pub struct DecisionError {
    /// The file.
    pub file: String,
    /// What the parser says, with line and column.
    pub reason: Box<toml::de::Error>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    settle: Vec<Spanned<Settle>>,
    #[serde(default)]
    merge: Vec<Spanned<Merge>>,
    #[serde(default)]
    split: Vec<Spanned<Split>>,
}

impl Decisions {
    /// Reads the decisions of `file`, whose content is `toml`.
    pub fn read(toml: &str, file: &str) -> Result<Self, DecisionError> {
        let error = |reason| DecisionError { file: file.to_owned(), reason: Box::new(reason) };
        let read: File = toml::from_str(toml).map_err(error)?;
        let line = |at: usize| toml[..at].matches('\n').count() + 1;
        let settle = |one: Spanned<Settle>| Settle { line: line(one.span().start), ..one.into_inner() };
        let merge = |one: Spanned<Merge>| Merge { line: line(one.span().start), ..one.into_inner() };
        let split = |one: Spanned<Split>| Split { line: line(one.span().start), ..one.into_inner() };
        Ok(Self {
            settle: read.settle.into_iter().map(settle).collect(),
            merge: read.merge.into_iter().map(merge).collect(),
            split: read.split.into_iter().map(split).collect(),
        })
    }
}
