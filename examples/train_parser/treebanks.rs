//! The treebanks, and who made them under which licences.

use std::path::Path;

use anyhow::Context;
use casus::text::conllu::{Sentence, parse};

/// The training files, each with the name of its style of annotation; the first style is the default.
const TRAINING: [(&str, &str); 3] =
    [("sequoia", "fr_sequoia-ud-train"), ("gsd", "fr_gsd-ud-dev"), ("pud", "fr_pud-ud-test")];
const DEVELOPMENT: &str = "fr_sequoia-ud-dev";

/// What the model's file says of itself.
pub const ABOUT: &str = "French analyser of casus, trained on Universal Dependencies treebanks: \
    UD_French-Sequoia train (LGPL-LR; Candito, Seddah, Perrier, Guillaume and others), \
    UD_French-GSD dev (CC BY-SA 4.0; McDonald, de Marneffe, Guillaume and others), \
    UD_French-PUD (CC BY-SA 3.0; McDonald, Nivre, Zeman and others). \
    UD_French-Sequoia dev chose the settings.";

/// The treebanks to train on, from `folder`.
pub fn training(folder: &Path) -> anyhow::Result<Vec<(&'static str, Vec<Sentence>)>> {
    TRAINING.into_iter().map(|(style, name)| Ok((style, read(folder, name)?))).collect()
}

/// The treebank that tells how well it goes.
pub fn development(folder: &Path) -> anyhow::Result<Vec<Sentence>> {
    read(folder, DEVELOPMENT)
}

fn read(folder: &Path, name: &str) -> anyhow::Result<Vec<Sentence>> {
    let path = folder.join(name).with_extension("conllu");
    let file = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}: expected a treebank of universaldependencies.org", path.display()))?;
    parse(&file).with_context(|| path.display().to_string())
}
