//! Roles: which office it is depends on what is served; whom it serves, and whether it is past, the words around may tell.

use serde_json::{Map, Value as Json};

use super::headed::{has_head, is_commanded, names_executive};
use super::{Found, context, holder};
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
    if captures.contains_key("body") && !names_executive(found) || captures.contains_key("headed") && !has_head(found) {
        return None;
    }
    if !captures.contains_key("role") && is_described(found) {
        fields.remove("of");
    }
    let office = captures.get("role").or_else(|| captures.get("described"));
    if let Some(office) = office.and_then(|list| list.first()) {
        let held = held(office)?;
        let of = served(found, &held, fields)?;
        let ontology = found.reading.lexicon.ontology();
        let serves_state = ontology.kind_of(&of) == Some(EntityKind::State);
        let role = if serves_state { held.in_state } else { held.in_organisation }?;
        fields.insert("role".to_owned(), serde_json::to_value(role).ok()?);
        let ended = serves_state && ontology.get(&of).is_some_and(|entity| entity.until.is_some());
        let former = held.former || ended || is_past(found);
        fields.entry("former").or_insert_with(|| Json::from(former));
        if captures.contains_key("described") {
            fields.insert("person".to_owned(), Json::from(holder::person_before(found, &of)?));
        }
        fields.insert("of".to_owned(), Json::from(of));
    } else if captures.contains_key("counterpart") {
        counterpart(found, fields)?;
    }
    if !fields.contains_key("of") {
        let at = found.matched.tokens.start;
        let of = match fields.get("role").and_then(Json::as_str)? {
            "head_of_state" => state_of_person(found, at),
            _ if captures.contains_key("owned") => context::possessor(found.reading, at),
            "military_commander" => {
                found.reading.last_organisation(at).map(str::to_owned).filter(|id| is_commanded(found, id))
            }
            _ => found.reading.last_organisation(at).map(str::to_owned),
        };
        fields.insert("of".to_owned(), Json::from(of?));
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
    let then = if reading.form(end) == "d'" && reading.form(end + 1) == "alors" { end + 2 } else { end };
    let start = then + usize::from(reading.form(then) == ",");
    let title = usize::from(matches!(reading.form(start), "m." | "mme" | "général"));
    reading.mentions_at(start + title).iter().any(|mention| matches!(mention.value, Value::Person(_)))
}

/// « X, président jusqu'en 2012 », « X, renversé en 2021 ».
fn is_past(found: &Found) -> bool {
    let (reading, tokens) = (found.reading, &found.matched.tokens);
    let was = found.matched.words.iter().any(|at| matches!(reading.form(*at), "fut" | "furent"))
        && !found.matched.words.iter().any(|at| offices::begins_office(reading.form(*at)));
    let within = tokens.clone().any(|at| {
        matches!(reading.form(at), "jusqu'en" | "jusqu'" | "époque" | "déchu" | "déchue" | "renversé" | "renversée")
            || reading.form(at) == "alors" && matches!(reading.form(at - 1), "d'" | ",")
    });
    let behind: Vec<&str> = (tokens.end..tokens.end + 5).map(|at| reading.form(at)).collect();
    let fell = match behind[..] {
        ["a" | "fut" | "avait" | "est", "été", word, ..] | ["fut" | ",", word, ..] | [word, ..] => {
            offices::is_past_behind(word)
        }
        [] => false,
    };
    let until =
        matches!(behind[..], ["de", _, "à", ..] | ["entre", _, "et", ..] | ["jusqu'en", ..] | ["jusqu'", "en", ..])
            && reading.mentions_in(tokens.end..tokens.end + 5).any(|mention| mention.date().is_some());
    was || within || fell || until
}

