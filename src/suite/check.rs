//! What is found of the claims that a sentence makes.

use super::file::Sentence;
use super::notation::{Expected, Row, agrees, differences, fields};
use crate::claim::{Claim, fields_of};
use crate::lexicon::Lexicon;
use crate::pipeline;
use crate::rules::RuleSet;

/// What was found of the claims of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// How many of them were found.
    pub found: usize,
    /// Those that were not.
    pub missed: Vec<Expected>,
    /// What was found and is none of them.
    pub wrong: Vec<Claim>,
}

/// Whether an outcome is as the file has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All is found and nothing else.
    Right,
    /// Something is missed or wrong, as `open` and `wrong` say.
    Open,
    /// Nothing is missed though `open` says so, or nothing is wrong though `wrong` does.
    Closed,
    /// Something is missed or wrong.
    Wrong,
}

/// What `rules` find in `sentence`.
pub fn check(sentence: &Sentence, lexicon: &Lexicon, rules: &RuleSet) -> Outcome {
    let extraction = pipeline::extract_with(&sentence.article, lexicon, rules);
    let with_row = |claim: Claim| {
        let row = fields(&claim);
        (claim, row)
    };
    let mut found: Vec<(Claim, Row)> = extraction.claims.into_iter().map(with_row).collect();
    let mut outcome = Outcome::default();
    let mut wanted: Vec<&Expected> = sentence.claims.iter().collect();
    wanted.sort_by_key(|expected| std::cmp::Reverse(expected.fields.len()));
    for expected in wanted {
        let is_it = |(claim, row): &(Claim, Row)| claim.kind() == expected.kind && agrees(row, &expected.fields);
        match found.iter().position(is_it) {
            Some(at) => {
                found.remove(at);
                outcome.found += 1;
            }
            None => outcome.missed.push(expected.clone()),
        }
    }
    let strays =
        found.into_iter().filter(|(claim, row)| !outcome.missed.iter().any(|missed| lacks(claim, row, missed)));
    outcome.wrong = strays.map(|(claim, _)| claim).collect();
    outcome
}

/// Whether `claim` is the one expected but for attributes that it does not tell: missed, and nothing wrong.
fn lacks(claim: &Claim, row: &Row, expected: &Expected) -> bool {
    let identifies = |name: &str| fields_of(claim.kind()).any(|field| field.name == name && field.identifies);
    let silent = |name: &&str| !row.contains_key(*name) && !identifies(name);
    claim.kind() == expected.kind && differences(row, &expected.fields).iter().all(silent)
}

impl Outcome {
    /// How it compares with what the file of `sentence` says.
    pub fn verdict(&self, sentence: &Sentence) -> Verdict {
        let (open, wrong) = (sentence.open.is_some(), sentence.wrong.is_some());
        match (!self.missed.is_empty(), !self.wrong.is_empty()) {
            (false, false) if !open && !wrong => Verdict::Right,
            (missed, strays) if missed == open && strays == wrong => Verdict::Open,
            (missed, strays) if missed <= open && strays <= wrong => Verdict::Closed,
            _ => Verdict::Wrong,
        }
    }

    /// The missed claim that `wrong` would be but for attributes, and these.
    pub fn nearly(&self, wrong: &Claim) -> Option<(&Expected, Vec<&str>)> {
        let row = fields(wrong);
        let near = self.missed.iter().filter(|missed| missed.kind == wrong.kind());
        let mut near = near.map(|missed| (missed, differences(&row, &missed.fields)));
        near.find(|(_, differing)| {
            !differing.iter().any(|name| fields_of(wrong.kind()).any(|field| field.name == *name && field.identifies))
        })
    }
}
