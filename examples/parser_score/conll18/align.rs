//! Which gold word is which system word.
//!
//! Words outside contractions are the same where their characters are. Where either side has a contraction, the words
//! of both sides over its characters are taken together, and the longest common subsequence of their forms aligned.

use super::layout::Unit;

/// Pairs of numbers of a gold and a system word, in order.
pub fn align(gold: &[Unit], system: &[Unit]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let (mut g, mut s) = (0, 0);
    while g < gold.len() && s < system.len() {
        let (one, other) = (&gold[g], &system[s]);
        if one.contracted || other.contracted {
            let (from, to) = stretch(gold, system, (g, s));
            pairs.extend(common(&gold[from.0..to.0], &system[from.1..to.1]).map(|(i, j)| (from.0 + i, from.1 + j)));
            (g, s) = to;
        } else if one.span == other.span {
            pairs.push((g, s));
            (g, s) = (g + 1, s + 1);
        } else if one.span.start <= other.span.start {
            g += 1;
        } else {
            s += 1;
        }
    }
    pairs
}

/// From where to where the words over the contraction at `at` and all contractions that overlap it go: a number of a
/// gold and of a system word each.
fn stretch(gold: &[Unit], system: &[Unit], at: (usize, usize)) -> ((usize, usize), (usize, usize)) {
    let (mut g, mut s) = at;
    let mut end = if gold[g].contracted {
        s += usize::from(!system[s].contracted && system[s].span.start < gold[g].span.start);
        gold[g].span.end
    } else {
        g += usize::from(gold[g].span.start < system[s].span.start);
        system[s].span.end
    };
    let from = (g, s);
    while is_within(gold, g, end) || is_within(system, s, end) {
        let from_gold = g < gold.len() && (s >= system.len() || gold[g].span.start <= system[s].span.start);
        let next = if from_gold { &gold[g] } else { &system[s] };
        if next.contracted {
            end = end.max(next.span.end);
        }
        g += usize::from(from_gold);
        s += usize::from(!from_gold);
    }
    (from, (g, s))
}

/// Whether the word at `at` begins before `end`, if contracted, or ends by it.
fn is_within(words: &[Unit], at: usize, end: usize) -> bool {
    words.get(at).is_some_and(|word| if word.contracted { word.span.start < end } else { word.span.end <= end })
}

/// The longest common subsequence of the words' forms, whatever their case.
fn common(gold: &[Unit], system: &[Unit]) -> impl Iterator<Item = (usize, usize)> {
    let forms = |words: &[Unit]| -> Vec<String> { words.iter().map(|word| word.word.form.to_lowercase()).collect() };
    let (gold, system) = (forms(gold), forms(system));
    let mut longest = vec![vec![0; system.len() + 1]; gold.len() + 1];
    for g in (0..gold.len()).rev() {
        for s in (0..system.len()).rev() {
            let same = if gold[g] == system[s] { longest[g + 1][s + 1] + 1 } else { 0 };
            longest[g][s] = same.max(longest[g + 1][s]).max(longest[g][s + 1]);
        }
    }
    let (mut g, mut s) = (0, 0);
    std::iter::from_fn(move || {
        while g < gold.len() && s < system.len() {
            if gold[g] == system[s] {
                (g, s) = (g + 1, s + 1);
                return Some((g - 1, s - 1));
            }
            if longest[g][s] == longest[g + 1][s] { g += 1 } else { s += 1 }
        }
        None
    })
}
