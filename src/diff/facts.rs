//! Facts that were gained, lost or changed.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use crate::outline::Outline;

/// A fact that was gained, lost or changed.
#[derive(Clone, Debug)]
pub struct FactChange<'v> {
    /// What became of it.
    pub change: Change,
    /// As the first graph has it.
    pub before: Option<&'v Outline>,
    /// As the second graph has it.
    pub after: Option<&'v Outline>,
    /// What differs in a changed fact besides its claims.
    pub aspects: Vec<Aspect>,
    /// Identifiers of claims that only the second graph has behind it.
    pub gained: Vec<&'v str>,
    /// Identifiers of claims that only the first graph has behind it.
    pub lost: Vec<&'v str>,
}

/// Something that a fact says, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aspect {
    /// A status or the name of a field.
    pub name: String,
    /// The values of the first graph.
    pub before: Vec<String>,
    /// The values of the second graph.
    pub after: Vec<String>,
}

impl<'v> FactChange<'v> {
    /// The fact, as the later of the graphs that have it has it.
    pub fn outline(&self) -> Option<&'v Outline> {
        self.after.or(self.before)
    }
}

/// What became of the facts, those about one thing together.
pub(super) fn changes<'v>(before: &'v [Outline], after: &'v [Outline]) -> Vec<FactChange<'v>> {
    let mut subjects: BTreeMap<_, [Vec<&Outline>; 2]> = BTreeMap::new();
    for (side, facts) in [before, after].into_iter().enumerate() {
        for fact in facts {
            subjects.entry((fact.kind, &fact.subject)).or_default()[side].push(fact);
        }
    }
    subjects.into_values().flat_map(|[before, after]| of_subject(before, after)).collect()
}

/// What became of the facts about one thing.
fn of_subject<'v>(mut before: Vec<&'v Outline>, mut after: Vec<&'v Outline>) -> Vec<FactChange<'v>> {
    let mut changes = Vec::new();
    let tests: [fn(&Outline, &Outline) -> bool; 3] = [same, share_claims, may_meet];
    for test in tests {
        let mut at = 0;
        while at < before.len() {
            match after.iter().position(|after| test(before[at], after)) {
                Some(partner) => changes.extend(changed(before.remove(at), after.remove(partner))),
                None => at += 1,
            }
        }
    }
    changes.extend(before.into_iter().map(|fact| only(Change::Lost, fact)));
    changes.extend(after.into_iter().map(|fact| only(Change::Gained, fact)));
    changes
}

fn same(before: &Outline, after: &Outline) -> bool {
    before.id == after.id
}

fn share_claims(before: &Outline, after: &Outline) -> bool {
    may_meet(before, after) && !before.support.claims.is_disjoint(&after.support.claims)
}

/// Whether two facts may be of one time; one without a date may be of any.
fn may_meet(before: &Outline, after: &Outline) -> bool {
    let ends_first = |one: &Outline, other: &Outline| {
        one.until.zip(other.from).is_some_and(|(until, from)| until.latest() < from.earliest())
    };
    !ends_first(before, after) && !ends_first(after, before)
}

fn only(change: Change, fact: &Outline) -> FactChange<'_> {
    let claims: Vec<&str> = fact.support.claims.iter().map(String::as_str).collect();
    let nothing = Vec::new();
    let (before, after, gained, lost) = match change {
        Change::Lost => (Some(fact), None, nothing, claims),
        _ => (None, Some(fact), claims, nothing),
    };
    FactChange { change, before, after, aspects: Vec::new(), gained, lost }
}

/// The change of one fact into the other; none where both say the same by the same claims.
fn changed<'v>(before: &'v Outline, after: &'v Outline) -> Option<FactChange<'v>> {
    let gained: Vec<&str> = after.support.claims.difference(&before.support.claims).map(String::as_str).collect();
    let lost: Vec<&str> = before.support.claims.difference(&after.support.claims).map(String::as_str).collect();
    let aspects = aspects(before, after);
    let is_same = aspects.is_empty() && gained.is_empty() && lost.is_empty();
    let change = Change::Changed;
    (!is_same).then_some(FactChange { change, before: Some(before), after: Some(after), aspects, gained, lost })
}

/// Its dates are those of what it says.
fn aspects(before: &Outline, after: &Outline) -> Vec<Aspect> {
    let names: BTreeSet<&str> = before.says.iter().chain(&after.says).map(|said| said.name.as_str()).collect();
    let sides = names.into_iter().map(|name| (name, [values(before, name), values(after, name)]));
    let differing = sides.filter(|(_, [before, after])| before != after);
    differing.map(|(name, [before, after])| Aspect { name: name.to_owned(), before, after }).collect()
}

fn values(fact: &Outline, name: &str) -> Vec<String> {
    fact.says.iter().filter(|said| said.name == name).map(|said| said.value.clone()).collect()
}
