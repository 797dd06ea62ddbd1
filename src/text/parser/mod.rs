//! The French analyser: part of speech, morphological features, lemma and dependency tree of a sentence's words.

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
pub use network::distance;
pub use recurrent::Recurrent;

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
    pub fn annotate(&self, forms: &[&str]) -> Vec<Annotation<'_>> {
        network::annotate(&self.model, forms, self.style, self.level)
    }
}
