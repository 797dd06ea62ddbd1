//! The recurrent layer of [`casus::text::parser::recurrent`] in floats, with its gradient.

#![expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]

use std::ops::Range;

use casus::text::parser::numeric::sigmoid;
use fearless_simd::{Level, Simd, dispatch};

use crate::layout::Recurrent;

/// What the backward pass needs of the forward pass; each has a row a word.
pub struct Trace {
    input: Vec<f32>,
    gates: Vec<f32>,
    state: Vec<f32>,
    forget: Vec<f32>,
    reset: Vec<f32>,
}

/// Output of the layer for the sentences of `input`, which stand at these rows.
pub fn forward(layer: &Recurrent, values: &[f32], input: Vec<f32>, sentences: &[Range<usize>]) -> (Vec<f32>, Trace) {
    let gates = layer.gates.forward(values, &input);
    let zeros = || vec![0.0; input.len()];
    let (mut out, state, forget, reset) = (zeros(), zeros(), zeros(), zeros());
    let mut trace = Trace { input, gates, state, forget, reset };
    let recurrent = layer.state.of(values);
    let level = Level::new();
    dispatch!(level, simd => walk(simd, recurrent, &mut trace, sentences, &mut out));
    (out, trace)
}

/// Rows of a sentence in the order of reading.
fn order(sentence: &Range<usize>, direction: usize) -> impl DoubleEndedIterator<Item = usize> {
    let Range { start, end } = *sentence;
    (0..end - start).map(move |step| if direction == 0 { start + step } else { end - 1 - step })
}

#[inline(always)]
fn walk<S: Simd>(_: S, recurrent: &[f32], trace: &mut Trace, sentences: &[Range<usize>], out: &mut [f32]) {
    let width = recurrent.len() / 2;
    let half = width / 2;
    let mut state = vec![0.0; half];
    for sentence in sentences {
        for direction in 0..2 {
            let recurrent = &recurrent[direction * width..(direction + 1) * width];
            state.fill(0.0);
            for word in order(sentence, direction) {
                let at = word * width + direction * half;
                let range = at..at + half;
                let gates = &trace.gates[3 * at..3 * (at + half)];
                for i in 0..half {
                    let forget = sigmoid(gates[half + i] + recurrent[i] * state[i]);
                    let reset = sigmoid(gates[2 * half + i] + recurrent[half + i] * state[i]);
                    state[i] = forget * state[i] + (1.0 - forget) * gates[i];
                    out[range.clone()][i] = reset * state[i] + (1.0 - reset) * trace.input[range.clone()][i];
                    trace.forget[range.clone()][i] = forget;
                    trace.reset[range.clone()][i] = reset;
                }
                trace.state[range].copy_from_slice(&state);
            }
        }
    }
}

/// Adds what the gradient `of_output` says of the parameters to `gradient` and returns what it says of the input.
pub fn backward(
    layer: &Recurrent,
    values: &[f32],
    trace: &Trace,
    of_output: &[f32],
    sentences: &[Range<usize>],
    gradient: &mut [f32],
) -> Vec<f32> {
    let mut of_gates = vec![0.0; trace.gates.len()];
    let mut passed = vec![0.0; of_output.len()];
    let recurrent = layer.state.of(values);
    let of_recurrent = layer.state.of_mut(gradient);
    let level = Level::new();
    dispatch!(level, simd => walk_back(simd, recurrent, trace, of_output, sentences, &mut of_gates, of_recurrent, &mut passed));
    let mut of_input = layer.gates.backward(values, &trace.input, &of_gates, gradient);
    crate::kernels::add(&mut of_input, &passed);
    of_input
}

#[inline(always)]
#[expect(clippy::too_many_arguments, reason = "three gradients come out of it")]
fn walk_back<S: Simd>(
    _: S,
    recurrent: &[f32],
    trace: &Trace,
    of_output: &[f32],
    sentences: &[Range<usize>],
    of_gates: &mut [f32],
    of_recurrent: &mut [f32],
    passed: &mut [f32],
) {
    let width = recurrent.len() / 2;
    let half = width / 2;
    let start = vec![0.0; half];
    let mut of_state = vec![0.0; half];
    for sentence in sentences {
        for direction in 0..2 {
            let recurrent = &recurrent[direction * width..(direction + 1) * width];
            let of_recurrent = &mut of_recurrent[direction * width..(direction + 1) * width];
            of_state.fill(0.0);
            let first = order(sentence, direction).next();
            for word in order(sentence, direction).rev() {
                let at = word * width + direction * half;
                let range = at..at + half;
                let before = if direction == 0 { at.wrapping_sub(width) } else { at + width };
                let before = if Some(word) == first { &start[..] } else { &trace.state[before..before + half] };
                let gates = &trace.gates[3 * at..3 * (at + half)];
                let of_gates = &mut of_gates[3 * at..3 * (at + half)];
                let (state, input) = (&trace.state[range.clone()], &trace.input[range.clone()]);
                let (forget, reset) = (&trace.forget[range.clone()], &trace.reset[range.clone()]);
                let (of_output, passed) = (&of_output[range.clone()], &mut passed[range]);
                for i in 0..half {
                    let of_reset = of_output[i] * (state[i] - input[i]) * reset[i] * (1.0 - reset[i]);
                    passed[i] = of_output[i] * (1.0 - reset[i]);
                    let of_now = of_state[i] + of_output[i] * reset[i];
                    let of_forget = of_now * (before[i] - gates[i]) * forget[i] * (1.0 - forget[i]);
                    of_gates[i] = of_now * (1.0 - forget[i]);
                    of_gates[half + i] = of_forget;
                    of_gates[2 * half + i] = of_reset;
                    of_recurrent[i] += of_forget * before[i];
                    of_recurrent[half + i] += of_reset * before[i];
                    of_state[i] = of_now * forget[i] + of_forget * recurrent[i] + of_reset * recurrent[half + i];
                }
            }
        }
    }
}
