//! How conflicts are settled, and what that changes.
//!
//! An analyst's decision goes first. Else a value that more publishers give than all others together holds; reprints
//! of one dispatch are one voice, and an article without a publisher is its own. Of what changes in time (whether a
//! state is a member, who holds an office, where a seat is) the latest article tells last. Else a conflict stays open.
//!
//! What lost against an analyst or against more publishers supports no fact. What a later source contradicts was right
//! at its time and keeps its place. Of sizes, which stay side by side, only an analyst's decision leaves
//! one; the claims of the others still tell of the force.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::decisions::Decisions;
use super::said::Said;
use super::{Conflict, Party, Topic, Value};
use crate::claim::{Claim, Statement};

/// How a conflict was settled, if it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Settlement {
    /// Nothing tells which value is right.
    Open,
    /// The value of the latest article holds.
    LaterSource,
    /// The value that more publishers give than all others together holds.
    MorePublishers,
    /// An analyst decided.
    Analyst,
}

impl Settlement {
    /// The concept of the scheme `settlement`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::LaterSource => "later_source",
            Self::MorePublishers => "more_publishers",
            Self::Analyst => "analyst",
        }
    }
}

/// Settles what can be settled.
pub(super) fn settle(conflicts: &mut [Conflict], decisions: &Decisions) {
    for conflict in conflicts {
        let decided = decided(conflict, decisions).map(|index| (Settlement::Analyst, index));
        let majority = || majority(&conflict.parties).map(|index| (Settlement::MorePublishers, index));
        let latest = || latest(conflict).map(|index| (Settlement::LaterSource, index));
        if let Some((settlement, index)) = decided.or_else(majority).or_else(latest) {
            (conflict.settlement, conflict.accepted) = (settlement, Some(index));
        }
    }
}

/// The party that the last decision about the conflict is for.
fn decided(conflict: &mut Conflict, decisions: &Decisions) -> Option<usize> {
    let about = decisions.settle.iter().rev().filter(|settle| settle.is_about(conflict));
    let position = |value: &str| conflict.parties.iter().position(|party| party.value.to_string() == value);
    let (index, why) = about.into_iter().find_map(|settle| Some((position(&settle.value)?, settle.why.clone())))?;
    conflict.why = why;
    Some(index)
}

/// The party that more voices speak for than for all that contradict it.
fn majority(parties: &[Party]) -> Option<usize> {
    let voices = |party: &Party| party.support.voices.len();
    let against =
        |value: &Value| -> usize { parties.iter().filter(|party| party.value.contradicts(value)).map(voices).sum() };
    let holding = parties.iter().enumerate().filter(|(_, party)| voices(party) > against(&party.value));
    holding.rev().max_by_key(|(_, party)| voices(party)).map(|(index, _)| index)
}

fn latest(conflict: &Conflict) -> Option<usize> {
    let changes = matches!(conflict.topic, Topic::Standing | Topic::Holder(_) | Topic::Seat);
    let told = |party: &Party| party.support.published.map(|(_, last)| last);
    let dates = conflict.parties.iter().map(told).collect::<Option<Vec<_>>>().filter(|_| changes)?;
    let last = dates.iter().max_by_key(|date| date.earliest())?;
    let mut latest = dates.iter().enumerate().filter(|(_, date)| date.latest() >= last.earliest());
    latest.next().filter(|_| latest.next().is_none()).map(|(index, _)| index)
}

/// What `said` amounts to once conflicts are settled.
pub(super) fn accepted<'a>(said: &[Said<'a>], conflicts: &[Conflict]) -> Vec<Said<'a>> {
    let overruled = overruled(conflicts);
    let kept = |said: &Said<'a>| match overruled.get(said.id.as_str()) {
        Some(topic) => without(&said.claim, *topic).map(|claim| Said { claim: Cow::Owned(claim), ..said.clone() }),
        None => Some(said.clone()),
    };
    said.iter().filter_map(kept).collect()
}

/// The claims that lost, with what they are wrong about.
fn overruled(conflicts: &[Conflict]) -> BTreeMap<&str, Topic> {
    let mut overruled = BTreeMap::new();
    for conflict in conflicts.iter().filter(|conflict| conflict.decides_facts()) {
        let Some(accepted) = conflict.accepted.map(|index| &conflict.parties[index].value) else { continue };
        let lost = conflict.parties.iter().filter(|party| party.value.contradicts(accepted));
        let claims = lost.flat_map(|party| &party.support.claims);
        overruled.extend(claims.map(|claim| (claim.as_str(), conflict.topic)));
    }
    overruled
}

impl Value {
    /// Whether the two can't both be true; dates of different precision and overlapping figures can.
    fn contradicts(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(a), Self::Date(b)) => !a.agrees_with(*b),
            (Self::Size(a), Self::Size(b)) => !a.overlaps(*b),
            (a, b) => a != b,
        }
    }
}

impl Conflict {
    /// Whether facts follow the accepted value alone.
    pub fn decides_facts(&self) -> bool {
        match self.settlement {
            Settlement::Analyst => true,
            Settlement::MorePublishers => self.topic != Topic::DeploymentSize,
            Settlement::LaterSource | Settlement::Open => false,
        }
    }
}

/// What is left of a claim that is wrong about `topic`.
fn without(claim: &Claim, topic: Topic) -> Option<Claim> {
    let mut claim = claim.clone();
    match (&mut claim.statement, topic) {
        (Statement::Deployment(deployment), Topic::DeploymentSize) => deployment.size = None,
        _ => return None,
    }
    Some(claim)
}
