//! The picture in words, for who can't see it or wants to know what a line rests on.

use std::collections::BTreeMap;

use petgraph::Direction;
use petgraph::visit::EdgeRef;

use crate::view::{Edge, MembershipGraph, organisations};

use super::card::{Card, Tie};
use super::style::{STYLES, rank};
use super::words::Language;

/// What a line says, with the number of articles of each state.
pub fn note(graph: &MembershipGraph, card: &Card, tie: &Tie, language: Language) -> String {
    let states = card.states.iter().map(|&state| {
        let same = |edge: &Edge| {
            edge.status == tie.status && language.period(edge.status, edge.since, edge.until) == tie.period
        };
        let edges = graph.edges_connecting(state, tie.organisation);
        let articles = edges.filter(|edge| same(edge.weight())).map(|edge| edge.weight().articles).max();
        format!("{} ({})", graph[state].label(), language.articles(articles.unwrap_or(0)))
    });
    let states = states.collect::<Vec<_>>().join(", ");
    let period = if tie.period.is_empty() { String::new() } else { format!(" {}", tie.period) };
    let colon = language.choose("\u{a0}:", ":");
    format!("{}, {}{period}{colon} {states}", graph[tie.organisation].short(), language.status(tie.status))
}

/// The whole picture as sentences, one an organisation.
pub fn description(graph: &MembershipGraph, language: Language) -> String {
    let (colon, semicolon) = (language.choose("\u{a0}:", ":"), language.choose("\u{202f};", ";"));
    let mut sentences = Vec::new();
    for organisation in organisations(graph) {
        let mut by_status: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for edge in graph.edges_directed(organisation, Direction::Incoming) {
            let tie = edge.weight();
            let period = language.period(tie.status, tie.since, tie.until);
            let name = graph[edge.source()].label();
            let written = if period.is_empty() { name.to_owned() } else { format!("{name} ({period})") };
            by_status.entry(rank(tie.status)).or_default().push(written);
        }
        let parts = by_status.into_iter().map(|(rank, mut states)| {
            states.sort();
            format!("{}{colon} {}", language.status(STYLES[rank].status), states.join(", "))
        });
        let parts = parts.collect::<Vec<_>>().join(&format!("{semicolon} "));
        sentences.push(format!("{} – {parts}.", graph[organisation].short()));
    }
    sentences.join(" ")
}
