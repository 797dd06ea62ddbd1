//! Deployments: the sender is not at home, and flies a flag.

use serde_json::{Map, Value as Json};

use super::{Found, attribute};

/// Adds the framework; `None` where the sender would be deployed to itself.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let sender = fields.get("sender")?.as_str()?.to_owned();
    if fields.get("destination").and_then(Json::as_str) == Some(&sender) {
        return None;
    }
    if !fields.contains_key("framework") {
        if let Some(framework) = attribute::framework(found.reading, found.sentence, &found.matched.tokens, &sender) {
            fields.insert("framework".to_owned(), Json::from(framework));
        }
    }
    Some(())
}
