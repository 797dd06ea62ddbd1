//! The scene of the events, as the words before a match set it: the state that they place things in, and the party
//! that « ses soldats » belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Found, attribute};
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::rules::Capture;
use crate::text::{TokenKind, tokenize};

/// How many sentences back the scene may be set.
pub(super) const SENTENCES_BACK: usize = 3;

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
        (_, Form::Name | Form::Acronym) => mention.state(),
        _ => None,
    }
}

/// The state that the sentence or its paragraph is headed with: « Tchad : 300 soldats belges sont arrivés ».
pub fn heading(found: &Found) -> Option<String> {
    let heads = |mention: &&Mention| found.reading.form(mention.tokens.end) == ":";
    let opening = |start: usize| found.reading.mentions_in(start..start + OPENING).filter(heads);
    let mut headings = [found.sentence.start, paragraph(found).start].into_iter().flat_map(opening);
    headings.find_map(|mention| place_of(found, mention)).map(str::to_owned)
}

/// The only state that the sentence before names, where that of the match names none but its parties: « Le Togo brûle. Le
/// Bénin envoie 300 hommes. »
pub fn other(found: &Found, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let names = |tokens: Range<usize>| -> BTreeSet<&str> {
        let mentions = found.reading.mentions_in(tokens);
        mentions
            .filter(|mention| mention.form == Form::Name)
            .filter_map(Mention::state)
            .filter(|state| fits(state))
            .collect()
    };
    let before = first_token(found, 1).max(paragraph(found).start)..found.sentence.start;
    if names(found.sentence.clone()).is_empty() { only(&names(before)) } else { None }
}

/// How far behind « à l'appel » who calls may stand.
const CALLER: usize = 8;

/// The state that has called for what the sentence tells: « à l'appel du Togo », « à la demande du président togolais ».
pub fn inviting(found: &Found) -> Option<String> {
    let calls =
        |at: &usize| matches!(found.reading.form(*at), "appel" | "demande" | "invitation" | "secours" | "rescousse");
    let at = found.sentence.clone().find(calls)?;
    let tokens = at + 1..(at + CALLER).min(found.sentence.end);
    let of = matches!(found.reading.form(at + 1), "de" | "d'" | "du" | "des");
    let called: BTreeSet<&str> = found.reading.mentions_in(tokens).filter_map(Mention::state).collect();
    only(&called).filter(|_| of)
}

/// The organisation that « sous son drapeau » means.
pub fn own_flag(found: &Found) -> Option<String> {
    let form = |at: usize| found.reading.form(at);
    let own = |at: &usize| {
        form(*at) == "sous" && matches!(form(*at + 1), "son" | "sa" | "ses" | "leur") && fr::is_flag_word(form(*at + 2))
    };
    let at = found.sentence.clone().find(own)?;
    found.reading.last_organisation(found.sentence.start.max(at.min(found.matched.tokens.start))).map(str::to_owned)
}

/// The words of the paragraph before the sentence.
pub fn paragraph(found: &Found) -> Range<usize> {
    let tokens = &found.reading.tokens;
    let text = &found.reading.article.text;
    let breaks = |at: &usize| text[tokens[*at - 1].range.end..tokens[*at].range.start].contains('\n');
    let start = (1..=found.sentence.start.min(tokens.len() - 1)).rev().find(breaks).unwrap_or_default();
    start..found.sentence.start
}

/// How many words may stand before the state that a paragraph is headed with.
const OPENING: usize = 3;

/// The part of the destination that was captured: « nord de Chypre », « province d'Ituri ».
pub fn part(found: &Found) -> Option<String> {
    let form = |at: usize| found.reading.form(at);
    let captured = found.matched.captures.get("destination")?.first()?;
    let mut at = captured.tokens.start.checked_sub(1)?;
    if fr::is_article(form(at)) && !matches!(form(at), "du" | "des") {
        at = at.checked_sub(1)?;
    }
    let noun = at.checked_sub(1).filter(|_| matches!(form(at), "de" | "d'" | "du" | "des"))?;
    let whole = matches!(form(noun), "frontière" | "frontières" | "capitale" | "territoire" | "sol");
    (fr::is_part_of_land(form(noun)) && !whole).then(|| found.reading.written(&(noun..captured.tokens.end)).to_owned())
}

