//! `casus entities`: what the articles name.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::process::ExitCode;

use casus::claim::Entities as Found;
use casus::query::table::{printable, write_table};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::claims::Format;
use super::csv;
use super::names::{Named, Wanted, find_all, same};
use super::output::{out, say};
use super::session::{Read, Session, read};
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
A table on a terminal, JSON Lines elsewhere: one object an article, with its states, organisations and persons.

Examples:
  casus entities
  casus entities --state russie             which articles name Russia
  casus entities --kind organisation --format csv
  casus entities --article seed-001")]
pub struct Entities {
    /// Only entities of this kind
    #[arg(long, value_enum)]
    kind: Vec<Kind>,
    /// Only entities of this article
    #[arg(long, value_name = "ID")]
    article: Vec<String>,
    /// Only this organisation
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only this state
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// How to write them
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    State,
    Organisation,
    Person,
}

pub fn run(arguments: &Entities, session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let organisations = find_all(&arguments.organisation, Wanted::Organisation, &graph, session)?;
    let states = find_all(&arguments.state, Wanted::State, &graph, session)?;
    let filter = Filter { kinds: &arguments.kind, organisations: &organisations, states: &states };
    let mut read = read(&graph, &arguments.article)?;
    for read in &mut read {
        filter.apply(&mut read.entities);
    }
    if filter.is_set() {
        read.retain(|read| read.entities != Found::default());
    }
    let out = &mut out();
    match arguments.format.unwrap_or_else(|| Format::usual(session)) {
        Format::Table => write_rows(&read, session, out)?,
        Format::Csv => write_csv(&read, session, out)?,
        Format::Jsonl => read.iter().try_for_each(|read| {
            writeln!(out, "{}", json!({ "source": read.article.id, "entities": read.entities }))
        })?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Which entities are asked for.
struct Filter<'a> {
    kinds: &'a [Kind],
    organisations: &'a [Named],
    states: &'a [Named],
}

impl Filter<'_> {
    fn is_set(&self) -> bool {
        !self.kinds.is_empty() || self.names_any()
    }

    fn names_any(&self) -> bool {
        !self.organisations.is_empty() || !self.states.is_empty()
    }

    fn apply(&self, found: &mut Found) {
        self.keep(Kind::State, &mut found.states, self.states);
        self.keep(Kind::Organisation, &mut found.organisations, self.organisations);
        self.keep(Kind::Person, &mut found.persons, &[]);
    }

    fn keep(&self, kind: Kind, ids: &mut BTreeSet<String>, named: &[Named]) {
        let of_kind = self.kinds.is_empty() || self.kinds.contains(&kind);
        ids.retain(|id| of_kind && (!self.names_any() || named.iter().any(|named| same(&named.id, id))));
    }
}

/// One row an entity of an article: article, kind, identifier, name.
fn rows(read: &[Read], session: Session) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for Read { article, entities, .. } in read {
        let kinds =
            [("state", &entities.states), ("organisation", &entities.organisations), ("person", &entities.persons)];
        for (kind, id) in kinds.into_iter().flat_map(|(kind, ids)| ids.iter().map(move |id| (kind, id))) {
            let label =
                session.ontology.get(id).map_or(id.as_str(), |entity| entity.label(session.common.language.tag()));
            rows.push([&article.id, kind, id, label].map(str::to_owned).to_vec());
        }
    }
    rows
}

const HEAD: [&str; 4] = ["source", "kind", "id", "name"];

fn write_rows(read: &[Read], session: Session, out: &mut impl Write) -> io::Result<()> {
    let rows = rows(read, session);
    let shown: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| printable(cell)).collect()).collect();
    write_table(&HEAD.map(str::to_owned), &shown, session.terminal.room(), out)?;
    out.flush()?;
    say(count(rows.len(), "row"));
    Ok(())
}

fn write_csv(read: &[Read], session: Session, out: &mut impl Write) -> io::Result<()> {
    csv::row(HEAD, out)?;
    rows(read, session).into_iter().try_for_each(|row| csv::row(row, out))
}
