//! Where the value of a claim's field comes from.

use std::ops::Range;

use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;
use crate::rules::Capture;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The words name it, in this form.
    Named(Form),
    /// They stand for something that is named elsewhere, at these tokens where it is known.
    StandsFor(Option<Range<usize>>),
    /// They tell a date only together with that of the publication.
    Published,
    /// They are the value.
    Written,
}

/// Where the value that `capture` took comes from.
pub fn source(reading: &Reading, capture: &Capture) -> Source {
    let Some(value) = &capture.value else { return Source::Written };
    let is_it = |mention: &&Mention| mention.value == *value && mention.tokens == capture.tokens;
    match capture.tokens.clone().flat_map(|at| reading.mentions_at(at)).find(is_it) {
        Some(mention) => of_mention(reading, mention),
        None => Source::StandsFor(antecedent(reading, value, capture.tokens.start)),
    }
}

/// Where the value of `mention` comes from.
pub fn of_mention(reading: &Reading, mention: &Mention) -> Source {
    match (&mention.value, mention.form) {
        (Value::Date(Some(date)), _) => {
            let year = date.earliest().year().to_string();
            let tells = mention.tokens.clone().any(|at| reading.form(at).contains(&year));
            if tells { Source::Written } else { Source::Published }
        }
        (Value::State(_) | Value::Organisation(_) | Value::Treaty(_), Form::Anaphor) => {
            Source::StandsFor(antecedent(reading, &mention.value, mention.tokens.start))
        }
        (Value::State(_) | Value::Organisation(_) | Value::Treaty(_), form) => Source::Named(form),
        _ => Source::Written,
    }
}

/// Where `value` was last named by a name of its own before the token `at`, else where it is first named.
pub fn antecedent(reading: &Reading, value: &Value, at: usize) -> Option<Range<usize>> {
    let named =
        |mention: &&Mention| mention.value == *value && !matches!(mention.form, Form::Anaphor | Form::Representative);
    let before = reading.mentions.iter().filter(|mention| mention.tokens.end <= at).rfind(named);
    before.or_else(|| reading.mentions.iter().find(named)).map(|mention| mention.tokens.clone())
}
