//! Why a row and the articles cannot both be right.

use std::collections::BTreeSet;
use std::fmt;

use super::row::{Row, Until};
use crate::date::Date;
use crate::facts::Standing;
use crate::tables::{History, Span};

/// Why a row and the articles cannot both be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Two beginnings.
    Start {
        /// That of the file.
        file: Date,
        /// That of the articles.
        articles: Date,
    },
    /// Two ends; the file may have none.
    End {
        /// That of the file.
        file: Until,
        /// That of the articles; none where they say that the state has left, but not when.
        articles: Option<Date>,
    },
    /// An article of that date calls the state a member, which the file says it was not yet or no more.
    MemberThen(Date),
    /// The state was something else on a day on which the file has it as a member.
    StandingThen {
        /// What it was.
        standing: Standing,
        /// The date.
        date: Date,
    },
    /// An article of that date says that the state is no member, which the file says it was.
    NotMemberThen(Date),
}

/// A difference with the claims that make it.
type Claimed = (Difference, BTreeSet<String>);

/// What of a spell stands against a row.
pub(super) fn of_spell(row: &Row, span: &Span) -> Vec<Claimed> {
    let start = row.from.zip(span.from).filter(|(file, articles)| !file.agrees_with(*articles));
    let start = start.map(|(file, articles)| (Difference::Start { file, articles }, span.stated[0].clone()));
    let attested = span.attested.iter().filter(|(published, _)| !row.allows_member(**published));
    let attested = attested.map(|(published, claims)| (Difference::MemberThen(*published), claims.clone()));
    start.into_iter().chain(end(row, span)).chain(attested).collect()
}

fn end(row: &Row, span: &Span) -> Option<Claimed> {
    let differs = match (row.until, span.until) {
        (Until::Date(file), Some(articles)) => !file.agrees_with(articles),
        (Until::Still, _) => span.over,
        (Until::Unknown, _) | (Until::Date(_), None) => false,
    };
    let claims = || span.gone.as_ref().map_or_else(|| span.stated[1].clone(), |(_, claims)| claims.clone());
    differs.then(|| (Difference::End { file: row.until, articles: span.until }, claims()))
}

/// Whether a date of a spell, or an article that attests it, lies within the time of a row.
pub(super) fn lies_within(row: &Row, span: &Span) -> bool {
    let dates = [span.from, span.until].into_iter().flatten().chain(span.attested.keys().copied());
    dates.into_iter().any(|date| row.has_within(date))
}

/// What a history says against a row besides its spells: that the state was a candidate, an observer, a partner or no
/// member within the time of the row.
pub(super) fn of_standing(row: &Row, history: &History) -> Vec<Claimed> {
    let others = history
        .spans
        .iter()
        .filter(|span| matches!(span.standing, Standing::Candidate | Standing::Observer | Standing::Partner));
    let standing = others.flat_map(|span| {
        let stated = span.from.map(|from| (from, &span.stated[0]));
        let told = span.attested.iter().map(|(date, claims)| (*date, claims)).chain(stated);
        let within = told.filter(|(date, _)| row.has_within(*date));
        within.map(|(date, claims)| (Difference::StandingThen { standing: span.standing, date }, claims.clone()))
    });
    let denied = history.not_member.iter().filter(|(date, _)| row.has_within(**date));
    standing.chain(denied.map(|(date, claims)| (Difference::NotMemberThen(*date), claims.clone()))).collect()
}

impl Row {
    /// Whether the state may have been a member on a day, in a month or year.
    fn allows_member(&self, date: Date) -> bool {
        let begun = self.from.is_none_or(|from| from.earliest() <= date.latest());
        begun && self.last().is_none_or(|last| date.earliest() <= last)
    }

    /// Whether the state was a member all through a day, month or year, by the file.
    fn has_within(&self, date: Date) -> bool {
        let begun = self.from.is_some_and(|from| from.latest() < date.earliest());
        let lasting = match self.until {
            Until::Date(until) => date.latest() < until.earliest(),
            Until::Still => true,
            Until::Unknown => false,
        };
        begun && lasting
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { file, articles } => write!(f, "since {file} by the file, {articles} by the articles"),
            Self::End { file: Until::Still, articles: Some(date) } => {
                write!(f, "still by the file, left {date} by the articles")
            }
            Self::End { articles: None, .. } => f.write_str("still by the file, left by the articles"),
            Self::End { file, articles: Some(date) } => write!(f, "until {file} by the file, {date} by the articles"),
            Self::MemberThen(date) => write!(f, "a member by an article of {date}, not by the file"),
            Self::StandingThen { standing, date } => {
                let word = serde_json::to_value(standing).unwrap_or_default();
                write!(f, "{} in {date} by the articles, a member by the file", word.as_str().unwrap_or_default())
            }
            Self::NotMemberThen(date) => write!(f, "not a member in {date} by the articles, a member by the file"),
        }
    }
}
