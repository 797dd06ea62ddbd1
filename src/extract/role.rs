//! Roles: which office it is depends on what is served; whom it serves, and whether it is past, the words around may tell.

use serde_json::{Map, Value as Json};

use super::{Found, context};
use crate::claim::Office;
use crate::lang::fr::offices;
use crate::lexicon::{Form, Mention, Value};
use crate::ontology::EntityKind;
use crate::rules::Capture;

/// An office as a match gives it: what it is where a state and where an organisation is served.
struct Held<'a> {
    capture: &'a Capture,
    in_state: Option<Office>,
    in_organisation: Option<Office>,
    former: bool,
}

/// Adds the office, whether it is past, and whom it serves where the rule did not capture that.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let captures = &found.matched.captures;
    if captures.contains_key("other") && names_another(found) {
        return None;
    }
    if let Some(office) = captures.get("role").and_then(|list| list.first()) {
        let held = held(office)?;
        let of = served(found, &held, fields)?;
        let ontology = found.reading.lexicon.ontology();
        let serves_state = ontology.kind_of(&of) == Some(EntityKind::State);
        let role = if serves_state { held.in_state } else { held.in_organisation }?;
        fields.insert("role".to_owned(), serde_json::to_value(role).ok()?);
        let ended = ontology.get(&of).is_some_and(|entity| entity.until.is_some());
        let former = held.former || ended || is_past(found);
        fields.entry("former").or_insert_with(|| Json::from(former));
        fields.insert("of".to_owned(), Json::from(of));
    } else if captures.contains_key("counterpart") {
        counterpart(found, fields)?;
    }
    if !fields.contains_key("of") {
        fields.insert("of".to_owned(), Json::from(context::state(found.reading, found.matched.tokens.start)?));
    }
    fields.entry("former").or_insert_with(|| Json::from(false));
    Some(())
}

fn held(capture: &Capture) -> Option<Held<'_>> {
    let Some(Value::Office { in_state, in_organisation, former }) = &capture.value else { return None };
    Some(Held { capture, in_state: *in_state, in_organisation: *in_organisation, former: *former })
}

/// « X, le président kazakh Y »: the office behind the comma is another person's.
fn names_another(found: &Found) -> bool {
    let end = found.matched.tokens.end;
    let reading = found.reading;
    let start = end + usize::from(reading.form(end) == ",");
    let title = usize::from(matches!(reading.form(start), "m." | "mme" | "général"));
    reading.mentions_at(start + title).iter().any(|mention| matches!(mention.value, Value::Person(_)))
}

/// « X, président jusqu'en 2012 », « X, renversé en 2021 ».
fn is_past(found: &Found) -> bool {
    let (reading, tokens) = (found.reading, &found.matched.tokens);
    let within = tokens.clone().any(|at| {
        matches!(reading.form(at), "époque" | "déchu" | "déchue" | "renversé" | "renversée")
            || reading.form(at) == "alors" && matches!(reading.form(at - 1), "d'" | ",")
    });
    let behind: Vec<&str> = (tokens.end..tokens.end + 5).map(|at| reading.form(at)).collect();
    let fell = match behind[..] {
        [",", word, ..] => offices::is_past_behind(word),
        ["a" | "fut" | "avait" | "est", "été", word, ..] | ["fut", word, ..] => offices::is_past_behind(word),
        [word, ..] => offices::is_past_behind(word),
        [] => false,
    };
    let until =
        matches!(behind[..], ["de", _, "à", ..] | ["entre", _, "et", ..] | ["jusqu'en", ..] | ["jusqu'", "en", ..])
            && reading.mentions_in(tokens.end..tokens.end + 5).any(|mention| mention.date().is_some());
    within || fell || until
}

/// Whom the office serves: as captured, as its own adjective says, as the article says of this person elsewhere, or as
/// the context tells.
fn served(found: &Found, held: &Held, fields: &Map<String, Json>) -> Option<String> {
    if let Some(of) = fields.get("of").and_then(Json::as_str) {
        return Some(of.to_owned());
    }
    let office = &held.capture.tokens;
    if let Some(state) = inside(found, office.clone()) {
        return Some(state);
    }
    let goes_on = matches!(found.reading.form(office.end), "de" | "du" | "des" | "d'" | "chez")
        && !matches!(found.reading.form(office.end + 1), "l'" | "alors");
    if goes_on || !stands_alone(found, held) {
        return None;
    }
    let of_state = held.in_state.is_some() && !(held.in_organisation.is_some() && prefers_organisation(held));
    if of_state { by_person(found).or_else(|| context::state(found.reading, office.start)) } else { body(found, held) }
}

/// The state whose adjective stands inside the office: « ministre russe de la Défense ».
fn inside(found: &Found, tokens: std::ops::Range<usize>) -> Option<String> {
    let mut states = found.reading.mentions_in(tokens).filter(|mention| mention.form == Form::Adjective);
    states.find_map(|mention| mention.state().map(str::to_owned))
}

/// Whether the office's words, without « ex- », may leave whom it serves to the context; any minister's may.
fn stands_alone(found: &Found, held: &Held) -> bool {
    let forms: Vec<&str> = held.capture.tokens.clone().map(|at| found.reading.form(at)).collect();
    let written = forms.join(" ").replace("' ", "'");
    let minister = forms[0] == "ministre" && forms.len() > 1;
    minister || offices::stands_alone(written.strip_prefix("ex-").unwrap_or(&written))
}

fn prefers_organisation(held: &Held) -> bool {
    held.in_organisation == Some(Office::SpecialEnvoy)
}

/// The state that the article elsewhere says the person serves.
fn by_person(found: &Found) -> Option<String> {
    let person = found.matched.captures.get("person")?.first()?;
    let named = |mention: &&Mention| Some(&mention.value) == person.value.as_ref();
    let everywhere = found.reading.mentions.iter().filter(named);
    let mut served = everywhere.flat_map(|mention| {
        let same = found.reading.mentions_at(mention.tokens.start).iter();
        same.filter(|other| other.tokens == mention.tokens && other.form == Form::Representative)
    });
    served.find_map(|mention| mention.state().map(str::to_owned))
}

/// The organisation that the context gives: one that can have such an office.
fn body(found: &Found, held: &Held) -> Option<String> {
    let ontology = found.reading.lexicon.ontology();
    let heads = held.in_organisation == Some(Office::OrganisationHead);
    let fits = |id: &str| {
        let class = ontology.get(id).map_or("", |entity| entity.class.as_str());
        !heads || !matches!(class, "Mission" | "Force" | "Coalition" | "Organ" | "Agency")
    };
    context::organisation(found.reading, held.capture.tokens.start, fits)
}

/// « son homologue russe, Z », « son prédécesseur, Z »: the office of the person named before.
fn counterpart(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let start = found.sentence.start.saturating_sub(30);
    let before = found.reading.mentions_in(start..found.matched.tokens.start);
    let office = before.rev().find(|mention| matches!(mention.value, Value::Office { .. }))?;
    let capture = Capture { tokens: office.tokens.clone(), value: Some(office.value.clone()) };
    let held = held(&capture)?;
    if !fields.contains_key("of") {
        let adjective =
            found.reading.mentions_at(office.tokens.end).iter().find(|mention| mention.form == Form::Adjective);
        let adjacent = || adjective.and_then(Mention::state).map(str::to_owned);
        let of = inside(found, office.tokens.clone()).or_else(adjacent);
        fields.insert("of".to_owned(), Json::from(of.or_else(|| context::state(found.reading, office.tokens.start))?));
    }
    fields.insert("role".to_owned(), serde_json::to_value(held.in_state?).ok()?);
    Some(())
}
