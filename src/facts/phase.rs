//! What a state is to an organisation other than a member: candidate, observer, partner, suspended.

use super::membership::{Claimed, dated, published};
use super::said::Said;
use super::spell::Dated;
use super::{Phase, Standing, Support};
use crate::claim::MembershipStatus;
use crate::date::Date;

/// The phases that the claims of one state and organisation tell of, each until the state left or joined where a claim
/// says when.
pub(super) fn other_phases(claims: &[Claimed]) -> Vec<Phase<Standing>> {
    use MembershipStatus::{Candidate, Joined, Member, Observer, Partner, Suspended};
    let mut phases = Vec::new();
    let statuses = [
        (Suspended, Standing::Suspended),
        (Candidate, Standing::Candidate),
        (Observer, Standing::Observer),
        (Partner, Standing::Partner),
    ];
    for (status, standing) in statuses {
        let mut found = dated(claims, &[status]);
        for (said, _) in claims.iter().filter(|(_, m)| m.status == status && m.date.is_none()) {
            support_status(&mut found, said);
        }
        // A candidate that withdraws was no member, hence did not leave; a suspension outlasts the notice of a departure.
        let ends = dated(claims, &[Member, Joined]);
        phases.extend(found.into_iter().map(|since| phase(standing, since, &ends, claims)));
    }
    phases
}

/// The phase that `since` begins, ended by the first of `ends` after it, or after its first article.
fn phase(status: Standing, since: Dated, ends: &[Dated], claims: &[Claimed]) -> Phase<Standing> {
    let Dated { date, mut support } = since;
    let supporters = claims.iter().filter(|(said, _)| support.claims.contains(&said.id));
    let begun = date.map(Date::latest).or_else(|| supporters.filter_map(|(said, _)| published(said)).min());
    let end = ends.iter().find(|end| end.date.zip(begun).is_some_and(|(end, begun)| end.earliest() > begun));
    if let Some(end) = end {
        support.merge(end.support.clone());
    }
    Phase { status, from: date, until: end.and_then(|end| end.date), support }
}

/// An undated claim speaks of the latest phase that had begun when its article was published.
fn support_status(found: &mut Vec<Dated>, said: &Said) {
    let had_begun = |dated: &Dated| match (dated.date, published(said)) {
        (Some(date), Some(published)) => date.earliest() <= published,
        _ => true,
    };
    match found.iter_mut().rev().find(|dated| had_begun(dated)) {
        Some(dated) => dated.support.add(said),
        None => found.insert(0, Dated { date: None, support: Support::of(said) }),
    }
}
