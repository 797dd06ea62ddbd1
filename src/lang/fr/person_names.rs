//! Parts of persons' names: first names, titles and particles.

use std::collections::BTreeSet;
use std::sync::LazyLock;

static FIRST_NAMES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// Whether `written` is a first name that persons in the news bear.
pub fn is_first_name(written: &str) -> bool {
    FIRST_NAMES.contains(written)
}

/// Titles that stand before a person's name.
const TITLES: &[&str] = &[
    "m.",
    "mm.",
    "mme",
    "mmes",
    "mlle",
    "monsieur",
    "madame",
    "dr",
    "pr",
    "général",
    "colonel",
    "capitaine",
    "lieutenant",
    "commandant",
    "amiral",
    "maréchal",
    "major",
    "lieutenant-colonel",
    "général-major",
    "sir",
    "lord",
    "maître",
    "cheikh",
    "feu",
    "prince",
    "princesse",
    "roi",
    "reine",
    "émir",
    "pape",
    "dictateur",
    "professeur",
    "homologue",
];

/// Whether the folded `form` stands before a person's name.
pub fn is_title(form: &str) -> bool {
    TITLES.contains(&form)
}

/// Particles inside a person's name.
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "da", "dos", "di", "do", "bin", "ben", "ibn", "al", "el", "ould", "del", "della", "ag",
    "zu", "ul",
];

/// Whether the folded `form` can stand inside a person's name without a capital.
pub fn is_name_particle(form: &str) -> bool {
    PARTICLES.contains(&form) || form.starts_with("al-") || form.starts_with("el-")
}
