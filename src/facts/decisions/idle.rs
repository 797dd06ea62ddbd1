//! Decisions that change nothing: what they were about is gone, or was never there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Decisions, Merge, Settle, Split};
use crate::claim::Claim;
use crate::facts::Conflict;

/// A decision that changes nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Idle {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Why it changes nothing, and what to do.
    pub reason: String,
}

impl fmt::Display for Idle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl Decisions {
    /// The decisions that change nothing, given the `claims` as they were found, by article, and the `conflicts`.
    pub(in crate::facts) fn idle<'a>(
        &self,
        claims: impl IntoIterator<Item = &'a Claim>,
        conflicts: &[Conflict],
    ) -> Vec<Idle> {
        if *self == Self::default() {
            return Vec::new();
        }
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for claim in claims {
            for (_, value) in claim.fields() {
                if let Some(name) = value.as_str() {
                    named.entry(name.to_owned()).or_default().insert(claim.source.clone());
                }
            }
        }
        let made = self.split.iter().map(|split| split.meant.as_str()).collect::<BTreeSet<_>>();
        let settle = self.settle.iter().enumerate().filter_map(|(index, settle)| {
            settle.idle(conflicts).or_else(|| settle.overruled(&self.settle[index + 1..], conflicts))
        });
        let merge = self.merge.iter().filter_map(|merge| merge.idle(&named, &made));
        let split = self.split.iter().filter_map(|split| split.idle(&named));
        let mut idle: Vec<Idle> = settle.chain(merge).chain(split).collect();
        idle.sort();
        idle
    }
}

impl Settle {
    /// Whether the decision is about `conflict`.
    pub(in crate::facts) fn is_about(&self, conflict: &Conflict) -> bool {
        let about = conflict.about.iter().map(|(_, identifier)| identifier);
        conflict.topic.to_string() == self.topic && about.eq(&self.about)
    }

    fn idle(&self, conflicts: &[Conflict]) -> Option<Idle> {
        let about: Vec<&Conflict> = conflicts.iter().filter(|conflict| self.is_about(conflict)).collect();
        let values: Vec<String> =
            about.iter().flat_map(|one| &one.parties).map(|party| party.value.to_string()).collect();
        let subject = format!("{} {}", self.topic, self.about.join(" "));
        let reason = match &values[..] {
            [] => {
                format!("there is no conflict « {subject} »; `casus conflicts --propose` writes those that there are")
            }
            values if values.contains(&self.value) => return None,
            values => {
                format!("« {subject} » has no value « {} »: write one of « {} »", self.value, values.join(" », « "))
            }
        };
        Some(Idle { line: self.line, reason })
    }
}

impl Settle {
    /// Whether one of the decisions `behind` it settles the same conflict otherwise.
    fn overruled(&self, behind: &[Self], conflicts: &[Conflict]) -> Option<Idle> {
        let has =
            |conflict: &Conflict, value: &str| conflict.parties.iter().any(|party| party.value.to_string() == value);
        let same = |other: &&Self| {
            let settles = |conflict: &&Conflict| self.is_about(conflict) && has(conflict, &self.value);
            let mut settled = conflicts.iter().filter(settles);
            other.value != self.value && settled.any(|one| other.is_about(one) && has(one, &other.value))
        };
        let line = behind.iter().find(same)?.line;
        Some(Idle { line: self.line, reason: format!("line {line} settles the same conflict otherwise, and counts") })
    }
}

impl Merge {
    fn idle(&self, named: &BTreeMap<String, BTreeSet<String>>, made: &BTreeSet<&str>) -> Option<Idle> {
        let unknown = self.names.iter().find(|name| !named.contains_key(*name) && !made.contains(name.as_str()))?;
        Some(Idle { line: self.line, reason: no_claim(unknown) })
    }
}

impl Split {
    fn idle(&self, named: &BTreeMap<String, BTreeSet<String>>) -> Option<Idle> {
        let Some(articles) = named.get(&self.name) else {
            return Some(Idle { line: self.line, reason: no_claim(&self.name) });
        };
        let elsewhere = self.articles.iter().find(|id| !articles.contains(*id))?;
        let reason = format!("no claim of the article « {elsewhere} » names « {} »", self.name);
        Some(Idle { line: self.line, reason })
    }
}

fn no_claim(name: &str) -> String {
    format!("no claim names « {name} »; write identifiers and names as `casus claims --format jsonl` has them")
}
