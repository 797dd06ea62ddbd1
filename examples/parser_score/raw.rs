//! From raw text: the file's sentences joined by spaces, cut and analysed again.

use casus::text::conllu::Sentence;
use casus::text::parser::Parser;
use casus::text::{sentences, tokenize, tree};

use crate::conll18;

/// The sentences of `text`.
pub fn analyse(text: &str, parser: &Parser) -> Vec<Sentence> {
    let tokens = tokenize(text);
    let found = sentences(text, &tokens);
    found.into_iter().map(|one| tree(text, &tokens[one.tokens], &[], parser).to_conllu(text)).collect()
}

/// Prints the metrics of the shared task.
pub fn print(gold: &[Sentence], parser: &Parser) -> anyhow::Result<()> {
    let text = gold.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ");
    let scores = conll18::evaluate(gold, &analyse(&text, parser))?;
    println!("From raw text (CoNLL 2018):");
    println!("  {:<10} {:>9} {:>7} {:>7} {:>9}", "", "precision", "recall", "F1", "aligned");
    for (name, score) in &scores.0 {
        let [precision, recall, f1] = [score.precision(), score.recall(), score.f1()].map(|share| 100.0 * share);
        let aligned = score.aligned_accuracy().map_or_else(String::new, |share| format!("{:9.2}", 100.0 * share));
        println!("  {name:<10} {precision:9.2} {recall:7.2} {f1:7.2} {aligned}");
    }
    Ok(())
}
