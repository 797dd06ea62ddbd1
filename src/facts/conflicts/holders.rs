//! Who holds an office that one person holds at a time.

use std::collections::BTreeMap;

use super::{ABOUT, Period, Voice, conflict, disagreements};
use crate::claim::{Office, Range, Role, Statement};
use crate::facts::names::{same_person, spellings};
use crate::facts::said::Said;
use crate::facts::{Conflict, Support, Topic, Value};

/// Offices held by several persons at about the same time.
pub(super) fn holders(said: &[Said]) -> Vec<Conflict> {
    let mut groups: BTreeMap<(&str, Office), Vec<(&Said, &Role)>> = BTreeMap::new();
    for said in said {
        if let Statement::Role(role) = &said.claim.statement
            && !role.former
            && held_by_one(role.role)
        {
            groups.entry((&role.of, role.role)).or_default().push((said, role));
        }
    }
    groups.into_iter().flat_map(|((of, office), roles)| rivals(of, office, &roles)).collect()
}

fn held_by_one(office: Office) -> bool {
    use Office::{Ambassador, Legislator, MilitaryCommander, Minister, SpecialEnvoy, Spokesperson};
    !matches!(office, Minister | Legislator | Spokesperson | Ambassador | MilitaryCommander | SpecialEnvoy)
}

fn rivals(of: &str, office: Office, roles: &[(&Said, &Role)]) -> Vec<Conflict> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, role) in roles {
        *counts.entry(&role.person).or_default() += 1;
    }
    let usual = spellings(&counts, same_person);
    let voices: Vec<Voice<&str>> = roles
        .iter()
        .filter_map(|(said, role)| {
            let when = Period::of(said.article.date?);
            Some(Voice { value: usual[role.person.as_str()], when, support: Support::of(said) })
        })
        .collect();
    let terms = terms(&voices);
    let differ = |a: &Voice<&str>, b: &Voice<&str>| a.value != b.value && !succeed(&terms[a.value], &terms[b.value]);
    let found = disagreements(voices, ABOUT, differ);
    let about = [(Range::Agent, of)];
    let person = |name: &str| Value::Person(name.to_owned());
    found.into_iter().map(|voices| conflict(Topic::Holder(office), &about, voices, person)).collect()
}

/// From the first to the last mention, and whether these are more than one.
struct Term {
    mentioned: Period,
    lasting: bool,
}

fn terms<'a>(voices: &[Voice<&'a str>]) -> BTreeMap<&'a str, Term> {
    let mut terms: BTreeMap<&str, Term> = BTreeMap::new();
    for Voice { value, when, .. } in voices {
        let term = terms.entry(value).or_insert(Term { mentioned: *when, lasting: false });
        term.lasting |= term.mentioned != *when;
        term.mentioned.first = term.mentioned.first.min(when.first);
        term.mentioned.last = term.mentioned.last.max(when.last);
    }
    terms
}

/// Whether one was in office before the other: all mentions of the one come first, and both were more than a day.
fn succeed(a: &Term, b: &Term) -> bool {
    a.lasting && b.lasting && !a.mentioned.meets(b.mentioned)
}
