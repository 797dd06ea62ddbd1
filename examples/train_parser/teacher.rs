//! What trained networks say of a sentence, for a smaller one to learn from (Hinton et al., « Distilling the Knowledge
//! in a Neural Network », 2015).

use crate::examples::Example;
use crate::kernels::add;
use crate::network::{Network, rectify, rows};
use crate::recurrent;
use crate::softmax::softmax;

/// Distributions, averaged over the teachers, a row a word.
pub struct Soft {
    upos: Vec<f32>,
    heads: Vec<f32>,
    relations: Vec<f32>,
    words: usize,
}

impl Soft {
    /// Over the parts of speech of the word `index`.
    pub fn upos(&self, index: usize) -> &[f32] {
        row(&self.upos, self.words, index)
    }

    /// Over its heads, the root first, of so many `words`.
    pub fn heads(&self, index: usize, words: usize) -> &[f32] {
        &self.heads[index * (words + 1)..(index + 1) * (words + 1)]
    }

    /// Over its relations to its right head.
    pub fn relations(&self, index: usize) -> &[f32] {
        row(&self.relations, self.words, index)
    }
}

fn row(values: &[f32], rows: usize, index: usize) -> &[f32] {
    let width = values.len() / rows;
    &values[index * width..(index + 1) * width]
}

/// What `teachers` say of `example`.
pub fn opinion(teachers: &[Network], example: &Example) -> Soft {
    let mut opinions = teachers.iter().map(|teacher| one(teacher, example));
    let mut sum = opinions.next().expect("there is a teacher");
    for next in opinions {
        add(&mut sum.upos, &next.upos);
        add(&mut sum.heads, &next.heads);
        add(&mut sum.relations, &next.relations);
    }
    for value in sum.upos.iter_mut().chain(&mut sum.heads).chain(&mut sum.relations) {
        *value /= teachers.len() as f32;
    }
    sum
}

fn one(teacher: &Network, example: &Example) -> Soft {
    let Network { layout, values, sizes, .. } = teacher;
    let sentences = rows(&[example]);
    let mut words = teacher.embed(example.words.iter().map(|word| (&word.features[..], example.style)));
    let mut tagger_input = Vec::new();
    for (index, layer) in layout.encoder.iter().enumerate() {
        words = recurrent::forward(layer, values, words, &sentences).0;
        if index + 1 == sizes.tagger_layers {
            tagger_input.clone_from(&words);
        }
    }
    let mut hidden = layout.tagger.forward(values, &tagger_input);
    rectify(&mut hidden);
    let upos = layout.upos.forward(values, &hidden);
    let mut heads = layout.head.forward(values, &words);
    rectify(&mut heads);
    let arcs = teacher.arcs(&layout.dependent.forward(values, &words), &heads);
    let mut labelled = teacher.labelled(&words, &[example], &sentences);
    rectify(&mut labelled);
    let relations = layout.relations.forward(values, &labelled);
    let count = example.words.len();
    let [upos, heads, relations] = [upos, arcs, relations].map(|scores| distributions(scores, count));
    Soft { upos, heads, relations, words: count }
}

fn distributions(mut scores: Vec<f32>, rows: usize) -> Vec<f32> {
    let width = scores.len() / rows;
    scores.chunks_exact_mut(width).for_each(softmax);
    scores
}
