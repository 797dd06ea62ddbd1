//! Pronouns as arguments of frames: « l'a quittée », « y sont entrés », « son adhésion », « en a envoyé 300 ».

use std::collections::BTreeMap;
use std::ops::Range;

use super::capture::is_accepted;
use super::matcher::{Capture, Match, matches};
use super::pattern::{Node, Type};
use crate::lang::fr;
use crate::lexicon::{Mention, Value};
use crate::resolve::Reading;

/// The pronouns that may mean a phrase.
pub(super) const PHRASE_PRONOUNS: [&str; 7] = ["ils", "elles", "les", "ceux-ci", "celles-ci", "derniers", "dernières"];

/// How many sentences back a phrase may stand that a plural pronoun means.
const REACH: usize = 2;

/// What the pronoun at the token `at` means, as the match of `pattern`: a party, if the pattern asks for one and for
/// nothing else that must be there, or the phrase before that the pattern matches: « les soldats russes … ils ».
pub(super) fn meant(reading: &Reading, pattern: &[Node], at: usize) -> Option<Match> {
    if !reading.is_anaphoric(at) {
        return None;
    }
    let mut needed = pattern.iter().filter(|node| !matches!(node, Node::Optional(_)));
    match (needed.next(), needed.next()) {
        (Some(Node::Capture { field, accepts, .. }), None) => party(reading, field, *accepts, at),
        (Some(Node::Choice(name, choices)), None) if choices.len() == 1 => {
            let mut found = meant(reading, &choices[0], at)?;
            let words = Capture { tokens: at..at + 1, value: None };
            found.captures.extend(name.iter().map(|name| (name.clone(), vec![words.clone()])));
            Some(found)
        }
        _ => phrase(reading, pattern, at),
    }
}

fn party(reading: &Reading, field: &str, accepts: Type, at: usize) -> Option<Match> {
    let capture = |value| Capture { tokens: at..at + 1, value: Some(value) };
    let captures: Vec<Capture> = parties(reading, accepts, at).into_iter().map(capture).collect();
    (!captures.is_empty()).then(|| pronoun(at..at + 1, BTreeMap::from([(field.to_owned(), captures)])))
}

fn parties(reading: &Reading, accepts: Type, at: usize) -> Vec<Value> {
    let is_clitic = matches!(reading.form(at), "y" | "en" | "l'" | "le" | "la" | "les" | "dont");
    let state = |id: &str| Value::State(id.to_owned());
    match accepts {
        Type::Organisation if is_clitic => {
            let meant = reading.organisation_meant(at);
            meant.map(|id| Value::Organisation(id.to_owned())).into_iter().collect()
        }
        Type::State if matches!(reading.form(at), "y" | "en") => {
            reading.state_placed(at).map(state).into_iter().collect()
        }
        Type::State | Type::Power | Type::Organisation | Type::Agent | Type::Mission => {
            let meant = reading.parties_meant(at, |mention| is_accepted(reading, accepts, mention));
            meant.into_iter().map(|mention| mention.value.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// The one phrase that `pattern` matches before the plural pronoun at `at`, in its sentence or one of those before.
fn phrase(reading: &Reading, pattern: &[Node], at: usize) -> Option<Match> {
    if !PHRASE_PRONOUNS.contains(&reading.form(at)) {
        return None;
    }
    let mut found = before(reading, at).map(|tokens| matches(reading, &tokens, pattern));
    let found = found.find(|found| !found.is_empty())?;
    let values = |one: &Match| one.captures.values().flatten().map(|one| one.value.clone()).collect::<Vec<_>>();
    let longest = found.iter().max_by_key(|one| one.tokens.len())?;
    let inside = |one: &Match| longest.tokens.start <= one.tokens.start && one.tokens.end <= longest.tokens.end;
    let clear = found.iter().all(|one| inside(one) || values(one) == values(longest));
    clear.then(|| pronoun(at..at + 1, longest.captures.clone()))
}

/// The sentence up to the token `at`, then those before.
fn before(reading: &Reading, at: usize) -> impl Iterator<Item = Range<usize>> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let own = reading.sentences.get(here).map_or(at..at, |sentence| sentence.tokens.start..at);
    let earlier = (here.saturating_sub(REACH)..here).rev().map(|at| reading.sentences[at].tokens.clone());
    std::iter::once(own).chain(earlier)
}

/// How many tokens before a figure « en » may stand.
const NEAR: usize = 6;

/// The figure at the end of `tokens` that « en » counts soldiers with who are spoken of before: « en a envoyé 300 ».
pub(super) fn counted(reading: &Reading, tokens: &Range<usize>) -> Option<Match> {
    let figure = |mention: &&Mention| matches!(mention.value, Value::Number(_)) && mention.tokens.end == tokens.end;
    let number = reading.mentions_in(tokens.clone()).find(figure)?;
    let at = number.tokens.start;
    let of_them = (at.saturating_sub(NEAR)..at).any(|at| reading.form(at) == "en");
    let spoken_of =
        || before(reading, at).any(|tokens| tokens.into_iter().any(|at| fr::names_soldiers(reading.form(at))));
    let size = Capture { tokens: number.tokens.clone(), value: Some(number.value.clone()) };
    (of_them && spoken_of()).then(|| pronoun(number.tokens.clone(), BTreeMap::from([("size".to_owned(), vec![size])])))
}

fn pronoun(tokens: Range<usize>, captures: BTreeMap<String, Vec<Capture>>) -> Match {
    Match { focus: tokens.clone(), tokens, captures, words: Vec::new(), manner: None }
}
