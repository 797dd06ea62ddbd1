//! Articles: their text and what is known of where they come from.
//!
//! [`read_all`] turns files, folders and standard input into [`Article`]s and [`Problem`]s; nothing that is wrong
//! with one file keeps another from being read. Reading knows the formats and nothing of what the text says.
//!
//! Offsets and quotes are against [`Article::text`], which is, letter for letter, the `text` of a JSON object, what
//! stands below the front matter of a text file (see [`plain`]), or the paragraphs of a web page (see [`html`]).

mod encoding;
mod fields;
mod fingerprint;
mod format;
pub mod html;
mod json;
mod language;
pub mod markdown;
mod place;
pub mod plain;
mod problem;
mod reading;
mod source;
mod timestamp;

use crate::date::Date;

pub use encoding::decode;
pub use fingerprint::Fingerprint;
pub use format::{EXTENSIONS, Format};
pub use json::object as from_json;
pub use place::{Place, STDIN};
pub use problem::{Problem, Reason};
pub use reading::{Reading, parse, read, read_all};
pub use source::sources;

/// A press article. Offsets and quotes everywhere are against [`Article::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Identifier, unique in a graph; the file's name without extension unless the article gives its own.
    pub id: String,
    /// Headline.
    pub title: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Who published it, as written.
    pub publisher: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Language tag: `fr`.
    pub lang: String,
    /// The text, paragraphs separated by an empty line.
    pub text: String,
}

impl Article {
    /// A French article of which nothing but its text is known.
    pub fn of_text(id: impl Into<String>, text: impl Into<String>) -> Self {
        let (id, text) = (id.into(), text.into());
        Self { id, title: None, date: None, publisher: None, url: None, lang: "fr".to_owned(), text }
    }
}
