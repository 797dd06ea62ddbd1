//! Persons: capitalised names that a title, an office, a profession, a first name or a verb of saying shows to be a
//! person's.
//!
//! A last name alone is the person of that name whom the article names in full; every mention carries the fullest
//! name that the article uses.

use std::collections::BTreeSet;

use super::person_name::{fullest, one_person};
use crate::lang::fr;
use crate::lang::fr::persons::{
    is_institution_word, is_namesake, is_noble_particle, is_profession, is_verb_of_heading, is_well_known,
};
use crate::lexicon::{Form, Mention, Value, starting_in};
use crate::text::{Sentence, Token, TokenKind};

/// How many tokens from a name an office or description of its bearer may begin.
const REACH: usize = 20;

/// A name's tokens, before it is decided whether a person bears it.
type Candidate = std::ops::Range<usize>;

/// The persons named in `text`; `mentions` are those found so far, offices included.
pub fn persons(text: &str, tokens: &[Token], sentences: &[Sentence], mentions: &[Mention]) -> Vec<Mention> {
    let taken = mentions.iter().flat_map(|mention| mention.tokens.clone()).collect();
    let context = Context { text, tokens, mentions, taken };
    let candidates: Vec<Candidate> =
        sentences.iter().flat_map(|sentence| context.candidates(&sentence.tokens)).collect();
    let (sure, unsure): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|name| context.shows_person(name));
    let names: BTreeSet<String> = sure.iter().map(|name| context.written(name)).collect();
    let repeated =
        unsure.into_iter().filter(|name| names.iter().any(|known| one_person(known, &context.written(name))));
    let mut found: Vec<Candidate> = sure.iter().cloned().chain(repeated).collect();
    found.sort_by_key(|name| name.start);
    let mention = |name: Candidate| {
        let value = Value::Person(fullest(&context.written(&name), &names));
        Mention { tokens: name, value, form: Form::Name }
    };
    found.into_iter().map(mention).collect()
}

struct Context<'a> {
    text: &'a str,
    tokens: &'a [Token],
    mentions: &'a [Mention],
    /// The tokens of all mentions.
    taken: BTreeSet<usize>,
}

