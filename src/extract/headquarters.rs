//! Headquarters: a seat without a name is that of the organisation last named.

use serde_json::{Map, Value as Json};

use super::{Found, context, founding};
use crate::lexicon::Mention;

/// Adds the organisation where the rule did not capture it; a mission is not seated where it is based, and only missions
/// and forces have a command post.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let at = found.matched.tokens.start;
    let seated = found.matched.captures.contains_key("seated");
    let is_mission = |id: &str| {
        let entity = found.reading.lexicon.ontology().get(id);
        entity.is_some_and(|entity| matches!(entity.class.as_str(), "Mission" | "Force" | "Coalition"))
    };
    if !fields.contains_key("organisation") {
        let unsaid = found.matched.captures.contains_key("unsaid");
        let by_topic = || if unsaid { context::organisation(found.reading, at, |id| !is_mission(id)) } else { None };
        let organisation = found.reading.last_organisation(at).map(str::to_owned).or_else(by_topic)?;
        fields.insert("organisation".to_owned(), Json::from(organisation));
    }
    let organisation = fields.get("organisation")?.as_str()?;
    if founding::belongs_to_another_body(found) || names_another(found, organisation) {
        return None;
    }
    let commanded = found.matched.captures.contains_key("commanded");
    (if is_mission(organisation) { !seated } else { !commanded }).then_some(())
}

/// Whether the match begins with the organisation and names another one before the place.
fn names_another(found: &Found, organisation: &str) -> bool {
    let captured = found.matched.captures.get("organisation").and_then(|list| list.first());
    let begins = captured.filter(|capture| capture.tokens.start == found.matched.tokens.start);
    begins.is_some_and(|capture| {
        let inner = found.reading.mentions_in(capture.tokens.end..found.matched.tokens.end);
        inner.filter_map(Mention::organisation).any(|other| other != organisation)
    })
}
