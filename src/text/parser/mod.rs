//! The French analyser: part of speech, morphological features, lemma and dependency tree of a sentence's words.

mod arborescence;
pub mod features;
pub mod key_table;
pub mod lemma;
pub mod linear;
pub mod model;
pub mod numeric;
mod network;
pub mod recurrent;

use std::sync::LazyLock;

use fearless_simd::Level;

pub use model::{Model, ModelError};
pub use network::distance;

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

static EMBEDDED: LazyLock<Option<Parser>> =
    LazyLock::new(|| Model::from_bytes(crate::lang::fr::PARSER).ok().map(Parser::new));

impl Parser {
    /// The analyser of `model`, in its default style of annotation.
    pub fn new(model: Model) -> Self {
        Self { model, style: 0, level: Level::new() }
    }
}
