//! One stretch of membership, with what is known of its beginning and end.

use jiff::civil;

use super::Support;
use crate::date::Date;

/// A stretch of membership.
#[derive(Default)]
pub(super) struct Spell {
    /// The dates that claims give for its beginning; more than one if they disagree.
    pub starts: Vec<Dated>,
    pub until: Option<Date>,
    /// Whether a claim says that it has ended.
    pub ended: bool,
    /// A day after which it was over: of its end, else of the first article that says so.
    pub over_since: Option<civil::Date>,
    pub support: Support,
}

/// A date that claims give, if any, and those claims.
pub(super) struct Dated {
    pub date: Option<Date>,
    pub support: Support,
}

impl Spell {
    /// A spell that an accession begins, or of which only the departure is known.
    pub fn begun_by(event: Dated, departs: bool) -> Self {
        if departs {
            let mut spell = Self::default();
            spell.close(event);
            return spell;
        }
        Self { starts: vec![event], ..Self::default() }
    }

    /// Ends the spell.
    pub fn close(&mut self, end: Dated) {
        self.until = end.date;
        self.ended = true;
        self.over_since = end.date.map(Date::latest);
        self.support.merge(end.support);
    }

    /// Whether the state can have been a member on the day `published`; it can on a day unknown.
    pub fn covers(&self, published: Option<civil::Date>) -> bool {
        let Some(day) = published else { return true };
        let begun = self.starts.is_empty()
            || self.starts.iter().filter_map(|start| start.date).any(|start| start.earliest() <= day);
        let over = self.ended && self.over_since.is_none_or(|end| end < day);
        begun && !over
    }

    /// The start that most articles give, the earliest of those.
    pub fn from(&self) -> Option<Date> {
        let most = self.starts.iter().map(|start| start.support.articles.len()).max()?;
        self.starts.iter().find(|start| start.support.articles.len() == most)?.date
    }

    /// Whether the article `id` speaks of the spell.
    pub fn is_told_by(&self, id: &str) -> bool {
        self.support.articles.contains(id) || self.starts.iter().any(|start| start.support.articles.contains(id))
    }

    /// Everything that the spell rests on.
    pub fn all_support(&self) -> Support {
        let mut support = self.support.clone();
        self.starts.iter().for_each(|start| support.merge(start.support.clone()));
        support
    }
}
