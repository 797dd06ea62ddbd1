//! Counting on the calendar.

use jiff::ToSpan;
use jiff::civil::{Date as Day, Weekday};

use super::said::{Direction, Partial, Shift, Unit};
use crate::date::Date;

/// `from` moved by `shift`, as precise as the unit; `None` where `from` is not that precise.
pub fn moved(from: Date, shift: Shift) -> Option<Date> {
    let by = i64::from(shift.by);
    match shift.unit {
        Unit::Day => from.civil()?.checked_add(by.days()).ok().map(Date::from),
        Unit::Week => {
            let day = from.civil()?.checked_add((by * 7).days()).ok()?;
            month_of_week(day)
        }
        Unit::Month => {
            from.month()?;
            Some(Date::from(from.to_month().earliest().checked_add(by.months()).ok()?).to_month())
        }
        Unit::Year => Some(Date::of_year(from.year().checked_add(i16::try_from(shift.by).ok()?)?)),
    }
}

/// The month of the week of `day`, where it lies in one month up to that day.
fn month_of_week(day: Day) -> Option<Date> {
    let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
    (monday.month() == day.month()).then(|| Date::from(day).to_month())
}

/// The day of the week `wanted` next to `day`: the last one, `day` itself included unless it is said to be « dernier »,
/// or the next one.
pub fn weekday_near(day: Day, wanted: i8, direction: Option<Direction>, future: bool) -> Option<Day> {
    let wanted = Weekday::from_monday_one_offset(wanted).ok()?;
    match direction {
        Some(Direction::Future) => day.nth_weekday(1, wanted).ok(),
        Some(Direction::Past) => day.nth_weekday(-1, wanted).ok(),
        None if day.weekday() == wanted => Some(day),
        None => day.nth_weekday(if future { 1 } else { -1 }, wanted).ok(),
    }
}

/// The day nearest to `published` that is the `day` of its month and that day of the week.
pub fn day_and_weekday(published: Day, day: i8, weekday: i8) -> Option<Date> {
    let fits = |one: &Day| one.day() == day && one.weekday().to_monday_one_offset() == weekday;
    let near = (0..46_i64).flat_map(|by| [-by, by]);
    near.filter_map(|by| published.checked_add(by.days()).ok()).find(fits).map(Date::from)
}

/// How many days after the publication something may be told as past: what is printed may be dated before it is read.
const LATE: i64 = 3;

/// The last `partial` before `published`.
pub fn last(partial: Partial, published: Date, strictly: bool) -> Option<Date> {
    let now = published.earliest();
    let limit = if strictly || partial.day.is_none() { now } else { now.checked_add(LATE.days()).ok()? };
    let is_past = |date: &Date| {
        let same_month = strictly && partial.day.is_none() && published.month() == Some(partial.month);
        date.earliest() <= limit && !(same_month && date.year() == published.year())
    };
    (0..8)
        .filter_map(|back| partial.in_year(published.year() + 1 - back))
        .find(is_past)
        .filter(|date| partial.weekday.is_some() || published.year() - date.year() <= 1)
}

/// The next `partial` from `published` on.
pub fn next(partial: Partial, published: Date, strictly: bool) -> Option<Date> {
    let now = published.earliest();
    let is_to_come = |date: &Date| if strictly { date.earliest() > now } else { date.latest() >= now };
    (0..2).filter_map(|ahead| partial.in_year(published.year() + ahead)).find(is_to_come)
}

/// The one of three years' dates that is nearest to `published`; a day ahead counts one and a half.
pub fn nearest(partial: Partial, published: Date) -> Option<Date> {
    let now = published.earliest();
    let distance = |date: &Date| {
        let (first, last) = (date.earliest(), date.latest());
        if first > now { days(first, now) * 3 } else { days(now, last.min(now)) * 2 }
    };
    let years = [published.year() - 1, published.year(), published.year() + 1];
    years.into_iter().filter_map(|year| partial.in_year(year)).min_by_key(distance)
}

/// How many days there are between two dates.
pub fn days_between(a: Date, b: Date) -> i32 {
    days(a.earliest(), b.earliest()).abs()
}

fn days(later: Day, earlier: Day) -> i32 {
    later.since(earlier).map_or(i32::MAX / 4, |span| span.get_days())
}
