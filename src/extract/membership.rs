//! Memberships: of bodies that states join; and clauses whose verb goes without saying.
//!
//! « L'Algérie y est entrée en 1962, les Comores en 1993 »: what is said of the first state on its date holds for each
//! further one on its own.

use std::sync::LazyLock;

use serde_json::{Map, Value as Json};

use super::Found;
use crate::lexicon::Value;
use crate::rules::pattern::{Node, parse};
use crate::rules::{Capture, Match, matches};
use crate::text::fold;

/// Classes of bodies that states take part in, but are no members of.
const WITHOUT_MEMBERS: &[&str] = &["Mission", "Force"];

/// Nouns of organs in which states, and not persons, have seats.
const SEATED: &[&str] = &["conseil", "comité"];

/// Nothing to add; `None` where the body has no members, or is a treaty without a body.
pub fn complete(found: &Found, fields: &Map<String, Json>) -> Option<()> {
    let organisation = found.reading.lexicon.ontology().get(fields.get("organisation")?.as_str()?);
    let is_treaty =
        found.matched.captures.get("organisation")?.iter().any(|one| matches!(one.value, Some(Value::Treaty(_))));
    match organisation {
        Some(entity) if entity.class == "Organ" => {
            let name = fold(entity.label("fr"));
            let seats = SEATED.iter().any(|noun| name.starts_with(noun));
            seats && fields.get("status").and_then(Json::as_str).is_some_and(has_seats)
        }
        Some(entity) => !WITHOUT_MEMBERS.contains(&entity.class.as_str()),
        None => !is_treaty,
    }
    .then_some(())
}

/// Whether an organ can be meant by `status`: states have or lose seats in it, but are suspended from its organisation.
fn has_seats(status: &str) -> bool {
    matches!(status, "member" | "joined" | "left" | "not_member")
}

/// The date of the first clause, up to the state and date of the next.
static FURTHER: LazyLock<Vec<Vec<Node>>> = LazyLock::new(|| {
    let joints = "(, et puis | , et | , puis | , suivre:part (par | de) | , imiter:part par | ; | , | et | puis)";
    let dates =
        ["", ", .. ", "(en | le | dès | depuis)? <first:date> ", "(en | le | dès | depuis)? <first:date> , .. "];
    let pattern = |date: &&str| format!("{date}{joints} <state+> ,? (en | le | dès | depuis)? <date>");
    dates.iter().map(|date| parse(&pattern(date)).expect("a pattern that a test reads")).collect()
});

/// The matches that `found` makes together with clauses behind it that have only a state and a date.
pub fn further(found: &Found) -> Vec<Match> {
    let mut further = Vec::new();
    if !found.matched.captures.contains_key("state") {
        return further;
    }
    let mut end = found.matched.tokens.end;
    while let Some(next) = next_clause(found, end) {
        end = next.tokens.end;
        further.push(next);
    }
    further
}

fn next_clause(found: &Found, at: usize) -> Option<Match> {
    let rest = at..found.sentence.end;
    let at_once = |pattern: &Vec<Node>| {
        matches(found.reading, &rest, pattern).into_iter().find(|one| one.tokens.start == at && ends_clause(found, one))
    };
    let clause = FURTHER.iter().find_map(at_once)?;
    let captures = found.matched.captures.iter().map(|(field, captures)| (field.clone(), captures.clone()));
    let own = clause.captures.into_iter().filter(|(field, _)| field != "first");
    let captures = captures.chain(own).collect::<std::collections::BTreeMap<String, Vec<Capture>>>();
    let tokens = found.matched.tokens.start..clause.tokens.end;
    Some(Match { tokens, captures, words: found.matched.words.clone(), manner: found.matched.manner })
}

/// Whether no verb or complement follows, which would make another clause of it.
fn ends_clause(found: &Found, clause: &Match) -> bool {
    let behind = clause.tokens.end;
    behind >= found.sentence.end
        || matches!(found.reading.form(behind), "," | ";" | "." | "et" | "puis" | ")" | "–" | "—" | ":" | "»" | "avant")
}

#[cfg(test)]
mod tests {
    use super::FURTHER;

    #[test]
    fn the_patterns_are_read() {
        assert_eq!(FURTHER.len(), 4);
    }
}
