//! `casus score`: the claims of the graph against those that a careful reader finds.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use casus::score::{Found, Gold, Names, Report, Row, Stray, score};
use clap::Args;
use serde::Serialize as _;
use serde_json::{Value, ser};

use super::arguments::Format;
use super::claims::object;
use super::output::out;
use super::session::{Read, Session, read};

#[derive(Args, Debug)]
#[command(after_help = "\
The folder has a file ID.json for each article, with its \"claims\" and its \"entities\"; claims of other articles are \
passed over. Organisations are compared by all their names, which a table organisations.json in the folder or above it \
gives: {\"NATO\": [\"Otan\"]}. The figures are those of the project's reference scorer.

Examples:
  casus score gold/
  casus score gold/ --only reuters --misses 20
  casus score gold/ --format json | jq .all.f1")]
pub struct Score {
    /// Folder with the claims of each article
    #[arg(value_name = "GOLD")]
    folder: PathBuf,
    /// Only articles whose identifier begins so
    #[arg(long, value_name = "PREFIX", default_value = "")]
    only: String,
    /// Also list up to so many claims missed and so many wrong ones
    #[arg(long, value_name = "N", default_value_t = 0)]
    misses: usize,
    /// A table of the names of organisations, besides those of the folder
    #[arg(long, value_name = "FILE.json")]
    names: Option<PathBuf>,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub fn run(arguments: &Score, session: Session) -> anyhow::Result<ExitCode> {
    let gold = Gold::read(&arguments.folder, &arguments.only)?;
    let more = arguments.names.as_deref().map_or_else(|| Ok(Names::default()), Names::read)?;
    let names = more.overlaid(Names::beside(&arguments.folder)?);
    let found = read(&session.open()?, &[])?.into_iter().map(found).collect();
    let report = score(&gold, &found, &names);
    let out = &mut out();
    match arguments.format {
        Format::Text => write_text(&report, arguments.misses, out)?,
        Format::Json => write_json(&report, out)?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What was read in an article, by its identifier.
fn found(read: Read) -> (String, Found) {
    let row = |value: Value| if let Value::Object(row) = value { row } else { Row::new() };
    let claims = read.claims.iter().map(|claim| row(object(claim))).collect();
    let entities: BTreeMap<String, BTreeSet<String>> =
        serde_json::to_value(&read.entities).and_then(serde_json::from_value).unwrap_or_default();
    (read.article.id, Found { claims, entities: Some(entities) })
}

fn write_text(report: &Report, misses: usize, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{report}")?;
    for (title, strays) in [("missed", &report.missed), ("wrong", &report.wrong)] {
        strays.iter().take(misses).try_for_each(|stray| write_stray(title, stray, out))?;
    }
    let all = report.all();
    let (precision, recall, f1) = (all.precision(), all.recall(), all.f1());
    writeln!(out, "{} articles: precision {precision:.3} recall {recall:.3} F1 {f1:.3}", report.articles)
}

fn write_stray(title: &str, (article, claim): &Stray, out: &mut impl Write) -> io::Result<()> {
    let told: Row = claim.clone().into_iter().filter(|(_, value)| !value.is_null()).collect();
    writeln!(out, "{title} {article} {}", Value::Object(told))
}

/// JSON with one space an indent, as the reference scorer has it.
fn write_json(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let mut json = ser::Serializer::with_formatter(&mut *out, ser::PrettyFormatter::with_indent(b" "));
    report.object().serialize(&mut json)?;
    writeln!(out)
}
