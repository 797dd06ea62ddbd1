//! Between which bounds a value lies.

use std::cmp::Ordering;

use oxigraph::model::Term;

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::Test;
use super::value::Value;

pub(super) fn min_exclusive(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    bounded(loader, given, Ordering::is_gt)
}

pub(super) fn min_inclusive(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    bounded(loader, given, Ordering::is_ge)
}

pub(super) fn max_exclusive(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    bounded(loader, given, Ordering::is_lt)
}

pub(super) fn max_inclusive(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    bounded(loader, given, Ordering::is_le)
}

/// A value that cannot be compared with the bound is not within it.
fn bounded(loader: &Loader, given: Given, holds: fn(Ordering) -> bool) -> Result<Test, ShapeError> {
    let bound = Value::of(loader.terms.get(given.value));
    let bound = bound.ok_or_else(|| loader.wrong(given, "a literal that has an order: a number, a date, a string"))?;
    Ok(Test::each(move |at, value| match at.terms.get(value) {
        term @ Term::Literal(_) => Value::of(term).and_then(|value| value.compare(&bound)).is_some_and(holds),
        _ => false,
    }))
}
