//! Linear layers in integers: sums are exact, so that every machine gets the same scores.

use fearless_simd::{Level, Simd, dispatch};
use serde::{Deserialize, Serialize};

use super::numeric::quantise;

/// Units of an activation in 1.
pub const UNIT: f32 = 512.0;
/// Largest activation, in units.
pub const ACTIVATION_LIMIT: f32 = 8191.0;
/// Largest weight; with [`ACTIVATION_LIMIT`] it keeps the sum over 128 inputs within 32 bits.
pub const WEIGHT_LIMIT: f32 = 2047.0;

/// Activations as the integers that a [`Linear`] layer multiplies.
pub fn quantised(values: &[f32]) -> Vec<i16> {
    values.iter().map(|value| quantise(*value, UNIT, ACTIVATION_LIMIT)).collect()
}

/// `outputs` sums over `inputs` weighted activations.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Linear {
    /// Number of inputs.
    pub inputs: usize,
    /// A row of `inputs` weights an output.
    pub weights: Vec<i16>,
    /// An output's value of one unit of weight times one unit of activation.
    pub scales: Vec<f32>,
    /// An output's value where all inputs are 0.
    pub bias: Vec<f32>,
}

impl Linear {
    /// The layer that multiplies by `weights`, `inputs` rows of as many columns as `bias` has.
    pub fn quantise(weights: &[f32], bias: &[f32]) -> Self {
        let (outputs, inputs) = (bias.len(), weights.len() / bias.len().max(1));
        let mut layer = Self { inputs, bias: bias.to_vec(), ..Self::default() };
        for output in 0..outputs {
            let column = || weights.iter().skip(output).step_by(outputs);
            let unit = WEIGHT_LIMIT / column().fold(1e-6_f32, |largest, weight| largest.max(weight.abs()));
            layer.weights.extend(column().map(|weight| quantise(*weight, unit, WEIGHT_LIMIT)));
            layer.scales.push(1.0 / (unit * UNIT));
        }
        layer
    }

    /// How many outputs it has.
    pub fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// The outputs of each row of `inputs` activations, row by row.
    pub fn apply(&self, rows: &[i16], level: Level) -> Vec<f32> {
        let mut values = vec![0.0; rows.len() / self.inputs * self.outputs()];
        dispatch!(level, simd => multiply(simd, rows, self, &mut values));
        values
    }

    /// One output of one row.
    pub fn output(&self, row: &[i16], output: usize) -> f32 {
        let weights = &self.weights[output * self.inputs..(output + 1) * self.inputs];
        product(row, weights) * self.scales[output] + self.bias[output]
    }
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn multiply<S: Simd>(_: S, rows: &[i16], layer: &Linear, values: &mut [f32]) {
    let outputs = layer.outputs();
    for (output, weights) in layer.weights.chunks_exact(layer.inputs).enumerate() {
        let (scale, bias) = (layer.scales[output], layer.bias[output]);
        for (row, values) in rows.chunks_exact(layer.inputs).zip(values.chunks_exact_mut(outputs)) {
            values[output] = product(row, weights) * scale + bias;
        }
    }
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
        let weights: [f32; 6] = [0.5, -1.0, 0.25, 2.0, 0.0, 0.125];
        let layer = Linear::quantise(&weights, &[0.1, 0.2]);
        assert_eq!((layer.inputs, layer.outputs()), (3, 2));
        let rows = quantised(&[1.0, 2.0, -3.0, 0.0, 0.0, 0.0]);
        let expected = [0.5 + 0.5 + 0.1, -1.0 + 4.0 - 0.375 + 0.2, 0.1, 0.2];
        for level in [Level::new(), Level::baseline()] {
            for (value, expected) in layer.apply(&rows, level).iter().zip(expected) {
                assert!((value - expected).abs() < 0.01, "{value} {expected}");
            }
        }
        assert!((layer.output(&rows[..3], 1) - expected[1]).abs() < 0.01);
    }
}