impl Context<'_> {
    fn token(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.clone()])
    }

    fn written(&self, name: &Candidate) -> String {
        self.text[self.tokens[name.start].range.start..self.tokens[name.end - 1].range.end].to_owned()
    }

    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn before(&self, name: &Candidate, back: usize) -> &str {
        name.start.checked_sub(back).map_or("", |at| self.form(at))
    }

    /// Maximal runs of capitalised words of `sentence` outside of other mentions.
    fn candidates(&self, sentence: &Candidate) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let start = at;
            while at < sentence.end && self.is_name(at, sentence) || at > start && self.continues(start, at, sentence) {
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

    fn is_name(&self, at: usize, sentence: &Candidate) -> bool {
        let token = &self.tokens[at];
        let long = token.form.chars().count() > 1;
        let acronym = token.capitals && long && !token.form.contains('-');
        let initial = !long || token.form.ends_with('.');
        let opens = at == sentence.start && !fr::is_first_name(self.token(at)) && !is_well_known(self.token(at));
        let next_is_capital =
            sentence.contains(&(at + 1)) && self.tokens[at + 1].capital && self.tokens[at + 1].kind == TokenKind::Word;
        let common = fr::is_title(&token.form) || fr::is_function_word(&token.form) || opens && !next_is_capital;
        let occupied =
            self.is_taken(at) && !(next_is_capital && fr::is_first_name(self.token(at)) && !self.is_taken(at + 1));
        token.kind == TokenKind::Word
            && (token.capital || is_arabic_compound(self.token(at)))
            && !token.form.ends_with('\'')
            && !acronym
            && !initial
            && !common
            && !occupied
    }

    fn is_taken(&self, at: usize) -> bool {
        self.taken.contains(&at)
    }

    /// A particle, an initial, a title (« Hassan Cheikh Mohamoud ») or a sovereign's number inside the name that begins at `start`.
    fn continues(&self, start: usize, at: usize, sentence: &Candidate) -> bool {
        let name_at = |at: usize| sentence.contains(&at) && self.is_name(at, sentence);
        let Some(token) = self.tokens.get(at).filter(|_| sentence.contains(&at)) else { return false };
        let initial = token.form.ends_with('.') && token.capital && token.form.chars().count() == 2;
        let noble = is_noble_particle(&token.form) && (token.capital || fr::is_first_name(self.token(start)));
        let particle = |at: usize| sentence.contains(&at) && fr::is_name_particle(self.form(at)) || noble;
        let sovereign = at == start + 1
            && matches!(self.token(at), "Ier" | "II" | "III" | "IV" | "VI" | "VII" | "VIII" | "IX" | "XIV" | "XVI");
        let titled = token.capital && fr::is_title(&token.form) && fr::is_first_name(self.token(start));
        sovereign
            || titled && !token.form.ends_with('.') && name_at(at + 1)
            || initial && name_at(at + 1)
            || particle(at) && (name_at(at + 1) || self.form(at + 1) == "la" && name_at(at + 2))
            || fr::is_name_particle(&token.form) && particle(at + 1) && name_at(at + 2)
            || token.form == "la" && self.form(at - 1) == "de" && name_at(at + 1)
            || fr::is_name_particle(self.form(at - 1)) && fr::is_name_particle(&token.form) && name_at(at + 1)
    }

    fn shows_person(&self, name: &Candidate) -> bool {
        let full = name.len() >= 2;
        let institution = full && name.clone().any(|at| is_institution_word(self.form(at)));
        let before = name.start - self.noble_before(name);
        let namesake = before.checked_sub(1).is_some_and(|at| is_namesake(self.form(at)));
        if institution || namesake {
            return false;
        }
        let titled = before.checked_sub(1).is_some_and(|at| fr::is_title(self.form(at)));
        let known = !full && is_well_known(self.token(name.start));
        let called = fr::is_first_name(self.token(name.start)) || self.speaks(name) || self.heads(name);
        let described = self.stands_before_office(name) || self.has_profession(name);
        titled || known || self.stands_behind_office(name) || full && (called || described)
    }

    /// The length of the particles before the name: « le général de Gaulle », « Mme von der Leyen ».
    fn noble_before(&self, name: &Candidate) -> usize {
        let particle = |back: &usize| {
            let form = self.before(name, *back);
            matches!(form, "de" | "d'") && *back == 1 || fr::is_name_particle(form)
        };
        (1..=3).take_while(particle).count()
    }

    /// « président russe Vladimir Poutine », « le secrétaire général du bloc, Stanislav Zas ».
    fn stands_behind_office(&self, name: &Candidate) -> bool {
        let comma = usize::from(self.before(name, 1) == ",");
        let full = name.len() >= 2;
        let end = name.start - comma;
        let office_ends = |at: usize| self.offices_near(at).any(|office| office.tokens.end == at);
        let described = |mention: &Mention| {
            let plain = mention.tokens.end == end && (mention.state().is_some() || mention.organisation().is_some());
            let start = mention.tokens.start;
            plain && (1..=3).any(|back| start.checked_sub(back - 1).is_some_and(office_ends))
        };
        let behind_complement = starting_in(self.mentions, end.saturating_sub(REACH)..end).iter().any(described);
        (comma == 0 || full) && (office_ends(end) || behind_complement) || full && comma == 1 && self.is_apposed(end)
    }

    /// « l'ambassadeur des États-Unis à l'ONU, Mike Waltz »: an office opens the noun group that ends before `end`.
    fn is_apposed(&self, end: usize) -> bool {
        let near = self.offices_near(end).filter(|office| office.tokens.end <= end && end - office.tokens.end <= 9);
        near.last().is_some_and(|office| {
            (office.tokens.end..end).all(|at| {
                !matches!(self.form(at), "," | ";" | ":" | "." | "!" | "?" | "que" | "qui")
                    && (!fr::is_finite_verb(self.form(at)) || self.tokens[at].capital)
            })
        })
    }

    /// « Nikol Pachinian, Premier ministre arménien ».
    fn stands_before_office(&self, name: &Candidate) -> bool {
        let near = |office: &Mention| (1..=4).contains(&office.tokens.start.saturating_sub(name.end));
        self.form(name.end) == "," && self.offices_near(name.end).any(near)
    }

    /// « l'analyste Pierre Ausseur », « le Kényan William Ruto », « Jessica Brandt, chercheuse à ».
    fn has_profession(&self, name: &Candidate) -> bool {
        let described = |end: usize| end.checked_sub(1).is_some_and(|at| is_profession(self.form(at)));
        let adjective =
            starting_in(self.mentions, name.start.saturating_sub(REACH)..name.start).iter().find(|mention| {
                mention.tokens.end == name.start && matches!(mention.form, Form::Adjective | Form::Demonym)
            });
        let national = adjective.is_some_and(|mention| {
            let article = mention.tokens.start.checked_sub(1).map_or("", |at| self.form(at));
            described(mention.tokens.start)
                || matches!(article, "le" | "la" | "l'" | "du" | "au") && self.tokens[mention.tokens.start].capital
        });
        let behind = self.form(name.end) == ","
            && (name.end + 1..name.end + 4).any(|at| is_profession(self.form(at)) && !self.tokens[at].capital);
        national || described(name.start) || behind
    }

    /// « affirme Pierre Ausseur », « Pierre Ausseur affirme ».
    fn speaks(&self, name: &Candidate) -> bool {
        fr::is_verb_of_saying(self.before(name, 1)) || fr::is_verb_of_saying(self.form(name.end)) || {
            matches!(self.form(name.end), "a" | "avait") && fr::is_verb_of_saying(self.form(name.end + 1))
        }
    }

    /// « Zhang Ming dirige », « que préside Zhang Ming », « dirigée par Zhang Ming ».
    fn heads(&self, name: &Candidate) -> bool {
        let relative = 2 * usize::from(self.form(name.end) == "," && self.form(name.end + 1) == "qui");
        let clitic = usize::from(matches!(self.form(name.end + relative), "la" | "le" | "l'"));
        let subject = is_verb_of_heading(self.form(name.end + relative + clitic));
        let inverted = is_verb_of_heading(self.before(name, 1)) && matches!(self.before(name, 2), "que" | "qu'");
        let agent = is_verb_of_heading(self.before(name, 2)) && self.before(name, 1) == "par";
        subject || inverted || agent
    }

    /// The offices that begin up to [`REACH`] tokens from `at`.
    fn offices_near(&self, at: usize) -> impl Iterator<Item = &Mention> {
        let near = starting_in(self.mentions, at.saturating_sub(REACH)..at + REACH);
        near.iter().filter(|mention| matches!(mention.value, Value::Office { .. }))
    }
}

/// « al-Assad », « el-Sissi »: lower case, and a name all the same.
fn is_arabic_compound(written: &str) -> bool {
    let tail = written.strip_prefix("al-").or_else(|| written.strip_prefix("el-"));
    tail.is_some_and(|tail| tail.starts_with(char::is_uppercase))
}
