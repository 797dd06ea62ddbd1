//! French.

pub mod conjugation;
pub mod inflection;

use std::collections::BTreeSet;
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("abbreviations.txt").lines().map(str::to_lowercase).collect());

/// Words that lose their vowel before another word.
const ELIDED: &[&str] = &["l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// Whether the folded `word`, written before a point, is an abbreviation.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether the folded `word`, written before an apostrophe, is elided.
pub fn elides(word: &str) -> bool {
    ELIDED.contains(&word)
}
