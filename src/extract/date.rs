//! The date of a claim: which of the dates around a match tells when it was.
//!
//! The nearest one of its clause that dates nothing else; else the one that opens the sentence, for all that follows;
//! else the head of the entry; else the day that the narrative is at.

use std::ops::Range;

use super::attribute::nearest;
use crate::date::Date;
use crate::lang::fr;
use crate::lang::fr::calendar;
use crate::lang::fr::mood::{Mood, mood_of};
use crate::lang::fr::tense::{Tense, is_participle, tense_of};
use crate::lexicon::{Mention, Value};
use crate::resolve::Reading;
use crate::text::TokenKind;

/// A match with the clause and the sentence that it stands in.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The article.
    pub reading: &'a Reading<'a>,
    /// The tokens of the sentence.
    pub sentence: &'a Range<usize>,
    /// Those of the clause.
    pub clause: &'a Range<usize>,
    /// Those of the match.
    pub found: &'a Range<usize>,
}

/// What is left of `clause` where the tokens end within a relative clause that a comma opened, up to the comma that closes
/// it: « Rabat, qui avait promis 300 hommes | , en a perdu vingt en mai ».
pub fn up_to_main_clause(reading: &Reading, clause: Range<usize>, found: &Range<usize>) -> Range<usize> {
    let comma = (found.start + 1..found.end).rfind(|at| reading.form(*at) == ",");
    let relative = |at: usize| matches!(reading.form(at + 1), "qui" | "que" | "qu'" | "dont" | "où");
    let closes = || (found.end..clause.end).find(|at| reading.form(*at) == ",");
    let end = comma.filter(|at| relative(*at)).and_then(|_| closes());
    clause.start..end.unwrap_or(clause.end)
}

/// When something happened.
pub fn date(around: Around) -> Option<Date> {
    let Around { reading, clause, found, .. } = around;
    let fits = |mention: &Mention| mention.date().is_some() && !is_of_something_else(around, mention);
    let own = nearest(reading, clause, found, fits).and_then(Mention::date);
    own.or_else(|| of_part(around))
        .or_else(|| of_opening(around))
        .or_else(|| heading(around))
        .or_else(|| of_narrative(around))
}

/// When something that is announced is to be, or else when that is said: « a-t-il annoncé lundi ».
pub fn date_of_announcement(around: Around) -> Option<Date> {
    let Around { reading, sentence, .. } = around;
    let said = |mention: &&Mention| {
        let near = mention.tokens.start.saturating_sub(SAYS_OF_WHAT).max(sentence.start)..mention.tokens.start;
        mention.date().is_some() && near.into_iter().any(|at| fr::announces(reading.form(at)))
    };
    date(around).or_else(|| reading.mentions_in(sentence.clone()).find(said).and_then(Mention::date))
}

/// When something was created.
pub fn date_of_creation(around: Around) -> Option<Date> {
    let Around { reading, clause, found, .. } = around;
    let fits = |mention: &Mention| {
        mention.date().is_some() && !is_of_insertion(around, mention, |form| fr::says_creation(form) || fr::moves(form))
    };
    nearest(reading, clause, found, fits).and_then(Mention::date).or_else(|| heading(around))
}

/// The date behind « depuis » in the clause: that of a state of things.
pub fn date_since(around: Around) -> Option<Date> {
    let Around { reading, clause, found, .. } = around;
    let since = |mention: &Mention| {
        let before = mention.tokens.start.saturating_sub(2)..mention.tokens.start;
        let mut between = found.end..mention.tokens.start.max(found.end);
        let of_other_verb = between.any(|at| fr::is_finite_verb(reading.form(at)));
        let of_insertion = found.contains(&mention.tokens.start) && is_enclosed(reading, found, mention);
        mention.date().is_some()
            && !of_other_verb
            && !of_insertion
            && before.into_iter().any(|at| reading.form(at) == "depuis")
    };
    nearest(reading, clause, found, since).and_then(Mention::date)
}

/// The date of troops that stay: since when they do, or when they were counted: « au 1er décembre ».
pub fn date_of_stay(around: Around) -> Option<Date> {
    let Around { reading, clause, found, .. } = around;
    let counted = |mention: &Mention| {
        let before = mention.tokens.start.checked_sub(1).map_or("", |at| reading.form(at));
        mention.date().is_some_and(|date| date.day().is_some())
            && before == "au"
            && !is_of_something_else(around, mention)
    };
    date_since(around).or_else(|| nearest(reading, clause, found, counted).and_then(Mention::date))
}

/// How far before a date a word may stand that says what it is the date of.
const SAYS_OF_WHAT: usize = 4;

