//! Attributes that stand near a match: the size of a force, the flag that it is under, the place.
//!
//! They are looked for in the clause of the match: the sentence up to the nearest mark or relative pronoun on each
//! side. The nearest fitting mention wins; one within the match is nearest.

use std::ops::Range;

use crate::claim::Size;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
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
pub fn nearest<'r>(
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

/// The number of people that the clause gives.
pub fn size(reading: &Reading, clause: &Range<usize>, found: &Range<usize>) -> Option<Size> {
    let number = nearest(reading, clause, found, |mention| counts_people(reading, mention, clause.end))?;
    if let Value::Number(size) = number.value { Some(size) } else { None }
}

/// The figure beside a party or place that ends before the token `at`: « (400 hommes) », « (75) », « , avec 6 200 hommes ».
pub fn size_beside(reading: &Reading, at: usize) -> Option<Size> {
    let comma = usize::from(reading.form(at) == ",");
    let (start, in_bracket) = match (reading.form(at), reading.form(at + comma)) {
        ("(", _) => (at + 1, true),
        (_, "avec") => (at + comma + 1, false),
        _ => return None,
    };
    let start = start + usize::from(fr::is_about(reading.form(start)));
    let number = reading.mentions_at(start).iter().find(|mention| matches!(mention.value, Value::Number(_)))?;
    let behind = reading.form(number.tokens.end);
    let alone = in_bracket && behind == ")" || !in_bracket && matches!(behind, "," | "." | "et" | ";" | "");
    match number.value {
        Value::Number(size) if alone || counts_people(reading, number, number.tokens.end + 3) => Some(size),
        _ => None,
    }
}

/// Whether a number counts people who are named before the token `end`: « 300 jeunes soldats », « 300 Rwandais »; of « deux
/// bataillons de soldats » it does not.
pub fn counts_people(reading: &Reading, number: &Mention, end: usize) -> bool {
    let behind = number.tokens.end..(number.tokens.end + 3).min(end);
    let unit = behind.clone().find(|at| fr::is_unit(reading.form(*at))).unwrap_or(behind.end);
    let people = (behind.start..unit).any(|at| fr::counts_people(reading.form(at)));
    let people_of = reading.mentions_at(behind.start).iter().any(|mention| mention.form == Form::Demonym);
    let counted = matches!(&number.value, Value::Number(size) if size.min.or(size.max).is_some());
    counted && (people || people_of) && !is_in_date(reading, number)
}

/// Whether the number is that of a year or a day.
pub fn is_in_date(reading: &Reading, number: &Mention) -> bool {
    let mut near = reading.mentions_in(number.tokens.start.saturating_sub(2)..number.tokens.end);
    near.any(|mention| matches!(mention.value, Value::Date(_)) && mention.tokens.end >= number.tokens.end)
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

/// The city that begins at the token `at` behind « à »: also a state that is one, « à Djibouti », « à Malte ».
pub fn city(reading: &Reading, at: usize) -> Option<Range<usize>> {
    let named = |one: &&Mention| {
        matches!(one.value, Value::Place(_))
            || one.form == Form::Capital
            || one.form == Form::Name && one.state().is_some()
    };
    reading.mentions_at(at).iter().find(named).map(|one| one.tokens.clone())
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
