//! The loss of a few sentences, and its gradient.

use fastrand::Rng;

use crate::dropout::{Rates, mask, mask_rectified, mask_words};
use crate::examples::{Example, Word};
use crate::kernels::{add, add_product, scale, transposed};
use crate::layout::Layout;
use crate::network::{Network, governed, rows};
use crate::recurrent;
use crate::softmax::{Targets, loss};
use crate::teacher::Soft;

/// How much features and lemmas weigh beside parts of speech, heads and relations.
const MORPHOLOGY: f32 = 0.5;

/// What a few sentences say of the parameters.
pub struct Gradient {
    /// Sum of the losses.
    pub loss: f32,
    /// Of the dense parameters.
    pub values: Vec<f32>,
    /// Of a word's row, and the features whose rows it is the sum of.
    pub words: Vec<(Vec<u32>, Vec<f32>)>,
}

/// The gradient of `examples`, each with what the teachers say of it, under dropout drawn from `seed`.
pub fn gradient(
    network: &Network,
    examples: &[&Example],
    soft: &[Option<&Soft>],
    form_counts: &[u32],
    rates: Rates,
    seed: u64,
) -> Gradient {
    let rng = &mut Rng::with_seed(seed);
    let Network { layout, values, .. } = network;
    let sentences = rows(examples);
    let mut pass = Pass { network, examples, soft, loss: 0.0, values: vec![0.0; layout.size] };
    let words: Vec<(Vec<u32>, usize)> = examples
        .iter()
        .flat_map(|example| example.words.iter().map(|word| (word, example.style)))
        .map(|(word, style)| (rates.features(word, form_counts, rng), style))
        .collect();
    let mut input = network.embed(words.iter().map(|(features, style)| (&features[..], *style)));
    let mut masks = vec![mask_words(&sentences, network.sizes.width, rates.input, rng)];
    scale(&mut input, &masks[0]);
    let (mut traces, mut tagger_input) = (Vec::new(), Vec::new());
    for (index, layer) in layout.encoder.iter().enumerate() {
        let (mut output, trace) = recurrent::forward(layer, values, input, &sentences);
        let mask = mask_words(&sentences, network.sizes.width, rates.layers, rng);
        scale(&mut output, &mask);
        masks.push(mask);
        traces.push(trace);
        input = output;
        if index + 1 == network.sizes.tagger_layers {
            tagger_input.clone_from(&input);
        }
    }
    let of_tagger_input = pass.tags(&tagger_input, rates, rng);
    let mut of_words = pass.arcs(&input, rates, rng);
    add(&mut of_words, &pass.relations(&input, rates, rng));
    for (index, layer) in layout.encoder.iter().enumerate().rev() {
        if index + 1 == network.sizes.tagger_layers {
            add(&mut of_words, &of_tagger_input);
        }
        scale(&mut of_words, &masks[index + 1]);
        of_words = recurrent::backward(layer, values, &traces[index], &of_words, &sentences, &mut pass.values);
    }
    scale(&mut of_words, &masks[0]);
    let width = network.sizes.width;
    for ((_, style), row) in words.iter().zip(of_words.chunks_exact(width)) {
        add(&mut layout.styles.of_mut(&mut pass.values)[style * width..(style + 1) * width], row);
    }
    let features = words.into_iter().map(|(features, _)| features);
    let words = features.zip(of_words.chunks_exact(width).map(<[f32]>::to_vec)).collect();
    Gradient { loss: pass.loss, values: pass.values, words }
}

/// A pass over a few sentences: the losses and the gradient of the dense parameters add up in it.
struct Pass<'n> {
    network: &'n Network,
    examples: &'n [&'n Example],
    soft: &'n [Option<&'n Soft>],
    loss: f32,
    values: Vec<f32>,
}

impl<'n> Pass<'n> {
    fn layout(&self) -> &Layout {
        &self.network.layout
    }

