//! Adam (Kingma and Ba 2015) over all parameters, and the average of the parameters on their way.

use std::collections::BTreeMap;

use crate::gradient::Gradient;
use crate::kernels::add;
use crate::network::Network;

const FIRST_MOMENT: f32 = 0.9;
const SECOND_MOMENT: f32 = 0.98;
const TINY: f32 = 1e-8;
/// The gradient is scaled down so that its dense part is no longer than this.
const LONGEST: f32 = 5.0;
/// Steps after which the average is moved.
const EVERY: u32 = 10;
/// What the average keeps of itself at each move.
const KEPT: f32 = 0.97;

/// `base` to the power of `exponent`, by squaring: the standard library leaves the last bits open.
fn power(base: f32, exponent: u32) -> f32 {
    let (mut result, mut square, mut rest) = (1.0, base, exponent);
    while rest > 0 {
        if rest % 2 == 1 {
            result *= square;
        }
        square *= square;
        rest /= 2;
    }
    result
}

/// The state of the optimiser of one network.
pub struct Optimiser {
    step: u32,
    values: Moments,
    embeddings: Moments,
    /// The averaged parameters.
    pub average: Network,
}

struct Moments {
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Moments {
    fn of(length: usize) -> Self {
        Self { first: vec![0.0; length], second: vec![0.0; length] }
    }

    /// Moves `values`, which stand from `start` on, against their gradient.
    fn step(&mut self, values: &mut [f32], start: usize, gradient: &[f32], factor: f32, rate: f32) {
        let moments = self.first[start..].iter_mut().zip(&mut self.second[start..]);
        for ((value, gradient), (first, second)) in values.iter_mut().zip(gradient).zip(moments) {
            let gradient = gradient * factor;
            *first = FIRST_MOMENT * *first + (1.0 - FIRST_MOMENT) * gradient;
            *second = SECOND_MOMENT * *second + (1.0 - SECOND_MOMENT) * gradient * gradient;
            *value -= rate * *first / (second.sqrt() + TINY);
        }
    }
}

impl Optimiser {
    pub fn new(network: &Network) -> Self {
        Self {
            step: 0,
            values: Moments::of(network.values.len()),
            embeddings: Moments::of(network.embeddings.len()),
            average: network.clone(),
        }
    }

    /// Moves `network` against the gradients of a batch of so many words, at this rate; `settled` says whether the
    /// parameters are worth averaging. Returns the mean loss.
    pub fn step(
        &mut self,
        network: &mut Network,
        gradients: Vec<Gradient>,
        words: usize,
        rate: f32,
        settled: bool,
    ) -> f32 {
        self.step += 1;
        let mut values = vec![0.0; network.values.len()];
        let mut rows: BTreeMap<u32, Vec<f32>> = BTreeMap::new();
        let mut loss = 0.0;
        for gradient in gradients {
            loss += gradient.loss;
            add(&mut values, &gradient.values);
            for (features, row) in gradient.words {
                for feature in features {
                    add(rows.entry(feature).or_insert_with(|| vec![0.0; row.len()]), &row);
                }
            }
        }
        let mean = 1.0 / words as f32;
        let length = values.iter().map(|value| value * value).sum::<f32>().sqrt() * mean;
        let factor = mean * (LONGEST / length).min(1.0);
        let unbiased = (1.0 - power(SECOND_MOMENT, self.step)).sqrt() / (1.0 - power(FIRST_MOMENT, self.step));
        self.values.step(&mut network.values, 0, &values, factor, rate * unbiased);
        for (feature, row) in rows {
            let at = feature as usize * row.len();
            let values = &mut network.embeddings[at..at + row.len()];
            self.embeddings.step(values, at, &row, factor, rate * unbiased);
        }
        if self.step.is_multiple_of(EVERY) {
            self.move_average(network, if settled { KEPT } else { 0.5 });
        }
        loss * mean
    }

    fn move_average(&mut self, network: &Network, kept: f32) {
        let values = self.average.values.iter_mut().zip(&network.values);
        for (average, value) in values.chain(self.average.embeddings.iter_mut().zip(&network.embeddings)) {
            *average = kept * *average + (1.0 - kept) * value;
        }
    }
}
