//! `casus compare`: a table of memberships of the user's own against what the articles say.

mod report;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::process::ExitCode;

use casus::article::decode;
use casus::compare::{Row, Verdict, compare, read as read_table};
use casus::ontology::EntityKind;
use casus::store::GraphDirectory;
use casus::tables::{Material, Selection, histories};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use report::Report;

use super::failure::Usage;
use super::names::{Wanted, find, find_all};
use super::output::{out, say};
use super::session::{Session, facts, read, sayings};
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
The file is CSV with the columns state, organisation, from and until, in any order and among others; commas, semicolons \
or tabs part the cells. States and organisations are named as people write them, or by code (KAZ, 705, CSTO). A date is \
a year, a month or a day. An empty « from » is a date that the file doesn't tell; an empty « until » says that the state \
still is a member, « ? » that the file doesn't tell. A column status, where there is one, parts members from candidates, \
observers, partners and who is suspended, which are passed over: so the output of `casus table members` can be compared.

confirmed: the articles tell of it, and nothing in them stands against the row. contradicted: they give another date, or \
call the state a candidate, an observer or no member within the time of the row. missing: only the file has it. new: only \
the articles have it. Different precision is no contradiction. A line that cannot be read is named, all others are \
compared, and the exit code is 1.

Examples:
  casus compare members.csv
  casus compare members.csv --only contradicted --only missing
  casus compare members.csv --organisation OTSC
  casus compare --graph other members.csv --format csv > compared.csv")]
pub struct Compare {
    /// The table; `-` reads standard input
    file: PathBuf,
    /// Only memberships of this organisation; may be given again
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only memberships of this state; may be given again
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// Only what is confirmed, contradicted, missing or new; may be given again
    #[arg(long, value_name = "VERDICT", value_parser = PossibleValuesParser::new(Verdict::ALL.map(Verdict::name)))]
    only: Vec<String>,
    /// How to write it
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Csv,
    Jsonl,
}

pub fn run(arguments: &Compare, session: Session) -> anyhow::Result<ExitCode> {
    let file = arguments.file.display().to_string();
    let graph = session.open()?;
    let names = |names, wanted| -> anyhow::Result<Vec<String>> {
        Ok(find_all(names, wanted, &graph, session)?.into_iter().map(|named| named.id).collect())
    };
    let (organisations, states) =
        (names(&arguments.organisation, Wanted::Organisation)?, names(&arguments.state, Wanted::State)?);
    let (rows, problems) = rows(arguments, &graph, session)?;
    for problem in &problems {
        say(format_args!("{file}, {problem}"));
    }
    let selection = Selection { organisations, states, ..Selection::default() };
    let rows: Vec<Row> = rows.into_iter().filter(|row| selection.wants(&row.state, &row.organisation)).collect();
    let read = read(&graph, &[])?;
    let (articles, facts, language) = (sayings(&read), facts(&graph, &read)?, session.common.language.tag());
    let material = Material { facts: &facts, articles: &articles, ontology: session.ontology, language };
    let histories = histories(material, &selection);
    let mut findings = compare(&rows, &histories);
    findings.retain(|finding| {
        arguments.only.is_empty() || arguments.only.iter().any(|only| only == finding.verdict.name())
    });
    let claims = articles.iter().flat_map(|(_, claims)| claims).map(|claim| (claim.id(), claim)).collect();
    let report = Report { claims: &claims, session, file };
    let usual = if session.terminal.is_read() { Format::Text } else { Format::Jsonl };
    report.write(&findings, arguments.format.unwrap_or(usual), &mut out())?;
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}

/// The rows of the file with identifiers for names, and what is wrong with others.
fn rows(arguments: &Compare, graph: &GraphDirectory, session: Session) -> anyhow::Result<(Vec<Row>, Vec<String>)> {
    let reading = read_table(&text(arguments)?);
    if reading.passed_over > 0 {
        say(format_args!("{} passed over: no memberships, by their status", count(reading.passed_over, "row")));
    }
    let mut problems: Vec<(usize, String)> =
        reading.problems.into_iter().map(|problem| (problem.line, problem.to_string())).collect();
    let mut known: BTreeMap<(bool, String), Result<String, String>> = BTreeMap::new();
    let mut identifier = |name: &str, wanted: Wanted| {
        let found = known.entry((wanted == Wanted::State, name.to_owned()));
        let found = found.or_insert_with(|| match of_number(name, wanted, session) {
            Some(id) => Ok(id),
            None => find(name, wanted, graph, session).map(|named| named.id).map_err(|error| error.to_string()),
        });
        found.clone()
    };
    let mut rows = Vec::new();
    for row in reading.rows {
        let found = identifier(&row.state, Wanted::State)
            .and_then(|state| Ok((state, identifier(&row.organisation, Wanted::Organisation)?)));
        match found {
            Ok((state, organisation)) => rows.push(Row { state, organisation, ..row }),
            Err(reason) => problems.push((row.line, format!("line {}: {reason}", row.line))),
        }
    }
    problems.sort_by_key(|(line, _)| *line);
    Ok((rows, problems.into_iter().map(|(_, problem)| problem).collect()))
}

fn text(arguments: &Compare) -> anyhow::Result<String> {
    let file = arguments.file.display();
    let unreadable = |error: io::Error| Usage::error(format!("{file}: can't be read ({error}); name a CSV file"));
    let mut bytes = Vec::new();
    if arguments.file.as_os_str() == "-" {
        io::stdin().read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        bytes = fs::read(&arguments.file).map_err(unreadable)?;
    }
    decode(&bytes).ok_or_else(|| anyhow::anyhow!("{file}: is no text; save the table as CSV"))
}

/// The state that has a number in the Correlates of War state system.
fn of_number(name: &str, wanted: Wanted, session: Session) -> Option<String> {
    let number: u16 = name.parse().ok()?;
    let mut states = session.ontology.entities().iter().filter(|entity| entity.kind == EntityKind::State);
    let state = states.find(|entity| entity.cow == Some(number)).filter(|_| wanted == Wanted::State)?;
    Some(state.id.clone())
}
