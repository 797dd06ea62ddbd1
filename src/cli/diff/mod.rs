//! `casus diff`: how two graphs differ, and through which articles, claims and runs.

mod object;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use casus::claim::Claim;
use casus::diff::{State, Version, diff};
use casus::outline::outlines;
use clap::{Args, ValueEnum};
use oxigraph::model::Quad;
use rayon::prelude::*;

use super::output::out;
use super::session::{Read, Session, facts, of_quads, open};

pub use object::outline_object;
pub use text::subject;

#[derive(Args, Debug)]
#[command(after_help = "\
Facts are those that this version of casus derives from the claims of each graph. One is changed where the other graph \
has one about the same thing and of a time that may be the same, which says something else or rests on other claims. A \
claim is told by its article, place, rule and fields: if a rule has another name, its claims are lost and gained.

Text on a terminal, JSON Lines elsewhere: an object an article, run, fact and claim, each with « change » (gained, lost \
or changed) and « what ». The exit code is 0 whether they differ or not; with --exit-code it is 1 if they differ.

Examples:
  casus diff monday/ tuesday/
  casus diff monday/ tuesday/ --format text --claims
  casus diff monday/ tuesday/ --format jsonl | jq 'select(.what == \"fact\")'
  casus diff monday/ tuesday/ --exit-code > /dev/null || echo different")]
pub struct Diff {
    /// Directory of the first graph
    before: PathBuf,
    /// Directory of the second graph
    after: PathBuf,
    /// Exit with 1 if the graphs differ, as git has it
    #[arg(long)]
    exit_code: bool,
    /// List every claim gained or lost in the text, also those behind no fact
    #[arg(long)]
    claims: bool,
    /// How to write it
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Jsonl,
}

pub fn run(arguments: &Diff, session: Session) -> anyhow::Result<ExitCode> {
    let (before, after) = (version(&arguments.before)?, version(&arguments.after)?);
    let differences = diff(&before, &after);
    let report = Report { before: &before, after: &after, session };
    let usual = if session.terminal.is_read() { Format::Text } else { Format::Jsonl };
    let out = &mut out();
    match arguments.format.unwrap_or(usual) {
        Format::Text => report.write_text(&differences, arguments.claims, out)?,
        Format::Jsonl => report.objects(&differences).iter().try_for_each(|object| writeln!(out, "{object}"))?,
    }
    out.flush()?;
    Ok(ExitCode::from(u8::from(arguments.exit_code && !differences.is_empty())))
}

/// A graph with the facts that follow from its claims.
fn version(path: &Path) -> anyhow::Result<Version> {
    let graph = open(path)?;
    let read = |id: &String| {
        let quads = graph.quads(id)?;
        Ok(of_quads(quads.clone())?.map(|read| (read, quads)))
    };
    let found =
        graph.article_ids()?.par_iter().map(read).collect::<anyhow::Result<Vec<Option<(Read, Vec<Quad>)>>>>()?;
    let (mut version, mut articles) = (Version::default(), Vec::new());
    for (read, quads) in found.into_iter().flatten() {
        version.add(&read.article, read.claims.clone(), &quads);
        articles.push(read);
    }
    version.facts = outlines(&facts(&graph, &articles)?);
    Ok(version)
}

/// What differences are written with.
struct Report<'a> {
    before: &'a Version,
    after: &'a Version,
    session: Session<'a>,
}

impl Report<'_> {
    fn claim(&self, id: &str) -> Option<&Claim> {
        self.after.claims.get(id).or_else(|| self.before.claims.get(id))
    }

    fn state(&self, id: &str) -> Option<&State> {
        self.after.articles.get(id).or_else(|| self.before.articles.get(id))
    }
}
