//! Words that govern others, from `predicates.toml`: what a verb or noun makes of the clause behind it, whom an
//! infinitive has for its subject, which nouns stand for verbs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// How the clause or noun of action behind a word is held to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Government {
    /// « décider de », « promettre de ».
    Planned,
    /// « pouvoir », « menacer de ».
    Possible,
    /// « demander », « vouloir ».
    Demanded,
    /// « aller » before an infinitive.
    Future,
    /// « refuser de », « exclure », « démentir ».
    Denied,
}

/// Whose action an infinitive behind a verb is, where it isn't the subject's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// « inviter X à ».
    Object,
    /// « demander à X de ».
    Dative,
}

/// What a noun is as a predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounClass {
    /// An action, whose complement with « de » is what it is done to: « l'envoi de soldats ».
    Transitive,
    /// An action, whose complement with « de » does it: « l'adhésion de la Suède ».
    Intransitive,
    /// An action of a name, or done to what isn't one: « le retrait du Mali », « le retrait des troupes ».
    Either,
    /// What somebody is to somebody else: « membre », « siège ».
    Relation,
}

/// A noun that is a predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PredicateNoun {
    /// What it is.
    pub class: NounClass,
    /// The verb that it stands for, if it names an action.
    pub verb: Option<&'static str>,
}

/// The word lists as the file writes them.
#[derive(Deserialize)]
struct File {
    mood: BTreeMap<String, String>,
    control: BTreeMap<String, String>,
    verbs: BTreeMap<String, String>,
    nouns: BTreeMap<String, String>,
    adjectives: BTreeMap<String, String>,
}

static FILE: LazyLock<File> = LazyLock::new(|| {
    toml::from_str(include_str!("predicates.toml")).expect("predicates.toml is embedded and read by a test")
});

/// The words of the list `name`, with what they mean.
fn list<T: Copy>(
    table: &'static BTreeMap<String, String>,
    name: &str,
    meaning: T,
) -> impl Iterator<Item = (&'static str, T)> {
    table[name].split_whitespace().map(move |word| (word, meaning))
}

static GOVERNMENTS: LazyLock<BTreeMap<&str, Government>> = LazyLock::new(|| {
    let kinds = [
        ("planned", Government::Planned),
        ("possible", Government::Possible),
        ("demanded", Government::Demanded),
        ("future", Government::Future),
        ("denied", Government::Denied),
    ];
    kinds.into_iter().flat_map(|(name, kind)| list(&FILE.mood, name, kind)).collect()
});

/// How the clause or noun of action behind the word of base form `lemma` is held to be; nothing if as a fact.
pub fn government(lemma: &str) -> Option<Government> {
    GOVERNMENTS.get(lemma).copied()
}

static CONTROLS: LazyLock<BTreeMap<&str, Control>> = LazyLock::new(|| {
    let kinds = [("object", Control::Object), ("dative", Control::Dative)];
    kinds.into_iter().flat_map(|(name, kind)| list(&FILE.control, name, kind)).collect()
});

/// Whose action an infinitive behind the verb `lemma` is; nothing if its subject's.
pub fn control(lemma: &str) -> Option<Control> {
    CONTROLS.get(lemma).copied()
}

/// What the table says of a verb, each a bit.
static VERBS: LazyLock<BTreeMap<&str, u8>> = LazyLock::new(|| {
    let mut verbs = BTreeMap::new();
    for (name, bit) in [("modal", 1), ("unaccusative", 2), ("saying", 4), ("support", 8), ("own", 16)] {
        list(&FILE.verbs, name, bit).for_each(|(verb, bit)| *verbs.entry(verb).or_default() |= bit);
    }
    verbs
});

fn verb_is(lemma: &str, bit: u8) -> bool {
    VERBS.get(lemma).is_some_and(|bits| bits & bit != 0)
}

/// Whether the verb `lemma` only colours the infinitive behind it: « pouvoir », « aller ».
pub fn is_modal(lemma: &str) -> bool {
    verb_is(lemma, 1)
}

/// Whether the verb `lemma` makes its perfect with « être » without being passive: « venir ».
pub fn is_unaccusative(lemma: &str) -> bool {
    verb_is(lemma, 2)
}

