//! Meetings: the words around tell their type; an organ's meeting is its organisation's.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::{Found, attribute};
use crate::ontology::Ontology;
use crate::resolve::Reading;
use crate::text::TokenKind;

/// Words of the match, or of its clause, that make it an emergency meeting.
const EMERGENCY: &[&str] = &["extraordinaire", "extraordinaires", "urgence", "urgent", "urgente", "extraordinairement"];

/// Words that say that nobody travels.
const VIDEO: &[&str] = &[
    "visioconférence",
    "vidéoconférence",
    "visio",
    "visioconférences",
    "virtuel",
    "virtuelle",
    "virtuellement",
    "téléconférence",
    "ligne",
];

/// Sets organisation and type; a video conference has no place.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let reading = found.reading;
    let ontology = reading.lexicon.ontology();
    let start = found.matched.tokens.start;
    let named = fields.get("organisation").and_then(Json::as_str);
    let meant = || reading.last_organisation_that(start, |id| holds_meetings(ontology, id));
    let organisation = named.or_else(meant)?.to_owned();
    if !holds_meetings(ontology, &organisation) {
        return None;
    }
    fields.insert("organisation".to_owned(), Json::from(organisation));
    let clause = clause(found);
    let words: Vec<&str> = found.matched.tokens.clone().map(|at| reading.form(at)).collect();
    let behind: Vec<&str> = (found.matched.tokens.end..clause.end).take(7).map(|at| reading.form(at)).collect();
    let says = |listed: &[&str]| words.iter().chain(&behind).any(|word| listed.contains(word));
    if says(EMERGENCY) || (found.matched.tokens.end..clause.end).any(|at| is_emergency_meeting(reading, at)) {
        fields.insert("type".to_owned(), Json::from("emergency"));
    } else if let Some(kind) = by_participants(&words).or_else(|| is_for_summit(&behind).then_some("summit")) {
        fields.insert("type".to_owned(), Json::from(kind));
    }
    if clause.clone().any(|at| VIDEO.contains(&reading.form(at))) {
        fields.insert("place".to_owned(), Json::Null);
    }
    if !fields.contains_key("place") {
        fields
            .insert("place".to_owned(), place(reading, &clause, &found.matched.tokens).map_or(Json::Null, Json::from));
    }
    Some(())
}

/// « pour un sommet extraordinaire », « en session d'urgence »: whether such a meeting begins at `at`.
fn is_emergency_meeting(reading: &Reading, at: usize) -> bool {
    matches!(reading.form(at), "sommet" | "réunion" | "session" | "conférence")
        && (at + 1..at + 3).any(|at| EMERGENCY.contains(&reading.form(at)))
}

/// « se sont retrouvés mardi à Tallinn pour un sommet »: what those who meet came for.
fn is_for_summit(behind: &[&str]) -> bool {
    behind.windows(3).any(|three| matches!(three, ["pour", "un" | "leur", "sommet"] | [_, "en", "sommet"]))
}

/// Participles that say that a meeting is held: « prévue à Vienne », « organisé à Kingstown ».
const HELD: &[&str] =
    &["tenu", "tenue", "organisé", "organisée", "prévu", "prévue", "convoqué", "convoquée", "programmé", "programmée"];

/// The clause of the match, with « qui s'est tenu à Accra » or « , prévu à Accra » behind it.
fn clause(found: &Found) -> Range<usize> {
    let (reading, tokens) = (found.reading, &found.matched.tokens);
    let says_held = |at: &usize| reading.form(*at) == "qui" || HELD.contains(&reading.form(*at));
    let relative = (tokens.end..tokens.end + 2).find(says_held);
    let end = relative.map_or(tokens.end, |at| (at + 1).min(found.sentence.end));
    attribute::clause(reading, found.sentence, &(tokens.start..end))
}

/// The city behind « à » in the clause that is nearest to the match.
fn place(reading: &Reading, clause: &Range<usize>, matched: &Range<usize>) -> Option<String> {
    let opens = |at: usize| reading.form(at) == "a" && reading.tokens[at].capital;
    let behind_preposition = |at: &usize| matches!(reading.form(*at), "à" | "au" | "aux" | "dans") || opens(*at);
    let cities = clause.clone().filter(behind_preposition).filter_map(|at| city(reading, at + 1, clause.end));
    let distance = |city: &Range<usize>| {
        if city.start >= matched.end { city.start - matched.end } else { matched.start.saturating_sub(city.end) }
    };
    cities.min_by_key(distance).map(|city| reading.written(&city).to_owned())
}

/// The tokens of the city that begins at `at`: one that the tables know, or capitalised words that name nothing else.
fn city(reading: &Reading, at: usize, end: usize) -> Option<Range<usize>> {
    let known = attribute::city(reading, at);
    if known.is_some() {
        return known;
    }
    if reading.form(at - 1) == "dans" {
        return None;
    }
    let is_name = |at: usize| {
        let token = &reading.tokens[at];
        token.capital
            && token.kind == TokenKind::Word
            && reading.mentions_at(at).is_empty()
            && !token.form.ends_with('\'')
    };
    let length = (at..end.min(at + 4)).take_while(|at| is_name(*at)).count();
    let acronym = length == 1 && reading.tokens[at].capitals;
    (length > 0 && !acronym).then(|| at..at + length)
}

/// Missions and forces hold no meetings that count.
fn holds_meetings(ontology: &Ontology, organisation: &str) -> bool {
    ontology.get(organisation).is_none_or(|entity| !matches!(entity.class.as_str(), "Mission" | "Force"))
}

/// The type that those who meet make it: chiefs of staff, ministers, heads of state.
fn by_participants(words: &[&str]) -> Option<&'static str> {
    let says = |listed: &[&str]| words.iter().any(|word| listed.contains(word));
    let pair = |first: &str, second: &str| words.windows(2).any(|two| two[0] == first && two[1] == second);
    if says(&["défense", "armées"]) && says(&["ministre", "ministres"])
        || says(&["état-major", "états-majors", "commandants", "militaire"])
    {
        Some("military")
    } else if says(&["ministre", "ministres", "ministérielle", "ministériel", "ministérielles", "diplomatie"]) {
        Some("ministerial")
    } else if says(&["dirigeants", "présidents", "sommet"]) || pair("chefs", "d'") || pair("chefs", "de") {
        Some("summit")
    } else {
        None
    }
}
