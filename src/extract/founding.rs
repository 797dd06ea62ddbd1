//! Foundings: a participle that opens a sentence belongs to the organisation behind it; one without a name is the
//! organisation last named.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::{Found, attribute, context, date};
use crate::lang::fr;
use crate::lexicon::{Mention, Value};
use crate::ontology::{Entity, EntityKind};
use crate::rules::Capture;

/// Adds the organisation where the rule did not capture it, and the date where the rule leaves it to the clause; `None` where the words are about something else.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let captures = &found.matched.captures;
    let inner = captures.get("apposed").and_then(|list| list.first());
    if inner.is_some_and(|words| words.tokens.clone().any(|at| leaves_apposition(found.reading.form(at)))) {
        return None;
    }
    if belongs_to_another_body(found) {
        return None;
    }
    let at = found.matched.tokens.start;
    if captures.contains_key("opening") {
        let subject = opening_subject(found)?;
        fields.insert("organisation".to_owned(), Json::from(subject));
    } else if let Some(treaty) = captures.get("treaty").and_then(|list| list.first()) {
        let organisation = founded_by(found, treaty)?;
        fields.insert("organisation".to_owned(), Json::from(organisation));
    } else if !fields.contains_key("organisation") {
        let by_topic = || context::organisation(found.reading, at, |_| true).filter(|_| captures.contains_key("text"));
        let organisation = found.reading.last_organisation(at).map(str::to_owned).or_else(by_topic)?;
        fields.insert("organisation".to_owned(), Json::from(organisation));
    }
    if captures.contains_key("undated") && !fields.contains_key("date") {
        let (reading, sentence, clause) = (found.reading, found.sentence, found.clause());
        let date = date::date(date::Around { reading, sentence, clause: &clause, found: &found.matched.focus })?;
        fields.insert("date".to_owned(), Json::from(date.to_string()));
    }
    let city = place(found).map(|city| Json::from(found.reading.written(&city)));
    if let Some(place) = city.or_else(|| (!captures.contains_key("undated")).then_some(Json::Null)) {
        fields.entry("place").or_insert(place);
    }
    fields.get("date").filter(|date| !date.is_null()).map(|_| ())
}

/// The city that the words of the match, or those beside them, say it was founded in: « c'est à Niamey | qu'était née ».
fn place(found: &Found) -> Option<Range<usize>> {
    let (reading, tokens) = (found.reading, &found.matched.tokens);
    let form = |at: usize| reading.form(at);
    let at_city = |at: usize| (form(at) == "à").then(|| attribute::city(reading, at + 1)).flatten();
    let dated = reading.mentions_at(tokens.end + usize::from(matches!(form(tokens.end), "en" | "le"))).iter();
    let behind = dated.filter(|one| one.date().is_some()).map(|one| one.tokens.end).next().unwrap_or(tokens.end);
    let before = found.sentence.start..tokens.start;
    let leads = |city: &Range<usize>| (city.end..tokens.start).all(|at| matches!(form(at), "," | "que" | "qu'"));
    let within = tokens.clone().find_map(at_city);
    within.or_else(|| at_city(behind)).or_else(|| before.rev().find_map(at_city).filter(leads))
}

/// The organisation whose founding treaty the captured one is: the first that was signed of its treaties, and one that
/// the organisation is known by.
fn founded_by(found: &Found, treaty: &Capture) -> Option<String> {
    let Some(Value::Treaty(of)) = &treaty.value else { return None };
    let ontology = found.reading.lexicon.ontology();
    let is_treaty = |entity: &&Entity| entity.kind == EntityKind::Treaty && entity.belongs_to.as_deref() == Some(of);
    let alone = ontology.entities().iter().filter(is_treaty).count() == 1;
    let is_alliance = ontology.get(of).is_some_and(|entity| entity.class == "MilitaryAlliance");
    (alone || is_alliance && !is_protocol(found, treaty)).then(|| of.clone())
}

