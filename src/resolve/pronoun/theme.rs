//! Whether words are about belonging to an organisation.

use super::{REACH, Reading};
use crate::lang::fr;

impl Reading<'_> {
    /// Whether the sentence of the token `at` or one of those just above is about belonging to an organisation.
    pub fn tells_of_belonging(&self, at: usize) -> bool {
        let near = self.sentence_at(at).map(|here| here.saturating_sub(REACH)..=here);
        let mut tokens = near.into_iter().flatten().flat_map(|sentence| self.sentences[sentence].tokens.clone());
        tokens.any(|token| fr::tells_of_belonging(self.form(token)))
    }
}
