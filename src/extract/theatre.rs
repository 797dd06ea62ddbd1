//! The scene of the events, as the words before a match set it: the state that they place things in, and the party
//! that « ses soldats » belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Found, attribute};
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{TokenKind, tokenize};

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
    located_in(found, first_token(found, SENTENCES_BACK)..end).collect()
}

/// The states that `tokens` place things in, by their names or those of their cities and regions.
fn located_in<'f>(found: &'f Found, tokens: Range<usize>) -> impl Iterator<Item = &'f str> {
    let mentions = found.reading.mentions_in(tokens).filter(|mention| is_located(found, mention.tokens.start));
    mentions.filter_map(|mention| place_of(found, mention))
}

/// The state that a mention names or lies in, where it is a place and no adjective, inhabitant or authority.
fn place_of<'f>(found: &'f Found, mention: &'f Mention) -> Option<&'f str> {
    match (&mention.value, mention.form) {
        (Value::Place(name), _) => found.reading.lexicon.state_of_place(name),
        (_, Form::Name | Form::Acronym | Form::Anaphor) => mention.state(),
        _ => None,
    }
}

/// The states that the clause places things in: behind the match, else before it; « la frontière du Pérou » and « le sol
/// péruvien » are in Peru.
pub fn in_clause<'f>(found: &'f Found) -> BTreeSet<&'f str> {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    let placed = |tokens: Range<usize>| -> BTreeSet<&'f str> {
        let parts = found.reading.mentions_in(tokens.clone()).filter(|mention| is_part(found, mention));
        located_in(found, tokens).chain(parts.filter_map(Mention::state)).collect()
    };
    let behind = placed(found.matched.tokens.start..clause.end);
    if behind.is_empty() { placed(clause) } else { behind }
}

/// Whether the mention says whose part of the land the noun before it is: « frontière péruvienne », « sol du Pérou ».
fn is_part(found: &Found, mention: &Mention) -> bool {
    let form = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| found.reading.form(at));
    let noun = match mention.form {
        Form::Adjective => form(1),
        Form::Name | Form::Acronym if fr::is_article(form(1)) && matches!(form(2), "de" | "d'") => form(3),
        Form::Name | Form::Acronym if matches!(form(1), "de" | "d'" | "du" | "des") => form(2),
        _ => return false,
    };
    fr::is_part_of_land(noun)
}

/// The state that « y » in the clause means: the one that the words before place things in, else their first party.
pub fn meant(found: &Found, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    let pronoun = clause.into_iter().find(|at| found.reading.form(*at) == "y")?;
    let before = [found.sentence.start..pronoun, first_token(found, 1)..found.sentence.start];
    before.into_iter().find_map(|tokens| {
        let located: BTreeSet<&str> = located_in(found, tokens.clone()).filter(|state| fits(state)).collect();
        let named = found.reading.mentions_in(tokens).filter(|mention| mention.form == Form::Name);
        let first = || named.filter_map(Mention::state).find(|state| fits(state)).map(str::to_owned);
        only(&located).or_else(first)
    })
}

/// How much more than a word of the text a word of the title tells where the events are.
const TITLE: usize = 3;

/// The state that the article places the most things in, by far; `None` where that is `sender`.
pub fn of_article(found: &Found, sender: &str) -> Option<String> {
    let tally = tally(found);
    let (state, most) = tally.iter().max_by_key(|(_, count)| **count)?;
    let others = tally.iter().filter(|(other, _)| *other != state && **other != sender);
    let second = others.map(|(_, count)| *count).max().unwrap_or_default();
    (*state != sender && *most >= TITLE && *most >= 2 * second).then(|| (*state).to_owned())
}

/// The fitting state that the article places most things in.
pub fn foremost(found: &Found, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let tally = tally(found);
    let fitting = tally.iter().filter(|(state, _)| fits(state));
    fitting.max_by_key(|(_, count)| **count).map(|(state, _)| (*state).to_owned())
}

/// How often the article places things in each state; what the title names and where missions are count too.
fn tally<'f>(found: &'f Found) -> BTreeMap<&'f str, usize> {
    let reading = found.reading;
    let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
    for state in located_in(found, 0..reading.tokens.len()) {
        *tally.entry(state).or_default() += 1;
    }
    let ontology = reading.lexicon.ontology();
    let missions = reading.mentions.iter().filter_map(|mention| ontology.get(mention.organisation()?));
    for host in missions.filter_map(|mission| if let [host] = &mission.hosts[..] { Some(host) } else { None }) {
        *tally.entry(host).or_default() += 1;
    }
    let title = reading.article.title.as_deref().unwrap_or_default();
    for mention in reading.lexicon.mentions(title, &tokenize(title)) {
        let named = ontology.get(mention.state().unwrap_or_default());
        if let Some(state) = named {
            *tally.entry(&state.id).or_default() += TITLE;
        }
    }
    tally
}

/// Whether the words near by are about what a rule asks: `people`, the party is its people and soldiers are spoken of;
/// `armed`, soldiers are; `asked`, soldiers have been asked for.
pub fn is_about(found: &Found, context: Option<&str>) -> bool {
    let near = first_token(found, SENTENCES_BACK)..found.sentence.end;
    let armed = || near.clone().any(|at| fr::names_soldiers(found.reading.form(at)));
    let asked = || near.clone().any(|at| fr::asks_for(found.reading.form(at)));
    match context {
        Some("people") => is_people(found) && armed(),
        Some("asked") => asked() && armed(),
        _ => armed(),
    }
}

/// Whether the senders are named by their inhabitants.
fn is_people(found: &Found) -> bool {
    let senders = found.matched.captures.get("sender").into_iter().flatten();
    let demonym = |at: usize| found.reading.mentions_at(at).iter().any(|mention| mention.form == Form::Demonym);
    senders.into_iter().all(|capture| demonym(capture.tokens.start))
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
