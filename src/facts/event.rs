//! Whatever else claims amount to: foundings, seats, forces, provisions, invocations, requests, meetings.
//!
//! Claims of one kind with the same identifying fields are one event if their dates agree. A claim without a date
//! speaks of the event of about its article's time, if there is one; all that speak of none are one without a date.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::names::folded;
use super::said::Said;
use super::{Event, Support};
use crate::claim::{Field, Range, Statement};
use crate::date::Date;

/// Days around its article's publication that a claim without a date can speak of.
const ABOUT: i32 = 31;

/// A claim with its fields.
struct Told<'a> {
    said: &'a Said<'a>,
    fields: Vec<(&'static Field, Json)>,
    date: Option<Date>,
}

/// The events of all kinds that have no file of their own, sorted by kind, identifying fields and time.
pub(super) fn events(said: &[Said]) -> Vec<Event> {
    let mut groups: BTreeMap<(&'static str, Vec<String>), Vec<Told>> = BTreeMap::new();
    for said in said.iter().filter(|said| is_event(&said.claim.statement)) {
        let fields = said.claim.fields();
        let keys = fields.iter().filter(|(field, _)| is_key(field));
        let key = keys.map(|(field, value)| format!("{}={}", field.name, compared(field, value)));
        let key = (said.claim.kind(), key.collect());
        let date = fields.iter().find(|(field, _)| field.range == Range::Date).and_then(|(_, value)| date(value));
        groups.entry(key).or_default().push(Told { said, fields, date });
    }
    groups.into_iter().flat_map(|((kind, _), told)| of_group(kind, told)).collect()
}

fn is_event(statement: &Statement) -> bool {
    !matches!(statement, Statement::Membership(_) | Statement::Deployment(_) | Statement::Role(_))
}

/// Whether the field tells events of one kind apart, besides their time.
fn is_key(field: &Field) -> bool {
    field.identifies && field.range != Range::Date
}

/// A value as it is compared: words without what two ways of writing them differ in.
fn compared(field: &Field, value: &Json) -> String {
    let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if field.range == Range::Text { folded(&written) } else { written }
}

fn date(value: &Json) -> Option<Date> {
    value.as_str()?.parse().ok()
}

/// The events among claims that only their time can tell apart.
fn of_group(kind: &'static str, mut told: Vec<Told>) -> Vec<Event> {
    // The most precise dates come first, so that « 2022 » joins « 2022-01-06 » and not the other way round.
    told.sort_by_key(|one| {
        let length = one.date.map_or(0, |date| date.to_string().len());
        (std::cmp::Reverse(length), one.date, one.said.article.date, one.said.id.clone())
    });
    let mut events: Vec<(Option<Date>, Vec<Told>)> = Vec::new();
    for one in told {
        let when = one.date;
        let is_it = |(date, others): &(Option<Date>, Vec<Told>)| match (date, when) {
            (Some(date), Some(when)) => date.agrees_with(when),
            (None, _) => true,
            (Some(_), None) => lasts(kind) || others.iter().any(|other| about_one_time(other, &one)),
        };
        match events.iter_mut().find(|event| is_it(event)) {
            Some((_, all)) => all.push(one),
            None => events.push((when, vec![one])),
        }
    }
    events.sort_by_key(|(date, _)| date.map(|date| (date.earliest(), date.latest())));
    events.into_iter().map(|(date, told)| event(kind, date, &told)).collect()
}

/// Whether claims of the kind tell of something that lasts, whatever its date.
fn lasts(kind: &str) -> bool {
    matches!(kind, "headquarters" | "leadership" | "force" | "provision")
}

/// Whether two claims, one of them without a date, can speak of one event.
fn about_one_time(a: &Told, b: &Told) -> bool {
    let when = |told: &Told| told.date.or(told.said.article.date);
    when(a).zip(when(b)).is_none_or(|(a, b)| {
        let gap = |first: Date, second: Date| (second.earliest() - first.latest()).get_days();
        gap(a, b) <= ABOUT && gap(b, a) <= ABOUT
    })
}

fn event(kind: &'static str, date: Option<Date>, told: &[Told]) -> Event {
    let mut support = Support::default();
    let mut values: Vec<(&'static Field, Json, Support)> = Vec::new();
    for one in told {
        support.add(one.said);
        let others = one.fields.iter().filter(|(field, _)| !is_key(field) && field.range != Range::Date);
        for (field, value) in others {
            match values.iter_mut().find(|(known, same, _)| known == field && same == value) {
                Some((_, _, support)) => support.add(one.said),
                None => values.push((field, value.clone(), Support::of(one.said))),
            }
        }
    }
    values.sort_by_cached_key(|(field, value, _)| (field.name, value.to_string()));
    let first = told.iter().min_by_key(|one| one.said.id.clone());
    let key = first.into_iter().flat_map(|one| &one.fields).filter(|(field, _)| is_key(field));
    let written = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Event { kind, key: key.map(|(field, value)| (*field, written(value))).collect(), date, values, support }
}
