//! From words to values: what each stretch of an article names.
//!
//! A [`Reading`] is an article with its tokens, sentences and mentions: names of the lexicon, persons, offices, dates,
//! numbers, articles of treaties, and descriptions with their antecedents. Mentions may overlap: « le président kazakh
//! Kassym-Jomart Tokayev » holds an office, a state and a person, and as a whole stands for the state. Where a rule
//! looks for something it takes the mentions that fit.

mod antecedent;
mod article_number;
mod capital;
mod date;
mod number;
mod office;
mod person;
mod person_name;
mod pronoun;
mod representative;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::Article;
use crate::claim::Entities;
use crate::lang::fr;
use crate::lexicon::{Form, Lexicon, Mention, Value, starting_in};
use crate::ontology::EntityKind;
use crate::text::{Sentence, Token, TokenKind, sentences, tokenize};

/// An article with everything that is known of its words.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The article.
    pub article: &'a Article,
    /// The lexicon that names were looked up in.
    pub lexicon: &'a Lexicon<'a>,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its mentions, by first token, the longest first.
    pub mentions: Vec<Mention>,
    /// The character of the text at which each token begins, as a claim's evidence counts them.
    characters: Vec<usize>,
}

impl<'a> Reading<'a> {
    /// Reads `article` with the names of `lexicon`.
    pub fn of(article: &'a Article, lexicon: &'a Lexicon<'a>) -> Self {
        let text = &article.text;
        let tokens = tokenize(text);
        let sentences = sentences(text, &tokens);
        let mut mentions = lexicon.mentions(text, &tokens);
        drop_family_names(lexicon, text, &tokens, &mut mentions);
        capital::governments(lexicon, text, &tokens, &sentences, &mut mentions);
        add(&mut mentions, |found| office::offices(&tokens, found));
        add(&mut mentions, |found| person::persons(text, &tokens, &sentences, found));
        add(&mut mentions, |found| antecedent::antecedents(lexicon.ontology(), &tokens, &sentences, found));
        add(&mut mentions, |found| representative::representatives(&tokens, found));
        add(&mut mentions, |_| date::dates(&tokens, &sentences, article.date));
        add(&mut mentions, |found| number::numbers(text, &tokens, found));
        add(&mut mentions, |_| article_number::article_numbers(text, &tokens));
        let characters = characters(text, &tokens);
        Self { article, lexicon, tokens, sentences, mentions, characters }
    }

    /// The mentions that begin with the token `at`, the longest first.
    pub fn mentions_at(&self, at: usize) -> &[Mention] {
        starting_in(&self.mentions, at..at + 1)
    }

    /// The mentions that lie within `tokens`, in order.
    pub fn mentions_in(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = &Mention> {
        let end = tokens.end;
        starting_in(&self.mentions, tokens).iter().filter(move |mention| mention.tokens.end <= end)
    }

    /// The bytes of the text that `tokens` cover.
    pub fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].range.start..self.tokens[tokens.end - 1].range.end
    }

    /// The text that `tokens` cover, letter for letter.
    pub fn written(&self, tokens: &Range<usize>) -> &str {
        &self.article.text[self.bytes(tokens)]
    }

    /// The folded form of the token `at`, or nothing behind the last.
    pub fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    /// The character of the text at which the token `at` begins.
    pub fn character(&self, at: usize) -> usize {
        self.characters[at]
    }

    /// The first token that begins at the character `character` or behind it.
    pub fn token_at(&self, character: usize) -> usize {
        self.characters.partition_point(|begun| *begun < character)
    }

    /// The states, organisations and persons that the article names by a form of their own.
    pub fn entities(&self) -> Entities {
        let mut entities = Entities::default();
        for mention in &self.mentions {
            if matches!(mention.form, Form::Anaphor | Form::Representative) {
                continue;
            }
            match &mention.value {
                Value::State(id) => entities.states.insert(id.clone()),
                Value::Organisation(id) => entities.organisations.insert(id.clone()),
                Value::Treaty(of) if self.lexicon.ontology().kind_of(of) == Some(EntityKind::Organisation) => {
                    entities.organisations.insert(of.clone())
                }
                Value::Person(name) => entities.persons.insert(name.clone()),
                _ => false,
            };
        }
        entities
    }
}

/// A state's name behind a first name is a family name: « François Hollande »; so is a place's, which may also be one
/// before a name: « Gao Xingjian ».
fn drop_family_names(lexicon: &Lexicon, text: &str, tokens: &[Token], mentions: &mut Vec<Mention>) {
    mentions.retain(|mention| {
        let before = mention.tokens.start.checked_sub(1).map(|at| &text[tokens[at].range.clone()]);
        let single = mention.tokens.len() == 1 && mention.form == Form::Name && mention.state().is_some();
        !(single && before.is_some_and(fr::is_first_name))
    });
    let named: BTreeSet<usize> = mentions.iter().flat_map(|mention| mention.tokens.clone()).collect();
    mentions.retain(|mention| {
        let Value::Place(city) = &mention.value else { return true };
        if mention.tokens.len() > 1 || lexicon.state_of_capital(city).is_some() {
            return true;
        }
        let (start, end) = (mention.tokens.start, mention.tokens.end);
        let before = start.checked_sub(1).map(|at| &text[tokens[at].range.clone()]);
        let begins_name = tokens.get(end).is_some_and(|after| {
            let name = after.capital && after.kind == TokenKind::Word && !fr::is_function_word(&after.form);
            name && !named.contains(&end) && &text[tokens[end - 1].range.end..after.range.start] == " "
        });
        !before.is_some_and(fr::is_first_name) && !begins_name
    });
}

/// The character of `text` at which each of `tokens` begins.
fn characters(text: &str, tokens: &[Token]) -> Vec<usize> {
    let (mut byte, mut character) = (0, 0);
    let begins = tokens.iter().map(|token| {
        character += text[byte..token.range.start].chars().count();
        byte = token.range.start;
        character
    });
    begins.collect()
}

fn add(mentions: &mut Vec<Mention>, find: impl FnOnce(&[Mention]) -> Vec<Mention>) {
    let found = find(mentions);
    mentions.extend(found);
    mentions.sort_by_key(|mention| (mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
}
