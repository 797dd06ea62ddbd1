//! `casus check`: sentences against the claims that they make.

mod counts;
mod object;
mod text;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use casus::lexicon::Lexicon;
use casus::rules::RuleSet;
use casus::suite::{Outcome, Sentence, Suite, Verdict, check};
use clap::Args;
use rayon::prelude::*;
use serde_json::Value;

use super::arguments::Format;
use super::failure::Usage;
use super::output::out;
use super::own_rules::OwnRules;
use super::session::Session;

#[derive(Args, Debug)]
#[command(after_help = "\
A file has sentences, each with its claims and no other:

  date = \"2024-03-05\"            # when all of them were published; may go without

  [[sentence]]
  text = \"Trois cents soldats ont été dépêchés au Honduras par le Chili.\"
  tests = \"passive with agent; number in words\"
  claims = [\"deployment sender=CHL destination=HND status=deployed size=300..300\"]

A comma spreads (state=NOR,SWE is two claims), field=- says that the field must be absent, spaces are written _, [] is no \
claim. Fields that identify a claim must be listed, attributes that are not listed are not compared. A sentence with \
open = \"why\" is known to miss a claim, one with wrong = \"why\" to make another: that is no error until it is mended. The \
exit code is 1 where anything else is missed or wrong.

Examples:
  casus check tests/sentences
  casus check mine.toml --rules deployment.toml
  casus check mine.toml --format json | jq '.[].sentences[] | select(.verdict == \"wrong\")'")]
pub struct Check {
    /// Files of sentences, and folders of such files
    #[arg(required = true, value_name = "FILE.toml")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    rules: OwnRules,
    /// Show known gaps as well
    #[arg(long)]
    open: bool,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A file with what was found in its sentences.
struct Checked {
    file: PathBuf,
    sentences: Vec<(Sentence, Outcome)>,
}

pub fn run(arguments: &Check, session: Session) -> anyhow::Result<ExitCode> {
    let own = arguments.rules.read()?;
    let (rules, lexicon) = (own.set(), Lexicon::new(session.ontology));
    let suites = read_all(files(&arguments.files)?)?;
    let checked: Vec<Checked> =
        suites.into_iter().map(|(file, suite)| checked(file, suite, &lexicon, &rules)).collect();
    let out = &mut out();
    match arguments.format {
        Format::Text => text::write(&checked, arguments.open, session, out)?,
        Format::Json => writeln!(out, "{:#}", checked.iter().map(object::object).collect::<Value>())?,
    }
    out.flush()?;
    let fails = |(sentence, outcome): &(Sentence, Outcome)| {
        matches!(outcome.verdict(sentence), Verdict::Wrong | Verdict::Closed)
    };
    Ok(ExitCode::from(u8::from(checked.iter().flat_map(|one| &one.sentences).any(fails))))
}

/// The files named, and those of the folders named.
fn files(named: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            let refused = |error: io::Error| anyhow!("{}: can't be read ({error})", path.display());
            let entries = fs::read_dir(path).map_err(refused)?.collect::<Result<Vec<_>, _>>().map_err(refused)?;
            let mut found: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
            found.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
            found.sort();
            if found.is_empty() {
                return Err(Usage::error(format!("{}: a folder without files of sentences (*.toml)", path.display())));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// The suites of `files`, or what is wrong with each.
fn read_all(files: Vec<PathBuf>) -> anyhow::Result<Vec<(PathBuf, Suite)>> {
    let (read, wrong): (Vec<_>, Vec<_>) = files.into_iter().map(read).partition(Result::is_ok);
    if let [_, _, ..] = wrong[..] {
        let errors: Vec<String> = wrong.into_iter().filter_map(Result::err).map(|error| error.to_string()).collect();
        return Err(anyhow!("{}", errors.join("\n")));
    }
    read.into_iter().chain(wrong).collect()
}

fn read(file: PathBuf) -> anyhow::Result<(PathBuf, Suite)> {
    let text = text_of(&file)?;
    let suite = Suite::read(&text).map_err(|error| anyhow!("{}: {error}", file.display()))?;
    Ok((file, suite))
}

/// The content of a file that was named on the command line.
pub fn text_of(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).map_err(|error| Usage::error(format!("{}: can't be read ({error})", file.display())))
}

fn checked(file: PathBuf, suite: Suite, lexicon: &Lexicon, rules: &RuleSet) -> Checked {
    let of_one = |sentence: Sentence| {
        let outcome = check(&sentence, lexicon, rules);
        (sentence, outcome)
    };
    Checked { file, sentences: suite.sentences.into_par_iter().map(of_one).collect() }
}
