//! Offices: who held which, and when articles say so.
//!
//! No claim tells when a person took or left an office, but an article that calls somebody president says that they
//! were when it was published: the first and last of these attest the tenure.

use std::collections::BTreeMap;

use super::names::{same_person, spellings};
use super::said::Said;
use super::{Support, Tenure};
use crate::claim::{Office, Role, Statement};
use crate::date::Date;

/// The tenures, sorted by whom they serve, office and person.
pub(super) fn tenures(said: &[Said]) -> Vec<Tenure> {
    let mut groups: BTreeMap<(&str, Office), Vec<(&Said, &Role)>> = BTreeMap::new();
    for said in said {
        if let Statement::Role(role) = &said.claim.statement {
            groups.entry((&role.of, role.role)).or_default().push((said, role));
        }
    }
    groups.into_iter().flat_map(|((of, office), roles)| of_office(of, office, &roles)).collect()
}

fn of_office(of: &str, office: Office, roles: &[(&Said, &Role)]) -> Vec<Tenure> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, role) in roles {
        *counts.entry(&role.person).or_default() += 1;
    }
    let usual = spellings(&counts, same_person);
    let mut persons: BTreeMap<&str, Vec<(&Said, &Role)>> = BTreeMap::new();
    for (said, role) in roles {
        persons.entry(usual[role.person.as_str()]).or_default().push((said, role));
    }
    persons.into_iter().map(|(person, roles)| tenure(person, of, office, &roles)).collect()
}

fn tenure(person: &str, of: &str, office: Office, roles: &[(&Said, &Role)]) -> Tenure {
    let dates = |former: bool| {
        let said = roles.iter().filter(move |(_, role)| role.former == former);
        said.filter_map(|(said, _)| said.article.date)
    };
    let first = |dates: &mut dyn Iterator<Item = Date>| dates.min_by_key(|date| (date.earliest(), date.latest()));
    let last = |dates: &mut dyn Iterator<Item = Date>| dates.max_by_key(|date| (date.latest(), date.earliest()));
    let attested = first(&mut dates(false)).zip(last(&mut dates(false)));
    let over = last(&mut dates(true));
    let is_former = roles.iter().any(|(_, role)| role.former);
    let held_since = attested.zip(over).is_some_and(|((_, last), over)| last.earliest() > over.latest());
    let mut support = Support::default();
    for (said, _) in roles {
        support.add(said);
    }
    Tenure { person: person.to_owned(), office, of: of.to_owned(), attested, former: is_former && !held_since, support }
}
