//! What a validation finds.

use oxigraph::model::vocab::rdf;
use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::path::Path;
use crate::ontology::iri::sh;

/// The report of a validation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, sorted by focus node, path and value.
    pub results: Vec<ValidationResult>,
    /// How many shapes have targets.
    pub shapes: usize,
    /// How many nodes they are about.
    pub focus_nodes: usize,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationResult {
    /// The node that a shape is about.
    pub focus_node: Term,
    /// From there to the value.
    pub path: Option<Path<NamedNode>>,
    /// The value, unless it is that something is missing or there are too many.
    pub value: Option<Term>,
    /// The shape that says so.
    pub source_shape: Term,
    /// The shape whose target led there: that shape, or one that has it as a part.
    pub target_shape: Term,
    /// The kind of constraint that is not met, as `sh:MinCountConstraintComponent`.
    pub component: NamedNode,
    /// How grave it is, `sh:Violation` unless the shape says otherwise.
    pub severity: Term,
    /// What the shape says of it, else what its kind of constraint does.
    pub messages: Vec<Literal>,
}

impl Report {
    /// Whether nothing is wrong, however grave.
    pub fn conforms(&self) -> bool {
        self.results.is_empty()
    }

    /// The report in the vocabulary of SHACL. Its blank nodes are called `report`, `result1`, `path1`…
    pub fn quads(&self) -> Vec<Quad> {
        let mut graph = Graph::default();
        let report: NamedOrBlankNode = BlankNode::new_unchecked("report").into();
        graph.add(&report, rdf::TYPE, sh::VALIDATION_REPORT);
        graph.add(&report, sh::CONFORMS, Literal::from(self.conforms()));
        for (number, result) in self.results.iter().enumerate() {
            let node = BlankNode::new_unchecked(format!("result{}", number + 1));
            graph.add(&report, sh::RESULT, node.clone());
            graph.result(&node.into(), result);
        }
        graph.quads
    }
}

#[derive(Default)]
struct Graph {
    quads: Vec<Quad>,
    paths: usize,
}

impl Graph {
    fn add(&mut self, subject: &NamedOrBlankNode, property: NamedNodeRef, object: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), property, object, GraphName::DefaultGraph));
    }

    fn result(&mut self, node: &NamedOrBlankNode, result: &ValidationResult) {
        self.add(node, rdf::TYPE, sh::VALIDATION_RESULT);
        self.add(node, sh::FOCUS_NODE, result.focus_node.clone());
        if let Some(path) = &result.path {
            let path = self.path(path);
            self.add(node, sh::RESULT_PATH, path);
        }
        if let Some(value) = &result.value {
            self.add(node, sh::VALUE, value.clone());
        }
        self.add(node, sh::SOURCE_SHAPE, result.source_shape.clone());
        self.add(node, sh::SOURCE_CONSTRAINT_COMPONENT, result.component.clone());
        self.add(node, sh::RESULT_SEVERITY, result.severity.clone());
        for message in &result.messages {
            self.add(node, sh::RESULT_MESSAGE, message.clone());
        }
    }

    /// The node that stands for `path`.
    fn path(&mut self, path: &Path<NamedNode>) -> Term {
        let (property, inner) = match path {
            Path::Predicate(predicate) => return predicate.clone().into(),
            Path::Sequence(paths) => return self.list(paths),
            Path::Alternative(paths) => (sh::ALTERNATIVE_PATH, self.list(paths)),
            Path::Inverse(path) => (sh::INVERSE_PATH, self.path(path)),
            Path::ZeroOrMore(path) => (sh::ZERO_OR_MORE_PATH, self.path(path)),
            Path::OneOrMore(path) => (sh::ONE_OR_MORE_PATH, self.path(path)),
            Path::ZeroOrOne(path) => (sh::ZERO_OR_ONE_PATH, self.path(path)),
        };
        let node = self.fresh();
        self.add(&node.clone().into(), property, inner);
        node.into()
    }

    fn list(&mut self, paths: &[Path<NamedNode>]) -> Term {
        paths.iter().rev().fold(rdf::NIL.into_owned().into(), |rest: Term, path| {
            let first = self.path(path);
            let node = self.fresh();
            self.add(&node.clone().into(), rdf::FIRST, first);
            self.add(&node.clone().into(), rdf::REST, rest);
            node.into()
        })
    }

    fn fresh(&mut self) -> BlankNode {
        self.paths += 1;
        BlankNode::new_unchecked(format!("path{}", self.paths))
    }
}
