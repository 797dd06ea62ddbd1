//! The program that reads, told by what decides its results.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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
    /// The run's identifier, a hash of its values; no clock is in it.
    pub fn id(&self) -> String {
        let mut hash = Sha256::new();
        for part in [&self.version, &self.rules_hash, &self.lexicon_hash] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        format!("{:.20x}", hash.finalize())
    }
}
