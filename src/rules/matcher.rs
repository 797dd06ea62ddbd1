//! Matches a pattern against the tokens and mentions of a sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pattern::Node;
use crate::frame::Mood;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;

/// What a field of a pattern took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What they name; `None` where the words themselves are meant.
    pub value: Option<Value>,
}

/// A place where a pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The tokens from first to last.
    pub tokens: Range<usize>,
    /// Those of them around which attributes stand: all, or a last clause that shares the verb of the first.
    pub focus: Range<usize>,
    /// What each field took, in the order of the text.
    pub captures: BTreeMap<String, Vec<Capture>>,
    /// The tokens that were matched as words, in order.
    pub words: Vec<usize>,
    /// Of a frame, whether it is denied and how it is held to be.
    pub manner: Option<(bool, Mood)>,
}

/// The first match of `pattern` at each token of `sentence`, in order.
pub fn matches(reading: &Reading, sentence: &Range<usize>, pattern: &[Node]) -> Vec<Match> {
    let matcher = Matcher { reading, sentence };
    sentence.clone().filter_map(|at| matcher.match_at(pattern, at)).collect()
}

/// Matches patterns within the tokens `sentence`.
pub(super) struct Matcher<'a> {
    pub reading: &'a Reading<'a>,
    pub sentence: &'a Range<usize>,
}

/// What has been matched so far.
#[derive(Clone, Debug, Default)]
struct Trail {
    captures: Vec<(String, Capture)>,
    words: Vec<usize>,
}

fn captures(found: Vec<(String, Capture)>) -> BTreeMap<String, Vec<Capture>> {
    let mut captures: BTreeMap<String, Vec<Capture>> = BTreeMap::new();
    for (field, capture) in found {
        captures.entry(field).or_default().push(capture);
    }
    captures
}

/// Goes on behind what has been matched; true ends the search.
type Next<'n> = &'n mut dyn FnMut(usize, &mut Trail) -> bool;

