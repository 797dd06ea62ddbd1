//! The organisation that words without any are about: « la France, membre depuis 1949 », « frappe à la porte ».

use super::{REACH, Reading};
use crate::lexicon::Mention;

impl Reading<'_> {
    /// The organisation that the words at the token `at` are about: the only one of their sentence, else of the nearest
    /// sentence before that names any, else the one that the article names more than all others together. Where the
    /// sentence names several, none is.
    pub fn organisation_spoken_of(&self, at: usize) -> Option<&str> {
        let here = self.sentence_at(at)?;
        let near = (here.saturating_sub(REACH)..=here).rev().map(|at| &self.sentences[at].tokens);
        for tokens in near {
            let organisations = self.mentions_between(tokens).filter_map(Mention::organisation);
            let mut named = organisations.filter(|id| self.is_joined(id));
            let Some(first) = named.next() else { continue };
            if named.all(|other| other == first) {
                return Some(first);
            }
            return self.foremost_organisation(at).filter(|_| !tokens.contains(&at));
        }
        self.foremost_organisation(at)
    }
}
