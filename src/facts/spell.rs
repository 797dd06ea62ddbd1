//! One stretch of membership, with what is known of its beginning and end.

use jiff::civil;

use super::Support;
use super::said::Said;
use crate::date::Date;

/// A stretch of membership.
#[derive(Default)]
pub(super) struct Spell {
    /// The dates that claims give for its beginning; more than one if they disagree.
    pub starts: Vec<Dated>,
    /// The dates that claims give for its end, in the order of time; one without a date where none says when.
    pub ends: Vec<Dated>,
    /// When the departure was announced, where that is told as well.
    pub announced: Option<Dated>,
    /// A day after which it was over: of its end, else of the first article that says so.
    pub over_since: Option<civil::Date>,
    /// The claims that tell of the membership without a date.
    pub support: Support,
}

/// A date that claims give, if any, and those claims.
pub(super) struct Dated {
    pub date: Option<Date>,
    pub support: Support,
}

/// Most days between two dates that are given for one departure.
const ABOUT: i32 = 31;

/// Most days between the notice of a departure and its effect: treaties ask for one year, and that may drag on for three.
const NOTICE: i32 = 1096;

impl Spell {
    /// A spell that an accession begins.
    pub fn begun(start: Dated) -> Self {
        Self { starts: vec![start], ..Self::default() }
    }

    /// A spell of which only the departure is known.
    pub fn ended(end: Dated) -> Self {
        let mut spell = Self::default();
        spell.close(end);
        spell
    }

    /// Ends the spell, or gives its end a further date.
    pub fn close(&mut self, end: Dated) {
        self.over_since = self.over_since.max(end.date.map(Date::latest));
        self.ends.push(end);
    }

    /// Whether it is known to have ended.
    pub fn is_over(&self) -> bool {
        !self.ends.is_empty()
    }

    /// Takes a later date of departure, if it can be that of the same one: about the same day, or the effect of what was
    /// announced before. Gives it back otherwise.
    pub fn close_again(&mut self, end: Dated) -> Option<Dated> {
        let last = self.ends.last().and_then(|last| last.date);
        let days = last.zip(end.date).map(|(last, end)| (end.earliest() - last.latest()).get_days());
        match days {
            Some(days) if days <= ABOUT => self.close(end),
            Some(days) if days <= NOTICE && self.announced.is_none() && self.ends.len() == 1 => {
                self.announced = self.ends.pop();
                self.close(end);
            }
            _ => return Some(end),
        }
        None
    }

    /// Whether the state can have been a member on the day `published`; it can on a day unknown.
    pub fn covers(&self, published: Option<civil::Date>) -> bool {
        let Some(day) = published else { return true };
        let begun = self.starts.is_empty()
            || self.starts.iter().filter_map(|start| start.date).any(|start| start.earliest() <= day);
        let over = self.is_over() && self.over_since.is_none_or(|end| end < day);
        begun && !over
    }

    /// The start that most articles give, the earliest of those.
    pub fn from(&self) -> Option<Date> {
        most_told(&self.starts)
    }

    /// The end that most articles give, the earliest of those.
    pub fn until(&self) -> Option<Date> {
        most_told(&self.ends)
    }

    /// Whether the article `id` speaks of the spell.
    pub fn is_told_by(&self, id: &str) -> bool {
        self.all_support().articles.contains(id)
    }

    /// Adds a claim that the state has left, with no word of when.
    pub fn support_end(&mut self, said: &Said, published: Option<civil::Date>) {
        if let Some(end) = self.ends.first_mut() {
            end.support.add(said);
        } else {
            self.over_since = published;
            self.ends.push(Dated { date: None, support: Support::of(said) });
        }
    }

    /// What tells of its end.
    pub fn end_support(&self) -> Support {
        Support::union(self.ends.iter().map(|end| &end.support))
    }

    /// Everything that the spell rests on.
    pub fn all_support(&self) -> Support {
        let dated = self.starts.iter().chain(&self.ends).chain(&self.announced).map(|dated| &dated.support);
        Support::union([&self.support].into_iter().chain(dated))
    }
}

fn most_told(given: &[Dated]) -> Option<Date> {
    let most = given.iter().map(|dated| dated.support.dispatches.len()).max()?;
    given.iter().find(|dated| dated.support.dispatches.len() == most)?.date
}
