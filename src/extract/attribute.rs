//! Attributes that stand near a match: its date, the size of a force, the flag that it is under, the place.
//!
//! They are looked for in the clause of the match: the sentence up to the nearest mark or relative pronoun on each
//! side. The nearest fitting mention wins; one within the match is nearest.

use std::ops::Range;

use crate::claim::Size;
use crate::date::Date;
use crate::lang::fr;
use crate::lexicon::{Mention, Value};
use crate::ontology::EntityKind;
use crate::resolve::Reading;

/// The clause around the tokens `found` in `sentence`.
pub fn clause(reading: &Reading, sentence: &Range<usize>, found: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| is_boundary(reading, *at, sentence);
    let start = (sentence.start..found.start).rev().find(ends).map_or(sentence.start, |at| at + 1);
    let end = (found.end..sentence.end).find(ends).unwrap_or(sentence.end);
    start..end
}

fn is_boundary(reading: &Reading, at: usize, sentence: &Range<usize>) -> bool {
    let next = if at + 1 < sentence.end { reading.form(at + 1) } else { "" };
    match reading.form(at) {
        ";" | ":" | "?" | "!" | "–" | "—" | "qui" | "tandis" | "alors" | "lorsque" | "lorsqu'" => true,
        "," => fr::begins_clause(next),
        _ => false,
    }
}

/// The fitting mention of the clause that is nearest to `found`.
fn nearest<'r>(
    reading: &'r Reading,
    clause: &Range<usize>,
    found: &Range<usize>,
    fits: impl Fn(&Mention) -> bool,
) -> Option<&'r Mention> {
    let distance = |mention: &&Mention| {
        if mention.tokens.start >= found.end {
            mention.tokens.start - found.end + 1
        } else {
            (found.start + 1).saturating_sub(mention.tokens.end)
        }
    };
    reading.mentions_in(clause.clone()).filter(|mention| fits(mention)).min_by_key(distance)
}

/// The date of the clause.
pub fn date(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<Date> {
    let fits = |mention: &Mention| mention.date().is_some() && !is_of_something_else(reading, clause, found, mention);
    nearest(reading, clause, found, fits).and_then(Mention::date)
}

/// The date of the clause at which something was created.
pub fn date_of_creation(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<Date> {
    nearest(reading, clause, found, |mention| mention.date().is_some()).and_then(Mention::date)
}

/// How far before a date a word may stand that says what it is the date of.
const SAYS_OF_WHAT: usize = 4;

/// A date outside of the match behind « fondé » or « a affirmé »: that of a founding, or of somebody's words.
fn is_of_something_else(reading: &Reading, clause: &Range<usize>, found: &Range<usize>, date: &Mention) -> bool {
    let start = date.tokens.start.saturating_sub(SAYS_OF_WHAT).max(clause.start).max(found.end);
    let before = start..date.tokens.start.max(start);
    let reports = |form: &str| fr::is_verb_of_saying(form) && !fr::announces(form);
    let says = |at: usize| reports(reading.form(at)) || fr::says_creation(reading.form(at));
    date.tokens.start >= found.end && before.into_iter().any(says)
}

/// The date behind « depuis » in the clause: that of a state of things.
pub fn date_since(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<Date> {
    let since = |mention: &Mention| {
        let before = mention.tokens.start.saturating_sub(2)..mention.tokens.start;
        mention.date().is_some() && before.into_iter().any(|at| reading.form(at) == "depuis")
    };
    nearest(reading, clause, found, since).and_then(Mention::date)
}

/// The number of people that the clause gives.
pub fn size(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<Size> {
    let counts_people = |mention: &Mention| {
        let behind = mention.tokens.end..(mention.tokens.end + 3).min(clause.end);
        matches!(mention.value, Value::Number(_)) && behind.into_iter().any(|at| fr::counts_people(reading.form(at)))
    };
    let number = nearest(reading, clause, found, counts_people)?;
    if let Value::Number(size) = number.value { Some(size) } else { None }
}

/// The mission, or else the organisation, under whose flag the clause puts it; never `sender` itself.
pub fn framework(reading: &Reading, sentence: &Range<usize>, found: &Range<usize>, sender: &str) -> Option<String> {
    let ontology = reading.lexicon.ontology();
    let other = |mention: &Mention| mention.organisation().is_some_and(|id| id != sender);
    let is_mission = |mention: &Mention| {
        let class = mention.organisation().and_then(|id| ontology.get(id)).map(|entity| entity.class.as_str());
        other(mention) && matches!(class, Some("Mission" | "Force"))
    };
    let under_flag = |mention: &Mention| {
        let before = mention.tokens.start.saturating_sub(6).max(sentence.start)..mention.tokens.start;
        let flag = before.into_iter().any(|at| fr::is_flag_word(reading.form(at)));
        other(mention) && flag
    };
    let mission = nearest(reading, sentence, found, is_mission);
    let chosen = mission.or_else(|| nearest(reading, sentence, found, under_flag));
    chosen.and_then(Mention::organisation).map(str::to_owned)
}

/// The city or region of the clause behind « à », « dans » or « près de », if it is no state.
pub fn place(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<String> {
    let ontology = reading.lexicon.ontology();
    let located = |mention: &Mention| {
        let before = mention.tokens.start.saturating_sub(2).max(clause.start)..mention.tokens.start;
        let preposition = before.into_iter().any(|at| {
            matches!(reading.form(at), "à" | "au" | "aux" | "en" | "dans" | "sur" | "vers" | "depuis" | "près")
        });
        let Value::Place(name) = &mention.value else { return false };
        preposition
            && ontology.find(name).iter().all(|entity| matches!(entity.kind, EntityKind::City | EntityKind::Place))
    };
    nearest(reading, clause, found, located).map(|mention| reading.written(&mention.tokens).to_owned())
}
