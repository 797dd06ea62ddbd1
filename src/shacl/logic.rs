//! Shapes combined.

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::Test;

pub(super) fn not(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shape = loader.shape(given.value)?;
    Ok(Test::each(move |at, value| !at.conforms(shape, value)))
}

pub(super) fn and(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shapes = shapes(loader, given)?;
    Ok(Test::each(move |at, value| shapes.iter().all(|shape| at.conforms(*shape, value))))
}

pub(super) fn or(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shapes = shapes(loader, given)?;
    Ok(Test::each(move |at, value| shapes.iter().any(|shape| at.conforms(*shape, value))))
}

pub(super) fn xone(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let shapes = shapes(loader, given)?;
    Ok(Test::each(move |at, value| shapes.iter().filter(|shape| at.conforms(**shape, value)).count() == 1))
}

fn shapes(loader: &mut Loader, given: Given) -> Result<Vec<usize>, ShapeError> {
    let list = loader.list(given.value).ok_or_else(|| loader.wrong(given, "a list of shapes"))?;
    list.into_iter().map(|shape| loader.shape(shape)).collect()
}
