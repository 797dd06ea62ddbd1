//! From the graph of shapes to shapes.
//!
//! Only shapes that have targets, and those that they name, are read. An ill-formed shape, or one that asks for what is
//! not understood, is an error: data never conform because somebody has misspelt a property.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::vocab::rdf;
use oxigraph::model::{NamedNode, NamedNodeRef, Term};

use super::component::{COMPONENTS, OTHER_PROPERTIES, component};
use super::error::{Problem, ShapeError};
use super::graph::Graph;
use super::load_path::path;
use super::shape::{Constraint, Shape};
use super::terms::{Id, Terms};
use crate::ontology::iri::sh;

/// How deep shapes may stand in each other.
pub(super) const DEPTH: usize = 100;

/// Reads shapes, each once.
pub(super) struct Loader<'a> {
    pub(super) terms: &'a Terms,
    /// The graph of shapes.
    pub(super) graph: &'a Graph,
    /// The graph that will be validated.
    pub(super) data: &'a Graph,
    /// The shapes that have been read, a shape behind those that it names.
    pub(super) shapes: Vec<Shape>,
    places: BTreeMap<Id, usize>,
    open: Vec<Id>,
}

/// A parameter of a shape and its value.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub(super) shape: Id,
    pub(super) parameter: &'static str,
    pub(super) value: Id,
}

impl<'a> Loader<'a> {
    pub(super) fn new(terms: &'a Terms, graph: &'a Graph, data: &'a Graph) -> Self {
        Self { terms, graph, data, shapes: Vec::new(), places: BTreeMap::new(), open: Vec::new() }
    }

    /// The place of the shape `node` in the list of shapes; it is read unless it has been.
    pub(super) fn shape(&mut self, node: Id) -> Result<usize, ShapeError> {
        if let Some(place) = self.places.get(&node) {
            return Ok(*place);
        }
        if let Some(begin) = self.open.iter().position(|open| *open == node) {
            let circle = self.open[begin..].iter().map(|node| self.terms.get(*node).to_string());
            return Err(self.error(node, Problem::Recursive(circle.collect::<Vec<_>>().join(", "))));
        }
        if self.open.len() == DEPTH {
            return Err(self.error(node, Problem::TooDeep(DEPTH)));
        }
        self.open.push(node);
        let shape = self.read(node)?;
        self.open.pop();
        self.shapes.push(shape);
        self.places.insert(node, self.shapes.len() - 1);
        Ok(self.shapes.len() - 1)
    }

    fn read(&mut self, node: Id) -> Result<Shape, ShapeError> {
        self.check_properties(node)?;
        let path = match self.single(node, sh::PATH)? {
            Some(head) => Some(path(self, head, 0).map_err(|problem| self.error(node, problem))?),
            None => None,
        };
        let severity = self.single(node, sh::SEVERITY)?.or_else(|| self.terms.find(sh::VIOLATION)).unwrap_or(node);
        Ok(Shape {
            node,
            constraints: self.constraints(node, path.is_some())?,
            path,
            severity,
            messages: self.objects(node, sh::MESSAGE),
            deactivated: self.is_set(node, sh::DEACTIVATED)?,
        })
    }

    fn constraints(&mut self, node: Id, has_path: bool) -> Result<Vec<Constraint>, ShapeError> {
        let mut constraints = Vec::new();
        for component in COMPONENTS {
            let parameter = component.parameter;
            let values = self.objects(node, parameter_iri(parameter).as_ref());
            if values.len() > 1 && !component.repeats {
                return Err(self.error(node, Problem::Twice(parameter.to_owned())));
            }
            if !values.is_empty() && component.needs_path && !has_path {
                return Err(self.error(node, Problem::NeedsPath(parameter)));
            }
            for value in values {
                let test = (component.load)(self, Given { shape: node, parameter, value })?;
                constraints.push(Constraint { parameter, test });
            }
        }
        Ok(constraints)
    }

    /// Fails if `node` has a property of the namespace of SHACL that is not understood.
    pub(super) fn check_properties(&self, node: Id) -> Result<(), ShapeError> {
        let properties: BTreeSet<Id> = self.graph.about(node).map(|(property, _)| property).collect();
        for property in properties {
            let local = self.terms.iri(property).and_then(|iri| iri.as_str().strip_prefix(sh::NAMESPACE));
            let unknown = local.filter(|local| component(local).is_none() && !OTHER_PROPERTIES.contains(local));
            if let Some(unknown) = unknown {
                return Err(self.error(node, Problem::Unsupported(unknown.to_owned())));
            }
        }
        Ok(())
    }

    /// What `property` of `node` is in the graph of shapes.
    pub(super) fn objects(&self, node: Id, property: NamedNodeRef) -> Vec<Id> {
        self.terms.find(property).map_or_else(Vec::new, |property| self.graph.objects(node, property).collect())
    }

    /// What `property` of `node` is; more than one value is an error.
    pub(super) fn single(&self, node: Id, property: NamedNodeRef) -> Result<Option<Id>, ShapeError> {
        let values = self.objects(node, property);
        if values.len() > 1 {
            return Err(self.error(node, Problem::Twice(local_name(property).to_owned())));
        }
        Ok(values.first().copied())
    }

    /// Whether `property` of `node` is true.
    pub(super) fn is_set(&self, node: Id, property: NamedNodeRef) -> Result<bool, ShapeError> {
        self.single(node, property)?.map_or(Ok(false), |value| {
            self.truth(value).ok_or_else(|| {
                let problem = self.problem(local_name(property), value, "true or false");
                self.error(node, problem)
            })
        })
    }

    /// The truth value that `value` is.
    pub(super) fn truth(&self, value: Id) -> Option<bool> {
        let Term::Literal(literal) = self.terms.get(value) else { return None };
        literal.value().parse::<oxsdatatypes::Boolean>().ok().map(bool::from)
    }

    /// The members of the RDF list that begins at `head`; nothing where it is none.
    pub(super) fn list(&self, head: Id) -> Option<Vec<Id>> {
        let mut members = Vec::new();
        let mut seen = BTreeSet::new();
        let mut rest = head;
        while self.terms.iri(rest).map(NamedNode::as_ref) != Some(rdf::NIL) {
            let (firsts, rests) = (self.objects(rest, rdf::FIRST), self.objects(rest, rdf::REST));
            let ([first], [next], true) = (&firsts[..], &rests[..], seen.insert(rest)) else { return None };
            members.push(*first);
            rest = *next;
        }
        Some(members)
    }

    /// The error that the value of a parameter is not as `expected`.
    pub(super) fn wrong(&self, given: Given, expected: &'static str) -> ShapeError {
        self.error(given.shape, self.problem(given.parameter, given.value, expected))
    }

    pub(super) fn problem(&self, parameter: &str, value: Id, expected: &'static str) -> Problem {
        let found = self.terms.get(value).to_string();
        Problem::Value { parameter: parameter.to_owned(), found, expected }
    }

    /// The error of the shape `node`, told by the nearest shape around it that has a name.
    pub(super) fn error(&self, node: Id, problem: Problem) -> ShapeError {
        let around = self.open.iter().rev().copied();
        let named = [node].into_iter().chain(around).find(|node| self.terms.iri(*node).is_some());
        ShapeError { shape: self.terms.get(named.unwrap_or(node)).to_string(), problem }
    }
}

/// The IRI of a parameter.
fn parameter_iri(parameter: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{}{parameter}", sh::NAMESPACE))
}

fn local_name(iri: NamedNodeRef<'_>) -> &str {
    iri.as_str().strip_prefix(sh::NAMESPACE).unwrap_or(iri.as_str())
}
