//! `casus diff`: how two graphs differ, and through which articles, claims and runs.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use casus::claim::Claim;
use casus::diff::{Aspect, Change, Differences, FactChange, State, Version, diff};
use casus::facts::derive;
use casus::outline::{Outline, outlines};
use casus::query::table::printable;
use casus::rdf::Run;
use clap::{Args, ValueEnum};
use oxigraph::model::Quad;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::claims::{SHOWN, object};
use super::output::out;
use super::session::{Read, Session, of_quads, sayings};
use super::terminal::{FAINT, STRONG};
use super::values::{count, one_line};

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

/// Quotes below a fact of text, at most, gained and lost each.
const QUOTES: usize = 3;

/// What differences are written with.
struct Report<'a> {
    before: &'a Version,
    after: &'a Version,
    session: Session<'a>,
}

pub fn run(arguments: &Diff, session: Session) -> anyhow::Result<ExitCode> {
    let before = version(&arguments.before, session)?;
    let after = version(&arguments.after, session)?;
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
fn version(path: &Path, session: Session) -> anyhow::Result<Version> {
    let graph = session.open_at(path)?;
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
    version.facts = outlines(&derive(&sayings(&articles)));
    Ok(version)
}

/// `+`, `-` or `~`.
fn sign(change: Change) -> char {
    match change {
        Change::Gained => '+',
        Change::Lost => '-',
        Change::Changed => '~',
    }
}

/// « 2 gained, 1 lost ».
fn tally(changes: impl Iterator<Item = Change> + Clone) -> String {
    let of = |wanted: Change| changes.clone().filter(|change| *change == wanted).count();
    let counts = [Change::Gained, Change::Lost, Change::Changed].map(|change| (of(change), change.name()));
    let told: Vec<String> =
        counts.iter().filter(|(number, _)| *number > 0).map(|(number, name)| format!("{number} {name}")).collect();
    if told.is_empty() { "none gained, lost or changed".to_owned() } else { told.join(", ") }
}

impl Report<'_> {
    fn claim(&self, id: &str) -> Option<&Claim> {
        self.after.claims.get(id).or_else(|| self.before.claims.get(id))
    }

    fn state(&self, id: &str) -> Option<&State> {
        self.after.articles.get(id).or_else(|| self.before.articles.get(id))
    }

    fn write_text(&self, differences: &Differences, all_claims: bool, out: &mut impl Write) -> io::Result<()> {
        if differences.is_empty() {
            return writeln!(out, "The graphs do not differ.");
        }
        self.heading("articles", tally(differences.articles.iter().map(|(change, _)| *change)), out)?;
        for (change, id) in &differences.articles {
            writeln!(out, "  {} {id}{}", sign(*change), self.state(id).map(origin).unwrap_or_default())?;
        }
        self.heading("runs", tally(differences.runs.iter().map(|(change, _, _)| *change)), out)?;
        for (change, run, articles) in &differences.runs {
            writeln!(out, "  {} {}  {}", sign(*change), run_words(run), count(*articles, "article"))?;
        }
        self.heading("facts", tally(differences.facts.iter().map(|fact| fact.change)), out)?;
        differences.facts.iter().try_for_each(|fact| self.write_fact(fact, out))?;
        self.heading("claims", tally(differences.claims.iter().map(|(change, _)| *change)), out)?;
        if all_claims {
            return differences.claims.iter().try_for_each(|(change, id)| self.write_claim(*change, id, "  ", out));
        }
        let mut rules: BTreeMap<&str, Vec<Change>> = BTreeMap::new();
        for (change, id) in &differences.claims {
            rules.entry(self.claim(id).map_or("", |claim| &claim.rule)).or_default().push(*change);
        }
        rules.iter().try_for_each(|(rule, changes)| writeln!(out, "  {rule}  {}", tally(changes.iter().copied())))
    }

    fn heading(&self, what: &str, counts: String, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}  {counts}", self.session.terminal.paint(STRONG, what))
    }

    fn write_fact(&self, fact: &FactChange, out: &mut impl Write) -> io::Result<()> {
        let Some(outline) = fact.outline() else { return Ok(()) };
        let id: String = outline.id.chars().take(SHOWN).collect();
        let id = self.session.terminal.paint(FAINT, format_args!("fact {id}"));
        let says = if fact.change == Change::Changed { String::new() } else { says(outline, self.session) };
        let (kind, subject) = (outline.kind.to_owned(), subject(outline, self.session));
        let told: Vec<String> = [kind, subject, says, id].into_iter().filter(|words| !words.is_empty()).collect();
        writeln!(out, "  {} {}", sign(fact.change), told.join("  "))?;
        fact.aspects.iter().try_for_each(|aspect| writeln!(out, "      {}", aspect_words(aspect)))?;
        if fact.change == Change::Changed && !(fact.gained.is_empty() && fact.lost.is_empty()) {
            let [before, after] = [fact.before, fact.after].map(|one| one.map_or(0, |one| one.support.claims.len()));
            writeln!(out, "      support: {before} → {}", count(after, "claim"))?;
        }
        for (change, ids) in [(Change::Lost, &fact.lost), (Change::Gained, &fact.gained)] {
            ids.iter().take(QUOTES).try_for_each(|id| self.write_claim(change, id, "      ", out))?;
            if ids.len() > QUOTES {
                writeln!(out, "      {} {}", sign(change), count(ids.len() - QUOTES, "more claim"))?;
            }
        }
        Ok(())
    }

    fn write_claim(&self, change: Change, id: &str, indent: &str, out: &mut impl Write) -> io::Result<()> {
        let Some(claim) = self.claim(id) else { return Ok(()) };
        let id: String = id.chars().take(SHOWN).collect();
        let quote = printable(&one_line(&claim.evidence.quote));
        let origin = format_args!("{}, {}, claim {id}", claim.source, claim.rule).to_string();
        writeln!(out, "{indent}{} « {quote} »  {}", sign(change), self.session.terminal.paint(FAINT, origin))
    }

    fn objects(&self, differences: &Differences) -> Vec<Value> {
        let articles = differences.articles.iter().map(|(change, id)| {
            let state = self.state(id);
            let (date, publisher) =
                (state.and_then(|state| state.date), state.and_then(|state| state.publisher.clone()));
            json!({ "what": "article", "change": change.name(), "id": id, "date": date, "publisher": publisher })
        });
        let runs = differences.runs.iter().map(|(change, run, articles)| {
            json!({ "what": "run", "change": change.name(), "id": run.id(), "version": run.version, "rules": run.rules_hash,
                "lexicon": run.lexicon_hash, "articles": articles })
        });
        let facts = differences.facts.iter().map(|fact| self.fact_object(fact));
        let claims = differences.claims.iter().filter_map(|(change, id)| {
            let Value::Object(claim) = object(self.claim(id)?) else { return None };
            let mut row = json!({ "what": "claim", "change": change.name() });
            row.as_object_mut()?.extend(claim);
            Some(row)
        });
        articles.chain(runs).chain(facts).chain(claims).collect()
    }

    fn fact_object(&self, fact: &FactChange) -> Value {
        let aspect = |aspect: &Aspect| json!({ "name": aspect.name, "before": aspect.before, "after": aspect.after });
        let claims = |ids: &[&str]| -> Vec<Value> {
            let found = ids.iter().filter_map(|id| Some((id, self.claim(id)?)));
            let row = |(id, claim): (&&str, &Claim)| json!({ "id": id, "source": claim.source, "rule": claim.rule, "quote": claim.evidence.quote });
            found.map(row).collect()
        };
        json!({
            "what": "fact",
            "change": fact.change.name(),
            "kind": fact.outline().map(|outline| outline.kind),
            "before": fact.before.map(outline_object),
            "after": fact.after.map(outline_object),
            "differences": fact.aspects.iter().map(aspect).collect::<Vec<_>>(),
            "gained": claims(&fact.gained),
            "lost": claims(&fact.lost),
        })
    }
}

