//! Which names of one article are one person's.

use std::collections::BTreeSet;

use crate::text::{fold, without_accents};

/// Whether `a` and `b` can name one person: one last name, or nearly so (« Tokayev », « Tokaïev »), and no two first
/// names that differ.
pub fn one_person(a: &str, b: &str) -> bool {
    alike(&last_word(a), &last_word(b)) && (words(a) == 1 || words(b) == 1 || alike_first(a, b))
        || is_first_of(a, b)
        || is_first_of(b, a)
}

/// The longest of `names` that names the same person as `name`; of several, the first in the alphabet.
pub fn fullest(name: &str, names: &BTreeSet<String>) -> String {
    let same = names.iter().filter(|other| one_person(other, name));
    let best = same.fold(None, |best: Option<&String>, other| match best {
        Some(longest) if words(other) <= words(longest) => Some(longest),
        _ => Some(other),
    });
    best.map_or(name, |best| if words(best) >= words(name) { best } else { name }).to_owned()
}

/// Spellings of one name: as long as to be telling, with one beginning and at most two letters in ten apart.
fn alike(a: &str, b: &str) -> bool {
    let long = a.chars().count().min(b.chars().count()) >= 5;
    a == b || long && a.chars().next() == b.chars().next() && strsim::normalized_levenshtein(a, b) >= 0.7
}

fn alike_first(a: &str, b: &str) -> bool {
    let first = |name: &str| plain(name.split_whitespace().next().unwrap_or(name));
    let (a, b) = (first(a), first(b));
    a.chars().next() == b.chars().next() && strsim::normalized_levenshtein(&a, &b) >= 0.5
}

/// « Xi » is « Xi Jinping », « Bachar » is « Bachar al-Assad ».
fn is_first_of(short: &str, full: &str) -> bool {
    words(short) == 1
        && words(full) > 1
        && full.split_whitespace().next().is_some_and(|first| plain(first) == plain(short))
}

fn last_word(name: &str) -> String {
    plain(name.split_whitespace().last().unwrap_or(name))
}

/// Folded, without accents: spellings differ in them.
fn plain(word: &str) -> String {
    without_accents(&fold(word))
}

fn words(name: &str) -> usize {
    name.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_person() {
        for (a, b) in [
            ("Kassym-Jomart Tokayev", "Tokaïev"),
            ("Kassym-Jomart Tokayev", "Kassym-Jomart Tokaïev"),
            ("Xi Jinping", "Xi"),
            ("Nikol Pachinian", "Nikol Pashinyan"),
        ] {
            assert!(one_person(a, b), "{a}, {b}");
        }
        for (a, b) in [("Idriss Déby", "Paul Biya"), ("Ali Bongo", "Omar Bongo"), ("Joe Biden", "Joe Manchin")] {
            assert!(!one_person(a, b), "{a}, {b}");
        }
    }

    #[test]
    fn the_fullest_name_is_taken() {
        let names = BTreeSet::from(["Poutine".to_owned(), "Vladimir Poutine".to_owned()]);
        assert_eq!(fullest("Poutine", &names), "Vladimir Poutine");
        assert_eq!(fullest("Macron", &names), "Macron");
    }
}
