//! Two graphs: which facts one has and the other has not, which have changed, and through which articles, claims and runs.
//!
//! A fact is changed where the other graph has one about the same thing and of a time that may be the same, which says
//! something else or rests on other claims. Facts are paired by identifier, then by the claims that they share, then by
//! time; what finds no partner is gained or lost.

mod facts;
mod version;

use std::collections::BTreeMap;

use crate::rdf::Run;

pub use facts::{Aspect, FactChange};
pub use version::{State, Version};

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only the second graph has it.
    Gained,
    /// Only the first graph has it.
    Lost,
    /// Both have it, and it is not the same.
    Changed,
}

/// How two graphs differ.
#[derive(Clone, Debug, Default)]
pub struct Differences<'v> {
    /// Articles that were added, removed or changed, sorted.
    pub articles: Vec<(Change, &'v str)>,
    /// Runs of which only one graph has articles, each with their number: lost first.
    pub runs: Vec<(Change, &'v Run, usize)>,
    /// Facts and conflicts, in the order of the graphs.
    pub facts: Vec<FactChange<'v>>,
    /// Identifiers of claims that were gained or lost, sorted by article and place in the text.
    pub claims: Vec<(Change, &'v str)>,
}

impl Change {
    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gained => "gained",
            Self::Lost => "lost",
            Self::Changed => "changed",
        }
    }
}

impl Differences<'_> {
    /// Whether the graphs say the same of the same articles, read by the same runs.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.runs.is_empty() && self.facts.is_empty() && self.claims.is_empty()
    }
}

/// How `after` differs from `before`.
pub fn diff<'v>(before: &'v Version, after: &'v Version) -> Differences<'v> {
    Differences {
        articles: articles(before, after),
        runs: runs(before, after),
        facts: facts::changes(&before.facts, &after.facts),
        claims: claims(before, after),
    }
}

fn articles<'v>(before: &'v Version, after: &'v Version) -> Vec<(Change, &'v str)> {
    let mut changes = Vec::new();
    for (id, state) in &before.articles {
        match after.articles.get(id) {
            None => changes.push((Change::Lost, id.as_str())),
            Some(other) if !state.is_same_article(other) => changes.push((Change::Changed, id.as_str())),
            Some(_) => {}
        }
    }
    let added = after.articles.keys().filter(|id| !before.articles.contains_key(*id));
    changes.extend(added.map(|id| (Change::Gained, id.as_str())));
    changes.sort_by_key(|(_, id)| *id);
    changes
}

fn runs<'v>(before: &'v Version, after: &'v Version) -> Vec<(Change, &'v Run, usize)> {
    let [before, after] = [before, after].map(|version| {
        let mut runs: BTreeMap<String, (&Run, usize)> = BTreeMap::new();
        for run in version.articles.values().filter_map(|state| state.run.as_ref()) {
            runs.entry(run.id()).or_insert((run, 0)).1 += 1;
        }
        runs
    });
    let lost =
        before.iter().filter(|(id, _)| !after.contains_key(*id)).map(|(_, (run, count))| (Change::Lost, *run, *count));
    let gained = after
        .iter()
        .filter(|(id, _)| !before.contains_key(*id))
        .map(|(_, (run, count))| (Change::Gained, *run, *count));
    lost.chain(gained).collect()
}

fn claims<'v>(before: &'v Version, after: &'v Version) -> Vec<(Change, &'v str)> {
    let only = |one: &'v Version, other: &Version, change| {
        let of_one = one.claims.iter().filter(|(id, _)| !other.claims.contains_key(*id));
        of_one.map(|(id, claim)| ((&claim.source, claim.evidence.start, change), id.as_str())).collect::<Vec<_>>()
    };
    let mut changes = only(before, after, Change::Lost);
    changes.extend(only(after, before, Change::Gained));
    changes.sort();
    changes.into_iter().map(|((_, _, change), id)| (change, id)).collect()
}
