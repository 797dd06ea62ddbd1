//! Property paths: where they lead, and how they are written.

use std::collections::BTreeSet;

use super::graph::Graph;
use super::terms::Id;

/// A property path over predicates of type `P`: numbers while graphs are searched, IRIs in a report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Path<P> {
    /// One property.
    Predicate(P),
    /// Backwards.
    Inverse(Box<Self>),
    /// One after the other; there are at least two.
    Sequence(Vec<Self>),
    /// One or another; there are at least two.
    Alternative(Vec<Self>),
    /// Any number of times.
    ZeroOrMore(Box<Self>),
    /// At least once.
    OneOrMore(Box<Self>),
    /// Once or not at all.
    ZeroOrOne(Box<Self>),
}

impl<P> Path<P> {
    /// The same path over other predicates.
    pub(super) fn map<Q>(&self, name: &impl Fn(&P) -> Q) -> Path<Q> {
        let one = |path: &Self| Box::new(path.map(name));
        let all = |paths: &[Self]| paths.iter().map(|path| path.map(name)).collect();
        match self {
            Self::Predicate(predicate) => Path::Predicate(name(predicate)),
            Self::Inverse(path) => Path::Inverse(one(path)),
            Self::Sequence(paths) => Path::Sequence(all(paths)),
            Self::Alternative(paths) => Path::Alternative(all(paths)),
            Self::ZeroOrMore(path) => Path::ZeroOrMore(one(path)),
            Self::OneOrMore(path) => Path::OneOrMore(one(path)),
            Self::ZeroOrOne(path) => Path::ZeroOrOne(one(path)),
        }
    }

    /// The path as SPARQL has it, each predicate as `name` has it: `^ex:a/(ex:b|ex:c)*`.
    pub fn written(&self, name: &impl Fn(&P) -> String) -> String {
        let atom = |path: &Self| match path {
            Self::Predicate(_) => path.written(name),
            _ => format!("({})", path.written(name)),
        };
        let all = |paths: &[Self], between| paths.iter().map(atom).collect::<Vec<_>>().join(between);
        match self {
            Self::Predicate(predicate) => name(predicate),
            Self::Inverse(path) => format!("^{}", atom(path)),
            Self::Sequence(paths) => all(paths, "/"),
            Self::Alternative(paths) => all(paths, "|"),
            Self::ZeroOrMore(path) => atom(path) + "*",
            Self::OneOrMore(path) => atom(path) + "+",
            Self::ZeroOrOne(path) => atom(path) + "?",
        }
    }
}

impl Path<Id> {
    /// Where the path leads from `node`, each place once, sorted.
    pub(super) fn values(&self, graph: &Graph, node: Id) -> Vec<Id> {
        match self {
            Self::Predicate(predicate) => graph.objects(node, *predicate).collect(),
            _ => self.step(graph, &BTreeSet::from([node]), false).into_iter().collect(),
        }
    }

    /// Where the path leads from any of `nodes`, or to any of them where it is followed `back`.
    fn step(&self, graph: &Graph, nodes: &BTreeSet<Id>, back: bool) -> BTreeSet<Id> {
        match self {
            Self::Predicate(predicate) if back => {
                nodes.iter().flat_map(|node| graph.subjects(*predicate, *node)).collect()
            }
            Self::Predicate(predicate) => nodes.iter().flat_map(|node| graph.objects(*node, *predicate)).collect(),
            Self::Inverse(path) => path.step(graph, nodes, !back),
            Self::Sequence(paths) if back => {
                paths.iter().rev().fold(nodes.clone(), |nodes, path| path.step(graph, &nodes, back))
            }
            Self::Sequence(paths) => paths.iter().fold(nodes.clone(), |nodes, path| path.step(graph, &nodes, back)),
            Self::Alternative(paths) => paths.iter().flat_map(|path| path.step(graph, nodes, back)).collect(),
            Self::ZeroOrMore(path) => path.closure(graph, nodes.clone(), back),
            Self::OneOrMore(path) => path.closure(graph, path.step(graph, nodes, back), back),
            Self::ZeroOrOne(path) => nodes | &path.step(graph, nodes, back),
        }
    }

    /// `nodes` and wherever any number of steps leads from them.
    fn closure(&self, graph: &Graph, nodes: BTreeSet<Id>, back: bool) -> BTreeSet<Id> {
        let mut reached = nodes.clone();
        let mut latest = nodes;
        while !latest.is_empty() {
            latest = &self.step(graph, &latest, back) - &reached;
            reached.extend(&latest);
        }
        reached
    }
}
