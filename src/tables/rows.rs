//! Cells that several tables have.

use std::collections::BTreeSet;

use serde::Serialize;

use super::history::History;
use super::{Material, Selection};
use crate::date::Date;
use crate::ontology::iri::slug;

impl Material<'_> {
    /// The Correlates of War number of a state; empty where it has none.
    pub(super) fn ccode(&self, id: &str) -> String {
        let cow = self.ontology.get(id).and_then(|entity| entity.cow);
        cow.map(|number| number.to_string()).unwrap_or_default()
    }

    /// The name of a state or organisation.
    pub(super) fn name(&self, id: &str) -> String {
        self.ontology.get(id).map_or(id, |entity| entity.label(self.language)).to_owned()
    }

    /// Local name of the class of an organisation; empty where no table has it.
    pub(super) fn class(&self, id: &str) -> String {
        self.ontology.get(id).map(|entity| entity.class.clone()).unwrap_or_default()
    }

    /// Where a state stands in the order of pairs: by Correlates of War number, those without one last.
    pub(super) fn rank<'s>(&self, id: &'s str) -> (u16, &'s str) {
        (self.ontology.get(id).and_then(|entity| entity.cow).unwrap_or(u16::MAX), id)
    }

    /// Whether the state `id` was there in `year`, as far as the tables of the world tell.
    pub(super) fn is_state_in(&self, id: &str, year: i16) -> bool {
        let entity = self.ontology.get(id);
        let begun = entity.and_then(|entity| entity.from).is_none_or(|from| from.year() <= year);
        let lasting = entity.and_then(|entity| entity.until).is_none_or(|until| until.year() >= year);
        begun && lasting
    }
}

/// The years of a table: those asked for, else from the first to the last of which a history tells something.
pub(super) fn years(histories: &[History], selection: &Selection) -> Vec<i16> {
    let known: Vec<(i16, i16)> = histories.iter().filter_map(History::years).collect();
    let first = known.iter().map(|(first, _)| *first).min();
    let last = known.iter().map(|(_, last)| *last).max();
    match (selection.from_year.or(first), selection.to_year.or(last)) {
        (Some(first), Some(last)) if first <= last => (first..=last).collect(),
        _ => Vec::new(),
    }
}

/// The column of each of `organisations`: its identifier; an ASCII form of its name where no table has it, with a number
/// where two forms are the same.
pub(super) fn column_names<'a>(organisations: impl Iterator<Item = &'a str>, material: Material) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name = |id: &str| {
        let wanted = if material.ontology.get(id).is_some() { id.to_owned() } else { slug(id).replace('-', "_") };
        let numbered = (2..).map(|number| format!("{wanted}_{number}"));
        [wanted.clone()].into_iter().chain(numbered).find(|name| taken.insert(name.clone())).unwrap_or(wanted)
    };
    organisations.map(name).collect()
}

/// A date as precise as it is known; empty where it is not.
pub(super) fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// The year of a date.
pub(super) fn year(date: Option<Date>) -> String {
    date.map(|date| date.year().to_string()).unwrap_or_default()
}

/// `1` or `0`.
pub(super) fn flag(holds: bool) -> String {
    u8::from(holds).to_string()
}

/// A value of a closed list as it is serialised.
pub(super) fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Dates in one cell, parted by spaces.
pub(super) fn dates<'d>(dates: impl IntoIterator<Item = &'d Date>) -> String {
    dates.into_iter().map(Date::to_string).collect::<Vec<_>>().join(" ")
}
