//! Articles of treaties: « l'article 5 », « art. 42.7 », « article 4 (h) », « les articles 4 et 5 ».

use crate::lang::fr::numerals::roman;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Token, TokenKind};

/// The article numbers among `tokens`, in order; each mention of the first number begins at the word « article ».
pub fn article_numbers(text: &str, tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        if matches!(tokens[at].form.as_str(), "article" | "articles" | "art.") {
            found.extend(numbers_behind(text, tokens, at));
        }
    }
    found
}

fn numbers_behind(text: &str, tokens: &[Token], noun: usize) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut start = noun;
    let mut at = noun + 1;
    while let Some((length, number)) = number(text, tokens, at) {
        found.push(Mention { tokens: start..at + length, value: Value::Article(number), form: Form::Name });
        let joined = tokens.get(at + length).is_some_and(|token| matches!(token.form.as_str(), "et" | "," | "ou"));
        if !joined || tokens[noun].form != "articles" {
            break;
        }
        start = at + length + 1;
        at = start;
    }
    found
}

fn number(text: &str, tokens: &[Token], at: usize) -> Option<(usize, String)> {
    let token = tokens.get(at)?;
    let written = &text[token.range.clone()];
    let base = if token.kind == TokenKind::Number {
        written.strip_suffix("er").unwrap_or(written).to_owned()
    } else {
        roman(written)?.to_string()
    };
    if let Some(letter) = letter(text, tokens, at) {
        return Some((2, format!("{base}{letter}")));
    }
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let digits = |at: usize| {
        tokens.get(at).filter(|token| token.kind == TokenKind::Number).map(|token| &text[token.range.clone()])
    };
    if form(at + 1) == "(" && form(at + 3) == ")" && form(at + 2).chars().count() == 1 {
        return Some((4, format!("{base}({})", form(at + 2))));
    }
    if form(at + 2) == ")" && form(at + 1).chars().count() == 1 && form(at + 1).chars().all(char::is_alphabetic) {
        return Some((3, format!("{base}({})", form(at + 1))));
    }
    let comma = usize::from(form(at + 1) == ",");
    let paragraph = digits(at + 2 + comma).filter(|_| matches!(form(at + 1 + comma), "paragraphe" | "alinéa" | "§"));
    Some(match paragraph {
        Some(paragraph) => (3 + comma, format!("{base}.{paragraph}")),
        None => (1, base),
    })
}

/// « 6A »: the capital letter that adjoins the number at `at`.
fn letter<'t>(text: &'t str, tokens: &[Token], at: usize) -> Option<&'t str> {
    let (number, next) = (tokens.get(at)?, tokens.get(at + 1)?);
    let written = &text[next.range.clone()];
    let adjoins = number.range.end == next.range.start && written.len() == 1;
    (adjoins && written.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn articles_keep_paragraph_and_letter() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> = article_numbers(text, &tokenize(text))
                .into_iter()
                .filter_map(|mention| if let Value::Article(number) = mention.value { Some(number) } else { None })
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("l'article 5 du traité", &["5"]);
        check("L’article 4 (h) de l'Acte", &["4(h)"]);
        check("article 42, paragraphe 7", &["42.7"]);
        check("l'article 42.7, les articles 4 et 5", &["42.7", "4", "5"]);
        check("l'article 6A de l'accord", &["6A"]);
        check("l'article V, un article de presse", &["5"]);
    }
}
