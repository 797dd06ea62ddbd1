//! Arguments of nouns: « l'envoi par Ankara de 300 soldats », « son adhésion », « le Niger, ancien membre ».

use super::Role;
use super::argument::Found;
use super::subject::{own, subject};
use super::syntax::Syntax;
use super::verbal::lift;
use super::voice::{Voice, voice};
use crate::lang::fr::{
    self,
    predicates::{self, NounClass},
};

/// The verb that the noun `word` stands for.
pub fn verb(syntax: &Syntax, word: usize) -> Option<&'static str> {
    predicates::predicate_noun(syntax.lemma(word))?.verb
}

/// Whether the noun `word` names an action.
pub fn is_action(syntax: &Syntax, word: usize) -> bool {
    verb(syntax, word).is_some()
}

fn class(syntax: &Syntax, word: usize) -> NounClass {
    predicates::predicate_noun(syntax.lemma(word)).map_or(NounClass::Relation, |noun| noun.class)
}

/// The arguments of the noun `word`.
pub fn of_noun(syntax: &Syntax, word: usize) -> Vec<Found> {
    let class = class(syntax, word);
    let mut found = Vec::new();
    if class == NounClass::Relation || syntax.has_copula(word) {
        found.extend(bearer(syntax, word).map(|bearer| Found::new(Role::Theme, bearer)));
    }
    for one in syntax.dependents(word) {
        found.extend(complement(syntax, word, one, class));
    }
    found.extend(of_support(syntax, word));
    if class == NounClass::Relation {
        found.extend(of_which(syntax, word));
        found.extend(of_it(syntax, word));
    } else {
        settle(syntax, &mut found);
        let acts = |one: &Found| one.role == Role::Agent && syntax.part(one.head) == "NOUN";
        lift(syntax, &mut found, |one| one.role == Role::Theme || acts(one));
        lift_from_names(syntax, class, &mut found);
    }
    found
}

/// « dont la Turquie est membre »: the analyser hangs « dont » on the subject.
fn of_which(syntax: &Syntax, word: usize) -> Option<Found> {
    let subject = syntax.dependent(word, "nsubj").filter(|_| syntax.has_copula(word))?;
    let which = syntax.dependents(subject).find(|one| syntax.lemma(*one) == "dont")?;
    Some(Found::with("de", syntax.antecedent(which)?))
}

/// « en est membre », « y était observatrice ».
fn of_it(syntax: &Syntax, word: usize) -> Option<Found> {
    let before = syntax.dependents(word).filter(|one| *one < word && syntax.has_copula(word));
    let mut pronouns = before.filter(|one| syntax.part(*one) == "PRON");
    pronouns.find_map(|one| match () {
        () if syntax.reads(one, "en") => Some(Found::with("de", one)),
        () if syntax.reads(one, "y") => Some(Found::with("à", one)),
        () => None,
    })
}

/// « le retrait du Mali de la Cédéao », « la signature par l'Inde du pacte »: « de » behind a state's name is the noun's.
fn lift_from_names(syntax: &Syntax, class: NounClass, found: &mut Vec<Found>) {
    for at in 0..found.len() {
        let name = found[at].head;
        let lifts = found[at].role != Role::Oblique && syntax.part(name) == "PROPN";
        if !lifts || fr::is_organisation_noun(&syntax.form(name).to_lowercase()) {
            continue;
        }
        let of = |one: &usize| *one > name && syntax.is(*one, "nmod") && syntax.has_case(*one, "de");
        let Some(lifted) = syntax.dependents(name).find(of) else { continue };
        let bears = class == NounClass::Transitive && !found.iter().any(|one| one.role == Role::Theme);
        found.push(if bears { Found::new(Role::Theme, lifted) } else { Found::with("de", lifted) });
    }
}

