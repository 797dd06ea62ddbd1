//! Arguments: each conjunct and apposition one of its own, and the words that belong to each.

use std::ops::Range;

use super::nominal;
use super::syntax::Syntax;
use super::{Argument, Role};
use crate::lang::fr;
use crate::lang::fr::predicates::{self, NounClass};

/// An argument as it is found, before its conjuncts are listed.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is to the predicate.
    pub role: Role,
    /// Its preposition.
    pub preposition: Option<String>,
    /// Its head.
    pub head: usize,
}

impl Found {
    /// An argument in `role` without preposition.
    pub fn new(role: Role, head: usize) -> Self {
        Self { role, preposition: None, head }
    }

    /// An oblique with the preposition that its head has; « au sein de » is one, however the tree has it.
    pub fn oblique(syntax: &Syntax, head: usize) -> Self {
        let whole = |one: &usize| syntax.is(*one, "nmod") && syntax.has_case(*one, "de");
        if syntax.lemma(head) == "sein"
            && let Some(whole) = syntax.dependents(head).find(whole)
        {
            return Self::with("au sein de", syntax.resolved(whole));
        }
        Self { role: Role::Oblique, preposition: syntax.preposition(head), head: syntax.resolved(head) }
    }

    /// An oblique with that preposition.
    pub fn with(preposition: &str, head: usize) -> Self {
        Self { role: Role::Oblique, preposition: Some(preposition.to_owned()), head }
    }
}

/// The arguments of the predicate at `node` with their conjuncts and appositions, agents before themes before the
/// others. What says of an argument what it is, « ancien membre », is none.
pub fn listed(syntax: &Syntax, mut found: Vec<Found>, node: usize) -> Vec<Argument> {
    found.sort_by_key(|one| one.role);
    let mut arguments: Vec<Argument> = Vec::with_capacity(found.len());
    for one in found {
        push(syntax, &one, one.head, false, &mut arguments);
    }
    arguments.retain(|one| one.head != node || one.role != Role::Theme && !one.apposed);
    arguments
}

fn push(syntax: &Syntax, found: &Found, head: usize, apposed: bool, arguments: &mut Vec<Argument>) {
    if arguments.iter().any(|one| one.head == head && (one.role == found.role || found.role == Role::Oblique)) {
        return;
    }
    let own = if head == found.head || apposed { None } else { syntax.preposition(head) };
    let preposition = own.or_else(|| found.preposition.clone());
    arguments.push(Argument { role: found.role, preposition, head, span: span(syntax, head), apposed });
    let is_clause = |one: usize| syntax.part(one) == "VERB" || syntax.has_copula(one);
    let gapped = |one: usize| syntax.part(one) == "PROPN" && begins_clause(syntax, found, one);
    for part in syntax.dependents(head).filter(|one| *one > head && !is_clause(*one) && !is_left_out(syntax, *one)) {
        let joined =
            syntax.is(part, "conj") && !nominal::is_unjoined(syntax, part) && !begins_clause(syntax, found, part);
        if joined && syntax.part(part) != "ADJ" && !syntax.has_copula(head) {
            push(syntax, found, part, apposed, arguments);
        } else if syntax.is(part, "appos") && syntax.is_nominal(part) && !describes(syntax, part) && !gapped(part) {
            push(syntax, found, part, true, arguments);
        }
    }
}

/// Whether the conjunct at `part` of a place begins a clause whose verb goes without saying: « au Niger, l'Italie 300 ».
fn begins_clause(syntax: &Syntax, found: &Found, part: usize) -> bool {
    let placed = found.preposition.as_deref().is_some_and(fr::is_preposition_of_place);
    let article = |one: usize| syntax.is(one, "det") && fr::is_article(&syntax.form(one).to_lowercase());
    let joins = |one: usize| syntax.is_any(one, &["cc", "case"]);
    placed && syntax.dependents(part).any(article) && !syntax.dependents(part).any(joins)
}

/// Whether the conjunct at `part` is named as one that is not meant: « en Somalie, pas à Djibouti ».
fn is_left_out(syntax: &Syntax, part: usize) -> bool {
    let modifies = |one: &usize| syntax.is_any(*one, &["det", "case"]);
    let before = (0..part).rev().find(|one| !modifies(one) || fr::leaves_out(syntax.form(*one)));
    before.is_some_and(|one| fr::leaves_out(syntax.form(one)))
}

/// Whether the apposition at `part` is a noun of relation: « président de la Commission ».
fn describes(syntax: &Syntax, part: usize) -> bool {
    let noun = predicates::predicate_noun(syntax.lemma(part));
    syntax.part(part) == "NOUN" && noun.is_some_and(|noun| noun.class == NounClass::Relation)
}

/// Relations whose words don't belong to the noun before them.
const APART: &[&str] =
    &["acl", "appos", "conj", "cc", "parataxis", "advcl", "case", "cop", "nsubj", "aux", "mark", "expl", "ccomp"];

/// The run of words around `head` that hang on it directly or through others.
fn span(syntax: &Syntax, head: usize) -> Range<usize> {
    let belongs = |word: usize| {
        let mut at = word;
        while at != head {
            match syntax.head(at) {
                Some(above) if above != head || !syntax.is_any(at, APART) => at = above,
                _ => return false,
            }
        }
        true
    };
    let mut span = head..head + 1;
    while span.start > 0 && belongs(span.start - 1) {
        span.start -= 1;
    }
    while span.end < syntax.len() && belongs(span.end) {
        span.end += 1;
    }
    while span.start < head && syntax.part(span.start) == "PUNCT" {
        span.start += 1;
    }
    while span.end > head + 1 && syntax.part(span.end - 1) == "PUNCT" {
        span.end -= 1;
    }
    span
}
