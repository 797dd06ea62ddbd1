//! JSON: an object `{"id","title","date","publisher","url","lang","text"}`, an array of them, or one a line.
//!
//! Only `text` is needed. It is kept letter for letter, line breaks included.

use serde_json::error::Category;

use super::Article;
use super::fields::JsonFields;
use super::place::Place;
use super::plain::without_place;
use super::problem::{Problem, Reason};
use super::reading::Found;

/// The articles of a JSON file: one, or those of an array, which are called `NAME-1`, `NAME-2`… where they give no id.
pub fn articles(place: &Place, content: &str) -> Vec<Found> {
    let found = if content.trim_start().starts_with('[') {
        array(place, content).unwrap_or_else(|problem| vec![Err(problem)])
    } else {
        vec![object(place, place.stem(), content)]
    };
    found.into_iter().map(|one| (place.clone(), one)).collect()
}

fn array(place: &Place, content: &str) -> Result<Vec<Result<Article, Problem>>, Problem> {
    let items: Vec<JsonFields> = serde_json::from_str(content).map_err(|error| malformed(place, &error))?;
    if items.is_empty() {
        return Err(Reason::Empty.at(place));
    }
    Ok(items.into_iter().zip(1..).map(|(item, n)| article(place, format!("{}-{n}", place.stem()), item)).collect())
}

/// The articles of a file with one object a line. One without id is called `NAME-LINE`. Each bad line is a problem,
/// and the other lines are kept.
pub fn lines(place: &Place, content: &str) -> Vec<Found> {
    let filled = content.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    filled
        .map(|(line, n)| {
            let place = place.at_line(n);
            let article = object(&place, format!("{}-{n}", place.stem()), line);
            (place, article)
        })
        .collect()
}

/// The article of one JSON object; `id` is its identifier where it gives none.
///
/// # Errors
/// The object is malformed or has no text, its date cannot be read, or it is not French.
pub fn object(place: &Place, id: String, content: &str) -> Result<Article, Problem> {
    let fields = serde_json::from_str(content).map_err(|error| malformed(place, &error))?;
    article(place, id, fields)
}

fn article(place: &Place, id: String, mut fields: JsonFields) -> Result<Article, Problem> {
    let text = fields.text.take().ok_or_else(|| Reason::NoText.at(place))?;
    super::fields::Fields::from(fields).into_article(place, id, text)
}

fn malformed(place: &Place, error: &serde_json::Error) -> Problem {
    // The parser counts from the first line of what it was given.
    let line = place.line.unwrap_or(1) + error.line().saturating_sub(1);
    let reason = match error.classify() {
        Category::Eof => "it ends too early".to_owned(),
        _ => without_place(&error.to_string()),
    };
    Reason::Json(reason).at(&place.at(line, error.column()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn place() -> Place {
        Place::of(Path::new("a.jsonl"))
    }

    #[test]
    fn the_text_is_kept_letter_for_letter() {
        let article = object(&place(), "x".to_owned(), r#"{"id": 17, "date": 2022, "text": "\r\n Un.\u00a0\n"}"#)
            .expect("article");
        assert_eq!((article.id.as_str(), article.text.as_str()), ("17", "\r\n Un.\u{a0}\n"));
    }

    #[test]
    fn a_bad_line_does_not_lose_the_others() {
        let found =
            lines(&place(), "{\"text\":\"Un.\"}\n\n{\"text\":\n{\"id\":\"b\",\"text\":\"Deux.\"}\n{\"id\":\"c\"}\n");
        let shown: Vec<String> = found
            .iter()
            .map(|(_, one)| match one {
                Ok(article) => article.id.clone(),
                Err(problem) => problem.to_string().split(';').next().unwrap_or_default().to_owned(),
            })
            .collect();
        assert_eq!(
            shown,
            ["a-1", "a.jsonl:3:8: malformed JSON (it ends too early)", "b", "a.jsonl:5: the JSON object has no `text`",]
        );
    }

    #[test]
    fn an_array_holds_many_articles() {
        let found = articles(&place(), r#"[{"text": "Un."}, {"id": "b", "text": "Deux."}]"#);
        let ids: Vec<String> = found.into_iter().map(|(_, one)| one.expect("article").id).collect();
        assert_eq!(ids, ["a-1", "b"]);
    }
}
