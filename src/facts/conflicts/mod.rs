//! Where claims disagree: one file a topic, one way of comparing.
//!
//! A topic gives *voices*, values with the time at which they are said to hold, and a function that says whether two
//! of them contradict each other. [`disagreements`] compares those of about the same time only.

mod dates;
mod holders;
mod seats;
mod sizes;
mod standings;

use std::collections::BTreeMap;

use jiff::{ToSpan, civil};

use super::deployment::forces;
use super::groups::{root, unite};
use super::membership::accounts;
use super::said::Said;
use super::{Conflict, Party, Settlement, Support, Topic, Value};
use crate::claim::Range;
use crate::date::Date;

/// Days within which two claims speak of about the same time.
const ABOUT: i32 = 31;

/// Every conflict among the claims, sorted.
pub(super) fn conflicts(said: &[Said]) -> Vec<Conflict> {
    let mut conflicts = dates::foundings(said);
    conflicts.extend(dates::turns(&accounts(said)));
    conflicts.extend(standings::standings(said));
    conflicts.extend(holders::holders(said));
    conflicts.extend(seats::seats(said));
    conflicts.extend(sizes::sizes(&forces(said)));
    conflicts.sort_by(|a, b| key(a).cmp(&key(b)));
    conflicts
}

fn key(conflict: &Conflict) -> (Topic, Vec<&str>, Vec<&Value>) {
    let about = conflict.about.iter().map(|(_, identifier)| identifier.as_str()).collect();
    (conflict.topic, about, conflict.parties.iter().map(|party| &party.value).collect())
}

/// The days that a claim can speak of, first and last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Period {
    first: civil::Date,
    last: civil::Date,
}

impl Period {
    /// For what is true once and for all.
    const ALWAYS: Self = Self { first: civil::Date::MIN, last: civil::Date::MAX };

    fn of(date: Date) -> Self {
        Self { first: date.earliest(), last: date.latest() }
    }

    /// The period with `days` more on each side.
    fn widened(self, days: i32) -> Self {
        let first = self.first.checked_sub(days.days()).unwrap_or(civil::Date::MIN);
        Self { first, last: self.last.checked_add(days.days()).unwrap_or(civil::Date::MAX) }
    }

    fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// A value, the time at which it is said to hold, and who says so.
#[derive(Clone)]
struct Voice<V> {
    value: V,
    when: Period,
    support: Support,
}

/// Groups of voices that contradict each other within `days`, directly or through a third.
fn disagreements<V: Ord + Clone>(
    voices: Vec<Voice<V>>,
    days: i32,
    differ: impl Fn(&Voice<V>, &Voice<V>) -> bool,
) -> Vec<Vec<Voice<V>>> {
    let voices = merged(voices);
    let mut group: Vec<usize> = (0..voices.len()).collect();
    let mut disputed = vec![false; voices.len()];
    for (i, voice) in voices.iter().enumerate() {
        let reach = voice.when.widened(days);
        // The voices are sorted by their first day: whoever begins after the reach is not met any more.
        for (j, other) in voices.iter().enumerate().skip(i + 1).take_while(|(_, other)| other.when.first <= reach.last)
        {
            if reach.meets(other.when) && differ(voice, other) {
                (disputed[i], disputed[j]) = (true, true);
                unite(&mut group, i, j);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<Voice<V>>> = BTreeMap::new();
    for index in (0..voices.len()).filter(|&index| disputed[index]) {
        groups.entry(root(&mut group, index)).or_default().push(voices[index].clone());
    }
    groups.into_values().collect()
}

/// One voice for each value and time, sorted by time.
fn merged<V: Ord + Clone>(voices: Vec<Voice<V>>) -> Vec<Voice<V>> {
    let mut merged: BTreeMap<(Period, V), Support> = BTreeMap::new();
    for voice in voices {
        merged.entry((voice.when, voice.value)).or_default().merge(voice.support);
    }
    merged.into_iter().map(|((when, value), support)| Voice { value, when, support }).collect()
}

/// A conflict between voices that disagree, one party a value.
fn conflict<V>(topic: Topic, about: &[(Range, &str)], voices: Vec<Voice<V>>, value: impl Fn(V) -> Value) -> Conflict {
    let mut parties: BTreeMap<Value, Support> = BTreeMap::new();
    for voice in voices {
        parties.entry(value(voice.value)).or_default().merge(voice.support);
    }
    Conflict {
        topic,
        about: about.iter().map(|(range, identifier)| (*range, (*identifier).to_owned())).collect(),
        parties: parties.into_iter().map(|(value, support)| Party { value, support }).collect(),
        settlement: Settlement::Open,
        accepted: None,
        why: None,
    }
}