    /// Each word, with what the teachers say of its sentence and its place in it.
    fn words(&self) -> Vec<(&'n Word, Option<(&'n Soft, usize)>)> {
        let mut words = Vec::new();
        for (example, soft) in self.examples.iter().zip(self.soft) {
            words.extend((0..).zip(&example.words).map(|(index, word)| (word, soft.map(|soft| (soft, index)))));
        }
        words
    }

    /// Part of speech, features and lemma; the gradient of their input.
    fn tags(&mut self, input: &[f32], rates: Rates, rng: &mut Rng) -> Vec<f32> {
        let (layout, values) = (self.network.layout.clone(), &self.network.values);
        let mut hidden = layout.tagger.forward(values, input);
        let kept = mask_rectified(&mut hidden, rates.hidden, rng);
        let mut upos = layout.upos.forward(values, &hidden);
        let feats = layout.feats.forward(values, &hidden);
        let scripts = layout.scripts.forward(values, &hidden);
        let (mut of_feats, mut of_scripts) = (vec![0.0; feats.len()], vec![0.0; scripts.len()]);
        let mut total = 0.0;
        for (row, (word, soft)) in self.words().into_iter().enumerate() {
            let scores = &mut upos[row * layout.upos.weights.columns..][..layout.upos.weights.columns];
            total += loss(scores, Targets { right: &[word.upos], soft: soft.map(|(soft, index)| soft.upos(index)) });
            if let Some(right) = word.feats {
                let all: Vec<usize> = word.bundles.clone().collect();
                let at = row * layout.feats.weights.columns;
                total += MORPHOLOGY * among(&feats[at..], &all, right - all[0], &mut of_feats[at..]);
            }
            if let Some(right) = word.script {
                let at = row * layout.scripts.weights.columns;
                total += MORPHOLOGY * among(&scripts[at..], &word.candidates, right, &mut of_scripts[at..]);
            }
        }
        self.loss += total;
        let mut of_hidden = layout.upos.backward(values, &hidden, &upos, &mut self.values);
        add(&mut of_hidden, &layout.feats.backward(values, &hidden, &of_feats, &mut self.values));
        add(&mut of_hidden, &layout.scripts.backward(values, &hidden, &of_scripts, &mut self.values));
        scale(&mut of_hidden, &kept);
        layout.tagger.backward(values, input, &of_hidden, &mut self.values)
    }

    /// Heads; the gradient of their input.
    fn arcs(&mut self, input: &[f32], rates: Rates, rng: &mut Rng) -> Vec<f32> {
        let (layout, values, width) = (self.layout().clone(), &self.network.values, self.network.sizes.arcs);
        let mut dependents = layout.dependent.forward(values, input);
        let kept_dependents = mask(dependents.len(), rates.hidden, rng);
        scale(&mut dependents, &kept_dependents);
        let mut heads = layout.head.forward(values, input);
        let kept_heads = mask_rectified(&mut heads, rates.hidden, rng);
        let (mut of_dependents, mut of_heads) = (vec![0.0; dependents.len()], vec![0.0; heads.len()]);
        for ((example, soft), rows) in self.examples.iter().zip(self.soft).zip(rows(self.examples)) {
            let range = rows.start * width..rows.end * width;
            let words = rows.len();
            let mut scores = self.network.arcs(&dependents[range.clone()], &heads[range.clone()]);
            for (index, row) in scores.chunks_exact_mut(words + 1).enumerate() {
                let targets =
                    Targets { right: &[example.words[index].head], soft: soft.map(|soft| soft.heads(index, words)) };
                self.loss += loss(row, targets);
                for (head, of_score) in row.iter().enumerate().skip(1) {
                    let distance = casus::text::parser::distance(index + 1, head);
                    layout.distances.of_mut(&mut self.values)[distance] += of_score;
                }
            }
            let all = [layout.root.of(values), &heads[range.clone()]].concat();
            add_product(&mut of_dependents[range.clone()], &scores, &all, words + 1, width);
            let mut of_all = vec![0.0; all.len()];
            add_product(&mut of_all, &transposed(&scores, words + 1), &dependents[range.clone()], words, width);
            add(layout.root.of_mut(&mut self.values), &of_all[..width]);
            of_heads[range].copy_from_slice(&of_all[width..]);
        }
        scale(&mut of_dependents, &kept_dependents);
        scale(&mut of_heads, &kept_heads);
        let mut of_input = layout.dependent.backward(values, input, &of_dependents, &mut self.values);
        add(&mut of_input, &layout.head.backward(values, input, &of_heads, &mut self.values));
        of_input
    }

    /// Relations under the right heads; the gradient of their input.
    fn relations(&mut self, input: &[f32], rates: Rates, rng: &mut Rng) -> Vec<f32> {
        let (layout, values, width) = (self.layout().clone(), &self.network.values, self.network.sizes.relations);
        let sentences = rows(self.examples);
        let mut hidden = self.network.labelled(input, self.examples, &sentences);
        let kept = mask_rectified(&mut hidden, rates.hidden, rng);
        let mut scores = layout.relations.forward(values, &hidden);
        let mut total = 0.0;
        for ((word, soft), row) in self.words().iter().zip(scores.chunks_exact_mut(layout.relations.weights.columns)) {
            if word.head == 0 || word.relations.is_empty() {
                row.fill(0.0);
            } else {
                let soft = soft.map(|(soft, index)| soft.relations(index));
                total += loss(row, Targets { right: &word.relations, soft });
            }
        }
        self.loss += total;
        let mut of_hidden = layout.relations.backward(values, &hidden, &scores, &mut self.values);
        scale(&mut of_hidden, &kept);
        let mut of_heads = vec![0.0; of_hidden.len()];
        for (word, head) in governed(self.examples, &sentences) {
            add(&mut of_heads[head * width..(head + 1) * width], &of_hidden[word * width..(word + 1) * width]);
        }
        let mut of_input = layout.labelled_dependent.backward(values, input, &of_hidden, &mut self.values);
        add(&mut of_input, &layout.labelled_head.backward(values, input, &of_heads, &mut self.values));
        of_input
    }
}

