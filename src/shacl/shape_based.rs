//! Values that have other shapes.

use std::collections::BTreeSet;

use super::cardinality::number;
use super::error::{Problem, ShapeError};
use super::load::{Given, Loader};
use super::shape::{Test, Wrong};
use super::terms::Id;
use crate::ontology::iri::sh;

pub(super) fn node(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shape = loader.shape(given.value)?;
    Ok(Test::each(move |at, value| at.conforms(shape, value)))
}

pub(super) fn property(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shape = loader.shape(given.value)?;
    if loader.shapes[shape].path.is_none() {
        return Err(loader.wrong(given, "a shape with an sh:path"));
    }
    Ok(Test::Property(shape))
}

pub(super) fn qualified_min_count(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    qualified(loader, given, |number, least| number >= least)
}

pub(super) fn qualified_max_count(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    qualified(loader, given, |number, most| number <= most)
}

/// Without an sh:qualifiedValueShape there is nothing to count, and all is well.
fn qualified(loader: &mut Loader, given: Given, holds: fn(usize, usize) -> bool) -> Result<Test, ShapeError> {
    let bound = number(loader, given)?;
    let shape = loader.single(given.shape, sh::QUALIFIED_VALUE_SHAPE)?;
    let Some(shape) = shape else { return Ok(Test::each(|_, _| true)) };
    if loader.objects(given.shape, sh::PATH).is_empty() {
        return Err(loader.error(given.shape, Problem::NeedsPath(given.parameter)));
    }
    let others = siblings(loader, given.shape, shape)?;
    let shape = loader.shape(shape)?;
    Ok(Test::all(move |at, place| {
        let is_one =
            |value: &&Id| at.conforms(shape, **value) && !others.iter().any(|other| at.conforms(*other, **value));
        Wrong::unless(holds(place.values.iter().filter(is_one).count(), bound))
    }))
}

/// Where `shape` wants its qualified values to be disjoint: the qualified value shapes of the property shapes that have
/// a parent with it, but for its `own`.
fn siblings(loader: &mut Loader, shape: Id, own: Id) -> Result<Vec<usize>, ShapeError> {
    if !loader.is_set(shape, sh::QUALIFIED_VALUE_SHAPES_DISJOINT)? {
        return Ok(Vec::new());
    }
    let Some(property) = loader.terms.find(sh::PROPERTY) else { return Ok(Vec::new()) };
    let parents: Vec<Id> = loader.graph.subjects(property, shape).collect();
    let properties = parents.into_iter().flat_map(|parent| loader.objects(parent, sh::PROPERTY));
    let shapes: BTreeSet<Id> =
        properties.flat_map(|property| loader.objects(property, sh::QUALIFIED_VALUE_SHAPE)).collect();
    let others: Vec<Id> = shapes.into_iter().filter(|other| *other != own).collect();
    others.into_iter().map(|other| loader.shape(other)).collect()
}
