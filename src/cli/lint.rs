//! `casus lint`: what is wrong with rules.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use casus::lexicon::Lexicon;
use casus::lint::{Severity, lint, unused};
use casus::rules::{self, Rule};
use clap::Args;
use serde_json::{Value, json};

use super::arguments::Format;
use super::output::{out, say};
use super::own_rules::read_all;
use super::session::Session;
use super::terminal::{FAINT, STRONG};
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
Warns of rules without examples, of examples that their rule belies, of a rule all of whose examples another rule finds \
as well, and of lists that nothing uses; notes patterns that no example of their rule needs. Without a file, the rules \
of the program are looked at. The exit code is 1 where there is a warning.

Examples:
  casus lint
  casus lint deployment.toml
  casus lint --notes")]
pub struct Lint {
    /// Files of rules, each named, or in a folder named, for their kind: deployment.toml
    #[arg(value_name = "FILE.toml")]
    files: Vec<PathBuf>,
    /// Show notes as well
    #[arg(long)]
    notes: bool,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub fn run(arguments: &Lint, session: Session) -> anyhow::Result<ExitCode> {
    let own = read_all(&arguments.files)?;
    let lexicon = Lexicon::new(session.ontology);
    let embedded = rules::rules().iter().filter(|rule| !own.iter().any(|own| own.name == rule.name));
    let all: Vec<&Rule> = embedded.chain(&own).collect();
    let looked_at = if arguments.files.is_empty() { rules::rules() } else { &own[..] };
    let mut found = lint(looked_at, &all, &lexicon);
    if arguments.files.is_empty() {
        found.extend(unused());
    }
    let number = |severity| found.iter().filter(|finding| finding.severity == severity).count();
    let (warnings, notes) = (number(Severity::Warning), number(Severity::Note));
    let shown = found.iter().filter(|finding| arguments.notes || finding.severity == Severity::Warning);
    let word = |severity| if severity == Severity::Warning { "warning" } else { "note" };
    let out = &mut out();
    match arguments.format {
        Format::Text => {
            for finding in shown {
                let severity = session.terminal.paint(FAINT, word(finding.severity));
                let about = session.terminal.paint(STRONG, &finding.about);
                writeln!(out, "{severity}: {about}: {}", finding.what)?;
            }
        }
        Format::Json => {
            let object = |severity, about: &str, what: String| json!({ "severity": word(severity), "about": about, "what": what });
            let found = shown.map(|finding| object(finding.severity, &finding.about, finding.what.to_string()));
            writeln!(out, "{:#}", found.collect::<Value>())?;
        }
    }
    out.flush()?;
    let hidden = if notes > 0 && !arguments.notes { " (`--notes` shows them)" } else { "" };
    let counts = format!("{}, {}", count(warnings, "warning"), count(notes, "note"));
    say(format!("{}: {counts}{hidden}", count(looked_at.len(), "rule")));
    Ok(ExitCode::from(u8::from(warnings > 0)))
}
