//! A name as the last part of an IRI.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// Lower-case ASCII words joined by hyphens, accents folded: « Force Déliée » gives `force-deliee`.
///
/// A name with letters that have no ASCII form keeps a hash of the whole name at its end, so that two such names do
/// not meet in one IRI.
pub fn slug(name: &str) -> String {
    let mut lost = false;
    let mut words = String::new();
    for letter in name.nfkd().flat_map(char::to_lowercase) {
        match ascii(letter) {
            Some(letters) => words.push_str(letters),
            None if letter.is_ascii_alphanumeric() => words.push(letter),
            None if unicode_normalization::char::is_combining_mark(letter) => {}
            None => {
                lost |= letter.is_alphanumeric();
                words.push(' ');
            }
        }
    }
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    if lost || words.is_empty() { with_hash(&words.join("-"), name) } else { words.join("-") }
}

/// `slug`, told apart from the same slug of another name by a hash of `name`.
pub fn with_hash(slug: &str, name: &str) -> String {
    let hash = format!("{:.8x}", Sha256::digest(name.as_bytes()));
    if slug.is_empty() { hash } else { format!("{slug}-{hash}") }
}

/// The Latin letters that Unicode doesn't decompose.
fn ascii(letter: char) -> Option<&'static str> {
    Some(match letter {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ə' => "e",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_words_with_hyphens() {
        for (name, expected) in [
            ("Force Machin", "force-machin"),
            ("  Recep Tayyip Erdoğan ", "recep-tayyip-erdogan"),
            ("l’Alliance « Cœur-d’Été » (2.0)", "l-alliance-coeur-d-ete-2-0"),
            ("İlham Æ Ł", "ilham-ae-l"),
        ] {
            assert_eq!(slug(name), expected);
        }
    }

    #[test]
    fn a_name_without_latin_letters_has_a_slug_of_its_own() {
        assert_ne!(slug("НАТО"), slug("ОДКБ"));
        assert_ne!(slug("Force А"), slug("Force"));
        assert!(!slug("").is_empty() && !slug("«»").is_empty());
    }
}