/// The states that the clause places things in: behind the match, else before it; « la frontière du Pérou » and « le sol
/// péruvien » are in Peru.
pub fn in_clause<'f>(found: &'f Found) -> BTreeSet<&'f str> {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    let placed = |tokens: Range<usize>| -> BTreeSet<&'f str> {
        let parts = found.reading.mentions_in(tokens.clone()).filter(|mention| is_part(found, mention));
        located_in(found, tokens).chain(parts.filter_map(Mention::state)).collect()
    };
    let behind = placed(behind_relative(found, clause.end)..clause.end);
    if behind.is_empty() && behind_relative(found, clause.end) == found.matched.tokens.start {
        placed(clause)
    } else {
        behind
    }
}

/// Where the words of the match itself begin: at its « y », where a relative clause stands before that, which places
/// something else: « la Bolivie, qui avait signé à Lima, y eut 300 soldats ».
fn behind_relative(found: &Found, end: usize) -> usize {
    let start = found.matched.tokens.start;
    let there = (start..end).find(|at| found.reading.form(*at) == "y");
    let relative = |there: &usize| (start..*there).any(|at| matches!(found.reading.form(at), "qui" | "que" | "dont"));
    there.filter(relative).unwrap_or(start)
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

/// The state that « y » in the clause means: the one that the words before place things in or that a mission named there
/// is in, else their first party. The words of the match itself, and parties enumerated with its first, tell nothing.
pub fn meant(found: &Found, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    let pronoun = clause.into_iter().find(|at| found.reading.form(*at) == "y")?;
    let start = found.sentence.start;
    let own = start..before_enumeration(found, pronoun.min(found.matched.tokens.start)).max(start);
    let before = [own, first_token(found, 1)..start];
    before.into_iter().find_map(|tokens| {
        let located = located_in(found, tokens.clone()).chain(hosts_in(found, tokens.clone()));
        let located: BTreeSet<&str> = located.filter(|state| fits(state)).collect();
        let named = found.reading.mentions_in(tokens).filter(|mention| mention.form == Form::Name);
        let first = || named.filter_map(Mention::state).find(|state| fits(state)).map(str::to_owned);
        only(&located).or_else(first)
    })
}

/// Where the enumeration begins that goes on at the token `at`: « le Chili, le Pérou et la | Bolivie ».
fn before_enumeration(found: &Found, at: usize) -> usize {
    let mut start = at;
    while let Some(mention) = joined_before(found, start, &["et", ","]) {
        start = mention.tokens.start;
    }
    start
}

/// The state that ends right before the token `start`, with one of the words `joints` and an article between.
fn joined_before<'f>(found: &'f Found, start: usize, joints: &[&str]) -> Option<&'f Mention> {
    let form = |at: usize| found.reading.form(at);
    let article = usize::from(start > 0 && fr::is_article(form(start - 1)));
    let joint = start.checked_sub(article + 1).filter(|at| joints.contains(&form(*at)))?;
    let mut near = found.reading.mentions_in(joint.saturating_sub(NAME)..joint);
    near.find(|mention| mention.tokens.end == joint && mention.state().is_some())
}

/// The states that the missions named in `tokens` are in, of those that are in one only.
fn hosts_in<'f>(found: &'f Found, tokens: Range<usize>) -> impl Iterator<Item = &'f str> {
    let ontology = found.reading.lexicon.ontology();
    let missions = found.reading.mentions_in(tokens).filter_map(|mention| ontology.get(mention.organisation()?));
    missions.filter_map(|mission| if let [host] = &mission.hosts[..] { Some(host.as_str()) } else { None })
}

/// How much a state's name tells where the events are: where it is but named, where things are placed in it, where it
/// stands in the title, and there before a colon: « Soudan : … ».
const NAMED: usize = 1;
const LOCATED: usize = 2;
const TITLE: usize = 4;
const TOPIC: usize = 10;

/// The least that the scene of an article weighs.
const LEAST: usize = 5;

