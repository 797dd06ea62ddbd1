//! Syntactic words, as the French treebanks of Universal Dependencies cut them.
//!
//! They are made of tokens: most are one, a few are several (« ... », « 1939-1945 », « J.-C. »), some tokens are two
//! (« ce jour-là »), and a contraction is two words under one range (« du »: « de » and « le »).

mod join;
mod split;

use std::ops::Range;

use super::contraction::Contractions;
use super::token::Token;
use crate::lang::fr::contractions as fr;

/// How much of what is written a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The preposition of a contraction.
    First,
    /// The article or pronoun of a contraction, behind its preposition.
    Second,
}

/// A syntactic word of Universal Dependencies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the text; both words of a contraction have its range.
    pub range: Range<usize>,
    /// As written; of a part of a contraction, as it would be written alone: « De », « le » for « Du ».
    pub form: String,
    /// How much of its range it stands for.
    pub part: Part,
}

/// The words of a sentence of `text`, whose tokens are `tokens`.
pub fn words(text: &str, tokens: &[Token], contractions: &Contractions) -> Vec<Word> {
    let mut words = Vec::with_capacity(tokens.len() + tokens.len() / 4);
    let mut at = 0;
    while at < tokens.len() {
        let count = join::count(text, &tokens[at..], at.checked_sub(1).map(|before| &tokens[before]));
        if count == 1
            && let Some(parts) = contraction(tokens, at, contractions)
        {
            push_contraction(text, &tokens[at], parts, &mut words);
        } else {
            let range = tokens[at].range.start..tokens[at + count - 1].range.end;
            split::pieces(text, range, count > 1, &tokens[at + count..], |range| words.push(whole(text, range)));
        }
        at += count;
    }
    words
}

fn whole(text: &str, range: Range<usize>) -> Word {
    Word { form: text[range.clone()].to_owned(), range, part: Part::Whole }
}

fn contraction(tokens: &[Token], at: usize, contractions: &Contractions) -> Option<(&'static str, &'static str)> {
    let form = tokens[at].form.as_str();
    let parts = fr::contraction(form)?;
    (!fr::may_be_article(form) || contractions.splits(tokens, at)).then_some(parts)
}

/// The preposition keeps the capitals of the contraction, the article is small, as the treebanks have it.
fn push_contraction(text: &str, token: &Token, (first, second): (&str, &str), words: &mut Vec<Word>) {
    let first = match text[token.range.clone()].chars().next() {
        _ if token.capitals => first.to_uppercase(),
        Some(letter) if letter.is_uppercase() => capitalized(first),
        _ => first.to_owned(),
    };
    words.push(Word { range: token.range.clone(), form: first, part: Part::First });
    words.push(Word { range: token.range.clone(), form: second.to_owned(), part: Part::Second });
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
