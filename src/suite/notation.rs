//! Claims in one line: `deployment sender=CHL destination=HND size=300..300`.
//!
//! The kind stands first (in the examples of a rule it goes without saying), then fields with their values. A comma
//! spreads: `state=FIN,SWE` is two claims. `field=-` says that the field must be absent. Spaces in values are written
//! `_`, apostrophes `'`, sizes `min..max` with an open end where there is no bound. `modality`, `polarity` and `speaker`
//! can be asked for as fields can.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::claim::{Claim, Statement, fields_of, kinds};

/// Fields with their values as the notation writes them.
pub type Row = BTreeMap<String, String>;

/// What is said of every claim, besides the fields of its kind.
const OF_EVERY_KIND: [&str; 3] = ["modality", "polarity", "speaker"];

/// Attributes that every claim of a kind has, with one of their values: they need not be listed.
const USUAL: [(&str, &str, &str); 2] = [("role", "former", "false"), ("provision", "type", "other")];

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotationError {
    /// A part is no `field=value`.
    #[error("« {0} »: write field=value")]
    NoField(String),
    /// The line begins with no kind of claim.
    #[error("« {written} »: begin with a kind of claim: {}", kinds().join(", "))]
    NoKind {
        /// What was written.
        written: String,
    },
    /// The kind has no such field.
    #[error("{kind} has no field « {field} », but {}", fields_of(kind).map(|field| field.name).collect::<Vec<_>>().join(", "))]
    UnknownField {
        /// The kind.
        kind: String,
        /// What was written.
        field: String,
    },
    /// A value is not one of the field, or a field that the kind cannot do without is missing.
    #[error("{kind}: {reason}")]
    NoClaim {
        /// The kind.
        kind: String,
        /// What the claim's type says.
        reason: String,
    },
}

/// A claim that is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Its kind.
    pub kind: &'static str,
    /// The fields that are asked for; those that identify a claim of the kind are all there.
    pub fields: Row,
}

