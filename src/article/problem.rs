//! What can be wrong with a file of articles.

use std::io;

use super::place::Place;

/// An input that gave no article: where, and why.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Problem {
    /// The file, with line and column where they help.
    pub place: Place,
    /// What is wrong, what was expected and what to do.
    pub reason: Reason,
}

/// Why an input gave no article.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    /// The file or folder cannot be opened or read.
    #[error("cannot be read ({0}); check that it exists and that you may read it")]
    Unreadable(io::Error),
    /// Nothing but white space.
    #[error("is empty; expected the text of an article")]
    Empty,
    /// No text in any encoding that is read.
    #[error("is binary, not text; expected plain text, Markdown, JSON, JSON Lines or HTML")]
    Binary,
    /// The text is in another language.
    #[error("is not French but {0}; only French articles are read")]
    Language(String),
    /// The metadata name another language.
    #[error(
        "is not French: its language is given as « {0} »; only French articles are read, correct `lang` if it is one"
    )]
    DeclaredLanguage(String),
    /// No JSON, or not the object that is expected.
    #[error("malformed JSON ({0}); expected an object with id, title, date, publisher, url, lang and text")]
    Json(String),
    /// A JSON object without text.
    #[error("the JSON object has no `text`; expected the article's text there")]
    NoText,
    /// The block between the two `---` lines is no YAML mapping.
    #[error("malformed front matter ({0}); expected lines such as `title: \"…\"`, quote a value that holds a colon")]
    FrontMatter(String),
    /// A front matter that never ends.
    #[error("the front matter that begins here has no end; expected a line `---` below it")]
    OpenFrontMatter,
    /// A date of publication that cannot be read.
    #[error("malformed date « {0} »; expected YYYY, YYYY-MM, YYYY-MM-DD or an ISO timestamp")]
    Date(String),
    /// A web page without article.
    #[error("no article found in the page; expected paragraphs of text or a NewsArticle in JSON-LD")]
    NoBody,
    /// A folder without any file that is read.
    #[error("no article in this folder; expected files that end in {0}")]
    NoArticle(String),
    /// Two different articles have one identifier.
    #[error(
        "the id « {id} » is also that of a different article ({others}); none of them is read, give each its own id"
    )]
    SameId {
        /// The identifier.
        id: String,
        /// Where the other articles are.
        others: String,
    },
}

impl Reason {
    /// The problem of that reason at `place`.
    pub(super) fn at(self, place: &Place) -> Problem {
        Problem { place: place.clone(), reason: self }
    }
}
