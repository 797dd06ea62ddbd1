//! Where in a state troops are: a city or region of the clause, a base by its name, a part of the land, the place that « y »
//! goes back to.
//!
//! A place counts where the tables have it in the destination; one that they don't know, only right behind « à » beside
//! the match. The seat of a headquarters is no place of troops.

use std::ops::Range;

use super::{Found, attribute, theatre};
use crate::lang::fr;
use crate::lang::fr::troops;
use crate::lexicon::{Mention, Value};
use crate::ontology::EntityKind;
use crate::resolve::Reading;
use crate::text::TokenKind;

/// Where in the `destination` the match has its troops.
pub fn of(found: &Found, destination: Option<&str>) -> Option<String> {
    let reading = found.reading;
    let clause = attribute::clause(reading, found.sentence, &found.matched.tokens);
    let state = destination?;
    let tokens = in_clause(found, &clause, state)
        .or_else(|| named_base(reading, &clause))
        .or_else(|| held(found, state))
        .or_else(|| unknown(found, state));
    tokens
        .map(|tokens| reading.written(&tokens).to_owned())
        .or_else(|| theatre::part(found))
        .or_else(|| part_of_country(reading, &clause))
        .or_else(|| capital(reading, &clause, state))
        .or_else(|| gone_back_to(found, &clause, state))
}

/// The city or region of the clause behind a preposition of place that is nearest to the match.
fn in_clause(found: &Found, clause: &Range<usize>, state: &str) -> Option<Range<usize>> {
    let reading = found.reading;
    let fits = |one: &Mention| is_in(reading, one, state) && is_placed(reading, one) && !is_seat(reading, clause, one);
    attribute::nearest(reading, clause, &found.matched.tokens, fits).map(|one| one.tokens.clone())
}

fn is_in(reading: &Reading, mention: &Mention, state: &str) -> bool {
    let Value::Place(name) = &mention.value else { return false };
    let kinds = reading.lexicon.ontology().find(name);
    reading.lexicon.state_of_place(name) == Some(state)
        && kinds.iter().all(|entity| matches!(entity.kind, EntityKind::City | EntityKind::Place))
}

/// Whether a preposition of place stands before the mention.
fn is_placed(reading: &Reading, mention: &Mention) -> bool {
    let before = mention.tokens.start.saturating_sub(2)..mention.tokens.start;
    before.into_iter().any(|at| {
        fr::is_preposition_of_place(reading.form(at))
            || matches!(reading.form(at), "depuis" | "près" | "entre")
            || is_capital_a(reading, at)
    })
}

/// « A Gao » at the beginning of a sentence.
fn is_capital_a(reading: &Reading, at: usize) -> bool {
    reading.form(at) == "a" && reading.tokens[at].capital
}

/// How far before its city « quartier général » may stand.
const SEAT: usize = 7;

/// Whether the mention is where a headquarters is.
fn is_seat(reading: &Reading, clause: &Range<usize>, mention: &Mention) -> bool {
    let near = mention.tokens.start.saturating_sub(SEAT).max(clause.start)..mention.tokens.start;
    near.into_iter().any(|at| matches!(reading.form(at), "siège" | "quartier" | "qg" | "secrétariat" | "rendez-vous"))
}

/// The base, camp or airport of the clause by a name of its own: « sur la base Ali Al-Salem ».
fn named_base(reading: &Reading, clause: &Range<usize>) -> Option<Range<usize>> {
    let end_of_name = |at: usize| {
        let link = |at: usize| matches!(reading.form(at), "ibn" | "bin" | "al" | "el" | "de" | "d'" | "du" | "-");
        let name = |at: usize| is_name(reading, at);
        (at..clause.end).take_while(|at| name(*at) || link(*at) && name(at + 1)).last().map(|last| last + 1)
    };
    clause.clone().find_map(|at| {
        let (one, two) = (reading.form(at), reading.form(at + 1));
        let placed = matches!(one, "au" | "sur" | "à" | "dans") && (one == "au" || matches!(two, "la" | "le" | "l'"));
        let noun = at + 1 + usize::from(one != "au");
        let adjective =
            usize::from(matches!(reading.form(noun + 1), "aérienne" | "navale" | "militaire" | "international"));
        let name = noun + 1 + adjective;
        let of = usize::from(matches!(reading.form(name), "de" | "d'" | "du"));
        let number = adjective == 1 && reading.tokens.get(name).is_some_and(|token| token.kind == TokenKind::Number);
        if placed && troops::is_base(reading.form(noun)) && number {
            return Some(noun..name + 1);
        }
        let base = placed && troops::is_base(reading.form(noun)) && is_name(reading, name + of);
        base.then(|| end_of_name(name + of).map(|end| noun..end)).flatten()
    })
}

