//! The relations that say who does what to whom.

use casus::text::conllu::{Sentence, Word};

use crate::Pair;

/// A relation to count: its name, and which words have it.
type Kind = (&'static str, fn(&Sentence, &Word, usize) -> bool);

const KINDS: [Kind; 15] = [
    ("nsubj", |_, word, _| word.deprel == "nsubj"),
    ("nsubj:pass", |_, word, _| word.deprel == "nsubj:pass"),
    ("obj", |_, word, _| word.deprel == "obj"),
    ("obl:agent", |_, word, _| word.deprel == "obl:agent"),
    ("obl:arg", |_, word, _| word.deprel == "obl:arg"),
    ("obl:mod", |_, word, _| word.deprel == "obl:mod"),
    ("obl with à", |sentence, word, index| oblique(sentence, word, index, "à")),
    ("obl with en", |sentence, word, index| oblique(sentence, word, index, "en")),
    ("obl with dans", |sentence, word, index| oblique(sentence, word, index, "dans")),
    ("obl with vers", |sentence, word, index| oblique(sentence, word, index, "vers")),
    ("nmod", |_, word, _| word.deprel == "nmod"),
    ("appos", |_, word, _| word.deprel == "appos"),
    ("conj", |_, word, _| word.deprel == "conj"),
    ("acl:relcl", |_, word, _| word.deprel == "acl:relcl"),
    ("nummod", |_, word, _| word.deprel == "nummod"),
];

fn oblique(sentence: &Sentence, word: &Word, index: usize, preposition: &str) -> bool {
    let marks = |other: &Word| other.head == index + 1 && other.deprel == "case" && other.lemma == preposition;
    word.deprel.starts_with("obl") && sentence.words.iter().any(marks)
}

/// Prints precision, recall and F1 of each relation; one is right if its word, its head and its full name are.
pub fn print(pairs: &[Pair]) {
    println!("Relations:");
    println!("  {:<14} {:>5} {:>9} {:>7} {:>7}", "", "gold", "precision", "recall", "F1");
    for (name, has) in KINDS {
        let [mut gold, mut found, mut right] = [0_usize; 3];
        for pair in pairs {
            for (index, (one, other)) in pair.gold.words.iter().zip(&pair.found.words).enumerate() {
                let (in_gold, in_found) = (has(&pair.gold, one, index), has(&pair.found, other, index));
                gold += usize::from(in_gold);
                found += usize::from(in_found);
                right += usize::from(in_gold && in_found && one.head == other.head && one.deprel == other.deprel);
            }
        }
        let share = |whole: usize| 100.0 * right as f64 / whole.max(1) as f64;
        let f1 = 200.0 * right as f64 / (gold + found).max(1) as f64;
        println!("  {name:<14} {gold:>5} {:9.1} {:7.1} {f1:7.1}", share(found), share(gold));
    }
}
