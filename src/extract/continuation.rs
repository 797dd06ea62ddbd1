//! Sentences without a verb that go on with what was claimed before: « Avril 2009 : Albanie et Croatie », « Malaisie, 833 ».
//!
//! A rule that `continues` claims of some statuses takes the fields that its patterns don't capture from the last claim
//! of its kind and of such a status, a few sentences before at most. What each clause tells for itself, date, number and
//! place, it does not share.

use serde_json::{Map, Value as Json};

use super::Found;
use crate::claim::Claim;
use crate::lang::fr;
use crate::lexicon::Value;

/// How many sentences back the claim may stand.
const REACH: usize = 3;

/// Attributes that each sentence has for itself.
const OWN: &[&str] = &["date", "size", "place", "purpose"];

/// The claim that the match goes on with, if its rule asks for one and its sentence has no verb.
pub fn last<'c>(found: &Found, before: &'c [Claim]) -> Option<&'c Claim> {
    let rule = found.rule;
    if rule.continues.is_empty() || !is_verbless(found) {
        return None;
    }
    let reading = found.reading;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let first = &reading.sentences[here.saturating_sub(REACH)].tokens;
    let characters = |token: usize| reading.article.text[..reading.tokens[token].range.start].chars().count();
    let (start, end) = (characters(first.start), characters(found.sentence.start));
    let of_kind = before.iter().filter(|claim| claim.kind() == rule.kind && claim.evidence.start < end);
    let last = of_kind.max_by_key(|claim| claim.evidence.start).filter(|claim| claim.evidence.start >= start)?;
    let fields = last.fields();
    let status = fields.iter().find(|(field, _)| field.name == "status").and_then(|(_, value)| value.as_str());
    rule.continues.iter().any(|wanted| Some(wanted.as_str()) == status).then_some(last)
}

/// No finite verb but those of the pattern, and nothing behind the match but a further clause.
fn is_verbless(found: &Found) -> bool {
    let words = &found.matched.words;
    let mut others = found.sentence.clone().filter(|at| !words.contains(at));
    let ends = matches!(found.reading.form(found.matched.tokens.end), "" | "." | "," | ";" | "(" | "et");
    let ends = ends || found.matched.tokens.end >= found.sentence.end;
    let verb = |at: usize| fr::is_finite_verb(found.reading.form(at)) && found.reading.mentions_at(at).is_empty();
    ends && !others.any(verb)
}

/// Adds what the claim that the match goes on with tells; troops of an organisation's mission are under its flag.
pub fn share(found: &Found, fields: &mut Map<String, Json>) {
    let Some(claim) = found.continued else { return };
    let shared = claim.fields();
    for (field, value) in &shared {
        if !OWN.contains(&field.name) && !fields.contains_key(field.name) {
            fields.insert(field.name.to_owned(), value.clone());
        }
    }
    let sender = shared.iter().find(|(field, _)| field.name == "sender").and_then(|(_, value)| value.as_str());
    let named = Value::Organisation(sender.unwrap_or_default().to_owned());
    if found.reading.mentions.iter().any(|mention| mention.value == named) {
        fields.entry("framework").or_insert_with(|| Json::from(sender));
    }
}
