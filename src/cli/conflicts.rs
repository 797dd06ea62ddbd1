//! `casus conflicts`: where the articles disagree, in their own words.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use casus::claim::Claim;
use casus::facts::{Conflict, Party, derive};
use casus::query::table::printable;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::claims::SHOWN;
use super::csv;
use super::names::{Named, Wanted, find_all, same};
use super::output::{out, say};
use super::session::{Session, read, sayings};
use super::summary::topic;
use super::terminal::{FAINT, STRONG};
use super::values::{count, one_line};

#[derive(Args, Debug)]
#[command(after_help = "\
Two claims disagree where they cannot both be true of about the same time: two dates of one founding, member or not, \
two holders of one office, two seats, two figures of one deployment. That one thing follows another is no conflict. \
Text on a terminal, JSON Lines elsewhere. What each side rests on is shown with `casus explain`.

Examples:
  casus conflicts
  casus conflicts --organisation OTSC
  casus conflicts --format csv > conflicts.csv")]
pub struct Conflicts {
    /// Only conflicts about this organisation
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only conflicts about this state
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// How to write them
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Csv,
    Jsonl,
}

/// The claims that conflicts rest on, by identifier.
type ById = BTreeMap<String, Claim>;

pub fn run(arguments: &Conflicts, session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let organisations = find_all(&arguments.organisation, Wanted::Organisation, &graph, session)?;
    let states = find_all(&arguments.state, Wanted::State, &graph, session)?;
    let read = read(&graph, &[])?;
    let conflicts: Vec<Conflict> = derive(&sayings(&read))
        .conflicts
        .into_iter()
        .filter(|conflict| is_about(conflict, &organisations) && is_about(conflict, &states))
        .collect();
    let claims: ById = read.into_iter().flat_map(|read| read.claims).map(|claim| (claim.id(), claim)).collect();
    let out = &mut out();
    let usual = if session.terminal.is_read() { Format::Text } else { Format::Jsonl };
    match arguments.format.unwrap_or(usual) {
        Format::Text => write_text(&conflicts, &claims, session, out)?,
        Format::Csv => write_csv(&conflicts, &claims, session, out)?,
        Format::Jsonl => {
            conflicts.iter().try_for_each(|conflict| writeln!(out, "{}", object(conflict, &claims, session)))?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn is_about(conflict: &Conflict, named: &[Named]) -> bool {
    named.is_empty() || named.iter().any(|named| conflict.about.iter().any(|(_, id)| same(id, &named.id)))
}

/// The claims of a side, in the order of articles.
fn claims_of<'a>(party: &Party, claims: &'a ById) -> Vec<&'a Claim> {
    let mut found: Vec<&Claim> = party.support.claims.iter().filter_map(|id| claims.get(id)).collect();
    found.sort_by_key(|claim| (&claim.source, claim.evidence.start));
    found
}

fn write_text(conflicts: &[Conflict], claims: &ById, session: Session, out: &mut impl Write) -> io::Result<()> {
    let terminal = session.terminal;
    for conflict in conflicts {
        writeln!(out, "{}", terminal.paint(STRONG, topic(conflict, session)))?;
        for party in &conflict.parties {
            writeln!(out, "  {}", terminal.paint(STRONG, &party.value))?;
            for claim in claims_of(party, claims) {
                let id: String = claim.id().chars().take(SHOWN).collect();
                let quote = printable(&one_line(&claim.evidence.quote));
                writeln!(
                    out,
                    "    « {quote} »  {}",
                    terminal.paint(FAINT, format_args!("{}, claim {id}", claim.source))
                )?;
            }
        }
        writeln!(out)?;
    }
    out.flush()?;
    say(count(conflicts.len(), "conflict"));
    Ok(())
}

fn write_csv(conflicts: &[Conflict], claims: &ById, session: Session, out: &mut impl Write) -> io::Result<()> {
    csv::row(["conflict", "kind", "about", "topic", "value", "source", "claim", "quote"], out)?;
    for conflict in conflicts {
        let about: Vec<&str> = conflict.about.iter().map(|(_, id)| id.as_str()).collect();
        for party in &conflict.parties {
            for claim in claims_of(party, claims) {
                let value = party.value.to_string();
                let (about, topic, id) = (about.join(" "), topic(conflict, session), claim.id());
                let quote = claim.evidence.quote.as_str();
                csv::row(
                    [&conflict.hash(), conflict.topic.kind(), &about, &topic, &value, &claim.source, &id, quote],
                    out,
                )?;
            }
        }
    }
    Ok(())
}

fn object(conflict: &Conflict, claims: &ById, session: Session) -> Value {
    let claim = |claim: &Claim| json!({ "source": claim.source, "id": claim.id(), "quote": claim.evidence.quote });
    let party = |party: &Party| {
        let claims: Vec<Value> = claims_of(party, claims).into_iter().map(claim).collect();
        json!({ "value": party.value.to_string(), "claims": claims })
    };
    json!({
        "id": conflict.hash(),
        "kind": conflict.topic.kind(),
        "topic": topic(conflict, session),
        "about": conflict.about.iter().map(|(_, id)| id).collect::<Vec<_>>(),
        "parties": conflict.parties.iter().map(party).collect::<Vec<_>>(),
    })
}
