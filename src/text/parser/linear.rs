//! Linear layers in integers: sums are exact, so that every machine gets the same scores.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f32x16, i16x32, i32x16};
use serde::{Deserialize, Serialize};

use super::numeric::quantise;

/// Units of an activation in 1.
pub const UNIT: f32 = 512.0;
/// Largest activation, in units.
pub const ACTIVATION_LIMIT: f32 = 8191.0;
/// Most inputs of a layer.
pub const MOST_INPUTS: usize = 128;
/// Largest weight; with [`ACTIVATION_LIMIT`] it keeps the sum over [`MOST_INPUTS`] within 32 bits.
pub const WEIGHT_LIMIT: f32 = 2047.0;

/// Activations as the integers that a [`Linear`] layer multiplies.
pub fn quantised(values: &[f32]) -> Vec<i16> {
    values.iter().map(|value| quantise(*value, UNIT, ACTIVATION_LIMIT)).collect()
}

/// `outputs` sums over `inputs` weighted activations; `inputs` is even.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Plain", into = "Plain")]
pub struct Linear {
    plain: Plain,
    /// The weights as [`multiply`] reads them: for each [`BLOCK`] of outputs and each pair of inputs, the pair of weights
    /// of each output.
    blocks: Vec<i16>,
}

/// A layer as the file has it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Plain {
    inputs: usize,
    /// A row of `inputs` weights an output.
    weights: Vec<i16>,
    /// An output's value of one unit of weight times one unit of activation.
    scales: Vec<f32>,
    /// An output's value where all inputs are 0.
    bias: Vec<f32>,
}

/// Outputs that are summed side by side, and words for which this is done at once.
const BLOCK: usize = 16;
const WORDS: usize = 4;

impl From<Plain> for Linear {
    fn from(plain: Plain) -> Self {
        let mut blocks = Vec::with_capacity(plain.weights.len().next_multiple_of(BLOCK * plain.inputs.max(1)));
        for first in (0..plain.bias.len()).step_by(BLOCK) {
            for input in (0..plain.inputs).step_by(2) {
                for output in first..first + BLOCK {
                    let pair = output * plain.inputs + input;
                    blocks.extend_from_slice(plain.weights.get(pair..pair + 2).unwrap_or(&[0, 0]));
                }
            }
        }
        Self { plain, blocks }
    }
}

impl From<Linear> for Plain {
    fn from(layer: Linear) -> Self {
        layer.plain
    }
}

impl Linear {
    /// The layer that multiplies by `weights`, `inputs` rows of as many columns as `bias` has.
    pub fn quantise(weights: &[f32], bias: &[f32]) -> Self {
        let (outputs, inputs) = (bias.len(), weights.len() / bias.len().max(1));
        let mut layer = Plain { inputs, bias: bias.to_vec(), ..Plain::default() };
        for output in 0..outputs {
            let column = || weights.iter().skip(output).step_by(outputs);
            let unit = WEIGHT_LIMIT / column().fold(1e-6_f32, |largest, weight| largest.max(weight.abs()));
            layer.weights.extend(column().map(|weight| quantise(*weight, unit, WEIGHT_LIMIT)));
            layer.scales.push(1.0 / (unit * UNIT));
        }
        layer.into()
    }

    /// Whether it takes `inputs` activations, gives `outputs` values and keeps all sums within 32 bits.
    pub fn fits(&self, inputs: usize, outputs: usize) -> bool {
        let Plain { weights, scales, bias, .. } = &self.plain;
        let sizes = [self.plain.inputs, weights.len(), scales.len(), bias.len()];
        let small = |weight: &i16| f32::from(weight.unsigned_abs()) <= WEIGHT_LIMIT;
        sizes == [inputs, inputs * outputs, outputs, outputs]
            && inputs.is_multiple_of(2)
            && (2..=MOST_INPUTS).contains(&inputs)
            && weights.iter().all(small)
    }

    /// How many inputs it has.
    pub fn inputs(&self) -> usize {
        self.plain.inputs
    }

    /// How many outputs it has.
    pub fn outputs(&self) -> usize {
        self.plain.bias.len()
    }

    /// The outputs of each row of `inputs` activations, row by row.
    pub fn apply(&self, rows: &[i16], level: Level) -> Vec<f32> {
        let pairs: Vec<i32> = rows.chunks_exact(2).map(|pair| paired(pair[0], pair[1])).collect();
        let mut values = vec![0.0; rows.len() / self.inputs() * self.outputs()];
        dispatch!(level, simd => multiply_all(simd, &pairs, self, &mut values));
        values
    }

    /// One output of one row.
    pub fn output(&self, row: &[i16], output: usize) -> f32 {
        let weights = &self.plain.weights[output * self.inputs()..(output + 1) * self.inputs()];
        product(row, weights) * self.plain.scales[output] + self.plain.bias[output]
    }
}

