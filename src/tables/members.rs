//! One row a spell: what a state is to an organisation, since when and until when.

use std::collections::BTreeSet;

use super::history::{History, histories};
use super::rows::{date, dates, flag, word, year};
use super::{Material, Selection, Span, Table, joined};
use crate::date::Date;

const COLUMNS: [&str; 24] = [
    "state",
    "ccode",
    "state_name",
    "organisation",
    "organisation_name",
    "organisation_class",
    "status",
    "igo_value",
    "start",
    "end",
    "start_year",
    "end_year",
    "left_censored",
    "right_censored",
    "ended",
    "attested_from",
    "attested_to",
    "other_starts",
    "other_ends",
    "standing_disputed",
    "articles",
    "publishers",
    "fact",
    "claims",
];

pub(super) fn table<'a>(material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    let rows = histories(material, selection).into_iter().flat_map(move |history| {
        let spans = history.spans.iter().filter(|span| {
            let [first, last] = [span.from, span.until].map(|date| date.map(Date::year));
            selection.may_touch(first, last)
        });
        spans.map(|span| row(&history, span, material)).collect::<Vec<_>>()
    });
    Table { columns: COLUMNS.map(str::to_owned).to_vec(), rows: Box::new(rows) }
}

fn row(history: &History, span: &Span, material: Material) -> Vec<String> {
    let others = |all: &BTreeSet<Date>, chosen: Option<Date>| {
        let is_in = chosen.is_some_and(|chosen| all.iter().any(|date| date.agrees_with(chosen)));
        let others = all.iter().filter(|date| chosen.is_some_and(|chosen| !date.agrees_with(chosen)));
        if is_in { dates(others) } else { String::new() }
    };
    vec![
        history.state.clone(),
        material.ccode(&history.state),
        material.name(&history.state),
        history.organisation.clone(),
        material.name(&history.organisation),
        material.class(&history.organisation),
        word(span.standing),
        span.value().to_string(),
        date(span.from),
        date(span.until),
        year(span.from),
        year(span.until),
        flag(span.from.is_none()),
        flag(span.until.is_none()),
        flag(span.over),
        date(span.attested.keys().next().copied()),
        date(span.attested.keys().next_back().copied()),
        others(&history.starts, span.from),
        others(&history.ends, span.until),
        flag(history.standing_disputed),
        span.support.articles.len().to_string(),
        span.support.publishers.len().to_string(),
        span.fact.clone(),
        joined(&span.support.claims),
    ]
}
