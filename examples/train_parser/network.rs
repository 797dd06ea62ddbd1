//! The network in floats: its parameters, their first values, and the path from words to scores.

use std::ops::Range;

use casus::text::parser::{Model, distance};
use fastrand::Rng;

use crate::examples::Example;
use crate::kernels::{add, add_product, transposed};
use crate::layout::{Layout, Matrix, Sizes};

/// How far the first rows of features lie from zero.
const FIRST_EMBEDDING: f32 = 0.15;
/// The same for the gates' view of the state before.
const FIRST_STATE: f32 = 0.5;

/// A network and its parameters.
#[derive(Clone)]
pub struct Network {
    pub sizes: Sizes,
    pub layout: Layout,
    /// Dense parameters, as `layout` has them.
    pub values: Vec<f32>,
    /// A row a word feature.
    pub embeddings: Vec<f32>,
}

impl Network {
    /// A network that knows nothing yet, for the labels and features of `model`.
    pub fn new(sizes: Sizes, model: &Model, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let layout = Layout::new(sizes, model);
        let mut values = vec![0.0; layout.size];
        for layer in layout.dense() {
            let Matrix { rows, columns, .. } = layer.weights;
            let gates = columns == 3 * sizes.width;
            let reach = if gates { (3.0 / rows as f32).sqrt() } else { (6.0 / (rows + columns) as f32).sqrt() };
            fill(layer.weights.of_mut(&mut values), reach, &mut rng);
        }
        for layer in &layout.encoder {
            fill(layer.state.of_mut(&mut values), FIRST_STATE, &mut rng);
        }
        fill(layout.root.of_mut(&mut values), 0.1, &mut rng);
        let mut embeddings = vec![0.0; model.features.len() * sizes.width];
        fill(&mut embeddings, FIRST_EMBEDDING, &mut rng);
        Self { sizes, layout, values, embeddings }
    }

    /// The words of the examples one below another: the sum of the rows of `features` and of the style.
    pub fn embed<'e>(&self, words: impl Iterator<Item = (&'e [u32], usize)>) -> Vec<f32> {
        let width = self.sizes.width;
        let styles = self.layout.styles.of(&self.values);
        let mut rows = Vec::new();
        for (features, style) in words {
            let at = rows.len();
            rows.extend_from_slice(&styles[style * width..(style + 1) * width]);
            for feature in features {
                let feature = *feature as usize;
                add(&mut rows[at..], &self.embeddings[feature * width..(feature + 1) * width]);
            }
        }
        rows
    }

    /// Scores of arcs among the words of one sentence, of which `dependents` and `heads` have a row each: a row a word,
    /// a column a head, the root first.
    pub fn arcs(&self, dependents: &[f32], heads: &[f32]) -> Vec<f32> {
        let width = self.sizes.arcs;
        let words = dependents.len() / width;
        let all = [self.layout.root.of(&self.values), heads].concat();
        let mut scores = vec![0.0; words * (words + 1)];
        add_product(&mut scores, dependents, &transposed(&all, width), width, words + 1);
        let distances = self.layout.distances.of(&self.values);
        for (word, row) in scores.chunks_exact_mut(words + 1).enumerate() {
            for (head, score) in row.iter_mut().enumerate().skip(1) {
                *score += distances[distance(word + 1, head)];
            }
            row[word + 1] = f32::MIN;
        }
        scores
    }

    /// What the relation layers make of each word and the head that `example` gives it.
    pub fn labelled(&self, words: &[f32], examples: &[&Example], sentences: &[Range<usize>]) -> Vec<f32> {
        let width = self.sizes.relations;
        let mut hidden = self.layout.labelled_dependent.forward(&self.values, words);
        let heads = self.layout.labelled_head.forward(&self.values, words);
        for (word, head) in governed(examples, sentences) {
            add(&mut hidden[word * width..(word + 1) * width], &heads[head * width..(head + 1) * width]);
        }
        hidden
    }
}

/// Rows of each word that has a head among the words, and of that head.
pub fn governed<'e>(
    examples: &'e [&Example],
    sentences: &'e [Range<usize>],
) -> impl Iterator<Item = (usize, usize)> + 'e {
    examples.iter().zip(sentences).flat_map(|(example, rows)| {
        let heads = example.words.iter().enumerate().filter(|(_, word)| word.head > 0);
        heads.map(|(index, word)| (rows.start + index, rows.start + word.head - 1))
    })
}

/// Rows of the sentences that stand one below another.
pub fn rows(examples: &[&Example]) -> Vec<Range<usize>> {
    let mut end = 0;
    let next = |example: &&Example| {
        let start = end;
        end += example.words.len();
        start..end
    };
    examples.iter().map(next).collect()
}

fn fill(values: &mut [f32], reach: f32, rng: &mut Rng) {
    values.fill_with(|| (rng.f32() * 2.0 - 1.0) * reach);
}

/// Negative values become 0.
pub fn rectify(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}
