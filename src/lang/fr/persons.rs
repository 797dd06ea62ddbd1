//! Words that show that a capitalised name is a person's, or is none.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::inflection::forms;

static PROFESSIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("professions.txt").split_whitespace().flat_map(forms).collect());

/// Whether the folded `form` says what a person does: « chercheur », « avocate », « artiste ».
pub fn is_profession(form: &str) -> bool {
    PROFESSIONS.contains(form)
}

static WELL_KNOWN: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("well_known.txt").split_whitespace().collect());

/// Whether `written`, alone, names one person to every reader: « Staline ».
pub fn is_well_known(written: &str) -> bool {
    WELL_KNOWN.contains(written)
}

/// Words in names of papers, institutes, firms and places.
const INSTITUTIONS: &[&str] = &[
    "agency",
    "air",
    "airlines",
    "army",
    "airways",
    "alliance",
    "analysis",
    "association",
    "avenue",
    "bank",
    "business",
    "center",
    "centre",
    "club",
    "coast",
    "corps",
    "college",
    "company",
    "corporation",
    "council",
    "crisis",
    "daily",
    "economist",
    "foundation",
    "fund",
    "global",
    "group",
    "herald",
    "house",
    "human",
    "initiative",
    "institute",
    "institution",
    "international",
    "journal",
    "kingdom",
    "media",
    "monde",
    "monitor",
    "museum",
    "network",
    "news",
    "office",
    "point",
    "policy",
    "post",
    "press",
    "project",
    "review",
    "rights",
    "school",
    "service",
    "society",
    "standard",
    "street",
    "studies",
    "the",
    "times",
    "transparency",
    "tribune",
    "united",
    "university",
    "watch",
    "weekly",
    "world",
];

/// Whether the folded `form` stands in names of papers, institutes, firms or places and in no person's.
pub fn is_institution_word(form: &str) -> bool {
    INSTITUTIONS.contains(&form)
}

/// Things that are called after persons.
const NAMESAKES: &[&str] = &[
    "aéroport",
    "avenue",
    "base",
    "boulevard",
    "brigade",
    "camp",
    "caserne",
    "centre",
    "clause",
    "croiseur",
    "doctrine",
    "fondation",
    "frégate",
    "front",
    "hôpital",
    "hôtel",
    "institut",
    "loi",
    "lycée",
    "navire",
    "opération",
    "ouragan",
    "palais",
    "place",
    "plan",
    "pont",
    "port",
    "porte-avions",
    "prix",
    "rue",
    "sous-marin",
    "stade",
    "tempête",
    "université",
];

/// Whether the folded `form` is something that bears a person's name: « la frégate Jean Bart ».
pub fn is_namesake(form: &str) -> bool {
    NAMESAKES.contains(&form)
}

/// Particles that a name holds only behind a first name, or with a capital: « Dominique de Villepin », « Bart De Wever ».
const NOBLE: &[&str] = &["de", "du", "d'", "la", "le", "des"];

/// Whether the folded `form` is a French particle of names.
pub fn is_noble_particle(form: &str) -> bool {
    NOBLE.contains(&form)
}
