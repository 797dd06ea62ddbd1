//! Arguments of verbs, participles, copulas and adjectives.

use super::Role;
use super::argument::Found;
use super::subject::{inverted, subject};
use super::syntax::Syntax;
use super::voice::{Voice, is_pronominal, voice};
use crate::lang::fr::predicates;

/// The arguments of the verb `word`.
pub fn of_verb(syntax: &Syntax, word: usize) -> Vec<Found> {
    let voice = voice(syntax, word);
    let role = if voice == Voice::Passive { Role::Theme } else { Role::Agent };
    let mut found: Vec<Found> = subject(syntax, word).map(|subject| Found::new(role, subject)).into_iter().collect();
    let mistaken = inverted(syntax, word);
    for one in syntax.dependents(word).filter(|one| Some(*one) != mistaken) {
        found.extend(argument(syntax, voice, one));
    }
    pass_down(syntax, word, &mut found);
    share(syntax, word, voice, &mut found);
    cleave(syntax, word, &mut found);
    mend_partitive(syntax, word, &mut found);
    lift(syntax, &mut found, |one| one.role == Role::Theme);
    found
}

/// What the dependent `one` is to its verb, if not its subject.
fn argument(syntax: &Syntax, voice: Voice, one: usize) -> Option<Found> {
    let clitic = |form: &str| syntax.part(one) == "PRON" && syntax.reads(one, form);
    if syntax.is_relative(one) && syntax.case(one).is_none() && matches!(syntax.lemma(one), "dont" | "où") {
        let preposition = if syntax.lemma(one) == "où" { "où" } else { "de" };
        return Some(Found::with(preposition, syntax.antecedent(one)?));
    }
    match syntax.relation(one).split(':').next()? {
        "obj" if syntax.is_infinitive(one) => None,
        "obj" | "iobj" | "obl" if clitic("y") => Some(Found::with("à", one)),
        "iobj" | "obl" if clitic("en") => Some(Found::with("de", one)),
        "obj" if matches!(syntax.lemma(one), "soi" | "se") => None,
        "obj" => Some(Found::new(Role::Theme, syntax.resolved(one))),
        "iobj" if !matches!(syntax.lemma(one), "soi" | "se") => Some(Found::with("à", one)),
        "obl" if syntax.has_case(one, "par") && (voice == Voice::Passive || syntax.is(one, "obl:agent")) => {
            Some(Found::new(Role::Agent, syntax.resolved(one)))
        }
        "obl" | "nmod" => Some(Found::oblique(syntax, one)),
        _ => None,
    }
}

/// « une base que Moscou entend agrandir »: a relative object before a verb with an infinitive is that of the infinitive.
fn pass_down(syntax: &Syntax, word: usize, found: &mut Vec<Found>) {
    let lacks_object = |verb: usize| !syntax.dependents(verb).any(|one| syntax.is(one, "obj") && one > verb);
    let takes = |verb: usize| predicates::control(syntax.lemma(verb)) != Some(predicates::Control::Object);
    if let Some(governor) = syntax.head(word).filter(|_| syntax.is(word, "xcomp") && syntax.is_infinitive(word))
        && takes(governor)
        && lacks_object(word)
        && let Some(object) = syntax.relative_object(governor).and_then(|one| syntax.antecedent(one))
    {
        found.push(Found::new(Role::Theme, object));
    }
    let infinitive = |one: usize| syntax.is(one, "xcomp") && syntax.is_infinitive(one) && lacks_object(one);
    let Some(object) = syntax.relative_object(word).and_then(|one| syntax.antecedent(one)) else { return };
    if takes(word) && syntax.dependents(word).any(infinitive) {
        found.retain(|one| one.role != Role::Theme || one.head != object);
    } else if !found.iter().any(|one| one.role == Role::Theme) {
        found.push(Found::new(Role::Theme, object));
    }
}

