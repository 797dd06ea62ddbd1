//! Gender of names, as far as their form tells it.

/// States whose names end in -e and are masculine all the same.
const MASCULINE_STATES: &[&str] = &["mexique", "cambodge", "mozambique", "zimbabwe", "belize", "suriname", "timor"];

/// Endings of nouns of action and quality, which are feminine.
const FEMININE_ENDINGS: &[&str] = &["tion", "sion", "ance", "ence", "auté", "nion", "ité", "gue", "orce", "igade"];

/// Whether the folded French name of a state is feminine.
///
/// ```
/// use casus::lang::fr::gender::is_feminine_state;
///
/// assert!(is_feminine_state("gambie") && !is_feminine_state("mali") && !is_feminine_state("mexique"));
/// ```
pub fn is_feminine_state(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or(name);
    first.ends_with('e') && !MASCULINE_STATES.contains(&first)
}

/// Whether the folded noun that a body's name begins with is feminine: « organisation », « union », not « pacte ».
pub fn is_feminine_noun(noun: &str) -> bool {
    FEMININE_ENDINGS.iter().any(|ending| noun.ends_with(ending))
}
