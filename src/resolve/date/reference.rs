//! From when a date is told: the publication, or the date that the narrative told last.
//!
//! A month or day without its year in « Le 9 mai, la RFA était entrée … » behind a sentence about 1955 is of 1955, behind
//! one about this week it is the one nearest to the publication. The verb's tense decides between the two: « entra »
//! goes on with the narrative, « est entrée » goes back to the news. Where neither is clear no date is told.

use super::calendar::{day_and_weekday, days_between, last, moved, nearest, next, weekday_near};
use super::said::{Direction, Partial, Said, Shift, Year};
use crate::date::Date;
use crate::lang::fr::tense::Tense;

/// When the article was published, and what it told last.
#[derive(Clone, Copy)]
pub struct Reference {
    /// The date of the publication.
    pub published: Option<Date>,
    /// The date that the narrative is at.
    pub told: Option<Told>,
    /// The date that the same sentence told last, be it of what it may.
    pub beside: Option<Date>,
}

/// A date that the narrative told.
#[derive(Clone, Copy)]
pub struct Told {
    /// The date.
    pub date: Date,
    /// Where it stands.
    pub place: Place,
    /// Whether it looks back from one told before: « la veille ».
    pub back: bool,
}

/// Where a date expression stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// Number of its paragraph.
    pub paragraph: usize,
    /// What it is to its sentence.
    pub standing: Standing,
    /// Whether its sentence is the first of its paragraph.
    pub opens_paragraph: bool,
    /// Whether its sentence is the last of its paragraph.
    pub closes_paragraph: bool,
    /// The tense of the verb that it belongs to.
    pub tense: Option<Tense>,
    /// Whether that verb governs it with nothing between, so that it dates what the verb tells.
    pub direct: bool,
}

/// What a date is to its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The head of an entry: « – 28 juin 2012. ».
    Heading,
    /// Its first words.
    Opening,
    /// An adverbial of its verb.
    Adverbial,
    /// It dates something else: « le traité de 1949 », « (1992) », « créé en 1982 ».
    Background,
}

impl Reference {
    /// The date that `said` tells at `place`.
    pub fn resolve(self, said: Said, place: Place) -> Option<Date> {
        match said {
            Said::Full(date) => Some(date),
            Said::Partial(partial) => self.partial(partial, place),
            Said::Day { day, weekday: Some(weekday) } => day_and_weekday(self.now(place)?.civil()?, day, weekday),
            Said::Day { day, weekday: None } => self.day(day, place),
            Said::Weekday { weekday, direction } => {
                let future = place.tense == Some(Tense::Future);
                weekday_near(self.now(place)?.civil()?, weekday, direction, future).map(Date::from)
            }
            Said::FromNow(shift) => moved(self.now(place)?, shift),
            Said::FromTold(shift) => self.counted_from_told(shift, place),
            Said::Untold => None,
        }
    }

    /// The publication, unless the place is in a narrative of times past.
    fn now(self, place: Place) -> Option<Date> {
        let is_past = |told: Told| self.published.is_some_and(|published| told.date.year() + 1 < published.year());
        let narrated = place.tense == Some(Tense::Narrative) && self.near(place).is_some_and(is_past);
        self.published.filter(|_| !narrated)
    }

    /// The date told last, where the words at `place` still go on with it.
    fn near(self, place: Place) -> Option<Told> {
        let told = self.told?;
        let opens = place.opens_paragraph && place.standing == Standing::Opening;
        let continues = match place.paragraph - told.place.paragraph {
            0 => true,
            1 if told.place.standing == Standing::Heading => told.place.closes_paragraph,
            1 => opens,
            _ => false,
        };
        continues.then_some(told)
    }

    /// The date that a word such as « suivant » counts from.
    fn last(self, place: Place) -> Option<Date> {
        self.beside.or_else(|| self.near(place).map(|told| told.date))
    }

    fn counted_from_told(self, shift: Shift, place: Place) -> Option<Date> {
        let told = || self.near(place).filter(|told| !(told.back && shift.by > 0)).map(|told| told.date);
        moved(self.beside.or_else(told)?, shift)
    }

    /// « le 19 »: of the month told last, and not before the day told last.
    fn day(self, day: i8, place: Place) -> Option<Date> {
        let told = self.near(place)?.date;
        let goes_on = told.day().is_none_or(|last| last <= day);
        Date::of_day(told.year(), told.month()?, day).filter(|_| goes_on)
    }

    fn partial(self, partial: Partial, place: Place) -> Option<Date> {
        match partial.year {
            Year::Unsaid => self.unsaid(partial, place),
            Year::Towards(Direction::Past) => last(partial, self.published?, true),
            Year::Towards(Direction::Future) => next(partial, self.published?, true),
            Year::FromNow(by) => partial.in_year(self.published?.year() + by),
            Year::Told => partial.in_year(self.last(place)?.year()),
            Year::BehindTold => {
                let told = self.last(place)?;
                let behind = |date: &Date| date.earliest() > told.latest();
                [0, 1].into_iter().filter_map(|by| partial.in_year(told.year() + by)).find(behind)
            }
        }
    }

    /// A month or day of which the words leave the year to the reader.
    fn unsaid(self, partial: Partial, place: Place) -> Option<Date> {
        let now = self.by_publication(partial, place);
        let Some(told) = self.near(place) else { return now };
        let then = in_narrative(partial, told, place);
        if then == now || self.published.is_some_and(|published| is_recent(told.date, published)) {
            return now;
        }
        let opened = matches!(told.place.standing, Standing::Opening | Standing::Heading);
        let was_narrated = matches!(told.place.tense, Some(Tense::Narrative | Tense::Imperfect));
        match place.tense {
            _ if told.place.standing == Standing::Heading => then,
            _ if partial.weekday.is_some() => now.or(then),
            Some(Tense::Narrative) => then,
            Some(Tense::Imperfect) if was_narrated || opened => then,
            Some(Tense::Perfect) if was_narrated => now,
            Some(Tense::Future) => now,
            tense if tense == told.place.tense && (opened || self.is_far(now)) => then,
            _ => None,
        }
    }

    /// Whether `now` lies so far from the publication that the news would give its year.
    fn is_far(self, now: Option<Date>) -> bool {
        let Some((now, published)) = now.zip(self.published) else { return false };
        days_between(now, published) > FAR
    }

    /// Seen from the publication: the last one behind a past, the next one behind a future, otherwise the nearest.
    fn by_publication(self, partial: Partial, place: Place) -> Option<Date> {
        let published = self.published.filter(|date| date.month().is_some())?;
        let nearest = nearest(partial, published);
        match place.tense {
            Some(Tense::Future) => next(partial, published, false).or(nearest),
            Some(_) if place.direct => last(partial, published, false).or(nearest),
            _ => nearest,
        }
    }
}

/// How many days from the publication the news tell of a day of their own without its year.
const FAR: i32 = 60;

/// Whether `told` lies within a year before the publication, so that the news tell of it.
fn is_recent(told: Date, published: Date) -> bool {
    let year = published.year() - 1;
    let before = published.month().and_then(|month| Date::of_month(year, month)).unwrap_or_else(|| Date::of_year(year));
    told.earliest() >= before.earliest()
}

/// In the year told last: a narrative goes on, unless its verb looks back.
fn in_narrative(partial: Partial, told: Told, place: Place) -> Option<Date> {
    let goes_on = told.date.month().is_none_or(|month| month <= partial.month);
    let looks_back = told.back || place.tense == Some(Tense::Imperfect);
    partial.in_year(told.date.year()).filter(|_| goes_on || looks_back)
}
