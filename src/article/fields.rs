//! What an article says of itself, in front matter, JSON or a web page.

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::Value;

use super::language::{self, Detected};
use super::place::Place;
use super::problem::{Problem, Reason};
use super::{Article, timestamp};

/// The metadata of an article as written. Fields that are not listed here are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Fields {
    pub id: Option<String>,
    pub title: Option<String>,
    pub date: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub lang: Option<String>,
}

/// A JSON object's fields, where a number may stand for a string: `"id": 17`, `"date": 2022`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JsonFields {
    #[serde(deserialize_with = "scalar")]
    id: Option<String>,
    title: Option<String>,
    #[serde(deserialize_with = "scalar")]
    date: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    lang: Option<String>,
    pub text: Option<String>,
}

impl From<JsonFields> for Fields {
    fn from(json: JsonFields) -> Self {
        let JsonFields { id, title, date, publisher, url, lang, text: _ } = json;
        Self { id, title, date, publisher, url, lang }
    }
}

fn scalar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text)),
        Value::Number(number) => Ok(Some(number.to_string())),
        other => Err(D::Error::custom(format!("expected a string, found {other}"))),
    }
}

impl Fields {
    /// The article with these metadata and `text`; `id` is its identifier where it gives none.
    pub fn into_article(self, place: &Place, id: String, text: String) -> Result<Article, Problem> {
        if text.trim().is_empty() {
            return Err(Reason::Empty.at(place));
        }
        let date =
            self.date.as_deref().and_then(filled).map(|written| timestamp::day(&written).ok_or(Reason::Date(written)));
        let date = date.transpose().map_err(|reason| reason.at(place))?;
        check_language(self.lang.as_deref().and_then(filled), &text).map_err(|reason| reason.at(place))?;
        Ok(Article {
            id: self.id.as_deref().and_then(filled).unwrap_or(id),
            title: self.title.as_deref().and_then(filled),
            date,
            publisher: self.publisher.as_deref().and_then(filled),
            url: self.url.as_deref().and_then(filled),
            lang: "fr".to_owned(),
            text,
        })
    }
}

/// White space around a value is no part of it, and an empty value is none.
pub fn filled(value: &str) -> Option<String> {
    let trimmed = value.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

fn check_language(declared: Option<String>, text: &str) -> Result<(), Reason> {
    match (declared, language::of(text)) {
        (Some(tag), _) if !language::means_french(&tag) => Err(Reason::DeclaredLanguage(tag)),
        (_, Detected::Other(name)) => Err(Reason::Language(name.to_owned())),
        _ => Ok(()),
    }
}
