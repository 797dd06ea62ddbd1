//! The subject of a predicate: its own, or that of what it depends on.

use super::nominal;
use super::syntax::Syntax;
use super::voice::{Voice, is_pronominal, voice};
use crate::lang::fr::predicates::{self, Control};

/// The word that is the subject of `word`, as the surface has it: of a passive, whom it is done to.
pub fn subject(syntax: &Syntax, word: usize) -> Option<usize> {
    if let Some(own) = own(syntax, word) {
        return (!is_expletive(syntax, own, word)).then(|| syntax.resolved(own));
    }
    if syntax.dependents(word).any(|one| syntax.is(one, "expl:subj")) && syntax.dependent(word, "advcl:cleft").is_none()
    {
        return None;
    }
    let head = syntax.head(word)?;
    let infinite = syntax.is_infinitive(word) || syntax.is_participle(word);
    match syntax.relation(word).split(':').next().unwrap_or_default() {
        "conj" if syntax.is_nominal(head) && !syntax.has_copula(head) && syntax.is_past_participle(word) => Some(head),
        "amod" | "appos" => Some(syntax.modified(word, head)),
        "parataxis" | "ccomp"
            if head < word
                && let Some(before) = before_insertion(syntax, head) =>
        {
            Some(before)
        }
        "acl" if !syntax.is_infinitive(word) => {
            Some(syntax.modified(word, head)).filter(|_| !has_other_relative(syntax, word))
        }
        "acl" if syntax.is_nominal(head) && !syntax.has_copula(head) => nominal::holder(syntax, head),
        "xcomp" | "ccomp" | "csubj" => controller(syntax, head, word),
        "conj" | "acl" => subject(syntax, head),
        "advcl" | "obl" | "obj" | "nmod" if infinite || !syntax.part(word).starts_with('V') => subject(syntax, head),
        _ => None,
    }
}

/// The subject that depends on `word`; behind a verb of saying, an object that can only be one too.
pub fn own(syntax: &Syntax, word: usize) -> Option<usize> {
    let mut subject = None;
    for one in syntax.dependents(word).filter(|one| syntax.is(*one, "nsubj")) {
        let bare = |first: usize| syntax.part(first) == "NOUN" && syntax.dependent(first, "det").is_none();
        let nearer = subject.is_none_or(bare) && one < word && !syntax.form(one).starts_with('-') || subject.is_none();
        if nearer || predicates::says(syntax.lemma(word)) {
            subject = Some(one);
        }
    }
    subject.or_else(|| mistaken_expletive(syntax, word)).or_else(|| inverted(syntax, word))
}

/// « il » of « il y a renoncé », which the analyser takes for « il y a », or of a verb with an object that has none of
/// the senses of « il faut ».
fn mistaken_expletive(syntax: &Syntax, word: usize) -> Option<usize> {
    let expletive = syntax.dependents(word).find(|one| syntax.is(*one, "expl:subj") && syntax.has(*one, "Person=3"))?;
    let there = syntax.dependents(word).any(|one| one < word && syntax.reads(one, "y"));
    let object = syntax.dependents(word).any(|one| syntax.is(one, "obj") && one > word);
    let personal = !predicates::is_impersonal(syntax.lemma(word)) && voice(syntax, word) == Voice::Active;
    let personal = personal && (there && syntax.is_past_participle(word) || object && !is_pronominal(syntax, word));
    personal.then_some(expletive)
}

/// The subject before an inserted « a-t-il ajouté », which the analyser gives to that verb: it is that of the clause.
fn before_insertion(syntax: &Syntax, verb: usize) -> Option<usize> {
    let own = own(syntax, verb).filter(|own| syntax.form(*own).starts_with('-'))?;
    syntax.dependents(verb).find(|one| syntax.is(*one, "nsubj") && *one < own)
}