/// Two activations in one number, the first in its low bits.
fn paired(first: i16, second: i16) -> i32 {
    (i32::from(second) << 16) | i32::from(first.cast_unsigned())
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn multiply_all<S: Simd>(simd: S, pairs: &[i32], layer: &Linear, values: &mut [f32]) {
    let (width, outputs) = (layer.inputs() / 2, layer.outputs());
    for (block, weights) in layer.blocks.chunks_exact(layer.inputs() * BLOCK).enumerate() {
        let range = block * BLOCK..outputs.min((block + 1) * BLOCK);
        let (scales, bias) = (&layer.plain.scales[range.clone()], &layer.plain.bias[range.clone()]);
        let mut put = |word: usize, sums: [f32; BLOCK]| {
            let values = &mut values[word * outputs..][range.clone()];
            for (value, (sum, (scale, bias))) in values.iter_mut().zip(sums.iter().zip(scales.iter().zip(bias))) {
                *value = sum * scale + bias;
            }
        };
        let whole = pairs.len() / width / WORDS * WORDS;
        for word in (0..whole).step_by(WORDS) {
            let sums = multiply::<S, WORDS>(simd, &pairs[word * width..], weights, width);
            sums.into_iter().enumerate().for_each(|(next, sums)| put(word + next, sums));
        }
        for word in whole..pairs.len() / width {
            let [sums] = multiply::<S, 1>(simd, &pairs[word * width..], weights, width);
            put(word, sums);
        }
    }
}

/// The sums of a block of outputs for the first words of `pairs`, `width` pairs each.
#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn multiply<S: Simd, const W: usize>(simd: S, pairs: &[i32], weights: &[i16], width: usize) -> [[f32; BLOCK]; W] {
    let words: [&[i32]; W] = std::array::from_fn(|word| &pairs[word * width..][..width]);
    let mut sums = [i32x16::splat(simd, 0); W];
    for (at, weights) in weights.chunks_exact(2 * BLOCK).take(width).enumerate() {
        let weights = i16x32::from_slice(simd, weights);
        for (word, sum) in words.iter().zip(&mut sums) {
            let activations: i16x32<S> = i32x16::splat(simd, word[at]).bitcast();
            *sum += weights.pairwise_dot_product(activations);
        }
    }
    sums.map(|sum| {
        let sum: f32x16<S> = sum.to_float();
        sum.into()
    })
}

/// The products of each row of `one` with each row of `other`, both of rows of `width`.
pub fn products(one: &[i16], other: &[i16], width: usize, level: Level) -> Vec<f32> {
    let mut values = vec![0.0; one.len() / width * (other.len() / width)];
    dispatch!(level, simd => multiply_rows(simd, one, other, width, &mut values));
    values
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn multiply_rows<S: Simd>(_: S, one: &[i16], other: &[i16], width: usize, values: &mut [f32]) {
    let columns = other.len() / width;
    for (row, values) in one.chunks_exact(width).zip(values.chunks_exact_mut(columns)) {
        for (column, value) in other.chunks_exact(width).zip(values) {
            *value = product(row, column);
        }
    }
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
#[expect(clippy::cast_precision_loss, reason = "one rounding of an exact sum")]
fn product(one: &[i16], other: &[i16]) -> f32 {
    one.iter().zip(other).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum::<i32>() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantised_layer_is_close_to_the_layer() {
        let (inputs, outputs, words) = (6, 19, 7);
        let weights: Vec<f32> = (0_u16..114).map(|i| f32::from(i * 37 % 41) / 10.0 - 2.0).collect();
        let bias: Vec<f32> = (0_u8..19).map(f32::from).collect();
        let values: Vec<f32> = (0_u16..42).map(|i| f32::from(i * 29 % 31) / 8.0 - 2.0).collect();
        let layer = Linear::quantise(&weights, &bias);
        let rows = quantised(&values);
        let sums = layer.apply(&rows, Level::new());
        for (word, output) in (0..words).flat_map(|word| (0..outputs).map(move |output| (word, output))) {
            let term = |input: usize| values[word * inputs + input] * weights[input * outputs + output];
            let expected: f32 = bias[output] + (0..inputs).map(term).sum::<f32>();
            let found = sums[word * outputs + output];
            assert!((found - expected).abs() < 0.05, "{found} {expected}");
            assert!((layer.output(&rows[word * inputs..(word + 1) * inputs], output) - found).abs() < f32::EPSILON);
        }
    }

    #[test]
    fn the_largest_sums_are_exact() {
        let layer = Linear::quantise(&[1.0; MOST_INPUTS * 16], &[0.0; 16]);
        let rows = quantised(&[100.0; MOST_INPUTS]);
        let expected = ACTIVATION_LIMIT / UNIT * 128.0;
        assert!((layer.apply(&rows, Level::new())[0] / expected - 1.0).abs() < 1e-6);
        assert!(layer.fits(MOST_INPUTS, 16) && !layer.fits(MOST_INPUTS, 15));
    }

    #[test]
    fn every_level_gives_the_same_bits() {
        let weights: Vec<f32> = (0_u8..128).map(|i| f32::from(i) / 50.0 - 1.0).collect();
        let layer = Linear::quantise(&weights, &[0.5; 16]);
        let rows = quantised(&[0.3, -0.7, 1.1, 0.01, -3.0, 2.0, 5.0, -0.2]);
        let bits = |level| layer.apply(&rows, level).into_iter().map(f32::to_bits).collect::<Vec<_>>();
        assert_eq!(bits(Level::new()), bits(Level::baseline()));
    }
}
