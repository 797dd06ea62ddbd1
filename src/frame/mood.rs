//! What governs a predicate, and what its own form and its governors make of it.

use super::predicate::Site;
use super::syntax::Syntax;
use super::voice::carrier;
use super::{Kind, Mood, nominal};
use crate::lang::fr::conjugation;
use crate::lang::fr::predicates::{self, Government};

/// A word that governs a predicate.
#[derive(Clone, Copy, Debug)]
pub struct Governor {
    /// The word.
    pub word: usize,
    /// Whether what it governs is a finite clause, which has a mood of its own.
    pub clause: bool,
}

/// The words that control or embed the predicate at `site`, inmost first.
pub fn governors(syntax: &Syntax, site: Site) -> Vec<Governor> {
    let mut governors = Vec::new();
    let mut at = site.node;
    let mut noun = site.kind == Kind::Noun && nominal::is_action(syntax, at);
    while let Some(head) = syntax.head(at) {
        let infinitive = syntax.is_infinitive(at);
        let embeds = match syntax.relation(at).split(':').next().unwrap_or_default() {
            "conj" => false,
            "xcomp" | "ccomp" | "csubj" => true,
            "acl" if infinitive && syntax.mark(at) != Some("pour") => true,
            "obj" | "obl" if noun || infinitive => !syntax.has_case(at, "selon") && is_argument(syntax, at),
            "nsubj" if noun => is_told(syntax, at, head),
            "nmod" if noun => predicates::government(syntax.lemma(head)).is_some(),
            _ => break,
        };
        if embeds {
            let clause = !infinitive && syntax.is_any(at, &["ccomp", "csubj"]);
            governors.push(Governor { word: head, clause });
        } else if !syntax.is(at, "conj") {
            break;
        }
        noun = syntax.part(head) == "NOUN" && !syntax.has_copula(head);
        at = head;
    }
    governors
}

/// Whether the noun `at` is no mere circumstance of its verb: « renonce à l'envoi », « s'oppose à l'envoi ».
fn is_argument(syntax: &Syntax, at: usize) -> bool {
    syntax.is(at, "obj") || ["à", "de", "sur"].iter().any(|case| syntax.has_case(at, case)) || syntax.case(at).is_none()
}

/// Whether `head` is said of its subject `at` as what becomes of it: « est prévue », « a été refusée », « est possible ».
fn is_told(syntax: &Syntax, at: usize, head: usize) -> bool {
    syntax.is(at, "nsubj:pass") || syntax.part(head) == "ADJ" || predicates::is_modal(syntax.lemma(head))
}

/// Whether the predicate at `node` is denied, and how it is held to be.
pub fn manner(syntax: &Syntax, node: usize, governors: &[Governor]) -> (bool, Mood) {
    let mut negated = is_denied(syntax, node);
    let mut mood = own_mood(syntax, node);
    let mut subjunctive = is_subjunctive(syntax, node);
    for governor in governors {
        let denied = is_denied(syntax, governor.word);
        let government = predicates::government(syntax.lemma(governor.word));
        match government {
            Some(Government::Denied) if denied => mood = Mood::Possible,
            Some(Government::Denied) => negated = !negated,
            Some(Government::Possible | Government::Demanded) | None if governor.clause && mood != Mood::Fact => {}
            Some(Government::Planned | Government::Future) | None if governor.clause && !subjunctive => {}
            Some(government) => {
                negated |= denied;
                mood = held(government);
            }
            None => {
                negated |= denied;
                mood = if mood == Mood::Fact { own_mood(syntax, governor.word) } else { mood };
            }
        }
        subjunctive = is_subjunctive(syntax, governor.word);
    }
    (negated, mood)
}

fn held(government: Government) -> Mood {
    match government {
        Government::Planned | Government::Denied => Mood::Planned,
        Government::Possible => Mood::Possible,
        Government::Demanded => Mood::Demanded,
        Government::Future => Mood::Future,
    }
}

/// The words whose forms say the mood of `node`: itself, its auxiliaries and its copula.
fn verb_words<'s>(syntax: &'s Syntax, node: usize) -> impl Iterator<Item = usize> + 's {
    let carrier = carrier(syntax, node);
    std::iter::once(node).chain(syntax.dependents(carrier).filter(|one| syntax.is_any(*one, &["aux", "cop"])))
}

fn is_subjunctive(syntax: &Syntax, node: usize) -> bool {
    verb_words(syntax, node).any(|one| syntax.has(one, "Mood=Sub"))
}

/// What the form of `node` and the word that introduces its clause say.
fn own_mood(syntax: &Syntax, node: usize) -> Mood {
    let has = |feature: &str| verb_words(syntax, node).any(|one| syntax.has(one, feature));
    let ends = |is: fn(&str, &str) -> bool| verb_words(syntax, node).any(|one| is(syntax.form(one), syntax.lemma(one)));
    match syntax.mark(node) {
        Some("pour" | "afin") if !syntax.is_nominal(node) => Mood::Planned,
        Some("si") => Mood::Possible,
        _ if verb_words(syntax, node).any(|one| predicates::is_barely(syntax.form(one))) => Mood::Possible,
        _ if has("Mood=Cnd") || ends(conjugation::is_regular_conditional) => Mood::Conditional,
        _ if has("Tense=Fut") || ends(conjugation::is_regular_future) => Mood::Future,
        _ if has("Mood=Imp") => Mood::Demanded,
        _ => Mood::Fact,
    }
}

/// Whether a word at `node` denies it: « ne … pas », « aucun soldat ne », « sans envoyer », « non membre »; « non
/// seulement » and « non sans mal » deny nothing.
fn is_denied(syntax: &Syntax, node: usize) -> bool {
    let carrier = carrier(syntax, node);
    let only = |one: usize| one + 1 < syntax.len() && matches!(syntax.lemma(one + 1), "sans" | "seulement" | "loin");
    let negation = |one: usize| syntax.is(one, "advmod") && matches!(syntax.lemma(one), "ne" | "non") && !only(one);
    let neither = || syntax.dependents(node).any(|one| syntax.lemma(one) == "ni");
    // « il n'en a pas moins envoyé » grants that he has.
    let no_less = |one: usize| one + 1 < syntax.len() && syntax.lemma(one) == "pas" && syntax.lemma(one + 1) == "moins";
    let denies = |one: usize| {
        predicates::denies(syntax.lemma(one)) && !(syntax.is(one, "cc") || syntax.part(one) == "NOUN") && !no_less(one)
    };
    let within =
        |one: usize| syntax.is_any(one, &["nsubj", "obj", "obl", "nmod"]) && syntax.dependents(one).any(denies);
    let ne = [node, carrier].iter().any(|at| syntax.dependents(*at).any(negation));
    let word = |at: usize| syntax.dependents(at).any(|one| denies(one) && (syntax.lemma(one) != "plus" || ne));
    let deep = || [node, carrier].iter().any(|at| syntax.dependents(*at).any(within));
    let non = || syntax.dependents(node).any(|one| syntax.lemma(one) == "non" && one < node && !only(one));
    syntax.mark(node) == Some("sans") || word(node) || word(carrier) || ne && (deep() || neither()) || non()
}