/// The place that the words of the match themselves name without a preposition: « tiennent Gao », « a évacué le Sud-Kivu ».
fn held(found: &Found, state: &str) -> Option<Range<usize>> {
    let reading = found.reading;
    let matched = &found.matched.tokens;
    let mut places = reading.mentions_in(matched.start + 1..(matched.end + 3).min(found.sentence.end));
    let is_object = |one: &Mention| {
        let before = one.tokens.start.checked_sub(1).map_or("", |at| reading.form(at));
        let article = usize::from(fr::is_article(before));
        let before = reading.form(one.tokens.start.saturating_sub(1 + article));
        let from = matches!(before, "de" | "d'" | "du") && found.matched.tokens.contains(&one.tokens.start);
        from && withdraws(found) || is_verb(before)
    };
    places.find(|one| is_in(reading, one, state) && is_object(one)).map(|one| one.tokens.clone())
}

fn withdraws(found: &Found) -> bool {
    found.rule.set.values().any(|status| status == "withdrawn")
}

fn is_verb(form: &str) -> bool {
    fr::is_finite_verb(form)
        || fr::tense::is_participle(form)
        || fr::mood::mood_of(form) == Some(fr::mood::Mood::Infinitive)
}

/// A place that the tables don't know, right behind « à » beside the match: « débarque à Vaernes ».
fn unknown(found: &Found, state: &str) -> Option<Range<usize>> {
    let reading = found.reading;
    let matched = &found.matched.tokens;
    let named = reading.mentions_in(matched.clone()).any(|one| one.state() == Some(state));
    let at = (matched.start..matched.end + 2).rfind(|at| reading.form(*at) == "à" && is_name(reading, at + 1))?;
    let free = |at: usize| is_name(reading, at) && reading.mentions_in(at..at + 1).next().is_none();
    let end = (at + 1..found.sentence.end).take_while(|at| free(*at)).last()? + 1;
    let explained = reading.form(end) == "," && fr::is_preposition_of_place(reading.form(end + 1));
    (named || explained).then_some(at + 1..end)
}

fn is_name(reading: &Reading, at: usize) -> bool {
    reading
        .tokens
        .get(at)
        .is_some_and(|token| token.capital && token.kind == TokenKind::Word && !token.form.ends_with('\''))
}

/// « dans le sud du pays », « au nord de l'île ».
fn part_of_country(reading: &Reading, clause: &Range<usize>) -> Option<String> {
    let form = |at: usize| reading.form(at);
    clause.clone().find_map(|at| {
        let placed =
            matches!(form(at), "dans" | "vers" | "à" | "sur") && fr::is_article(form(at + 1)) || form(at) == "au";
        let noun = at + if form(at) == "au" { 1 } else { 2 };
        let of = noun + 1;
        let whole = of + 1 + usize::from(fr::is_article(form(of + 1)));
        let country = matches!(form(whole), "pays" | "île" | "territoire" | "archipel" | "enclave");
        let part = placed && troops::is_direction(form(noun)) && matches!(form(of), "de" | "du" | "d'") && country;
        part.then(|| reading.written(&(noun..whole + 1)).to_owned())
    })
}

/// The name of the capital, where the clause has things « dans la capitale ».
fn capital(reading: &Reading, clause: &Range<usize>, state: &str) -> Option<String> {
    let is_it =
        |at: &usize| reading.form(*at) == "dans" && reading.form(at + 1) == "la" && reading.form(at + 2) == "capitale";
    clause.clone().find(is_it)?;
    let ontology = reading.lexicon.ontology();
    let [city] = &ontology.get(state)?.capitals[..] else { return None };
    ontology.get(city).map(|city| city.label("fr").to_owned())
}

/// How many sentences back « y » may go.
const SENTENCES_BACK: usize = 2;

/// The place that « y » goes back to: the last one that the words of its paragraph before it put something at.
fn gone_back_to(found: &Found, clause: &Range<usize>, state: &str) -> Option<String> {
    let reading = found.reading;
    let there = clause.clone().find(|at| reading.form(*at) == "y")?;
    let start = theatre::first_token(found, SENTENCES_BACK).max(theatre::paragraph(found).start);
    let placed = |one: &&Mention| {
        let places = matches!(one.value, Value::Place(_)) || one.state().is_some();
        places && is_placed(reading, one)
    };
    let last = reading.mentions_in(start..there).rfind(placed)?;
    let seat = is_seat(reading, &(start..there), last);
    (is_in(reading, last, state) && !seat).then(|| reading.written(&last.tokens).to_owned())
}
