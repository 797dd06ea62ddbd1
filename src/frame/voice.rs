//! Voices of verbs.

use super::syntax::Syntax;
use crate::lang::fr::predicates;

/// What the subject of a verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Who does it.
    Active,
    /// What it is done to.
    Passive,
}

/// The voice of the verb `word`; the analyser's relations aren't asked, since it confuses « est envoyé » and « est venu ».
pub fn voice(syntax: &Syntax, word: usize) -> Voice {
    let carrier = carrier(syntax, word);
    let auxiliary =
        |wanted: &dyn Fn(usize) -> bool| syntax.dependents(carrier).any(|one| syntax.is(one, "aux") && wanted(one));
    let been = || auxiliary(&|one| syntax.reads(one, "été"));
    let to_be = || auxiliary(&|one| syntax.lemma(one) == "être");
    let passive = if !syntax.is_past_participle(word) {
        been()
    } else if is_pronominal(syntax, word) {
        false
    } else {
        been() || !predicates::is_unaccusative(syntax.lemma(word)) && (to_be() || !auxiliary(&|_| true))
    };
    if passive { Voice::Passive } else { Voice::Active }
}

/// Whether the verb `word` has a reflexive pronoun.
pub fn is_pronominal(syntax: &Syntax, word: usize) -> bool {
    let reflexive = |one: usize| {
        syntax.part(one) == "PRON"
            && one < word
            && (syntax.is(one, "expl:pv") || matches!(syntax.lemma(one), "soi" | "se"))
    };
    syntax.dependents(word).any(reflexive)
}

/// The word whose auxiliaries are those of `word`: itself, or in « ont signé et ratifié » the first conjunct.
pub fn carrier(syntax: &Syntax, word: usize) -> usize {
    let mut carrier = word;
    while syntax.is(carrier, "conj")
        && syntax.is_past_participle(carrier)
        && syntax.dependent(carrier, "aux").is_none()
        && let Some(head) = syntax.head(carrier).filter(|head| syntax.is_past_participle(*head))
    {
        carrier = head;
    }
    carrier
}

/// Whether the verb `word` is a participle without auxiliary.
pub fn is_bare_participle(syntax: &Syntax, word: usize) -> bool {
    syntax.is_participle(word) && syntax.dependent(carrier(syntax, word), "aux").is_none()
}
