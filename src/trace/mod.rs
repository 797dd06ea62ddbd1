//! What the rules make of a sentence, step by step: for those who ask why a claim was made, or why none was.
//!
//! It repeats what [`crate::pipeline`] does and keeps what that throws away: which pattern matched, what forbade it, why
//! a match makes no claim, and what came near.

mod replay;
mod source;

use std::cmp::Reverse;
use std::ops::Range;

pub use replay::{Origin, origin, replay};
pub use source::{Source, antecedent, of_mention, source};

use crate::claim::Claim;
use crate::extract::{self, Refusal};
use crate::frame::Frame;
use crate::pipeline;
use crate::resolve::Reading;
use crate::rules::{self, Failed, Match, Near, Rule, RuleSet, Unless, pattern};
use crate::text::Tree;

/// A sentence with its tree and its frames.
#[derive(Debug)]
pub struct Parsed {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its tree.
    pub tree: Tree<'static>,
    /// Who does what to whom in it.
    pub frames: Vec<Frame>,
}

/// A pattern that matched, and what became of it.
#[derive(Clone, Debug)]
pub struct Attempt<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The pattern or frame, as written.
    pub written: &'r str,
    /// Where it matched.
    pub matched: Match,
    /// The frame of the sentence that fits, if it is a frame.
    pub frame: Option<usize>,
    /// What came of it.
    pub outcome: Outcome<'r>,
}

/// What became of a match.
#[derive(Clone, Debug)]
pub enum Outcome<'r> {
    /// The rule's « unless », as written, matches in the sentence.
    Forbidden(&'r str),
    /// A claim or a refusal of each combination of what was captured.
    Claims(Vec<Result<Claim, Refusal>>),
}

/// A pattern that nearly matched.
#[derive(Clone, Debug)]
pub struct NearMiss<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The pattern or frame, as written.
    pub written: &'r str,
    /// The element of it that failed, as written.
    pub failed: String,
    /// What it lacks.
    pub near: Near,
}

impl Parsed {
    /// The sentences of `reading`.
    pub fn sentences(reading: &Reading) -> Vec<Self> {
        reading.sentences.iter().map(|sentence| Self::of(reading, &sentence.tokens)).collect()
    }

    /// The sentence of the tokens `tokens`.
    pub fn of(reading: &Reading, tokens: &Range<usize>) -> Self {
        let (tree, frames) = pipeline::parsed(reading, tokens);
        Self { tokens: tokens.clone(), tree, frames }
    }

    /// The frame whose predicate stands at the token `at`.
    fn frame_at(&self, reading: &Reading, at: usize) -> Option<usize> {
        let bytes = &reading.tokens[at].range;
        self.frames.iter().position(|frame| {
            let word = &self.tree.words[frame.predicate].range;
            word.start < bytes.end && bytes.start < word.end
        })
    }
}

/// What matched in `sentence`, rule by rule; `before` are the claims of the sentences up to it.
pub fn attempts<'r>(reading: &Reading, sentence: &Parsed, rules: &RuleSet<'r>, before: &[Claim]) -> Vec<Attempt<'r>> {
    rules.rules().iter().flat_map(|rule| of_rule(reading, sentence, rule, before)).collect()
}

fn of_rule<'r>(reading: &Reading, sentence: &Parsed, rule: &'r Rule, before: &[Claim]) -> Vec<Attempt<'r>> {
    let tokens = &sentence.tokens;
    let sequences = rule.patterns.iter().map(|pattern| rules::matches(reading, tokens, pattern));
    let frames = rule.frames.iter().map(|frame| rules::frame_matches(reading, &sentence.tree, &sentence.frames, frame));
    let found = rule
        .written
        .iter()
        .zip(sequences.chain(frames))
        .flat_map(|(written, found)| found.into_iter().map(move |one| (written, one)));
    let found: Vec<(&String, Match)> = found.collect();
    if found.is_empty() {
        return Vec::new();
    }
    let unless = Unless::of(reading, tokens, rule);
    let attempt = |(written, matched): (&'r String, Match)| {
        let outcome = match unless.forbids(&matched) {
            Some(at) => Outcome::Forbidden(&rule.unless_written[at]),
            None => Outcome::Claims(extract::attempts(reading, tokens, rule, &matched, before)),
        };
        let of_frame = matched.manner.and_then(|_| matched.words.first());
        let frame = of_frame.and_then(|at| sentence.frame_at(reading, *at));
        Attempt { rule, written, matched, frame, outcome }
    };
    found.into_iter().map(attempt).collect()
}

/// What nearly matched in `sentence`, the nearest first: of each rule, its nearest pattern.
pub fn near_misses<'r>(reading: &Reading, sentence: &Parsed, rules: &RuleSet<'r>) -> Vec<NearMiss<'r>> {
    let of_rule = |rule: &&'r Rule| patterns_near(reading, sentence, rule).into_iter().min_by_key(distance);
    let mut misses: Vec<NearMiss> = rules.rules().iter().filter_map(of_rule).collect();
    misses.sort_by_key(distance);
    misses
}

/// How many elements fail; then frames before sequences, and the more that match the better.
fn distance(miss: &NearMiss) -> (usize, bool, Reverse<usize>) {
    let (matched, of) = miss.near.matched;
    (of - matched, matches!(miss.near.failed, Failed::Element(_)), Reverse(matched))
}

fn patterns_near<'r>(reading: &Reading, sentence: &Parsed, rule: &'r Rule) -> Vec<NearMiss<'r>> {
    let tokens = &sentence.tokens;
    let (sequences, frames) = rule.written.split_at(rule.patterns.len());
    let near = |written: &'r String, near: Near| {
        let failed = match &near.failed {
            Failed::Element(at) => pattern::elements(written).get(*at).map_or(String::new(), |one| (*one).to_owned()),
            Failed::Slot(_, slot) => slot.clone(),
        };
        NearMiss { rule, written, failed, near }
    };
    let of_sequences = rule.patterns.iter().zip(sequences).filter_map(|(pattern, written)| {
        let matches = !rules::matches(reading, tokens, pattern).is_empty();
        if matches { None } else { Some(near(written, rules::near_sequence(reading, tokens, pattern)?)) }
    });
    let of_frames = rule.frames.iter().zip(frames).flat_map(|(frame, written)| {
        let found = rules::near_frames(reading, &sentence.tree, &sentence.frames, frame);
        found.into_iter().map(move |one| near(written, one)).collect::<Vec<_>>()
    });
    of_sequences.chain(of_frames).collect()
}
