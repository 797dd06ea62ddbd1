//! Memberships as spells: from an accession, known or not, to a departure, known or not.
//!
//! Dated claims are walked in the order of time; undated ones then support the spell that was open when their article
//! was published. The publication date only decides which spell an article speaks of: it never becomes a date of one.
//! What a state is besides, a candidate before or suspended meanwhile, is a phase of the spell that it belongs to.

use std::collections::BTreeMap;

use jiff::civil;

use super::phase::other_phases;
use super::said::Said;
use super::spell::{Dated, Spell};
use super::{Membership, Phase, Standing, Support};
use crate::claim::{self, MembershipStatus, Statement};
use crate::date::Date;

/// What the claims say of one state and one organisation.
pub(super) struct Account<'a> {
    pub state: &'a str,
    pub organisation: &'a str,
    /// In the order of time.
    pub spells: Vec<Spell>,
    /// Candidate, observer, partner, suspended.
    others: Vec<Phase<Standing>>,
}

/// A claim with its fields.
pub(super) type Claimed<'a> = (&'a Said<'a>, &'a claim::Membership);

/// What is said of each state and organisation, sorted by both.
pub(super) fn accounts<'a>(said: &'a [Said<'a>]) -> Vec<Account<'a>> {
    let mut groups: BTreeMap<(&str, &str), Vec<Claimed>> = BTreeMap::new();
    for said in said {
        if let Statement::Membership(membership) = &said.claim.statement {
            let group = groups.entry((&membership.state, &membership.organisation)).or_default();
            group.push((said, membership));
        }
    }
    groups.into_iter().map(|((state, organisation), claims)| account(state, organisation, claims)).collect()
}

fn account<'a>(state: &'a str, organisation: &'a str, mut claims: Vec<Claimed>) -> Account<'a> {
    // A member leaves, hence the order of the statuses decides between articles of one day.
    claims.sort_by_key(|(said, m)| (said.article.date.is_none(), said.article.date, m.status, said.id.clone()));
    let mut spells = dated_spells(&claims);
    for (said, membership) in claims.iter().filter(|(_, m)| m.date.is_none()) {
        match membership.status {
            MembershipStatus::Member | MembershipStatus::Joined => support_membership(&mut spells, said),
            MembershipStatus::Left => support_departure(&mut spells, said),
            _ => {}
        }
    }
    Account { state, organisation, spells, others: other_phases(&claims) }
}

/// The dates that claims of `statuses` give, in the order of time; dates that agree are one.
pub(super) fn dated(claims: &[Claimed], statuses: &[MembershipStatus]) -> Vec<Dated> {
    let mut given: Vec<(Date, &Said)> = claims
        .iter()
        .filter(|(_, m)| statuses.contains(&m.status))
        .filter_map(|(said, m)| Some((m.date?, *said)))
        .collect();
    // The most precise dates come first, so that « 2022 » joins « 2022-01-06 » and not the other way round.
    given.sort_by_key(|(date, said)| (date.month().is_none(), date.day().is_none(), *date, said.id.clone()));
    let mut found: Vec<Dated> = Vec::new();
    for (date, said) in given {
        match found.iter_mut().find(|known| known.date.is_some_and(|known| known.agrees_with(date))) {
            Some(known) => known.support.add(said),
            None => found.push(Dated { date: Some(date), support: Support::of(said) }),
        }
    }
    found.sort_by_key(|dated| dated.date.map(|date| (date.earliest(), date.latest())));
    found
}

fn dated_spells(claims: &[Claimed]) -> Vec<Spell> {
    let mut starts = dated(claims, &[MembershipStatus::Member, MembershipStatus::Joined]).into_iter().peekable();
    let mut ends = dated(claims, &[MembershipStatus::Left]).into_iter().peekable();
    let mut spells: Vec<Spell> = Vec::new();
    loop {
        let open = spells.last_mut().filter(|spell| !spell.is_over());
        let departs = match (starts.peek(), ends.peek()) {
            (None, None) => return spells,
            (start, end) => departs_first(start, end, open.is_some()),
        };
        match (if departs { ends.next() } else { starts.next() }, open) {
            (Some(end), Some(spell)) if departs => spell.close(end),
            (Some(start), Some(spell)) => spell.starts.push(start),
            (Some(end), None) if departs => {
                let other = match spells.last_mut() {
                    Some(last) => last.close_again(end),
                    None => Some(end),
                };
                spells.extend(other.map(Spell::ended));
            }
            (Some(start), None) => spells.push(Spell::begun(start)),
            (None, _) => {}
        }
    }
}

/// Whether the departure comes before the accession. Within one year, say, only an open spell can be left.
fn departs_first(start: Option<&Dated>, end: Option<&Dated>, open: bool) -> bool {
    match (start.and_then(|start| start.date), end.and_then(|end| end.date)) {
        (Some(start), Some(end)) if open => end.earliest() <= start.latest(),
        (Some(start), Some(end)) => end.latest() < start.earliest(),
        (start, _) => start.is_none(),
    }
}

fn support_membership(spells: &mut Vec<Spell>, said: &Said) {
    // Who tells of a departure and calls the state a member means before it.
    let told = spells.iter().rposition(|spell| spell.is_told_by(&said.article.id));
    let covering = told.or_else(|| spells.iter().rposition(|spell| spell.covers(published(said))));
    // Having joined is still true of who has left since, so that it may be how the last spell began.
    let begun = || spells.len().checked_sub(1).filter(|&last| is_accession(said) && spells[last].starts.is_empty());
    match covering.or_else(begun) {
        Some(index) => spells[index].support.add(said),
        None => spells.push(Spell { support: Support::of(said), ..Spell::default() }),
    }
}

fn support_departure(spells: &mut Vec<Spell>, said: &Said) {
    let covering = spells.iter().rposition(|spell| spell.covers(published(said)));
    let known = covering.or_else(|| spells.iter().rposition(Spell::is_over));
    let index = known.unwrap_or_else(|| {
        spells.push(Spell::default());
        spells.len() - 1
    });
    spells[index].support_end(said, published(said));
}

/// The first day on which the claim's article can have been published.
pub(super) fn published(said: &Said) -> Option<civil::Date> {
    said.article.date.map(Date::earliest)
}

fn is_accession(said: &Said) -> bool {
    matches!(&said.claim.statement, Statement::Membership(m) if m.status == MembershipStatus::Joined)
}

/// The spells with their phases as facts, in the order of time.
pub(super) fn memberships(accounts: &[Account]) -> Vec<Membership> {
    accounts.iter().flat_map(Account::memberships).collect()
}

impl Account<'_> {
    fn memberships(&self) -> Vec<Membership> {
        let mut phases: Vec<Vec<Phase<Standing>>> = self.spells.iter().map(own_phases).collect();
        let mut outside = Vec::new();
        for phase in &self.others {
            match self.spell_of(phase) {
                Some(at) => phases[at].push(Phase { until: phase.until.or(self.spells[at].until()), ..phase.clone() }),
                None => outside.push(phase.clone()),
            }
        }
        let spells = self.spells.iter().zip(phases);
        let within = spells.map(|(spell, phases)| self.membership(spell.from(), spell.until(), phases));
        let mut all: Vec<Membership> = within.collect();
        if !outside.is_empty() {
            all.push(self.membership(None, None, outside));
        }
        all.sort_by_key(|m| (m.begun().map(|date| (date.earliest(), date.latest())), m.until.is_none()));
        all
    }

    /// The spell that a phase belongs to: the one that it led to, or within which the state was suspended.
    fn spell_of(&self, phase: &Phase<Standing>) -> Option<usize> {
        if phase.status == Standing::Suspended {
            let day = phase.from.map(Date::earliest);
            return self.spells.iter().rposition(|spell| spell.covers(day)).or(self.spells.len().checked_sub(1));
        }
        let until = phase.until?;
        self.spells.iter().position(|spell| spell.from().is_some_and(|from| from.agrees_with(until)))
    }

    fn membership(&self, from: Option<Date>, until: Option<Date>, mut phases: Vec<Phase<Standing>>) -> Membership {
        phases.sort_by_key(|phase| (phase.status, phase.from.map(|date| (date.earliest(), date.latest()))));
        let support = Support::union(phases.iter().map(|phase| &phase.support));
        let (state, organisation) = (self.state.to_owned(), self.organisation.to_owned());
        Membership { state, organisation, from, until, phases, support }
    }
}

/// Member, withdrawal announced, left. Who leaves was a member: what tells of the one supports the other.
fn own_phases(spell: &Spell) -> Vec<Phase<Standing>> {
    let member =
        Phase { status: Standing::Member, from: spell.from(), until: spell.until(), support: spell.all_support() };
    let announced = spell.announced.iter().map(|announced| Phase {
        status: Standing::WithdrawalAnnounced,
        from: announced.date,
        until: spell.until(),
        support: announced.support.clone(),
    });
    let left = spell.is_over().then(|| Phase {
        status: Standing::Left,
        from: spell.until(),
        until: None,
        support: spell.end_support(),
    });
    [member].into_iter().chain(announced).chain(left).collect()
}
