//! What a date expression says, before it is known from when it is told.

use crate::date::Date;

/// What the words of a date expression say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A date with its year.
    Full(Date),
    /// A month, or a day of one, without its year in figures.
    Partial(Partial),
    /// A day alone: « le 19 », « mardi 12 ».
    Day {
        /// The day of the month.
        day: i8,
        /// The day of the week, from 1 for Monday.
        weekday: Option<i8>,
    },
    /// A day of the week: « jeudi », « lundi prochain ».
    Weekday {
        /// From 1 for Monday.
        weekday: i8,
        /// Whether it is said to be past or to come.
        direction: Option<Direction>,
    },
    /// A time counted from the publication: « hier », « il y a trois ans ».
    FromNow(Shift),
    /// A time counted from the date told last: « la veille », « cette année-là ».
    FromTold(Shift),
    /// Words for a time that cannot be worked out: « le jeudi ».
    Untold,
}

/// A month without its year in figures, or a day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial {
    /// From 1 for January.
    pub month: i8,
    /// The day of the month; none where several are named.
    pub day: Option<i8>,
    /// The day of the week, from 1 for Monday.
    pub weekday: Option<i8>,
    /// What is said of the year.
    pub year: Year,
}

/// What is said of a year that is not given in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Nothing.
    Unsaid,
    /// « dernier », « prochain ».
    Towards(Direction),
    /// « de l'an dernier »: so many years from the publication's.
    FromNow(i16),
    /// « de la même année ».
    Told,
    /// « suivant ».
    BehindTold,
}

/// Before or after the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// « dernier ».
    Past,
    /// « prochain ».
    Future,
}

/// A number of units of time, backwards where it is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What is counted; the result is no more precise.
    pub unit: Unit,
    /// How many.
    pub by: i32,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks: their month, where they lie in one.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Partial {
    /// The date that it is in `year`, if the calendar has it and its day of the week is right.
    pub fn in_year(self, year: i16) -> Option<Date> {
        let date = match self.day {
            Some(day) => Date::of_day(year, self.month, day)?,
            None => Date::of_month(year, self.month)?,
        };
        let weekday = date.civil().map(|day| day.weekday().to_monday_one_offset());
        (weekday.is_none() || self.weekday.is_none() || weekday == self.weekday).then_some(date)
    }
}
