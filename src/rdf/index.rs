//! Quads by graph and subject.

use std::collections::BTreeMap;

use oxigraph::model::{GraphName, NamedNodeRef, NamedOrBlankNode, Quad, Term};

/// What is said of each subject, graph by graph: what one article calls by a name is no business of another.
#[derive(Default)]
pub(super) struct Index {
    graphs: BTreeMap<String, Subjects>,
}

type Subjects = BTreeMap<String, Vec<(String, Term)>>;

/// One subject of one graph.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    subjects: &'a Subjects,
    pub(super) iri: &'a str,
}

impl Index {
    pub(super) fn of(quads: impl IntoIterator<Item = Quad>) -> Self {
        let mut index = Self::default();
        for quad in quads {
            // Nothing that casus writes of an article has blank nodes.
            let NamedOrBlankNode::NamedNode(subject) = quad.subject else { continue };
            let graph = match quad.graph_name {
                GraphName::NamedNode(name) => name.into_string(),
                GraphName::BlankNode(_) | GraphName::DefaultGraph => String::new(),
            };
            let said = index.graphs.entry(graph).or_default().entry(subject.into_string()).or_default();
            let pair = (quad.predicate.into_string(), quad.object);
            if !said.contains(&pair) {
                said.push(pair);
            }
        }
        index
    }

    /// Everything of the class `class`, by graph and IRI.
    pub(super) fn of_class<'a>(&'a self, class: NamedNodeRef<'a>) -> impl Iterator<Item = Node<'a>> {
        self.nodes().filter(move |node| node.is_a(class))
    }

    /// Everything, by graph and IRI.
    pub(super) fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.graphs.values().flat_map(|subjects| subjects.keys().map(move |iri| Node { subjects, iri }))
    }
}

impl<'a> Node<'a> {
    pub(super) fn is_a(self, class: NamedNodeRef<'_>) -> bool {
        self.values(oxigraph::model::vocab::rdf::TYPE).any(|value| *value == Term::from(class))
    }

    pub(super) fn values<'b>(self, property: NamedNodeRef<'b>) -> impl Iterator<Item = &'a Term> + use<'a, 'b> {
        let said = self.subjects.get(self.iri).into_iter().flatten();
        said.filter(move |(name, _)| name == property.as_str()).map(|(_, value)| value)
    }

    /// Another subject of the same graph.
    pub(super) fn subject(self, iri: &str) -> Option<Self> {
        let (iri, _) = self.subjects.get_key_value(iri)?;
        Some(Self { iri, ..self })
    }
}
