//! Function words: articles, prepositions, pronouns, conjunctions, negations, and what a pattern passes over.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::conjugation::{self, VerbForm};

/// Clitic pronouns and negations that stand between a subject and its verb.
const CLITICS: &[&str] = &["ne", "n'", "se", "s'", "y", "en", "lui", "leur", "l'", "le", "la", "les", "nous", "vous"];

/// Whether the folded `form` is a clitic pronoun or a negation before a verb.
pub fn is_clitic(form: &str) -> bool {
    CLITICS.contains(&form)
}

static FINITE_VERBS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let forms = [VerbForm::Finite, VerbForm::Future, VerbForm::Conditional];
    conjugation::verbs()
        .flat_map(|verb| forms.into_iter().flat_map(move |form| conjugation::conjugate(verb, form)))
        .collect()
});

/// Whether the folded `form` is a finite form of a verb that the tables know.
pub fn is_finite_verb(form: &str) -> bool {
    FINITE_VERBS.contains(form)
}

/// Words that begin sentences with a capital and are no names.
static FUNCTION_WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("function_words.txt").split_whitespace().collect());

/// Whether the folded `form` is an article, pronoun, preposition, conjunction or the like.
pub fn is_function_word(form: &str) -> bool {
    FUNCTION_WORDS.contains(form)
}

/// Words that a pattern passes over between two elements: articles, possessives, quotation marks and adverbs.
const PASSED_OVER: &[&str] = &[
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "ce",
    "cet",
    "cette",
    "ces",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "‘",
    "aussi",
    "déjà",
    "encore",
    "ensuite",
    "désormais",
    "bientôt",
    "toujours",
    "notamment",
    "par ailleurs",
    "puis",
    "alors",
    "hier",
    "donc",
    "enfin",
    "ainsi",
    "même",
    "seul",
    "seule",
    "seuls",
    "ailleurs",
    "depuis",
    "tous",
    "tout",
    "toute",
    "toutes",
    "maintenant",
    "jadis",
];

/// Adjectives and adverbs in « -ment » that are nouns: they are not passed over.
const NOUNS_IN_MENT: &[&str] =
    &["gouvernement", "parlement", "régiment", "élément", "armement", "document", "département", "mouvement"];

/// Whether a pattern passes over the folded `form` between two of its elements.
pub fn is_passed_over(form: &str) -> bool {
    let adverb =
        form.ends_with("ement") || form.ends_with("amment") || form.ends_with("emment") || form.ends_with("ément");
    let noun = form.ends_with("iement")
        || form.ends_with("issement")
        || NOUNS_IN_MENT.contains(&form)
        || DEVERBAL_NOUNS.contains(&form);
    PASSED_OVER.contains(&form) && form != "depuis" || adverb && !noun
}

/// Deverbal nouns in « -ment », which rules look for.
const DEVERBAL_NOUNS: &[&str] = &[
    "commandement",
    "renforcement",
    "rassemblement",
    "regroupement",
    "engagement",
    "désengagement",
    "stationnement",
    "enlèvement",
    "soulèvement",
    "traitement",
    "lancement",
    "règlement",
    "fondement",
    "élargissement",
    "détachement",
    "événement",
    "évènement",
    "bombardement",
    "financement",
    "changement",
    "remplacement",
    "recensement",
    "bâtiment",
    "redéploiement",
    "débarquement",
    "moment",
    "logement",
    "cantonnement",
];

/// Prepositions that govern what stands behind them.
const PREPOSITIONS: &[&str] = &[
    "à",
    "au",
    "aux",
    "avec",
    "chez",
    "contre",
    "d'",
    "dans",
    "de",
    "depuis",
    "des",
    "devant",
    "derrière",
    "du",
    "durant",
    "en",
    "entre",
    "envers",
    "face",
    "hors",
    "jusqu'à",
    "malgré",
    "outre",
    "par",
    "parmi",
    "pendant",
    "pour",
    "près",
    "sans",
    "sauf",
    "selon",
    "sous",
    "sur",
    "vers",
    "via",
    "après",
    "avant",
    "concernant",
    "hormis",
    "dont",
];

