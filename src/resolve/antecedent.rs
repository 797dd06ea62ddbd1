//! Definite descriptions: « l'organisation », « le bloc », « ce pays ».
//!
//! A description of an organisation means the one of a fitting class that the text has named most, weighed by how
//! near it was last named, and twice where the noun is a narrow one that a name of
//! it begins with (« le pacte »); a capitalised one (« l'Union ») means one whose name begins so. A description of a state
//! means the state last named.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::fr;
use crate::lang::fr::actors::actors;
use crate::lang::fr::mood::{Mood, mood_of};
use crate::lexicon::{Form, Mention, Value, starting_in};
use crate::ontology::{LabelRole, Ontology};
use crate::text::{Sentence, Token, TokenKind, fold};

/// The descriptions among `tokens` that can be resolved; `mentions` are those found so far, in order.
pub fn antecedents(
    ontology: &Ontology,
    tokens: &[Token],
    sentences: &[Sentence],
    mentions: &[Mention],
) -> Vec<Mention> {
    let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for mention in mentions {
        named.entry(mention.organisation().unwrap_or_default()).or_default().push(mention.tokens.start);
    }
    named.remove("");
    let reader = Reader { ontology, tokens, sentences, mentions, named };
    let taken: BTreeSet<usize> = mentions.iter().flat_map(|mention| mention.tokens.clone()).collect();
    let definite = (1..tokens.len()).filter(|at| is_definite(&tokens[at - 1].form) && !taken.contains(at));
    definite.filter_map(|at| reader.country(at).or_else(|| reader.organisation(at))).collect()
}

fn is_definite(form: &str) -> bool {
    matches!(form, "l'" | "la" | "le" | "cette" | "ce" | "cet" | "du" | "au")
}

/// Whether the folded `form` can stand behind a description that says all: « parlementaire » behind « le bloc » cannot.
fn may_follow(form: &str) -> bool {
    fr::is_function_word(form)
        || fr::is_preposition(form)
        || fr::is_clitic(form)
        || fr::is_passed_over(form)
        || mood_of(form).is_some()
}

struct Reader<'a> {
    ontology: &'a Ontology,
    tokens: &'a [Token],
    sentences: &'a [Sentence],
    mentions: &'a [Mention],
    /// The first tokens of the mentions of each organisation, in order.
    named: BTreeMap<&'a str, Vec<usize>>,
}

impl Reader<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    fn country(&self, at: usize) -> Option<Mention> {
        let realm = actors().realms.get(self.form(at));
        let described = realm.is_some() || actors().country.iter().any(|noun| noun == self.form(at));
        let general = matches!(self.form(at + 1), "de" | "des" | "d'" | "du" | "membre" | "qui")
            || self.form(at - 1) == "du" && self.form(at) == "république";
        let behind = starting_in(self.mentions, at + 1..at + 2);
        let named = realm.is_none() && behind.iter().any(|mention| mention.state().is_some());
        if !described || named || general && self.form(at - 1) != "ce" {
            return None;
        }
        let here = self.sentence_of(at);
        let named = starting_in(self.mentions, 0..at).iter().filter(|mention| mention.form == Form::Name);
        let fits = |state: &&str| realm.is_none_or(|states| states.iter().any(|one| one == state));
        let mut states = named.rev().filter_map(|mention| Some((mention.tokens.start, mention.state().filter(fits)?)));
        let state = states.next()?;
        let is_near = |start: usize| here - self.sentence_of(start) <= 2;
        if realm.is_some() && states.any(|(start, other)| is_near(start) && other != state.1) {
            return None;
        }
        let near = here - self.sentence_of(state.0) <= 2;
        near.then(|| Mention { tokens: at..at + 1, value: Value::State(state.1.to_owned()), form: Form::Anaphor })
    }

    fn organisation(&self, at: usize) -> Option<Mention> {
        let classes = actors().organisations.get(self.form(at))?;
        let end = self.end_of_description(at + 1)?;
        let begins = self.tokens[at].capital.then(|| self.form(at));
        let fits = |id: &str| self.fits(id, classes, begins);
        // « organisation », of any class, begins too many names to tell.
        let likely = |id: &str| classes.len() < 3 && self.begins(id, self.form(at));
        let so_called = || self.last_called(at).filter(|id| fits(id));
        if actors().narrow.iter().any(|noun| noun == self.form(at))
            && let Some(id) = so_called()
        {
            return Some(Mention { tokens: at..end, value: Value::Organisation(id.to_owned()), form: Form::Anaphor });
        }
        // A capitalised short name stays one organisation's through an article, so nearness tells less.
        let steadiness = if begins.is_some() { 12 } else { 1 };
        let chosen = self.most_salient(at, steadiness, fits, likely)?;
        Some(Mention { tokens: at..end, value: Value::Organisation(chosen), form: Form::Anaphor })
    }

    /// The organisation that was last named by words that begin with the noun at the token `at`.
    fn last_called(&self, at: usize) -> Option<&str> {
        let called = |mention: &&Mention| self.form(mention.tokens.start) == self.form(at);
        starting_in(self.mentions, 0..at).iter().filter(called).filter_map(Mention::organisation).next_back()
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
        let follows = self.tokens.get(end).filter(|token| token.kind == TokenKind::Word);
        let of_another =
            matches!(self.form(end), "de" | "des" | "d'" | "du" | "entre") && !self.governs_infinitive(end);
        let described = follows.is_some_and(|token| token.capital || !may_follow(&token.form));
        (!of_another && !described).then_some(end)
    }

    /// « demander à l'organisation de les aider »: the preposition at `at` belongs to a verb, not to the noun.
    fn governs_infinitive(&self, at: usize) -> bool {
        let pronoun =
            usize::from(matches!(self.form(at + 1), "le" | "la" | "les" | "l'" | "lui" | "leur" | "se" | "s'"));
        matches!(self.form(at), "de" | "d'") && mood_of(self.form(at + 1 + pronoun)) == Some(Mood::Infinitive)
    }

    fn fits(&self, id: &str, classes: &[String], begins: Option<&str>) -> bool {
        match begins {
            Some(noun) => self.begins(id, noun),
            None => self.ontology.get(id).is_none_or(|entity| classes.contains(&entity.class)),
        }
    }

    /// Whether a French name of the organisation begins with `noun`.
    fn begins(&self, id: &str, noun: &str) -> bool {
        let Some(entity) = self.ontology.get(id) else { return fold(id).starts_with(noun) };
        let mut french =
            entity.labels.iter().filter(|label| label.language == "fr" && label.role != LabelRole::Acronym);
        french.any(|label| fold(&label.form).starts_with(noun))
    }

    /// The organisation that the article names most, weighed by how near it was last named before `at`; nearness tells
    /// the less the greater `steadiness` is, and one that is `likely` counts twice.
    fn most_salient(
        &self,
        at: usize,
        steadiness: usize,
        fits: impl Fn(&str) -> bool,
        likely: impl Fn(&str) -> bool,
    ) -> Option<String> {
        let here = self.sentence_of(at);
        let weight = |starts: &[usize]| {
            let last = starts.partition_point(|start| *start < at).checked_sub(1).map(|last| starts[last]);
            starts.len() * 600 / last.map_or(60, |last| steadiness + here - self.sentence_of(last))
        };
        let candidates = self.named.iter().filter(|(id, _)| fits(id));
        candidates
            .max_by_key(|(id, starts)| weight(starts) * (1 + usize::from(likely(id))))
            .map(|(id, _)| (*id).to_owned())
    }
}
