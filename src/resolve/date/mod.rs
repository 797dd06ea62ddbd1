//! Date expressions and the dates that they tell.
//!
//! What the words do not tell is not guessed: « jeudi » or « le 6 août » in an article without a date gives a mention
//! without a date. Expressions are read by `absolute` and `relative`; from when they are told says `reference`, which
//! follows the narrative from sentence to sentence.

mod absolute;
mod calendar;
mod place;
mod reference;
mod relative;
mod said;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::date::Date;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Sentence, Token};
use absolute::Reader;
use reference::{Place, Reference, Standing, Told};
use said::{Partial, Said, Year};

/// The date expressions among `tokens`, in order.
pub fn dates(tokens: &[Token], sentences: &[Sentence], published: Option<Date>) -> Vec<Mention> {
    let reader = Reader { tokens };
    let mut reference = Reference { published, told: None, beside: None };
    let mut found: Vec<Mention> = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        reference.beside = None;
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((length, said)) = reader.read(at) else {
                at += 1;
                continue;
            };
            let span = at..at + length;
            let elsewhere = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
            let before = number.checked_sub(1).and_then(|before| sentences.get(before));
            let edges = (elsewhere(before), elsewhere(sentences.get(number + 1)));
            let place = place::place(reader, sentence, &span, edges);
            let joined = joined(reader, &span, said, found.last());
            let date = joined.or_else(|| reference.resolve(said, place));
            reference.told = told(reference.told, said, date, place);
            reference.beside = date.or(reference.beside);
            let is_day_alone = matches!(said, Said::Day { weekday: None, .. });
            if date.is_some() || !is_day_alone {
                found.push(Mention { tokens: span.clone(), value: Value::Date(date), form: Form::Name });
            }
            at = span.end;
        }
    }
    found
}

/// What is told last behind a date at `place`: one that opens a sentence and can't be worked out loses the thread.
fn told(before: Option<Told>, said: Said, date: Option<Date>, place: Place) -> Option<Told> {
    let back = matches!(said, Said::FromTold(shift) if shift.by < 0);
    match (date, place.standing) {
        (_, Standing::Background) | (None, Standing::Adverbial) => before,
        (Some(date), _) => Some(Told { date, place, back }),
        (None, _) => None,
    }
}

/// The month or day at `span` that an enumeration or range joins to a date with a year: « de janvier à mars 2013 », « le
/// 4 juin et le 5 juillet 2013 », « en mars 2013 et en mai ».
fn joined(reader: Reader, span: &Range<usize>, said: Said, last: Option<&Mention>) -> Option<Date> {
    let Said::Partial(partial @ Partial { year: Year::Unsaid, .. }) = said else { return None };
    let before = last.filter(|last| is_joint(reader, last.tokens.end..span.start));
    if let Some(date) = before.and_then(Mention::date).filter(|date| date.month().is_some()) {
        return partial.in_year(date.year()).filter(|joined| joined.earliest() > date.earliest());
    }
    let behind =
        (span.end + 1..span.end + 5).find(|at| is_joint(reader, span.end..*at) && reads(reader, *at).is_some());
    let date = reads(reader, behind?)?;
    let opened = matches!(reader.before(span.start), "de" | "d'" | "entre" | "du");
    let same = partial.in_year(date.year()).filter(|joined| joined.earliest() < date.earliest());
    same.or_else(|| partial.in_year(date.year() - 1).filter(|_| opened))
}

/// The full date of a day or month at `at`.
fn reads(reader: Reader, at: usize) -> Option<Date> {
    let (_, said) = reader.day_and_month(at).or_else(|| reader.month_and_year(at))?;
    if let Said::Full(date) = said { Some(date) } else { None }
}

fn is_joint(reader: Reader, between: Range<usize>) -> bool {
    let words: Vec<&str> = between.take(5).map(|at| reader.form(at)).collect();
    words.len() < 5 && fr::calendar::joins_dates(&words)
}
