//! Persons: capitalised names that a title, an office, a first name or a verb of saying shows to be a person's.
//!
//! A last name alone is the person of that name whom the article names in full; every mention carries the fullest
//! name that the article uses.

use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Sentence, Token, TokenKind, fold};

/// A name's tokens, before it is decided whether a person bears it.
type Candidate = std::ops::Range<usize>;

/// The persons named in `text`; `mentions` are those found so far, offices included.
pub fn persons(text: &str, tokens: &[Token], sentences: &[Sentence], mentions: &[Mention]) -> Vec<Mention> {
    let candidates: Vec<Candidate> =
        sentences.iter().flat_map(|sentence| candidates(text, tokens, &sentence.tokens, mentions)).collect();
    let context = Context { text, tokens, mentions };
    let (sure, unsure): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|name| context.shows_person(name));
    let names: Vec<String> = sure.iter().map(|name| context.written(name)).collect();
    let repeated =
        unsure.into_iter().filter(|name| names.iter().any(|known| same_last_name(known, &context.written(name))));
    let mut found: Vec<Candidate> = sure.iter().cloned().chain(repeated).collect();
    found.sort_by_key(|name| name.start);
    let mention = |name: Candidate| {
        let value = Value::Person(fullest(&context.written(&name), &names));
        Mention { tokens: name, value, form: Form::Name }
    };
    found.into_iter().map(mention).collect()
}

/// Maximal runs of capitalised words outside of other mentions.
fn candidates(text: &str, tokens: &[Token], sentence: &Candidate, mentions: &[Mention]) -> Vec<Candidate> {
    let taken = |at: usize| mentions.iter().any(|mention| mention.tokens.contains(&at));
    let is_name = |at: usize| {
        let token = &tokens[at];
        let acronym = token.capitals && token.form.chars().count() > 1 && !token.form.contains('-');
        let opens = at == sentence.start && !fr::is_first_name(&text[token.range.clone()]);
        let common = fr::is_title(&token.form)
            || fr::is_function_word(&token.form)
            || (opens && !next_is_capital(tokens, at, sentence.end));
        token.kind == TokenKind::Word
            && token.capital
            && !token.form.ends_with('\'')
            && !acronym
            && !common
            && !taken(at)
    };
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let start = at;
        while at < sentence.end && is_name(at) || at > start && continues(tokens, at, sentence.end, &is_name) {
            at += 1;
        }
        if at > start {
            found.push(start..at);
        } else {
            at += 1;
        }
    }
    found
}

fn next_is_capital(tokens: &[Token], at: usize, end: usize) -> bool {
    at + 1 < end && tokens[at + 1].capital && tokens[at + 1].kind == TokenKind::Word
}

/// A particle, or an initial, between two parts of a name.
fn continues(tokens: &[Token], at: usize, end: usize, is_name: &impl Fn(usize) -> bool) -> bool {
    let particle = |at: usize| at < end && fr::is_name_particle(&tokens[at].form);
    let initial =
        at < end && tokens[at].form.ends_with('.') && tokens[at].capital && tokens[at].form.chars().count() == 2;
    let name_at = |at: usize| at < end && is_name(at);
    (initial && name_at(at + 1)) || (particle(at) && (name_at(at + 1) || particle(at + 1) && name_at(at + 2)))
}

struct Context<'a> {
    text: &'a str,
    tokens: &'a [Token],
    mentions: &'a [Mention],
}

impl Context<'_> {
    fn written(&self, name: &Candidate) -> String {
        self.text[self.tokens[name.start].range.start..self.tokens[name.end - 1].range.end].to_owned()
    }

    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn before(&self, name: &Candidate, back: usize) -> &str {
        name.start.checked_sub(back).map_or("", |at| self.form(at))
    }

    fn shows_person(&self, name: &Candidate) -> bool {
        let first = &self.text[self.tokens[name.start].range.clone()];
        let titled = fr::is_title(self.before(name, 1));
        let full = name.len() >= 2;
        titled
            || self.stands_behind_office(name)
            || (full && (fr::is_first_name(first) || self.speaks(name) || self.stands_before_office(name)))
    }

    /// « président russe Vladimir Poutine », « le secrétaire général du bloc, Stanislav Zas ».
    fn stands_behind_office(&self, name: &Candidate) -> bool {
        let comma = usize::from(self.before(name, 1) == ",");
        let end = name.start - comma;
        let office_ends =
            |at: usize| self.mentions.iter().any(|mention| mention.tokens.end == at && is_office(mention));
        let behind_complement = self.mentions.iter().any(|mention| {
            let plain = mention.tokens.end == end && (mention.state().is_some() || mention.organisation().is_some());
            let start = mention.tokens.start;
            plain && (1..=3).any(|back| start.checked_sub(back - 1).is_some_and(office_ends))
        });
        let direct = office_ends(end) && (comma == 0 || name.len() >= 2);
        direct || behind_complement && (comma == 0 || name.len() >= 2)
    }

    /// « Nikol Pachinian, Premier ministre arménien ».
    fn stands_before_office(&self, name: &Candidate) -> bool {
        let comma = self.form(name.end) == ",";
        comma
            && self
                .mentions
                .iter()
                .any(|mention| is_office(mention) && (1..=4).contains(&mention.tokens.start.saturating_sub(name.end)))
    }

    /// « affirme Pierre Ausseur », « Pierre Ausseur affirme ».
    fn speaks(&self, name: &Candidate) -> bool {
        fr::is_verb_of_saying(self.before(name, 1)) || fr::is_verb_of_saying(self.form(name.end)) || {
            matches!(self.form(name.end), "a" | "avait") && fr::is_verb_of_saying(self.form(name.end + 1))
        }
    }
}

fn is_office(mention: &Mention) -> bool {
    matches!(mention.value, Value::Office { .. })
}

/// The last word of a name, folded.
fn last_name(name: &str) -> String {
    fold(name.split_whitespace().last().unwrap_or(name))
}

fn same_last_name(a: &str, b: &str) -> bool {
    last_name(a) == last_name(b)
}

/// The longest of `names` that ends as `name` does; of several, the first.
fn fullest(name: &str, names: &[String]) -> String {
    let longer = names.iter().filter(|other| same_last_name(other, name));
    let best = longer.fold(name, |best, other| if words(other) > words(best) { other } else { best });
    best.to_owned()
}

fn words(name: &str) -> usize {
    name.split_whitespace().count()
}
