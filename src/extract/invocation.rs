//! Invocations: whose treaty, which article where a pronoun stands for it, and who acts.

use serde_json::{Map, Value as Json};

use super::{Found, treaty};
use crate::lexicon::{Mention, Value};

/// How many sentences back the article that « l'a invoqué » means may stand.
const SENTENCES_BACK: usize = 3;

/// The same where a question asks who has invoked it: the article stands in the section before.
const SECTION: usize = 8;

/// Adds article and treaty where the rule did not capture them; an organ acts for its organisation.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let reading = found.reading;
    let start = found.matched.tokens.start;
    let article = usize::from(matches!(reading.form(start.wrapping_sub(1)), "la" | "le" | "l'" | "les"));
    if start.checked_sub(1 + article).is_some_and(|at| matches!(reading.form(at), "si" | "s'")) {
        return None;
    }
    let captured = found.matched.captures.get("article").and_then(|list| list.first());
    let named = if let Some(capture) = captured {
        (capture.tokens.clone(), capture.value.clone()?)
    } else {
        let mention = last_article(found)?;
        (mention.tokens.clone(), mention.value.clone())
    };
    let (tokens, Value::Article(number)) = named else { return None };
    if !fields.contains_key("treaty") {
        fields.insert("treaty".to_owned(), Json::from(treaty::of_article(found, &number, tokens.start, tokens.end)?));
    }
    fields.insert("article".to_owned(), Json::from(number));
    if !fields.contains_key("by") && found.matched.captures.contains_key("person") {
        fields.insert("by".to_owned(), Json::from(super::role::state_of_holder(found)?));
    }
    Some(())
}

/// The article last named before the match.
fn last_article<'f>(found: &Found<'f>) -> Option<&'f Mention> {
    let reading = found.reading;
    let at = found.matched.tokens.end;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let back = if found.rule.under.is_empty() { SENTENCES_BACK } else { SECTION };
    let start = reading.sentences.get(here.saturating_sub(back))?.tokens.start;
    let position = |mention: &&Mention| matches!(mention.value, Value::Article(_));
    reading.mentions_in(start..at).rfind(position)
}
