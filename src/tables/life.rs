//! When organisations were there.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Basis, Cell};
use super::{Material, NO_ORGANISATION};
use crate::date::Date;

/// When an organisation was there, as far as that is known: by the tables of the world, unless articles date its founding
/// or a membership of it before.
#[derive(Clone, Debug, Default)]
pub(super) struct Life {
    first: Option<i16>,
    last: Option<i16>,
    /// The facts of its founding, with their claims, where no table tells of it.
    facts: BTreeSet<String>,
    claims: BTreeSet<String>,
}

/// The lives of the organisations that the facts name.
pub(super) fn lives(material: Material) -> BTreeMap<String, Life> {
    let mut lives: BTreeMap<String, Life> = BTreeMap::new();
    for membership in &material.facts.memberships {
        let life = entry(&mut lives, &membership.organisation, material);
        for date in [membership.from, membership.until].into_iter().flatten() {
            life.reach(date);
        }
    }
    for founding in material.facts.events.iter().filter(|event| event.kind == "founding") {
        let organisation = founding.key.iter().find(|(field, _)| field.name == "organisation");
        let (Some((_, organisation)), Some(date)) = (organisation, founding.date) else { continue };
        let is_known = material.ontology.get(organisation).is_some_and(|entity| entity.from.is_some());
        let life = entry(&mut lives, organisation, material);
        if !is_known {
            life.first = life.first.or(Some(date.year()));
            life.facts.insert(founding.hash());
            life.claims.extend(founding.support.claims.iter().cloned());
        }
        life.reach(date);
    }
    lives
}

fn entry<'l>(lives: &'l mut BTreeMap<String, Life>, id: &str, material: Material) -> &'l mut Life {
    let entity = material.ontology.get(id);
    let year = |date: Option<Date>| date.map(Date::year);
    lives.entry(id.to_owned()).or_insert_with(|| Life {
        first: year(entity.and_then(|entity| entity.from)),
        last: year(entity.and_then(|entity| entity.until)),
        ..Life::default()
    })
}

impl Life {
    /// Articles date something of it: it was there then.
    fn reach(&mut self, date: Date) {
        self.first = self.first.map(|first| first.min(date.year()));
        self.last = self.last.map(|last| last.max(date.year()));
    }

    /// What is known of a year in which it was not there.
    pub fn before_or_after(&self, year: i16) -> Option<Cell> {
        let before = self.first.is_some_and(|first| year < first);
        let after = self.last.is_some_and(|last| last < year);
        let (facts, claims) = if before { (self.facts.clone(), self.claims.clone()) } else { Default::default() };
        let basis = Some(Basis::Organisation);
        (before || after).then(|| Cell { value: NO_ORGANISATION, basis, facts, claims, ..Cell::missing() })
    }
}
