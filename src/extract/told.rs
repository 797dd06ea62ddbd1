//! What the claims before a match tell of it: that troops are spoken of, and where.

use super::Found;
use crate::claim::{Claim, Deployment, Statement};

/// How many sentences back such a claim may stand.
const REACH: usize = 2;

/// The deployments that the sentence up to the match and those right before it claim, the last first.
pub fn of_troops<'a>(found: &'a Found) -> impl Iterator<Item = (&'a Claim, &'a Deployment)> {
    let reading = found.reading;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let first = reading.sentences[here.saturating_sub(REACH)].tokens.start;
    let (start, end) = (reading.character(first), reading.character(found.matched.tokens.start));
    let near = move |claim: &&Claim| claim.evidence.start >= start && claim.evidence.end <= end;
    found.before.iter().rev().filter(near).filter_map(|claim| match &claim.statement {
        Statement::Deployment(deployment) => Some((claim, deployment)),
        _ => None,
    })
}

/// The state where the last of them has its troops.
pub fn scene(found: &Found) -> Option<String> {
    let (_, last) = of_troops(found).max_by_key(|(claim, _)| claim.evidence.end)?;
    last.destination.clone()
}
