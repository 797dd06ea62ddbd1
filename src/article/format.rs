//! The formats of articles: told by a file's extension, else by its content.

use std::path::Path;

use super::place::Place;
use super::reading::Found;
use super::{html, json, plain};

/// How a file holds its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text with optional front matter.
    Text,
    /// Markdown with optional front matter.
    Markdown,
    /// One JSON object or an array of them.
    Json,
    /// A JSON object a line.
    JsonLines,
    /// A web page.
    Html,
}

/// The extensions that are read in folders.
pub const EXTENSIONS: [(&str, Format); 10] = [
    ("htm", Format::Html),
    ("html", Format::Html),
    ("json", Format::Json),
    ("jsonl", Format::JsonLines),
    ("markdown", Format::Markdown),
    ("md", Format::Markdown),
    ("ndjson", Format::JsonLines),
    ("text", Format::Text),
    ("txt", Format::Text),
    ("xhtml", Format::Html),
];

impl Format {
    /// The format that a file's name tells.
    pub fn of_name(file: &Path) -> Option<Self> {
        let extension = file.extension()?.to_str()?.to_lowercase();
        EXTENSIONS.iter().find(|(name, _)| *name == extension).map(|&(_, format)| format)
    }

    /// The format that a text looks like.
    pub fn of_content(content: &str) -> Self {
        let content = content.trim_start();
        let first = content.lines().next().unwrap_or_default().trim_end();
        match content.chars().next() {
            Some('{') if first == "{" || is_json(content) => Self::Json,
            Some('{') => Self::JsonLines,
            Some('[') if is_json(content) => Self::Json,
            Some('<') => Self::Html,
            _ => Self::Text,
        }
    }

    /// The articles of a file in this format.
    pub(super) fn articles(self, place: &Place, content: &str) -> Vec<Found> {
        let article = match self {
            Self::Json => return json::articles(place, content),
            Self::JsonLines => return json::lines(place, content),
            Self::Text => plain::article(place, content, false),
            Self::Markdown => plain::article(place, content, true),
            Self::Html => html::article(place, content),
        };
        vec![(place.clone(), article)]
    }
}

fn is_json(content: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(content).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_format_before_the_content() {
        assert_eq!(Format::of_name(Path::new("a/b.JSONL")), Some(Format::JsonLines));
        assert_eq!(Format::of_name(Path::new("a/b")), None);
        assert!(EXTENSIONS.is_sorted_by_key(|(name, _)| *name));
        for (content, expected) in [
            ("{\n  \"text\": \"Un.\"\n}", Format::Json),
            ("{\"text\": 1}\n{\"text\": 2}", Format::JsonLines),
            ("[{\"text\": 1}]", Format::Json),
            ("[Bruxelles] L'Otan", Format::Text),
            ("\n<!DOCTYPE html>", Format::Html),
            ("---\nid: a\n---\nUn.", Format::Text),
        ] {
            assert_eq!(Format::of_content(content), expected, "{content}");
        }
    }
}
