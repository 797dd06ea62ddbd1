//! A calendar date as precise as its source: a year, a month or a day.
//!
//! The written form is the EDTF level 0 form that claims, graph and exports share: `1992`, `2022-01`,
//! `2022-01-06`. Precision is never added: a [`Date`] of a year stays a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A date of the Gregorian calendar with the precision of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// What is wrong with a written date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no date: expected YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct DateError(String);

impl Date {
    /// The year `year`.
    pub fn of_year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// A month, or `None` where `month` is not in 1..=12.
    pub fn of_month(year: i16, month: i8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month: Some(month), day: None })
    }

    /// A day, or `None` where the calendar has no such day.
    pub fn of_day(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok()?;
        Some(Self { year, month: Some(month), day: Some(day) })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// The day as a calendar date, where the day is known.
    pub fn civil(self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year, self.month?, self.day?).ok()
    }

    /// The same date without its day.
    #[must_use]
    pub fn to_month(self) -> Self {
        Self { day: None, ..self }
    }

    /// The first day that the date can mean.
    pub fn earliest(self) -> jiff::civil::Date {
        jiff::civil::Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that the date can mean.
    pub fn latest(self) -> jiff::civil::Date {
        let first = jiff::civil::Date::constant(self.year, self.month.unwrap_or(12), 1);
        self.civil().unwrap_or_else(|| first.last_of_month())
    }

    /// Whether one of the two dates is the other one, said more precisely.
    pub fn agrees_with(self, other: Self) -> bool {
        let same = |a: Option<i8>, b: Option<i8>| a.is_none() || b.is_none() || a == b;
        self.year == other.year && same(self.month, other.month) && same(self.day, other.day)
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(day: jiff::civil::Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(written: &str) -> Result<Self, DateError> {
        parse(written).ok_or_else(|| DateError(written.to_owned()))
    }
}

fn parse(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written.split('-').collect();
    let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [year] if digits(year, 4) => Some(Date::of_year(year.parse().ok()?)),
        [year, month] if digits(year, 4) && digits(month, 2) => Date::of_month(year.parse().ok()?, month.parse().ok()?),
        [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
            Date::of_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        _ => None,
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(written: String) -> Result<Self, DateError> {
        written.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for written in ["1992", "2022-01", "2022-01-06", "2024-02-29"] {
            assert_eq!(written.parse::<Date>().expect(written).to_string(), written);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for written in ["", "92", "2022-13", "2023-02-29", "2022-1-6", "06/01/2022", "2022-01-06T10:00"] {
            assert!(written.parse::<Date>().is_err(), "{written}");
        }
    }

    #[test]
    fn different_precision_is_no_disagreement() {
        let date = |written: &str| written.parse::<Date>().expect("a date");
        assert!(date("2022").agrees_with(date("2022-01-06")));
        assert!(!date("2022-02").agrees_with(date("2022-01-06")));
        assert_eq!(date("2024-02").latest(), jiff::civil::date(2024, 2, 29));
    }
}
