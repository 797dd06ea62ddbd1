//! What words without any organisation are about: « la France, membre depuis 1949 », « frappe à la porte ».

use super::agreement::Agreement;
use super::{REACH, Reading};
use crate::lang::fr;
use crate::lexicon::Mention;
use crate::text::Sentence;

/// What the sentences near by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearest<'r> {
    /// One organisation.
    One(&'r str),
    /// Several in the sentence itself.
    Several,
    /// None, or several further up.
    Nowhere,
}

impl Reading<'_> {
    /// The organisation that the words at the token `at` are about: the only one of their sentence, else of the nearest
    /// sentence before that names any in their paragraph or just above, else the topic of the article. Where the
    /// sentence names several, none is.
    pub fn organisation_spoken_of(&self, at: usize) -> Option<&str> {
        let any = Agreement::of("");
        let mut found = [false, true].into_iter().map(|loose| self.nearest_organisation(at, any, loose));
        match found.find(|one| *one != Nearest::Nowhere) {
            Some(Nearest::One(id)) => Some(id),
            Some(_) => None,
            None => self.foremost_organisation(at),
        }
    }

    /// The same without the topic of the article; a `loose` search takes those that are named in passing.
    pub(super) fn nearest_organisation(&self, at: usize, agreement: Agreement, loose: bool) -> Nearest<'_> {
        let Some(here) = self.sentence_at(at) else { return Nearest::Nowhere };
        let paragraph = self.sentences[here].paragraph;
        let opening = self.sentences.partition_point(|sentence| sentence.paragraph < paragraph);
        for sentence in (opening.min(here.saturating_sub(REACH))..=here).rev() {
            let mentions = self.mentions_between(&self.sentences[sentence].tokens);
            let named = mentions.filter(|mention| self.is_meant(mention, loose)).filter_map(Mention::organisation);
            let mut joined = named.filter(|id| self.is_joined(id) && agreement.fits_body(self, id));
            if let Some(first) = joined.next() {
                let alone = joined.all(|other| other == first);
                return match alone {
                    true => Nearest::One(first),
                    false if sentence == here => Nearest::Several,
                    false => Nearest::Nowhere,
                };
            }
            if let Some(topic) = self.opener().filter(|id| self.is_heading(sentence) && agreement.fits_body(self, id)) {
                return Nearest::One(topic);
            }
        }
        Nearest::Nowhere
    }

    /// The organisation that states join which the article names more than all others together before the token `at`.
    pub fn foremost_organisation(&self, at: usize) -> Option<&str> {
        let named: Vec<&str> = (self.mentions_between(&(0..at)).filter_map(Mention::organisation))
            .filter(|id| self.is_joined(id))
            .collect();
        named.iter().copied().find(|id| named.iter().filter(|other| *other == id).count() * 2 > named.len())
    }

    /// The organisation that the first sentence of the article is about, if it is named again.
    pub(super) fn opener(&self) -> Option<&str> {
        let opening = &self.sentences.first()?.tokens;
        let mentions = self.mentions_between(opening).filter(|one| self.is_meant(one, false));
        let mut named = mentions.filter_map(Mention::organisation).filter(|id| self.is_joined(id));
        let first = named.next()?;
        let again =
            || self.mentions.iter().any(|one| one.tokens.start >= opening.end && one.organisation() == Some(first));
        (named.all(|other| other == first) && again()).then_some(first)
    }

    /// Whether the sentence is a question that is all of its paragraph: « À quoi sert-elle ? ».
    pub(super) fn is_heading(&self, sentence: usize) -> bool {
        let Some(this) = self.sentences.get(sentence) else { return false };
        let beside = |other: Option<&Sentence>| other.is_some_and(|one| one.paragraph == this.paragraph);
        let before = sentence.checked_sub(1).and_then(|before| self.sentences.get(before));
        let asks = this.tokens.end.checked_sub(1).is_some_and(|last| self.form(last) == "?");
        asks && !beside(before) && !beside(self.sentences.get(sentence + 1))
    }

    /// Whether the sentence of the token `at` or one of those just above is about belonging to an organisation.
    pub fn tells_of_belonging(&self, at: usize) -> bool {
        let near = self.sentence_at(at).map(|here| here.saturating_sub(REACH)..=here);
        let mut tokens = near.into_iter().flatten().flat_map(|sentence| self.sentences[sentence].tokens.clone());
        tokens.any(|token| fr::tells_of_belonging(self.form(token)))
    }
}
