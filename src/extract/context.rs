//! What the words around a match are about: the state or organisation that a clause without one must mean.
//!
//! A state is the subject of the nearest sentence that names one, else the state that it names last. An organisation is
//! the one that the article names most, weighed by how near it was last named.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lang::fr;
use crate::lang::fr::persons::states_led_by;
use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;

/// How many sentences back a state may have been named.
const SENTENCES_BACK: usize = 2;

/// The state that the words before the token `at` are about: one that its sentence names, else one of the sentences
/// before it, if the article is about that one, else the one that the article names most by far.
pub fn state(reading: &Reading, at: usize) -> Option<String> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let first = here.saturating_sub(SENTENCES_BACK);
    let mut before = (first..here).rev().map(|n| reading.sentences[n].tokens.clone());
    let sentence = reading.sentences.get(here).map_or(at..at, |sentence| sentence.tokens.start..at);
    state_in(reading, &sentence).or_else(|| {
        let tally = states(reading);
        let total: usize = tally.values().sum();
        let most = tally.values().copied().max().unwrap_or_default();
        let leading = |state: &str| tally.get(state).is_some_and(|count| count * 2 >= most);
        let recent = before.find_map(|sentence| state_in(reading, &sentence)).filter(|state| leading(state));
        let foremost = tally.iter().find(|(_, count)| **count == most && most * 2 > total);
        recent.or_else(|| foremost.map(|(state, _)| state.clone()))
    })
}

/// How often the article names each state, or its capital.
fn states(reading: &Reading) -> BTreeMap<String, usize> {
    let mut tally = BTreeMap::new();
    let named =
        reading.mentions.iter().filter(|mention| !matches!(mention.form, Form::Representative | Form::Compound));
    for state in named.filter_map(|mention| state_or_capital(reading, mention)) {
        *tally.entry(state).or_default() += 1;
    }
    tally
}

/// Whether somebody of the last name of `person` is known to lead a state, so that no other state is theirs.
pub fn is_leader(person: &str) -> bool {
    person.split_whitespace().last().is_some_and(|last_name| states_led_by(last_name).next().is_some())
}

/// Whether somebody of the last name of `person` is known to lead `state`.
pub fn leads(person: &str, state: &str) -> bool {
    let last_name = person.split_whitespace().last().map(without_article).unwrap_or_default();
    states_led_by(last_name).any(|led| led == state)
}

/// « Al-Alimi » as « Alimi ».
fn without_article(name: &str) -> &str {
    ["al-", "el-", "Al-", "El-"].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// Of the states of which `person` is known to be a leader, the one that the article names, or that the words before
/// the token `at` are about.
pub fn state_led_by(reading: &Reading, person: &str, at: usize) -> Option<String> {
    let last_name = person.split_whitespace().last()?;
    let last_name = without_article(last_name);
    let tally = states(reading);
    let led: Vec<&str> = states_led_by(last_name).filter(|state| tally.contains_key(*state)).collect();
    match led[..] {
        [] => None,
        [only] => Some(only.to_owned()),
        _ => state(reading, at).filter(|state| led.contains(&state.as_str())),
    }
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

/// The organisation that fits and that the words before the token `at` are about: the one last named in their sentence,
/// else the one that the article names most, weighed by how near it was last named.
pub fn organisation(reading: &Reading, at: usize, fits: impl Fn(&str) -> bool) -> Option<String> {
    let sentence_of = |token: usize| reading.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let here = sentence_of(at);
    let fitting = |mention: &&Mention| mention.organisation().is_some_and(&fits);
    let sentence = reading.sentences.get(here).map_or(at..at, |sentence| sentence.tokens.start..at);
    let mut same = reading.mentions_in(sentence).filter(fitting);
    if let Some(id) = same.next_back().and_then(Mention::organisation) {
        return Some(id.to_owned());
    }
    let mut tallies: BTreeMap<&str, (usize, Option<usize>)> = BTreeMap::new();
    for mention in reading.mentions.iter().filter(fitting) {
        let Some(id) = mention.organisation() else { continue };
        let (count, last) = tallies.entry(id).or_default();
        *count += 1;
        if mention.tokens.end <= at {
            *last = Some(sentence_of(mention.tokens.start));
        }
    }
    let weight = |(count, last): &(usize, Option<usize>)| {
        let distance = last.map_or(60, |last| 1 + here - last.min(here));
        count * 10_000 / (distance * distance * distance).isqrt()
    };
    tallies.iter().max_by_key(|(_, tally)| weight(tally)).map(|(id, _)| (*id).to_owned())
}

/// The organisation that a possessive at the token `at` refers to: the party last named, if that is no state.
pub fn possessor(reading: &Reading, at: usize) -> Option<String> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let start = reading.sentences.get(here.saturating_sub(SENTENCES_BACK)).map_or(0, |sentence| sentence.tokens.start);
    let is_party = |mention: &&Mention| {
        let described = matches!(mention.form, Form::Adjective | Form::Demonym | Form::Compound | Form::Representative);
        mention.organisation().is_some() || mention.state().is_some() && !described
    };
    reading.mentions_in(start..at).rfind(is_party)?.organisation().map(str::to_owned)
}
