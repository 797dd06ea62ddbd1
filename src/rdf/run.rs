//! The program that reads, told by what decides its results.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::lang::fr;
use crate::ontology::Ontology;

/// One way of reading articles: two runs with the same three values find the same claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Version of the program.
    pub version: String,
    /// Hash of the rules.
    pub rules_hash: String,
    /// Hash of the lexicon.
    pub lexicon_hash: String,
}

impl Run {
    /// A run of this program with the embedded rules and the names of `ontology`.
    pub fn of(ontology: &Ontology) -> Self {
        let names = ontology.files().iter().map(|(_, turtle)| turtle.as_str());
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rules_hash: hash(fr::RULES.iter().flat_map(|(kind, rules)| [*kind, *rules])),
            lexicon_hash: hash(names.chain(fr::TABLES.iter().copied())),
        }
    }

    /// The run's identifier, a hash of its values; no clock is in it.
    pub fn id(&self) -> String {
        hash([self.version.as_str(), &self.rules_hash, &self.lexicon_hash])
    }
}

/// The first 20 hexadecimal digits of a hash that depends on where each part ends.
fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    format!("{:.20x}", hash.finalize())
}
