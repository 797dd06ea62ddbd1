//! Under whose flag troops are: the mission or organisation of their sentence, the operation that it names, or the mission
//! that the paragraph is about.
//!
//! A mission counts for troops in a state where it is. One that was only named before counts for troops that come or go,
//! and for those that stay where words such as « y » or « aussi » tie them to it; words such as « bilatéral » cut the tie.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Found, attribute, theatre};
use crate::lang::fr;
use crate::lang::fr::troops;
use crate::lexicon::{Form, Mention, Value};
use crate::ontology::{Entity, EntityKind};
use crate::resolve::Reading;

/// How many sentences back a mission may have been named for troops that stay.
const SENTENCES_BACK: usize = 2;

/// The flag of the troops that `sender` has, or had, in `destination`; `stay` says whether they neither come nor go.
pub fn of(found: &Found, sender: &str, destination: Option<&str>, stay: bool) -> Option<String> {
    let reading = found.reading;
    let there = |id: &str| destination.is_none_or(|state| may_be_in(reading, id, state));
    attribute::framework(reading, found.sentence, &found.matched.tokens, sender)
        .filter(|id| there(id))
        .or_else(|| theatre::own_flag(found))
        .or_else(|| operation(found))
        .or_else(|| of_paragraph(found, sender, destination?, stay))
        .or_else(|| of_blue_helmets(found, sender, destination?))
        .or_else(|| own_mission(found, sender, destination?))
}

/// Whether the tables let the mission be in `state`.
fn may_be_in(reading: &Reading, id: &str, state: &str) -> bool {
    let hosts = reading.lexicon.ontology().get(id).map_or(&[][..], |mission| &mission.hosts);
    hosts.is_empty() || hosts.iter().any(|host| host == state)
}

/// The mission in the destination that the words before speak of: of troops that come or go, the only one of the
/// paragraph; of others, the one last named near by, to which their own words tie them.
fn of_paragraph(found: &Found, sender: &str, destination: &str, stay: bool) -> Option<String> {
    let reading = found.reading;
    let ontology = reading.lexicon.ontology();
    if on_own_account(reading, found.sentence) {
        return None;
    }
    let paragraph = theatre::paragraph(found).start..found.matched.tokens.start;
    let is_state = ontology.kind_of(sender) == Some(EntityKind::State);
    let own = |id: &str| is_state || ontology.principal(id, MISSIONS) == sender;
    let there: Vec<&Mention> =
        reading.mentions_in(paragraph.clone()).filter(|one| is_mission_in(reading, one, destination)).collect();
    let last = there.last()?;
    let id = last.organisation()?;
    let alone = there.iter().all(|one| one.organisation() == Some(id));
    let tied = || {
        let back = theatre::first_token(found, SENTENCES_BACK).max(paragraph.start);
        let since = last.tokens.end..found.matched.tokens.start.max(last.tokens.end);
        let elsewhere = reading.mentions_in(since.clone()).any(|one| {
            one.form == Form::Name && one.state() == Some(destination) && theatre::is_located(found, one.tokens.start)
        });
        let owned = on_own_account(reading, &since);
        is_state && last.tokens.start >= back && !elsewhere && !owned && is_tied(reading, found.sentence)
    };
    let fits = if stay { tied() } else { alone || tied() };
    (fits && own(id)).then(|| id.to_owned())
}

/// The mission that a state's « casques bleus », or its share in « des contingents », belong to: the one in the destination
/// that the article named last.
fn of_blue_helmets(found: &Found, sender: &str, destination: &str) -> Option<String> {
    let reading = found.reading;
    let is_state = reading.lexicon.ontology().kind_of(sender) == Some(EntityKind::State);
    let paragraph = theatre::paragraph(found).start..found.matched.tokens.end;
    let contributes = |at: usize| troops::is_contribution(reading.form(at));
    let contributes = found.sentence.clone().any(contributes)
        || is_tied(reading, found.sentence) && paragraph.clone().any(contributes);
    let first = reading.sentences.get(number_of(reading, found.sentence).saturating_sub(REACH))?.tokens.start;
    let mut named = reading.mentions_in(first..found.matched.tokens.start);
    let before = named.rfind(|one| is_mission_in(reading, one, destination)).and_then(Mention::organisation);
    let mission = before.or_else(|| only_mission(reading, destination, &|_| true))?;
    (is_state && contributes && !on_own_account(reading, found.sentence)).then(|| mission.to_owned())
}

