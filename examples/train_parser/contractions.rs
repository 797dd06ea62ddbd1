//! Trains the classifier that tells contractions (« du », « des ») from articles.
//!
//! Logistic regression by stochastic gradient descent, with weights decayed towards zero; in the order of the
//! treebanks, without a seed.

use std::collections::BTreeMap;

use casus::lang::fr::contractions as fr;
use casus::text::conllu::Sentence;
use casus::text::{Contractions, contraction, tokenize};

/// Weights that are kept: the farthest from zero.
const MOST: usize = 4_000;
/// Times that the examples are gone through.
const ROUNDS: u32 = 30;
/// How far a step goes in the first round.
const STEP: f64 = 0.3;
/// What is taken from a weight at each of its steps, as a share of it.
const DECAY: f64 = 0.005;
/// What a weight of 1.0 is as an integer.
const SCALE: f64 = 1000.0;

/// The classifier that the annotated `sentences` teach; each needs its text.
pub fn train(sentences: &[Sentence]) -> Contractions {
    let examples: Vec<Example> = sentences.iter().flat_map(examples).collect();
    let mut weights: BTreeMap<u32, f64> = BTreeMap::new();
    let mut bias = 0.0;
    for round in 0..ROUNDS {
        let step = STEP / f64::from(1 + round);
        for Example { features, splits } in &examples {
            let sum: f64 = bias + features.iter().filter_map(|feature| weights.get(feature)).sum::<f64>();
            let error = f64::from(u8::from(*splits)) - 1.0 / (1.0 + (-sum).exp());
            bias += step * error;
            for feature in features {
                let weight = weights.entry(*feature).or_default();
                *weight += step * (error - DECAY * *weight);
            }
        }
    }
    quantized(bias, weights)
}

#[expect(clippy::cast_possible_truncation, reason = "weights are far smaller than 32, and clamped")]
fn quantized(bias: f64, weights: BTreeMap<u32, f64>) -> Contractions {
    let scaled = |weight: f64| (weight * SCALE).round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
    let mut weights: Vec<(u32, i16)> = weights.into_iter().map(|(feature, weight)| (feature, scaled(weight))).collect();
    weights.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.unsigned_abs()));
    weights.truncate(MOST);
    weights.retain(|(_, weight)| *weight != 0);
    weights.sort_unstable();
    Contractions { bias: scaled(bias).into(), weights }
}

/// A « du » or « des » of a treebank.
struct Example {
    features: Vec<u32>,
    splits: bool,
}

fn examples(sentence: &Sentence) -> Vec<Example> {
    let tokens = tokenize(&sentence.text);
    let mut written = starts(sentence).into_iter();
    let ambiguous = tokens.iter().enumerate().filter(|(_, token)| fr::may_be_article(&token.form));
    ambiguous
        .filter_map(|(at, token)| {
            let (_, splits) = written.find(|(start, _)| *start >= token.range.start)?;
            let mut features = Vec::new();
            contraction::features(&tokens, at, |feature| features.push(feature));
            Some(Example { features, splits })
        })
        .collect()
}

/// Where each « du » and « des » of the sentence begins in its text, and whether it is a contraction.
fn starts(sentence: &Sentence) -> Vec<(usize, bool)> {
    let mut found = Vec::new();
    let (mut at, mut index) = (0, 0);
    while index < sentence.words.len() {
        let contraction = sentence.contractions.iter().find(|part| part.words.start == index);
        let form = contraction.map_or(&sentence.words[index].form, |part| &part.form);
        let Some(start) = sentence.text[at..].find(form.as_str()).map(|gap| at + gap) else { return found };
        if fr::may_be_article(&form.to_lowercase()) {
            found.push((start, contraction.is_some()));
        }
        at = start + form.len();
        index = contraction.map_or(index + 1, |part| part.words.end);
    }
    found
}
