//! Differences as text.

use std::collections::BTreeMap;
use std::io::{self, Write};

use casus::diff::{Aspect, Change, Differences, FactChange, State};
use casus::outline::Outline;
use casus::query::table::printable;
use casus::rdf::Run;

use super::Report;
use crate::cli::claims::SHOWN;
use crate::cli::session::Session;
use crate::cli::terminal::{FAINT, STRONG};
use crate::cli::values::{count, one_line};

/// Quotes below a fact of text, at most, gained and lost each.
const QUOTES: usize = 3;

/// `+`, `-` or `~`.
fn sign(change: Change) -> char {
    match change {
        Change::Gained => '+',
        Change::Lost => '-',
        Change::Changed => '~',
    }
}

/// « 2 gained, 1 lost ».
fn tally(changes: impl IntoIterator<Item = Change>) -> String {
    let changes: Vec<Change> = changes.into_iter().collect();
    let of = |wanted: Change| changes.iter().filter(|change| **change == wanted).count();
    let counts = [Change::Gained, Change::Lost, Change::Changed].map(|change| (of(change), change.name()));
    let told: Vec<String> =
        counts.iter().filter(|(number, _)| *number > 0).map(|(number, name)| format!("{number} {name}")).collect();
    if told.is_empty() { "none gained, lost or changed".to_owned() } else { told.join(", ") }
}

impl Report<'_> {
    /// Writes articles, runs, facts and claims, with the words of the claims behind each fact.
    pub(super) fn write_text(
        &self,
        differences: &Differences,
        all_claims: bool,
        out: &mut impl Write,
    ) -> io::Result<()> {
        if differences.is_empty() {
            return writeln!(out, "The graphs do not differ.");
        }
        self.heading("articles", &tally(differences.articles.iter().map(|(change, _)| *change)), out)?;
        for (change, id) in &differences.articles {
            writeln!(out, "  {} {id}{}", sign(*change), self.state(id).map(origin).unwrap_or_default())?;
        }
        self.heading("runs", &tally(differences.runs.iter().map(|(change, _, _)| *change)), out)?;
        for (change, run, articles) in &differences.runs {
            writeln!(out, "  {} {}  {}", sign(*change), run_words(run), count(*articles, "article"))?;
        }
        self.heading("facts", &tally(differences.facts.iter().map(|fact| fact.change)), out)?;
        differences.facts.iter().try_for_each(|fact| self.write_fact(fact, out))?;
        self.heading("claims", &tally(differences.claims.iter().map(|(change, _)| *change)), out)?;
        if all_claims {
            return differences.claims.iter().try_for_each(|(change, id)| self.write_claim(*change, id, "  ", out));
        }
        let mut rules: BTreeMap<&str, Vec<Change>> = BTreeMap::new();
        for (change, id) in &differences.claims {
            rules.entry(self.claim(id).map_or("", |claim| &claim.rule)).or_default().push(*change);
        }
        rules.iter().try_for_each(|(rule, changes)| writeln!(out, "  {rule}  {}", tally(changes.iter().copied())))
    }

    fn heading(&self, what: &str, counts: &str, out: &mut impl Write) -> io::Result<()> {
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