/// The number of the sentence that begins with these tokens.
fn number_of(reading: &Reading, sentence: &Range<usize>) -> usize {
    reading.sentences.partition_point(|one| one.tokens.end <= sentence.start)
}

/// The mission that the organisation which sends troops has in the destination, where the article names only one.
fn own_mission(found: &Found, sender: &str, destination: &str) -> Option<String> {
    let reading = found.reading;
    let ontology = reading.lexicon.ontology();
    if ontology.kind_of(sender) != Some(EntityKind::Organisation) {
        return None;
    }
    let own = |id: &str| ontology.principal(id, MISSIONS) == sender;
    only_mission(reading, destination, &own).map(str::to_owned)
}

/// The fitting mission in `state` that the article names, where it is only one.
fn only_mission<'r>(reading: &'r Reading, state: &str, fits: &dyn Fn(&str) -> bool) -> Option<&'r str> {
    let there = reading.mentions.iter().filter(|one| is_mission_in(reading, one, state));
    let fitting: BTreeSet<&str> = there.filter_map(Mention::organisation).filter(|id| fits(id)).collect();
    fitting.first().filter(|_| fitting.len() == 1).copied()
}

/// How many sentences back the mission of « casques bleus » may have been named.
const REACH: usize = 12;

/// Classes of what sends troops under a flag of its own.
const MISSIONS: &[&str] = &["Mission", "Force", "Organ"];

fn is_mission_in(reading: &Reading, mention: &Mention, state: &str) -> bool {
    let entity = |id: &str| reading.lexicon.ontology().get(id);
    let mission = mention.organisation().and_then(entity);
    let is_mission = |one: &&Entity| matches!(one.class.as_str(), "Mission" | "Force" | "Coalition");
    mission.filter(is_mission).is_some_and(|mission| mission.hosts.iter().any(|host| host == state))
}

/// Whether the words tie those whom they tell of to a mission named before: « y », « casques bleus », « en fournit 300 »;
/// « aussi » does where they name no place of their own.
pub fn is_tied(reading: &Reading, tokens: &Range<usize>) -> bool {
    let form = |at: usize| reading.form(at);
    let counts = |at: usize| form(at) == "en" && fr::is_finite_verb(form(at + 1));
    let placed = |one: &Mention| {
        let back = |by: usize| one.tokens.start.checked_sub(by).map_or("", form);
        let before = if fr::is_article(back(1)) { back(2) } else { back(1) };
        fr::is_preposition_of_place(before) && (one.state().is_some() || matches!(one.value, Value::Place(_)))
    };
    let also = |at: usize| matches!(form(at), "aussi" | "également");
    tokens.clone().any(|at| troops::ties_to_mission(form(at)) || counts(at))
        || tokens.clone().any(also) && !reading.mentions_in(tokens.clone()).any(placed)
}

/// Whether the words say that troops are there on their state's own account: « accord bilatéral ».
pub fn on_own_account(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| troops::is_on_own_account(reading.form(at)))
}

/// How far from the match an operation may be named.
const NEAR: usize = 8;

/// The operation of a state that the sentence names near the match, as written: « opération Serval », « (« Licorne ») ».
fn operation(found: &Found) -> Option<String> {
    let (reading, matched) = (found.reading, &found.matched.tokens);
    let start = matched.start.saturating_sub(NEAR).max(found.sentence.start);
    let near = start..(matched.end + NEAR).min(found.sentence.end);
    let named = near.into_iter().find_map(|at| name_of_operation(reading, at))?;
    let is_name = |at: &usize| reading.tokens.get(*at).is_some_and(|token| token.capital);
    let end = (named..found.sentence.end).take_while(is_name).last()? + 1;
    Some(reading.written(&(named..end)).to_owned())
}

/// The first token of the name of an operation that is introduced at `at`, if it is no organisation's.
fn name_of_operation(reading: &Reading, at: usize) -> Option<usize> {
    let form = |at: usize| reading.form(at);
    let is_quote = |at: usize| matches!(form(at), "«" | "\"" | "“");
    let before = at.checked_sub(1).map_or("", form);
    let set_off = is_quote(at) && (before == "(" || matches!(before, "la" | "l'") && form(at.saturating_sub(2)) == ",");
    let announced = form(at) == "opération";
    let first = at + usize::from(announced);
    let first = first + usize::from(is_quote(first));
    let capital = reading.tokens.get(first).is_some_and(|token| token.capital);
    let taken = reading.mentions_at(first).iter().any(|one| one.organisation().is_some() || one.state().is_some());
    let named = (announced || set_off) && capital || troops::is_operation(form(first));
    (named && !taken).then_some(first)
}
