//! What the rules make of a sentence.

use casus::claim::Claim;
use casus::lexicon::Mention;
use casus::resolve::Reading;
use casus::trace::{Attempt, NearMiss, Outcome, Parsed};

use crate::cli::values::plain;

/// What the rules make of a sentence.
pub struct Account<'r> {
    pub sentence: Parsed,
    pub attempts: Vec<Attempt<'r>>,
    pub near: Vec<NearMiss<'r>>,
}

impl Account<'_> {
    /// The mentions of the sentence, but for numbers and dates within others.
    pub fn mentions<'a>(&self, reading: &'a Reading) -> Vec<&'a Mention> {
        reading.mentions_in(self.sentence.tokens.clone()).collect()
    }

    /// The claims that are made.
    pub fn claims(&self) -> Vec<&Claim> {
        let made = self.attempts.iter().flat_map(|attempt| match &attempt.outcome {
            Outcome::Claims(made) => made.iter().filter_map(|one| one.as_ref().ok()).collect(),
            Outcome::Forbidden(_) => Vec::new(),
        });
        made.collect()
    }
}

/// What kept a match from making a claim, each way once.
pub fn refusals(attempt: &Attempt) -> Vec<String> {
    let mut reasons: Vec<String> = match &attempt.outcome {
        Outcome::Forbidden(unless) => vec![format!("forbidden by unless: {unless}")],
        Outcome::Claims(made) => {
            let refused = made.iter().filter_map(|one| one.as_ref().err());
            refused
                .map(|refusal| {
                    let known: Vec<String> =
                        refusal.known().map(|(name, value)| format!("{name}={}", plain(value))).collect();
                    let known = if known.is_empty() { String::new() } else { format!(" (known: {})", known.join(" ")) };
                    format!("{refusal}{known}")
                })
                .collect()
        }
    };
    reasons.dedup();
    reasons
}