/// The loss of a choice among the outputs `allowed`, of which the one at `right` is right; its gradient, weighted, goes
/// to their places in `of_scores`.
fn among(scores: &[f32], allowed: &[usize], right: usize, of_scores: &mut [f32]) -> f32 {
    let mut chosen: Vec<f32> = allowed.iter().map(|number| scores[*number]).collect();
    let lost = loss(&mut chosen, Targets { right: &[right], soft: None });
    for (number, of_score) in allowed.iter().zip(chosen) {
        of_scores[*number] = MORPHOLOGY * of_score;
    }
    lost
}

#[cfg(test)]
mod tests {
    use casus::text::conllu;

    use super::*;
    use crate::examples::{example, tables};
    use crate::layout::Sizes;

    const SENTENCES: &str = "1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tva\taller\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n\
        3\tau\tà\tADP\t_\t_\t4\tcase\t_\t_\n4\tbal\tbal\tNOUN\t_\tNumber=Sing\t2\tobl\t_\t_\n\n\
        1\tDeux\tdeux\tNUM\t_\t_\t2\tnummod\t_\t_\n2\tbals\tbal\tNOUN\t_\tNumber=Plur\t0\troot\t_\t_\n\n";

    #[test]
    fn the_gradient_is_the_slope_of_the_loss() {
        let sentences = conllu::parse(&SENTENCES.repeat(2)).expect("well-formed");
        let model = tables(&[("one", sentences.clone())]);
        let examples: Vec<Example> = sentences.iter().take(2).map(|sentence| example(&model, sentence, 0)).collect();
        let examples: Vec<&Example> = examples.iter().collect();
        let sizes = Sizes { width: 8, layers: 2, tagger_layers: 1, tagger: 6, arcs: 6, relations: 4 };
        let mut network = Network::new(sizes, &model, 7);
        let rates = Rates { input: 0.0, layers: 0.0, hidden: 0.0, form: 0.0 };
        let counts = vec![1; model.features.len()];
        let at = |network: &Network| gradient(network, &examples, &[None, None], &counts, rates, 1);
        let slopes = at(&network).values;
        for index in (0..slopes.len()).step_by(5) {
            let value = network.values[index];
            let mut loss = |step: f32| {
                network.values[index] = value + step;
                at(&network).loss
            };
            let slope = (loss(1e-2) - loss(-1e-2)) / 2e-2;
            network.values[index] = value;
            assert!((slope - slopes[index]).abs() < 0.02 + 0.03 * slope.abs(), "{index}: {slope} {}", slopes[index]);
        }
    }
}
