//! Offices: « Premier ministre », « ministre russe de la Défense », « ancien président ».

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::claim::Office;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Token, tokenize};

/// What an office is in a state and in an organisation.
type Meaning = (Option<Office>, Option<Office>);

/// The forms of offices by their first token, longest first.
static FORMS: LazyLock<BTreeMap<String, Vec<(Vec<String>, Meaning)>>> = LazyLock::new(|| {
    let mut forms: BTreeMap<String, Vec<(Vec<String>, Meaning)>> = BTreeMap::new();
    for office in fr::offices::offices() {
        let meaning = (office.state.as_deref().and_then(parse), office.organisation.as_deref().and_then(parse));
        for form in &office.forms {
            let words: Vec<String> = tokenize(form).into_iter().map(|token| token.form).collect();
            forms.entry(words[0].clone()).or_default().push((words, meaning));
        }
    }
    forms.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    forms
});

fn parse(value: &str) -> Option<Office> {
    Office::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(value)).ok()
}

/// The offices among `tokens`, in order; `mentions` are those of the lexicon.
pub fn offices(tokens: &[Token], mentions: &[Mention]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((length, (in_state, in_organisation))) = office_at(tokens, mentions, at) else {
            at += 1;
            continue;
        };
        let former = is_former(tokens, at, at + length);
        let value = Value::Office { in_state, in_organisation, former };
        found.push(Mention { tokens: at..at + length, value, form: Form::Name });
        at += length;
    }
    found
}

/// The longest office at `at`; an adjective of state may stand behind its first word.
fn office_at(tokens: &[Token], mentions: &[Mention], at: usize) -> Option<(usize, Meaning)> {
    let first = tokens[at].form.strip_prefix("ex-").unwrap_or(&tokens[at].form);
    let forms = FORMS.get(first)?;
    let adjective = mentions.iter().find(|mention| mention.tokens.start == at + 1 && mention.form == Form::Adjective);
    let inserted = adjective.map_or(0, |mention| mention.tokens.len());
    let is_at = |words: &[String], from: usize| {
        words.iter().enumerate().all(|(n, word)| tokens.get(from + n).is_some_and(|token| token.form == *word))
    };
    forms.iter().find_map(|(words, meaning)| {
        let tail = &words[1..];
        let straight = is_at(tail, at + 1).then_some(words.len());
        let around =
            (inserted > 0 && !tail.is_empty() && is_at(tail, at + 1 + inserted)).then_some(words.len() + inserted);
        around.or(straight).map(|length| (length, *meaning))
    })
}

/// « ancien », « ex- », « alors », « de l'époque », « renversé », « déchu » around the office.
fn is_former(tokens: &[Token], start: usize, end: usize) -> bool {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let before = |back: usize| start.checked_sub(back).map_or("", form);
    let said_before =
        |word: &str| matches!(word, "ancien" | "ancienne" | "anciens" | "ex" | "alors" | "défunt" | "feu");
    let said_after = |word: &str| matches!(word, "renversé" | "déchu" | "défunt");
    form(start).starts_with("ex-")
        || said_before(before(1))
        || said_before(before(2)) && before(1) != ","
        || said_after(form(end))
        || said_after(form(end + 1))
        || (form(end), form(end + 1), form(end + 2)) == ("de", "l'", "époque")
}
