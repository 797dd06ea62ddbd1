//! The trained model: its parts as plain data, and its file.
//!
//! The file is, in this order: the eight bytes `casusfr1` (the last is the layout's version), the SHA-256 of all that
//! follows, and the fields of [`Model`] in the order in which they are declared, in
//! [postcard's wire format](https://postcard.jamesmunns.com/wire-format) (lengths and integers as variable-length
//! numbers, signed ones in zigzag, floats as four little-endian bytes). Tables that are searched are kept as the list
//! that they are made from. The first field names the treebanks and their licences, so that `strings` shows them.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::super::contraction::Contractions;
use super::key_table::KeyTable;
use super::lemma::Scripts;
use super::linear::{Linear, MOST_INPUTS};
use super::network::DISTANCES;
use super::recurrent::Recurrent;

const MAGIC: &[u8; 8] = b"casusfr1";
const CHECKSUM: usize = 32;

/// All that training finds out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Model {
    /// What it was trained on, under which licences, and how.
    pub about: String,
    /// Which « du » and « des » are contractions.
    pub contractions: Contractions,
    /// Universal parts of speech, by number.
    pub upos: Vec<String>,
    /// Relations with their subtypes, by number.
    pub relations: Vec<String>,
    /// Morphological features, by number; those of one part of speech stand together.
    pub feats: Vec<String>,
    /// Where in `feats` each part of speech begins, and the end.
    pub feats_of: Vec<usize>,
    /// Edits from form to lemma.
    pub scripts: Scripts,
    /// Keys of word features; [`super::features`].
    pub features: KeyTable,
    /// A row a feature.
    pub embeddings: Vec<i8>,
    /// Value of one unit of `embeddings`.
    pub embedding_scale: f32,
    /// What is added to each word's row, a row an annotation style; the first is the default.
    pub styles: Vec<Vec<f32>>,
    /// Names of the styles.
    pub style_names: Vec<String>,
    /// The encoder.
    pub encoder: Vec<Recurrent>,
    /// How many layers of the encoder the tagger sees.
    pub tagger_layers: usize,
    /// Tagger's hidden layer.
    pub tagger: Linear,
    /// Scores of the parts of speech.
    pub upos_scores: Linear,
    /// Scores of the feature bundles.
    pub feats_scores: Linear,
    /// Scores of the lemma scripts.
    pub script_scores: Linear,
    /// A word as dependent.
    pub dependent: Linear,
    /// A word as head.
    pub head: Linear,
    /// The root as head.
    pub root: Vec<f32>,
    /// Score by distance and direction of the head.
    pub distances: Vec<f32>,
    /// A dependent's part in its relation.
    pub labelled_dependent: Linear,
    /// A head's part in the relation.
    pub labelled_head: Linear,
    /// Scores of the relations.
    pub relation_scores: Linear,
}

/// A file that holds no usable model.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// It doesn't begin as one.
    #[error("no model of this version: expected a file that begins with « casusfr1 »; train one with this version")]
    Magic,
    /// It was cut or changed.
    #[error("the model is damaged: its checksum differs; copy or train it again")]
    Checksum,
    /// It is not written as this version writes models.
    #[error("the model is of another layout: {0}; train one with this version")]
    Layout(#[from] postcard::Error),
    /// One of its parts has not the size that the others ask for.
    #[error("the model's parts don't fit: {0}; train it again")]
    Parts(&'static str),
}

impl Model {
    /// The model in `file`.
    pub fn from_bytes(file: &[u8]) -> Result<Self, ModelError> {
        let rest = file.strip_prefix(MAGIC).ok_or(ModelError::Magic)?;
        let (checksum, body) = rest.split_at_checked(CHECKSUM).ok_or(ModelError::Checksum)?;
        if Sha256::digest(body)[..] != *checksum {
            return Err(ModelError::Checksum);
        }
        let model: Self = postcard::from_bytes(body)?;
        model.check()?;
        Ok(model)
    }

    /// Whether its parts fit, so that analysing cannot fail.
    fn check(&self) -> Result<(), ModelError> {
        let (width, tagger, arcs) = (self.width(), self.tagger.outputs(), self.root.len());
        let labelled = self.labelled_dependent.outputs();
        let scripts = self.scripts.all();
        let parts = [
            ("styles", !self.styles.is_empty() && self.styles.iter().all(|style| style.len() == width)),
            ("names of styles", self.style_names.len() == self.styles.len()),
            ("embeddings", self.embeddings.len() == self.features.len() * width),
            ("encoder", self.encoder.iter().all(|layer| layer.fits(width))),
            ("layers of the tagger", (1..=self.encoder.len()).contains(&self.tagger_layers)),
            ("tagger", self.tagger.fits(width, tagger)),
            ("parts of speech", self.upos_scores.fits(tagger, self.upos.len()) && !self.upos.is_empty()),
            ("features", self.feats_scores.fits(tagger, self.feats.len())),
            ("features of parts of speech", self.feats_of.len() == self.upos.len() + 1 && self.feats_of.is_sorted()),
            ("features of the last part of speech", self.feats_of.last() == Some(&self.feats.len())),
            ("lemmas", self.script_scores.fits(tagger, scripts.len())),
            ("lemmas of parts of speech", scripts.iter().all(|script| (script.upos as usize) < self.upos.len())),
            ("heads", arcs <= MOST_INPUTS && self.head.fits(width, arcs) && self.dependent.fits(width, arcs)),
            ("distances", self.distances.len() == DISTANCES),
            ("relations of dependents", self.labelled_dependent.fits(width, labelled)),
            ("relations of heads", self.labelled_head.fits(width, labelled)),
            ("relations", self.relation_scores.fits(labelled, self.relations.len()) && self.relations.len() > 1),
        ];
        parts.iter().find(|(_, fits)| !fits).map_or(Ok(()), |(part, _)| Err(ModelError::Parts(part)))
    }

    /// The model as a file.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ModelError> {
        let body = postcard::to_stdvec(self)?;
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(&Sha256::digest(&body));
        file.extend_from_slice(&body);
        Ok(file)
    }

    /// Number of values in a word's row.
    pub fn width(&self) -> usize {
        self.styles.first().map_or(0, Vec::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_read_back_and_damage_is_noticed() {
        let model = Model::from_bytes(crate::lang::fr::PARSER).expect("the embedded model");
        let file = model.to_bytes().expect("plain data");
        assert!(file == crate::lang::fr::PARSER, "what is read is not what is written");
        let torn = Model { tagger_layers: 0, ..model }.to_bytes().expect("plain data");
        assert!(matches!(Model::from_bytes(&torn), Err(ModelError::Parts("layers of the tagger"))));
        let mut damaged = file.clone();
        *damaged.last_mut().expect("not empty") ^= 1;
        assert!(matches!(Model::from_bytes(&damaged), Err(ModelError::Checksum)));
        assert!(matches!(Model::from_bytes(&file[..20]), Err(ModelError::Checksum)));
        assert!(matches!(Model::from_bytes(b"casusfr0"), Err(ModelError::Magic)));
    }
}
