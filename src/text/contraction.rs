//! Whether « des » and « du » are contractions, or the articles of « des soldats » and « du pain ».
//!
//! A linear classifier over the tokens around them: their forms, endings and classes, and pairs of them. Features are
//! hashes and weights are integers, so that every machine decides alike.

use serde::{Deserialize, Serialize};

use super::hash::{BASIS, fnv};
use super::token::{Token, TokenKind};
use crate::lang::fr;

/// The weights of the classifier; those of the words that are always contractions are not needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contractions {
    /// What speaks for a contraction before any feature is known.
    pub bias: i32,
    /// What each feature speaks for a contraction, in the order of the features.
    pub weights: Vec<(u32, i16)>,
}

impl Contractions {
    /// Whether « des » or « du » at `at` of the tokens of a sentence is a contraction.
    pub fn splits(&self, tokens: &[Token], at: usize) -> bool {
        let mut sum = self.bias;
        features(tokens, at, |feature| {
            if let Ok(index) = self.weights.binary_search_by_key(&feature, |(known, _)| *known) {
                sum += i32::from(self.weights[index].1);
            }
        });
        sum >= 0
    }
}

/// Passes the features of the token at `at` of a sentence to `take`.
pub fn features(tokens: &[Token], at: usize, mut take: impl FnMut(u32)) {
    let near: [&str; 7] =
        std::array::from_fn(|slot| (at + slot).checked_sub(3).map_or("", |index| form(tokens, index)));
    let (before_earlier, earlier) = earlier_determiner(tokens, at);
    let [before_last, last, own, next, after_next] = [near[1], near[2], near[3], near[4], near[5]];
    for (slot, form) in (0_u8..).zip(near) {
        take(hash(slot, &[form]));
    }
    for (slot, form) in (10_u8..).zip([before_last, last, next, after_next]) {
        for length in 1..=3 {
            take(hash(slot, &[ending(form, length), own]));
        }
        take(hash(slot + 10, &[class(form)]));
    }
    for (slot, pair) in (30_u8..).zip([
        [before_last, last],
        [last, next],
        [own, next],
        [last, own],
        [ending(last, 3), ending(next, 2)],
        [ending(last, 2), ending(next, 1)],
        [class(last), ending(next, 2)],
        [class(before_last), ending(last, 3)],
        [class(before_last), class(last)],
        [before_last, ending(last, 1)],
        [before_last, ending(last, 2)],
        [earlier, last],
        [earlier, ending(before_earlier, 2)],
        [earlier, class(before_earlier)],
        [ending(last, 4), class(before_last)],
        [ending(last, 4), ""],
        [ending(last, 5), ""],
        [shape(tokens, at.checked_sub(1)), shape(tokens, Some(at + 1))],
    ]) {
        take(hash(slot, &pair));
    }
}

fn form(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.form.as_str())
}

/// The determiner or « de » before the token at `at`, with the word before it: in « des obus et des mines », what one
/// is so is the other.
fn earlier_determiner(tokens: &[Token], at: usize) -> (&str, &str) {
    let is_determiner = |index: &usize| fr::is_article(&tokens[*index].form) || is_partitive(&tokens[*index].form);
    let found = (at.saturating_sub(8)..at).rev().find(is_determiner);
    found
        .map_or(("", ""), |index| (index.checked_sub(1).map_or("", |before| form(tokens, before)), form(tokens, index)))
}

fn is_partitive(form: &str) -> bool {
    matches!(form, "de" | "d'" | "du" | "des" | "un" | "une")
}

fn ending(form: &str, letters: usize) -> &str {
    let start = form.char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| at);
    &form[start..]
}

fn class(form: &str) -> &'static str {
    if form.is_empty() {
        "edge"
    } else if fr::is_preposition(form) {
        "preposition"
    } else if fr::is_function_word(form) {
        "function"
    } else if fr::is_finite_verb(form) {
        "verb"
    } else {
        "other"
    }
}

fn shape(tokens: &[Token], at: Option<usize>) -> &'static str {
    match at.and_then(|at| tokens.get(at)) {
        None => "edge",
        Some(Token { kind: TokenKind::Number, .. }) => "number",
        Some(Token { kind: TokenKind::Mark, .. }) => "mark",
        Some(Token { capitals: true, .. }) => "capitals",
        Some(Token { capital: true, .. }) => "capital",
        Some(_) => "word",
    }
}

/// FNV-1a over the slot and the strings, which no byte of UTF-8 can be taken to part.
fn hash(slot: u8, strings: &[&str]) -> u32 {
    let bytes = strings.iter().flat_map(|string| string.bytes().chain([0xff]));
    fnv(BASIS, std::iter::once(slot).chain(bytes))
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    #[test]
    fn weights_of_what_stands_near_decide() {
        let mut contractions = Contractions { bias: 1, weights: Vec::new() };
        let tokens = tokenize("Avec des soldats");
        assert!(contractions.splits(&tokens, 1));
        contractions.weights.push((hash(2, &["avec"]), -2));
        assert!(!contractions.splits(&tokens, 1));
        assert!(contractions.splits(&tokens[1..], 0));
    }

    #[test]
    fn features_are_the_same_on_every_machine() {
        let mut found = Vec::new();
        features(&tokenize("loin des yeux"), 1, |feature| found.push(feature));
        let sum = found.iter().fold(0_u32, |sum, feature| sum.wrapping_mul(31).wrapping_add(*feature));
        assert_eq!((found.len(), sum), (41, 850_682_445));
    }
}
