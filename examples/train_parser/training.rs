//! The training of one network.

use std::time::Instant;

use fastrand::Rng;
use rayon::prelude::*;

use crate::dropout::Rates;
use crate::examples::Example;
use crate::gradient::gradient;
use crate::layout::Sizes;
use crate::network::Network;
use crate::optimiser::Optimiser;
use crate::substitution::Substitutes;
use crate::teacher::{Soft, opinion};

/// How a network is trained.
pub struct Plan {
    pub sizes: Sizes,
    pub rates: Rates,
    /// Times that the examples are gone through.
    pub epochs: usize,
    /// Words of a batch.
    pub batch: usize,
    /// Learning rate at its highest; it rises over the first steps and then sinks to almost nothing in a line.
    pub rate: f32,
    /// Share of the sentences in which words are exchanged.
    pub exchanged: f32,
    pub seed: u64,
}

/// Share of the words that are exchanged in such a sentence.
const EXCHANGED_WORDS: f32 = 0.3;
/// Steps until the rate is at its highest.
const WARM_UP: f32 = 200.0;
/// Parts of a batch that are computed side by side and summed in order, whatever the number of processors.
const PARTS: usize = 4;

/// What all networks are trained on.
pub struct Data<'d> {
    pub model: &'d casus::text::parser::Model,
    pub examples: &'d [Example],
    pub form_counts: &'d [u32],
    pub substitutes: &'d Substitutes,
}

/// A network trained as `plan` says; with `teachers`, also to agree with them.
pub fn train(data: &Data, plan: &Plan, teachers: &[Network]) -> Network {
    let start = Instant::now();
    let mut network = Network::new(plan.sizes, data.model, plan.seed);
    let mut optimiser = Optimiser::new(&network);
    let mut rng = Rng::with_seed(plan.seed ^ 0x5eed);
    let words: usize = data.examples.iter().map(|example| example.words.len()).sum();
    let steps = (words * plan.epochs / plan.batch) as f32;
    let mut step = 0;
    for epoch in 1..=plan.epochs {
        let (mut loss, mut batches) = (0.0, 0);
        for batch in batches_of(data, plan, &mut rng) {
            step += 1;
            let progress = step as f32 / steps;
            let rate = plan.rate * (step as f32 / WARM_UP).min(1.0) * (1.0 - progress).max(0.02);
            let seed = plan.seed.wrapping_mul(1_000_003).wrapping_add(step);
            let gradients = gradients(&network, data, plan, &batch, teachers, seed);
            let words = batch.iter().map(|example| example.words.len()).sum();
            loss += optimiser.step(&mut network, gradients, words, rate, progress > 0.2);
            batches += 1;
        }
        let seconds = start.elapsed().as_secs();
        println!("  epoch {epoch} of {}: loss {:.3} a word, {seconds} s", plan.epochs, loss / batches as f32);
    }
    optimiser.average
}

/// The examples in new order, some with words exchanged, in batches.
fn batches_of(data: &Data, plan: &Plan, rng: &mut Rng) -> Vec<Vec<Example>> {
    let mut order: Vec<&Example> = data.examples.iter().collect();
    rng.shuffle(&mut order);
    let mut batches = vec![Vec::new()];
    let mut words = 0;
    for example in order {
        if words >= plan.batch {
            batches.push(Vec::new());
            words = 0;
        }
        words += example.words.len();
        let exchange = rng.f32() < plan.exchanged;
        let example = if exchange { data.substitutes.exchange(example, EXCHANGED_WORDS, rng) } else { example.clone() };
        batches.last_mut().expect("never empty").push(example);
    }
    batches
}

fn gradients(
    network: &Network,
    data: &Data,
    plan: &Plan,
    batch: &[Example],
    teachers: &[Network],
    seed: u64,
) -> Vec<crate::gradient::Gradient> {
    let parts: Vec<Vec<&Example>> = (0..PARTS).map(|part| batch.iter().skip(part).step_by(PARTS).collect()).collect();
    let gradient_of = |(part, examples): (usize, &Vec<&Example>)| {
        let opinions: Vec<Option<Soft>> =
            examples.iter().map(|example| (!teachers.is_empty()).then(|| opinion(teachers, example))).collect();
        let soft: Vec<Option<&Soft>> = opinions.iter().map(Option::as_ref).collect();
        let seed = seed.wrapping_mul(31).wrapping_add(part as u64);
        gradient(network, examples, &soft, data.form_counts, plan.rates, seed)
    };
    parts.par_iter().enumerate().filter(|(_, examples)| !examples.is_empty()).map(gradient_of).collect()
}
