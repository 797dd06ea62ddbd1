//! Words a second on one core.

use std::time::Instant;

use casus::text::conllu::Sentence;
use casus::text::parser::{Model, Parser};

/// Rounds over the file; the fastest counts, since other work on the machine only slows.
const ROUNDS: usize = 10;

/// Prints how fast `gold`'s words are tagged, lemmatised and parsed together, and how long the model takes to load.
pub fn print(gold: &[Sentence], parser: &Parser) {
    let sentences: Vec<Vec<&str>> =
        gold.iter().map(|sentence| sentence.words.iter().map(|word| word.form.as_str()).collect()).collect();
    let words: usize = sentences.iter().map(Vec::len).sum();
    let seconds = fastest(|| sentences.iter().map(|forms| parser.annotate(forms).len()).sum());
    println!("Speed on one core: {:.0} words a second", words as f64 / seconds);
    if let Ok(file) = parser.model().to_bytes() {
        let seconds = fastest(|| Model::from_bytes(&file).map_or(0, |model| model.upos.len()));
        println!("Model: {} bytes, read in {:.1} ms", file.len(), 1000.0 * seconds);
    }
}

/// Seconds of the fastest of some runs of `task`, whose result keeps it from being optimised away.
fn fastest(task: impl Fn() -> usize) -> f64 {
    let timed = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        std::hint::black_box(task());
        start.elapsed().as_secs_f64()
    });
    timed.fold(f64::MAX, f64::min)
}
