//! A stretch of time as people write it.

use std::str::FromStr;

use crate::date::{Date, DateError};

/// From a year, month or day to another, both included; an end may be open.
///
/// Written as ISO 8601 writes an interval, with two points for an open end as in EDTF: `2020/2022-06-30`, `2020/..`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Where it begins, unless it has always been.
    pub from: Option<Date>,
    /// Where it ends, unless it goes on.
    pub until: Option<Date>,
}

/// What is wrong with a written period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// There are not two halves.
    #[error("a period has a beginning and an end: write FROM/UNTIL, with .. for an end that is open")]
    Halves,
    /// Neither end is given.
    #[error("a period that is open at both ends leaves nothing out: give one of them")]
    Open,
    /// A half is no date.
    #[error("{0}; .. is an open end")]
    Date(#[from] DateError),
    /// The end comes first.
    #[error("the period ends ({until}) before it begins ({from})")]
    Backwards {
        /// Where it begins.
        from: Date,
        /// Where it ends.
        until: Date,
    },
}

/// How an open end is written.
const OPEN: &str = "..";

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(written: &str) -> Result<Self, PeriodError> {
        let halves: Vec<&str> = written.split('/').map(str::trim).collect();
        let &[from, until] = halves.as_slice() else { return Err(PeriodError::Halves) };
        if from.is_empty() || until.is_empty() {
            return Err(PeriodError::Halves);
        }
        let half = |half: &str| if half == OPEN { Ok(None) } else { half.parse::<Date>().map(Some) };
        let period = Self { from: half(from)?, until: half(until)? };
        match (period.from, period.until) {
            (None, None) => Err(PeriodError::Open),
            (Some(from), Some(until)) if until.latest() < from.earliest() => {
                Err(PeriodError::Backwards { from, until })
            }
            _ => Ok(period),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_two_ends_in_the_order_of_time() {
        for (written, expected) in [
            ("2020/2022-06-30", Ok((Some("2020"), Some("2022-06-30")))),
            ("2020 / ..", Ok((Some("2020"), None))),
            ("../2020-02", Ok((None, Some("2020-02")))),
            ("../..", Err("a period that is open at both ends")),
            ("2022-06/2022", Ok((Some("2022-06"), Some("2022")))),
            ("2022", Err("a period has a beginning")),
            ("2022/", Err("a period has a beginning")),
            ("/2022", Err("a period has a beginning")),
            ("2020/2021/2022", Err("a period has a beginning")),
            ("2022/hier", Err("« hier » is no date")),
            ("2022/2021", Err("the period ends (2021) before it begins (2022)")),
            ("2022-03/2022-02-28", Err("the period ends (2022-02-28) before it begins (2022-03)")),
        ] {
            let date = |written: Option<&str>| written.map(|date| date.parse().expect("a date"));
            match (written.parse::<Period>(), expected) {
                (Ok(period), Ok((from, until))) => {
                    assert_eq!(period, Period { from: date(from), until: date(until) }, "{written}");
                }
                (Err(error), Err(begins)) => assert!(error.to_string().starts_with(begins), "{written}: {error}"),
                (found, _) => panic!("{written}: {found:?}"),
            }
        }
    }
}
