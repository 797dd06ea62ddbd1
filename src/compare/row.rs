//! A row of somebody's table.

use std::fmt;

use jiff::civil;

use crate::date::Date;
use crate::tables::Span;

/// A membership, as a row of a file tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line of the file, from 1.
    pub line: usize,
    /// The state: its name as written, or its identifier.
    pub state: String,
    /// The organisation: its name as written, or its identifier.
    pub organisation: String,
    /// Since when, where the file tells.
    pub from: Option<Date>,
    /// Until when.
    pub until: Until,
}

/// Until when a state was a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    /// Until that day, month or year.
    Date(Date),
    /// It still is one: the cell is empty.
    Still,
    /// The file doesn't tell.
    Unknown,
}

impl Row {
    /// State and organisation.
    pub fn pair(&self) -> (&str, &str) {
        (&self.state, &self.organisation)
    }

    /// The last day that it can mean; none where it has no end.
    pub(super) fn last(&self) -> Option<civil::Date> {
        self.until.date().map(Date::latest)
    }

    /// Whether another row is known to have days that this one has too.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let lasts_into = |one: &Self, from: Date| one.last().is_none_or(|last| from.latest() < last);
        self.from.zip(other.from).is_some_and(|(from, others)| lasts_into(self, others) && lasts_into(other, from))
    }

    /// Whether a spell may be of the same time. One without a stated beginning may have begun at any time.
    pub(super) fn may_touch(&self, span: &Span) -> bool {
        let begun = span.from.map(Date::earliest);
        let gone = span.until.or(span.gone.as_ref().map(|(date, _)| *date)).map(Date::latest);
        let ends_first = self.last().zip(begun).is_some_and(|(last, begun)| last < begun);
        let begins_last = self.from.zip(gone).is_some_and(|(from, gone)| gone < from.earliest());
        !ends_first && !begins_last
    }
}

impl Until {
    /// The date, where there is one.
    pub fn date(self) -> Option<Date> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Still => f.write_str("still"),
            Self::Unknown => f.write_str("?"),
        }
    }
}
