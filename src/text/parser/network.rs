//! From the forms of a sentence to its analysis.

use fearless_simd::Level;

use super::super::fold::fold;
use super::Annotation;
use super::arborescence::arborescence;
use super::features::features;
use super::linear::{Linear, products, quantised};
use super::model::Model;
use super::numeric::quantise;
use crate::lang::fr;

/// Units in 1 of the two vectors whose product scores an arc.
const ARC_UNIT: f32 = 256.0;
/// Their largest value, in units.
const ARC_LIMIT: f32 = 4095.0;

/// What the network says of `forms`, the words of one sentence, in the annotation style of that number.
pub fn annotate<'m>(model: &'m Model, forms: &[&str], style: usize, level: Level) -> Vec<Annotation<'m>> {
    if forms.is_empty() {
        return Vec::new();
    }
    let mut words = embed(model, forms, style);
    let mut tagger_input = Vec::new();
    for (layer, recurrent) in model.encoder.iter().enumerate() {
        words = recurrent.apply(&words, level);
        if layer + 1 == model.tagger_layers {
            tagger_input = quantised(&words);
        }
    }
    let input = quantised(&words);
    let heads = arborescence(&arcs(model, &input, forms.len(), level), forms.len());
    let relations = relations(model, &input, &heads, level);
    let hidden = rectified(model.tagger.apply(&tagger_input, level));
    let mut candidates = Vec::new();
    let rows = hidden.chunks_exact(model.tagger.outputs());
    rows.zip(forms)
        .zip(heads.iter().zip(relations))
        .map(|((row, form), (head, deprel))| {
            let (upos, feats) = tag(model, row);
            let lemma = infinitive(&model.upos[upos], form)
                .map_or_else(|| lemma(model, row, form, upos, &mut candidates), str::to_owned);
            let feats = feats.map_or("_", |feats| &model.feats[feats]);
            Annotation { upos: &model.upos[upos], feats, lemma, head: *head, deprel }
        })
        .collect()
}

/// A row a word: the sum of the rows of its features and of the style.
fn embed(model: &Model, forms: &[&str], style: usize) -> Vec<f32> {
    let width = model.width();
    let mut words = Vec::with_capacity(forms.len() * width);
    let (mut keys, mut sum) = (Vec::new(), vec![0_i16; width]);
    for (index, form) in forms.iter().enumerate() {
        keys.clear();
        features(form, index == 0, &mut keys);
        sum.fill(0);
        for place in keys.iter().filter_map(|key| model.features.place(*key)) {
            let row = &model.embeddings[place * width..(place + 1) * width];
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += i16::from(*value);
            }
        }
        let scaled = sum.iter().map(|sum| f32::from(*sum) * model.embedding_scale);
        words.extend(scaled.zip(&model.styles[style]).map(|(value, base)| value + base));
    }
    words
}

fn rectified(values: Vec<f32>) -> Vec<i16> {
    let mut values = values;
    for value in &mut values {
        *value = value.max(0.0);
    }
    quantised(&values)
}

/// Scores of arcs: a row a word, a column a head, the root first.
fn arcs(model: &Model, input: &[i16], words: usize, level: Level) -> Vec<f32> {
    let narrow = |value: &f32| quantise(*value, ARC_UNIT, ARC_LIMIT);
    let dependents: Vec<i16> = model.dependent.apply(input, level).iter().map(narrow).collect();
    let mut heads: Vec<i16> = model.root.iter().map(narrow).collect();
    heads.extend(model.head.apply(input, level).iter().map(|value| narrow(&value.max(0.0))));
    let mut scores = products(&dependents, &heads, model.root.len(), level);
    for (word, row) in scores.chunks_exact_mut(words + 1).enumerate() {
        for (head, score) in row.iter_mut().enumerate() {
            *score /= ARC_UNIT * ARC_UNIT;
            if head > 0 {
                *score += model.distances[distance(word + 1, head)];
            }
        }
    }
    scores
}

/// Buckets of distance and direction.
pub const DISTANCES: usize = 25;

/// Number of the bucket of a head's distance and direction.
pub fn distance(dependent: usize, head: usize) -> usize {
    const MIDDLE: usize = DISTANCES / 2;
    let bucket = match dependent.abs_diff(head) {
        near @ 0..=6 => near,
        7..=8 => 7,
        9..=11 => 8,
        12..=15 => 9,
        16..=22 => 10,
        23..=35 => 11,
        _ => MIDDLE,
    };
    if head < dependent { MIDDLE - bucket } else { MIDDLE + bucket }
}

/// The relation of each word to its head.
fn relations<'m>(model: &'m Model, input: &[i16], heads: &[usize], level: Level) -> Vec<&'m str> {
    let mut hidden = model.labelled_dependent.apply(input, level);
    let head_parts = model.labelled_head.apply(input, level);
    let width = model.labelled_dependent.outputs();
    for (row, head) in hidden.chunks_exact_mut(width).zip(heads).filter(|(_, head)| **head > 0) {
        for (value, part) in row.iter_mut().zip(&head_parts[(head - 1) * width..]) {
            *value += part;
        }
    }
    let scores = model.relation_scores.apply(&rectified(hidden), level);
    let root = model.relations.iter().position(|relation| relation == "root");
    let name = |(row, head): (&[f32], &usize)| {
        let under_root = root.filter(|_| *head == 0);
        let best = || highest((0..row.len()).filter(|number| Some(*number) != root), |number| row[number]);
        model.relations[under_root.unwrap_or_else(best)].as_str()
    };
    scores.chunks_exact(model.relations.len()).zip(heads).map(name).collect()
}

fn highest(numbers: impl Iterator<Item = usize>, score: impl Fn(usize) -> f32) -> usize {
    let scored = numbers.map(|number| (number, score(number)));
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(0, |(number, _)| number)
}

/// Numbers of the part of speech and of the features, if it has any.
fn tag(model: &Model, row: &[i16]) -> (usize, Option<usize>) {
    let best = |layer: &Linear, from: usize, to: usize| highest(from..to, |number| layer.output(row, number));
    let upos = best(&model.upos_scores, 0, model.upos.len());
    let (from, to) = (model.feats_of[upos], model.feats_of[upos + 1]);
    (upos, (from < to).then(|| best(&model.feats_scores, from, to)))
}

/// The lemma of a form of a verb whose conjugation is listed: « enverrons ». With it, lemmas of Sequoia's test part go from
/// 98.53 to 98.69 %.
fn infinitive(upos: &str, form: &str) -> Option<&'static str> {
    if upos == "VERB" { fr::conjugation::infinitive(&fold(form)) } else { None }
}

fn lemma(model: &Model, row: &[i16], form: &str, upos: usize, candidates: &mut Vec<usize>) -> String {
    candidates.clear();
    model.scripts.candidates(form, u32::try_from(upos).unwrap_or(0), candidates);
    if candidates.is_empty() {
        return form.to_owned();
    }
    let best = highest(candidates.iter().copied(), |number| model.script_scores.output(row, number));
    model.scripts.all()[best].apply(form).unwrap_or_else(|| form.to_owned())
}
