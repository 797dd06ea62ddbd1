//! Tokens of French press text as byte ranges.
//!
//! Tokens and the gaps between them concatenate to the text. A token is an elided word with its apostrophe (« l' »),
//! a word with its inner hyphens (« porte-parole »; an inverted pronoun stands apart: « a | -t-il »), an abbreviation
//! with its point (« M. », « art. »), an acronym with its points (« O.T.A.N. »), a number with its separators
//! (« 2 500 », « 2.500 », « 2’500 », « 42.7 », « 1,5 », « 24/02/2022 »), or one punctuation mark.

use std::ops::Range;

use super::fold::fold;
use crate::lang::fr;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Begins with a digit.
    Number,
    /// A punctuation mark or symbol.
    Mark,
}

/// A token of an article's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it is made of.
    pub kind: TokenKind,
    /// Folded form: lower case, straight apostrophe, composed accents, acronyms without points.
    pub form: String,
    /// Whether its first letter is a capital.
    pub capital: bool,
    /// Whether it has letters and all of them are capitals.
    pub capitals: bool,
}

/// The tokens of `text` in order.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        }
        let end = at + token_length(&text[at..], first);
        tokens.push(token(text, at..end, first));
        at = end;
    }
    tokens
}

fn token(text: &str, range: Range<usize>, first: char) -> Token {
    let written = &text[range.clone()];
    let kind = match first {
        _ if first.is_alphabetic() || (written.len() > 1 && first == '-') => TokenKind::Word,
        _ if first.is_numeric() => TokenKind::Number,
        _ => TokenKind::Mark,
    };
    let mut form = fold(written);
    if is_dotted_acronym(written) {
        form.retain(|c| c != '.');
    }
    let mut letters = written.chars().filter(|c| c.is_alphabetic()).peekable();
    let capitals = letters.peek().is_some() && letters.all(char::is_uppercase);
    Token { range, kind, form, capital: first.is_uppercase(), capitals }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

fn token_length(rest: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        number_length(rest)
    } else if first.is_alphabetic() {
        word_length(rest)
    } else if first == '-' {
        inverted_pronoun(rest).unwrap_or(1)
    } else {
        first.len_utf8()
    }
}

