//! How a claim came to be: its sentence is read again, and the match that made it found.

use serde_json::Value as Json;

use super::{Attempt, Outcome, Parsed, Source, antecedent, attempts, source};
use crate::claim::{Claim, Evidence};
use crate::lexicon::{Mention, Value};
use crate::pipeline;
use crate::resolve::Reading;
use crate::rules::{Capture, Match, Rule, RuleSet};

/// Where the value of a field comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From these words of the match, in this way.
    Captured(Capture, Source),
    /// The rule sets it.
    Set,
    /// The words around the match tell it; these name it, if any do.
    Around(Option<Capture>),
}

/// The match by which one of `rules` made `claim`, with its sentence; `None` where they would make it no longer.
pub fn replay<'r>(reading: &Reading, claim: &Claim, rules: &RuleSet<'r>) -> Option<(Parsed, Attempt<'r>)> {
    let rule = rules.rules().iter().copied().find(|rule| rule.name == claim.rule)?;
    let sentence = reading.sentences.iter().find(|sentence| {
        let bytes = reading.bytes(&sentence.tokens);
        let whole = Evidence::of(&reading.article.text, bytes);
        whole.start <= claim.evidence.start && claim.evidence.start < whole.end
    })?;
    let parsed = Parsed::of(reading, &sentence.tokens);
    let mut before = pipeline::claims(reading, rules);
    before.retain(|one| one.evidence.start < claim.evidence.start);
    let attempts = attempts(reading, &parsed, &RuleSet::new([rule]), &before);
    let made = attempts.into_iter().find(|attempt| match &attempt.outcome {
        Outcome::Claims(made) => made.iter().flatten().any(|one| is_same(one, claim)),
        Outcome::Forbidden(_) => false,
    })?;
    Some((parsed, made))
}

/// Whether both say the same of the same words, but for attributes.
fn is_same(one: &Claim, other: &Claim) -> bool {
    let key = |claim: &Claim| -> Vec<(&str, Json)> {
        let fields = claim.fields().into_iter().filter(|(field, _)| field.identifies);
        fields.map(|(field, value)| (field.name, value)).collect()
    };
    one.evidence == other.evidence && key(one) == key(other)
}

/// Where the `value` of `field` comes from, in a claim that `rule` made of `matched`.
pub fn origin(reading: &Reading, rule: &Rule, matched: &Match, field: &str, value: &Json) -> Origin {
    let captured = matched.captures.get(field).into_iter().flatten();
    if let Some(capture) = captured.into_iter().find(|capture| is_worth(reading, capture, value)) {
        return Origin::Captured(capture.clone(), source(reading, capture));
    }
    if [&rule.set, &rule.planned, &rule.denied].iter().any(|set| set.contains_key(field)) {
        return Origin::Set;
    }
    Origin::Around(named(reading, matched, value))
}

/// The words that name `value` nearest before the end of the match.
fn named(reading: &Reading, matched: &Match, value: &Json) -> Option<Capture> {
    let capture = |at: usize| {
        let worth = |mention: &&Mention| {
            let capture = Capture { tokens: mention.tokens.clone(), value: Some(mention.value.clone()) };
            is_worth(reading, &capture, value)
        };
        let mention = reading.mentions_at(at).iter().find(worth)?;
        let tokens = match &mention.value {
            Value::State(_) | Value::Organisation(_) => antecedent(reading, &mention.value, mention.tokens.end)?,
            _ => mention.tokens.clone(),
        };
        Some(Capture { tokens, value: Some(mention.value.clone()) })
    };
    (0..matched.tokens.end)
        .rev()
        .find_map(capture)
        .or_else(|| (matched.tokens.end..reading.tokens.len()).find_map(capture))
}

/// Whether `value` is what `capture` is worth.
fn is_worth(reading: &Reading, capture: &Capture, value: &Json) -> bool {
    match &capture.value {
        Some(
            Value::State(id) | Value::Organisation(id) | Value::Treaty(id) | Value::Article(id) | Value::Person(id),
        ) => value == id.as_str(),
        Some(Value::Date(date)) => date.is_some_and(|date| *value == date.to_string().as_str()),
        Some(Value::Number(size)) => serde_json::to_value(size).is_ok_and(|size| size == *value),
        Some(Value::Office { in_state, in_organisation, .. }) => [in_state, in_organisation]
            .into_iter()
            .any(|office| serde_json::to_value(office).is_ok_and(|office| office == *value)),
        None if capture.tokens.is_empty() => false,
        Some(Value::Place(_)) | None => value == reading.written(&capture.tokens),
    }
}
