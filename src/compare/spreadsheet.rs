//! A file of comma-separated values → rows and what is wrong with others.

use super::row::{Row, Until};
use crate::date::Date;

/// What is wrong with a line, or with the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub reason: String,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The rows that can be read, in the order of the file.
    pub rows: Vec<Row>,
    /// What is wrong with others, in that order.
    pub problems: Vec<Problem>,
    /// How many rows tell of something else than a membership, by a column `status`.
    pub passed_over: usize,
}

/// The columns, each with the names that its head may have.
const COLUMNS: [(&str, &[&str]); 4] = [
    ("state", &["state"]),
    ("organisation", &["organisation", "organization"]),
    ("from", &["from", "start"]),
    ("until", &["until", "end"]),
];

/// What a column `status` holds in rows that tell of no membership: the words and values of the tables of casus.
const NO_MEMBER: [&str; 8] = ["candidate", "observer", "partner", "associate", "suspended", "0", "2", "3"];

/// What the columns `from` and `until` hold where the date is not known.
const UNKNOWN: [&str; 2] = ["?", "NA"];

/// Reads a table with a head that has the columns `state`, `organisation`, `from` and `until`, in any order and among
/// others; in a table of memberships of casus these are `start` and `end`, and `ended` tells who has left nobody knows when.
/// Cells are parted by commas, semicolons or tabs, whichever the head has most of, and quoted as RFC 4180 has it.
pub fn read(text: &str) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading::default();
    let records = match records(text) {
        Ok(records) => records,
        Err(problem) => return Reading { problems: vec![problem], ..reading },
    };
    let mut records = records.into_iter();
    let (line, head) = records.next().unwrap_or((1, Vec::new()));
    let head: Vec<String> = head.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let columns = match columns(line, &head) {
        Ok(columns) => columns,
        Err(problem) => return Reading { problems: vec![problem], ..reading },
    };
    let [status, ended] = ["status", "ended"].map(|name| head.iter().position(|cell| cell == name));
    for (line, record) in records {
        let cell = |at: usize| record.get(at).map_or("", |cell| cell.trim());
        if status.is_some_and(|at| NO_MEMBER.contains(&cell(at).to_lowercase().as_str())) {
            reading.passed_over += 1;
            continue;
        }
        match row(line, columns.map(cell)) {
            Ok(row) if row.until == Until::Still && ended.is_some_and(|at| cell(at) == "1") => {
                reading.rows.push(Row { until: Until::Unknown, ..row });
            }
            Ok(row) => reading.rows.push(row),
            Err(reason) => reading.problems.push(Problem { line, reason }),
        }
    }
    reading
}

/// Where each column is.
fn columns(line: usize, head: &[String]) -> Result<[usize; 4], Problem> {
    let mut places = [0; 4];
    for (place, (column, names)) in places.iter_mut().zip(COLUMNS) {
        let missing = || Problem {
            line,
            reason: format!(
                "no column « {column} » in the head « {} »; expected state, organisation, from and until",
                head.join(",")
            ),
        };
        let place_of = |name: &&str| head.iter().position(|cell| cell == name);
        *place = names.iter().find_map(place_of).ok_or_else(missing)?;
    }
    Ok(places)
}

fn row(line: usize, [state, organisation, from, until]: [&str; 4]) -> Result<Row, String> {
    for (value, column) in [(state, "state"), (organisation, "organisation")] {
        if value.is_empty() {
            return Err(format!("the column {column} is empty: expected a name or identifier"));
        }
    }
    let date = |written: &str, column: &str| {
        written.parse::<Date>().map_err(|error| format!("column {column}: {error}, or nothing"))
    };
    let from = if from.is_empty() || UNKNOWN.contains(&from) { None } else { Some(date(from, "from")?) };
    let until = match until {
        "" => Until::Still,
        unknown if UNKNOWN.contains(&unknown) => Until::Unknown,
        written => Until::Date(date(written, "until")?),
    };
    if let Some((from, until)) = from.zip(until.date())
        && until.latest() < from.earliest()
    {
        return Err(format!("until {until} is before from {from}"));
    }
    Ok(Row { line, state: state.to_owned(), organisation: organisation.to_owned(), from, until })
}

/// The records of `text` that are not empty, each with the line on which it begins.
fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>, Problem> {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = [',', ';', '\t'].into_iter().rev().max_by_key(|separator| head.matches(*separator).count());
    let separator = separator.unwrap_or(',');
    let (mut records, mut record, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut begun, mut opened) = (1, 1, None);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if opened.is_some() && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if opened.is_some() => opened = None,
            '"' if cell.trim().is_empty() => opened = Some(line),
            '\n' if opened.is_none() => {
                record.push(std::mem::take(&mut cell));
                records.push((begun, std::mem::take(&mut record)));
                begun = line + 1;
            }
            letter if letter == separator && opened.is_none() => record.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
        line += usize::from(letter == '\n');
    }
    if let Some(line) = opened {
        return Err(Problem {
            line,
            reason: "a quotation mark is opened and never closed: write \" twice within a cell".to_owned(),
        });
    }
    record.push(cell);
    records.push((begun, record));
    records.retain(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()));
    Ok(records)
}