/// Whom the office serves: as captured, as its own adjective says, as the article says of this person elsewhere, or as
/// the context tells.
fn served(found: &Found, held: &Held, fields: &Map<String, Json>) -> Option<String> {
    if let Some(of) = fields.get("of").and_then(Json::as_str) {
        let known = if is_described(found) { state_served(found, held.capture.tokens.start) } else { None };
        return Some(known.unwrap_or_else(|| of.to_owned()));
    }
    let office = &held.capture.tokens;
    if let Some(bloc) = found.matched.captures.get("bloc").and_then(|list| list.first()) {
        return offices::bloc(found.reading.form(bloc.tokens.start)).map(str::to_owned);
    }
    if let Some(state) = inside(found, office.clone()).or_else(|| behind(found, held)) {
        return Some(state);
    }
    let mut words = office.clone().map(|at| found.reading.form(at));
    if let Some(state) = words.find_map(offices::state_of_seat) {
        return Some(state.to_owned());
    }
    let headed = matches!(found.reading.form(office.start), "patron" | "patronne" | "chef");
    let possessed = !headed && office.start.checked_sub(1).is_some_and(|at| is_possessive(found.reading.form(at)));
    let goes_on = matches!(found.reading.form(office.end), "de" | "du" | "des" | "d'" | "chez")
        && !matches!(found.reading.form(office.end + 1), "l'" | "alors" | "fait" | "facto");
    if goes_on || !possessed && !stands_alone(found, held) {
        return None;
    }
    if possessed
        && held.in_organisation == Some(Office::MilitaryCommander)
        && let Some(force) = context::possessor(found.reading, office.start)
    {
        return Some(force);
    }
    let speaks_for_body = possessed && held.in_state == Some(Office::Spokesperson) && follows_head(found, office.start);
    if held.in_organisation == Some(Office::OrganisationChair) {
        return found.reading.last_organisation(office.start).map(str::to_owned);
    }
    if held.in_state.is_none() || held.in_organisation == Some(Office::SpecialEnvoy) || speaks_for_body {
        return body(found, held);
    }
    state_of_person(found, office.start)
}

/// The state that the article elsewhere says the person serves, or is known to have led, or is about before `at`.
fn state_of_person(found: &Found, at: usize) -> Option<String> {
    let is_known = || person(found).is_some_and(context::is_leader);
    state_served(found, at).or_else(|| if is_known() { None } else { context::state(found.reading, at) })
}

/// The state that the article elsewhere says the captured person serves, or that the person is known to have led.
pub fn state_served(found: &Found, at: usize) -> Option<String> {
    by_person(found).or_else(|| person(found).and_then(|name| context::state_led_by(found.reading, name, at)))
}

/// The state for which the captured person acts: the one served, or, with an office of state beside the name that leaves
/// it out, the one that the words before are about.
pub fn state_of_holder(found: &Found) -> Option<String> {
    let person = found.matched.captures.get("person")?.first()?;
    let start = person.tokens.start;
    state_served(found, start).or_else(|| {
        let beside = found.sentence.start.max(start.saturating_sub(BESIDE))..start;
        let mut offices = found.reading.mentions_in(beside).filter(|mention| is_office_of_state(mention));
        let office = offices.next_back()?;
        let described = (office.tokens.end..start).all(|at| !matches!(found.reading.form(at), "." | ";" | ":" | "»"));
        if described { state_of_person(found, office.tokens.start) } else { None }
    })
}

/// How many tokens before a name the office that its bearer holds may begin.
const BESIDE: usize = 9;

/// Whether whom the office serves is only described: « ministre de la Défense du royaume ».
fn is_described(found: &Found) -> bool {
    let of = found.matched.captures.get("of").and_then(|list| list.first());
    let there = of.map(|of| (of, found.reading.mentions_at(of.tokens.start)));
    there.is_some_and(|(of, mentions)| {
        mentions.iter().any(|it| it.tokens == of.tokens && it.form == Form::Anaphor && it.state().is_some())
    })
}

fn is_possessive(form: &str) -> bool {
    matches!(form, "son" | "sa" | "ses" | "leur" | "leurs")
}

/// « Le secrétaire général… Son porte-parole »: the office named before is one of organisations only.
fn follows_head(found: &Found, at: usize) -> bool {
    let start = found.sentence.start.saturating_sub(30);
    let before = found.reading.mentions_in(start..at).rev();
    let mut offices = before.filter_map(|mention| match &mention.value {
        Value::Office { in_state, in_organisation, .. } => Some(in_state.is_none() && in_organisation.is_some()),
        _ => None,
    });
    offices.next().unwrap_or_default()
}

/// The state whose adjective stands inside the office: « ministre russe de la Défense ».
fn inside(found: &Found, tokens: std::ops::Range<usize>) -> Option<String> {
    let mut states = found.reading.mentions_in(tokens).filter(|mention| mention.form == Form::Adjective);
    states.find_map(|mention| mention.state().map(str::to_owned))
}

