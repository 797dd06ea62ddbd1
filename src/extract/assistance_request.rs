//! Requests for help: an unsaid addressee is the organisation that the sentence or the next one names.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::lexicon::Mention;

/// Classes of organisations that are asked for troops.
const ASKED: &[&str] = &["MilitaryAlliance", "RegionalOrganisation", "UniversalOrganisation", "Coalition"];

/// Adds the addressee where the rule did not capture it; `None` where a state would ask itself.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if !fields.contains_key("addressee") {
        let ontology = found.reading.lexicon.ontology();
        let is_asked = |mention: &&Mention| {
            let entity = mention.organisation().and_then(|id| ontology.get(id));
            entity.is_some_and(|entity| ASKED.contains(&entity.class.as_str()))
        };
        let sentences = &found.reading.sentences;
        let here = sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
        let next = sentences.get(here + 1).map_or(0..0, |sentence| sentence.tokens.clone());
        let mut near = [found.sentence.clone(), next].into_iter();
        let asked = near.find_map(|tokens| found.reading.mentions_in(tokens).find(is_asked));
        if let Some(asked) = asked.and_then(Mention::organisation) {
            fields.insert("addressee".to_owned(), Json::from(asked));
        }
    }
    (fields.get("addressee") != fields.get("requester")).then_some(())
}
