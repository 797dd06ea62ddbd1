//! Pronouns as arguments of frames: « l'a quittée », « y sont entrés », « son adhésion ».

use std::collections::BTreeMap;

use super::matcher::{Capture, Match, Matcher};
use super::pattern::{Node, Type};
use crate::lexicon::Value;

/// What the pronoun at the token `at` means, as the match of a pattern that asks for a party and for nothing else that
/// must be there.
pub(super) fn meant(matcher: &Matcher, pattern: &[Node], at: usize) -> Option<Match> {
    let mut needed = pattern.iter().filter(|node| !matches!(node, Node::Optional(_)));
    let (Some(Node::Capture { field, accepts, .. }), None) = (needed.next(), needed.next()) else { return None };
    if !matcher.reading.is_anaphoric(at) {
        return None;
    }
    let values = parties(matcher, *accepts, at);
    let capture = |value| Capture { tokens: at..at + 1, value: Some(value) };
    let captures: Vec<Capture> = values.into_iter().map(capture).collect();
    (!captures.is_empty()).then(|| Match {
        tokens: at..at + 1,
        focus: at..at + 1,
        captures: BTreeMap::from([(field.clone(), captures)]),
        words: Vec::new(),
        manner: None,
    })
}

fn parties(matcher: &Matcher, accepts: Type, at: usize) -> Vec<Value> {
    let reading = matcher.reading;
    let is_clitic = matches!(reading.form(at), "y" | "en" | "l'" | "le" | "la" | "les" | "dont");
    let state = |id: &str| Value::State(id.to_owned());
    match accepts {
        Type::Organisation if is_clitic => {
            let meant = reading.organisation_meant(at).or_else(|| reading.foremost_organisation(at));
            meant.map(|id| Value::Organisation(id.to_owned())).into_iter().collect()
        }
        Type::State if matches!(reading.form(at), "y" | "en") => {
            reading.state_placed(at).map(state).into_iter().collect()
        }
        Type::State | Type::Power | Type::Organisation | Type::Agent | Type::Mission => {
            let meant = reading.parties_meant(at, |mention| matcher.is_accepted(accepts, mention));
            meant.into_iter().map(|mention| mention.value.clone()).collect()
        }
        _ => Vec::new(),
    }
}
