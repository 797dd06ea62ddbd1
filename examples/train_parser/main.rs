//! Trains the French analyser from treebanks and writes its model:
//!
//! ```text
//! cargo run --release --example train_parser -- TREEBANKS [OUTPUT]
//! ```
//!
//! `TREEBANKS` is a folder with the CoNLL-U files of [`treebanks`]; `OUTPUT` is `src/lang/fr/parser.bin` unless given.
//! The same files give the same bytes, whatever the number of processors.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts of words and labels are small"
)]
#![expect(clippy::print_stdout, reason = "it tells how far it is")]

mod contractions;
mod dropout;
mod examples;
mod gradient;
mod kernels;
mod layout;
mod network;
mod optimiser;
mod quantise;
mod recurrent;
mod softmax;
mod substitution;
mod teacher;
mod training;
mod treebanks;

use std::path::PathBuf;

use anyhow::Context;
use casus::text::conllu::Sentence;
use casus::text::parser::{Model, Parser};

use dropout::Rates;
use examples::Example;
use layout::Sizes;
use network::Network;
use substitution::Substitutes;
use training::{Data, Plan, train};

/// The network that is shipped.
const STUDENT: Plan = Plan {
    sizes: Sizes { width: 128, layers: 3, tagger_layers: 2, tagger: 64, arcs: 64, relations: 48 },
    rates: Rates { input: 0.15, layers: 0.05, hidden: 0.1, form: 0.5 },
    epochs: 40,
    batch: 250,
    rate: 0.003,
    exchanged: 0.5,
    seed: 99,
};

/// The networks that it learns from, each with a seed of its own.
const TEACHER: Plan = Plan { epochs: 20, exchanged: 0.0, ..STUDENT };
const TEACHERS: u64 = 3;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("usage: train_parser TREEBANKS [OUTPUT]")?);
    let output = PathBuf::from(arguments.next().unwrap_or_else(|| "src/lang/fr/parser.bin".to_owned()));
    let treebanks = treebanks::training(&folder)?;
    let development = treebanks::development(&folder)?;

    let sentences: Vec<Sentence> = treebanks.iter().flat_map(|(_, sentences)| sentences).cloned().collect();
    let tables = Model {
        about: treebanks::ABOUT.to_owned(),
        contractions: contractions::train(&sentences),
        ..examples::tables(&treebanks)
    };
    let numbered = (0..).zip(&treebanks);
    let examples: Vec<Example> = numbered
        .flat_map(|(style, (_, sentences))| sentences.iter().map(move |sentence| (style, sentence)))
        .map(|(style, sentence)| examples::example(&tables, sentence, style))
        .collect();
    let data = Data {
        model: &tables,
        examples: &examples,
        form_counts: &examples::form_counts(&tables, &treebanks),
        substitutes: &Substitutes::new(&examples, &tables.upos),
    };
    let mut teachers: Vec<Network> = Vec::new();
    for seed in 1..=TEACHERS {
        println!("teacher {seed} of {TEACHERS}");
        let teacher = train(&data, &Plan { seed, ..TEACHER }, &[]);
        report(&quantise::quantise(tables.clone(), &teacher), &development);
        teachers.push(teacher);
    }
    println!("student");
    let model = quantise::quantise(tables.clone(), &train(&data, &STUDENT, &teachers));
    report(&model, &development);
    let bytes = model.to_bytes()?;
    std::fs::write(&output, &bytes).with_context(|| format!("cannot write {}", output.display()))?;
    println!("{}: {} bytes", output.display(), bytes.len());
    Ok(())
}

/// Prints how the quantised `model` does on the development set.
fn report(model: &Model, development: &[Sentence]) {
    let parser = Parser::new(model.clone());
    let mut counts = [0_usize; 5];
    for sentence in development {
        let forms: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        for (word, found) in sentence.words.iter().zip(parser.annotate(&forms)) {
            let attached = word.head == found.head;
            let right = [
                true,
                word.upos == found.upos,
                word.lemma == found.lemma,
                attached,
                attached && word.deprel == found.deprel,
            ];
            for (count, right) in counts.iter_mut().zip(right) {
                *count += usize::from(right);
            }
        }
    }
    let [upos, lemma, uas, las] = [1, 2, 3, 4].map(|at| 100.0 * counts[at] as f64 / counts[0] as f64);
    println!("  development set: UPOS {upos:.2}, lemma {lemma:.2}, UAS {uas:.2}, LAS {las:.2}");
}
