//! The French analyser: part of speech, morphological features, lemma and dependency tree of a sentence's words.
//!
//! # How it works
//!
//! Each word is the sum of learnt vectors of its form, its endings and beginnings and its shape ([`features`]). Three
//! bidirectional simple recurrent layers of 128 values read the sentence ([`Recurrent`]). From the second, a tagger
//! chooses the part of speech, then features and an edit from form to lemma among those that this part of speech and
//! this form allow ([`Script`]). From the third, every word is scored as head of every other by the product of two
//! vectors, the best tree is found by Chu, Liu and Edmonds, and each arc gets a relation. Weights are 16-bit integers,
//! embeddings 8-bit ([`Linear`], [`Model`]), so that sums are exact and every machine gives the same tree.
//!
//! `examples/train_parser` trains it, `examples/parser_score` measures it. The three treebanks of the training differ
//! in what they mark: each has a vector of its own that is added to its words (Stymne et al. 2018), and the program
//! annotates in the style of the first, Sequoia. Where PUD says `obl`, the sum of its subtypes is learnt.
//!
//! # What was compared
//!
//! Labelled attachment on the development set of Sequoia, after 20 rounds unless said otherwise. Dropout is that of the
//! input, the layers and the hidden values:
//!
//! | | LAS |
//! |---|---|
//! | width 96, dropout 0.3, 0.3, 0.3 | 80.8 |
//! | width 96, dropout 0.15, 0.05, 0.1 | 87.0 |
//! | width 128, three seeds | 87.3, 87.4, 87.6 |
//! | the three of width 128 together | 88.6 |
//! | width 128 that learns from the three on words exchanged for others of their class, 40 rounds: the one shipped | 88.3 |
//!
//! A fourth layer (dropout 0.15, 0.07, 0.12) gave 87.0, width 192 (dropout 0.2, 0.1, 0.15) 87.9.
//!
//! Transition parsers were not built: those of the peers, `UDPipe` 1 and `spaCy`, reach 82.0 and 83.9 on the test set, and
//! a graph parser has no state that waits for the arc before. Integer products by pairs run at 75 to 115 billion
//! multiplications a second with AVX2 or AVX-512 (30 with SSE2), floats at 22 to 33 (13).
//!
//! Names that the lexicon knows can be given as one word ([`crate::text::tree`]). On the 51 names of several words in
//! Sequoia dev and test and GSD test this does not help (LAS of their sentences 83.5 → 83.3, 83.4 → 83.6, 88.9 → 87.9),
//! so that nobody is made to do it.
//!
//! # What goes wrong most
//!
//! In twenty sentences of press articles: the subject behind a verb of saying or of motion is taken for its object
//! (« … , a juré son ministre »); a conjunct or apposition that stands far from its first part hangs on a nearer noun
//! (« le siège …, et dont … »; « chef du gouvernement …, Imre Nagy, »); an enumeration behind a dash or a colon hangs
//! on the verb; a rare adjective is read as a participle (« hongrois »); « de » behind an object is its complement where
//! it is the verb's (« accuse la France d'ingérence »). Oblique arguments and modifiers (`obl:arg`, `obl:mod`) are told
//! apart in two of three cases only: rules should take either.

mod arborescence;
mod features;
mod key_table;
mod lemma;
mod linear;
mod model;
mod network;
pub mod numeric;
mod recurrent;

use std::sync::LazyLock;

use fearless_simd::Level;

pub use features::features;
pub use key_table::KeyTable;
pub use lemma::{Script, Scripts};
pub use linear::Linear;
pub use model::{Model, ModelError};
pub use network::{DISTANCES, distance};
pub use recurrent::Recurrent;

/// Words that are analysed together at most: memory grows with their square.
pub const LONGEST: usize = 400;

/// What the analyser says of one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation<'m> {
    /// Universal part of speech.
    pub upos: &'m str,
    /// Morphological features (`Gender=Fem|Number=Sing`), or `_`.
    pub feats: &'m str,
    /// Base form.
    pub lemma: String,
    /// Number of its head among the sentence's words, from 1, or 0 for the root.
    pub head: usize,
    /// Relation to its head (`nsubj:pass`).
    pub deprel: &'m str,
}

/// A model that is ready to analyse.
#[derive(Clone, Debug)]
pub struct Parser {
    model: Model,
    style: usize,
    level: Level,
}

impl Parser {
    /// The analyser of `model`, in its default style of annotation.
    pub fn new(model: Model) -> Self {
        Self { model, style: 0, level: Level::new() }
    }

    /// The analyser that comes with the program.
    ///
    /// # Panics
    ///
    /// If the program was built with a damaged model.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Parser> = LazyLock::new(|| {
            Parser::new(Model::from_bytes(crate::lang::fr::PARSER).expect("the model of this version is embedded"))
        });
        &EMBEDDED
    }

    /// The same in the style of annotation of that name, if the model knows it.
    pub fn in_style(self, name: &str) -> Option<Self> {
        let style = self.model.style_names.iter().position(|known| known == name)?;
        Some(Self { style, ..self })
    }

    /// The model that it was made from.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The analysis of `forms`, the words of one sentence.
    ///
    /// Of more than [`LONGEST`] words, as a list without points may have, each so many are
    /// analysed by themselves, and the roots behind the first depend on it as `parataxis`.
    pub fn annotate(&self, forms: &[&str]) -> Vec<Annotation<'_>> {
        let mut annotations: Vec<Annotation> = Vec::with_capacity(forms.len());
        for piece in forms.chunks(LONGEST) {
            let before = annotations.len();
            let root = annotations.iter().position(|word| word.head == 0);
            annotations.extend(network::annotate(&self.model, piece, self.style, self.level));
            for word in &mut annotations[before..] {
                match root {
                    Some(root) if word.head == 0 => (word.head, word.deprel) = (root + 1, "parataxis"),
                    _ if word.head > 0 => word.head += before,
                    _ => {}
                }
            }
        }
        annotations
    }
}
