//! Functions whose bits are the same on every machine: nothing but additions, multiplications and divisions, in one
//! order, so that the trained weights and the trees don't depend on a mathematics library.

/// e to the power of `x`, with a relative error below 2e-6; `x` is cut to ±87.
#[inline]
pub fn exp(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0;
    const LN_2_HIGH: f32 = 0.693_359_4;
    const LN_2_LOW: f32 = -2.121_944_4e-4;
    let x = x.clamp(-87.0, 87.0);
    let shifted = x * std::f32::consts::LOG2_E + ROUND;
    let power = shifted - ROUND;
    let rest = x - power * LN_2_HIGH - power * LN_2_LOW;
    let series = 1.0 / 24.0 + rest * (1.0 / 120.0 + rest * (1.0 / 720.0));
    let series = 1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * series)));
    series * f32::from_bits(shifted.to_bits().wrapping_add(127) << 23)
}

/// The logistic function.
#[inline]
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// `x` in units of 1/`unit`, rounded, as an integer of at most `limit`.
#[inline]
pub fn quantise(x: f32, unit: f32, limit: f32) -> i16 {
    const ROUND: f32 = 12_582_912.0;
    #[expect(clippy::cast_possible_truncation, reason = "the low bits of a rounded float in two's complement")]
    let low = ((x * unit).clamp(-limit, limit) + ROUND).to_bits() as i16;
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponentials_are_close() {
        for step in -860..860_i16 {
            let x = f32::from(step) / 10.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 2e-6, "{x}");
        }
        assert!((sigmoid(0.0) - 0.5).abs() < 1e-7 && sigmoid(-200.0) < 1e-30 && sigmoid(200.0) > 0.999);
    }

    #[test]
    fn quantised_values_are_rounded_and_cut() {
        let check = |x: f32, expected: i16| assert_eq!(quantise(x, 512.0, 8191.0), expected, "{x}");
        check(1.0, 512);
        check(-1.0, -512);
        check(0.001_1, 1);
        check(-0.001_1, -1);
        check(100.0, 8191);
        check(-100.0, -8191);
    }
}