/// The state whose adjective stands directly behind an office of state: « chef de la diplomatie éthiopienne ».
fn behind(found: &Found, held: &Held) -> Option<String> {
    let of_state = held.in_state.is_some_and(|office| office != Office::SpecialEnvoy);
    let origin = found.matched.captures.get("origin").and_then(|list| list.first()).filter(|_| of_state)?;
    let adjective = found.reading.mentions_at(origin.tokens.start).iter().find(|it| it.form == Form::Adjective)?;
    (origin.tokens.start == held.capture.tokens.end).then(|| adjective.state().map(str::to_owned)).flatten()
}

/// Whether the office's words, without « ex- », may leave whom it serves to the context; those of a ministry always may.
fn stands_alone(found: &Found, held: &Held) -> bool {
    let forms: Vec<&str> = held.capture.tokens.clone().map(|at| found.reading.form(at)).collect();
    let written = forms.join(" ").replace("' ", "'");
    let specific = matches!(forms[0], "ministre" | "porte-parole") && forms.len() > 1;
    specific || offices::stands_alone(written.strip_prefix("ex-").unwrap_or(&written))
}

/// The name of the person that the match captured.
fn person<'f>(found: &Found<'f>) -> Option<&'f str> {
    match &found.matched.captures.get("person")?.first()?.value {
        Some(Value::Person(name)) => Some(name),
        _ => None,
    }
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

/// The organisation that the context gives: one that can have such an office, or whose mission, force or organ is named.
fn body(found: &Found, held: &Held) -> Option<String> {
    let ontology = found.reading.lexicon.ontology();
    let of_force = held.in_organisation == Some(Office::MilitaryCommander);
    let is_force = |id: &str| {
        ontology.get(id).is_some_and(|entity| {
            matches!(entity.class.as_str(), "Mission" | "Force" | "Coalition" | "Agency" | "Organ")
        })
    };
    let of_mission = held.capture.tokens.clone().any(|at| matches!(found.reading.form(at), "mission" | "force"));
    let given = context::organisation(found.reading, held.capture.tokens.start, |id| {
        of_force && (!of_mission || is_commanded(found, id))
            || !is_force(id)
            || ontology.get(id).is_some_and(|entity| entity.belongs_to.is_some())
    })?;
    let parent =
        ontology.get(&given).filter(|_| !of_force && is_force(&given)).and_then(|entity| entity.belongs_to.clone());
    Some(parent.unwrap_or(given))
}

fn is_office_of_state(mention: &Mention) -> bool {
    matches!(mention.value, Value::Office { in_state: Some(office), .. } if office != Office::SpecialEnvoy)
}

/// « son homologue russe, Z », « son prédécesseur, Z »: the office of the person named before.
fn counterpart(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let start = found.sentence.start.saturating_sub(30);
    let before = || found.reading.mentions_in(start..found.matched.tokens.start);
    let former = fields.contains_key("former");
    let is_head = |mention: &&Mention| {
        matches!(mention.value, Value::Office { in_state: None, in_organisation: Some(Office::OrganisationHead), .. })
    };
    let last = before().rfind(|mention| matches!(mention.value, Value::Office { .. }));
    if let Some(head) = last.filter(|mention| former && is_head(mention)) {
        let beside = found.reading.mentions_in(head.tokens.end..head.tokens.end + 3).find_map(Mention::organisation);
        let of = beside.or_else(|| found.reading.last_organisation(head.tokens.start)).map(str::to_owned);
        fields.insert("of".to_owned(), Json::from(of?));
        fields.insert("role".to_owned(), serde_json::to_value(Office::OrganisationHead).ok()?);
        return Some(());
    }
    let office = before().rfind(|mention| is_office_of_state(mention))?;
    let capture = Capture { tokens: office.tokens.clone(), value: Some(office.value.clone()) };
    let held = held(&capture)?;
    if !fields.contains_key("of") {
        let adjective =
            found.reading.mentions_at(office.tokens.end).iter().find(|mention| mention.form == Form::Adjective);
        let adjacent = || adjective.and_then(Mention::state).map(str::to_owned);
        let of = inside(found, office.tokens.clone()).or_else(adjacent);
        let of = of.or_else(|| state_of_person(found, office.tokens.start));
        fields.insert("of".to_owned(), Json::from(of?));
    }
    fields.insert("role".to_owned(), serde_json::to_value(held.in_state?).ok()?);
    Some(())
}
