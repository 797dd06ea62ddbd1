//! What forbids a match: its rule's « unless », in the match or near it in the sentence.

use std::ops::Range;

use super::file::Rule;
use super::matcher::{Match, matches};
use crate::resolve::Reading;

/// Fewer tokens than these may lie between a match and what forbids it.
const NEAR: usize = 6;

/// Where in a sentence the patterns match that forbid a rule, each with its number.
pub struct Unless(Vec<(usize, Range<usize>)>);

impl Unless {
    /// The places in `sentence` at which `rule` is forbidden.
    pub fn of(reading: &Reading, sentence: &Range<usize>, rule: &Rule) -> Self {
        let mut places = Vec::new();
        for (number, pattern) in rule.unless.iter().enumerate() {
            places.extend(matches(reading, sentence, pattern).into_iter().map(|found| (number, found.tokens)));
        }
        Self(places)
    }

    /// The number of the first pattern that forbids `found`.
    pub fn forbids(&self, found: &Match) -> Option<usize> {
        let near =
            |place: &Range<usize>| place.start < found.tokens.end + NEAR && found.tokens.start < place.end + NEAR;
        self.0.iter().find(|(_, place)| near(place)).map(|(number, _)| *number)
    }
}
