//! Words that show that a capitalised name is a person's, or is none.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::conjugation::{VerbForm, conjugate};
use super::inflection::forms;

static PROFESSIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("professions.txt").split_whitespace().flat_map(forms).collect());

/// Whether the folded `form` says what a person does: « chercheur », « avocate », « artiste ».
pub fn is_profession(form: &str) -> bool {
    PROFESSIONS.contains(form)
}

static HEADING: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let verbs = ["commander", "diriger", "gouverner", "présider"];
    verbs.iter().flat_map(|verb| conjugate(verb, VerbForm::Any)).collect()
});

/// Whether the folded `form` is one of a verb whose subject heads a state or body: « préside », « dirigée ».
pub fn is_verb_of_heading(form: &str) -> bool {
    HEADING.contains(form)
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

static LEADERS: LazyLock<Vec<(&'static str, BTreeSet<&'static str>)>> = LazyLock::new(|| {
    let lines = include_str!("leaders.txt").lines().filter_map(|line| line.split_once(' '));
    lines.map(|(state, names)| (state, names.split(' ').collect())).collect()
});

/// The states of which somebody of this last name, as written, is or was known to lead the government or the diplomacy.
///
/// Press articles leave such a state out (« le président Macron »); it may only choose among states that they name.
pub fn states_led_by(last_name: &str) -> impl Iterator<Item = &'static str> {
    LEADERS.iter().filter(move |(_, names)| names.contains(last_name)).map(|(state, _)| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_name_nobody_twice() {
        assert!(LEADERS.is_sorted_by(|a, b| a.0 < b.0), "sort leaders.txt by state, one line a state");
        assert_eq!(states_led_by("Loukachenko").collect::<Vec<_>>(), ["BLR"]);
        assert_eq!(states_led_by("Personne").count(), 0);
    }
}
