//! Organisations that no table has, found from « Nom complet (SIGLE) ».
//!
//! The name must begin with a capitalised noun of organisation and say that it is international; the acronym must be
//! made of its initials. From there on the acronym alone names it too.

use std::collections::BTreeSet;

use super::mention::{Form, Mention, Value};
use crate::lang::fr;
use crate::text::{Token, TokenKind, fold};

/// Tokens that a full name may have at most.
const LONGEST_NAME: usize = 18;

/// Adds to `mentions` the organisations that `text` introduces with their acronym.
pub fn add(text: &str, tokens: &[Token], mentions: &mut Vec<Mention>) {
    let found: Vec<(std::ops::Range<usize>, String)> =
        (0..tokens.len()).filter_map(|at| introduction(text, tokens, at, mentions)).collect();
    for (name_tokens, acronym) in found {
        let name = text[tokens[name_tokens.start].range.start..tokens[name_tokens.end - 1].range.end].to_owned();
        mentions.retain(|mention| mention.tokens.end <= name_tokens.start || mention.tokens.start >= name_tokens.end);
        let value = Value::Organisation(name);
        mentions.push(Mention { tokens: name_tokens, value: value.clone(), form: Form::Name });
        let taken: BTreeSet<usize> = mentions.iter().flat_map(|mention| mention.tokens.clone()).collect();
        let uses = (0..tokens.len()).filter(|at| text[tokens[*at].range.clone()] == *acronym && !taken.contains(at));
        mentions.extend(uses.map(|at| Mention { tokens: at..at + 1, value: value.clone(), form: Form::Acronym }));
    }
    mentions.sort_by_key(|mention| mention.tokens.start);
}

/// The name that starts at `at` and the acronym in brackets behind it.
fn introduction(
    text: &str,
    tokens: &[Token],
    at: usize,
    mentions: &[Mention],
) -> Option<(std::ops::Range<usize>, String)> {
    if !tokens[at].capital || !fr::is_organisation_noun(&tokens[at].form) {
        return None;
    }
    let window = &tokens[at..tokens.len().min(at + LONGEST_NAME)];
    let bracket = at + window.iter().position(|token| &text[token.range.clone()] == "(")?;
    let acronym = tokens.get(bracket + 1).filter(|token| token.capital && token.kind == TokenKind::Word)?;
    let closed = tokens.get(bracket + 2).is_some_and(|token| &text[token.range.clone()] == ")");
    let written = text[acronym.range.clone()].to_owned();
    let name = &tokens[at..bracket];
    let words_only = name.iter().all(|token| token.kind == TokenKind::Word) && name.len() >= 2;
    let known = mentions.iter().any(|mention| {
        mention.organisation().is_some() && (mention.tokens.start == at || mention.tokens.start == bracket + 1)
    });
    let international = name.iter().any(|token| fr::is_international(&token.form))
        && !name.iter().any(|token| fr::is_not_intergovernmental(&token.form));
    (closed && words_only && !known && international && has_initials(&written, name)).then_some((at..bracket, written))
}

/// Whether the letters of `acronym` are initials of the words of `name`, in order, its first one among them.
fn has_initials(acronym: &str, name: &[Token]) -> bool {
    let letters: Vec<char> = fold(acronym).chars().filter(|c| c.is_alphabetic()).collect();
    let mut wanted = letters.iter().peekable();
    let mut matched = 0;
    for token in name {
        let initial = token.form.chars().next();
        if wanted.peek().copied() == initial.as_ref() {
            wanted.next();
            matched += 1;
        }
    }
    letters.len() >= 2 && letters.first() == name[0].form.chars().next().as_ref() && matched * 3 >= letters.len() * 2
}