/// The state that the article places the most things in, by far; `None` where that is `sender`.
pub fn of_article(found: &Found, sender: &str) -> Option<String> {
    let tally = tally(found);
    let (state, most) = tally.iter().max_by_key(|(_, count)| **count)?;
    let others = tally.iter().filter(|(other, _)| *other != state && **other != sender);
    let second = others.map(|(_, count)| *count).max().unwrap_or_default();
    (*state != sender && *most >= LEAST && *most >= 2 * second).then(|| (*state).to_owned())
}

/// The fitting state that the article places most things in.
pub fn foremost(found: &Found, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let tally = tally(found);
    let fitting = tally.iter().filter(|(state, _)| fits(state));
    fitting.max_by_key(|(_, count)| **count).map(|(state, _)| (*state).to_owned())
}

/// How much the article names each state as the scene; where missions are counts too.
fn tally<'f>(found: &'f Found) -> BTreeMap<&'f str, usize> {
    let reading = found.reading;
    let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
    let mut add = |state, weight| *tally.entry(state).or_default() += weight;
    for state in located_in(found, 0..reading.tokens.len()) {
        add(state, LOCATED);
    }
    for mention in reading.mentions.iter().filter(|mention| mention.form == Form::Name) {
        mention.state().into_iter().for_each(|state| add(state, NAMED));
    }
    let ontology = reading.lexicon.ontology();
    for host in hosts_in(found, 0..reading.tokens.len()) {
        add(host, LOCATED);
    }
    let title = reading.article.title.as_deref().unwrap_or_default();
    let topic = title.split_once(':').map_or(0, |(topic, _)| topic.len());
    let tokens = tokenize(title);
    for mention in reading.lexicon.mentions(title, &tokens) {
        let weight = if tokens[mention.tokens.start].range.start < topic { TOPIC } else { TITLE };
        if let Some(state) = ontology.get(mention.state().unwrap_or_default()) {
            add(&state.id, weight);
        }
    }
    tally
}

/// The state that « de » names right behind the match: « retiré 200 hommes | d'Irak ».
pub fn source(found: &Found) -> Option<String> {
    let end = found.matched.tokens.end;
    let of = matches!(found.reading.form(end), "de" | "d'" | "du" | "des");
    let article = usize::from(fr::is_article(found.reading.form(end + 1)));
    let named = found.reading.mentions_at(end + 1 + article);
    let state = named.iter().find(|mention| mention.form == Form::Name)?.state()?;
    of.then(|| state.to_owned())
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

/// Whether `state` is one of the parties that the match captured as senders, or named with one: « X et | Y ».
pub fn is_party(found: &Found, state: &str) -> bool {
    let senders = || found.matched.captures.get("sender").into_iter().flatten();
    let captured = |capture: &Capture| capture.value == Some(Value::State(state.to_owned()));
    senders().any(|capture| {
        captured(capture) || joined_before(found, capture.tokens.start, &["et"]).and_then(Mention::state) == Some(state)
    })
}

/// How many tokens the name of a state may have.
pub(super) const NAME: usize = 6;

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
pub fn is_located(found: &Found, at: usize) -> bool {
    let form = |back: usize| at.checked_sub(back).map_or("", |at| found.reading.form(at));
    let article = fr::is_article(form(1)) || form(1) == "ce";
    let preposition = if article { form(2) } else { form(1) };
    let near = matches!(form(1), "de" | "d'") && fr::is_near(form(2));
    near || fr::is_preposition_of_place(preposition) && !(article && preposition == "à")
}

/// Whether no preposition governs the mention.
pub(super) fn is_subject(found: &Found, mention: &Mention) -> bool {
    let form = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| found.reading.form(at));
    let before = if fr::is_article(form(1)) { form(2) } else { form(1) };
    !fr::is_preposition(before) && !matches!(form(1), "au" | "aux" | "du" | "des")
}

/// The first token of the sentence so many before that of the match.
pub fn first_token(found: &Found, back: usize) -> usize {
    let sentences = &found.reading.sentences;
    let here = sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    sentences[here.saturating_sub(back)].tokens.start
}
