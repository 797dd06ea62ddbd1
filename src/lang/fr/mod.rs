//! French.

pub mod calendar;
pub mod conjugation;
pub mod inflection;
pub mod numerals;

use std::collections::BTreeSet;
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("abbreviations.txt").lines().map(str::to_lowercase).collect());

/// Words that lose their vowel before another word.
const ELIDED: &[&str] = &["l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// Whether the folded `word`, written before a point, is an abbreviation.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether the folded `word`, written before an apostrophe, is elided.
pub fn elides(word: &str) -> bool {
    ELIDED.contains(&word)
}

/// Phrases that contain a name of the lexicon and name none of its entities: « océan Indien ».
pub fn not_names() -> impl Iterator<Item = &'static str> {
    include_str!("not_names.txt").lines()
}

/// Nouns that begin the name of an organisation.
const ORGANISATION_NOUNS: &[&str] = &[
    "agence", "alliance", "assemblée", "association", "autorité", "banque", "brigade", "coalition", "comité", "commission", "communauté",
    "confédération", "conférence", "conseil", "corps", "cour", "force", "forum", "groupe", "initiative", "ligue", "marché", "mission",
    "mécanisme", "opération", "organisation", "pacte", "partenariat", "traité", "union",
];

/// Whether the folded `form` can begin the name of an organisation.
pub fn is_organisation_noun(form: &str) -> bool {
    ORGANISATION_NOUNS.contains(&form)
}

/// Beginnings of words that say that a body is international.
const INTERNATIONAL: &[&str] = &[
    "africain", "afrique", "amérique", "arabe", "asie", "asiatique", "atlantique", "caraïbe", "conjointe", "eurasi", "europ", "golfe",
    "inter-état", "interafric", "interétat", "intergouvernement", "international", "islamique", "latino", "mixte", "mondial", "multilatéral",
    "multinational", "méditerran", "nations", "pacifique", "pays", "régional", "sahel", "transatlantique", "états",
];

/// Whether the folded `form`, a word of a body's name, says that it is international.
pub fn is_international(form: &str) -> bool {
    INTERNATIONAL.iter().any(|beginning| form.starts_with(beginning))
}
