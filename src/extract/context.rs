//! What the words around a match are about: the state or organisation that a clause without one must mean.
//!
//! A state is the subject of the nearest sentence that names one, else the state that it names last. An organisation is
//! the one that the article names most, weighed by how near it was last named.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;

/// How many sentences back a state may have been named.
const SENTENCES_BACK: usize = 2;

/// The state that the words before the token `at` are about.
pub fn state(reading: &Reading, at: usize) -> Option<String> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let first = here.saturating_sub(SENTENCES_BACK);
    let spans = (first..=here.min(reading.sentences.len().saturating_sub(1))).rev().map(|n| {
        let sentence = &reading.sentences[n].tokens;
        sentence.start..sentence.end.min(at).max(sentence.start)
    });
    spans.into_iter().find_map(|span| state_in(reading, &span))
}

/// The subject among the states that `span` names, else the last of them; an adjective only where all are of one state.
fn state_in(reading: &Reading, span: &Range<usize>) -> Option<String> {
    let named: Vec<(&Mention, String)> = reading
        .mentions_in(span.clone())
        .filter(|mention| {
            !matches!(mention.form, Form::Adjective | Form::Demonym | Form::Compound | Form::Representative)
        })
        .filter_map(|mention| Some((mention, state_or_capital(reading, mention)?)))
        .collect();
    let subject = named.iter().rev().find(|(mention, _)| mention.state().is_some() && is_bare(reading, mention));
    if let Some((_, state)) = subject.or(named.last()) {
        return Some(state.clone());
    }
    let mut described: Vec<&str> = reading.mentions_in(span.clone()).filter_map(Mention::state).collect();
    described.dedup();
    if let [only] = described[..] { Some(only.to_owned()) } else { None }
}

fn state_or_capital(reading: &Reading, mention: &Mention) -> Option<String> {
    let capital = || match &mention.value {
        Value::Place(city) => reading.lexicon.state_of_capital(city),
        _ => None,
    };
    mention.state().or_else(capital).map(str::to_owned)
}

fn is_bare(reading: &Reading, mention: &Mention) -> bool {
    let article = usize::from(matches!(reading.form(mention.tokens.start.wrapping_sub(1)), "la" | "le" | "l'" | "les"));
    let before = mention.tokens.start.checked_sub(1 + article).map_or("", |at| reading.form(at));
    !fr::is_preposition(before)
}

/// The organisation that fits and that the words before the token `at` are about.
pub fn organisation(reading: &Reading, at: usize, fits: impl Fn(&str) -> bool) -> Option<String> {
    let sentence_of = |token: usize| reading.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let mut tallies: BTreeMap<&str, (usize, Option<usize>)> = BTreeMap::new();
    for mention in &reading.mentions {
        let Some(id) = mention.organisation().filter(|id| fits(id)) else { continue };
        let (count, last) = tallies.entry(id).or_default();
        *count += 1;
        if mention.tokens.end <= at {
            *last = Some(sentence_of(mention.tokens.start));
        }
    }
    let here = sentence_of(at);
    let weight =
        |(count, last): &(usize, Option<usize>)| count * 60 / last.map_or(60, |last| 1 + here - last.min(here));
    tallies.iter().max_by_key(|(_, tally)| weight(tally)).map(|(id, _)| (*id).to_owned())
}

/// The organisation last named before the token `at`, no more than `sentences_back` sentences back.
pub fn last_organisation(reading: &Reading, at: usize, sentences_back: usize) -> Option<String> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let start = reading.sentences.get(here.saturating_sub(sentences_back)).map_or(0, |sentence| sentence.tokens.start);
    let mut before = reading.mentions_in(start..at.max(start)).rev();
    before.find_map(Mention::organisation).map(str::to_owned)
}
