//! Pairs of states by year: the organisations of which both are full members. A pair and year of which no such
//! organisation is known has no row.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Basis, Cell};
use super::history::{History, histories};
use super::rows::{flag, years};
use super::{FULL, Material, Selection, Table, joined};

const COLUMNS: [&str; 15] = [
    "ccode1",
    "ccode2",
    "state1",
    "state2",
    "state1_name",
    "state2_name",
    "year",
    "shared",
    "alliance",
    "organisations",
    "alliances",
    "basis",
    "disputed",
    "facts",
    "claims",
];

/// Class of the organisations that are military alliances.
const ALLIANCE: &str = "MilitaryAlliance";

/// What two states share in a year: for each organisation the standing of both.
type Shared<'h> = BTreeMap<&'h str, [(&'h History, Cell); 2]>;

pub(super) fn table<'a>(material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    // A pair is wanted where one of its states is.
    let everyone = Selection { states: Vec::new(), ..selection.clone() };
    let histories = histories(material, &everyone);
    let wanted: Vec<History> =
        histories.iter().filter(|history| selection.has_state([history.state.as_str()])).cloned().collect();
    let years = years(&wanted, selection);
    let rows = years.into_iter().flat_map(move |year| of_year(year, &histories, material, selection));
    Table { columns: COLUMNS.map(str::to_owned).to_vec(), rows: Box::new(rows) }
}

fn of_year(year: i16, histories: &[History], material: Material, selection: &Selection) -> Vec<Vec<String>> {
    let mut members: BTreeMap<&str, Vec<(&History, Cell)>> = BTreeMap::new();
    for history in histories.iter().filter(|history| material.is_state_in(&history.state, year)) {
        let cell = history.cell(year);
        if cell.value == FULL {
            members.entry(&history.organisation).or_default().push((history, cell));
        }
    }
    let mut pairs: BTreeMap<[(u16, &str); 2], Shared> = BTreeMap::new();
    for (organisation, mut members) in members {
        members.sort_by_key(|(history, _)| material.rank(&history.state));
        for (at, one) in members.iter().enumerate() {
            for other in &members[at + 1..] {
                let states = [one, other].map(|(history, _)| history.state.as_str());
                if selection.has_state(states) {
                    let pair = pairs.entry(states.map(|state| material.rank(state))).or_default();
                    pair.insert(organisation, [one.clone(), other.clone()]);
                }
            }
        }
    }
    pairs.into_iter().map(|(states, shared)| row(states.map(|(_, id)| id), year, &shared, material)).collect()
}

fn row([one, other]: [&str; 2], year: i16, shared: &Shared, material: Material) -> Vec<String> {
    let organisations: Vec<&str> = shared.keys().copied().collect();
    let alliances: Vec<&str> = organisations.iter().copied().filter(|id| material.class(id) == ALLIANCE).collect();
    let sides = || shared.values().flatten();
    let attested = sides().any(|(_, cell)| cell.basis == Some(Basis::Attested));
    let facts: BTreeSet<&String> = sides().flat_map(|(_, cell)| &cell.facts).collect();
    let claims: BTreeSet<&String> = sides().flat_map(|(_, cell)| &cell.claims).collect();
    vec![
        material.ccode(one),
        material.ccode(other),
        one.to_owned(),
        other.to_owned(),
        material.name(one),
        material.name(other),
        year.to_string(),
        organisations.len().to_string(),
        flag(!alliances.is_empty()),
        organisations.join("; "),
        alliances.join("; "),
        if attested { Basis::Attested } else { Basis::Dates }.name().to_owned(),
        flag(sides().any(|(history, _)| history.is_disputed())),
        joined(facts),
        joined(claims),
    ]
}
