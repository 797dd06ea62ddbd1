//! `casus claims`: what the articles claim.

use std::io::{self, Write};
use std::process::ExitCode;

use casus::claim::{Claim, kinds};
use casus::query::table::{printable, write_table};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use serde_json::{Map, Value};

use super::csv;
use super::names::{Named, Wanted, find_all, same};
use super::output::{out, say};
use super::session::{Session, read};
use super::values::{count, field_names, names_entity, one_line, plain, statement};

#[derive(Args, Debug)]
#[command(after_help = "\
A table on a terminal, JSON Lines elsewhere. JSON Lines and CSV have every field of every claim, with `source` (the \
article), `quote`, `start` and `end` (in characters of the article's text), `rule`, `polarity`, `modality`, `speaker`. \
Filters of one sort widen, filters of several sorts narrow: « --kind role --kind meeting --state russie ».

Examples:
  casus claims
  casus claims --kind membership --organisation OTSC
  casus claims --article seed-001 --format table
  casus claims --format csv > claims.csv
  casus claims | jq -r .quote")]
pub struct Claims {
    /// Only claims of this kind
    #[arg(long, value_parser = PossibleValuesParser::new(kinds()))]
    kind: Vec<String>,
    /// Only claims of this article
    #[arg(long, value_name = "ID")]
    article: Vec<String>,
    /// Only claims about this organisation
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only claims about this state
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// How to write them
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

/// How rows about articles are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Csv,
    Jsonl,
}

impl Format {
    /// A table for a person, else JSON Lines.
    pub fn usual(session: Session) -> Self {
        if session.terminal.is_read() { Self::Table } else { Self::Jsonl }
    }
}

pub fn run(arguments: &Claims, session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let organisations = find_all(&arguments.organisation, Wanted::Organisation, &graph, session)?;
    let states = find_all(&arguments.state, Wanted::State, &graph, session)?;
    let read = read(&graph, &arguments.article)?;
    let of_kind = |claim: &Claim| arguments.kind.is_empty() || arguments.kind.iter().any(|kind| kind == claim.kind());
    let claims: Vec<Claim> = read
        .into_iter()
        .flat_map(|read| read.claims)
        .filter(|claim| of_kind(claim) && is_about(claim, &organisations) && is_about(claim, &states))
        .collect();
    let out = &mut out();
    match arguments.format.unwrap_or_else(|| Format::usual(session)) {
        Format::Table => write_rows(&claims, session, out)?,
        Format::Csv => write_csv(&claims, out)?,
        Format::Jsonl => claims.iter().try_for_each(|claim| writeln!(out, "{}", object(claim)))?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Whether one of the claim's entities is one of `named`, of which none means no filter.
fn is_about(claim: &Claim, named: &[Named]) -> bool {
    let fields = claim.fields();
    let values =
        || fields.iter().filter(|(field, _)| names_entity(field.range)).filter_map(|(_, value)| value.as_str());
    named.is_empty() || named.iter().any(|named| values().any(|value| same(value, &named.id)))
}

/// The claim as JSON, with its identifier behind its article.
pub fn object(claim: &Claim) -> Value {
    let mut object = Map::new();
    object.insert("source".to_owned(), Value::from(claim.source.as_str()));
    object.insert("id".to_owned(), Value::from(claim.id()));
    if let Ok(Value::Object(written)) = serde_json::to_value(claim) {
        object.extend(written);
    }
    Value::Object(object)
}

/// Characters of a claim's identifier that are shown; `explain` takes any prefix that only one claim has.
pub const SHOWN: usize = 8;

fn write_rows(claims: &[Claim], session: Session, out: &mut impl Write) -> io::Result<()> {
    let head = ["claim", "article", "kind", "says", "quote"].map(str::to_owned);
    let row = |claim: &Claim| {
        let id: String = claim.id().chars().take(SHOWN).collect();
        let quote = one_line(&claim.evidence.quote);
        [id, claim.source.clone(), claim.kind().to_owned(), statement(claim, session), quote]
            .map(|cell| printable(&cell))
            .to_vec()
    };
    write_table(&head, &claims.iter().map(row).collect::<Vec<_>>(), session.terminal.room(), out)?;
    out.flush()?;
    say(format!("{}; `{}` shows what is behind one", count(claims.len(), "claim"), session.command("explain CLAIM")));
    Ok(())
}

/// Columns of a claim that stand before and behind its fields.
const BEFORE: [&str; 3] = ["source", "id", "kind"];
const BEHIND: [&str; 7] = ["polarity", "modality", "speaker", "rule", "start", "end", "quote"];

fn write_csv(claims: &[Claim], out: &mut impl Write) -> io::Result<()> {
    let fields = field_names()
        .into_iter()
        .flat_map(|name| if name == "size" { vec!["size_min", "size_max"] } else { vec![name] });
    let columns: Vec<&str> = BEFORE.into_iter().chain(fields).chain(BEHIND).collect();
    csv::row(&columns, out)?;
    for claim in claims {
        let object = object(claim);
        csv::row(columns.iter().map(|column| cell(&object, column)), out)?;
    }
    Ok(())
}

fn cell(claim: &Value, column: &str) -> String {
    let value = column.strip_prefix("size_").map_or(&claim[column], |bound| &claim["size"][bound]);
    plain(value)
}
