//! Articles: their text and what is known of where they come from.

use crate::date::Date;

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
