//! A bidirectional simple recurrent unit (Lei et al., « Simple Recurrent Units for Highly Parallelizable Recurrence »,
//! EMNLP 2018): all that is multiplied is known before the sequence is walked, so that only cheap sums wait for the
//! word before.

use fearless_simd::{Level, Simd, dispatch};
use serde::{Deserialize, Serialize};

use super::linear::{Linear, quantised};
use super::numeric::sigmoid;

/// One layer, as wide as its input: its first half reads from left to right, its second from right to left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Recurrent {
    /// For each direction the candidate, the forget gate and the reset gate.
    pub gates: Linear,
    /// For each direction what the forget gate and the reset gate make of the state before.
    pub recurrent: Vec<f32>,
}

impl Recurrent {
    /// Whether its parts are those of a layer of this `width`.
    pub fn fits(&self, width: usize) -> bool {
        self.gates.fits(width, 3 * width) && self.recurrent.len() == 2 * width && width.is_multiple_of(2)
    }

    /// The layer's output for a sentence, `words` rows as wide as a row of the output.
    pub fn apply(&self, words: &[f32], level: Level) -> Vec<f32> {
        let gates = self.gates.apply(&quantised(words), level);
        let mut output = vec![0.0; words.len()];
        dispatch!(level, simd => walk(simd, self, words, &gates, &mut output));
        output
    }
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn walk<S: Simd>(_: S, layer: &Recurrent, words: &[f32], gates: &[f32], output: &mut [f32]) {
    let width = layer.gates.inputs();
    let half = width / 2;
    let mut state = vec![0.0; half];
    for direction in 0..2 {
        let recurrent = &layer.recurrent[direction * width..(direction + 1) * width];
        state.fill(0.0);
        let length = words.len() / width;
        for step in 0..length {
            let word = if direction == 0 { step } else { length - 1 - step };
            let at = word * width + direction * half;
            let gates = &gates[3 * at..3 * (at + half)];
            cell(gates, recurrent, &words[at..at + half], &mut state, &mut output[at..at + half]);
        }
    }
}

#[expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]
#[inline(always)]
fn cell(gates: &[f32], recurrent: &[f32], input: &[f32], state: &mut [f32], output: &mut [f32]) {
    let half = output.len();
    let (candidate, forget, reset) = (&gates[..half], &gates[half..2 * half], &gates[2 * half..3 * half]);
    let (forget_state, reset_state) = (&recurrent[..half], &recurrent[half..2 * half]);
    let (input, state) = (&input[..half], &mut state[..half]);
    for i in 0..half {
        let forget = sigmoid(forget[i] + forget_state[i] * state[i]);
        let reset = sigmoid(reset[i] + reset_state[i] * state[i]);
        state[i] = forget * state[i] + (1.0 - forget) * candidate[i];
        output[i] = reset * state[i] + (1.0 - reset) * input[i];
    }
}
