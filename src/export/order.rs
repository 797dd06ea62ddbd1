//! The order in which a person reads a graph.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{GraphName, Quad, Term};

use crate::ontology::iri::{entity, oa, rdf};

/// What quads are sorted by: graph, what it is about, subject, property, value.
type Key = (String, u8, u64, String, bool, String, String);

/// Each quad once: graph by graph, the article first, then its claims in the order of the text with the parts of
/// each behind it, then whatever else; of each subject its classes first.
pub(super) fn for_reading(quads: Vec<Quad>) -> Vec<Quad> {
    let starts = starts(&quads);
    let sorted: BTreeMap<Key, Quad> = quads.into_iter().map(|quad| (key(&quad, &starts), quad)).collect();
    sorted.into_values().collect()
}

/// Each triple once, where it comes first, in the default graph.
pub(super) fn without_graphs(quads: Vec<Quad>) -> Vec<Quad> {
    let mut seen = BTreeSet::new();
    quads
        .into_iter()
        .filter(|quad| seen.insert(format!("{} {} {}", quad.subject, quad.predicate, quad.object)))
        .map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad })
        .collect()
}

fn key(quad: &Quad, starts: &BTreeMap<String, u64>) -> Key {
    let subject = quad.subject.to_string();
    let whole = whole(&subject);
    let start = starts.get(whole).copied().unwrap_or_default();
    let is_further = quad.predicate.as_ref() != rdf::TYPE;
    let (graph, property, value) = (quad.graph_name.to_string(), quad.predicate.to_string(), quad.object.to_string());
    (graph, rank(whole), start, reading_order(&subject), is_further, property, value)
}

/// Where in its text each claim begins.
fn starts(quads: &[Quad]) -> BTreeMap<String, u64> {
    let positions = quads.iter().filter(|quad| quad.predicate.as_ref() == oa::START);
    let start = |quad: &Quad| match &quad.object {
        Term::Literal(start) => Some((whole(&quad.subject.to_string()).to_owned(), start.value().parse().ok()?)),
        _ => None,
    };
    positions.filter_map(start).collect()
}

/// What a subject is a part of: its IRI up to `#`.
fn whole(subject: &str) -> &str {
    subject.split('#').next().unwrap_or(subject).trim_matches(['<', '>'])
}

fn rank(subject: &str) -> u8 {
    let order = [entity::ARTICLE, entity::CLAIM, entity::FACT, entity::CONFLICT];
    let rank = order.iter().position(|base| subject.starts_with(base)).unwrap_or(order.len());
    u8::try_from(rank).unwrap_or(u8::MAX)
}

/// A thing before its parts, and `target` before its selectors.
fn reading_order(subject: &str) -> String {
    subject.trim_matches(['<', '>']).replace("#target", "#")
}
