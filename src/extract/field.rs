//! Captures as the values of fields.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::lexicon::Value;
use crate::rules::Capture;

/// One map of fields for each combination of the captures; two enumerations of one length behind « respectivement »,
/// or numbers as many as the parties, are taken pairwise.
pub fn spread(found: &Found) -> Vec<Map<String, Json>> {
    let captures = &found.matched.captures;
    let lists: Vec<usize> = captures.values().map(Vec::len).filter(|length| *length > 1).collect();
    let longest = lists.iter().copied().max().unwrap_or(1);
    if lists.len() > 1 && lists.iter().all(|length| *length == longest) && is_respective(found) {
        return (0..longest).map(|at| row(found, |list| list.get(at).or_else(|| list.first()))).collect();
    }
    let mut rows = vec![Map::new()];
    for (field, list) in captures {
        let extended = rows.iter().flat_map(|row: &Map<String, Json>| {
            list.iter().map(|capture| {
                let mut row = row.clone();
                row.insert(field.clone(), json(found, capture));
                row
            })
        });
        rows = extended.collect();
    }
    rows
}

fn row<'c>(found: &'c Found, pick: impl Fn(&'c [Capture]) -> Option<&'c Capture>) -> Map<String, Json> {
    let fields = found.matched.captures.iter();
    fields.filter_map(|(field, list)| Some((field.clone(), json(found, pick(list)?)))).collect()
}

fn is_respective(found: &Found) -> bool {
    found.sentence.clone().any(|at| found.reading.form(at) == "respectivement")
        || found.matched.captures.get("size").is_some_and(|sizes| sizes.len() > 1)
}

/// The value of a capture: what its mention names, or its words.
fn json(found: &Found, capture: &Capture) -> Json {
    let written = || Json::from(found.reading.written(&capture.tokens));
    match &capture.value {
        Some(Value::State(id) | Value::Organisation(id) | Value::Treaty(id) | Value::Article(id)) => {
            Json::from(id.as_str())
        }
        Some(Value::Person(name)) => Json::from(name.as_str()),
        Some(Value::Date(date)) => date.map_or(Json::Null, |date| Json::from(date.to_string())),
        Some(Value::Number(size)) if size.min.or(size.max).is_none() => Json::Null,
        Some(Value::Number(size)) => serde_json::to_value(size).unwrap_or(Json::Null),
        Some(Value::Place(_) | Value::Office { .. }) | None => written(),
    }
}

/// A value that a rule sets: `true`, `false`, `-` for none, or text.
pub fn parse(value: &str) -> Json {
    match value {
        "true" => Json::from(true),
        "false" => Json::from(false),
        "-" => Json::Null,
        _ => Json::from(value),
    }
}