/// « ont signé et ratifié le traité »: the object, or agent, of the last conjunct is that of the first too.
fn share(syntax: &Syntax, word: usize, voice: Voice, found: &mut Vec<Found>) {
    let next = syntax.dependents(word).find(|one| syntax.is(*one, "conj") && *one > word);
    let Some(next) = next.filter(|next| syntax.part(*next) == "VERB" && adjoins(syntax, word, *next)) else { return };
    let lacks = |role: Role, found: &[Found]| !found.iter().any(|one| one.role == role);
    let shared = |relation: &str| syntax.dependents(next).find(|one| syntax.is(*one, relation) && *one > next);
    let role = if voice == Voice::Passive { Role::Agent } else { Role::Theme };
    let takes = !predicates::is_unaccusative(syntax.lemma(word)) && !is_pronominal(syntax, word);
    let relation = if voice == Voice::Passive { "obl:agent" } else { "obj" };
    if let Some(one) = shared(relation).filter(|_| takes && lacks(role, found)) {
        found.push(Found::new(role, one));
    }
}

/// Whether nothing but « et » and adverbs stands between the verb `word` and its conjunct `next`.
fn adjoins(syntax: &Syntax, word: usize, next: usize) -> bool {
    let begins = |one: usize| one > word && one < next;
    let light =
        |one: usize| matches!(syntax.part(one), "CCONJ" | "ADV" | "AUX" | "PUNCT" | "ADP") || syntax.is(one, "conj");
    (word + 1..next).all(|one| begins(one) && light(one))
}

/// « C'est à Niamey qu'est née l'Agence »: what « c'est » stresses is an argument of the clause.
fn cleave(syntax: &Syntax, word: usize, found: &mut Vec<Found>) {
    let Some(stressed) = syntax.head(word).filter(|_| syntax.is(word, "advcl:cleft")) else { return };
    let known = |found: &[Found]| found.iter().any(|one| one.head == stressed);
    if syntax.case(stressed).is_some() && !known(found) {
        found.push(Found::oblique(syntax, stressed));
    } else if !known(found) && !found.iter().any(|one| one.role == Role::Theme) {
        found.push(Found::new(Role::Theme, stressed));
    }
}

/// « n'a pas envoyé de soldats »: behind a negation, « de » without article is the object.
fn mend_partitive(syntax: &Syntax, word: usize, found: &mut [Found]) {
    let denied =
        |at: usize| syntax.dependents(at).any(|one| syntax.is(one, "advmod") && predicates::denies(syntax.lemma(one)));
    let above = |at: &usize| syntax.head(*at).filter(|_| syntax.is(*at, "xcomp"));
    let negated = std::iter::successors(Some(word), above).any(denied);
    if !negated || is_pronominal(syntax, word) || found.iter().any(|one| one.role == Role::Theme) {
        return;
    }
    let bare = |head: usize| syntax.part(head) == "NOUN" && syntax.dependent(head, "det").is_none();
    let object =
        found.iter_mut().find(|one| one.preposition.as_deref() == Some("de") && one.head > word && bare(one.head));
    if let Some(object) = object {
        (object.role, object.preposition) = (Role::Theme, None);
    }
}

/// « envoie des soldats en Libye »: where they are sent may hang on « soldats ».
pub fn lift(syntax: &Syntax, found: &mut Vec<Found>, lifts: impl Fn(&Found) -> bool) {
    for at in 0..found.len() {
        let head = found[at].head;
        if !lifts(&found[at]) || syntax.part(head) == "PRON" {
            continue;
        }
        let behind = |one: &usize| *one > head && syntax.is_any(*one, &["nmod", "obl"]) && !syntax.has_case(*one, "de");
        let lifted = syntax.dependents(head).filter(behind).filter(|one| syntax.case(*one).is_some());
        let lifted: Vec<usize> = lifted.collect();
        found.extend(lifted.into_iter().map(|one| Found::oblique(syntax, one)));
    }
}

/// The arguments of the copula of `word`: « le siège est à Bruxelles ».
pub fn of_copula(syntax: &Syntax, word: usize) -> Vec<Found> {
    let mut found = of_adjective(syntax, word);
    let said = if syntax.case(word).is_some() { Found::oblique(syntax, word) } else { Found::new(Role::Theme, word) };
    found.push(said);
    found
}

/// The arguments of the adjective `word`.
pub fn of_adjective(syntax: &Syntax, word: usize) -> Vec<Found> {
    let mut found: Vec<Found> =
        subject(syntax, word).map(|subject| Found::new(Role::Agent, subject)).into_iter().collect();
    found.extend(syntax.dependents(word).filter_map(|one| argument(syntax, Voice::Active, one)));
    found
}
