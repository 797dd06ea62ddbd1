//! Names of months and days.

/// Months as the press writes them, abbreviations included, each with its number.
const MONTHS: &[(&str, i8)] = &[
    ("janvier", 1),
    ("janv.", 1),
    ("février", 2),
    ("fevrier", 2),
    ("févr.", 2),
    ("fév.", 2),
    ("mars", 3),
    ("avril", 4),
    ("avr.", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("juil.", 7),
    ("août", 8),
    ("aout", 8),
    ("septembre", 9),
    ("sept.", 9),
    ("octobre", 10),
    ("oct.", 10),
    ("novembre", 11),
    ("nov.", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("déc.", 12),
];

/// Days of the week from Monday.
const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The number of the month called `form`, from 1.
pub fn month(form: &str) -> Option<i8> {
    MONTHS.iter().find(|(name, _)| *name == form).map(|(_, number)| *number)
}

/// The number of the weekday called `form`, from 1 for Monday.
pub fn weekday(form: &str) -> Option<i8> {
    let at = WEEKDAYS.iter().position(|name| *name == form)?;
    i8::try_from(at + 1).ok()
}
