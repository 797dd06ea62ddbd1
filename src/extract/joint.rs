//! What is said of a joint force after it was told who sent it: « La force compte 2 600 militaires au total ».
//!
//! A rule that is `joint` goes on with the last deployment by an organisation that its own sentence or the one before
//! names, however far above the article told of it, and takes every field of it that its patterns don't capture. A
//! sentence about one state gives that state's figure and goes on with nothing.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::Found;
use super::continuation::has_status;
use crate::claim::{Claim, Statement};
use crate::lexicon::Mention;
use crate::ontology::EntityKind;

/// The deployment that the match tells more of.
pub fn antecedent<'c>(found: &Found, before: &'c [Claim]) -> Option<&'c Claim> {
    let reading = found.reading;
    let ontology = reading.lexicon.ontology();
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let own = &reading.sentences[here];
    let previous = here.checked_sub(1).map(|at| &reading.sentences[at]).filter(|one| one.paragraph == own.paragraph);
    let start = previous.map_or(own.tokens.start, |sentence| sentence.tokens.start);
    let names = |id: &str| {
        let mut named = reading.mentions_in(start..found.matched.tokens.end).filter_map(Mention::organisation);
        named.any(|organisation| organisation == id)
    };
    let sent_together = |claim: &&Claim| match &claim.statement {
        Statement::Deployment(sent) => {
            let by_all = ontology.kind_of(&sent.sender) != Some(EntityKind::State);
            let told = names(&sent.sender) || sent.framework.as_deref().is_some_and(names);
            by_all && told && has_status(claim, &found.rule.joint)
        }
        _ => false,
    };
    let told = before.iter().filter(sent_together).max_by_key(|claim| claim.evidence.end);
    told.filter(|claim| !is_about_one_state(found, claim))
}

/// Whether the sentence names one state besides that where the force is: the figure is then that state's.
fn is_about_one_state(found: &Found, claim: &Claim) -> bool {
    let Statement::Deployment(sent) = &claim.statement else { return false };
    let named = found.reading.mentions_in(found.sentence.clone()).filter_map(Mention::state);
    let others: BTreeSet<&str> = named.filter(|state| Some(*state) != sent.destination.as_deref()).collect();
    others.len() == 1
}

/// Adds what `claim` tells besides.
pub fn share(claim: &Claim, fields: &mut Map<String, Json>) {
    for (field, value) in claim.fields() {
        fields.entry(field.name).or_insert(value);
    }
}
