//! What a date is to its sentence, and the tense of its verb.

use std::ops::Range;

use super::absolute::Reader;
use super::reference::{Place, Standing};
use crate::lang::fr;
use crate::lang::fr::calendar::{dates_a_noun, leads_to_opening};
use crate::lang::fr::mood::{Mood, is_auxiliary, mood_of};
use crate::lang::fr::tense::{Tense, is_participle, is_planned, tense_of};
use crate::text::{Sentence, TokenKind};

/// The place of the date at `span` of `sentence`, which may be the first and the last of its paragraph.
pub fn place(
    reader: Reader,
    sentence: &Sentence,
    span: &Range<usize>,
    (opens_paragraph, closes_paragraph): (bool, bool),
) -> Place {
    let standing = standing(reader, &sentence.tokens, span, opens_paragraph);
    let clause = clause(reader, &sentence.tokens, span);
    let verb = verb(reader, &clause, span);
    let tense = verb.map(|(_, tense)| tense);
    let planned = (span.start.saturating_sub(5).max(clause.start)..span.start).any(|at| is_planned(reader.form(at)));
    Place {
        paragraph: sentence.paragraph,
        standing,
        opens_paragraph,
        closes_paragraph,
        tense: if planned && tense != Some(Tense::Imperfect) { Some(Tense::Future) } else { tense },
        direct: standing == Standing::Opening
            || opens_clause(reader, &clause, span)
            || verb.is_some_and(|(at, _)| governs(reader, at, span)),
    }
}

fn standing(reader: Reader, sentence: &Range<usize>, span: &Range<usize>, opens_paragraph: bool) -> Standing {
    let is_mark = |at: usize| reader.tokens[at].kind == TokenKind::Mark;
    let behind = span.end..sentence.end;
    let is_headed = behind.clone().all(is_mark) || opens_paragraph && matches!(reader.form(span.end), ":" | "–" | "—");
    if (sentence.start..span.start).all(is_mark) && is_headed {
        return Standing::Heading;
    }
    if (sentence.start..span.start).all(|at| is_mark(at) && reader.form(at) != "(" || leads_to_opening(reader.form(at)))
    {
        return Standing::Opening;
    }
    let before = reader.before(span.start);
    let earlier = span.start.checked_sub(2).map_or("", |at| reader.form(at));
    if dates_a_noun(before) || matches!(before, "le" | "la" | "l'" | "fin" | "début") && dates_a_noun(earlier) {
        return Standing::Background;
    }
    let start = (sentence.start..span.start).rev().find(|at| is_edge(reader, *at)).map_or(sentence.start, |at| at + 1);
    let has_verb = (start..span.start).any(|at| is_main_verb(reader, at));
    let relative = start > sentence.start && matches!(reader.form(start - 1), "qui" | "dont" | "où" | "que" | "qu'");
    if has_verb && !relative { Standing::Adverbial } else { Standing::Background }
}

/// Whether a clause or an insertion may begin or end at `at`.
fn is_edge(reader: Reader, at: usize) -> bool {
    matches!(reader.form(at), "," | "(" | ")") || is_border(reader, at)
}

/// Whether another clause begins or ends at `at`.
fn is_border(reader: Reader, at: usize) -> bool {
    matches!(
        reader.form(at),
        ";" | ":"
            | "«"
            | "»"
            | "("
            | ")"
            | "—"
            | "–"
            | "qui"
            | "dont"
            | "que"
            | "qu'"
            | "où"
            | "tandis"
            | "lorsque"
            | "lorsqu'"
    )
}

/// « L'alliance vacille : en février, … »: the date stands first behind a colon or semicolon.
fn opens_clause(reader: Reader, clause: &Range<usize>, span: &Range<usize>) -> bool {
    let parted = clause.start.checked_sub(1).is_some_and(|at| matches!(reader.form(at), ";" | ":"));
    parted && (clause.start..span.start).all(|at| leads_to_opening(reader.form(at)))
}

fn is_main_verb(reader: Reader, at: usize) -> bool {
    let form = reader.form(at);
    let capital = reader.tokens[at].capital && form == "a";
    !capital
        && (is_auxiliary(form)
            || matches!(mood_of(form), Some(Mood::Finite | Mood::Future))
            || fr::is_finite_verb(form))
}

/// The words between the nearest borders of a clause on both sides.
fn clause(reader: Reader, sentence: &Range<usize>, span: &Range<usize>) -> Range<usize> {
    let border = |at: &usize| is_border(reader, *at);
    let start = (sentence.start..span.start).rev().find(border).map_or(sentence.start, |at| at + 1);
    start..(span.end..sentence.end).find(border).unwrap_or(sentence.end)
}

/// How much farther a verb behind the date, or behind a comma, is than one before it.
const BEHIND: usize = 12;

/// The nearest verb of the clause whose form says when, or else a participle close before the date.
fn verb(reader: Reader, clause: &Range<usize>, span: &Range<usize>) -> Option<(usize, Tense)> {
    let tense = |at: usize| {
        let preposition = reader.form(at) == "a" && reader.tokens[at].capital;
        tense_of(reader.form(at), reader.form(at + 1)).filter(|_| !preposition)
    };
    let comma = |between: Range<usize>| between.into_iter().any(|at| reader.form(at) == ",");
    let distance = |(at, _): &(usize, Tense)| {
        if *at < span.start {
            span.start - at + if comma(*at..span.start) { 2 * BEHIND } else { 0 }
        } else {
            at - span.end + BEHIND + if comma(span.end..*at) { BEHIND } else { 0 }
        }
    };
    let verbs = clause.clone().filter(|at| !span.contains(at)).filter_map(|at| Some((at, tense(at)?)));
    let nearest = verbs.min_by_key(distance);
    nearest.or_else(|| {
        let near = span.start.saturating_sub(4).max(clause.start)..span.start;
        near.rev().find(|at| is_participle(reader.form(*at))).map(|at| (at, Tense::Perfect))
    })
}

/// Whether the verb at `at` governs the date: it stands before it with no other verb between, and the date is no goal.
fn governs(reader: Reader, at: usize, span: &Range<usize>) -> bool {
    let between = at..span.start;
    let infinitive = |at: usize| mood_of(reader.form(at)) == Some(Mood::Infinitive) || fr::announces(reader.form(at));
    at < span.start
        && span.start - at < BEHIND
        && !matches!(reader.before(span.start), "au" | "pour" | "dès" | "de" | "du" | "d'")
        && !between.into_iter().any(infinitive)
}
