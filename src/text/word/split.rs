//! Tokens that are several words.

use std::ops::Range;

use crate::text::fold::fold;
use crate::text::token::Token;

/// Behind a verb's hyphen these are words of their own, whatever the verb; tokens split the subject pronouns already.
const PRONOUNS: &[&str] =
    &["-il", "-elle", "-ils", "-elles", "-on", "-ce", "-je", "-tu", "-nous", "-vous", "-moi", "-toi"];

/// Behind an imperative's hyphen these are words of their own.
const OBJECTS: &[&str] = &["-en", "-y", "-le", "-la", "-les", "-lui", "-leur"];

/// « celui-ci », « celles-là » and « jusque-là » are one word, though « ce jour-là » is two.
const WITH_ADVERB: &[&str] = &["celui", "celle", "ceux", "celles", "jusque", "de", "par", "voi"];

/// Passes the words written at `range` of `text` to `take`: one token, or several where `joined`, before the tokens
/// `after` of the sentence.
pub fn pieces(text: &str, range: Range<usize>, joined: bool, after: &[Token], mut take: impl FnMut(Range<usize>)) {
    let written = &text[range.clone()];
    let is_last = || after.iter().all(|token| is_closer(&text[token.range.clone()]));
    let head = if joined { 0 } else { leading(text, &range) };
    let tail = final_point(written, is_last).or_else(|| hyphen(written).filter(|_| !joined)).unwrap_or(written.len());
    let cuts = [range.start, range.start + head, range.start + tail.max(head), range.end];
    for pair in cuts.windows(2).filter(|pair| pair[0] < pair[1]) {
        take(pair[0]..pair[1]);
    }
}

fn is_closer(mark: &str) -> bool {
    matches!(mark, "»" | "”" | ")" | "]" | "\"")
}

/// Length of what stands apart at the start: the hyphen of « -il » that is a dash, the « h » of « 20h30 ».
fn leading(text: &str, range: &Range<usize>) -> usize {
    let written = &text[range.clone()];
    let before = text[..range.start].chars().next_back();
    let digits = || written.len() > 1 && written[1..].bytes().all(|byte| byte.is_ascii_digit());
    let splits = match written.as_bytes().first() {
        Some(b'-') => written[1..].starts_with(char::is_alphabetic) && before.is_none_or(|c| !c.is_alphanumeric()),
        Some(b'h' | b'H') => digits() && before.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    usize::from(splits)
}

/// Where the point begins that ends an abbreviation and the sentence; acronyms such as « O.T.A.N. » keep theirs.
fn final_point(written: &str, is_last: impl Fn() -> bool) -> Option<usize> {
    let word = written.strip_suffix('.')?;
    let is_word = word.contains(char::is_alphanumeric) && (!word.contains('.') || word.contains('-'));
    (is_word && is_last()).then_some(word.len())
}

/// Where the pronoun of « parlez-en » or the adverb of « ce jour-là » begins.
fn hyphen(written: &str) -> Option<usize> {
    let at = written.rfind(['-', '‑']).filter(|_| !written.starts_with('-'))?;
    let verb = &written[..at];
    stands_apart(verb, &written[at..]).then(|| verb.strip_suffix("-T").unwrap_or(verb).len())
}

/// The ending's letters must be small, or those of the verb capitals as well: « Jong-Il » is a name.
fn stands_apart(verb: &str, ending: &str) -> bool {
    let all = |written: &str, is: fn(char) -> bool| written.chars().filter(|c| c.is_alphabetic()).all(is);
    let capitals = all(verb, char::is_uppercase) && all(ending, char::is_uppercase);
    if !capitals && !all(ending, char::is_lowercase) {
        return false;
    }
    let (verb, ending) = (fold(verb), fold(ending));
    let imperative =
        || verb.ends_with("ez") || verb.ends_with("ons") || matches!(verb.as_str(), "va" | "vas" | "dites" | "faites");
    match ending.as_str() {
        "-là" | "-ci" => !WITH_ADVERB.contains(&verb.as_str()),
        ending => (PRONOUNS.contains(&ending) && verb != "chez") || (OBJECTS.contains(&ending) && imperative()),
    }
}