fn origin(state: &State) -> String {
    let told = [state.publisher.clone(), state.date.map(|date| date.to_string())];
    let told: Vec<String> = told.into_iter().flatten().collect();
    if told.is_empty() { String::new() } else { format!("  {}", told.join(", ")) }
}

fn run_words(run: &Run) -> String {
    let short = |hash: &str| hash.chars().take(SHOWN).collect::<String>();
    format!("version {}, rules {}, lexicon {}", run.version, short(&run.rules_hash), short(&run.lexicon_hash))
}

/// « since: 1994 → 1994-04-20 ».
fn aspect_words(aspect: &Aspect) -> String {
    let words = |values: &[String]| if values.is_empty() { "nothing".to_owned() } else { values.join(", ") };
    format!("{}: {} → {}", aspect.name, words(&aspect.before), words(&aspect.after))
}

/// What a fact is about: « Kazakhstan · OTSC ».
pub fn subject(outline: &Outline, session: Session) -> String {
    outline.subject.iter().map(|(_, value)| session.name(value)).collect::<Vec<_>>().join(" · ")
}

/// What a fact says: « member 1994-04-20 – ? · left ».
fn says(outline: &Outline, session: Session) -> String {
    outline
        .says
        .iter()
        .map(|said| format!("{} {}", said.name, session.name(&said.value)))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A fact as JSON, without its claims.
pub fn outline_object(outline: &Outline) -> Value {
    let subject: serde_json::Map<String, Value> =
        outline.subject.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect();
    let said: Vec<Value> = outline
        .says
        .iter()
        .map(|said| json!({ "name": said.name, "value": said.value, "claims": said.support.claims }))
        .collect();
    json!({
        "id": outline.id,
        "kind": outline.kind,
        "subject": subject,
        "from": outline.from,
        "until": outline.until,
        "says": said,
        "articles": outline.support.articles,
        "publishers": outline.support.publishers,
    })
}
