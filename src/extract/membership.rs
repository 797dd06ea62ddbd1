//! Memberships: of bodies that states join.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::lexicon::Value;
use crate::text::fold;

/// Classes of bodies that states take part in, but are no members of.
const WITHOUT_MEMBERS: &[&str] = &["Mission", "Force"];

/// Nouns of organs in which states, and not persons, have seats.
const SEATED: &[&str] = &["conseil", "comité"];

/// Adds the organisation that an entry of a chronicle leaves out, the one that the article names most; `None` where the
/// body has no members, or is a treaty without a body. What an organ suspends is suspended from its organisation.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if !fields.contains_key("organisation") {
        let foremost = found.reading.foremost_organisation(found.matched.tokens.start)?;
        fields.insert("organisation".to_owned(), Json::from(foremost));
    }
    let ontology = found.reading.lexicon.ontology();
    if fields.get("status").and_then(Json::as_str) == Some("suspended") && acts(found) {
        let whole = ontology.principal(fields.get("organisation")?.as_str()?, &["Organ"]);
        fields.insert("organisation".to_owned(), Json::from(whole));
    }
    let organisation = ontology.get(fields.get("organisation")?.as_str()?);
    let mut captured = found.matched.captures.get("organisation").into_iter().flatten();
    let is_treaty = captured.any(|one| matches!(one.value, Some(Value::Treaty(_))));
    match organisation {
        Some(entity) if entity.class == "Organ" => {
            let name = fold(entity.label("fr"));
            let seats = SEATED.iter().any(|noun| name.starts_with(noun));
            seats && fields.get("status").and_then(Json::as_str).is_some_and(has_seats)
        }
        Some(entity) => !WITHOUT_MEMBERS.contains(&entity.class.as_str()),
        None => !is_treaty,
    }
    .then_some(())
}

/// Whether the organisation is named before the state, or behind « par », so that it does what is done.
fn acts(found: &Found) -> bool {
    let start = |field: &str| found.matched.captures.get(field)?.first().map(|one| one.tokens.start);
    let (Some(organisation), Some(state)) = (start("organisation"), start("state")) else { return false };
    let by = (organisation.saturating_sub(2)..organisation).any(|at| found.reading.form(at) == "par");
    organisation < state || by
}

/// Whether an organ can be meant by `status`: states seek, have or lose seats in it, but are suspended from its
/// organisation.
fn has_seats(status: &str) -> bool {
    matches!(status, "member" | "joined" | "left" | "not_member" | "candidate")
}
