//! What a state is to an organisation for some time, with what is known of that time.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{Sources, Told};
use super::{ASSOCIATE, FULL, NONE, OBSERVER};
use crate::claim::MembershipStatus;
use crate::date::Date;
use crate::facts::{Membership, Phase, Standing, Support};

/// A stretch of time during which a state had one standing with an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Hash of the fact that it is a phase of.
    pub fact: String,
    /// What the state is.
    pub standing: Standing,
    /// Since when, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// Whether it is known to have ended, be it that nobody says when.
    pub over: bool,
    /// Publications of articles that say so of their own time, each with its claims.
    pub attested: BTreeMap<Date, BTreeSet<String>>,
    /// Where nobody says when it ended: the first publication that calls it over, with the claims.
    pub gone: Option<(Date, BTreeSet<String>)>,
    /// The claims that state the dates, beginning and end.
    pub stated: [BTreeSet<String>; 2],
    /// What it rests on.
    pub support: Support,
    /// Whether the fact tells of a membership, of which this may be but a phase.
    pub of_member: bool,
}

/// What a span says of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// The year is part of it.
    Within,
    /// The year lies before its stated beginning.
    Before,
    /// The year lies after its end.
    After,
    /// Nothing is known.
    Unknown,
}

impl Span {
    /// The span of `phase`; none for what is an event.
    pub(super) fn of(membership: &Membership, phase: &Phase<Standing>, sources: &Sources) -> Option<Self> {
        let (own, begins) = statuses(phase.status)?;
        let left = membership.phases.iter().find(|phase| phase.status == Standing::Left);
        let in_member = matches!(phase.status, Standing::Member | Standing::Suspended);
        let until = phase.until.or(if in_member { membership.until } else { None });
        let over = until.is_some() || in_member && left.is_some();
        let ends: &[MembershipStatus] =
            if in_member { &[MembershipStatus::Left] } else { &[MembershipStatus::Joined, MembershipStatus::Member] };
        let gone = left.filter(|_| over && until.is_none()).and_then(|left| first_told(&left.support, sources));
        let mut span = Self {
            fact: membership.hash(),
            standing: phase.status,
            from: phase.from,
            until,
            over,
            attested: BTreeMap::new(),
            gone,
            stated: [
                stating(phase.from, begins, &phase.support, sources),
                stating(until, ends, &membership.support, sources),
            ],
            support: phase.support.clone(),
            of_member: membership.phases.iter().any(|phase| phase.status == Standing::Member),
        };
        let told = sources.memberships(&phase.support).filter(|told| told.membership.status == own);
        // « Suspended in 1979 » is no word on today; « a member since 1979 » is.
        for Told { id, article, .. } in
            told.filter(|told| own == MembershipStatus::Member || told.membership.date.is_none())
        {
            if let Some(date) = article.date.filter(|date| span.may_hold_on(*date)) {
                span.attested.entry(date).or_default().insert(id.to_owned());
            }
        }
        Some(span)
    }

    /// Without what is attested after `end`: who speaks of a member then speaks of the past.
    pub(super) fn ended_by(mut self, end: Option<Date>) -> Self {
        self.attested.retain(|published, _| end.is_none_or(|end| published.earliest() <= end.latest()));
        self
    }

    /// Whether its dates allow that it held when an article was published. Who tells of an end and calls the state a
    /// member nonetheless means before it.
    fn may_hold_on(&self, published: Date) -> bool {
        let begun = self.from.is_none_or(|from| from.earliest() <= published.latest());
        let gone = self.gone.as_ref().map(|(date, _)| date.earliest());
        let lasting = self.until.is_none_or(|until| published.earliest() <= until.latest());
        begun && lasting && gone.is_none_or(|gone| published.latest() < gone)
    }

    /// The first year that it is known to reach into.
    pub fn first_year(&self) -> Option<i16> {
        let attested = self.attested.keys().next().map(|date| date.year());
        self.from.map(Date::year).or(attested).or(self.until.map(Date::year))
    }