/// Whether a date outside of the match is that of a founding, of somebody's words, of a noun or of an insertion, or says
/// until when.
fn is_of_something_else(around: Around, date: &Mention) -> bool {
    let Around { reading, clause, found, .. } = around;
    if is_of_adverbial(around, date) {
        return true;
    }
    if found.contains(&date.tokens.start) {
        return is_enclosed(reading, found, date) || is_of_first_verb(reading, found, date);
    }
    let start = date.tokens.start.saturating_sub(SAYS_OF_WHAT).max(clause.start).max(found.end);
    let before = start..date.tokens.start.max(start);
    let reports = |form: &str| fr::is_verb_of_saying(form) && !fr::announces(form);
    let says = |at: usize| reports(reading.form(at)) || fr::says_creation(reading.form(at));
    let told = date.tokens.start >= found.end && before.into_iter().any(says);
    told || is_of_document(around, date) || is_limit(reading, date) || is_of_insertion(around, date, |_| false)
}

/// « Après avoir obtenu son indépendance en 1991, il a rejoint »: the date of an infinitive clause that a comma ends before
/// the words of the rule.
fn is_of_adverbial(around: Around, date: &Mention) -> bool {
    let Around { reading, clause, found, .. } = around;
    let first = found.end.saturating_sub(1);
    let comma = (date.tokens.end..first).any(|at| reading.form(at) == ",");
    let after = (clause.start..date.tokens.start).find(|at| matches!(reading.form(*at), "après" | "avant"));
    let infinitive = |at: usize| mood_of(reading.form(at)) == Some(Mood::Infinitive);
    comma && after.is_some_and(|at| (at + 1..(at + 4).min(date.tokens.start)).any(infinitive))
}

/// « l'accord de 2019 », outside of the match.
fn is_of_document(around: Around, date: &Mention) -> bool {
    let Around { reading, clause, found, .. } = around;
    let near = date.tokens.start.saturating_sub(SAYS_OF_WHAT).max(clause.start)..date.tokens.start;
    let of = near.end.checked_sub(1).is_some_and(|at| matches!(reading.form(at), "de" | "du" | "d'"));
    of && near.into_iter().any(|at| !found.contains(&at) && fr::is_document(reading.form(at)))
}

/// « jusqu'en 2014 ».
fn is_limit(reading: &Reading, date: &Mention) -> bool {
    let before = date.tokens.start.saturating_sub(2)..date.tokens.start;
    before.into_iter().any(|at| reading.form(at).starts_with("jusqu"))
}

/// The words of one phrase before a date.
fn phrase(reading: &Reading, within: &Range<usize>, date: &Mention) -> Range<usize> {
    let near = date.tokens.start.saturating_sub(2 + SAYS_OF_WHAT).max(within.start)..date.tokens.start;
    let edge = near.clone().rev().find(|at| matches!(reading.form(*at), "," | "(" | "et"));
    edge.map_or(near.start, |at| at + 1)..near.end
}

/// Whether an insertion in the match has the date: « l'Union, fondée en 2002, a envoyé ».
fn is_enclosed(reading: &Reading, found: &Range<usize>, date: &Mention) -> bool {
    let comma = (found.start + 1..date.tokens.start).rfind(|at| reading.form(*at) == ",");
    let opened = comma.is_some_and(|at| is_participle(reading.form(at + 1)));
    let closed = date.tokens.end < found.end && reading.form(date.tokens.end) == ",";
    opened && closed || is_in_relative(reading, found, date)
}

/// Whether the match goes on from a verb that has the date to its own, with which it ends: « a quitté l'Opep en 1995 et
/// l'a réintégrée », « avant d'y revenir ».
fn is_of_first_verb(reading: &Reading, found: &Range<usize>, date: &Mention) -> bool {
    let is_verb = |at: usize| is_participle(reading.form(at)) || mood_of(reading.form(at)) == Some(Mood::Infinitive);
    let is_any_verb = |at: usize| is_verb(at) || fr::is_finite_verb(reading.form(at));
    let goes_on = date.tokens.end < found.end && matches!(reading.form(date.tokens.end), "et" | "puis" | "avant");
    goes_on && (found.start..date.tokens.start).any(is_any_verb) && is_any_verb(found.end - 1)
}

/// Whether a relative clause that a comma ends before the verb has the date: « les Indiens, qui étaient venus en 2001, en
/// sont partis ».
fn is_in_relative(reading: &Reading, found: &Range<usize>, date: &Mention) -> bool {
    let opens =
        |at: &usize| reading.form(*at) == "," && matches!(reading.form(at + 1), "qui" | "que" | "qu'" | "dont" | "où");
    let opened = (found.start..date.tokens.start).rfind(opens);
    let closed = (date.tokens.end..found.end).find(|at| reading.form(*at) == ",");
    let verb = |comma: usize| (comma..found.end).any(|at| fr::is_finite_verb(reading.form(at)));
    opened.is_some() && closed.is_some_and(verb)
}