/// Whether the folded `form` is a preposition.
pub fn is_preposition(form: &str) -> bool {
    PREPOSITIONS.contains(&form)
}

/// Whether the folded `form` is a definite article.
pub fn is_article(form: &str) -> bool {
    matches!(form, "le" | "la" | "l'" | "les")
}

/// Whether the folded `form` is a preposition that says where: « en », « au », « dans ».
pub fn is_preposition_of_place(form: &str) -> bool {
    matches!(form, "en" | "au" | "aux" | "à" | "dans" | "vers" | "sur")
}

/// Whether the folded `form` denies what « ne » announces.
pub fn is_negation(form: &str) -> bool {
    matches!(
        form,
        "pas"
            | "plus"
            | "jamais"
            | "aucun"
            | "aucune"
            | "ni"
            | "guère"
            | "nul"
            | "nulle"
            | "point"
            | "personne"
            | "rien"
    )
}

/// Whether the folded `form` before a number says that it is not exact and leaves it as it is: « environ 300 ».
pub fn is_about(form: &str) -> bool {
    matches!(form, "environ" | "quelque")
}

/// Whether the folded `form` is a relative pronoun or « où ».
pub fn is_relative_pronoun(form: &str) -> bool {
    matches!(form, "qui" | "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle" | "lesquels" | "lesquelles" | "auquel")
}

/// Whether the folded `form` before a party leaves it out: « le Chili, non l'Argentine », « pas Djibouti », « sauf la Hongrie ».
pub fn leaves_out(form: &str) -> bool {
    matches!(form, "non" | "pas" | "sauf" | "hormis" | "excepté" | "sans")
}

/// Whether the folded `form`, before « à », « de » or « que », sets something apart: « contrairement à », « plutôt que ».
pub fn contrasts(form: &str) -> bool {
    matches!(form, "contrairement" | "différence" | "inverse" | "opposé" | "rebours" | "plutôt" | "lieu" | "davantage")
}

/// Whether the folded `form` ends a noun or verb phrase: a comma, a dash, a bracket, a relative pronoun, a conjunction.
pub fn ends_phrase(form: &str) -> bool {
    matches!(
        form,
        "," | "("
            | ")"
            | "–"
            | "—"
            | "-"
            | "qui"
            | "que"
            | "qu'"
            | "dont"
            | "où"
            | "laquelle"
            | "lequel"
            | "lesquels"
            | "lesquelles"
            | "mais"
            | "car"
            | "tandis"
            | "lorsque"
            | "lorsqu'"
            | "quand"
            | "si"
            | "comme"
    )
}

/// Whether the folded `form` makes a subject before « ne » nobody: « aucun soldat ne », « ni l'un ni l'autre ne ».
pub fn is_nobody(form: &str) -> bool {
    matches!(form, "aucun" | "aucune" | "ni" | "nul" | "nulle" | "personne" | "rien")
}

/// Whether the folded `form`, behind a comma, begins another clause.
pub fn begins_clause(form: &str) -> bool {
    matches!(
        form,
        "qui"
            | "que"
            | "qu'"
            | "dont"
            | "où"
            | "mais"
            | "tandis"
            | "alors"
            | "puis"
            | "avant"
            | "et"
            | "après"
            | "lorsque"
            | "lorsqu'"
            | "quand"
            | "car"
            | "laquelle"
            | "lequel"
            | "il"
            | "elle"
            | "ils"
            | "elles"
    )
}

/// Whether the folded `form` before a hyphen makes a compound with an adjective of state: « post-soviétique ».
pub fn is_compound_prefix(form: &str) -> bool {
    matches!(form, "anti" | "ex" | "non" | "post" | "pro" | "pré" | "trans" | "inter")
        || form.ends_with('o') && form.len() > 3
}
