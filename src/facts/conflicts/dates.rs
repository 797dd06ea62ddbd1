//! Dates of what happens once: the founding of an organisation, one accession of a state.

use std::collections::BTreeMap;

use super::{Period, Voice, conflict, disagreements};
use crate::claim::{Range, Statement};
use crate::date::Date;
use crate::facts::membership::Account;
use crate::facts::said::Said;
use crate::facts::spell::Dated;
use crate::facts::{Conflict, Support, Topic, Value};

/// Founding dates of one organisation of which neither is the other one, said more precisely.
pub(super) fn foundings(said: &[Said]) -> Vec<Conflict> {
    let mut groups: BTreeMap<&str, Vec<Voice<Date>>> = BTreeMap::new();
    for said in said {
        if let Statement::Founding(founding) = &said.claim.statement {
            groups.entry(&founding.organisation).or_default().push(voice(founding.date, Support::of(said)));
        }
    }
    let about = |organisation| [(Range::Organisation, organisation)];
    groups.into_iter().flat_map(|(name, voices)| rivals(Topic::Founding, &about(name), voices)).collect()
}

/// Dates of one accession, or of one departure, that do not agree.
pub(super) fn turns(accounts: &[Account]) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for account in accounts {
        let about = [(Range::State, account.state), (Range::Organisation, account.organisation)];
        let given = |dated: &Dated| Some(voice(dated.date?, dated.support.clone()));
        for spell in &account.spells {
            conflicts.extend(rivals(Topic::Accession, &about, spell.starts.iter().filter_map(given).collect()));
            conflicts.extend(rivals(Topic::Departure, &about, spell.ends.iter().filter_map(given).collect()));
        }
    }
    conflicts
}

fn voice(value: Date, support: Support) -> Voice<Date> {
    Voice { value, when: Period::ALWAYS, support }
}

fn rivals(topic: Topic, about: &[(Range, &str)], voices: Vec<Voice<Date>>) -> Vec<Conflict> {
    let groups = disagreements(sharpened(voices), 0, |a, b| !a.value.agrees_with(b.value));
    groups.into_iter().map(|voices| conflict(topic, about, voices, Value::Date)).collect()
}

/// A coarse date supports the one finer date that it agrees with; with several it stays on its own.
fn sharpened(voices: Vec<Voice<Date>>) -> Vec<Voice<Date>> {
    let length = |date: Date| date.to_string().len();
    let mut dates: Vec<Date> = voices.iter().map(|voice| voice.value).collect();
    dates.sort();
    dates.dedup();
    let finest = |date: Date| {
        let mut finer = dates.iter().filter(|other| length(**other) > length(date) && other.agrees_with(date));
        match (finer.next(), finer.next()) {
            (Some(only), None) => *only,
            _ => date,
        }
    };
    voices.into_iter().map(|voice| Voice { value: finest(voice.value), ..voice }).collect()
}
