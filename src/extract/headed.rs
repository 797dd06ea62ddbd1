//! What kind of head an organisation has: a secretary general, a commander, or none.

use super::Found;
use crate::lexicon::Value;

/// Whether a soldier can command the organisation.
pub fn is_commanded(found: &Found, id: &str) -> bool {
    let entity = found.reading.lexicon.ontology().get(id);
    entity.is_some_and(|entity| matches!(entity.class.as_str(), "Mission" | "Force" | "Coalition" | "MilitaryAlliance"))
}

/// Whether the captured body is the executive of an organisation: « la Commission de l'Union africaine ».
pub fn names_executive(found: &Found) -> bool {
    let body = found.matched.captures.get("body").and_then(|list| list.first());
    body.is_some_and(|body| matches!(found.reading.form(body.tokens.start), "commission" | "secrétariat"))
}

/// Whether the captured organisation is one whose head is a secretary general or the like: no mission and no force.
pub fn has_head(found: &Found) -> bool {
    let of = found.matched.captures.get("of").and_then(|list| list.first()).and_then(|of| of.value.as_ref());
    let Some(Value::Organisation(id)) = of else { return false };
    let entity = found.reading.lexicon.ontology().get(id);
    entity.is_some_and(|entity| !matches!(entity.class.as_str(), "Mission" | "Force" | "Coalition" | "Organ" | "Forum"))
}
