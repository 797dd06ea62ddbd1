//! `casus verify`: every quote against its article.

use std::io::Write;
use std::process::ExitCode;

use casus::store::{GraphDirectory, canonical};
use clap::Args;

use super::build;
use super::output::{out, say};
use super::session::{Session, facts, read};
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
Reads the whole graph again: every quote must stand in its article where its claim says, every identifier must be that \
of what it identifies, and every fact must rest on claims that are there. Each thing that is wrong is a line with its \
file; the exit code is then 1.

Examples:
  casus verify
  casus verify --graph sahel && echo sound")]
pub struct Verify {}

pub fn run(session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let mut violations: Vec<String> = graph.verify().iter().map(ToString::to_string).collect();
    if violations.is_empty() && !facts_hold(&graph, session)? {
        violations.push(
            "facts.nq: not what the claims amount to; derive the facts again with `casus build PATH…`".to_owned(),
        );
    }
    let out = &mut out();
    violations.iter().try_for_each(|violation| writeln!(out, "{violation}"))?;
    let articles = count(graph.article_ids()?.len(), "article");
    if violations.is_empty() {
        let claims = read(&graph, &[])?.iter().map(|read| read.claims.len()).sum();
        writeln!(out, "{articles}, {}: nothing wrong", count(claims, "claim"))?;
    }
    out.flush()?;
    if violations.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    say(format!("{articles}: {} wrong", count(violations.len(), "thing")));
    Ok(ExitCode::from(1))
}

/// Whether the facts are those that the claims of all articles amount to.
fn facts_hold(graph: &GraphDirectory, session: Session) -> anyhow::Result<bool> {
    let facts = facts(graph, &read(graph, &[])?)?;
    Ok(canonical(&graph.facts()?) == canonical(&build::quads(&facts, session)?))
}