/// Whether the words of the treaty call it one that adds to another.
fn is_protocol(found: &Found, treaty: &Capture) -> bool {
    let first = found.reading.form(treaty.tokens.start);
    !matches!(first, "traité" | "pacte" | "charte" | "convention")
}

/// The subject of the sentence that the participle opens: the organisation, or the pronoun, behind the first comma that
/// is not followed by a state (« fondée par le Mali, le Niger, … ») or a further complement.
fn opening_subject(found: &Found) -> Option<String> {
    if !opens_sentence(found) {
        return None;
    }
    let reading = found.reading;
    let commas = (found.matched.tokens.end..found.sentence.end).filter(|at| reading.form(*at) == ",");
    for comma in commas {
        let article = usize::from(matches!(
            reading.form(comma + 1),
            "le" | "la" | "les" | "l'" | "cette" | "ce" | "cet" | "son" | "sa"
        ));
        let subject = comma + 1 + article;
        if let Some(id) = reading.mentions_at(subject).iter().find_map(Mention::organisation) {
            return Some(id.to_owned());
        }
        if matches!(reading.form(subject), "il" | "elle") {
            return reading.last_organisation(found.sentence.start).map(str::to_owned);
        }
        let state = reading.mentions_at(subject).iter().any(|mention| mention.state().is_some());
        if article == 1 && !state {
            return None;
        }
    }
    None
}

/// Bodies that an organisation has: what is said behind « la force de l'ONU » is said of the force.
const BODIES: &[&str] = &[
    "agence",
    "bras",
    "branche",
    "brigade",
    "bureau",
    "centre",
    "comité",
    "commission",
    "cour",
    "fonds",
    "force",
    "groupe",
    "mission",
    "opération",
    "programme",
    "contingent",
    "antenne",
    "accord",
    "traité",
    "initiative",
    "tribunal",
    "banque",
    "organe",
    "conseil",
    "secrétariat",
    "sommet",
    "délégation",
    "représentation",
    "ambassade",
    "bleus",
    "soldats",
    "troupes",
    "militaires",
    "policiers",
    "agents",
    "observateurs",
];

/// Whether the organisation with which the match begins is only the owner of another body.
pub fn belongs_to_another_body(found: &Found) -> bool {
    let reading = found.reading;
    let organisation = found.matched.captures.get("organisation").and_then(|list| list.first());
    let Some(start) = organisation.map(|capture| capture.tokens.start).filter(|at| *at == found.matched.tokens.start)
    else {
        return false;
    };
    let article = usize::from(matches!(reading.form(start.wrapping_sub(1)), "la" | "le" | "l'" | "les"));
    let before = |back: usize| start.checked_sub(back + article).map_or("", |at| reading.form(at));
    let owned = matches!(before(1), "de" | "du" | "des" | "d'");
    let edge = start.saturating_sub(1 + article);
    let owns = |mention: &Mention| mention.tokens.end == edge && mention.organisation().is_some();
    let of_a_mission = owned && reading.mentions_in(edge.saturating_sub(1)..edge).any(owns);
    of_a_mission || owned && (2..=5).any(|back| BODIES.contains(&before(back)))
}

/// Whether nothing but marks stands before the match in its sentence, or a colon does.
fn opens_sentence(found: &Found) -> bool {
    let before = (found.sentence.start..found.matched.tokens.start).rev();
    let mut words =
        before.map(|at| found.reading.form(at)).skip_while(|form| matches!(*form, "«" | "\"" | "“" | "–" | "-"));
    words.next().is_none_or(|form| matches!(form, ":" | ";" | "et" | "•" | ")" | "*"))
}

/// A comma or a verb: what stands behind it is no longer in apposition to the organisation.
fn leaves_apposition(form: &str) -> bool {
    form == "," || fr::is_finite_verb(form) && !form.ends_with('é') && !form.ends_with('e')
}
