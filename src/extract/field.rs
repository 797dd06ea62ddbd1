//! Captures as the values of fields.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::claim::fields_of;
use crate::lang::fr;
use crate::lexicon::{Mention, Value};
use crate::rules::Capture;

/// One map of fields for each combination of the captures; two enumerations of one length behind « respectivement »,
/// or numbers as many as the parties, are taken pairwise, and so are the dates and numbers right behind « respectivement ».
pub fn spread(found: &Found) -> Vec<Map<String, Json>> {
    let captures = &found.matched.captures;
    let told = respective(found);
    if told.is_some() && is_cut(found) {
        return Vec::new();
    }
    let is_told = |field: &str| told.as_ref().is_some_and(|(name, _)| *name == field);
    let others = captures.iter().filter(|(field, _)| !is_told(field)).map(|(_, list)| list.len());
    let lists: Vec<usize> =
        others.chain(told.iter().map(|(_, list)| list.len())).filter(|length| *length > 1).collect();
    let longest = lists.iter().copied().max().unwrap_or(1);
    if lists.len() > 1 && lists.iter().all(|length| *length == longest) && is_respective(found) {
        let rows = (0..longest).map(|at| {
            let mut row = row(found, |list| list.get(at).or_else(|| list.first()));
            if let Some((field, list)) = &told {
                row.insert((*field).to_owned(), json(found, &list[at]));
            }
            row
        });
        return rows.collect();
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

/// The dates or numbers of people that are enumerated right behind « respectivement », and the field that they are of.
fn respective(found: &Found) -> Option<(&'static str, Vec<Capture>)> {
    let reading = found.reading;
    let adverb = found.sentence.clone().find(|at| reading.form(*at) == "respectivement")?;
    let listed = |fits: fn(&Value) -> bool| {
        let mut list: Vec<Capture> = Vec::new();
        let mut at = adverb + 1;
        while let Some(mention) =
            (at..at + 3).find_map(|at| reading.mentions_at(at).iter().find(|mention| fits(&mention.value)))
        {
            at = mention.tokens.end;
            list.push(Capture { tokens: mention.tokens.clone(), value: Some(mention.value.clone()) });
            if !matches!(reading.form(at), "," | "et") {
                break;
            }
        }
        (list.len() > 1).then_some(list)
    };
    let has = |name: &str| fields_of(&found.rule.kind).any(|field| field.name == name && !field.identifies);
    let dates = || listed(|value| matches!(value, Value::Date(_))).map(|list| ("date", list));
    let sizes = || listed(|value| matches!(value, Value::Number(_))).map(|list| ("size", list));
    dates().filter(|_| has("date")).or_else(|| sizes().filter(|_| has("size")))
}

/// Whether the match begins within an enumeration of parties, so that what is told respectively would be counted wrong.
fn is_cut(found: &Found) -> bool {
    let (reading, sentence) = (found.reading, found.sentence);
    let is_party = |mention: &&Mention| mention.state().is_some() || mention.organisation().is_some();
    let first = found.matched.captures.values().flatten().map(|capture| capture.tokens.start).min();
    let Some(start) = first.filter(|at| *at > sentence.start) else { return false };
    let article = usize::from(fr::is_article(reading.form(start - 1)));
    let before = start - article;
    before > sentence.start + 1
        && reading.form(before - 1) == "et"
        && reading
            .mentions_in(sentence.start..before - 1)
            .filter(is_party)
            .any(|mention| mention.tokens.end == before - 1)
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
