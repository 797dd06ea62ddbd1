//! Dates of publication: EDTF dates and ISO timestamps.

use crate::date::Date;

/// The date that `written` gives. A timestamp gives its day as written, whatever its time zone.
pub fn day(written: &str) -> Option<Date> {
    let written = written.trim();
    if let Ok(date) = written.parse() {
        return Some(date);
    }
    let (day, time) = (written.get(..10)?, written.get(10..)?);
    is_time(time).then(|| day.parse().ok()).flatten()
}

/// `T23:45`, ` 23:45:10.123+02:00`, `T2345Z`: only its outline is checked, for only the day is used.
fn is_time(time: &str) -> bool {
    let Some(clock) = time.strip_prefix(['T', 't', ' ']) else { return false };
    let hour = clock.trim_start().as_bytes();
    hour.len() >= 4
        && hour[..2].iter().all(u8::is_ascii_digit)
        && clock.chars().all(|c| c.is_ascii_alphanumeric() || ":.,+-−[]/_ ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_is_a_day_and_no_date_is_made_more_precise() {
        for (written, expected) in [
            ("2022", Some("2022")),
            (" 2022-01 ", Some("2022-01")),
            ("2022-01-06T23:59:00+01:00", Some("2022-01-06")),
            ("2022-01-06T23:59:00.000Z", Some("2022-01-06")),
            ("2022-01-06 08:30", Some("2022-01-06")),
            ("2022-02-30T08:30", None),
            ("2022-01-06Tdemain", None),
            ("2022-01-061", None),
            ("6 janvier 2022", None),
            ("", None),
        ] {
            assert_eq!(day(written).map(|date| date.to_string()).as_deref(), expected, "{written}");
        }
    }
}
