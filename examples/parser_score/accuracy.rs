//! Shares of words that are right where the words are given.

use casus::text::conllu::Word;

use crate::Pair;
use crate::conll18::universal;

/// Prints a line a metric. LAS counts relations with their subtypes, as the peers' own scores do.
pub fn print(pairs: &[Pair]) {
    let words: Vec<(&Word, &Word)> =
        pairs.iter().flat_map(|pair| pair.gold.words.iter().zip(&pair.found.words)).collect();
    println!("With the treebank's words ({}):", words.len());
    show("UPOS", &words, |gold, found| gold.upos == found.upos);
    show("UFeats", &words, |gold, found| universal(&gold.feats) == universal(&found.feats));
    show("Lemma", &words, |gold, found| gold.lemma == "_" || gold.lemma == found.lemma);
    show("UAS", &words, |gold, found| gold.head == found.head);
    show("LAS", &words, |gold, found| gold.head == found.head && gold.deprel == found.deprel);
}

fn show(name: &str, words: &[(&Word, &Word)], right: impl Fn(&Word, &Word) -> bool) {
    let count = words.iter().filter(|(gold, found)| right(gold, found)).count();
    println!("  {name:<10} {:6.2}", 100.0 * count as f64 / words.len() as f64);
}
