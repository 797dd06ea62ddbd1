//! Definite descriptions: « l'organisation », « le bloc », « ce pays ».
//!
//! A description of an organisation means the one of a fitting class that the text has named most, weighed by how
//! near it was last named; a capitalised one (« l'Union ») means one whose name begins so. A description of a state
//! means the state last named.

use std::collections::BTreeMap;

use crate::lang::fr::actors::actors;
use crate::lexicon::{Form, Mention, Value};
use crate::ontology::{LabelRole, Ontology};
use crate::text::{Sentence, Token, fold};

/// The descriptions among `tokens` that can be resolved; `mentions` are those found so far, in order.
pub fn antecedents(
    ontology: &Ontology,
    tokens: &[Token],
    sentences: &[Sentence],
    mentions: &[Mention],
) -> Vec<Mention> {
    let reader = Reader { ontology, tokens, sentences, mentions };
    let taken = |at: usize| mentions.iter().any(|mention| mention.tokens.contains(&at));
    let definite = (1..tokens.len()).filter(|at| !taken(*at) && is_definite(&tokens[at - 1].form));
    definite.filter_map(|at| reader.country(at).or_else(|| reader.organisation(at))).collect()
}

fn is_definite(form: &str) -> bool {
    matches!(form, "l'" | "la" | "le" | "cette" | "ce" | "cet" | "du" | "au")
}

struct Reader<'a> {
    ontology: &'a Ontology,
    tokens: &'a [Token],
    sentences: &'a [Sentence],
    mentions: &'a [Mention],
}

impl Reader<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    fn country(&self, at: usize) -> Option<Mention> {
        let described = actors().country.iter().any(|noun| noun == self.form(at));
        let general = matches!(self.form(at + 1), "de" | "des" | "d'" | "du" | "membre" | "qui")
            || self.form(at - 1) == "du" && self.form(at) == "république";
        if !described || general && self.form(at - 1) != "ce" {
            return None;
        }
        let here = self.sentence_of(at);
        let named = self.mentions.iter().filter(|mention| mention.tokens.end <= at && mention.form == Form::Name);
        let state = named.rev().find_map(|mention| mention.state().map(|state| (mention.tokens.start, state)))?;
        let near = here - self.sentence_of(state.0) <= 2;
        near.then(|| Mention { tokens: at..at + 1, value: Value::State(state.1.to_owned()), form: Form::Anaphor })
    }

    fn organisation(&self, at: usize) -> Option<Mention> {
        let classes = actors().organisations.get(self.form(at))?;
        let end = self.end_of_description(at + 1)?;
        let begins = self.tokens[at].capital.then(|| self.form(at));
        let fits = |id: &str| self.fits(id, classes, begins);
        // A capitalised short name stays one organisation's through an article, so nearness tells less.
        let steadiness = if begins.is_some() { 12 } else { 1 };
        let chosen = self.most_salient(at, steadiness, fits)?;
        Some(Mention { tokens: at..end, value: Value::Organisation(chosen), form: Form::Anaphor })
    }

    /// The end of what may follow the noun; `None` where another body or an ordinary group is described.
    fn end_of_description(&self, start: usize) -> Option<usize> {
        let complements = &actors().complements;
        let mut end = start;
        while complements.words.iter().any(|word| word == self.form(end)) {
            end += 1;
        }
        if self.form(end) == "de" && complements.nouns.iter().any(|noun| noun == self.form(end + 1)) {
            end += 2;
        }
        let goes_on = matches!(
            self.form(end),
            "de" | "des"
                | "d'"
                | "du"
                | "entre"
                | "terroriste"
                | "armé"
                | "armée"
                | "jihadiste"
                | "djihadiste"
                | "rebelle"
                | "humanitaire"
        );
        (!goes_on).then_some(end)
    }

    fn fits(&self, id: &str, classes: &[String], begins: Option<&str>) -> bool {
        let Some(entity) = self.ontology.get(id) else { return begins.is_none_or(|noun| fold(id).starts_with(noun)) };
        let french = entity.labels.iter().filter(|label| label.language == "fr" && label.role != LabelRole::Acronym);
        match begins {
            Some(noun) => french.map(|label| fold(&label.form)).any(|label| label.starts_with(noun)),
            None => classes.contains(&entity.class),
        }
    }

    /// The organisation that the article names most, weighed by how near it was last named before `at`; nearness tells
    /// the less the greater `steadiness` is.
    fn most_salient(&self, at: usize, steadiness: usize, fits: impl Fn(&str) -> bool) -> Option<String> {
        let mut counts: BTreeMap<&str, (usize, Option<usize>)> = BTreeMap::new();
        for mention in self.mentions {
            let Some(id) = mention.organisation().filter(|id| fits(id)) else { continue };
            let (count, last) = counts.entry(id).or_default();
            *count += 1;
            if mention.tokens.end <= at {
                *last = Some(self.sentence_of(mention.tokens.start));
            }
        }
        let here = self.sentence_of(at);
        let weight =
            |(count, last): &(usize, Option<usize>)| count * 600 / last.map_or(60, |last| steadiness + here - last);
        counts.iter().max_by_key(|(_, tally)| weight(tally)).map(|(id, _)| (*id).to_owned())
    }
}
