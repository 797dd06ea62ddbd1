//! Dense matrix products in floats. Every sum is taken in one fixed order, without fused operations, so that every
//! machine trains the same weights.

#![expect(clippy::inline_always, reason = "the instructions of the level reach only what is inlined")]

use fearless_simd::{Level, Simd, dispatch};

/// Rows and columns of the block of the product that is summed in registers.
const ROWS: usize = 4;
const COLUMNS: usize = 16;

/// Adds the product of `left` (rows × `inner`) and `right` (`inner` × `columns`) to `out`, all row by row.
pub fn add_product(out: &mut [f32], left: &[f32], right: &[f32], inner: usize, columns: usize) {
    assert!(right.len() == inner * columns && out.len() * inner == left.len() * columns, "shapes must fit");
    let level = Level::new();
    dispatch!(level, simd => by_rows(simd, out, left, right, inner, columns));
}

#[inline(always)]
fn by_rows<S: Simd>(_: S, out: &mut [f32], left: &[f32], right: &[f32], inner: usize, columns: usize) {
    let whole = out.len() / (ROWS * columns) * ROWS;
    let (out_blocks, out_rest) = out.split_at_mut(whole * columns);
    let (left_blocks, left_rest) = left.split_at(whole * inner);
    for (out, left) in out_blocks.chunks_exact_mut(ROWS * columns).zip(left_blocks.chunks_exact(ROWS * inner)) {
        block::<ROWS>(out, left, right, inner, columns);
    }
    for (out, left) in out_rest.chunks_exact_mut(columns).zip(left_rest.chunks_exact(inner)) {
        block::<1>(out, left, right, inner, columns);
    }
}

#[inline(always)]
fn block<const R: usize>(out: &mut [f32], left: &[f32], right: &[f32], inner: usize, columns: usize) {
    let whole = columns / COLUMNS * COLUMNS;
    for column in (0..whole).step_by(COLUMNS) {
        let mut sums = [[0.0_f32; COLUMNS]; R];
        for (row, sums) in sums.iter_mut().enumerate() {
            sums.copy_from_slice(&out[row * columns + column..][..COLUMNS]);
        }
        for step in 0..inner {
            let factors = &right[step * columns + column..][..COLUMNS];
            for (row, sums) in sums.iter_mut().enumerate() {
                let value = left[row * inner + step];
                for (sum, factor) in sums.iter_mut().zip(factors) {
                    *sum += value * factor;
                }
            }
        }
        for (row, sums) in sums.iter().enumerate() {
            out[row * columns + column..][..COLUMNS].copy_from_slice(sums);
        }
    }
    for row in 0..R {
        for step in 0..inner {
            let value = left[row * inner + step];
            for column in whole..columns {
                out[row * columns + column] += value * right[step * columns + column];
            }
        }
    }
}

/// `matrix` of so many columns with rows and columns exchanged.
pub fn transposed(matrix: &[f32], columns: usize) -> Vec<f32> {
    let rows = matrix.len() / columns;
    let mut out = vec![0.0; matrix.len()];
    for (row, values) in matrix.chunks_exact(columns).enumerate() {
        for (column, value) in values.iter().enumerate() {
            out[column * rows + row] = *value;
        }
    }
    out
}

/// Adds `other` to `sum`, value by value.
pub fn add(sum: &mut [f32], other: &[f32]) {
    for (sum, value) in sum.iter_mut().zip(other) {
        *sum += value;
    }
}

/// Multiplies `values` by `factors`, value by value.
pub fn scale(values: &mut [f32], factors: &[f32]) {
    for (value, factor) in values.iter_mut().zip(factors) {
        *value *= factor;
    }
}

#[test]
fn products_are_those_of_the_definition() {
    let (rows, inner, columns) = (5, 3, 18);
    let left: Vec<f32> = (0..rows * inner).map(|i| i as f32).collect();
    let right: Vec<f32> = (0..inner * columns).map(|i| (i % 7) as f32).collect();
    let mut out = vec![1.0; rows * columns];
    add_product(&mut out, &left, &right, inner, columns);
    for row in 0..rows {
        for column in 0..columns {
            let sum: f32 = (0..inner).map(|i| left[row * inner + i] * right[i * columns + column]).sum();
            assert!((out[row * columns + column] - sum - 1.0).abs() < 1e-3);
        }
    }
    assert_eq!(transposed(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
}
