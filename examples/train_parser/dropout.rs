//! Dropout: values are left out at random in training, so that none is relied upon alone.

use std::ops::Range;

use fastrand::Rng;

use crate::examples::Word;

/// Shares of what is left out.
#[derive(Clone, Copy)]
pub struct Rates {
    /// Of a word's row, the same values throughout a sentence.
    pub input: f32,
    /// Of each layer's output, the same values throughout a sentence.
    pub layers: f32,
    /// Of hidden values.
    pub hidden: f32,
    /// The form of a word that was seen n times is left out with the probability form / (form + n).
    pub form: f32,
}

impl Rates {
    /// The features of `word` that are kept.
    pub fn features(&self, word: &Word, form_counts: &[u32], rng: &mut Rng) -> Vec<u32> {
        let count = word.features.first().map_or(0, |first| form_counts[*first as usize]);
        let hide = count > 0 && rng.f32() < self.form / (self.form + count as f32);
        word.features[usize::from(hide)..].to_vec()
    }
}

/// Factors that leave out a share `rate` and make up for it with the rest.
pub fn mask(length: usize, rate: f32, rng: &mut Rng) -> Vec<f32> {
    (0..length).map(|_| if rng.f32() < rate { 0.0 } else { 1.0 / (1.0 - rate) }).collect()
}

/// The same, alike for all words of a sentence.
pub fn mask_words(sentences: &[Range<usize>], width: usize, rate: f32, rng: &mut Rng) -> Vec<f32> {
    sentences.iter().flat_map(|rows| mask(width, rate, rng).repeat(rows.len())).collect()
}

/// Rectifies `values` and leaves out a share of them; the factors tell which are left and by what they were multiplied.
pub fn mask_rectified(values: &mut [f32], rate: f32, rng: &mut Rng) -> Vec<f32> {
    let mut factors = mask(values.len(), rate, rng);
    for (value, factor) in values.iter_mut().zip(&mut factors) {
        if *value <= 0.0 {
            *factor = 0.0;
        }
        *value *= *factor;
    }
    factors
}
