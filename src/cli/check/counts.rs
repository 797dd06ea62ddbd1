//! How many claims of a suite are found, missed and wrong.

use casus::suite::{Outcome, Sentence};

use crate::cli::values::count;

/// What is counted of sentences.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub sentences: usize,
    pub expected: usize,
    pub found: usize,
    pub missed: usize,
    pub open: usize,
    pub wrong: usize,
}

impl Counts {
    /// Those of `sentences`.
    pub fn of(sentences: &[(Sentence, Outcome)]) -> Self {
        sentences.iter().fold(Self::default(), |sum, (sentence, outcome)| Self {
            sentences: sum.sentences + 1,
            expected: sum.expected + sentence.claims.len(),
            found: sum.found + outcome.found,
            missed: sum.missed + outcome.missed.len(),
            open: sum.open + if sentence.open.is_some() { outcome.missed.len() } else { 0 },
            wrong: sum.wrong + outcome.wrong.len(),
        })
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            expected: self.expected + other.expected,
            found: self.found + other.found,
            missed: self.missed + other.missed,
            open: self.open + other.open,
            wrong: self.wrong + other.wrong,
        }
    }

    /// « 2 sentences, 3 claims: 2 found, 1 missed (1 known), 0 wrong ».
    pub fn line(self) -> String {
        let known = if self.open > 0 { format!(" ({} known)", self.open) } else { String::new() };
        let Self { expected, found, missed, wrong, .. } = self;
        let (sentences, claims) = (count(self.sentences, "sentence"), count(expected, "claim"));
        format!("{sentences}, {claims}: {found} found, {missed} missed{known}, {wrong} wrong")
    }
}