/// Length of the number at the start of `rest`, with groups of thousands, decimals, date separators and an ordinal ending.
fn number_length(rest: &str) -> usize {
    let run = |at: usize| rest[at..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = run(0);
    while let Some(separator) = rest[end..].chars().next() {
        let after = end + separator.len_utf8();
        let digits = run(after);
        let thousands = end <= 3 || is_grouped(&rest[..end]);
        let joins = match separator {
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => digits == 3 && thousands && !rest[..end].contains([',', '/']),
            '\'' | '’' => digits == 3 && thousands,
            '.' | ',' | '/' => digits > 0,
            _ => false,
        };
        if !joins {
            break;
        }
        end = after + digits;
    }
    end + ordinal_length(&rest[end..])
}

fn is_grouped(number: &str) -> bool {
    number.contains([' ', '\u{a0}', '\u{202f}', '\u{2009}', '.', '\'', '’'])
}

fn ordinal_length(rest: &str) -> usize {
    let letters: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    if matches!(letters.as_str(), "er" | "ère" | "re" | "e" | "è" | "ème" | "ième" | "nd" | "nde") {
        letters.len()
    } else {
        0
    }
}

/// Length of the word at the start of `rest`: letters, digits and inner hyphens, up to an apostrophe that elides.
fn word_length(rest: &str) -> usize {
    if let Some(length) = dotted_acronym(rest).or_else(|| abbreviation(rest)) {
        return length;
    }
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        match c {
            _ if c.is_alphanumeric() || is_combining(c) => end = at + c.len_utf8(),
            '-' | '‑' if joins_word(rest, at, c) => {}
            '\'' | '’' => return apostrophe(rest, at, c),
            _ => break,
        }
    }
    end
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn joins_word(rest: &str, at: usize, hyphen: char) -> bool {
    let next = rest[at + hyphen.len_utf8()..].chars().next();
    next.is_some_and(char::is_alphanumeric) && inverted_pronoun(&rest[at..]).is_none()
}

/// An elided word keeps its apostrophe; « aujourd'hui » and names such as « N'Djamena » go on behind it.
fn apostrophe(rest: &str, at: usize, mark: char) -> usize {
    let end = at + mark.len_utf8();
    if fr::elides(&fold(&rest[..at])) && rest[end..].starts_with(|c: char| c.is_alphanumeric() || "«\"“'’(".contains(c))
    {
        let name = rest.starts_with('N') && rest[end..].starts_with('D');
        return if name { end + word_length(&rest[end..]) } else { end };
    }
    if rest[end..].starts_with(char::is_alphabetic) { end + word_length(&rest[end..]) } else { at }
}

/// « -t-il », « -elle », « -on », « -ce »… behind a verb.
fn inverted_pronoun(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('-').map(|tail| tail.strip_prefix("t-").unwrap_or(tail))?;
    let length = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let known =
        matches!(&after[..length], "il" | "elle" | "ils" | "elles" | "on" | "ce" | "nous" | "vous" | "je" | "tu");
    (known && !after[length..].starts_with('-')).then(|| rest.len() - after.len() + length)
}

/// « O.T.A.N. », « U.E. »: at least two capitals, each with its point.
fn dotted_acronym(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut chars = rest.char_indices();
    while let (Some((_, letter)), Some((at, '.'))) = (chars.next(), chars.next()) {
        if !letter.is_uppercase() {
            break;
        }
        end = at + 1;
    }
    is_dotted_acronym(&rest[..end]).then_some(end)
}

fn is_dotted_acronym(written: &str) -> bool {
    written.matches('.').count() >= 2 && written.starts_with(char::is_uppercase)
}

/// A word of the abbreviation list with its point, or an initial (« J. »).
fn abbreviation(rest: &str) -> Option<usize> {
    let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = &rest[..length];
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    (rest[length..].starts_with('.') && (initial || fr::is_abbreviation(&fold(word)))).then_some(length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let tokens = tokenize(text);
        let found: Vec<&str> = tokens.iter().map(|token| &text[token.range.clone()]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn press_typography_is_understood() {
        check("l’Otan et l'Ukraine", &["l’", "Otan", "et", "l'", "Ukraine"]);
        check("M. Zas, art. 4 du traité", &["M.", "Zas", ",", "art.", "4", "du", "traité"]);
        check(
            "2\u{202f}500 hommes, 2.500, 2 500 et 1,5",
            &["2\u{202f}500", "hommes", ",", "2.500", ",", "2 500", "et", "1,5"],
        );
        check("en 2022 500 soldats", &["en", "2022", "500", "soldats"]);
        check("l'O.T.A.N. a-t-elle", &["l'", "O.T.A.N.", "a", "-t-elle"]);
        check("le 1er avril, aujourd’hui", &["le", "1er", "avril", ",", "aujourd’hui"]);
        check("« Porte-parole » d'Almaty…", &["«", "Porte-parole", "»", "d'", "Almaty", "…"]);
        check("09/01/2022 article 42.7", &["09/01/2022", "article", "42.7"]);
        check("N'Djamena, d'\"élite\"", &["N'Djamena", ",", "d'", "\"", "élite", "\""]);
        check("Fin 2003.", &["Fin", "2003", "."]);
        check("Charles Q. Brown, 30 janv. 2023.", &["Charles", "Q.", "Brown", ",", "30", "janv.", "2023", "."]);
    }

    #[test]
    fn tokens_and_gaps_concatenate_to_the_text() {
        for text in
            ["", " ", "’’’ l'l'l'", "é\u{301}t\u{a0}«a».\r\n\r\n-t-il -t", "€5\u{feff}x", "A.B", "x-", "-", "\u{301}"]
        {
            let mut end = 0;
            for token in tokenize(text) {
                assert!(token.range.start >= end && token.range.end > token.range.start, "{text:?}");
                assert!(text[end..token.range.start].chars().all(|c| c.is_whitespace() || is_invisible(c)), "{text:?}");
                end = token.range.end;
            }
            assert!(text[end..].chars().all(|c| c.is_whitespace() || is_invisible(c)), "{text:?}");
        }
    }

    #[test]
    fn forms_are_folded() {
        let tokens = tokenize("L’O.T.A.N. ÉTATS E\u{301}tats");
        let forms: Vec<&str> = tokens.iter().map(|token| token.form.as_str()).collect();
        assert_eq!(forms, ["l'", "otan", "états", "états"]);
        assert!(tokens[1].capitals && tokens[1].capital);
    }
}