/// What the dependent `one` is to the noun `word`.
fn complement(syntax: &Syntax, word: usize, one: usize, class: NounClass) -> Option<Found> {
    let head = syntax.resolved(one);
    let as_of = |head: usize| match class {
        NounClass::Relation => Found::with("de", head),
        NounClass::Transitive => Found::new(Role::Theme, head),
        NounClass::Either if !is_named(syntax, head) => Found::new(Role::Theme, head),
        NounClass::Intransitive | NounClass::Either => Found::new(Role::Agent, head),
    };
    if syntax.is_any(one, &["nmod", "obl"]) {
        return match syntax.case(one) {
            None if syntax.lemma(one) == "dont" => Some(as_of(head)),
            _ if syntax.has_case(one, "de") => Some(as_of(head)),
            Some(_) if syntax.has_case(one, "par") && class != NounClass::Relation => {
                Some(Found::new(Role::Agent, head))
            }
            Some(_) => Some(Found::oblique(syntax, one)),
            None => None,
        };
    }
    if syntax.is(one, "amod") && predicates::is_of_a_people(syntax.lemma(one)) {
        return Some(if class == NounClass::Relation { Found::with("de", one) } else { Found::new(Role::Agent, one) });
    }
    (syntax.is(one, "det") && is_possessive(syntax, one)).then(|| as_of(possessor(syntax, word).unwrap_or(one)))
}

/// Whether `word` acts of itself: a name, a pronoun, a state.
fn is_named(syntax: &Syntax, word: usize) -> bool {
    matches!(syntax.part(word), "PROPN" | "PRON" | "DET")
        || syntax.is_capital(word)
        || matches!(syntax.lemma(word), "pays" | "état" | "gouvernement")
}

fn is_possessive(syntax: &Syntax, word: usize) -> bool {
    syntax.has(word, "Poss=Yes") || matches!(syntax.lemma(word), "son" | "leur" | "notre" | "mon")
}

/// Whom « son » before the noun `word` means, where the verb that it is the object of tells.
fn possessor(syntax: &Syntax, word: usize) -> Option<usize> {
    let verb = syntax.head(word).filter(|_| syntax.is_any(word, &["obj", "obl", "conj"]))?;
    if syntax.is(word, "conj") {
        return possessor(syntax, verb);
    }
    let own = syntax.part(verb) == "VERB"
        && voice(syntax, verb) == Voice::Active
        && predicates::has_own_object(syntax.lemma(verb));
    subject(syntax, verb).filter(|_| own)
}

/// One agent and one kind of theme is enough: a second « de » is where from, an adjective beside « de » an agent.
fn settle(syntax: &Syntax, found: &mut [Found]) {
    for role in [Role::Agent, Role::Theme] {
        let preferred = |one: &Found| one.role == role && syntax.part(one.head) != "DET";
        let Some(first) = found.iter().position(preferred) else { continue };
        let possessed = found.iter().position(|one| one.role == role && syntax.part(one.head) == "DET");
        let kept = if role == Role::Agent { possessed.unwrap_or(first) } else { first };
        for (at, one) in found.iter_mut().enumerate().filter(|(at, one)| *at != kept && one.role == role) {
            if syntax.part(one.head) == "DET" {
                one.role = Role::Agent;
            } else if at > kept && syntax.has_case(one.head, "de") {
                *one = Found::with("de", one.head);
            }
        }
    }
}

/// Who the noun of relation `word` is said of: « le Niger, ancien membre », « la Suède est membre ».
fn bearer(syntax: &Syntax, word: usize) -> Option<usize> {
    let head = syntax.head(word);
    let relation = syntax.relation(word).split(':').next().unwrap_or_default();
    let named = || {
        let name = |one: &usize| *one > word && syntax.is_nominal(*one) && syntax.is_any(*one, &["appos", "flat"]);
        syntax.dependents(word).find(name)
    };
    match relation {
        _ if syntax.has_copula(word) => subject(syntax, word),
        "appos" | "amod" => head.map(|head| syntax.modified(word, head)),
        "nmod" | "acl" if syntax.case(word).is_none() => head,
        "nsubj" if head.is_some_and(|head| own(syntax, head) != Some(word)) => own(syntax, head?),
        "xcomp" | "advcl" => subject(syntax, word),
        "obl" if syntax.case(word).is_some_and(|case| is_as(syntax, case)) => as_what(syntax, head?),
        "nsubj" if head.is_some_and(|head| identifies(syntax, head)) => head,
        "conj" if is_unjoined(syntax, word) => head.map(|head| syntax.modified(word, head)),
        "conj" if named().is_none() => head.and_then(|head| bearer(syntax, head).filter(|_| is_relation(syntax, head))),
        _ => named(),
    }
}

fn is_relation(syntax: &Syntax, word: usize) -> bool {
    predicates::predicate_noun(syntax.lemma(word)).is_some_and(|noun| noun.class == NounClass::Relation)
}

