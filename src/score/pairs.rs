//! Which claim found is which claim of the gold.

use std::collections::BTreeSet;

use serde_json::Value;

use super::compare::Comparison;
use super::{Row, attributes, keys};
use crate::claim::Field;

/// Statuses that are events: two of these on different dates are two claims.
const EVENTS: &[&str] = &["joined", "left", "suspended"];

/// The claims of one article without those that repeat another's identifying fields; the one with most fields is kept.
pub(super) fn unique(comparison: Comparison, kind: &str, claims: Vec<Row>) -> Vec<Row> {
    let mut kept: Vec<(Vec<Option<String>>, usize, Row)> = Vec::new();
    for claim in claims {
        let given = |field: &Field| claim.get(field.name).filter(|value| !value.is_null());
        let mut key: Vec<Option<String>> =
            keys(kind).map(|field| given(field).map(|value| comparison.entity(value))).collect();
        if is_event(kind, &claim) {
            key.push(claim.get("date").filter(|date| !date.is_null()).map(Value::to_string));
        }
        let fields = claim.values().filter(|value| !is_empty(value)).count();
        match kept.iter_mut().find(|(known, _, _)| *known == key) {
            Some((_, most, known)) if fields > *most => (*most, *known) = (fields, claim),
            Some(_) => {}
            None => kept.push((key, fields, claim)),
        }
    }
    kept.into_iter().map(|(_, _, claim)| claim).collect()
}

fn is_event(kind: &str, claim: &Row) -> bool {
    let status = claim.get("status").and_then(Value::as_str);
    kind == "membership" && status.is_some_and(|status| EVENTS.contains(&status))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// One-to-one pairs of positions in `gold` and `found` with the same identifying fields, best attributes first.
pub(super) fn pairs(comparison: Comparison, kind: &str, gold: &[Row], found: &[Row]) -> Vec<(usize, usize)> {
    let mut options = Vec::new();
    for (g, wanted) in gold.iter().enumerate() {
        for (f, candidate) in found.iter().enumerate() {
            let same = |field: &Field| comparison.same(field, wanted.get(field.name), candidate.get(field.name));
            if !are_two_events(comparison, kind, wanted, candidate) && keys(kind).all(same) {
                let hits = attributes(kind).filter(|field| same(field)).count();
                options.push((std::cmp::Reverse(hits), g, f));
            }
        }
    }
    options.sort_unstable();
    let (mut of_gold, mut of_found) = (BTreeSet::new(), BTreeSet::new());
    let free = options.into_iter().filter_map(|(_, g, f)| {
        let both = !of_gold.contains(&g) && !of_found.contains(&f);
        (both && of_gold.insert(g) && of_found.insert(f)).then_some((g, f))
    });
    free.collect()
}

/// Whether both are events with dates, and the dates differ.
fn are_two_events(comparison: Comparison, kind: &str, gold: &Row, found: &Row) -> bool {
    let date =
        |claim: &'_ Row| claim.get("date").filter(|date| date.as_str().is_some_and(|date| !date.is_empty())).cloned();
    let (Some(of_gold), Some(of_found)) = (date(gold), date(found)) else { return false };
    let field = attributes(kind).find(|field| field.name == "date");
    is_event(kind, gold) && field.is_some_and(|field| !comparison.same(field, Some(&of_gold), Some(&of_found)))
}
