//! What the network sees of a word: hashed keys of its form, its ends and its shape.

use super::super::fold::fold;
use super::key_table::hash;

const FORM: u32 = 0;
const LONGEST_SUFFIX: usize = 5;
const LONGEST_PREFIX: usize = 4;
const PREFIX: u32 = 10;
const SHAPE: u32 = 20;
const CASE: u32 = 21;

/// Appends the keys of the word `form` to `keys`, that of the whole form first; `first` says whether it begins its
/// sentence. Digits count as equal, so that « 2 500 » and « 3 600 » look alike.
pub fn features(form: &str, first: bool, keys: &mut Vec<u32>) {
    let folded: String = fold(form).chars().map(plain).collect();
    let starts: Vec<usize> = folded.char_indices().map(|(at, _)| at).collect();
    let length = starts.len();
    keys.push(hash(FORM, &folded));
    for (number, size) in (1..).zip(1..=LONGEST_SUFFIX) {
        if size < length || (size == length && size < 3) {
            keys.push(hash(number, &folded[starts[length - size]..]));
        }
    }
    for (number, size) in (PREFIX + 1..).zip(1..=LONGEST_PREFIX) {
        if size < length {
            keys.push(hash(number, &folded[..starts[size]]));
        }
    }
    keys.push(hash(SHAPE, &shape(form)));
    let capital = form.starts_with(char::is_uppercase);
    keys.push(hash(CASE, ["xn", "xf", "Xn", "Xf"][2 * usize::from(capital) + usize::from(first)]));
}

/// All digits are `0`, all spaces within numbers alike.
fn plain(c: char) -> char {
    match c {
        '0'..='9' => '0',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// `Xx` for a name, `00000` for a long number: the kinds of its characters, runs cut to two, of digits to four.
fn shape(form: &str) -> String {
    let mut shape = String::new();
    let (mut last, mut run) = (' ', 0);
    for c in form.chars() {
        let kind = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_lowercase() => 'x',
            _ => plain(c),
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= if kind == '0' { 4 } else { 2 } {
            shape.push(kind);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_short() {
        assert_eq!(shape("OTAN"), "XX");
        assert_eq!(shape("Saint-Malo"), "Xxx-Xxx");
        assert_eq!(shape("125000"), "0000");
        assert_eq!(shape("2,5"), "0,0");
    }

    #[test]
    fn a_word_has_few_keys_and_a_number_is_like_another() {
        let keys = |form: &str| {
            let mut keys = Vec::new();
            features(form, false, &mut keys);
            keys
        };
        assert_eq!(keys("déployée").len(), 1 + 5 + 4 + 2);
        assert_eq!(keys("à").len(), 1 + 1 + 2);
        assert_eq!(keys("2 500"), keys("3\u{202f}600"));
        assert_ne!(keys("Casus"), keys("casus"));
    }
}