    /// The last year that it is known to reach into.
    pub fn last_year(&self) -> Option<i16> {
        let attested = self.attested.keys().next_back().map(|date| date.year());
        self.until.map(Date::year).or(attested.max(self.from.map(Date::year)))
    }

    /// What it says of `year`.
    pub(super) fn when(&self, year: i16) -> When {
        let (Some(first), Some(last)) = (self.first_year(), self.last_year()) else { return When::Unknown };
        let ended = self.until.map(Date::year).or(self.gone.as_ref().map(|(date, _)| date.year()));
        if (first..=last).contains(&year) {
            When::Within
        } else if self.from.is_some() && year < first {
            When::Before
        } else if ended.is_some_and(|ended| ended < year) {
            When::After
        } else {
            When::Unknown
        }
    }

    /// Whether that `year` is part of it follows from stated dates alone.
    pub(super) fn is_stated(&self, year: i16) -> bool {
        let is = |date: Option<Date>| date.is_some_and(|date| date.year() == year);
        is(self.from) || is(self.until) || self.from.is_some() && self.until.is_some()
    }

    /// The claims from which it follows that `year` is part of it: those that state its dates, those that attest it that
    /// year, and where a date is missing those that attest it next before or behind.
    pub(super) fn claims_of(&self, year: i16) -> BTreeSet<String> {
        let mut claims: BTreeSet<String> = self.stated.iter().flatten().cloned().collect();
        let attested = |date: &Date| self.attested[date].iter().cloned();
        claims.extend(self.attested.keys().filter(|date| date.year() == year).flat_map(attested));
        if !self.is_stated(year) {
            let before = self.attested.keys().rev().find(|date| date.year() < year).filter(|_| self.from.is_none());
            let behind = self.attested.keys().find(|date| date.year() > year).filter(|_| self.until.is_none());
            claims.extend(before.into_iter().chain(behind).flat_map(attested));
        }
        if claims.is_empty() { self.support.claims.clone() } else { claims }
    }

    /// Its value in the tables by year.
    pub fn value(&self) -> i8 {
        match self.standing {
            Standing::Member | Standing::Suspended | Standing::WithdrawalAnnounced => FULL,
            Standing::Partner => ASSOCIATE,
            Standing::Observer => OBSERVER,
            Standing::Candidate | Standing::Left => NONE,
        }
    }
}

/// The status of claims that attest a standing, and those that state when it began.
fn statuses(standing: Standing) -> Option<(MembershipStatus, &'static [MembershipStatus])> {
    use MembershipStatus::{Candidate, Joined, Member, Observer, Partner, Suspended};
    Some(match standing {
        Standing::Member => (Member, &[Member, Joined]),
        Standing::Suspended => (Suspended, &[Suspended]),
        Standing::Candidate => (Candidate, &[Candidate]),
        Standing::Observer => (Observer, &[Observer]),
        Standing::Partner => (Partner, &[Partner]),
        Standing::WithdrawalAnnounced | Standing::Left => return None,
    })
}

/// The claims of one of `statuses` that give the date, more or less precisely.
fn stating(
    date: Option<Date>,
    statuses: &[MembershipStatus],
    support: &Support,
    sources: &Sources,
) -> BTreeSet<String> {
    let Some(date) = date else { return BTreeSet::new() };
    let told = sources.memberships(support).filter(|told| statuses.contains(&told.membership.status));
    let agreeing = told.filter(|told| told.membership.date.is_some_and(|told| told.agrees_with(date)));
    agreeing.map(|told| told.id.to_owned()).collect()
}

/// The first publication of `support`, with its claims.
fn first_told(support: &Support, sources: &Sources) -> Option<(Date, BTreeSet<String>)> {
    let dated = || sources.memberships(support).filter_map(|told| Some((told.article.date?, told.id)));
    let (first, _) = dated().min_by_key(|(date, _)| (date.earliest(), date.latest()))?;
    Some((first, dated().filter(|(date, _)| *date == first).map(|(_, id)| id.to_owned()).collect()))
}
