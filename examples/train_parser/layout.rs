//! Where each parameter stands in the one vector that holds all dense parameters of a network; a gradient is a vector
//! of the same layout.

use casus::text::parser::{DISTANCES, Model};

use crate::kernels::{add, add_product, transposed};

/// A matrix among the parameters, row by row.
#[derive(Clone, Copy, Debug)]
pub struct Matrix {
    start: usize,
    pub rows: usize,
    pub columns: usize,
}

impl Matrix {
    pub fn of<'v>(&self, values: &'v [f32]) -> &'v [f32] {
        &values[self.start..self.start + self.rows * self.columns]
    }

    pub fn of_mut<'v>(&self, values: &'v mut [f32]) -> &'v mut [f32] {
        &mut values[self.start..self.start + self.rows * self.columns]
    }
}

/// A linear layer.
#[derive(Clone, Copy, Debug)]
pub struct Dense {
    pub weights: Matrix,
    pub bias: Matrix,
}

impl Dense {
    /// The layer's output for each row of `input`.
    pub fn forward(&self, values: &[f32], input: &[f32]) -> Vec<f32> {
        let Matrix { rows, columns, .. } = self.weights;
        let mut out = self.bias.of(values).repeat(input.len() / rows);
        add_product(&mut out, input, self.weights.of(values), rows, columns);
        out
    }

    /// Adds what the gradient `of_output` says of the parameters to `gradient` and returns what it says of the input.
    pub fn backward(&self, values: &[f32], input: &[f32], of_output: &[f32], gradient: &mut [f32]) -> Vec<f32> {
        let Matrix { rows, columns, .. } = self.weights;
        let words = input.len() / rows;
        add_product(self.weights.of_mut(gradient), &transposed(input, rows), of_output, words, columns);
        for row in of_output.chunks_exact(columns) {
            add(self.bias.of_mut(gradient), row);
        }
        let mut of_input = vec![0.0; input.len()];
        let weights = transposed(self.weights.of(values), columns);
        add_product(&mut of_input, of_output, &weights, columns, rows);
        of_input
    }
}

/// A recurrent layer: gates of candidate, forget and reset for each direction, and what they make of the state before.
#[derive(Clone, Copy, Debug)]
pub struct Recurrent {
    pub gates: Dense,
    pub state: Matrix,
}

/// Sizes of a network's layers.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub width: usize,
    pub layers: usize,
    pub tagger_layers: usize,
    pub tagger: usize,
    pub arcs: usize,
    pub relations: usize,
}

/// All dense parameters.
#[derive(Clone, Debug)]
pub struct Layout {
    pub styles: Matrix,
    pub encoder: Vec<Recurrent>,
    pub tagger: Dense,
    pub upos: Dense,
    pub feats: Dense,
    pub scripts: Dense,
    pub dependent: Dense,
    pub head: Dense,
    pub root: Matrix,
    pub distances: Matrix,
    pub labelled_dependent: Dense,
    pub labelled_head: Dense,
    pub relations: Dense,
    pub size: usize,
}

impl Layout {
    /// The layout of a network of these `sizes` for the labels of `model`.
    pub fn new(sizes: Sizes, model: &Model) -> Self {
        let mut size = 0;
        let mut matrix = |rows: usize, columns: usize| {
            size += rows * columns;
            Matrix { start: size - rows * columns, rows, columns }
        };
        let Sizes { width, layers, tagger, arcs, relations, .. } = sizes;
        let mut dense =
            |rows: usize, columns: usize| Dense { weights: matrix(rows, columns), bias: matrix(1, columns) };
        let gates: Vec<Dense> = (0..layers).map(|_| dense(width, 3 * width)).collect();
        Self {
            tagger: dense(width, tagger),
            upos: dense(tagger, model.upos.len()),
            feats: dense(tagger, model.feats.len()),
            scripts: dense(tagger, model.scripts.all().len()),
            dependent: dense(width, arcs),
            head: dense(width, arcs),
            labelled_dependent: dense(width, relations),
            labelled_head: dense(width, relations),
            relations: dense(relations, model.relations.len()),
            encoder: gates.into_iter().map(|gates| Recurrent { gates, state: matrix(2, width) }).collect(),
            styles: matrix(model.style_names.len(), width),
            root: matrix(1, arcs),
            distances: matrix(1, DISTANCES),
            size,
        }
    }

    /// The linear layers.
    pub fn dense(&self) -> impl Iterator<Item = Dense> {
        let heads = [self.tagger, self.upos, self.feats, self.scripts, self.dependent, self.head];
        let relations = [self.labelled_dependent, self.labelled_head, self.relations];
        self.encoder.iter().map(|layer| layer.gates).chain(heads).chain(relations).collect::<Vec<_>>().into_iter()
    }
}
