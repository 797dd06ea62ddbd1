//! Sentences and paragraphs as ranges of tokens.
//!
//! A sentence ends at « . », « ! », « ? » or « … » where a new one begins behind it (capital, digit, dash, opening
//! quotation mark), or at the end of its paragraph. Abbreviations, initials and acronyms keep their points as part of
//! the token, so they end no sentence, unless a word follows that begins sentences and no names: « dans l'U.E. Elle a ».
//! A closing quotation mark or bracket belongs to the sentence before it.

use std::ops::Range;

use super::token::{Token, TokenKind};
use crate::lang::fr;

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Number of its paragraph, from 0.
    pub paragraph: usize,
}

/// The sentences of `text`, whose tokens are `tokens`; together they hold every token once.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut paragraph = 0;
    for at in 0..tokens.len() {
        let breaks =
            at + 1 == tokens.len() || text[tokens[at].range.end..tokens[at + 1].range.start].contains(['\n', '\r']);
        if breaks || ends_sentence(text, tokens, at) {
            found.push(Sentence { tokens: start..at + 1, paragraph });
            start = at + 1;
        }
        if breaks {
            paragraph += 1;
        }
    }
    found
}

/// Whether a sentence ends with the token at `at`, which is not the last of its paragraph.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let closers = tokens[..=at].iter().rev().take_while(|token| is_closer(text, token)).count();
    let Some(mark) = (at + 1).checked_sub(closers + 1).map(|index| &tokens[index]) else { return false };
    let next = &tokens[at + 1];
    (is_final(&text[mark.range.clone()]) || is_final_abbreviation(text, mark, next))
        && !is_closer(text, next)
        && begins_sentence(text, next)
        && text[tokens[at].range.end..next.range.start].contains(char::is_whitespace)
}

fn is_final(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "…")
}

/// Whether `mark` is an abbreviation or acronym whose point ends the sentence, too, as `next` tells; behind « M. » or
/// « J. », an article or « de » may be the beginning of a name.
fn is_final_abbreviation(text: &str, mark: &Token, next: &Token) -> bool {
    let may_begin_name = fr::is_article(&next.form) || matches!(next.form.as_str(), "de" | "d'" | "du" | "des");
    mark.kind == TokenKind::Word
        && text[mark.range.clone()].ends_with('.')
        && next.capital
        && !next.capitals
        && fr::is_function_word(&next.form)
        && !may_begin_name
}

fn is_closer(text: &str, token: &Token) -> bool {
    let after_space = text[..token.range.start].ends_with(' ');
    match &text[token.range.clone()] {
        "»" | "”" | ")" | "]" => true,
        "\"" => !after_space,
        _ => false,
    }
}

fn begins_sentence(text: &str, token: &Token) -> bool {
    let opener = matches!(&text[token.range.clone()], "«" | "“" | "\"" | "-" | "–" | "—" | "(" | "[" | "•");
    token.capital || token.kind == TokenKind::Number || opener
}

#[cfg(test)]
mod tests {
    use super::super::token::tokenize;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let tokens = tokenize(text);
        let found: Vec<&str> = sentences(text, &tokens)
            .into_iter()
            .map(|one| &text[tokens[one.tokens.start].range.start..tokens[one.tokens.end - 1].range.end])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        check("M. Zas est là. Il part.", &["M. Zas est là.", "Il part."]);
        check("L'O.T.A.N. L'a dit ! « Non. » Puis rien…", &["L'O.T.A.N. L'a dit !", "« Non. »", "Puis rien…"]);
        check("« Oui », dit-il. \"Et toi ?\" Moi aussi.", &["« Oui », dit-il.", "\"Et toi ?\"", "Moi aussi."]);
        check("Titre sans point\n\nLe 5 mars. 2 500 hommes.", &["Titre sans point", "Le 5 mars.", "2 500 hommes."]);
        check("Voir art. 4. La suite (fin.) Puis", &["Voir art. 4.", "La suite (fin.)", "Puis"]);
        check(
            "Il est dans l'U.E. Elle part en janv. Puis J. Le Goff",
            &["Il est dans l'U.E.", "Elle part en janv.", "Puis J. Le Goff"],
        );
        check("M. De Gaulle et S.A. Le Roi", &["M. De Gaulle et S.A. Le Roi"]);
        check("Le prix est de 3.5 et l'U.E. paie.", &["Le prix est de 3.5 et l'U.E. paie."]);
    }

    #[test]
    fn each_token_is_in_one_sentence() {
        let text = "A. B ? C !\n« D. » e. F";
        let tokens = tokenize(text);
        let mut next = 0;
        for sentence in sentences(text, &tokens) {
            assert_eq!(sentence.tokens.start, next);
            next = sentence.tokens.end;
        }
        assert_eq!(next, tokens.len());
    }
}