/// Whether the noun of relation `word` is no conjunct but said of those before: « le Mali, le Niger, tous membres de ».
pub fn is_unjoined(syntax: &Syntax, word: usize) -> bool {
    let article = |one: usize| syntax.is(one, "det") && syntax.lemma(one) != "tout";
    let joins = |one: usize| syntax.is_any(one, &["cc", "case"]) || article(one);
    syntax.part(word) == "NOUN" && is_relation(syntax, word) && !syntax.dependents(word).any(joins)
}

/// Whether the preposition at `case` says in which quality: « comme membre », « en tant que membre ».
fn is_as(syntax: &Syntax, case: usize) -> bool {
    syntax.lemma(case) == "comme" || syntax.dependents(case).any(|one| syntax.lemma(one) == "tant")
}

/// Whom « comme membre » is said of behind `verb`: its object, or its subject.
fn as_what(syntax: &Syntax, verb: usize) -> Option<usize> {
    let object = syntax.dependents(verb).find(|one| syntax.is(*one, "obj"));
    object.map(|object| syntax.resolved(object)).or_else(|| subject(syntax, verb))
}

/// Whether `word` is a name behind a copula: « le président est Jens Stoltenberg ».
fn identifies(syntax: &Syntax, word: usize) -> bool {
    syntax.has_copula(word) && matches!(syntax.part(word), "PROPN" | "NUM") && syntax.case(word).is_none()
}

/// Complements of a verb that are those of its object or subject as well: « a son siège à Bruxelles », « s'oppose à
/// l'envoi de troupes en Somalie ».
fn of_support(syntax: &Syntax, word: usize) -> Vec<Found> {
    let Some(verb) = syntax.head(word).filter(|_| syntax.is_any(word, &["obj", "nsubj", "obl"])) else {
        return Vec::new();
    };
    let located = syntax.has_copula(verb) && syntax.case(verb).is_some();
    let mut found: Vec<Found> = located.then(|| Found::oblique(syntax, verb)).into_iter().collect();
    if is_action(syntax, word) {
        let there = |one: &usize| *one > word && syntax.is(*one, "obl") && syntax.part(*one) == "PROPN";
        let cases = ["en", "dans", "vers", "contre", "à"];
        let placed = |one: &usize| cases.iter().any(|case| syntax.has_case(*one, case));
        let oblique = syntax.dependents(verb).filter(there).filter(placed);
        found.extend(oblique.map(|one| Found::oblique(syntax, one)));
    }
    if predicates::is_support(syntax.lemma(verb)) && !syntax.is(word, "obl") {
        let behind = |one: &usize| *one > word && syntax.is(*one, "obl") && syntax.case(*one).is_some();
        let agent = |one: &usize| syntax.has_case(*one, "par") || syntax.is(*one, "obl:agent");
        let oblique = syntax.dependents(verb).filter(behind).filter(|one| !agent(one));
        found.extend(oblique.map(|one| Found::oblique(syntax, one)));
        if syntax.lemma(verb) == "avoir" && syntax.is(word, "obj") {
            let role = if is_relation(syntax, word) { Found::with("de", 0) } else { Found::new(Role::Agent, 0) };
            found.extend(subject(syntax, verb).map(|head| Found { head, ..role }));
        }
    }
    found
}

/// Whose the noun `word` is, such that an infinitive behind it is theirs: « la décision de Paris d'envoyer ».
pub fn holder(syntax: &Syntax, word: usize) -> Option<usize> {
    if let Some(verb) = syntax.head(word).filter(|_| syntax.is(word, "obl") && syntax.has_case(word, "à"))
        && (predicates::falls_to(syntax.lemma(verb)) || predicates::control(syntax.lemma(verb)).is_some())
    {
        return Some(syntax.resolved(word));
    }
    let own = |one: usize| {
        let of = syntax.is(one, "nmod") && (syntax.has_case(one, "de") || syntax.has_case(one, "par"));
        let people = syntax.is(one, "amod") && predicates::is_of_a_people(syntax.lemma(one));
        of && syntax.is_nominal(one) || people
    };
    let possessive = || syntax.dependents(word).find(|one| syntax.is(*one, "det") && is_possessive(syntax, *one));
    let verb = || syntax.head(word).filter(|_| syntax.is_any(word, &["obj", "obl", "xcomp"]));
    (syntax.dependents(word).find(|one| own(*one)))
        .or_else(|| possessive().map(|one| possessor(syntax, word).unwrap_or(one)))
        .or_else(|| verb().and_then(|verb| subject(syntax, verb)))
}
