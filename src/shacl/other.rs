//! Closed shapes and closed lists of values.

use std::collections::BTreeSet;

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::{Test, Wrong};
use super::terms::Id;
use crate::ontology::iri::sh;

/// Whatever is said of a value by a property that no property shape of the shape is about, nor ignored.
pub(super) fn closed(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let asked = loader.truth(given.value).ok_or_else(|| loader.wrong(given, "true or false"))?;
    let properties = loader.objects(given.shape, sh::PROPERTY).into_iter();
    let mut allowed: BTreeSet<Id> = properties.flat_map(|property| loader.objects(property, sh::PATH)).collect();
    if let Some(list) = loader.single(given.shape, sh::IGNORED_PROPERTIES)? {
        let ignored = Given { parameter: "ignoredProperties", value: list, ..given };
        allowed.extend(loader.list(list).ok_or_else(|| loader.wrong(ignored, "a list of properties"))?);
    }
    Ok(Test::all(move |at, place| {
        let said = place.values.iter().filter(|_| asked).flat_map(|value| at.data.about(*value));
        let more = said.filter(|(property, _)| !allowed.contains(property));
        more.map(|(property, value)| Wrong { value: Some(value), property: Some(property) }).collect()
    }))
}

#[expect(clippy::unnecessary_wraps, reason = "it stands in the table of components, and any term will do")]
pub(super) fn has_value(_: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    Ok(Test::all(move |_, place| Wrong::unless(place.values.binary_search(&given.value).is_ok())))
}

pub(super) fn one_of(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let values = loader.list(given.value).ok_or_else(|| loader.wrong(given, "a list of values"))?;
    let values: BTreeSet<Id> = values.into_iter().collect();
    Ok(Test::each(move |_, value| values.contains(&value)))
}
