//! Where an organisation has its seat.

use std::collections::{BTreeMap, BTreeSet};

use super::{Period, Voice, conflict, disagreements};
use crate::claim::{Headquarters, Range, Statement};
use crate::facts::names::{folded, spellings};
use crate::facts::said::Said;
use crate::facts::{Conflict, Support, Topic, Value};

/// Organisations seldom move, and articles name seats seldom: a year is about the same time.
const ABOUT: i32 = 366;

/// How alike two spellings of one city are.
const ALIKE: f64 = 0.85;

/// Organisations with different seats in articles of about the same time. An article that names both tells of a move.
pub(super) fn seats(said: &[Said]) -> Vec<Conflict> {
    let mut groups: BTreeMap<&str, Vec<(&Said, &Headquarters)>> = BTreeMap::new();
    for said in said {
        if let Statement::Headquarters(seat) = &said.claim.statement {
            groups.entry(&seat.organisation).or_default().push((said, seat));
        }
    }
    groups.into_iter().flat_map(|(organisation, seats)| rivals(organisation, &seats)).collect()
}

fn rivals(organisation: &str, seats: &[(&Said, &Headquarters)]) -> Vec<Conflict> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, seat) in seats {
        *counts.entry(&seat.place).or_default() += 1;
    }
    let usual = spellings(&counts, |a, b| strsim::jaro_winkler(&folded(a), &folded(b)) >= ALIKE);
    let voices: Vec<Voice<&str>> = seats
        .iter()
        .filter_map(|(said, seat)| {
            let when = Period::of(said.article.date?);
            Some(Voice { value: usual[seat.place.as_str()], when, support: Support::of(said) })
        })
        .collect();
    let sources = sources(&voices);
    let differ =
        |a: &Voice<&str>, b: &Voice<&str>| a.value != b.value && sources[a.value].is_disjoint(&sources[b.value]);
    let found = disagreements(voices, ABOUT, differ);
    let about = [(Range::Organisation, organisation)];
    let place = |name: &str| Value::Place(name.to_owned());
    found.into_iter().map(|voices| conflict(Topic::Seat, &about, voices, place)).collect()
}

fn sources<'a>(voices: &[Voice<&'a str>]) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut sources: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for voice in voices {
        sources.entry(voice.value).or_default().extend(voice.support.articles.iter().cloned());
    }
    sources
}
