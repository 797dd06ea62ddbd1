//! Roles: which office it is depends on what is served; the state may come from the words around.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::lexicon::{Form, Mention, Value};
use crate::ontology::EntityKind;

/// Adds the office, whether it is past, and whom it serves where the rule did not capture that.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let office = found.matched.captures.get("role")?.first()?;
    let Some(Value::Office { in_state, in_organisation, former }) = &office.value else { return None };
    if !fields.contains_key("of") {
        let of =
            inside(found, office.tokens.clone()).or_else(|| around(found, in_state.is_some(), office.tokens.start))?;
        fields.insert("of".to_owned(), Json::from(of));
    }
    let of = fields.get("of")?.as_str()?;
    let serves_state = found.reading.lexicon.ontology().kind_of(of) == Some(EntityKind::State);
    let role = if serves_state { in_state } else { in_organisation }.as_ref()?;
    fields.insert("role".to_owned(), serde_json::to_value(role).ok()?);
    fields.entry("former").or_insert_with(|| Json::from(*former));
    Some(())
}

/// The state whose adjective stands inside the office: « ministre russe de la Défense ».
fn inside(found: &Found, tokens: std::ops::Range<usize>) -> Option<String> {
    let mut states = found.reading.mentions_in(tokens).filter(|mention| mention.form == Form::Adjective);
    states.find_map(|mention| mention.state().map(str::to_owned))
}

/// The state or organisation last named before the office, in the sentence or the one before.
fn around(found: &Found, of_state: bool, office: usize) -> Option<String> {
    let start = found.sentence.start.saturating_sub(40);
    let fits = |mention: &&Mention| {
        let state =
            mention.state().is_some() && !matches!(mention.form, Form::Adjective | Form::Demonym | Form::Compound);
        if of_state { state } else { mention.organisation().is_some() }
    };
    let before = found.reading.mentions_in(start..office).rev().find(fits)?;
    before.state().or_else(|| before.organisation()).map(str::to_owned)
}
