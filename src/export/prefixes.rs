//! The prefixes that some quads need, and IRIs written with them.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{GraphName, NamedOrBlankNode, Quad, Term};

use crate::claim::{FIELDS, Range};
use crate::ontology::iri::{self, entity};

/// Prefix and namespace of all that casus knows, concept schemes included.
fn known() -> BTreeMap<String, String> {
    let schemes = FIELDS.iter().filter_map(|field| match field.range {
        Range::Concept(scheme) => Some(scheme),
        _ => None,
    });
    let schemes = schemes.chain(["polarity", "modality", "conflict-kind"]);
    let schemes = schemes.map(|scheme| (scheme.to_owned(), entity::scheme(scheme)));
    iri::PREFIXES.iter().map(|(prefix, base)| ((*prefix).to_owned(), (*base).to_owned())).chain(schemes).collect()
}

/// The known prefixes that IRIs of `quads` begin with.
pub(super) fn used(quads: &[Quad]) -> BTreeMap<String, String> {
    let iris: BTreeSet<&str> = quads.iter().flat_map(iris).collect();
    let mut known = known();
    known.retain(|_, base| iris.range(base.as_str()..).next().is_some_and(|iri| iri.starts_with(base.as_str())));
    known
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
