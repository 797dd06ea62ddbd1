//! Who does what to whom, whatever the French syntax: a tree becomes predicates with their arguments.
//!
//! « La Russie a décidé d'envoyer 300 soldats », « 300 soldats ont été envoyés par la Russie », « les soldats que la
//! Russie envoie » and « l'envoi de soldats par la Russie » are all `envoyer` with the same agent and theme. A rule
//! looks at frames and needs not know of passives, relative clauses, infinitives, coordination or nouns of action.
//!
//! # How it works
//!
//! Each predicate is found in the tree (`predicate`); its subject is its own, the antecedent of a relative pronoun, or
//! that of the word that governs it (`subject`); its voice says what the subject is (`voice`). Other dependents are
//! arguments by relation and preposition (`verbal`, `nominal`), each conjunct and apposition one of its own
//! (`argument`). The words above say how the predicate is held to be (`mood`) and who says it (`said`).
//!
//! # Limits
//!
//! It knows words and trees, not states or organisations: « l'adhésion de la Cédéao » has the Cédéao for its agent.
//! Pronouns are arguments as they stand. Where the tree is wrong, so is the frame, but for the few errors that are
//! mended: a subject behind a verb of saying that is called its object, a main verb that is called a relative clause,
//! « n'a pas envoyé de soldats » without an object, an auxiliary that an insertion parts from its participle.

mod argument;
mod mend;
mod mood;
mod nominal;
mod predicate;
mod said;
mod subject;
mod syntax;
mod verbal;
mod voice;

use std::ops::Range;

use crate::lang::fr::conjugation;
use crate::text::Tree;
use predicate::Site;
use syntax::Syntax;

/// A predicate with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The word of the tree that it is; « est » of « le siège est à Bruxelles ».
    pub predicate: usize,
    /// Its base form.
    pub lemma: String,
    /// The verb that a noun of action stands for: « envoyer » for « envoi ».
    pub verb: Option<&'static str>,
    /// What kind of word it is.
    pub kind: Kind,
    /// Whether it is a verb with a reflexive pronoun: « se retirer ».
    pub pronominal: bool,
    /// Its arguments: agent, theme, then the others in the order of the text.
    pub arguments: Vec<Argument>,
    /// Whether it is denied, by itself or by what governs it: « refuse d'envoyer ».
    pub negated: bool,
    /// How it is held to be.
    pub mood: Mood,
    /// The words that control or embed it, inmost first: « décidé » for « a décidé d'envoyer ».
    pub governors: Vec<usize>,
    /// Whose words the clause is, if somebody's.
    pub said: Option<Said>,
}

/// What kind of word a predicate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A verb with its auxiliaries, or an infinitive.
    Verb,
    /// A participle of its own: « fondée en 2002 », « les soldats envoyés ».
    Participle,
    /// A noun of action or relation, or one behind a copula.
    Noun,
    /// An adjective behind a copula or with complements: « présents au Mali ».
    Adjective,
}

/// How a predicate is held to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Told as it is or was.
    Fact,
    /// « aurait envoyé ».
    Conditional,
    /// « enverra », « va envoyer ».
    Future,
    /// « a décidé d'envoyer », « pour envoyer ».
    Planned,
    /// « peut envoyer », « s'il envoie ».
    Possible,
    /// « demande à X d'envoyer », « veut envoyer ».
    Demanded,
}

/// Somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The word that says so: « affirme », « selon ».
    pub word: usize,
    /// The head of the phrase that names the speaker.
    pub speaker: Option<usize>,
}

/// What an argument is to its predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Who does it.
    Agent,
    /// What it is done to; of a noun of relation, who is it: « la Suède » of « la Suède est membre ».
    Theme,
    /// Anything else, with its preposition.
    Oblique,
}

/// An argument of a predicate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// What it is to the predicate.
    pub role: Role,
    /// The preposition of an oblique: « à », « en dehors de »; « où » of a relative clause. Times may have none.
    pub preposition: Option<String>,
    /// The word of the tree that heads it: a noun, a name, a pronoun, an adjective of a people, a possessive.
    pub head: usize,
    /// The words around the head that belong to it, without relative clauses, participles, appositions and conjuncts.
    pub span: Range<usize>,
    /// Whether it is an apposition to another argument in the same role: « trois pays, le Mali, … ».
    pub apposed: bool,
}

/// The frames of a sentence's predicates, in order.
///
/// ```
/// use casus::frame::{Role, frames};
/// use casus::text::{Parser, tokenize, tree};
///
/// let text = "300 soldats ont été envoyés au Mali par la Russie.";
/// let tree = tree(text, &tokenize(text), &[], Parser::embedded());
/// let frames = frames(&tree);
/// let agent = frames[0].arguments.iter().find(|argument| argument.role == Role::Agent).expect("an agent");
/// assert_eq!((frames[0].lemma.as_str(), tree.words[agent.head].form.as_str()), ("envoyer", "Russie"));
/// ```
pub fn frames(tree: &Tree) -> Vec<Frame> {
    let syntax = Syntax::new(tree);
    let mut frames: Vec<Frame> = predicate::sites(&syntax).map(|site| frame(&syntax, site)).collect();
    frames.sort_by_key(|frame| frame.predicate);
    frames
}

/// The base form of the predicate `word`; that of the tables where the analyser makes up a verb: « rejoigner ».
fn lemma(syntax: &Syntax, word: usize) -> String {
    let lemma = syntax.lemma(word);
    let form = syntax.form(word).to_lowercase();
    // The tables have « rejoignent », not the subjunctive « rejoigne ».
    let base = || conjugation::infinitive(&form).or_else(|| conjugation::infinitive(&format!("{form}nt")));
    if syntax.part(word) == "VERB"
        && !conjugation::is_verb(lemma)
        && let Some(base) = base()
    {
        return base.to_owned();
    }
    match lemma.strip_suffix('é').filter(|_| syntax.is_taken_for_adjective(word)) {
        Some(stem) => format!("{stem}er"),
        None => lemma.to_owned(),
    }
}

fn frame(syntax: &Syntax, site: Site) -> Frame {
    let arguments = match site.kind {
        _ if site.predicate != site.node => verbal::of_copula(syntax, site.node),
        Kind::Verb | Kind::Participle => verbal::of_verb(syntax, site.node),
        Kind::Adjective => verbal::of_adjective(syntax, site.node),
        Kind::Noun => nominal::of_noun(syntax, site.node),
    };
    let governors = mood::governors(syntax, site);
    let (negated, mood) = mood::manner(syntax, site.node, &governors);
    Frame {
        predicate: site.predicate,
        lemma: lemma(syntax, site.predicate),
        verb: (site.kind == Kind::Noun).then(|| nominal::verb(syntax, site.node)).flatten(),
        kind: site.kind,
        pronominal: voice::is_pronominal(syntax, site.predicate),
        arguments: argument::listed(syntax, arguments, site.node),
        negated,
        mood,
        governors: governors.into_iter().map(|governor| governor.word).collect(),
        said: said::said(syntax, site.node),
    }
}
