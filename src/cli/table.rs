//! `casus table`: what statistics programs load.
//!
//! A command of its own and no option of `export`: its tables have years and layouts to choose, where an export has formats
//! of RDF and named graphs.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use casus::query::table::{printable, write_table};
use casus::tables::{self, Kind, Material, Selection, table};
use clap::{Args, ValueEnum};

use super::csv;
use super::failure::Usage;
use super::names::{Wanted, find_all};
use super::output::{say, write_to};
use super::session::{Session, facts, read, sayings};
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
members: one row a spell of a state in an organisation, with its dates and what is not known of them.
state-years: one row a state and year, one column an organisation, with the values of the Correlates of War data: 0 no \
member, 1 full member, 2 associate, 3 observer, -9 not known, -1 no such organisation that year. With --long, one row a \
state, organisation and year, and the claims behind each.
dyad-years: one row two states and a year, the organisations of which both are full members, and whether one of these \
is a military alliance.
deployments: one row a deployment, with its figures.

A date that no article states is empty and never guessed. In tables by year, a spell without a stated end reaches to the \
last article that calls the state a member, and `basis` says `attested`; what lies beyond is -9. Each row has the \
identifiers of its facts, which `casus explain` takes. A table on a terminal, CSV elsewhere; .tsv files are TSV.

Examples:
  casus table members --output members.csv
  casus table state-years --from-year 1990 --to-year 2024 > wide.csv
  casus table state-years --long --organisation OTSC
  casus table dyad-years --state Russie --format tsv
  casus table deployments --state Mali")]
pub struct Table {
    /// Which table
    #[arg(value_enum, value_name = "TABLE")]
    name: Name,
    /// For state-years, one row a state, organisation and year
    #[arg(long)]
    long: bool,
    /// Only this organisation; may be given again
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only this state; may be given again
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// The first year; else the first of which something is known
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1..=9999))]
    from_year: Option<i16>,
    /// The last year; else the last of which something is known
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1..=9999))]
    to_year: Option<i16>,
    /// File to write
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to write it
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Name {
    Members,
    StateYears,
    DyadYears,
    Deployments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Csv,
    Tsv,
}

pub fn run(arguments: &Table, session: Session) -> anyhow::Result<ExitCode> {
    let kind = arguments.kind()?;
    let graph = session.open()?;
    let names = |names, wanted| -> anyhow::Result<Vec<String>> {
        Ok(find_all(names, wanted, &graph, session)?.into_iter().map(|named| named.id).collect())
    };
    let selection = Selection {
        organisations: names(&arguments.organisation, Wanted::Organisation)?,
        states: names(&arguments.state, Wanted::State)?,
        from_year: arguments.from_year,
        to_year: arguments.to_year,
    };
    let read = read(&graph, &[])?;
    let (articles, facts, language) = (sayings(&read), facts(&graph, &read)?, session.common.language.tag());
    let material = Material { facts: &facts, articles: &articles, ontology: session.ontology, language };
    let table = table(kind, material, &selection);
    write_to(arguments.output.as_deref(), |out| write(table, arguments.format(session), session, out))?;
    Ok(ExitCode::SUCCESS)
}

impl Table {
    fn kind(&self) -> anyhow::Result<Kind> {
        if let (Some(from), Some(to)) = (self.from_year, self.to_year)
            && from > to
        {
            return Err(Usage::error(format!("--from-year {from} is after --to-year {to}")));
        }
        match (self.name, self.long) {
            (Name::StateYears, true) => Ok(Kind::StateYearsLong),
            (_, true) => Err(Usage::error("--long is for state-years: the other tables have one form")),
            (Name::Members, _) => Ok(Kind::Members),
            (Name::StateYears, _) => Ok(Kind::StateYears),
            (Name::DyadYears, _) => Ok(Kind::DyadYears),
            (Name::Deployments, _) => Ok(Kind::Deployments),
        }
    }

    fn format(&self, session: Session) -> Format {
        let extension = self.output.as_ref().and_then(|path| path.extension()).and_then(OsStr::to_str);
        match (self.format, extension) {
            (Some(format), _) => format,
            (None, Some("tsv" | "tab")) => Format::Tsv,
            (None, None) if self.output.is_none() && session.terminal.is_read() => Format::Table,
            (None, _) => Format::Csv,
        }
    }
}

fn write(table: tables::Table, format: Format, session: Session, out: &mut dyn Write) -> anyhow::Result<()> {
    let separator = match format {
        Format::Table => {
            let rows: Vec<Vec<String>> =
                table.rows.map(|row| row.iter().map(|cell| printable(cell)).collect()).collect();
            write_table(&table.columns, &rows, session.terminal.room(), out)?;
            out.flush()?;
            say(count(rows.len(), "row"));
            return Ok(());
        }
        Format::Csv => ',',
        Format::Tsv => '\t',
    };
    csv::separated(separator, &table.columns, out)?;
    for row in table.rows {
        csv::separated(separator, &row, out)?;
    }
    Ok(())
}
