//! Offices: « Premier ministre », « ministre russe de la Défense », « ancien président ».

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::claim::Office;
use crate::lang::fr;
use crate::lang::fr::offices;
use crate::lexicon::{Form, Mention, Value, starting_in};
use crate::text::{Token, TokenKind, tokenize};

/// What an office is in a state and in an organisation.
type Meaning = (Option<Office>, Option<Office>);

/// The words of an office, and its meaning.
type Worded = (Vec<String>, Meaning);

/// The forms of offices by their first token, longest first.
static FORMS: LazyLock<BTreeMap<String, Vec<Worded>>> = LazyLock::new(|| {
    let mut forms: BTreeMap<String, Vec<Worded>> = BTreeMap::new();
    for office in offices::offices() {
        let meaning = (office.state.as_deref().and_then(parse), office.organisation.as_deref().and_then(parse));
        for form in &office.forms {
            let words: Vec<String> = tokenize(form).into_iter().map(|token| token.form).collect();
            forms.entry(words[0].clone()).or_default().push((words, meaning));
        }
    }
    for list in forms.values_mut() {
        list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
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

/// The longest office at `at`; an adjective of state may stand behind its first word. No office ends inside a name:
/// « président de la Commission européenne » is a « président » of that body.
fn office_at(tokens: &[Token], mentions: &[Mention], at: usize) -> Option<(usize, Meaning)> {
    let first = tokens[at].form.strip_prefix("ex-").unwrap_or(&tokens[at].form);
    let forms = FORMS.get(first)?;
    let adjective = starting_in(mentions, at + 1..at + 2).iter().find(|mention| mention.form == Form::Adjective);
    let inserted = adjective.map_or(0, |mention| mention.tokens.len());
    let is_at = |words: &[String], from: usize| {
        words.iter().enumerate().all(|(n, word)| tokens.get(from + n).is_some_and(|token| token.form == *word))
    };
    let cuts_name = |end: usize| {
        mentions
            .iter()
            .any(|mention| mention.tokens.start > at && mention.tokens.start < end && mention.tokens.end > end)
    };
    let found = forms.iter().find_map(|(words, meaning)| {
        let tail = &words[1..];
        let straight = is_at(tail, at + 1).then_some(words.len());
        let around =
            (inserted > 0 && !tail.is_empty() && is_at(tail, at + 1 + inserted)).then_some(words.len() + inserted);
        let length = around.or(straight).filter(|length| !cuts_name(at + length))?;
        Some((length, *meaning))
    });
    let (length, meaning) = found?;
    if first != "ministre" {
        return Some((length, meaning));
    }
    let extended = if length == 1 { other_ministry(tokens, mentions, at + 1 + inserted) } else { None };
    let end = extended.unwrap_or(at + length);
    Some((further_domains(tokens, mentions, end) - at, meaning))
}

/// The end of a domain that no form lists, behind « ministre »: « de la Culture », « des Mines ».
fn other_ministry(tokens: &[Token], mentions: &[Mention], at: usize) -> Option<usize> {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let charged = usize::from(matches!(form(at), "chargé" | "chargée" | "délégué" | "déléguée"));
    domain(tokens, mentions, at + charged)
}

/// The end of what is added to the domain before `at`: « et de la Coopération », « et des Anciens combattants ».
fn further_domains(tokens: &[Token], mentions: &[Mention], at: usize) -> usize {
    let joined = tokens.get(at).is_some_and(|token| matches!(token.form.as_str(), "et" | ","));
    let next = if joined { domain(tokens, mentions, at + 1) } else { None };
    next.map_or(at, |end| further_domains(tokens, mentions, end))
}

/// The end of « de la Culture », « des Anciens combattants », « de la coopération internationale ».
fn domain(tokens: &[Token], mentions: &[Mention], at: usize) -> Option<usize> {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let is_free = |at: usize| {
        let word = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.form.len() > 3);
        word && !fr::is_function_word(form(at)) && !mentions.iter().any(|mention| mention.tokens.contains(&at))
    };
    if !matches!(form(at), "de" | "du" | "des" | "d'" | "aux" | "à") {
        return None;
    }
    let article = usize::from(matches!(form(at + 1), "la" | "l'" | "les"));
    let noun = at + 1 + article;
    if !is_free(noun) || fr::is_first_name(&capitalised(form(noun))) || form(noun) == "gouvernement" {
        return None;
    }
    let adjectives = (noun + 1..tokens.len()).take_while(|at| is_free(*at) && is_adjective_of_domain(form(*at)));
    Some(noun + 1 + adjectives.count())
}

fn capitalised(form: &str) -> String {
    let mut letters = form.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Endings of adjectives that a domain may have: « étrangères », « nationale », « publique ».
fn is_adjective_of_domain(form: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "al",
        "ale",
        "ales",
        "aux",
        "ique",
        "iques",
        "ive",
        "ives",
        "aire",
        "aires",
        "ère",
        "ères",
        "eure",
        "eures",
        "combattants",
    ];
    ENDINGS.iter().any(|ending| form.ends_with(ending))
}

/// Tokens before and behind an office where its being past may be said.
const REACH: usize = 5;

/// « ancien », « ex- », « alors », « de l'époque », « renversé » around the office; « a renversé », « la mort de » before it.
fn is_former(tokens: &[Token], start: usize, end: usize) -> bool {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let before = |back: usize| start.checked_sub(back).map_or("", form);
    let crosses = |back: usize| (1..back).any(|back| matches!(before(back), "," | ";" | "." | "et" | ":"));
    let said_before = (1..=2).any(|back| offices::is_past_before(before(back)) && !crosses(back));
    let ousted = (1..=3).any(|back| offices::is_ousting(before(back)) && !crosses(back));
    let behind = (end..end + REACH).take_while(|at| !matches!(form(*at), "," | "." | ";" | "qui" | "a" | "et"));
    let said_behind = behind.into_iter().any(|at| offices::is_past_behind(form(at)));
    form(start).starts_with("ex-") || said_before || ousted || said_behind
}
