//! Clauses whose verb goes without saying: « L'Algérie y est entrée en 1962, les Comores en 1993 », « La Jamaïque en a
//! envoyé 24, le Guatemala 150 en janvier ».
//!
//! What such clauses of a kind look like stands in the list `gap_KIND`. Each is a match of its own: it has the party,
//! date, number and place that it tells, and everything else of the match before.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::Found;
use crate::lang::fr;
use crate::lang::fr::lists::list;
use crate::rules::pattern::{Node, parse};
use crate::rules::{Match, matches};

/// Fields that a clause does not share with the one before it.
const OWN: &[&str] = &["date", "size"];

/// Fields that say where; a clause that has one shares none.
const WHERE: &[&str] = &["destination", "place", "near", "region"];

/// Of each kind, what may stand between a match and the end of the clause behind it.
static GAPS: LazyLock<HashMap<&str, Vec<Vec<Node>>>> = LazyLock::new(|| {
    let kinds = ["assistance_request", "deployment", "invocation", "membership"];
    let patterns = |kind: &str| {
        let written = ["~", ", ~"].map(|before| format!("{before} @gap_{kind}"));
        written.iter().map(|pattern| parse(pattern).expect("a pattern that a test reads")).collect()
    };
    kinds.into_iter().filter(|kind| list(&format!("gap_{kind}")).is_some()).map(|kind| (kind, patterns(kind))).collect()
});

/// The matches that `found` makes together with clauses behind it that have no verb.
pub fn further(found: &Found) -> Vec<Match> {
    let mut further = Vec::new();
    let Some(gaps) = GAPS.get(found.rule.kind.as_str()) else { return further };
    let mut end = found.matched.tokens.end;
    while let Some(next) = next_clause(found, gaps, end) {
        end = next.tokens.end;
        further.push(next);
    }
    further
}

fn next_clause(found: &Found, gaps: &[Vec<Node>], at: usize) -> Option<Match> {
    let rest = at..found.sentence.end;
    let at_once = |pattern: &Vec<Node>| {
        let mut clauses = matches(found.reading, &rest, pattern).into_iter();
        clauses.find(|one| one.tokens.start == at && !has_verb(found, one) && ends_clause(found, one))
    };
    let clause = gaps.iter().find_map(at_once)?;
    let first = clause.captures.values().flatten().map(|capture| capture.tokens.start).min()?;
    let elsewhere = WHERE.iter().any(|field| clause.captures.contains_key(*field));
    let is_shared = |field: &str| !(OWN.contains(&field) || elsewhere && WHERE.contains(&field));
    let shared = found.matched.captures.iter().filter(|(field, _)| is_shared(field));
    let shared = shared.map(|(field, captures)| (field.clone(), captures.clone()));
    let captures: BTreeMap<_, _> = shared.chain(clause.captures).collect();
    Some(Match {
        tokens: found.matched.tokens.start..clause.tokens.end,
        focus: first..clause.tokens.end,
        captures,
        words: found.matched.words.clone(),
        manner: found.matched.manner,
    })
}

fn has_verb(found: &Found, clause: &Match) -> bool {
    clause.tokens.clone().any(|at| fr::is_finite_verb(found.reading.form(at)) && !clause.words.contains(&at))
}

/// Whether no verb or complement follows, which would make another clause of it.
fn ends_clause(found: &Found, clause: &Match) -> bool {
    let behind = clause.tokens.end;
    behind >= found.sentence.end
        || matches!(found.reading.form(behind), "," | ";" | "." | "et" | "puis" | ")" | "–" | "—" | ":" | "»" | "avant")
}

#[cfg(test)]
mod tests {
    use super::GAPS;

    #[test]
    fn the_patterns_are_read() {
        assert_eq!(GAPS.len(), 4);
    }
}