/// Whether the subject `own` of `word` stands for a clause behind: « il est prévu de déployer ».
fn is_expletive(syntax: &Syntax, own: usize, word: usize) -> bool {
    let clause = |one: usize| {
        one > word
            && syntax.is_any(one, &["xcomp", "ccomp", "csubj", "advcl"])
            && matches!(syntax.mark(one), Some("de" | "que"))
    };
    let impersonal = || {
        syntax.part(word) == "ADJ" || voice(syntax, word) == Voice::Passive || predicates::falls_to(syntax.lemma(word))
    };
    matches!(syntax.form(own), "Il" | "il" | "-t-il" | "-il") && impersonal() && syntax.dependents(word).any(clause)
}

/// The object that can only be the subject: behind a verb of saying inside or behind what is said (« …, a juré son
/// ministre »), or behind a finite verb without subject that a place or time opens (« à Djibouti stationnent … »).
pub fn inverted(syntax: &Syntax, word: usize) -> Option<usize> {
    let quotes = |one: usize| syntax.is_any(one, &["parataxis", "ccomp"]) && one < word;
    let said = syntax.is(word, "parataxis") || syntax.dependents(word).any(quotes);
    let inverted = said && predicates::says(syntax.lemma(word)) || is_opened(syntax, word);
    if !inverted || syntax.dependents(word).any(|one| syntax.is_any(one, &["nsubj", "expl:subj"])) {
        return None;
    }
    syntax.dependents(word).find(|one| syntax.is(*one, "obj") && *one > word && syntax.is_nominal(*one))
}

/// Whether the verb `word` is finite and a complement stands before it, or nothing before a third person plural, where no
/// subject can come from elsewhere.
fn is_opened(syntax: &Syntax, word: usize) -> bool {
    let opens = |one: usize| one < word && syntax.is_any(one, &["obl", "advmod"]) && !syntax.reads(one, "ne");
    syntax.has(word, "VerbForm=Fin")
        && !syntax.has(word, "Mood=Imp")
        && syntax.is_any(word, &["root", "ccomp", "acl:relcl", "advcl", "parataxis"])
        && (syntax.dependents(word).any(opens)
            || word == 0 && syntax.has(word, "Person=3") && syntax.has(word, "Number=Plur"))
}

/// Whether a relative pronoun that is no subject opens the clause of `word`.
fn has_other_relative(syntax: &Syntax, word: usize) -> bool {
    let before = |one: usize| one < word && syntax.is_relative(one);
    syntax.dependents(word).any(|one| before(one) && !syntax.is(one, "nsubj"))
}

/// Whose action the clause of `word` is that depends on `governor`.
fn controller(syntax: &Syntax, governor: usize, word: usize) -> Option<usize> {
    if !syntax.part(governor).starts_with(['V', 'A']) && !syntax.has_copula(governor) {
        return nominal::holder(syntax, governor);
    }
    if syntax.part(word) == "VERB" && !syntax.is_infinitive(word) && !syntax.is_participle(word) {
        return None;
    }
    let object = || syntax.dependents(governor).find(|one| syntax.is(*one, "obj")).map(|one| syntax.resolved(one));
    let nominal = !syntax.is_infinitive(word);
    match predicates::control(syntax.lemma(governor)) {
        _ if predicates::falls_to(syntax.lemma(governor)) && syntax.mark(word) == Some("de") => {
            dative(syntax, governor)
        }
        _ if voice(syntax, governor) == Voice::Passive => subject(syntax, governor),
        _ if nominal => object().or_else(|| subject(syntax, governor)),
        Some(Control::Object) => object(),
        Some(Control::Dative) if syntax.mark(word) != Some("à") => dative(syntax, governor),
        _ => subject(syntax, governor),
    }
}

/// To whom: « lui », « à la Suède ».
fn dative(syntax: &Syntax, verb: usize) -> Option<usize> {
    let dative = |one: &usize| {
        syntax.is(*one, "iobj") || syntax.is(*one, "obl") && syntax.has_case(*one, "à") && syntax.is_nominal(*one)
    };
    syntax.dependents(verb).find(dative).map(|one| syntax.resolved(one))
}
