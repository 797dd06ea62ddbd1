//! How many values there are.

use oxigraph::model::Term;

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::{Test, Wrong};

pub(super) fn min_count(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let least = number(loader, given)?;
    Ok(Test::all(move |_, at| Wrong::unless(at.values.len() >= least)))
}

pub(super) fn max_count(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let most = number(loader, given)?;
    Ok(Test::all(move |_, at| Wrong::unless(at.values.len() <= most)))
}

/// The whole number that a parameter is.
pub(super) fn number(loader: &Loader, given: Given) -> Result<usize, ShapeError> {
    let literal = if let Term::Literal(literal) = loader.terms.get(given.value) { Some(literal.value()) } else { None };
    let number = literal.and_then(|literal| literal.parse().ok());
    number.ok_or_else(|| loader.wrong(given, "a whole number, none below zero"))
}
