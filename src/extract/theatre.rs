//! The scene of the events, as the words before a match set it: the state that they place things in, and the party
//! that « ses soldats » belong to.

use std::collections::BTreeSet;

use super::Found;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::text::TokenKind;

/// How many sentences back the scene may be set.
const SENTENCES_BACK: usize = 3;

/// The fitting state that the sentence up to `end` or those before it place things in, where it is only one.
pub fn state(found: &Found, end: usize, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let states: BTreeSet<&str> = located(found, end).into_iter().filter(|state| fits(state)).collect();
    only(&states)
}

/// The only state that the sentence up to `end` or those before it place things in.
pub fn only_state(found: &Found, end: usize) -> Option<String> {
    only(&located(found, end))
}

fn only(states: &BTreeSet<&str>) -> Option<String> {
    states.first().filter(|_| states.len() == 1).map(|state| (*state).to_owned())
}

/// Whether the match, its sentence and the one before name one fitting state at most.
pub fn is_alone(found: &Found, fits: &dyn Fn(&str) -> bool) -> bool {
    let near = found.reading.mentions_in(first_token(found, 1)..found.matched.tokens.end);
    let named =
        near.filter(|mention| mention.form == Form::Name).filter_map(Mention::state).filter(|state| fits(state));
    named.collect::<BTreeSet<_>>().len() <= 1
}

fn located<'f>(found: &'f Found, end: usize) -> BTreeSet<&'f str> {
    let named = |mention: &&Mention| {
        let by_name = matches!(mention.form, Form::Name | Form::Acronym | Form::Anaphor);
        by_name && is_located(found, mention.tokens.start)
    };
    let first = first_token(found, SENTENCES_BACK);
    found.reading.mentions_in(first..end).filter(named).filter_map(Mention::state).collect()
}

/// The party named first in the sentence before the match, or else in the sentence before: whom « ses » means.
pub fn owner(found: &Found) -> Option<String> {
    let start = found.sentence.start;
    let named = |mention: &&Mention| {
        let by_name = !matches!(mention.form, Form::Adjective | Form::Compound | Form::Demonym | Form::Anaphor);
        let party = by_name && (mention.state().is_some() || mention.organisation().is_some());
        (party || matches!(mention.value, Value::Person(_))) && is_subject(found, mention)
    };
    let mut near = [start..found.matched.tokens.start, first_token(found, 1)..start].into_iter();
    let mention = near.find_map(|tokens| found.reading.mentions_in(tokens).find(named))?;
    let same = found.reading.mentions_at(mention.tokens.start).iter();
    let mention = same.clone().find(|other| other.state().is_some()).unwrap_or(mention);
    mention.state().or_else(|| mention.organisation()).map(str::to_owned)
}

/// Whether `state` is one of the parties that the match captured as senders.
pub fn is_party(found: &Found, state: &str) -> bool {
    let senders = found.matched.captures.get("sender").into_iter().flatten();
    senders.filter_map(|capture| capture.value.as_ref()).any(|value| *value == Value::State(state.to_owned()))
}

/// Whether the captured destination is one to whom something is sent: « à l'Ukraine » rather than « en Ukraine ».
pub fn is_recipient(found: &Found) -> bool {
    let form = |at: usize| found.reading.form(at);
    let captured = found.matched.captures.get("destination").into_iter().flatten();
    let starts = captured.map(|capture| capture.tokens.start).filter(|at| *at > 1);
    starts.into_iter().any(|at| form(at - 2) == "à" && matches!(form(at - 1), "la" | "l'"))
}

/// Whether the captured destination is a description such as « le pays ».
pub fn is_described(found: &Found) -> bool {
    let captured = found.matched.captures.get("destination").into_iter().flatten();
    let mut mentions = captured.flat_map(|capture| found.reading.mentions_at(capture.tokens.start));
    mentions.any(|mention| mention.form == Form::Anaphor)
}

/// Whether the clause goes on behind the match with a place that the rule did not capture.
pub fn is_placed_behind(found: &Found) -> bool {
    let reading = found.reading;
    let tokens = found.matched.tokens.end..found.sentence.end;
    let mut clause = tokens.take_while(|at| !matches!(reading.form(*at), ";" | ":" | "." | "qui"));
    clause.any(|at| {
        let names = reading.tokens[at].capital && reading.tokens[at].kind == TokenKind::Word;
        names && is_located(found, at) && !reading.mentions_at(at).iter().any(|one| one.organisation().is_some())
    })
}

/// Whether a preposition of place governs the token: « en », « au », « dans » — « à » only without an article.
fn is_located(found: &Found, at: usize) -> bool {
    let form = |back: usize| at.checked_sub(back).map_or("", |at| found.reading.form(at));
    let article = fr::is_article(form(1)) || form(1) == "ce";
    let preposition = if article { form(2) } else { form(1) };
    fr::is_preposition_of_place(preposition) && !(article && preposition == "à")
}

/// Whether no preposition governs the mention.
fn is_subject(found: &Found, mention: &Mention) -> bool {
    let form = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| found.reading.form(at));
    let before = if fr::is_article(form(1)) { form(2) } else { form(1) };
    !fr::is_preposition(before) && !matches!(form(1), "au" | "aux" | "du" | "des")
}

/// The first token of the sentence so many before that of the match.
fn first_token(found: &Found, back: usize) -> usize {
    let sentences = &found.reading.sentences;
    let here = sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    sentences[here.saturating_sub(back)].tokens.start
}
