//! The whole of a validation.

use oxigraph::model::{Literal, NamedNode, Term, Triple};
use rayon::prelude::*;

use super::component::{component, name};
use super::error::{Problem, ShapeError};
use super::graph::Graph;
use super::load::Loader;
use super::path::Path;
use super::report::{Report, ValidationResult};
use super::shape::{Finding, Validator};
use super::target::{declared_shapes, focus_nodes, targeted};
use super::terms::{Id, Terms};
use crate::ontology::iri::sh;

/// Holds `data` against `shapes`. The report is the same whatever the order of either.
///
/// # Errors
/// Names the shape that is ill-formed, recursive or beyond SHACL Core.
pub fn validate(
    data: impl IntoIterator<Item = Triple>,
    shapes: impl IntoIterator<Item = Triple>,
) -> Result<Report, ShapeError> {
    let mut terms = Terms::default();
    let shapes = Graph::new(shapes, &mut terms);
    let data = Graph::new(data, &mut terms);
    terms.intern(sh::VIOLATION.into_owned());
    let mut loader = Loader::new(&terms, &shapes, &data);
    check(&loader)?;
    let mut targets: Vec<(usize, Vec<Id>)> = Vec::new();
    for node in targeted(&loader) {
        let nodes = focus_nodes(&loader, node)?.into_iter().collect();
        targets.push((loader.shape(node)?, nodes));
    }
    let validator = Validator { terms: &terms, data: &data, shapes: &loader.shapes };
    Ok(report(&validator, &targets))
}

/// Fails on what is no part of SHACL Core, even where no shape with a target leads to it.
fn check(loader: &Loader) -> Result<(), ShapeError> {
    let components = loader.terms.find(sh::CONSTRAINT_COMPONENT).map(|class| loader.graph.instances(class));
    if let Some(component) = components.unwrap_or_default().first() {
        return Err(loader.error(*component, Problem::Unsupported("ConstraintComponent".to_owned())));
    }
    let entailment = loader.terms.find(sh::ENTAILMENT).and_then(|asked| loader.graph.uses(asked).next());
    if let Some((_, graph)) = entailment {
        return Err(loader.error(graph, Problem::Unsupported("entailment".to_owned())));
    }
    declared_shapes(loader).into_iter().try_for_each(|shape| loader.check_properties(shape))
}

fn report(validator: &Validator, targets: &[(usize, Vec<Id>)]) -> Report {
    let found = |target: usize, node: Id| {
        let mut found = Vec::new();
        validator.validate(target, node, &mut found);
        found.into_iter().map(move |finding| result(validator, target, &finding))
    };
    let mut results: Vec<ValidationResult> = targets
        .par_iter()
        .flat_map(|(shape, nodes)| nodes.par_iter().flat_map_iter(|node| found(*shape, *node)))
        .collect();
    results.sort_by_cached_key(|result| format!("{result:?}"));
    let mut nodes: Vec<Id> = targets.iter().flat_map(|(_, nodes)| nodes).copied().collect();
    nodes.sort_unstable();
    nodes.dedup();
    Report { results, shapes: targets.len(), focus_nodes: nodes.len() }
}

fn result(validator: &Validator, target: usize, finding: &Finding) -> ValidationResult {
    let (terms, shape) = (validator.terms, &validator.shapes[finding.shape]);
    let term = |id: Id| terms.get(id).clone();
    let property = |id: &Id| terms.iri(*id).cloned().unwrap_or_else(|| sh::PATH.into_owned());
    let own = || shape.path.as_ref().map(|path| path.map(&property));
    let path = finding.wrong.property.map(|id| Path::Predicate(property(&id))).or_else(own);
    ValidationResult {
        focus_node: term(finding.focus),
        path,
        value: finding.wrong.value.map(term),
        source_shape: term(shape.node),
        target_shape: term(validator.shapes[target].node),
        component: NamedNode::new_unchecked(format!("{}{}", sh::NAMESPACE, name(finding.parameter))),
        severity: term(shape.severity),
        messages: messages(terms, &shape.messages, finding.parameter),
    }
}

/// What a shape says, sorted; what the component of `parameter` says where the shape says nothing.
fn messages(terms: &Terms, said: &[Id], parameter: &str) -> Vec<Literal> {
    let literal = |id: &Id| if let Term::Literal(literal) = terms.get(*id) { Some(literal.clone()) } else { None };
    let mut messages: Vec<Literal> = said.iter().filter_map(literal).collect();
    if messages.is_empty() {
        let complaint = component(parameter).map_or(parameter, |component| component.complaint);
        messages.push(Literal::new_language_tagged_literal_unchecked(complaint, "en"));
    }
    messages.sort_by_cached_key(ToString::to_string);
    messages
}