impl Matcher<'_> {
    pub fn match_at(&self, pattern: &[Node], at: usize) -> Option<Match> {
        let (end, trail) = self.run_at(pattern, at)?;
        let captures = captures(trail.captures);
        (end > at).then_some(Match { tokens: at..end, focus: at..end, captures, words: trail.words, manner: None })
    }

    /// What `pattern`, which may cover no token, captures at the token `at`; `None` where it does not match.
    pub fn captures_at(&self, pattern: &[Node], at: usize) -> Option<BTreeMap<String, Vec<Capture>>> {
        self.run_at(pattern, at).map(|(_, trail)| captures(trail.captures))
    }

    fn run_at(&self, pattern: &[Node], at: usize) -> Option<(usize, Trail)> {
        let mut trail = Trail::default();
        let mut end = None;
        self.run(pattern, at, true, &mut trail, &mut |at, _| {
            end = Some(at);
            true
        });
        end.map(|end| (end, trail))
    }

    /// Matches `nodes` from the token `at`; the `first` element may not be preceded by passed-over words.
    fn run(&self, nodes: &[Node], at: usize, first: bool, trail: &mut Trail, next: Next) -> bool {
        let Some((node, rest)) = nodes.split_first() else { return next(at, trail) };
        if self.step(node, rest, at, first, trail, next) {
            return true;
        }
        match self.passed_over(at) {
            Some(behind) if !first && !matches!(node, Node::Gap(_) | Node::Phrase(_)) => {
                self.run_passed(nodes, behind, trail, next)
            }
            _ => false,
        }
    }

    fn run_passed(&self, nodes: &[Node], at: usize, trail: &mut Trail, next: Next) -> bool {
        let Some((node, rest)) = nodes.split_first() else { return next(at, trail) };
        self.step(node, rest, at, false, trail, next)
            || self.passed_over(at).is_some_and(|behind| self.run_passed(nodes, behind, trail, next))
    }

    fn step(&self, node: &Node, rest: &[Node], at: usize, first: bool, trail: &mut Trail, next: Next) -> bool {
        match node {
            Node::Words(words) => self.word(words, rest, at, trail, next),
            Node::Capture { field, accepts, list, bare } => {
                self.capture(*accepts, *list, *bare, at).into_iter().any(|(end, found)| {
                    let kept = trail.captures.len();
                    trail.captures.extend(found.into_iter().map(|capture| (field.clone(), capture)));
                    self.run(rest, end, false, trail, next) || {
                        trail.captures.truncate(kept);
                        false
                    }
                })
            }
            Node::Choice(field, choices) => choices.iter().any(|choice| {
                self.run(choice, at, first, trail, &mut |end, trail| {
                    let kept = trail.captures.len();
                    if let Some(field) = field {
                        let start = (at..end).find(|at| self.passed_over(*at).is_none()).unwrap_or(at);
                        trail.captures.push((field.clone(), Capture { tokens: start..end, value: None }));
                    }
                    self.run(rest, end, false, trail, next) || {
                        trail.captures.truncate(kept);
                        false
                    }
                })
            }),
            Node::Optional(inner) => {
                self.run(inner, at, first, trail, &mut |end, trail| self.run(rest, end, false, trail, next))
                    || self.run(rest, at, first, trail, next)
            }
            Node::Beginning => self.begins(at) && self.run(rest, at, first, trail, next),
            Node::Gap(longest) => self.gap(*longest, rest, at, trail, next, &|at| self.stops_gap(at)),
            Node::Phrase(longest) => self.gap(*longest, rest, at, trail, next, &|at| self.stops_phrase(at)),
        }
    }

    fn word(
        &self,
        words: &std::collections::BTreeSet<String>,
        rest: &[Node],
        at: usize,
        trail: &mut Trail,
        next: Next,
    ) -> bool {
        if !self.sentence.contains(&at) || !words.contains(self.reading.form(at)) {
            return false;
        }
        trail.words.push(at);
        self.run(rest, at + 1, false, trail, next) || {
            trail.words.pop();
            false
        }
    }

    fn gap(
        &self,
        longest: usize,
        rest: &[Node],
        at: usize,
        trail: &mut Trail,
        next: Next,
        stops: &dyn Fn(usize) -> bool,
    ) -> bool {
        let mut end = at;
        loop {
            if self.run(rest, end, true, trail, next) {
                return true;
            }
            let bracket = self.reading.form(end) == "(" && self.passed_over(end).is_some();
            if end >= at + longest || !self.sentence.contains(&end) || stops(end) && !bracket {
                return false;
            }
            end = if self.reading.form(end) == "(" { self.passed_over(end).unwrap_or(end + 1) } else { end + 1 };
        }
    }

    fn begins(&self, at: usize) -> bool {
        let mark = |form: &str| matches!(form, ":" | ";" | "«" | "\"" | "“" | "–" | "—");
        at == self.sentence.start || at > self.sentence.start && mark(self.reading.form(at - 1))
    }

    /// A mark that ends a clause, or another party than the one that the pattern wants.
    fn stops_gap(&self, at: usize) -> bool {
        let mark = matches!(self.reading.form(at), ";" | ":" | "?" | "!" | ".");
        let party = self.reading.mentions_at(at).iter().any(|mention| {
            let names = mention.state().is_some() && !matches!(mention.form, Form::Adjective | Form::Compound)
                || mention.organisation().is_some();
            names && self.is_bare(mention)
        });
        mark || party
    }

    /// What ends a phrase, besides what ends a clause.
    fn stops_phrase(&self, at: usize) -> bool {
        self.stops_gap(at) || fr::ends_phrase(self.reading.form(at))
    }

    /// The token behind what may be passed over at `at`.
    pub fn passed_over(&self, at: usize) -> Option<usize> {
        if !self.sentence.contains(&at) {
            return None;
        }
        let form = self.reading.form(at);
        if form == "(" {
            let close = (at + 1..self.sentence.end.min(at + 10)).find(|at| self.reading.form(*at) == ")")?;
            return Some(close + 1);
        }
        fr::is_passed_over(form).then_some(at + 1)
    }

    /// Whether no preposition governs the mention, or the mention that « et » joins it to, and nothing leaves it out.
    pub fn is_bare(&self, mention: &Mention) -> bool {
        let mut before = mention.tokens.start;
        while before > self.sentence.start && fr::is_passed_over(self.reading.form(before - 1)) {
            before -= 1;
        }
        if before > self.sentence.start && matches!(self.reading.form(before - 1), "et" | "ou") {
            let party = |other: &&Mention| other.tokens.end == before - 1 && other.tokens.start >= self.sentence.start;
            let joined = self.reading.mentions_in(self.sentence.start..before).rfind(party);
            if let Some(other) = joined {
                return self.is_bare(other);
            }
        }
        before == self.sentence.start
            || !fr::is_preposition(self.reading.form(before - 1))
                && !fr::leaves_out(self.reading.form(before - 1))
                && !matches!(self.reading.form(mention.tokens.start - 1), "au" | "aux" | "du" | "des")
    }
}
