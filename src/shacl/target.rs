//! The nodes that a shape is about.

use std::collections::BTreeSet;

use oxigraph::model::vocab::{rdf, rdfs};

use super::error::ShapeError;
use super::graph::Graph;
use super::load::Loader;
use super::terms::Id;
use crate::ontology::iri::sh;

/// The shapes that have targets, or are classes and thereby about their own instances; sorted.
pub(super) fn targeted(loader: &Loader) -> BTreeSet<Id> {
    let properties = [sh::TARGET_NODE, sh::TARGET_CLASS, sh::TARGET_SUBJECTS_OF, sh::TARGET_OBJECTS_OF];
    let properties = properties.into_iter().filter_map(|property| loader.terms.find(property));
    let declared = properties.flat_map(|property| loader.graph.uses(property)).map(|(_, shape)| shape);
    declared.chain(declared_shapes(loader).into_iter().filter(|shape| is_class(loader, *shape))).collect()
}

/// Whatever is called a shape.
pub(super) fn declared_shapes(loader: &Loader) -> BTreeSet<Id> {
    let classes = [sh::NODE_SHAPE, sh::PROPERTY_SHAPE].into_iter().filter_map(|class| loader.terms.find(class));
    classes.flat_map(|class| loader.graph.instances(class)).collect()
}

fn is_class(loader: &Loader, node: Id) -> bool {
    let classes = loader.terms.find(rdfs::CLASS).map(|class| loader.graph.classes(class)).unwrap_or_default();
    loader.graph.types(node).any(|class| classes.contains(&class))
}

/// The nodes of the data that `shape` is about, sorted.
pub(super) fn focus_nodes(loader: &Loader, shape: Id) -> Result<BTreeSet<Id>, ShapeError> {
    let data: &Graph = loader.data;
    let mut nodes: BTreeSet<Id> = loader.objects(shape, sh::TARGET_NODE).into_iter().collect();
    let mut classes = loader.objects(shape, sh::TARGET_CLASS);
    if declared_as_shape(loader, shape) && is_class(loader, shape) {
        classes.push(shape);
    }
    let subjects = loader.objects(shape, sh::TARGET_SUBJECTS_OF);
    let objects = loader.objects(shape, sh::TARGET_OBJECTS_OF);
    for value in classes.iter().chain(&subjects).chain(&objects) {
        if loader.terms.iri(*value).is_none() {
            let problem = loader.problem("targetClass, sh:targetSubjectsOf or sh:targetObjectsOf", *value, "an IRI");
            return Err(loader.error(shape, problem));
        }
    }
    nodes.extend(classes.iter().flat_map(|class| data.instances(*class)));
    nodes.extend(subjects.iter().flat_map(|property| data.uses(*property)).map(|(_, subject)| subject));
    nodes.extend(objects.iter().flat_map(|property| data.uses(*property)).map(|(object, _)| object));
    Ok(nodes)
}

fn declared_as_shape(loader: &Loader, node: Id) -> bool {
    let types: BTreeSet<Id> = loader.objects(node, rdf::TYPE).into_iter().collect();
    let classes = [sh::NODE_SHAPE, sh::PROPERTY_SHAPE].into_iter().filter_map(|class| loader.terms.find(class));
    classes.flat_map(|class| loader.graph.classes(class)).any(|class| types.contains(&class))
}
