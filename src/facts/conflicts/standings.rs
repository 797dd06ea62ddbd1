//! Whether a state is a member: said by one article, denied by another of the same time.

use std::collections::BTreeMap;

use super::{ABOUT, Period, Voice, conflict, disagreements};
use crate::claim::{Membership, MembershipStatus, Range, Statement};
use crate::date::Date;
use crate::facts::said::Said;
use crate::facts::{Conflict, Support, Topic, Value};

#[derive(Default)]
struct Group {
    voices: Vec<Voice<MembershipStatus>>,
    /// When the state is said to have come or gone: around those days both can be true.
    turns: Vec<Period>,
}

/// States that are members for some and none for others.
pub(super) fn standings(said: &[Said]) -> Vec<Conflict> {
    let mut groups: BTreeMap<(&str, &str), Group> = BTreeMap::new();
    for said in said {
        if let Statement::Membership(membership) = &said.claim.statement {
            let group = groups.entry((&membership.state, &membership.organisation)).or_default();
            group.voices.extend(voice(said, membership));
            group.turns.extend(turn(membership));
        }
    }
    let conflicts = |((state, organisation), group): ((&str, &str), Group)| {
        let about = [(Range::State, state), (Range::Organisation, organisation)];
        let differ = |a: &Voice<_>, b: &Voice<_>| a.value != b.value && !group.turned_between(a.when, b.when);
        let found = disagreements(group.voices.clone(), ABOUT, differ);
        found.into_iter().map(|voices| conflict(Topic::Standing, &about, voices, Value::Status)).collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(conflicts).collect()
}

/// A member is one from its accession to the article's publication; who is none is so then, or on the day given.
fn voice(said: &Said, membership: &Membership) -> Option<Voice<MembershipStatus>> {
    let published = said.article.date.map(Period::of);
    let given = membership.date.map(Period::of);
    let (value, when) = match membership.status {
        MembershipStatus::Member | MembershipStatus::Joined => {
            let until = published.or(given)?;
            (MembershipStatus::Member, Period { first: given.map_or(until.first, |since| since.first), ..until })
        }
        MembershipStatus::NotMember => (MembershipStatus::NotMember, given.or(published)?),
        _ => return None,
    };
    Some(Voice { value, when, support: Support::of(said) })
}

fn turn(membership: &Membership) -> Option<Period> {
    let turns = matches!(membership.status, MembershipStatus::Joined | MembershipStatus::Left);
    membership.date.filter(|_| turns).map(|date: Date| Period::of(date).widened(ABOUT))
}

impl Group {
    fn turned_between(&self, a: Period, b: Period) -> bool {
        // Where the two periods share days, a turn outside of these explains nothing.
        let between = Period { first: a.first.max(b.first), last: a.last.min(b.last) };
        let between = if between.first <= between.last { between } else { gap(a, b) };
        self.turns.iter().any(|turn| turn.meets(between))
    }
}

fn gap(a: Period, b: Period) -> Period {
    Period { first: a.last.min(b.last), last: a.first.max(b.first) }
}
