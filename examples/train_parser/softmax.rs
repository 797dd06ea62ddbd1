//! The loss of a choice.

use casus::text::parser::numeric::exp;

/// Weight of the treebank's choice where teachers have their say as well.
const TREEBANK: f32 = 0.5;

/// What should be chosen.
#[derive(Clone, Copy)]
pub struct Targets<'t> {
    /// The choices that the treebank allows.
    pub right: &'t [usize],
    /// The teachers' distribution over all choices.
    pub soft: Option<&'t [f32]>,
}

/// Turns scores into probabilities.
pub fn softmax(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = exp(*score - highest);
        sum += *score;
    }
    for score in scores {
        *score /= sum;
    }
}

/// The negative logarithm of the probability of what is right; leaves the gradient of the loss in `scores`, mixed with
/// that of the cross entropy with the teachers' distribution.
pub fn loss(scores: &mut [f32], targets: Targets) -> f32 {
    softmax(scores);
    let right: f32 = targets.right.iter().map(|choice| scores[*choice]).sum::<f32>().max(1e-12);
    let weight = if targets.soft.is_some() { TREEBANK } else { 1.0 };
    let shares: Vec<f32> = targets.right.iter().map(|choice| weight * scores[*choice] / right).collect();
    for (choice, share) in targets.right.iter().zip(shares) {
        scores[*choice] -= share;
    }
    for (score, soft) in scores.iter_mut().zip(targets.soft.unwrap_or_default()) {
        *score -= (1.0 - weight) * soft;
    }
    -right.ln()
}
