//! Treebank sentences as the numbers that the network is trained on.

use std::collections::BTreeMap;
use std::ops::Range;

use casus::text::conllu::Sentence;
use casus::text::parser::{KeyTable, Model, Script, Scripts, features};

/// A feature, label or script that was seen less often is not learnt.
const RARE: usize = 2;

/// A sentence to learn from.
#[derive(Clone)]
pub struct Example {
    pub words: Vec<Word>,
    /// Number of the treebank's style of annotation.
    pub style: usize,
}

/// A word to learn from; what was too rare for a number of its own is `None`.
#[derive(Clone)]
pub struct Word {
    /// Numbers of its features, that of its form first if it has one.
    pub features: Vec<u32>,
    pub upos: usize,
    /// Numbers of the feature bundles of its part of speech.
    pub bundles: Range<usize>,
    pub feats: Option<usize>,
    /// Scripts that its form can take.
    pub candidates: Vec<usize>,
    /// The right one's place among them.
    pub script: Option<usize>,
    /// Number of its head from 1, or 0.
    pub head: usize,
    /// The relations that its treebank's annotation allows.
    pub relations: Vec<usize>,
}

/// The model's tables of labels and features, as `treebanks`, one a style, have them.
pub fn tables(treebanks: &[(&str, Vec<Sentence>)]) -> Model {
    let words = || treebanks.iter().flat_map(|(_, sentences)| sentences).flat_map(|sentence| &sentence.words);
    let upos = frequent(words().map(|word| word.upos.clone()));
    let number = |label: &str| upos.iter().position(|upos| upos == label).unwrap_or(0);
    let bundles = frequent(words().map(|word| (number(&word.upos), word.feats.clone())));
    let known = words().filter(|word| word.lemma != "_");
    let scripts = frequent(known.map(|word| Script::between(&word.form, &word.lemma, number(&word.upos) as u32)));
    let undivided = |relation: &str| divided(relation).is_some();
    let relations = frequent(words().map(|word| word.deprel.clone()).filter(|relation| !undivided(relation)));
    let sentences = treebanks.iter().flat_map(|(_, sentences)| sentences);
    let keys = frequent(sentences.flat_map(|sentence| keys(sentence).flatten().collect::<Vec<_>>()));
    Model {
        feats_of: (0..=upos.len()).map(|upos| bundles.partition_point(|bundle| bundle.0 < upos)).collect(),
        feats: bundles.into_iter().map(|(_, feats)| feats).collect(),
        upos,
        relations,
        scripts: Scripts::from(scripts),
        features: KeyTable::from(keys),
        style_names: treebanks.iter().map(|(name, _)| (*name).to_owned()).collect(),
        ..Model::default()
    }
}

/// What was seen often enough, in order.
fn frequent<T: Ord>(seen: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts = BTreeMap::new();
    for one in seen {
        *counts.entry(one).or_insert(0) += 1;
    }
    counts.into_iter().filter(|(_, count)| *count >= RARE).map(|(one, _)| one).collect()
}

/// The beginning of the relations that take the place of one that a treebank leaves undivided.
fn divided(relation: &str) -> Option<&'static str> {
    (relation == "obl").then_some("obl:")
}

fn keys(sentence: &Sentence) -> impl Iterator<Item = Vec<u32>> + '_ {
    sentence.words.iter().enumerate().map(|(index, word)| {
        let mut keys = Vec::new();
        features(&word.form, index == 0, &mut keys);
        keys
    })
}

/// `sentence` in the numbers of `model`.
pub fn example(model: &Model, sentence: &Sentence, style: usize) -> Example {
    let words = sentence.words.iter().zip(keys(sentence)).map(|(word, keys)| {
        let upos = model.upos.iter().position(|upos| *upos == word.upos).unwrap_or(0);
        let bundles = model.feats_of[upos]..model.feats_of[upos + 1];
        let mut candidates = Vec::new();
        model.scripts.candidates(&word.form, upos as u32, &mut candidates);
        let script = Script::between(&word.form, &word.lemma, upos as u32);
        let fits = |relation: &str| {
            divided(&word.deprel).map_or(relation == word.deprel, |prefix| relation.starts_with(prefix))
        };
        Word {
            features: keys.iter().filter_map(|key| Some(model.features.place(*key)? as u32)).collect(),
            upos,
            bundles: bundles.clone(),
            feats: bundles.clone().find(|number| model.feats[*number] == word.feats),
            script: candidates.iter().position(|number| model.scripts.all()[*number] == script),
            candidates,
            head: word.head,
            relations: (0..model.relations.len()).filter(|number| fits(&model.relations[*number])).collect(),
        }
    });
    Example { words: words.collect(), style }
}

/// How often the training text has each form, by the number of its feature; 0 for features that are no forms.
pub fn form_counts(model: &Model, treebanks: &[(&str, Vec<Sentence>)]) -> Vec<u32> {
    let mut counts = vec![0; model.features.len()];
    for sentence in treebanks.iter().flat_map(|(_, sentences)| sentences) {
        for place in keys(sentence).filter_map(|keys| model.features.place(keys[0])) {
            counts[place] += 1;
        }
    }
    counts
}
