//! The prefixes that some quads need, and IRIs written with them.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{GraphName, NamedOrBlankNode, Quad, Term};

use crate::ontology::iri;

/// The known prefixes that IRIs of `quads` begin with.
pub(super) fn used(quads: &[Quad]) -> BTreeMap<String, String> {
    let iris: BTreeSet<&str> = quads.iter().flat_map(iris).collect();
    let begins = |base: &str| iris.range(base..).next().is_some_and(|iri| iri.starts_with(base));
    let used = iri::PREFIXES.iter().filter(|(_, base)| begins(base));
    used.map(|(prefix, base)| ((*prefix).to_owned(), (*base).to_owned())).collect()
}

fn iris(quad: &Quad) -> impl Iterator<Item = &str> {
    let subject = if let NamedOrBlankNode::NamedNode(subject) = &quad.subject { Some(subject.as_str()) } else { None };
    let graph = if let GraphName::NamedNode(graph) = &quad.graph_name { Some(graph.as_str()) } else { None };
    let object = match &quad.object {
        Term::NamedNode(object) => Some(object.as_str()),
        Term::Literal(literal) => Some(literal.datatype().as_str()),
        Term::BlankNode(_) => None,
    };
    [subject, Some(quad.predicate.as_str()), object, graph].into_iter().flatten()
}
