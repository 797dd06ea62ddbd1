//! Sentences in which words have changed places with others of the same class and inflection: new words in known trees.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;

use crate::examples::{Example, Word};

/// Classes whose words are exchanged.
const OPEN: [&str; 6] = ["ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"];

/// The words that can take each other's places, by style and feature bundle.
pub struct Substitutes {
    words: BTreeMap<(usize, usize), Vec<Word>>,
}

impl Substitutes {
    /// All words of `examples` that are not the first of their sentence, each once; `upos` are the names of the classes.
    pub fn new(examples: &[Example], upos: &[String]) -> Self {
        let mut words: BTreeMap<(usize, usize), Vec<Word>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for example in examples {
            for word in example.words.iter().skip(1).filter(|word| OPEN.contains(&upos[word.upos].as_str())) {
                if let Some(feats) = word.feats
                    && seen.insert((example.style, feats, word.features.clone()))
                {
                    words.entry((example.style, feats)).or_default().push(word.clone());
                }
            }
        }
        Self { words }
    }

    /// `example` with a share of its words exchanged.
    pub fn exchange(&self, example: &Example, share: f32, rng: &mut Rng) -> Example {
        let mut example = example.clone();
        for word in example.words.iter_mut().skip(1) {
            let others = word.feats.and_then(|feats| self.words.get(&(example.style, feats)));
            if let Some(other) = others.filter(|_| rng.f32() < share).and_then(|others| rng.choice(others)) {
                let Word { features, candidates, script, .. } = other.clone();
                (word.features, word.candidates, word.script) = (features, candidates, script);
            }
        }
        example
    }
}
