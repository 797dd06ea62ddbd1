//! Names without what two ways of writing them differ in.

use std::collections::BTreeMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Articles and prepositions that names are compared without.
const DROPPED: &[&str] = &["le", "la", "les", "l", "de", "du", "des", "d", "une", "un", "et", "the", "of"];

/// `value` in lower case, without accents, marks, articles and prepositions: words of ASCII letters and digits, parted by
/// spaces.
pub(super) fn fold(value: &str) -> String {
    let spelt = value.replace(['œ', 'Œ'], "oe");
    let plain: String = spelt.nfkd().filter(|c| canonical_combining_class(*c) == 0).collect();
    let plain = plain.to_lowercase();
    let words = plain.split(|c: char| !matches!(c, 'a'..='z' | '0'..='9')).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !DROPPED.contains(word)).collect();
    if telling.is_empty() { words.join(" ") } else { telling.join(" ") }
}

/// The last word of a folded name: of a person's, the family name.
pub(super) fn last_word(value: &str) -> String {
    let folded = fold(value);
    folded.rsplit(' ').next().unwrap_or_default().to_owned()
}

/// The identifiers of organisations by their names.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Adds a table of identifiers, each with its names: `{"NATO": ["Otan", …]}`. The first identifier of a name stays.
    pub fn add(&mut self, table: &serde_json::Map<String, Value>) {
        for (identifier, forms) in table {
            let forms = forms.as_array().into_iter().flatten().filter_map(Value::as_str);
            for form in [identifier.as_str()].into_iter().chain(forms) {
                self.0.entry(fold(form)).or_insert_with(|| identifier.clone());
            }
        }
    }

    /// The names of this table, then those of `over`, which win.
    #[must_use]
    pub fn overlaid(mut self, over: Self) -> Self {
        self.0.extend(over.0);
        self
    }

    /// What stands for all spellings of `value`.
    pub(super) fn entity(&self, value: &str) -> String {
        let folded = fold(value);
        self.0.get(&folded).cloned().unwrap_or(folded)
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_folded() {
        for (name, folded) in [
            ("L'Organisation du traité de l'Atlantique nord", "organisation traite atlantique nord"),
            ("Cœur d’Asie", "coeur asie"),
            ("de la", "de la"),
            ("N’Djamena", "n djamena"),
            ("４２ ½", "42 1 2"),
        ] {
            assert_eq!(fold(name), folded, "{name}");
        }
    }
}
