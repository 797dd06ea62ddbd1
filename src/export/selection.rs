//! Which part of the graph.

use oxigraph::model::{GraphName, Literal, NamedOrBlankNode, Quad, Term};
use oxigraph::store::{StorageError, Store};

use crate::ontology::iri::{FACTS_GRAPH, REFERENCE_GRAPH, article_graph, oa, xsd};

/// The part of a graph to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Which graphs.
    pub graphs: Graphs,
    /// Whether the ontology's own entities come with them.
    pub reference: bool,
}

/// The graphs to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Graphs {
    /// All articles and the facts.
    Everything,
    /// One article, by identifier.
    Article(String),
    /// The facts.
    Facts,
}

impl Selection {
    pub(super) fn quads(&self, store: &Store) -> Result<Vec<Quad>, StorageError> {
        let mut quads = Vec::new();
        for graph in store.named_graphs() {
            let NamedOrBlankNode::NamedNode(name) = graph? else { continue };
            if self.has(name.as_str()) {
                let graph = GraphName::from(name);
                for quad in store.quads_for_pattern(None, None, None, Some(graph.as_ref())) {
                    quads.push(with_datatype(quad?));
                }
            }
        }
        Ok(quads)
    }

    fn has(&self, graph: &str) -> bool {
        if graph == REFERENCE_GRAPH.as_str() {
            return self.reference;
        }
        match &self.graphs {
            Graphs::Everything => true,
            Graphs::Article(id) => graph == article_graph(id).as_str(),
            Graphs::Facts => graph == FACTS_GRAPH.as_str(),
        }
    }
}

/// Oxigraph keeps every whole number as an `xsd:integer`; Web Annotation asks for another datatype for offsets.
fn with_datatype(mut quad: Quad) -> Quad {
    if let (oa::START | oa::END, Term::Literal(number)) = (quad.predicate.as_ref(), &quad.object) {
        quad.object = Literal::new_typed_literal(number.value(), xsd::NON_NEGATIVE_INTEGER).into();
    }
    quad
}
