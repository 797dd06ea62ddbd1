//! How alike two words are, by the matching blocks of Ratcliff and Obershelp (« Pattern Matching: The Gestalt
//! Approach », Dr. Dobb's Journal, 1988): the measure of Python's `difflib`, which the reference scorer uses.

use std::ops::Range;

/// Twice the length of the matching blocks over the length of both words: 1 for equal words, 0 for words without a
/// common letter.
pub(super) fn ratio(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let length = a.len() + b.len();
    if length == 0 {
        return 1.0;
    }
    let matching = matching(&a, &b, 0..a.len(), 0..b.len());
    let as_float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    2.0 * as_float(matching) / as_float(length)
}

/// The letters of the longest common block, and of those left and right of it.
fn matching(a: &[char], b: &[char], in_a: Range<usize>, in_b: Range<usize>) -> usize {
    let Some((at_a, at_b, length)) = longest(a, b, &in_a, &in_b) else { return 0 };
    let left = matching(a, b, in_a.start..at_a, in_b.start..at_b);
    let right = matching(a, b, at_a + length..in_a.end, at_b + length..in_b.end);
    left + length + right
}

/// The longest block that both have: where it begins in each, and its length. Of several, the first in `a`, then in `b`.
fn longest(a: &[char], b: &[char], in_a: &Range<usize>, in_b: &Range<usize>) -> Option<(usize, usize, usize)> {
    let mut best = None;
    for at_a in in_a.clone() {
        for at_b in in_b.clone() {
            let common = a[at_a..in_a.end].iter().zip(&b[at_b..in_b.end]).take_while(|(x, y)| x == y).count();
            if common > best.map_or(0, |(_, _, length)| length) {
                best = Some((at_a, at_b, common));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::ratio;

    #[test]
    fn figures_are_those_of_difflib() {
        for (a, b, expected) in [
            ("", "", 1.0),
            ("pachinian", "pashinyan", 0.777_777_777_777_777_8),
            ("tokaiev", "tokayev", 0.857_142_857_142_857_1),
            ("poutine", "putin", 0.833_333_333_333_333_4),
            ("abcd", "bcde", 0.75),
            ("abc", "xyz", 0.0),
        ] {
            assert!((ratio(a, b) - expected).abs() < 1e-12, "{a} {b}: {}", ratio(a, b));
        }
    }
}
