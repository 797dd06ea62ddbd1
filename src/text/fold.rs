//! Folded forms, for comparing what is written with what is listed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `written` in lower case, with straight apostrophes, plain hyphens and composed accents.
pub fn fold(written: &str) -> String {
    let lower = written.nfc().flat_map(char::to_lowercase);
    lower
        .map(|c| match c {
            '’' | 'ʼ' | '‘' => '\'',
            '‑' | '‐' => '-',
            _ => c,
        })
        .collect()
}

/// `form` without its accents and ligatures: what is left where capitals lost them.
pub fn without_accents(form: &str) -> String {
    form.replace('œ', "oe").replace('æ', "ae").nfd().filter(|c| !is_combining_mark(*c)).collect()
}
