//! What claims tell of a state and an organisation over the years.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Basis, Cell};
use super::life::{Life, lives};
use super::sources::{Sources, Told};
use super::span::{Span, When};
use super::{Material, NONE, Selection};
use crate::claim::Range;
use crate::date::Date;
use crate::facts::{Conflict, Facts, Party, Settlement, Standing, Topic, Value};

/// What claims tell of a state and an organisation.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Identifier of the state.
    pub state: String,
    /// Identifier of the organisation, or its name.
    pub organisation: String,
    /// In the order of the facts and their phases.
    pub spans: Vec<Span>,
    /// Dates on which it was no member, stated or of the article that says so, each with its claims.
    pub not_member: BTreeMap<Date, BTreeSet<String>>,
    /// The dates between which claims about a beginning disagree.
    pub starts: BTreeSet<Date>,
    /// The dates between which claims about an end disagree.
    pub ends: BTreeSet<Date>,
    /// Whether claims of one time disagree on whether it is a member.
    pub standing_disputed: bool,
    /// When the organisation was there.
    pub(super) life: Life,
}

/// The histories that `selection` wants, sorted by state and organisation.
pub fn histories(material: Material, selection: &Selection) -> Vec<History> {
    let (sources, lives) = (Sources::of(material.articles), lives(material));
    let end = |id: &str| material.ontology.get(id).and_then(|entity| entity.until);
    let mut found: BTreeMap<(&str, &str), History> = BTreeMap::new();
    for membership in &material.facts.memberships {
        let spans = membership.phases.iter().filter_map(|phase| Span::of(membership, phase, &sources));
        let history = found.entry((&membership.state, &membership.organisation)).or_default();
        let [state_end, end] = [&membership.state, &membership.organisation].map(|id| end(id));
        history.spans.extend(spans.map(|span| span.ended_by(state_end).ended_by(end)));
    }
    let overruled = overruled(material.facts);
    for Told { id, article, membership } in sources.not_members().filter(|told| !overruled.contains(told.id)) {
        let history = found.entry((&membership.state, &membership.organisation)).or_default();
        if let Some(date) = membership.date.or(article.date) {
            history.not_member.entry(date).or_default().insert(id.to_owned());
        }
    }
    let wanted = found.into_iter().filter(|((state, organisation), _)| selection.wants(state, organisation));
    let conflicts = conflicts(material.facts);
    let named = wanted.map(|((state, organisation), history)| {
        let about = conflicts.get(&(state, organisation)).map(Vec::as_slice).unwrap_or_default();
        let life = lives.get(organisation).cloned().unwrap_or_default();
        History { state: state.to_owned(), organisation: organisation.to_owned(), life, ..history }.disputed(about)
    });
    named.collect()
}

/// The conflicts about memberships, by state and organisation.
fn conflicts(facts: &Facts) -> BTreeMap<(&str, &str), Vec<&Conflict>> {
    let mut found: BTreeMap<(&str, &str), Vec<&Conflict>> = BTreeMap::new();
    for conflict in &facts.conflicts {
        let of = |wanted: Range| conflict.about.iter().find(|(range, _)| *range == wanted).map(|(_, id)| id.as_str());
        if let Some(pair) = of(Range::State).zip(of(Range::Organisation)) {
            found.entry(pair).or_default().push(conflict);
        }
    }
    found
}

/// The claims that lost a conflict against an analyst or more publishers.
fn overruled(facts: &Facts) -> BTreeSet<&str> {
    let is_lasting =
        |conflict: &&Conflict| matches!(conflict.settlement, Settlement::Analyst | Settlement::MorePublishers);
    let parties = facts.conflicts.iter().filter(is_lasting).flat_map(losers);
    parties.flat_map(|party| &party.support.claims).map(String::as_str).collect()
}

