//! The JSON-LD of a web page: `NewsArticle` and its kin, alone, in an array or in a `@graph`.

use dom_query::Document;
use serde_json::{Map, Value};

use super::page::is_url;
use super::paragraphs;
use crate::article::fields::{Fields, filled};

/// What JSON-LD says of an article.
#[derive(Debug, Default)]
pub struct LinkedData {
    pub fields: Fields,
    /// The paragraphs of the `articleBody`.
    pub body: Vec<String>,
}

/// The page's article: of several the one with the longest body, of those the first.
pub fn of(document: &Document) -> LinkedData {
    let scripts = document.select("script[type='application/ld+json']");
    let blocks: Vec<Value> = scripts.nodes().iter().filter_map(|node| parse(&node.text())).collect();
    let mut objects = Vec::new();
    for block in &blocks {
        collect(block, 0, &mut objects);
    }
    let body = |object: &Map<String, Value>| string(object, "articleBody").map_or(0, str::len);
    let articles = objects.iter().filter(|object| is_article(object));
    match articles.rev().max_by_key(|object| body(object)) {
        Some(article) => linked_data(article, &objects),
        None => LinkedData::default(),
    }
}

fn linked_data(article: &Map<String, Value>, objects: &[&Map<String, Value>]) -> LinkedData {
    let text = |key: &str| string(article, key).and_then(line);
    let address = ["url", "mainEntityOfPage", "@id"].into_iter().find_map(|key| article.get(key).and_then(url_of));
    let fields = Fields {
        id: None,
        title: text("headline").or_else(|| text("name")),
        date: text("datePublished"),
        publisher: article.get("publisher").and_then(|publisher| name_of(publisher, objects)),
        url: address,
        lang: article.get("inLanguage").and_then(language_of),
    };
    LinkedData { fields, body: string(article, "articleBody").map(paragraphs::of_prose).unwrap_or_default() }
}

/// The objects that stand for the page itself; lists of other articles are not entered.
fn collect<'a>(value: &'a Value, depth: usize, objects: &mut Vec<&'a Map<String, Value>>) {
    match value {
        Value::Array(items) if depth < 8 => items.iter().for_each(|item| collect(item, depth + 1, objects)),
        Value::Object(object) if depth < 8 => {
            objects.push(object);
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                object.get(key).into_iter().for_each(|inner| collect(inner, depth + 1, objects));
            }
        }
        _ => {}
    }
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_kind = |kind: &Value| {
        let name = kind.as_str().unwrap_or_default().rsplit(['/', ':', '#']).next().unwrap_or_default();
        name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report"
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(kind) => is_kind(kind),
        None => false,
    }
}

fn string<'a>(object: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    match object.get(key)? {
        Value::Array(items) => items.first()?.as_str(),
        value => value.as_str(),
    }
}

/// The name of a publisher that is written out, named, or referred to by its `@id`.
fn name_of(value: &Value, objects: &[&Map<String, Value>]) -> Option<String> {
    match value {
        Value::String(name) => line(name),
        Value::Array(items) => items.iter().find_map(|item| name_of(item, objects)),
        Value::Object(object) => {
            let named = string(object, "name").or_else(|| {
                let id = object.get("@id")?;
                let same = objects.iter().filter(|other| other.get("@id") == Some(id));
                same.into_iter().find_map(|other| string(other, "name"))
            });
            named.and_then(line)
        }
        _ => None,
    }
}

fn line(text: &str) -> Option<String> {
    filled(&paragraphs::one_line(text))
}

fn url_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => string(object, "@id").or_else(|| string(object, "url")),
        value => value.as_str(),
    }
    .filter(|address| is_url(address))
    .map(str::to_owned)
}

fn language_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => string(object, "alternateName").or_else(|| string(object, "name")),
        Value::Array(items) => items.first()?.as_str(),
        value => value.as_str(),
    }
    .map(str::to_owned)
}

fn parse(script: &str) -> Option<Value> {
    let json =
        script.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let json = json.trim().trim_end_matches("-->").trim_end_matches("]]>").trim_end().trim_end_matches("//");
    serde_json::from_str(json).or_else(|_| serde_json::from_str(&escape_line_breaks(json))).ok()
}

/// Many pages break lines inside a string, which JSON does not allow.
fn escape_line_breaks(json: &str) -> String {
    let (mut escaped, mut in_string, mut after_backslash) = (String::with_capacity(json.len()), false, false);
    for c in json.chars() {
        match c {
            '\n' if in_string => escaped.push_str("\\n"),
            c if in_string && c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
        in_string ^= c == '"' && !after_backslash;
        after_backslash = c == '\\' && !after_backslash;
    }
    escaped
}
