//! Holders of an office that the words leave unnamed: « William Ruto l'a redit. Le président kényan enverra … ».
//!
//! The person must be the only one of the sentence before, and open it; the office must open its own sentence, or stand
//! behind the verb that introduces the words of a quotation. Where the article or the tables know the person to serve
//! another state, nobody is meant.

use super::{Found, context};
use crate::lang::fr;
use crate::lexicon::{Mention, Value};
use crate::ontology::EntityKind;
use crate::resolve::Reading;

/// How many tokens from the beginning of a sentence its subject may stand.
const OPENING: usize = 4;

/// The name of the person whom the captured office describes, which serves `of`.
pub fn person_before(found: &Found, of: &str) -> Option<String> {
    let reading = found.reading;
    let office = found.matched.captures.get("described")?.first()?;
    if !is_definite(reading, office.tokens.start) || names_further(reading, found.matched.tokens.end) {
        return None;
    }
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= office.tokens.start);
    let own = reading.sentences.get(here)?;
    let opens = office.tokens.start <= own.tokens.start + 2;
    if !opens && !ends_quotation(reading, own.tokens.start, office.tokens.start) {
        return None;
    }
    if reading.mentions_in(own.tokens.start..office.tokens.start).any(|mention| person(mention).is_some()) {
        return None;
    }
    let before = reading.sentences.get(here.checked_sub(1)?).filter(|before| before.paragraph == own.paragraph)?;
    let mut named = reading.mentions_in(before.tokens.clone()).filter(|mention| person(mention).is_some());
    let subject = named.next().filter(|mention| mention.tokens.start < before.tokens.start + OPENING)?;
    let name = person(subject)?;
    let alone = named.all(|other| person(other) == Some(name));
    (alone && !serves_another(reading, name, of)).then(|| name.to_owned())
}

fn person(mention: &Mention) -> Option<&str> {
    match &mention.value {
        Value::Person(name) => Some(name),
        _ => None,
    }
}

/// Whether « le » or « la » stands before the office, with at most an adjective between.
fn is_definite(reading: &Reading, start: usize) -> bool {
    (1..=2).any(|back| start.checked_sub(back).is_some_and(|at| matches!(reading.form(at), "le" | "la" | "l'")))
}

/// Whether the office goes on with a name, another office or a complement: « le président chilien Gabriel Boric ».
fn names_further(reading: &Reading, end: usize) -> bool {
    let comma = usize::from(reading.form(end) == ",");
    let joined = matches!(reading.form(end), "de" | "du" | "d'" | "des" | "et" | "à" | "qui");
    joined || reading.mentions_in(end..end + 2 + 4 * comma).any(|mention| person(mention).is_some())
}

/// Whether a quotation and the verb that introduces it stand between `start` and the office: « … », a lâché le …
fn ends_quotation(reading: &Reading, start: usize, office: usize) -> bool {
    let closes = |at: usize| matches!(reading.form(at), "»" | "\"" | "”");
    let verb = (office.saturating_sub(4).max(start)..office).any(|at| fr::is_verb_of_saying(reading.form(at)));
    verb && (office.saturating_sub(7).max(start)..office).any(closes)
}

/// Whether the person is known to serve a state other than `of`.
fn serves_another(reading: &Reading, name: &str, of: &str) -> bool {
    let same = |mention: &&Mention| person(mention) == Some(name);
    let served = reading.mentions.iter().filter(same).flat_map(|mention| {
        reading.mentions_at(mention.tokens.start).iter().filter(|other| other.tokens == mention.tokens)
    });
    let mut states = served.filter_map(Mention::state);
    let of_state = reading.lexicon.ontology().kind_of(of) == Some(EntityKind::State);
    states.any(|state| state != of) || of_state && context::is_leader(name) && !context::leads(name, of)
}