fn losers(conflict: &Conflict) -> impl Iterator<Item = &Party> {
    let parties = conflict.parties.iter().enumerate();
    parties.filter(|(at, _)| conflict.accepted != Some(*at)).map(|(_, party)| party)
}

impl History {
    /// With what `conflicts` about it say.
    fn disputed(mut self, conflicts: &[&Conflict]) -> Self {
        for conflict in conflicts {
            let dates = conflict.parties.iter().filter_map(|party| match party.value {
                Value::Date(date) => Some(date),
                _ => None,
            });
            match conflict.topic {
                Topic::Accession => self.starts.extend(dates),
                Topic::Departure => self.ends.extend(dates),
                Topic::Standing => self.standing_disputed = true,
                _ => {}
            }
        }
        self
    }

    /// Whether claims disagree on it.
    pub fn is_disputed(&self) -> bool {
        self.standing_disputed || !self.starts.is_empty() || !self.ends.is_empty()
    }

    /// The first and the last year that a span or a denial of membership reaches into.
    pub fn years(&self) -> Option<(i16, i16)> {
        let denied = || self.not_member.keys().map(|date| date.year());
        let first = self.spans.iter().filter_map(Span::first_year).chain(denied()).min()?;
        let last = self.spans.iter().filter_map(Span::last_year).chain(denied()).max()?;
        Some((first, last))
    }

    /// What is known of `year`.
    pub fn cell(&self, year: i16) -> Cell {
        let known = self.within(year).or_else(|| self.life.before_or_after(year));
        known.or_else(|| self.denied(year)).or_else(|| self.outside(year)).unwrap_or_else(Cell::missing)
    }

    /// The span of which the year is part: of several, the one that tells most.
    fn within(&self, year: i16) -> Option<Cell> {
        let spans = self.spans.iter().filter(|span| span.when(year) == When::Within);
        let span = spans.max_by_key(|span| (rank(span.standing), span.is_stated(year)))?;
        Some(Cell {
            value: span.value(),
            standing: Some(span.standing),
            basis: Some(if span.is_stated(year) { Basis::Dates } else { Basis::Attested }),
            facts: [span.fact.clone()].into(),
            claims: span.claims_of(year),
        })
    }

    /// An article of that year says that the state is no member.
    fn denied(&self, year: i16) -> Option<Cell> {
        let dates = self.not_member.range(Date::of_year(year)..).take_while(|(date, _)| date.year() == year);
        let claims: BTreeSet<String> = dates.flat_map(|(_, claims)| claims.clone()).collect();
        let cell = Cell { value: NONE, basis: Some(Basis::Attested), claims, ..Cell::missing() };
        (!cell.claims.is_empty()).then_some(cell)
    }

    /// Every span has a date that keeps the year out of it. A suspended member's span is that of its membership.
    fn outside(&self, year: i16) -> Option<Cell> {
        let counts = |span: &&Span| match span.standing {
            Standing::Suspended => !span.of_member,
            // A candidate has the value of who is nothing, whenever it became one.
            standing => standing != Standing::Candidate,
        };
        let spans = self.spans.iter().filter(counts);
        let mut cell = Cell { value: NONE, basis: Some(Basis::Dates), ..Cell::missing() };
        for span in spans {
            let (claims, stated) = match span.when(year) {
                When::Before if span.standing != Standing::Suspended => (&span.stated[0], true),
                When::After if span.standing != Standing::Suspended => match &span.gone {
                    Some((_, claims)) => (claims, false),
                    None => (&span.stated[1], true),
                },
                _ => return None,
            };
            cell.claims.extend(claims.iter().cloned());
            cell.facts.insert(span.fact.clone());
            if !stated {
                cell.basis = Some(Basis::Attested);
            }
        }
        (!cell.facts.is_empty()).then_some(cell)
    }
}

/// Which of two standings within one year is told.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Suspended => 4,
        Standing::Member => 3,
        Standing::Partner => 2,
        Standing::Observer => 1,
        _ => 0,
    }
}