/// Whether the verb `lemma` introduces somebody's words.
pub fn says(lemma: &str) -> bool {
    verb_is(lemma, 4)
}

/// Whether the verb `lemma` with « il » says whose task something is: « il appartient au Conseil de ».
pub fn falls_to(lemma: &str) -> bool {
    matches!(lemma, "appartenir" | "incomber" | "revenir" | "échoir")
}

/// Whether « il » before the verb `lemma` may be nobody: « il faut », « il y a », « il reste ».
pub fn is_impersonal(lemma: &str) -> bool {
    is_unaccusative(lemma)
        || falls_to(lemma)
        || matches!(
            lemma,
            "avoir"
                | "falloir"
                | "être"
                | "exister"
                | "manquer"
                | "suffire"
                | "faire"
                | "agir"
                | "sembler"
                | "paraître"
        )
}

/// Whether complements of the verb `lemma` belong to its object as well: « avoir son siège à Bruxelles ».
pub fn is_support(lemma: &str) -> bool {
    verb_is(lemma, 8)
}

/// Whether « son retrait » as object of the verb `lemma` is that of its subject: « annoncer son retrait ».
pub fn has_own_object(lemma: &str) -> bool {
    verb_is(lemma, 16)
}

static NOUNS: LazyLock<BTreeMap<&str, PredicateNoun>> = LazyLock::new(|| {
    let kinds = [
        ("transitive", NounClass::Transitive),
        ("intransitive", NounClass::Intransitive),
        ("either", NounClass::Either),
        ("relation", NounClass::Relation),
    ];
    let all = kinds.into_iter().flat_map(|(name, class)| list(&FILE.nouns, name, class));
    let noun = |(entry, class): (&'static str, _)| match entry.split_once(':') {
        Some((noun, verb)) => (noun, PredicateNoun { class, verb: Some(verb) }),
        None => (entry, PredicateNoun { class, verb: None }),
    };
    all.map(noun).collect()
});

/// The nouns that stand for the verb `verb`: « envoi » for « envoyer ».
pub fn nouns_of(verb: &str) -> impl Iterator<Item = &'static str> {
    NOUNS.iter().filter(move |(_, noun)| noun.verb == Some(verb)).map(|(lemma, _)| *lemma)
}

/// The noun `lemma` as a predicate, if it is one.
pub fn predicate_noun(lemma: &str) -> Option<PredicateNoun> {
    NOUNS.get(lemma).copied()
}

/// Endings of adjectives of peoples.
const PEOPLE_ENDINGS: &[&str] =
    &["ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "éen", "éenne", "énien", "iote", "ite"];

/// Whether the adjective `lemma` looks like that of a people or state: « finlandais », « russe ».
pub fn is_of_a_people(lemma: &str) -> bool {
    let listed = |name: &str| FILE.adjectives[name].split_whitespace().any(|word| word == lemma);
    if PEOPLE_ENDINGS.iter().any(|ending| lemma.ends_with(ending)) { !listed("other") } else { listed("peoples") }
}

/// Whether the form says of an infinitive behind it that it nearly came about: « a failli quitter ».
pub fn is_barely(form: &str) -> bool {
    matches!(form, "failli" | "faillit" | "faillirent")
}

/// Whether the base form `lemma`, with « ne » or alone, denies: « pas », « aucun ».
pub fn denies(lemma: &str) -> bool {
    matches!(
        lemma,
        "pas" | "plus" | "jamais" | "aucun" | "guère" | "point" | "nul" | "nullement" | "personne" | "rien" | "ni"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_government_and_class() {
        assert_eq!(government("refuser"), Some(Government::Denied));
        assert_eq!(control("demander"), Some(Control::Dative));
        assert_eq!(predicate_noun("envoi").and_then(|noun| noun.verb), Some("envoyer"));
        assert!(is_modal("pouvoir") && is_unaccusative("venir") && says("juger") && is_support("avoir"));
        assert!(has_own_object("annoncer") && !has_own_object("bloquer"));
        assert!(is_of_a_people("finlandais") && is_of_a_people("russe") && !is_of_a_people("ancien"));
    }
}
