//! Scores the French analyser on a treebank:
//!
//! ```text
//! cargo run --release --example parser_score -- FILE.conllu [--style NAME] [--model FILE] [--trees]
//! ```
//!
//! Prints the accuracy on the treebank's own words, the F1 of the relations that say who does what to whom, what names as
//! single words change, the speed on one core, and the metrics of the `CoNLL` 2018 shared task from raw text, the
//! sentences of the file joined by spaces. `--style` asks for another style of annotation than the default, `sequoia`:
//! `gsd` or `pud`. `--model` takes another model than the embedded one. With `--trees` the file is plain text, and its
//! trees are printed as CoNLL-U.

#![expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

mod accuracy;
mod conll18;
mod names;
mod raw;
mod relations;
mod speed;

use anyhow::{Context, bail};
use casus::text::conllu::{self, Sentence};
use casus::text::parser::{Model, Parser};

/// A treebank's sentence beside the same words as the analyser sees them.
pub struct Pair {
    /// As annotated by hand.
    pub gold: Sentence,
    /// As the analyser has it.
    pub found: Sentence,
}

fn main() -> anyhow::Result<()> {
    let mut file = None;
    let mut parser = Parser::embedded().clone();
    let mut style = None;
    let mut trees = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--style" => style = arguments.next(),
            "--trees" => trees = true,
            "--model" => {
                let path = arguments.next().context("--model needs a file")?;
                parser = Parser::new(Model::from_bytes(&std::fs::read(&path).context(path)?)?);
            }
            _ => file = Some(argument),
        }
    }
    let Some(path) = file else {
        bail!("usage: parser_score FILE.conllu [--style NAME] [--model FILE] [--trees]");
    };
    if let Some(style) = style {
        let known = parser.model().style_names.join(", ");
        parser = parser.in_style(&style).with_context(|| format!("no style « {style} »; known are {known}"))?;
    }
    let content = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
    if trees {
        for sentence in raw::analyse(&content, &parser) {
            print!("{sentence}");
        }
        return Ok(());
    }
    let gold = conllu::parse(&content).with_context(|| path.clone())?;
    let pairs: Vec<Pair> =
        gold.iter().map(|gold| Pair { gold: gold.clone(), found: annotated(gold, &parser) }).collect();
    accuracy::print(&pairs);
    relations::print(&pairs);
    names::print(&gold, &parser);
    speed::print(&gold, &parser);
    raw::print(&gold, &parser)
}

/// The words of `gold` as the analyser sees them.
pub fn annotated(gold: &Sentence, parser: &Parser) -> Sentence {
    let forms: Vec<&str> = gold.words.iter().map(|word| word.form.as_str()).collect();
    let words = gold.words.iter().zip(parser.annotate(&forms)).map(|(word, found)| conllu::Word {
        form: word.form.clone(),
        lemma: found.lemma,
        upos: found.upos.to_owned(),
        feats: found.feats.to_owned(),
        head: found.head,
        deprel: found.deprel.to_owned(),
        space_after: word.space_after,
    });
    Sentence { words: words.collect(), ..gold.clone() }
}
