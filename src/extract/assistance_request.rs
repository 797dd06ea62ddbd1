//! Requests for help: an unsaid addressee is the organisation that the sentence or the next one names, that of « ses
//! alliés » the one that the article is about; a mission that comes is asked of the organisation that it belongs to.

use serde_json::{Map, Value as Json};

use super::{Found, context, role};
use crate::lang::fr;
use crate::lexicon::{Form, Mention};

/// Classes of organisations that are asked for troops.
const ASKED: &[&str] = &["MilitaryAlliance", "RegionalOrganisation", "UniversalOrganisation", "Coalition"];

/// Adds requester and addressee where the rule did not capture them; `None` where a state would ask itself, or where the
/// state of the person who asks is unknown.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if !fields.contains_key("requester") {
        let state = role::state_of_holder(found)?;
        fields.insert("requester".to_owned(), Json::from(state));
    }
    let addressee = match fields.get("addressee").and_then(Json::as_str) {
        Some(id) => Some(under_flag(found, id).unwrap_or_else(|| principal(found, id))),
        None => unsaid(found),
    };
    if let Some(id) = addressee {
        fields.insert("addressee".to_owned(), Json::from(id));
    }
    (fields.get("addressee") != fields.get("requester")).then_some(())
}

/// The alliance under whose flag the sentence puts the troops of the state `id`: it is the one that was asked.
fn under_flag(found: &Found, id: &str) -> Option<String> {
    let captures = &found.matched.captures;
    let addressee = captures.get("addressee").and_then(|list| list.first())?;
    let mut there = found.reading.mentions_at(addressee.tokens.start).iter();
    if !there.any(|mention| mention.form == Form::Adjective && mention.state() == Some(id)) {
        return None;
    }
    let named = found.reading.mentions_in(found.sentence.clone());
    let mut alliances = named.filter_map(|mention| Some((mention.tokens.start, mention.organisation()?)));
    let flown = |at: usize| {
        let before = found.sentence.start.max(at.saturating_sub(FLAG))..at;
        before.into_iter().any(|at| fr::is_flag_word(found.reading.form(at)))
    };
    alliances.find(|(at, _)| flown(*at)).map(|(_, id)| principal(found, id))
}

/// How far before an alliance « dans le cadre » may stand.
const FLAG: usize = 9;

/// The organisation whose mission or force `id` is, else `id`.
fn principal(found: &Found, id: &str) -> String {
    found.reading.lexicon.ontology().principal(id, &["Mission", "Force"]).to_owned()
}

/// The organisation that is asked where the words leave it out.
fn unsaid(found: &Found) -> Option<String> {
    let reading = found.reading;
    let is_asked = |id: &str| {
        let entity = reading.lexicon.ontology().get(id);
        entity.is_some_and(|entity| ASKED.contains(&entity.class.as_str()))
    };
    let sentences = &reading.sentences;
    let here = sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let next = sentences.get(here + 1).map_or(0..0, |sentence| sentence.tokens.clone());
    let named = |mention: &Mention| mention.organisation().filter(|id| is_asked(id)).map(str::to_owned);
    let mut near = [found.sentence.clone(), next].into_iter();
    let near = near.find_map(|tokens| reading.mentions_in(tokens).find_map(named));
    let allied = found.matched.captures.contains_key("allies");
    near.or_else(|| if allied { context::organisation(reading, found.matched.tokens.start, is_asked) } else { None })
}
