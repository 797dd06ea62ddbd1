//! Deployments: who sends under whose flag, and where to.
//!
//! A mission acts for the organisation that it belongs to, and is the framework. What a rule does not capture comes
//! from the words before, see [`theatre`]: « la France y a envoyé », « ses soldats ont quitté le pays ».

use serde_json::{Map, Value as Json};

use super::{Found, attribute, theatre};
use crate::ontology::Entity;

/// Adds sender, destination and framework; `None` where the sender would be at home, or a party is not known.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let named = fields.get("sender").and_then(Json::as_str).map(str::to_owned);
    let named = named.or_else(|| theatre::owner(found))?;
    let mission = entity(found, &named).filter(|entity| matches!(entity.class.as_str(), "Mission" | "Force"));
    let sender = principal(found, &named);
    fields.insert("sender".to_owned(), Json::from(sender.as_str()));
    match destination(found, fields, &sender, mission) {
        Some(state) if state == sender || theatre::is_recipient(found) => return None,
        Some(state) => fields.insert("destination".to_owned(), Json::from(state)),
        None if fields.contains_key("region") => None,
        None => return None,
    };
    if let Some(region) = fields.remove("region") {
        fields.insert("place".to_owned(), region);
    }
    let flag = mission.map(|mission| mission.id.clone());
    let flag = flag.or_else(|| attribute::framework(found.reading, found.sentence, &found.matched.tokens, &sender));
    if let Some(flag) = flag.filter(|flag| *flag != sender) {
        fields.entry("framework").or_insert_with(|| Json::from(flag));
    }
    Some(())
}

fn entity<'f>(found: &'f Found, id: &str) -> Option<&'f Entity> {
    found.reading.lexicon.ontology().get(id)
}

/// The organisation that a mission, force or organ acts for; any other sender itself.
fn principal(found: &Found, sender: &str) -> String {
    let acts_for_another = |entity: &&Entity| matches!(entity.class.as_str(), "Mission" | "Force" | "Organ");
    let parent = entity(found, sender).filter(acts_for_another).and_then(|entity| entity.belongs_to.clone());
    parent.map_or_else(|| sender.to_owned(), |parent| principal(found, &parent))
}

fn destination(found: &Found, fields: &Map<String, Json>, sender: &str, mission: Option<&Entity>) -> Option<String> {
    let elsewhere = |state: &str| state != sender && !theatre::is_party(found, state);
    let here = found.matched.tokens.end;
    let captured = fields.get("destination").and_then(Json::as_str).map(str::to_owned);
    if captured.is_some() {
        let described = theatre::is_described(found) && !captured.as_deref().is_some_and(elsewhere);
        return if described { theatre::state(found, here, &elsewhere) } else { captured };
    }
    if let Some(place) = fields.get("place").and_then(Json::as_str) {
        if let Some(state) = found.reading.lexicon.state_of_capital(place) {
            return Some(state.to_owned());
        }
    } else if mission.is_none() && theatre::is_placed_behind(found) {
        return None;
    }
    match mission {
        Some(mission) => {
            theatre::state(found, found.sentence.end, &|state| mission.hosts.iter().any(|host| host == state))
        }
        None => theatre::state(found, here, &elsewhere),
    }
}
