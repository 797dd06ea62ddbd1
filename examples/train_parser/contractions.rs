//! Trains the classifier that tells contractions (« du », « des ») from articles.
//!
//! Logistic regression by stochastic gradient descent, with weights decayed towards zero; in the order of the
//! treebanks, without a seed. Treebanks have few articles « des », so that other determiners lend a hand: whatever has
//! « les » behind it could have the article, and whatever has « de ces » the contraction.

use std::collections::BTreeMap;

use casus::lang::fr::contractions as fr;
use casus::text::conllu::Sentence;
use casus::text::parser::numeric::sigmoid;
use casus::text::{Contractions, Token, contraction, tokenize};

/// Weights that are kept: the farthest from zero.
const MOST: usize = 4_000;
/// Times that the examples are gone through.
const ROUNDS: u32 = 30;
/// How far a step goes in the first round.
const STEP: f64 = 0.3;
/// What is taken from a weight at each of its steps, as a share of it.
const DECAY: f64 = 0.01;
/// What a weight of 1.0 is as an integer.
const SCALE: f64 = 1000.0;

/// The classifier that the annotated `sentences` teach; each needs its text.
pub fn train(sentences: &[Sentence]) -> Contractions {
    let examples = without_rare_features(sentences.iter().flat_map(examples).collect());
    let mut weights: BTreeMap<u32, f64> = BTreeMap::new();
    let mut bias = 0.0;
    for round in 0..ROUNDS {
        for example in &examples {
            learn(example, STEP * example.count / f64::from(1 + round), &mut bias, &mut weights);
        }
    }
    weights.remove(&MADE_UP);
    quantized(bias, weights)
}

/// Moves the weights a `step` towards what the example says.
fn learn(Example { features, splits, .. }: &Example, step: f64, bias: &mut f64, weights: &mut BTreeMap<u32, f64>) {
    let sum: f64 = *bias + features.iter().filter_map(|feature| weights.get(feature)).sum::<f64>();
    let error = f64::from(u8::from(*splits)) - f64::from(sigmoid(sum as f32));
    *bias += step * error;
    for feature in features {
        let weight = weights.entry(*feature).or_default();
        *weight += step * (error - DECAY * *weight);
    }
}

/// What one example alone has says nothing of others.
fn without_rare_features(mut examples: Vec<Example>) -> Vec<Example> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for feature in examples.iter().flat_map(|example| &example.features) {
        *counts.entry(*feature).or_default() += 1;
    }
    for example in &mut examples {
        example.features.retain(|feature| counts[feature] > 1);
    }
    examples
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

/// A « du » or « des » of a treebank, or what could have been one.
struct Example {
    features: Vec<u32>,
    splits: bool,
    /// How much it counts.
    count: f64,
}

/// How much an example counts that is made up.
const MADE_UP_COUNTS: f64 = 0.2;
/// A feature of the examples that are made up; it learns that they are another mixture, and is thrown away.
const MADE_UP: u32 = 0;

fn examples(sentence: &Sentence) -> Vec<Example> {
    let tokens = tokenize(&sentence.text);
    let written = written(sentence);
    let word_at = |at: usize| tokens.get(at).and_then(|token| written.get(&token.range.start)).copied();
    let mut examples = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some((upos, contracted)) = word_at(at) else { continue };
        if fr::may_be_article(&token.form) {
            examples.push(Example { features: features(&tokens, at), splits: contracted, count: 1.0 });
        } else if upos == "DET" && !token.capitals {
            examples.extend(made_up(&tokens, at, at.checked_sub(1).and_then(word_at)));
        }
    }
    examples
}

/// « des » instead of « les » or « de ces »: behind which words a determiner stands, with and without « de ».
fn made_up(tokens: &[Token], at: usize, before: Option<(&str, bool)>) -> Option<Example> {
    let last = at.checked_sub(1).map_or("", |last| tokens[last].form.as_str());
    let splits = matches!(last, "de" | "d'") && before == Some(("ADP", false));
    if !splits && matches!(last, "de" | "d'" | "à" | "tous" | "toutes" | "tout" | "toute") {
        return None;
    }
    let mut changed = tokens.to_vec();
    "des".clone_into(&mut changed[at].form);
    if splits {
        changed.remove(at - 1);
    }
    let mut features = features(&changed, at - usize::from(splits));
    features.push(MADE_UP);
    Some(Example { features, splits, count: MADE_UP_COUNTS })
}

fn features(tokens: &[Token], at: usize) -> Vec<u32> {
    let mut found = Vec::new();
    contraction::features(tokens, at, |feature| found.push(feature));
    found
}

/// Where each token of the sentence begins in its text, with the part of speech of its first word and whether it is a
/// contraction.
fn written(sentence: &Sentence) -> BTreeMap<usize, (&str, bool)> {
    let mut found = BTreeMap::new();
    let (mut at, mut index) = (0, 0);
    while index < sentence.words.len() {
        let contraction = sentence.contractions.iter().find(|part| part.words.start == index);
        let form = contraction.map_or(&sentence.words[index].form, |part| &part.form);
        let Some(start) = sentence.text[at..].find(form.as_str()).map(|gap| at + gap) else { return found };
        found.insert(start, (sentence.words[index].upos.as_str(), contraction.is_some()));
        at = start + form.len();
        index = contraction.map_or(index + 1, |part| part.words.end);
    }
    found
}

#[cfg(test)]
mod tests {
    use casus::text::conllu;

    use super::*;

    /// A sentence of forms and parts of speech; « des=de+les » is a contraction.
    fn sentence(rows: &[(&str, &str)]) -> Sentence {
        let mut sentence = Sentence::default();
        for (form, upos) in rows {
            let (written, words) = form.split_once('=').unwrap_or((form, form));
            let start = sentence.words.len();
            for part in words.split('+') {
                let (form, upos) = (part.to_owned(), (*upos).to_owned());
                sentence.words.push(conllu::Word { form, upos, ..conllu::Word::default() });
            }
            if written != words {
                let (words, form) = (start..sentence.words.len(), written.to_owned());
                sentence.contractions.push(conllu::Contraction { words, form, space_after: true });
            }
            sentence.text = format!("{} {written}", sentence.text);
        }
        sentence
    }

    #[test]
    fn what_stood_before_an_article_does_so_again() {
        let article = sentence(&[("avec", "ADP"), ("des", "DET"), ("élus", "NOUN")]);
        let contraction = sentence(&[("près", "ADV"), ("des=de+les", "ADP"), ("élus", "NOUN")]);
        let other = sentence(&[("dans", "ADP"), ("les", "DET"), ("rues", "NOUN")]);
        let trained = train(&[article.clone(), contraction.clone(), other.clone(), article, contraction, other]);
        let splits = |text: &str| trained.splits(&tokenize(text), 1);
        assert!(splits("près des camps") && !splits("avec des camps") && !splits("dans des camps"));
        assert!(trained.weights.is_sorted());
    }
}