/// Whether a participle apart from the match has the date: « l'opération lancée en 2013 », « arrivés le 5 mars, … »; a
/// phrase with a word that is `ours` has it for the match.
fn is_of_insertion(around: Around, date: &Mention, ours: impl Fn(&str) -> bool) -> bool {
    let Around { reading, clause, found, .. } = around;
    let behind = date.tokens.start >= found.end;
    let joins = |at: usize| fr::mood::is_auxiliary(reading.form(at)) || fr::is_article(reading.form(at));
    let is_apart = |at: usize| {
        let form = reading.form(at);
        let joined = (at.saturating_sub(2)..at).any(joins) || fr::gathers(form) || behind && fr::moves(form);
        is_participle(form) && !found.contains(&at) && !joined && !fr::announces(form)
    };
    let mut phrase = phrase(reading, clause, date);
    !phrase.clone().any(|at| ours(reading.form(at))) && phrase.any(is_apart)
}

/// The date that opens the part of the sentence, behind a colon or semicolon, that the clause ends: « : le 31 août, au
/// lendemain du putsch, elle a suspendu ».
fn of_part(around: Around) -> Option<Date> {
    let Around { reading, sentence, clause, .. } = around;
    let mark = (sentence.start..clause.start).rfind(|at| matches!(reading.form(*at), ":" | ";"))?;
    let part = mark + 1..clause.start;
    let verb = part.clone().any(|at| fr::is_finite_verb(reading.form(at)));
    let opening = opening(reading, &part).filter(|_| !verb)?;
    opening.date().filter(|_| !is_of_something_else(around, opening))
}

/// The date that opens the sentence, where between it and the clause stand only main clauses or phrases.
fn of_opening(around: Around) -> Option<Date> {
    let Around { reading, sentence, clause, .. } = around;
    let subordinate = (sentence.start + 1..clause.start).any(|at| {
        matches!(
            reading.form(at),
            ":" | "?" | "!" | "–" | "—" | "qui" | "tandis" | "alors" | "lorsque" | "lorsqu'" | "dont" | "que" | "qu'"
        )
    });
    let opening = opening(reading, sentence).filter(|_| !subordinate)?;
    opening.date().filter(|_| !is_of_something_else(around, opening))
}

/// The date among the first words of a sentence.
fn opening<'r>(reading: &'r Reading, sentence: &Range<usize>) -> Option<&'r Mention> {
    let date = reading.mentions_in(sentence.clone()).find(|mention| mention.date().is_some())?;
    let leads = |at: usize| reading.tokens[at].kind == TokenKind::Mark || calendar::leads_to_opening(reading.form(at));
    (sentence.start..date.tokens.start).all(leads).then_some(date)
}

/// The date that heads the entry which the sentence is part of: « – 28 juin 2012. », « 1993 : ».
fn heading(around: Around) -> Option<Date> {
    let Around { reading, sentence, .. } = around;
    let here = reading.sentences.partition_point(|one| one.tokens.end <= sentence.start);
    let paragraph = reading.sentences.get(here)?.paragraph;
    let first = reading.sentences.iter().find(|one| one.paragraph == paragraph)?;
    let is_mark = |at: usize| reading.tokens[at].kind == TokenKind::Mark;
    let date = reading.mentions_in(first.tokens.clone()).find(|mention| mention.date().is_some())?;
    let closes = (date.tokens.end..first.tokens.end).all(is_mark) && first.tokens.end <= sentence.start;
    let heads = closes || matches!(reading.form(date.tokens.end), ":" | "–" | "—");
    (heads && (first.tokens.start..date.tokens.start).all(is_mark)).then(|| date.date()).flatten()
}

/// The date that opened the sentence before, where both are told as a past that is over and nothing else is dated.
fn of_narrative(around: Around) -> Option<Date> {
    let Around { reading, sentence, found, .. } = around;
    let is_date = |mention: &Mention| matches!(mention.value, Value::Date(_));
    let here = reading.sentences.partition_point(|one| one.tokens.end <= sentence.start);
    let (last, this) = (reading.sentences.get(here.checked_sub(1)?)?, reading.sentences.get(here)?);
    let narrates = |tokens: &Range<usize>| {
        tokens.clone().any(|at| tense_of(reading.form(at), reading.form(at + 1)) == Some(Tense::Narrative))
    };
    let dated = reading.mentions_in(sentence.clone()).any(is_date);
    let alone = reading.mentions_in(last.tokens.clone()).filter(|mention| is_date(mention)).count() == 1;
    let goes_on = last.paragraph == this.paragraph && !dated && alone && narrates(found) && narrates(&last.tokens);
    opening(reading, &last.tokens).filter(|_| goes_on).and_then(Mention::date)
}
