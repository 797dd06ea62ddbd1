//! Somebody's own table of memberships against what the articles say: what they confirm, what they contradict, what only
//! one of the two has.
//!
//! A row is a membership from one date to another. It is held against the spells of the same state and organisation
//! that may be of the same time. Dates that say the same with different precision agree, and a date that only one side
//! has contradicts nothing; but an article that calls a state a member, a candidate, an observer or no member attests
//! that for the day of its publication, which the row has to allow for.

mod difference;
mod row;
mod spreadsheet;

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::Standing;
use crate::tables::{History, Span};

pub use difference::Difference;
pub use row::{Row, Until};
pub use spreadsheet::{Problem, Reading, read};

/// What articles make of a row, or a row of a spell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The articles tell of the membership, and nothing that they say stands against the row.
    Confirmed,
    /// What the articles say of that time cannot be true together with the row.
    Contradicted,
    /// Only the file has it.
    Missing,
    /// Only the articles have it.
    New,
}

/// A row, or a spell that no row has, with what is made of it.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// What is made of it.
    pub verdict: Verdict,
    /// Identifier of the state.
    pub state: &'a str,
    /// Identifier of the organisation, or its name.
    pub organisation: &'a str,
    /// The row of the file.
    pub row: Option<&'a Row>,
    /// The spells of the articles.
    pub spans: Vec<&'a Span>,
    /// Why they contradict each other.
    pub differences: Vec<Difference>,
    /// The claims on which the verdict rests, those that state dates or a difference first.
    pub claims: Vec<String>,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Confirmed, Self::Contradicted, Self::Missing, Self::New];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Contradicted => "contradicted",
            Self::Missing => "missing",
            Self::New => "new",
        }
    }
}

/// What `histories` make of `rows`, in the order of the file; then the spells that no row has, in the order of histories.
///
/// The states and organisations of the rows are identifiers, as those of the histories are.
pub fn compare<'a>(rows: &'a [Row], histories: &'a [History]) -> Vec<Finding<'a>> {
    let known: BTreeMap<(&str, &str), &History> =
        histories.iter().map(|history| ((history.state.as_str(), history.organisation.as_str()), history)).collect();
    let mut of_pair: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        of_pair.entry(row.pair()).or_default().push(row);
    }
    let judge = |row: &'a Row| match known.get(&row.pair()) {
        Some(history) => judge(row, &of_pair[&row.pair()], history),
        None => Finding::of_row(Verdict::Missing, row),
    };
    let mut findings: Vec<Finding> = rows.iter().map(judge).collect();
    let told: BTreeSet<&str> =
        findings.iter().flat_map(|finding| &finding.spans).map(|span| span.fact.as_str()).collect();
    let new = histories.iter().flat_map(|history| spells(history).map(move |span| (history, span)));
    let new = new.filter(|(_, span)| !told.contains(span.fact.as_str()));
    let new: Vec<Finding> = new.map(|(history, span)| Finding::of_span(history, span)).collect();
    findings.extend(new);
    findings
}

/// The stretches of full membership of a history.
fn spells(history: &History) -> impl Iterator<Item = &Span> {
    history.spans.iter().filter(|span| span.standing == Standing::Member)
}

/// What a history makes of one of the `rows` about its state and organisation. A spell that contradicts this row but
/// fits another one, of another time, is that one's; and where another spell fits this row, one that may lie outside of
/// its time says nothing against it.
fn judge<'a>(row: &'a Row, rows: &[&'a Row], history: &'a History) -> Finding<'a> {
    let touched: Vec<&Span> = spells(history).filter(|span| row.may_touch(span)).collect();
    let fits = |row: &Row, span: &Span| row.may_touch(span) && difference::of_spell(row, span).is_empty();
    let (fitting, other): (Vec<&Span>, Vec<&Span>) = touched.into_iter().partition(|span| fits(row, span));
    let others = || rows.iter().filter(|another| !another.overlaps(row));
    let concerns = |span: &Span| fitting.is_empty() || difference::lies_within(row, span);
    let other: Vec<&Span> =
        other.into_iter().filter(|span| concerns(span) && !others().any(|another| fits(another, span))).collect();
    let mut differences: Vec<(Difference, BTreeSet<String>)> =
        other.iter().flat_map(|span| difference::of_spell(row, span)).collect();
    differences.extend(difference::of_standing(row, history));
    let verdict = match (differences.is_empty(), fitting.is_empty()) {
        (false, _) => Verdict::Contradicted,
        (true, false) => Verdict::Confirmed,
        (true, true) => Verdict::Missing,
    };
    let spans: Vec<&Span> = other.into_iter().chain(fitting).collect();
    let mut claims: Vec<String> = differences.iter().flat_map(|(_, claims)| claims.iter().cloned()).collect();
    claims.extend(spans.iter().flat_map(|span| claims_of(span)));
    Finding {
        spans,
        differences: without_repetition(differences.into_iter().map(|(difference, _)| difference)),
        claims: without_repetition(claims),
        ..Finding::of_row(verdict, row)
    }
}

/// The claims behind a span: those that state its dates, those that attest it, all others.
fn claims_of(span: &Span) -> Vec<String> {
    let dated = span.stated.iter().flatten().chain(span.attested.values().flatten());
    without_repetition(dated.chain(&span.support.claims).cloned())
}

fn without_repetition<T: Clone + Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|one| seen.insert(one.clone())).collect()
}

impl<'a> Finding<'a> {
    fn of_row(verdict: Verdict, row: &'a Row) -> Self {
        let (state, organisation) = row.pair();
        let (spans, differences, claims) = (Vec::new(), Vec::new(), Vec::new());
        Self { verdict, state, organisation, row: Some(row), spans, differences, claims }
    }

    fn of_span(history: &'a History, span: &'a Span) -> Self {
        Self {
            verdict: Verdict::New,
            state: &history.state,
            organisation: &history.organisation,
            row: None,
            spans: vec![span],
            differences: Vec::new(),
            claims: claims_of(span),
        }
    }
}
