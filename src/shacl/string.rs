//! How a value is written: its length, its letters, its language. A blank node is not written at all.

use std::collections::BTreeMap;

use oxigraph::model::Term;
use regex::RegexBuilder;

use super::cardinality::number;
use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::{Test, Wrong};
use crate::ontology::iri::sh;

/// The letters of an IRI or literal.
fn letters(term: &Term) -> Option<&str> {
    match term {
        Term::NamedNode(iri) => Some(iri.as_str()),
        Term::Literal(literal) => Some(literal.value()),
        Term::BlankNode(_) => None,
    }
}

pub(super) fn min_length(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let least = number(loader, given)?;
    Ok(Test::each(move |at, value| letters(at.terms.get(value)).is_some_and(|text| text.chars().count() >= least)))
}

pub(super) fn max_length(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let most = number(loader, given)?;
    Ok(Test::each(move |at, value| letters(at.terms.get(value)).is_some_and(|text| text.chars().count() <= most)))
}

/// A regular expression of SPARQL, but for `\i`, `\c` and subtraction of classes, which are refused.
pub(super) fn pattern(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let refused = || loader.wrong(given, "a regular expression, with sh:flags of the letters s, m, i, x, q if any");
    let Term::Literal(pattern) = loader.terms.get(given.value) else { return Err(refused()) };
    let flags = loader.single(given.shape, sh::FLAGS)?.and_then(|flags| letters(loader.terms.get(flags)));
    let flags = flags.unwrap_or_default();
    let escaped = flags.contains('q').then(|| regex::escape(pattern.value()));
    let mut builder = RegexBuilder::new(escaped.as_deref().unwrap_or(pattern.value()));
    for flag in flags.chars() {
        match flag {
            's' => builder.dot_matches_new_line(true),
            'm' => builder.multi_line(true),
            'i' => builder.case_insensitive(true),
            'x' => builder.ignore_whitespace(true),
            'q' => &mut builder,
            _ => return Err(refused()),
        };
    }
    let regex = builder.build().map_err(|_| refused())?;
    Ok(Test::each(move |at, value| letters(at.terms.get(value)).is_some_and(|text| regex.is_match(text))))
}

/// A language is one of those listed, or a part of it: `en` stands for `en-GB` as well.
pub(super) fn language_in(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let refused = || loader.wrong(given, "a list of language tags");
    let tag = |id| letters(loader.terms.get(id)).map(str::to_lowercase);
    let tags: Option<Vec<String>> = loader.list(given.value).and_then(|list| list.into_iter().map(tag).collect());
    let tags = tags.ok_or_else(refused)?;
    Ok(Test::each(move |at, value| {
        language(at.terms.get(value)).is_some_and(|language| tags.iter().any(|tag| is_within(&language, tag)))
    }))
}

fn is_within(language: &str, tag: &str) -> bool {
    language.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn language(term: &Term) -> Option<String> {
    if let Term::Literal(literal) = term { literal.language().map(str::to_lowercase) } else { None }
}

/// One result a language that has several values. The standard asks for `true` by this very word.
pub(super) fn unique_lang(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    loader.truth(given.value).ok_or_else(|| loader.wrong(given, "true or false"))?;
    let asked = letters(loader.terms.get(given.value)) == Some("true");
    Ok(Test::all(move |at, place| {
        let mut values: BTreeMap<String, usize> = BTreeMap::new();
        for language in place.values.iter().filter_map(|value| language(at.terms.get(*value))) {
            *values.entry(language).or_default() += 1;
        }
        values.values().filter(|number| asked && **number > 1).map(|_| Wrong::default()).collect()
    }))
}
