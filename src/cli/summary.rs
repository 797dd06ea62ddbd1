//! What was built, told to somebody who sees it for the first time.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::time::Instant;

use casus::claim::kinds;
use casus::facts::{Conflict, Facts};
use casus::store::Change;

use super::output::out;
use super::session::{Read, Session};
use super::terminal::{FAINT, STRONG};
use super::values::count;

/// What was built.
pub struct Summary<'a> {
    /// What became of each article that was read.
    pub changes: Vec<Change>,
    /// All articles of the graph.
    pub articles: &'a [Read],
    /// What they amount to.
    pub facts: &'a Facts,
    /// When the command began.
    pub started: Instant,
}

/// How many conflicts are told in full.
const CONFLICTS: usize = 3;
/// How many states and organisations are named.
const NAMED: usize = 6;

impl Summary<'_> {
    /// Writes it to standard output.
    pub fn write(&self, session: Session) -> io::Result<()> {
        let out = &mut out();
        self.write_articles(session, out)?;
        self.write_claims(session, out)?;
        self.write_entities(session, out)?;
        self.write_conflicts(session, out)?;
        self.write_next(session, out)?;
        out.flush()
    }

    fn write_articles(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let of = |wanted: Change| self.changes.iter().filter(|change| **change == wanted).count();
        let (added, replaced, same) = (of(Change::Added), of(Change::Replaced), of(Change::Unchanged));
        let read = count(self.changes.len(), "article");
        let graph = session.common.graph.display().to_string();
        let all = count(self.articles.len(), "article");
        writeln!(
            out,
            "{} in {:.1} s: {added} added, {replaced} replaced, {same} unchanged. The graph {}/ has {all}.",
            session.terminal.paint(STRONG, format_args!("{read} read")),
            self.started.elapsed().as_secs_f64(),
            graph.trim_end_matches('/'),
        )
    }

    fn write_claims(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let mut by_kind: BTreeMap<&str, usize> = BTreeMap::new();
        for claim in self.articles.iter().flat_map(|read| &read.claims) {
            *by_kind.entry(claim.kind()).or_default() += 1;
        }
        heading(session, count(by_kind.values().sum(), "claim"), out)?;
        for kind in kinds().into_iter().filter(|kind| by_kind.contains_key(kind)) {
            writeln!(out, "  {kind:<20}{:>6}", by_kind[kind])?;
        }
        Ok(())
    }

    fn write_entities(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let states = self.articles.iter().map(|read| &read.entities.states);
        let organisations = self.articles.iter().map(|read| &read.entities.organisations);
        named(session, "state", states, out)?;
        named(session, "organisation", organisations, out)
    }

    fn write_conflicts(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let mut conflicts: Vec<&Conflict> = self.facts.conflicts.iter().collect();
        if conflicts.is_empty() {
            return heading(session, "The sources do not contradict each other", out);
        }
        // What is still to be decided comes first.
        conflicts.sort_by_key(|conflict| conflict.accepted.is_some());
        let settled = match conflicts.iter().filter(|conflict| conflict.accepted.is_some()).count() {
            0 => String::new(),
            settled => format!("; {settled} settled"),
        };
        heading(session, format_args!("The sources disagree {}{settled}", times(conflicts.len())), out)?;
        for conflict in conflicts.iter().take(CONFLICTS) {
            writeln!(out, "  {}", topic(conflict, session))?;
            let width = conflict.parties.iter().map(|party| party.value.to_string().chars().count()).max().unwrap_or(0);
            for (index, party) in conflict.parties.iter().enumerate() {
                let mut sources = some(party.support.articles.iter().map(String::as_str), CONFLICTS);
                if conflict.accepted == Some(index) {
                    sources += ", accepted";
                }
                writeln!(out, "    {:<width$}  {}", party.value.to_string(), session.terminal.paint(FAINT, sources))?;
            }
        }
        if conflicts.len() > CONFLICTS {
            writeln!(out, "  and {} more: {}", conflicts.len() - CONFLICTS, session.command("conflicts"))?;
        }
        Ok(())
    }

    fn write_next(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let members = self.most_members(session).map_or_else(
            || ("query organisations".to_owned(), "which organisations are named"),
            |name| {
                (
                    format!("query members --organisation {name}"),
                    "who is a member, since when, and which articles say so",
                )
            },
        );
        let next = [
            members,
            ("query --list".to_owned(), "the other questions that can be asked"),
            ("claims".to_owned(), "everything that was read, with the words that say so"),
            ("conflicts".to_owned(), "where the sources disagree, in their own words"),
            ("draw membership --output members.svg".to_owned(), "a picture"),
            ("export --output graph.ttl".to_owned(), "the whole graph as Turtle"),
        ];
        let next = next.map(|(words, what)| (session.command(&words), what));
        let width = next.iter().map(|(command, _)| command.chars().count()).max().unwrap_or(0);
        heading(session, "Next", out)?;
        next.iter().try_for_each(|(command, what)| {
            writeln!(out, "  {command:<width$}  {}", session.terminal.paint(FAINT, what))
        })
    }

    /// The organisation of which most states are members, as it can be written on the command line.
    fn most_members(&self, session: Session) -> Option<String> {
        let mut members: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for membership in &self.facts.memberships {
            members.entry(&membership.organisation).or_default().insert(&membership.state);
        }
        let named = members.into_iter().map(|(id, states)| (session.name(id), states.len()));
        let (name, _) =
            named.filter(|(name, _)| !name.contains(char::is_whitespace)).max_by_key(|(_, states)| *states)?;
        Some(name.to_owned())
    }
}

/// What a conflict is about, with its entities named in the language of the session.
pub fn topic(conflict: &Conflict, session: Session) -> String {
    let label = conflict.label_en(|id| session.name(id).to_owned());
    label.split_once(": ").map_or(label.clone(), |(topic, _)| topic.to_owned())
}

fn heading(session: Session, text: impl std::fmt::Display, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{}", session.terminal.paint(STRONG, text))
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        number => format!("{number} times"),
    }
}

/// « 12 states: Russie (5), Kazakhstan (4)… », the number of articles behind each.
fn named<'a>(
    session: Session,
    what: &str,
    sets: impl Iterator<Item = &'a BTreeSet<String>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut articles: BTreeMap<&str, usize> = BTreeMap::new();
    for id in sets.flatten() {
        *articles.entry(id).or_default() += 1;
    }
    let mut often: Vec<(&str, usize)> = articles.into_iter().collect();
    often.sort_by_key(|(_, articles)| std::cmp::Reverse(*articles));
    let words: Vec<String> = often.iter().map(|(id, articles)| format!("{} ({articles})", session.name(id))).collect();
    heading(session, count(words.len(), what), out)?;
    if words.is_empty() { Ok(()) } else { writeln!(out, "  {}", some(words.iter().map(String::as_str), NAMED)) }
}

/// The first `most` of `words`, and how many more there are.
fn some<'a>(words: impl ExactSizeIterator<Item = &'a str>, most: usize) -> String {
    let more = words.len().saturating_sub(most);
    let listed = words.take(most).collect::<Vec<_>>().join(", ");
    if more == 0 { listed } else { format!("{listed} and {more} more") }
}
