//! States by year: long, a row an organisation; and wide, a column an organisation, as the Correlates of War data have it.
//!
//! The long table has the pairs of which a claim tells something; in the wide one all others are [`MISSING`], but for
//! years without the organisation. Every state has the same years, but for those in which it was
//! not there.

use std::collections::{BTreeMap, BTreeSet};

use super::history::{History, histories};
use super::life::Life;
use super::rows::{column_names, flag, word, years};
use super::{MISSING, Material, Selection, Table, joined};

const LONG: [&str; 13] = [
    "ccode",
    "state",
    "state_name",
    "year",
    "organisation",
    "organisation_name",
    "organisation_class",
    "value",
    "status",
    "basis",
    "disputed",
    "facts",
    "claims",
];

pub(super) fn long<'a>(material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    let histories = histories(material, selection);
    let years = years(&histories, selection);
    let rows = histories.into_iter().flat_map(move |history| {
        let here = years.iter().filter(|year| material.is_state_in(&history.state, **year));
        here.map(|year| long_row(&history, *year, material)).collect::<Vec<_>>()
    });
    Table { columns: LONG.map(str::to_owned).to_vec(), rows: Box::new(rows) }
}

fn long_row(history: &History, year: i16, material: Material) -> Vec<String> {
    let cell = history.cell(year);
    vec![
        material.ccode(&history.state),
        history.state.clone(),
        material.name(&history.state),
        year.to_string(),
        history.organisation.clone(),
        material.name(&history.organisation),
        material.class(&history.organisation),
        cell.value.to_string(),
        cell.standing.map(word).unwrap_or_default(),
        cell.basis.map(|basis| basis.name().to_owned()).unwrap_or_default(),
        flag(history.is_disputed()),
        joined(&cell.facts),
        joined(&cell.claims),
    ]
}

/// A column of the wide table.
struct Column {
    name: String,
    life: Life,
    /// By state.
    histories: BTreeMap<String, History>,
}

pub(super) fn wide<'a>(material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    let histories = histories(material, selection);
    let years = years(&histories, selection);
    let states: BTreeSet<String> = histories.iter().map(|history| history.state.clone()).collect();
    let columns = columns(histories, material);
    let names = columns.iter().map(|column| column.name.clone());
    let names = ["ccode", "state", "year"].map(str::to_owned).into_iter().chain(names).chain(["facts".to_owned()]);
    let names = names.collect();
    let rows = states.into_iter().flat_map(move |state| {
        let here = years.iter().filter(|year| material.is_state_in(&state, **year));
        here.map(|year| wide_row(&state, *year, &columns, material)).collect::<Vec<_>>()
    });
    Table { columns: names, rows: Box::new(rows) }
}

fn columns(histories: Vec<History>, material: Material) -> Vec<Column> {
    let mut organisations: BTreeMap<String, BTreeMap<String, History>> = BTreeMap::new();
    for history in histories {
        organisations.entry(history.organisation.clone()).or_default().insert(history.state.clone(), history);
    }
    let names = column_names(organisations.keys().map(String::as_str), material);
    let columns = names.into_iter().zip(organisations.into_values());
    let life = |histories: &BTreeMap<String, History>| histories.values().next().map(|one| one.life.clone());
    columns.map(|(name, histories)| Column { name, life: life(&histories).unwrap_or_default(), histories }).collect()
}

fn wide_row(state: &str, year: i16, columns: &[Column], material: Material) -> Vec<String> {
    let mut facts = BTreeSet::new();
    let mut row = vec![material.ccode(state), state.to_owned(), year.to_string()];
    for column in columns {
        let known = column.histories.get(state).map(|history| history.cell(year));
        let cell = known.or_else(|| column.life.before_or_after(year));
        row.push(cell.as_ref().map_or(MISSING, |cell| cell.value).to_string());
        facts.extend(cell.into_iter().flat_map(|cell| cell.facts));
    }
    row.push(joined(&facts));
    row
}
