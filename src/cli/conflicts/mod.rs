//! `casus conflicts`: where the articles disagree, in their own words.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use casus::claim::Claim;
use casus::facts::{Conflict, Party, Settlement};
use casus::query::table::printable;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

mod propose;

use super::claims::SHOWN;
use super::csv;
use super::names::{Named, Wanted, find_all, same};
use super::output::{out, say};
use super::session::{Session, facts, read};
use super::summary::topic;
use super::terminal::{FAINT, STRONG};
use super::values::{count, one_line};

#[derive(Args, Debug)]
#[command(after_help = "\
Two claims disagree where they cannot both be true of about the same time: two dates of one founding, member or not, \
two holders of one office, two seats, two figures of one deployment. That one thing follows another is no conflict. \
Text on a terminal, JSON Lines elsewhere. What each side rests on is shown with `casus explain`.

A conflict is settled by the value that more publishers give than all others together, or, of what changes in time, by \
the latest article; else it stays open. Your own decisions go first: they stand in decisions.toml of the graph \
directory, --propose writes what can be decided there, and `casus build` without a path derives the facts again.

Examples:
  casus conflicts
  casus conflicts --organisation OTSC
  casus conflicts --format csv > conflicts.csv
  casus conflicts --propose >> graph/decisions.toml")]
pub struct Conflicts {
    /// Only conflicts about this organisation
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only conflicts about this state
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// Only conflicts that are settled so; may be given again
    #[arg(long, value_enum, value_name = "HOW")]
    settlement: Vec<How>,
    /// Write what an analyst may decide, as comments for decisions.toml
    #[arg(long, conflicts_with = "format")]
    propose: bool,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum How {
    Open,
    LaterSource,
    MorePublishers,
    Analyst,
}

impl How {
    fn is(self, settlement: Settlement) -> bool {
        match self {
            Self::Open => settlement == Settlement::Open,
            Self::LaterSource => settlement == Settlement::LaterSource,
            Self::MorePublishers => settlement == Settlement::MorePublishers,
            Self::Analyst => settlement == Settlement::Analyst,
        }
    }
}

/// The claims that conflicts rest on, by identifier.
type ById = BTreeMap<String, Claim>;

pub fn run(arguments: &Conflicts, session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let organisations = find_all(&arguments.organisation, Wanted::Organisation, &graph, session)?;
    let states = find_all(&arguments.state, Wanted::State, &graph, session)?;
    let read = read(&graph, &[])?;
    let wanted = |conflict: &Conflict| {
        let settled =
            arguments.settlement.is_empty() || arguments.settlement.iter().any(|how| how.is(conflict.settlement));
        settled && is_about(conflict, &organisations) && is_about(conflict, &states)
    };
    let conflicts: Vec<Conflict> = facts(&graph, &read)?.conflicts.into_iter().filter(wanted).collect();
    let claims: ById = read.iter().flat_map(|read| &read.claims).map(|claim| (claim.id(), claim.clone())).collect();
    let out = &mut out();
    if arguments.propose {
        propose::write(&conflicts, &claims, &read, session, out)?;
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
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
        for (index, party) in conflict.parties.iter().enumerate() {
            let accepted = if conflict.accepted == Some(index) { accepted(conflict) } else { String::new() };
            writeln!(out, "  {}{accepted}", terminal.paint(STRONG, &party.value))?;
            for of_quote in
                claims_of(party, claims).chunk_by(|a, b| (&a.source, &a.evidence) == (&b.source, &b.evidence))
            {
                let ids: Vec<String> = of_quote.iter().map(|claim| claim.id().chars().take(SHOWN).collect()).collect();
                let quote = printable(&one_line(&of_quote[0].evidence.quote));
                let source = format!("{}, claim {}", of_quote[0].source, ids.join(", "));
                writeln!(out, "    « {quote} »  {}", terminal.paint(FAINT, source))?;
            }
        }
        writeln!(out)?;
    }
    out.flush()?;
    say(count(conflicts.len(), "conflict"));
    Ok(())
}

/// « , accepted: an analyst decided so (why) ».
fn accepted(conflict: &Conflict) -> String {
    let how = match conflict.settlement {
        Settlement::Open => "open",
        Settlement::LaterSource => "the latest source says so",
        Settlement::MorePublishers => "more publishers say so",
        Settlement::Analyst => "decided",
    };
    let why = conflict.why.as_deref().filter(|why| !why.is_empty()).map(|why| format!(" ({why})"));
    format!("  accepted: {how}{}", why.unwrap_or_default())
}

fn write_csv(conflicts: &[Conflict], claims: &ById, session: Session, out: &mut impl Write) -> io::Result<()> {
    let head = ["conflict", "kind", "about", "topic", "settlement", "value", "accepted", "source", "claim", "quote"];
    csv::row(head, out)?;
    for conflict in conflicts {
        let about: Vec<&str> = conflict.about.iter().map(|(_, id)| id.as_str()).collect();
        let (about, topic, hash) = (about.join(" "), topic(conflict, session), conflict.hash());
        for (index, party) in conflict.parties.iter().enumerate() {
            let (value, accepted) = (party.value.to_string(), conflict.accepted == Some(index));
            for claim in claims_of(party, claims) {
                let (settlement, kind) = (conflict.settlement.name(), conflict.topic.kind());
                let (id, accepted, quote) = (claim.id(), accepted.to_string(), &claim.evidence.quote);
                let cells = [&hash, kind, &about, &topic, settlement, &value, &accepted, &claim.source, &id, quote];
                csv::row(cells, out)?;
            }
        }
    }
    Ok(())
}

fn object(conflict: &Conflict, claims: &ById, session: Session) -> Value {
    let claim = |claim: &Claim| json!({ "source": claim.source, "id": claim.id(), "quote": claim.evidence.quote });
    let party = |(index, party): (usize, &Party)| {
        let claims: Vec<Value> = claims_of(party, claims).into_iter().map(claim).collect();
        json!({ "value": party.value.to_string(), "accepted": conflict.accepted == Some(index), "claims": claims })
    };
    json!({
        "id": conflict.hash(),
        "kind": conflict.topic.kind(),
        "topic": topic(conflict, session),
        "about": conflict.about.iter().map(|(_, id)| id).collect::<Vec<_>>(),
        "settlement": conflict.settlement.name(),
        "why": conflict.why,
        "parties": conflict.parties.iter().enumerate().map(party).collect::<Vec<_>>(),
    })
}
