//! A value beside those of another property of the focus node.

use std::cmp::Ordering;

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::{Test, Wrong};
use super::terms::Id;
use super::value::Value;

pub(super) fn equals(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let property = property(loader, given)?;
    Ok(Test::all(move |at, place| {
        let others: Vec<Id> = at.data.objects(place.focus, property).collect();
        let missing = place.values.iter().filter(|value| others.binary_search(value).is_err());
        let more = others.iter().filter(|other| place.values.binary_search(other).is_err());
        missing.chain(more).map(|value| Wrong::value(*value)).collect()
    }))
}

pub(super) fn disjoint(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let property = property(loader, given)?;
    Ok(Test::all(move |at, place| {
        let shared = place.values.iter().filter(|value| at.data.has(place.focus, property, **value));
        shared.map(|value| Wrong::value(*value)).collect()
    }))
}

pub(super) fn less_than(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    ordered(loader, given, Ordering::is_lt)
}

pub(super) fn less_than_or_equals(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    ordered(loader, given, Ordering::is_le)
}

/// Each value with each value of the other property; two that cannot be compared are not in order.
fn ordered(loader: &Loader, given: Given, holds: fn(Ordering) -> bool) -> Result<Test, ShapeError> {
    let property = property(loader, given)?;
    Ok(Test::all(move |at, place| {
        let read = |id: Id| Value::of(at.terms.get(id));
        let others: Vec<Option<Value>> = at.data.objects(place.focus, property).map(read).collect();
        let mut wrongs = Vec::new();
        for value in place.values {
            let own = read(*value);
            let compared = others.iter().map(|other| own.as_ref()?.compare(other.as_ref()?));
            let wrong = compared.filter(|order| !order.is_some_and(holds));
            wrongs.extend(wrong.map(|_| Wrong::value(*value)));
        }
        wrongs
    }))
}

fn property(loader: &Loader, given: Given) -> Result<Id, ShapeError> {
    let is_iri = loader.terms.iri(given.value).is_some();
    is_iri.then_some(given.value).ok_or_else(|| loader.wrong(given, "the IRI of a property"))
}
