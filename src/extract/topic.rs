//! What the words before a match are about, besides the place: soldiers, a request for some, a mission.

use std::collections::BTreeSet;
use std::ops::Range;

use super::theatre::{NAME, SENTENCES_BACK, first_token, is_subject, paragraph};
use super::{Found, told};
use crate::lang::fr;
use crate::lexicon::Form;

/// How far behind a word of asking those asked for may stand.
const ASKED: usize = 12;

/// Whether the words near by are about what a rule asks: `people`, the party is its people and soldiers are spoken of;
/// `serving`, the same or a mission is; `armed`, soldiers are; `asked`, soldiers have been asked for.
pub fn is_about(found: &Found, context: Option<&str>) -> bool {
    let near = first_token(found, SENTENCES_BACK)..found.sentence.end;
    let named = |at| fr::names_soldiers(found.reading.form(at));
    let armed = || near.clone().any(named) || told::of_troops(found).next().is_some();
    let form = |at: usize| found.reading.form(at);
    let for_soldiers =
        |at: usize| (at + 1..at + ASKED).map(form).take_while(|form| !fr::is_withdrawal(form)).any(fr::names_soldiers);
    let asked = || near.clone().any(|at| fr::asks_for(form(at)) && for_soldiers(at));
    match context {
        Some("people") => is_people(found) && armed(),
        Some("serving") => is_people(found) && (armed() || names_mission(found, near.clone())),
        Some("asked") => asked(),
        _ => armed(),
    }
}

fn names_mission(found: &Found, tokens: Range<usize>) -> bool {
    let ontology = found.reading.lexicon.ontology();
    let mut named = found.reading.mentions_in(tokens).filter_map(|mention| ontology.get(mention.organisation()?));
    named.any(|entity| matches!(entity.class.as_str(), "Mission" | "Force"))
}

/// Whether the senders are inhabitants and no soldiers are spoken of.
pub fn are_civilians(found: &Found) -> bool {
    found.matched.captures.contains_key("sender") && is_people(found) && !is_about(found, None)
}

/// Whether the senders are named by their inhabitants.
fn is_people(found: &Found) -> bool {
    let senders = found.matched.captures.get("sender").into_iter().flatten();
    let demonym = |at: usize| found.reading.mentions_at(at).iter().any(|mention| mention.form == Form::Demonym);
    senders.into_iter().all(|capture| demonym(capture.tokens.start))
}

/// The state that has asked for what the sentence answers: « Kiev réclame des soldats. | Rome décline. »
pub fn asker(found: &Found) -> Option<String> {
    let reading = found.reading;
    let asks = |at: &usize| fr::is_finite_verb(reading.form(*at)) && fr::asks_for(reading.form(*at));
    let verb = (first_token(found, SENTENCES_BACK)..found.matched.tokens.start).rev().find(asks)?;
    let mut before = reading.mentions_in(verb.saturating_sub(NAME)..verb);
    let subject = before.rfind(|one| one.tokens.end + 2 >= verb && is_subject(found, one))?;
    subject.state().map(str::to_owned)
}

/// The mission that the paragraph up to the match is about: the only one that it names.
pub fn mission<'f>(found: &'f Found) -> Option<&'f str> {
    let ontology = found.reading.lexicon.ontology();
    let words = paragraph(found).start..found.matched.tokens.start;
    let named = found.reading.mentions_in(words).filter_map(|mention| ontology.get(mention.organisation()?));
    let missions: BTreeSet<&str> =
        named.filter(|entity| entity.class == "Mission").map(|entity| entity.id.as_str()).collect();
    missions.first().filter(|_| missions.len() == 1).copied()
}
