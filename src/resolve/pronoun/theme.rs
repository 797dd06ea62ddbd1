//! The organisation that words without any are about: « la France, membre depuis 1949 », « frappe à la porte ».

use super::{REACH, Reading};
use crate::lang::fr;
use crate::lexicon::Mention;

impl Reading<'_> {
    /// The organisation that the words at the token `at` are about: the only one of their sentence, else of the nearest
    /// sentence before that names any in their paragraph or just above, else the one that the article names more than all
    /// others together. Where the sentence names several, none is.
    pub fn organisation_spoken_of(&self, at: usize) -> Option<&str> {
        let here = self.sentence_at(at)?;
        let paragraph = self.sentences[here].paragraph;
        let opening = self.sentences.partition_point(|sentence| sentence.paragraph < paragraph);
        for sentence in (opening.min(here.saturating_sub(REACH))..=here).rev() {
            let tokens = &self.sentences[sentence].tokens;
            let organisations = self.mentions_between(tokens).filter_map(Mention::organisation);
            let mut named = organisations.filter(|id| self.is_joined(id));
            let Some(first) = named.next() else { continue };
            let alone = named.all(|other| other == first);
            if alone || sentence == here {
                return alone.then_some(first);
            }
            break;
        }
        self.foremost_organisation(at)
    }

    /// Whether the sentence of the token `at` or one of those just above is about belonging to an organisation.
    pub fn tells_of_belonging(&self, at: usize) -> bool {
        let near = self.sentence_at(at).map(|here| here.saturating_sub(REACH)..=here);
        let mut tokens = near.into_iter().flatten().flat_map(|sentence| self.sentences[sentence].tokens.clone());
        tokens.any(|token| fr::tells_of_belonging(self.form(token)))
    }
}
