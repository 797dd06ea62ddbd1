//! Whose treaty an article is of: what the words behind it say, what the article says of that number elsewhere, or what
//! the context is about.

use super::{Found, context};
use crate::lang::fr::lists;
use crate::lexicon::{Mention, Value};
use crate::resolve::Reading;
use crate::text::TokenKind;

/// The treaty of the article that ends before the token `end`; `None` where it is no treaty of an organisation.
pub fn of_article(found: &Found, number: &str, start: usize, end: usize) -> Option<String> {
    let reading = found.reading;
    match named_behind(reading, end) {
        Behind::Treaty(id) => return Some(principal(reading, &id)),
        Behind::Foreign => return None,
        Behind::Nothing => {}
    }
    if is_national(reading, start) {
        return None;
    }
    let elsewhere = reading.mentions.iter().filter(|mention| mention.value == Value::Article(number.to_owned()));
    let mut named = elsewhere.filter_map(|mention| match named_behind(reading, mention.tokens.end) {
        Behind::Treaty(id) => Some(id),
        _ => None,
    });
    let near = || near(found, start);
    near().or_else(|| named.next().map(|id| principal(reading, &id))).or_else(|| salient(reading, start))
}

/// What the words behind an article say of its text.
enum Behind {
    /// A treaty of this organisation, or of this name.
    Treaty(String),
    /// A text of somebody else: a constitution, a law.
    Foreign,
    /// Nothing.
    Nothing,
}

fn named_behind(reading: &Reading, end: usize) -> Behind {
    if !matches!(reading.form(end), "de" | "du" | "des" | "d'") {
        return Behind::Nothing;
    }
    let article = |at: usize| {
        usize::from(matches!(reading.form(at), "la" | "le" | "l'" | "les" | "son" | "sa" | "leur" | "ce" | "cette"))
    };
    let noun = end + 1 + article(end + 1);
    if let Some(id) = treaty_at(reading, noun) {
        return Behind::Treaty(id);
    }
    let form = reading.form(noun);
    if matches!(form, "celui" | "celle") && matches!(reading.form(noun + 1), "de" | "du" | "des" | "d'") {
        let id = treaty_at(reading, noun + 2 + article(noun + 2));
        return id.map_or(Behind::Foreign, Behind::Treaty);
    }
    let texts = lists::list("treaty").unwrap_or_default();
    if !texts.iter().any(|text| text.split(' ').next() == Some(form)) {
        return Behind::Foreign;
    }
    let complement =
        (noun + 1..noun + 8).take_while(|at| !matches!(reading.form(*at), "," | "." | ":" | ";" | "»" | "qui" | ")"));
    let known = complement.into_iter().find_map(|at| treaty_at(reading, at));
    known.or_else(|| proper_name(reading, noun)).map_or(Behind::Nothing, Behind::Treaty)
}

/// A treaty that no table knows, by the name that its capital shows it to be: « du Traité de garantie ».
fn proper_name(reading: &Reading, noun: usize) -> Option<String> {
    let is_named = matches!(reading.form(noun), "traité" | "pacte" | "convention" | "accord" | "protocole");
    let joins = matches!(reading.form(noun + 1), "de" | "d'" | "sur");
    let complement = reading.tokens.get(noun + 2).filter(|token| token.kind == TokenKind::Word)?;
    let name = noun..noun + 3;
    let range = reading.tokens[noun].range.start..complement.range.end;
    (is_named && joins && reading.tokens[noun].capital && reading.mentions_in(name).next().is_none())
        .then(|| reading.article.text[range].to_owned())
}

fn treaty_at(reading: &Reading, at: usize) -> Option<String> {
    reading.mentions_at(at).iter().find_map(of_mention).map(str::to_owned)
}

fn of_mention(mention: &Mention) -> Option<&str> {
    match &mention.value {
        Value::Treaty(id) | Value::Organisation(id) => Some(id),
        _ => None,
    }
}

/// Whether the sentence, or the one before, speaks of a constitution or a law.
fn is_national(reading: &Reading, at: usize) -> bool {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let start = reading.sentences.get(here.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
    (start..at).any(|at| matches!(reading.form(at), "constitution" | "loi" | "code" | "décret" | "ordonnance"))
}

/// The treaty or organisation last named before the article in its sentence, or directly in the sentence before.
fn near(found: &Found, at: usize) -> Option<String> {
    let reading = found.reading;
    let named = |start: usize| {
        reading.mentions_in(start..at).filter(|mention| is_party(reading, mention)).filter_map(of_mention).next_back()
    };
    named(found.sentence.start).map(|id| principal(reading, id))
}

/// Whether the mention can be of an organisation with a treaty: no mission, force or coalition.
fn is_party(reading: &Reading, mention: &Mention) -> bool {
    let class =
        mention.organisation().and_then(|id| reading.lexicon.ontology().get(id)).map(|entity| entity.class.as_str());
    !matches!(class, Some("Mission" | "Force" | "Coalition" | "Agency" | "Court"))
}

fn salient(reading: &Reading, at: usize) -> Option<String> {
    let ontology = reading.lexicon.ontology();
    let bound = |id: &str| {
        let class = ontology.get(id).map_or("", |entity| entity.class.as_str());
        !matches!(class, "Mission" | "Force" | "Coalition" | "Agency" | "Court" | "Forum")
    };
    context::organisation(reading, at, bound)
}

fn principal(reading: &Reading, id: &str) -> String {
    reading.lexicon.ontology().principal(id, &["Organ"]).to_owned()
}
