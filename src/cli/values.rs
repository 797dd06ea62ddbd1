//! The fields of claims as people and tables read them.

use casus::claim::{Claim, FIELDS, Range};
use serde_json::Value;

use super::session::Session;

/// The names of all fields of all kinds, each once, in the order of the table.
pub fn field_names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for field in FIELDS {
        if !names.contains(&field.name) {
            names.push(field.name);
        }
    }
    names
}

/// What a claim says, in one line: « Finlande · OTAN · joined · 2023-04-04 ».
pub fn statement(claim: &Claim, session: Session) -> String {
    let shown = claim.fields().into_iter().filter(|(_, value)| *value != Value::Bool(false));
    let words = shown.map(|(field, value)| match value {
        Value::String(id) if names_entity(field.range) => session.name(&id).to_owned(),
        Value::Bool(_) => field.name.to_owned(),
        value => plain(&value),
    });
    words.collect::<Vec<_>>().join(" · ")
}

/// Whether the values of a field of that range are identifiers or names of entities.
pub fn names_entity(range: Range) -> bool {
    matches!(range, Range::State | Range::Organisation | Range::Agent | Range::Treaty)
}

/// A value without quotation marks; a number with its bounds.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(size) => match (size.get("min").and_then(Value::as_u64), size.get("max").and_then(Value::as_u64))
        {
            (Some(min), Some(max)) if min == max => min.to_string(),
            (Some(min), Some(max)) => format!("{min}–{max}"),
            (Some(min), None) => format!("≥ {min}"),
            (None, Some(max)) => format!("≤ {max}"),
            (None, None) => String::new(),
        },
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// `text` in one line, whatever its paragraphs.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `1 article`, `2 articles`.
pub fn count(number: usize, what: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {what}{ending}")
}