/// The claims that `line` stands for, each with its kind.
pub fn expected(line: &str) -> Result<Vec<Expected>, NotationError> {
    let (first, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
    let no_kind = || NotationError::NoKind { written: first.to_owned() };
    let kind = kinds().into_iter().find(|kind| *kind == first).ok_or_else(no_kind)?;
    let of_row = |mut fields: Row| {
        for field in fields_of(kind).filter(|field| field.identifies) {
            fields.entry(field.name.to_owned()).or_insert_with(|| "-".to_owned());
        }
        sound(kind, &fields).map(|()| Expected { kind, fields })
    };
    rows(rest)?.into_iter().map(of_row).collect()
}

/// The combinations of fields that `line`, without a kind, stands for.
pub fn rows(line: &str) -> Result<Vec<Row>, NotationError> {
    let mut rows = vec![Row::new()];
    for part in line.split_whitespace() {
        let (field, values) = part.split_once('=').ok_or_else(|| NotationError::NoField(part.to_owned()))?;
        let with = |row: &Row, value: &str| {
            let mut row = row.clone();
            row.insert(field.to_owned(), plain(value));
            row
        };
        rows =
            rows.iter().flat_map(|row| values.split(',').map(|value| with(row, value)).collect::<Vec<_>>()).collect();
    }
    Ok(rows)
}

/// Whether a claim could have these fields.
fn sound(kind: &str, fields: &Row) -> Result<(), NotationError> {
    let mut written = Map::from_iter([("kind".to_owned(), Json::from(kind))]);
    for (field, value) in USUAL.iter().filter(|(of, _, _)| *of == kind).map(|(_, field, value)| (field, value)) {
        written.insert((*field).to_owned(), json(field, value));
    }
    for (field, value) in fields.iter().filter(|(field, _)| !OF_EVERY_KIND.contains(&field.as_str())) {
        if !fields_of(kind).any(|known| known.name == field) {
            return Err(NotationError::UnknownField { kind: kind.to_owned(), field: field.clone() });
        }
        if value != "-" {
            written.insert(field.clone(), json(field, value));
        }
    }
    let read = serde_json::from_value::<Statement>(Json::Object(written));
    read.map(|_| ()).map_err(|error| NotationError::NoClaim { kind: kind.to_owned(), reason: error.to_string() })
}

fn json(field: &str, value: &str) -> Json {
    let bound = |written: &str| written.parse::<u64>().map_or(Json::Null, Json::from);
    match (field, value.split_once("..")) {
        ("size", Some((min, max))) => serde_json::json!({ "min": bound(min), "max": bound(max) }),
        ("former", _) => value.parse::<bool>().map_or_else(|_| Json::from(value), Json::from),
        _ => Json::from(value),
    }
}

/// The fields of `claim`, with its modality, polarity and speaker.
pub fn fields(claim: &Claim) -> Row {
    let fields = claim.fields().into_iter().map(|(field, value)| (field.name.to_owned(), written(&value)));
    let word = |value: Result<Json, serde_json::Error>| value.map_or_else(|_| String::new(), |value| written(&value));
    let mut row: Row = fields.collect();
    row.insert("modality".to_owned(), word(serde_json::to_value(claim.modality)));
    row.insert("polarity".to_owned(), word(serde_json::to_value(claim.polarity)));
    row.extend(claim.speaker.as_deref().map(|speaker| ("speaker".to_owned(), plain(speaker))));
    row
}

fn written(value: &Json) -> String {
    match value {
        Json::String(text) => plain(text),
        Json::Object(size) => format!("{}..{}", size["min"], size["max"]).replace("null", ""),
        other => other.to_string(),
    }
}

fn plain(text: &str) -> String {
    text.replace('’', "'").split_whitespace().collect::<Vec<_>>().join("_")
}

/// Whether a claim with the fields `found` is one with those that are `wanted`.
pub fn agrees(found: &Row, wanted: &Row) -> bool {
    differences(found, wanted).is_empty()
}

/// The fields of `wanted` that `found` does not have so.
pub fn differences<'w>(found: &Row, wanted: &'w Row) -> Vec<&'w str> {
    let differs = |(field, value): &(&String, &String)| match found.get(*field) {
        Some(found) => found != *value,
        None => *value != "-",
    };
    wanted.iter().filter(differs).map(|(field, _)| field.as_str()).collect()
}

/// `row` in the notation, in the order of the fields of `kind`; what is said of every claim only where it is special.
pub fn line(kind: &str, row: &Row) -> String {
    let usual = [("modality", "fact"), ("polarity", "affirmed")];
    let names = fields_of(kind).map(|field| field.name).chain(OF_EVERY_KIND);
    let shown = names.filter_map(|name| Some((name, row.get(name)?.as_str()))).filter(|pair| !usual.contains(pair));
    let fields: Vec<String> = shown.map(|(name, value)| format!(" {name}={value}")).collect();
    format!("{kind}{}", fields.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_spreads() {
        let found = expected("membership state=NOR,SWE organisation=NATO,EU status=member").expect("claims");
        let lines: Vec<String> = found.iter().map(|one| line(one.kind, &one.fields)).collect();
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[1], "membership state=NOR organisation=EU status=member");
    }

    #[test]
    fn a_field_that_identifies_must_be_absent_where_it_is_not_listed() {
        let found = expected("deployment sender=CHL status=announced size=300..").expect("a claim");
        assert_eq!(found[0].fields["destination"], "-");
        assert_eq!(
            differences(&rows("sender=CHL destination=HND status=announced").expect("a row")[0], &found[0].fields),
            ["destination", "size"]
        );
    }

    #[test]
    fn what_no_claim_can_be_is_refused_with_its_reason() {
        for (wrong, reason) in [
            ("state=NOR", "begin with a kind"),
            ("membership NOR", "write field=value"),
            ("membership state=NOR organisation=NATO", "status"),
            ("membership state=NOR organisation=NATO status=membre", "unknown variant `membre`"),
            ("membership state=NOR organisation=NATO status=member place=Oslo", "no field « place »"),
            ("founding organisation=NATO date=demain", "date"),
        ] {
            let error = expected(wrong).expect_err(wrong).to_string();
            assert!(error.contains(reason), "{wrong}: {error}");
        }
    }
}
