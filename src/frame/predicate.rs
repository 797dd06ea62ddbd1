//! Which words are predicates.

use super::Kind;
use super::syntax::Syntax;
use super::voice::is_bare_participle;
use crate::lang::fr::predicates;

/// Where a predicate stands in the tree.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// The word that it is.
    pub predicate: usize,
    /// The word that its dependents hang on: not itself only in « le siège est à Bruxelles ».
    pub node: usize,
    /// What kind of word it is.
    pub kind: Kind,
}

/// The predicates of a sentence.
pub fn sites<'s>(syntax: &'s Syntax) -> impl Iterator<Item = Site> + 's {
    (0..syntax.len()).filter_map(|word| site(syntax, word))
}

fn site(syntax: &Syntax, word: usize) -> Option<Site> {
    if syntax.is_any(word, &["aux", "cop", "fixed", "flat", "case", "mark", "cc"]) {
        return None;
    }
    let itself = |kind| Some(Site { predicate: word, node: word, kind });
    match syntax.part(word) {
        "VERB" | "AUX" if is_modal(syntax, word) => None,
        "VERB" | "AUX" if is_bare_participle(syntax, word) => itself(Kind::Participle),
        "VERB" | "AUX" => itself(Kind::Verb),
        "ADJ" | "NOUN" if syntax.is_taken_for_adjective(word) => {
            itself(if syntax.dependent(word, "aux").is_some() { Kind::Verb } else { Kind::Participle })
        }
        _ if let Some(copula) = placing_copula(syntax, word) => {
            Some(Site { predicate: copula, node: word, kind: Kind::Verb })
        }
        "NOUN" | "PROPN" if is_noun_predicate(syntax, word) => itself(Kind::Noun),
        "ADJ" if is_adjective_predicate(syntax, word) => itself(Kind::Adjective),
        _ => None,
    }
}

/// Whether `word` colours an infinitive: « peut » of « peut envoyer ».
fn is_modal(syntax: &Syntax, word: usize) -> bool {
    let infinitive =
        |one: usize| one > word && syntax.is_any(one, &["xcomp", "ccomp", "obj"]) && syntax.is_infinitive(one);
    predicates::is_modal(syntax.lemma(word)) && syntax.dependents(word).any(infinitive)
}

/// The copula that says where or who something is, behind which no noun or adjective is the predicate: « est à Bruxelles ».
fn placing_copula(syntax: &Syntax, word: usize) -> Option<usize> {
    let placed = syntax.part(word) != "ADJ" && syntax.case(word).is_some();
    let copula = syntax.dependent(word, "cop")?;
    let cleft = |one: usize| syntax.is(one, "advcl:cleft") || syntax.is(one, "acl:relcl");
    let is_cleft = syntax.dependents(word).any(cleft) && syntax.dependent(word, "nsubj").is_none();
    ((placed || matches!(syntax.part(word), "PROPN" | "PRON" | "NUM" | "ADV")) && !is_cleft).then_some(copula)
}

fn is_noun_predicate(syntax: &Syntax, word: usize) -> bool {
    let complement = |one: usize| syntax.is(one, "nmod") && syntax.case(one).is_some();
    let headline = || syntax.head(word).is_none() && syntax.dependents(word).any(complement);
    let listed = predicates::predicate_noun(syntax.lemma(word)).is_some();
    listed || syntax.part(word) == "NOUN" && (syntax.has_copula(word) || headline())
}

fn is_adjective_predicate(syntax: &Syntax, word: usize) -> bool {
    let complement =
        |one: usize| syntax.is_any(one, &["obl", "nmod", "obj"]) && one > word && syntax.case(one).is_some();
    syntax.has_copula(word) || syntax.is(word, "xcomp") || syntax.dependents(word).any(complement)
}
