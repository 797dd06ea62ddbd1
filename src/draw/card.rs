//! States that stand in the same relations to the same organisations share a card.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::claim::MembershipStatus;
use crate::view::{MembershipGraph, states, ties};

use super::style::rank;
use super::words::Language;

/// What the states of a card are to one organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// The organisation.
    pub organisation: NodeIndex,
    /// Place of the status in the order of styles.
    pub rank: usize,
    /// The years, as the drawing writes them.
    pub period: String,
    /// The status.
    pub status: MembershipStatus,
}

/// States with the same ties.
#[derive(Clone, Debug)]
pub struct Card {
    /// The states, by name.
    pub states: Vec<NodeIndex>,
    /// Their ties.
    pub ties: Vec<Tie>,
}

impl Card {
    /// The organisations that it is tied to.
    pub fn organisations(&self) -> BTreeSet<NodeIndex> {
        self.ties.iter().map(|tie| tie.organisation).collect()
    }
}

/// All cards, in the order of their ties.
pub fn cards(graph: &MembershipGraph, language: Language) -> Vec<Card> {
    let mut alike: BTreeMap<Vec<Tie>, Vec<NodeIndex>> = BTreeMap::new();
    for state in states(graph) {
        let ties: BTreeSet<Tie> = ties(graph, state)
            .into_iter()
            .map(|(organisation, edge)| Tie {
                organisation,
                rank: rank(edge.status),
                period: language.period(edge.status, edge.since, edge.until),
                status: edge.status,
            })
            .collect();
        if !ties.is_empty() {
            alike.entry(ties.into_iter().collect()).or_default().push(state);
        }
    }
    let mut cards: Vec<Card> = alike.into_iter().map(|(ties, states)| Card { states, ties }).collect();
    for card in &mut cards {
        card.states.sort_by_cached_key(|&state| (sort_key(graph[state].label()), state));
    }
    cards
}

/// A name as a dictionary sorts it: « États-Unis » under E.
fn sort_key(name: &str) -> String {
    name.nfd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase).collect()
}
