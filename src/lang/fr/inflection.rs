//! The written forms of a dictionary word: plural and feminine of nouns and adjectives, conjugation of verbs.
//!
//! The plural and feminine rules over-generate (« membre » gets « membree »): that costs nothing, since a form that
//! nobody writes never matches. They leave no regular form out.

use std::collections::BTreeSet;

use super::conjugation::{VerbForm, conjugate, is_verb};

/// Every written form of `word`, itself included. Words of three letters or fewer, and words with an apostrophe, are
/// not inflected; infinitives of the table are conjugated.
pub fn forms(word: &str) -> BTreeSet<String> {
    if is_verb(word) {
        return conjugate(word, VerbForm::Any);
    }
    let mut forms = BTreeSet::from([word.to_owned()]);
    if word.chars().count() <= 3 || word.contains('\'') {
        return forms;
    }
    let feminine: Vec<String> = feminine(word).collect();
    forms.extend(plural(word));
    for form in feminine {
        forms.extend(plural(&form));
        forms.insert(form);
    }
    forms
}

/// The forms of the verb `word` that `form` asks for, or nothing where it is no verb of the table.
pub fn verb_forms(word: &str, form: VerbForm) -> BTreeSet<String> {
    conjugate(word, form)
}

fn plural(word: &str) -> Vec<String> {
    match word {
        _ if word.ends_with(['s', 'x', 'z']) => vec![word.to_owned()],
        _ if word.ends_with("al") => vec![format!("{}aux", &word[..word.len() - 2]), format!("{word}s")],
        _ if word.ends_with("eau") || word.ends_with("eu") => vec![format!("{word}x"), format!("{word}s")],
        _ => vec![format!("{word}s")],
    }
}

/// Endings of the masculine and what the feminine has instead.
const FEMININE: &[(&str, &str)] = &[
    ("er", "ère"),
    ("f", "ve"),
    ("x", "se"),
    ("en", "enne"),
    ("on", "onne"),
    ("el", "elle"),
    ("eur", "euse"),
    ("teur", "trice"),
    ("c", "que"),
];

fn feminine(word: &str) -> impl Iterator<Item = String> + '_ {
    let replaced = FEMININE
        .iter()
        .filter_map(move |(masculine, feminine)| word.strip_suffix(masculine).map(|stem| format!("{stem}{feminine}")));
    let with_e = (!word.ends_with('e')).then(|| format!("{word}e"));
    replaced.chain(with_e)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms_are_all_there() {
        let check = |word: &str, expected: &[&str]| {
            let forms = forms(word);
            for one in expected {
                assert!(forms.contains(*one), "{word}: {one} is missing from {forms:?}");
            }
        };
        check("membre", &["membre", "membres"]);
        check("fondateur", &["fondateurs", "fondatrice", "fondatrices"]);
        check("régional", &["régionaux", "régionale", "régionales"]);
        check("ancien", &["anciens", "ancienne", "anciennes"]);
        check("bleu", &["bleus", "bleue"]);
        check("premier", &["première", "premiers"]);
        check("envoyer", &["envoyé", "enverra"]);
        assert_eq!(forms("de").len(), 1);
    }
}
