//! Who is what to whom: states and organisations as a bipartite graph.

use std::collections::{BTreeMap, btree_map::Entry};

use petgraph::graph::{Graph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::claim::MembershipStatus;
use crate::date::Date;

/// One relation of a state to an organisation, as a query returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipRow {
    /// Identifier of the state.
    pub state_id: String,
    /// Its name in the language of the drawing.
    pub state_label: String,
    /// Identifier of the organisation.
    pub organisation_id: String,
    /// Its name in the language of the drawing.
    pub organisation_label: String,
    /// Its acronym, where it has one.
    pub organisation_short: Option<String>,
    /// What the state is to the organisation.
    pub status: MembershipStatus,
    /// Since when, where it is known.
    pub since: Option<Date>,
    /// Until when, where it is known.
    pub until: Option<Date>,
    /// Number of articles that say so.
    pub articles: usize,
}

/// A node of the graph.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// A state.
    State {
        /// Its identifier.
        id: String,
        /// Its name.
        label: String,
    },
    /// An organisation.
    Organisation {
        /// Its identifier.
        id: String,
        /// Its name.
        label: String,
        /// Its acronym, where it has one.
        short: Option<String>,
    },
}

impl Node {
    /// The identifier, unique among the nodes of its variant.
    pub fn id(&self) -> &str {
        match self {
            Self::State { id, .. } | Self::Organisation { id, .. } => id,
        }
    }

    /// The name in full.
    pub fn label(&self) -> &str {
        match self {
            Self::State { label, .. } | Self::Organisation { label, .. } => label,
        }
    }

    /// The acronym where there is one, else the name.
    pub fn short(&self) -> &str {
        match self {
            Self::Organisation { short: Some(short), .. } => short,
            _ => self.label(),
        }
    }
}

/// What a state is to an organisation; it points from the state to the organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Member, candidate, observer…
    pub status: MembershipStatus,
    /// Since when, where it is known.
    pub since: Option<Date>,
    /// Until when, where it is known.
    pub until: Option<Date>,
    /// Number of articles that say so.
    pub articles: usize,
}

/// States and organisations; nodes and edges stand in an order that depends on the set of rows alone.
pub type MembershipGraph = Graph<Node, Edge>;

/// The graph of `rows`.
///
/// « Is not a member » is no tie and gives no edge, and a node without an edge is left out. Rows that differ in
/// nothing but the number of articles are one edge with the greatest number: their articles may be the same ones.
pub fn memberships(rows: &[MembershipRow]) -> MembershipGraph {
    let drawn = || rows.iter().filter(|row| row.status != MembershipStatus::NotMember);
    let mut graph = MembershipGraph::new();
    let organisations = add(&mut graph, drawn().map(organisation));
    let states = add(&mut graph, drawn().map(state));
    let mut edges = BTreeMap::new();
    for row in drawn() {
        let ends = (states[&row.state_id], organisations[&row.organisation_id]);
        let articles = edges.entry((ends, row.status, row.since, row.until)).or_insert(0);
        *articles = row.articles.max(*articles);
    }
    for (((state, organisation), status, since, until), articles) in edges {
        graph.add_edge(state, organisation, Edge { status, since, until, articles });
    }
    graph
}

fn organisation(row: &MembershipRow) -> Node {
    Node::Organisation {
        id: row.organisation_id.clone(),
        label: row.organisation_label.clone(),
        short: row.organisation_short.clone(),
    }
}

fn state(row: &MembershipRow) -> Node {
    Node::State { id: row.state_id.clone(), label: row.state_label.clone() }
}

/// Adds each identifier once; where rows name it differently, the first name in the order of strings is taken.
fn add(graph: &mut MembershipGraph, nodes: impl Iterator<Item = Node>) -> BTreeMap<String, NodeIndex> {
    let mut named: BTreeMap<String, Node> = BTreeMap::new();
    for node in nodes {
        match named.entry(node.id().to_owned()) {
            Entry::Vacant(entry) => drop(entry.insert(node)),
            Entry::Occupied(mut entry) if node < *entry.get() => drop(entry.insert(node)),
            Entry::Occupied(_) => {}
        }
    }
    named.into_iter().map(|(id, node)| (id, graph.add_node(node))).collect()
}

/// The organisations, in the order of their identifiers.
pub fn organisations(graph: &MembershipGraph) -> Vec<NodeIndex> {
    graph.node_indices().filter(|&node| matches!(graph[node], Node::Organisation { .. })).collect()
}

/// The states, in the order of their identifiers.
pub fn states(graph: &MembershipGraph) -> Vec<NodeIndex> {
    graph.node_indices().filter(|&node| matches!(graph[node], Node::State { .. })).collect()
}

/// The ties of one state, each with its organisation, in the order of organisations.
pub fn ties(graph: &MembershipGraph, state: NodeIndex) -> Vec<(NodeIndex, &Edge)> {
    let mut ties: Vec<_> = graph.edges(state).map(|edge| (edge.target(), edge.weight())).collect();
    ties.sort();
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(state: &str, organisation: &str, status: MembershipStatus, articles: usize) -> MembershipRow {
        MembershipRow {
            state_id: state.to_owned(),
            state_label: state.to_lowercase(),
            organisation_id: organisation.to_owned(),
            organisation_label: organisation.to_lowercase(),
            organisation_short: None,
            status,
            since: None,
            until: None,
            articles,
        }
    }

    #[test]
    fn an_organisation_that_only_has_a_state_that_is_no_member_is_left_out() {
        let rows =
            [row("UKR", "NATO", MembershipStatus::NotMember, 1), row("UKR", "EU", MembershipStatus::Candidate, 1)];
        let graph = memberships(&rows);
        let ids: Vec<&str> = organisations(&graph).iter().map(|&node| graph[node].id()).collect();
        assert_eq!(ids, ["EU"]);
        assert_eq!(ties(&graph, states(&graph)[0]).len(), 1);
    }

    #[test]
    fn the_same_relation_twice_is_one_edge() {
        let rows = [row("KAZ", "CSTO", MembershipStatus::Member, 2), row("KAZ", "CSTO", MembershipStatus::Member, 3)];
        let graph = memberships(&rows);
        assert_eq!(graph.edge_weights().map(|edge| edge.articles).collect::<Vec<_>>(), [3]);
    }
}
