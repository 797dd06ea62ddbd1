//! The organisation that a pronoun means.
//!
//! One that is named in passing is meant only where there is no other. Of several in a sentence, the one that opens it is, else the only one
//! that no preposition governs. A heading ends what was spoken of before it; behind one, the article's topic goes on.

use std::ops::Range;

use super::agreement::Agreement;
use super::group::{Group, groups};
use super::theme::Nearest;
use super::{OPENING, REACH, Reading};
use crate::lang::fr;
use crate::lang::fr::mood::{Mood, mood_of};
use crate::lexicon::{Mention, Value};

/// How many sentences without an organisation may stand between a pronoun in another paragraph and what it means.
const SILENT: usize = 3;

/// How many tokens behind the beginning of a clause its pronoun may stand.
const CLAUSE: usize = 6;

impl Reading<'_> {
    /// The organisation that states join which the pronoun at the token `at` means, or else the words there are about.
    pub fn organisation_meant(&self, at: usize) -> Option<&str> {
        self.sought(at, Some(at))
    }

    /// The same of words at the token `at`, with a pronoun just before them or none: « y | siège », « pose sa candidature | ».
    pub fn organisation_in_mind(&self, at: usize) -> Option<&str> {
        let clitic = |before: &usize| fr::is_clitic(self.form(*before)) && self.is_anaphoric(*before);
        self.sought(at, at.checked_sub(1).filter(clitic))
    }

    fn sought(&self, at: usize, pronoun: Option<usize>) -> Option<&str> {
        let agreement = pronoun.map_or(Agreement::of(""), |pronoun| self.agreement(pronoun));
        for loose in [false, true] {
            if let Some(id) = self.body_meant(at, pronoun, loose) {
                return Some(id).filter(|id| self.is_joined(id));
            }
            match self.nearest_organisation(at, agreement, loose) {
                Nearest::One(id) => return Some(id),
                Nearest::Several => return None,
                Nearest::Nowhere => {}
            }
        }
        self.foremost_organisation(at).filter(|id| agreement.fits_body(self, id))
    }

    /// The organisation that the words at the token `at` with that pronoun mean, or the mission that a pronoun
    /// means: « l'ont quittée ».
    fn body_meant(&self, at: usize, pronoun: Option<usize>, loose: bool) -> Option<&str> {
        let agreement = pronoun.map_or(Agreement::of(""), |pronoun| self.agreement(pronoun));
        let form = pronoun.map_or("", |pronoun| self.form(pronoun));
        let here = self.sentence_at(at)?;
        let joined = |one: &Mention| pronoun.is_some() || body(one).is_some_and(|id| self.is_joined(id));
        let own = |group: &Group| fr::is_clitic(form) && self.is_subject_of(group, at);
        for sentence in (here.saturating_sub(REACH)..=here).rev() {
            let tokens = self.until(sentence, at);
            let mentions = self.mentions_between(&tokens).filter(|one| self.is_meant(one, loose) && joined(one));
            let mut named = groups(self, mentions);
            named.retain(|group| agreement.fits(self, group) && !own(group));
            if !named.is_empty() {
                return self.foremost_of(&named, &tokens).and_then(body);
            }
            if self.is_heading(sentence) {
                return None;
            }
        }
        None
    }

    /// Of the groups named in `tokens` the one that is meant: the only one, the one that opens the sentence, the only
    /// one that no preposition governs.
    fn foremost_of<'r>(&self, named: &[Group<'r>], tokens: &Range<usize>) -> Option<&'r Mention> {
        let first = named.first()?;
        let opens = first.start() <= tokens.start + OPENING && self.is_free(first.parties[0]);
        if opens || named.iter().all(|other| other.is_same(first)) {
            return first.only();
        }
        let mut free = named.iter().filter(|group| self.is_free(group.parties[0]));
        let one = free.next()?.only()?;
        let alone = free.all(|other| other.only().is_some_and(|other| other.value == one.value));
        let foremost = self.foremost_organisation(tokens.end);
        (alone && foremost.is_none_or(|id| body(one) == Some(id))).then_some(one)
    }

    /// The organisation or mission that a possessive or « il » or « elle » at the token `at` means: the one last named in
    /// its sentence, else the subject of the nearest sentence before that names one, within the paragraph or a few
    /// sentences back; a sentence about « il » or « elle » tells only by its subject.
    pub fn last_organisation(&self, at: usize) -> Option<&str> {
        self.last_organisation_that(at, |_| true)
    }

    /// The same of those that `fits` takes.
    pub fn last_organisation_that(&self, at: usize, fits: impl Fn(&str) -> bool) -> Option<&str> {
        self.last_named(at, &fits, false).or_else(|| self.last_named(at, &fits, true))
    }

    fn last_named(&self, at: usize, fits: &dyn Fn(&str) -> bool, loose: bool) -> Option<&str> {
        let here = self.sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let agreement = self.agreement_near(at).of_any_number();
        let agrees = |one: &Mention| agreement.fits(self, &Group { parties: vec![one] });
        let named = |tokens: &Range<usize>| {
            let mentions = self.mentions_between(tokens).filter(|one| self.is_meant(one, loose));
            mentions.filter(|one| one.organisation().is_some_and(fits) && agrees(one)).collect::<Vec<&Mention>>()
        };
        let start = self.sentences.get(here).map_or(at, |sentence| sentence.tokens.start);
        if let Some(last) = named(&(start..at.max(start))).last() {
            return last.organisation();
        }
        let paragraph = self.sentences.get(here).map(|sentence| sentence.paragraph);
        for sentence in (0..here.min(self.sentences.len())).rev() {
            if Some(self.sentences[sentence].paragraph) != paragraph && here - sentence > SILENT {
                return None;
            }
            let tokens = &self.sentences[sentence].tokens;
            let all = named(tokens);
            let of_pronoun = matches!(self.form(tokens.start), "il" | "elle");
            let subject = all.iter().copied().find(|one| self.is_free(one));
            let chosen = subject.or(all.last().copied().filter(|_| !of_pronoun));
            let topic = || self.opener().filter(|id| self.is_heading(sentence) && fits(id));
            if let Some(found) = chosen.and_then(Mention::organisation).or_else(topic) {
                return Some(found);
            }
        }
        None
    }

    /// What the pronoun at the token `at` tells, or « il », « elle » or a participle in the words that begin there: « À
    /// Bangui, où elle a son état-major », « Signée en 1949 ».
    fn agreement_near(&self, at: usize) -> Agreement {
        let form = self.form(at);
        if self.is_anaphoric(at) && !fr::is_article(form) {
            return self.agreement(at);
        }
        let opens = self.sentence_at(at).is_some_and(|here| self.sentences[here].tokens.start == at);
        if opens && mood_of(form) == Some(Mood::Participle) {
            return Agreement::of(if form.ends_with('e') { "elle" } else { "il" });
        }
        let pronoun = (at..at + CLAUSE).find(|at| matches!(self.form(*at), "il" | "elle"));
        pronoun.map_or(Agreement::of(""), |at| self.agreement(at))
    }

    /// Whether the mention names an organisation or its treaty, and not in passing, or if `loose` at least itself.
    pub(super) fn is_meant(&self, mention: &Mention, loose: bool) -> bool {
        let aside = if loose { self.is_borrowed(mention) } else { self.is_in_passing(mention) };
        body(mention).is_some() && !aside
    }

    /// The tokens of the sentence, up to the token `at`.
    fn until(&self, sentence: usize, at: usize) -> Range<usize> {
        let tokens = &self.sentences[sentence].tokens;
        tokens.start..tokens.end.min(at)
    }
}

/// The organisation that the mention names, or whose treaty it is.
fn body(mention: &Mention) -> Option<&str> {
    match &mention.value {
        Value::Organisation(id) | Value::Treaty(id) => Some(id),
        _ => None,
    }
}
