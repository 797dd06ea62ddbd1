//! Numbers with their bounds: « environ 2 600 », « entre 100 et 200 », « plus de deux mille », « une centaine ».
//!
//! « près de », « environ », « quelque » leave the figure as it is; « des milliers » tells none.

use crate::claim::Size;
use crate::lang::fr::numerals;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Token, TokenKind};

/// The numbers among `tokens`, in order, with the words that bound them.
pub fn numbers(text: &str, tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let reader = Reader { text, tokens };
        let Some((length, size)) = reader.bounded(at).or_else(|| reader.plain(at)) else {
            at += 1;
            continue;
        };
        found.push(Mention { tokens: at..at + length, value: Value::Number(size), form: Form::Name });
        at += length;
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// Words before a number, and what they make of it.
type Bound = (&'static [&'static str], fn(u64) -> Size);

/// The bounds that French puts before a number.
const BOUNDS: &[Bound] = &[
    (&["un", "peu", "plus", "de"], |n| Size { min: Some(n), max: None }),
    (&["plus", "de"], |n| Size { min: Some(n), max: None }),
    (&["plus", "d'"], |n| Size { min: Some(n), max: None }),
    (&["au", "moins"], |n| Size { min: Some(n), max: None }),
    (&["moins", "de"], |n| Size { min: None, max: Some(n) }),
    (&["moins", "d'"], |n| Size { min: None, max: Some(n) }),
    (&["au", "plus"], |n| Size { min: None, max: Some(n) }),
    (&["jusqu'", "à"], |n| Size { min: None, max: Some(n) }),
    (&["près", "de"], Size::exactly),
    (&["près", "d'"], Size::exactly),
    (&["environ"], Size::exactly),
    (&["quelque"], Size::exactly),
    (&["quelques"], Size::exactly),
    (&["à", "peu", "près"], Size::exactly),
];

impl Reader<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    fn bounded(&self, at: usize) -> Option<(usize, Size)> {
        let bound =
            BOUNDS.iter().find(|(words, _)| words.iter().enumerate().all(|(n, word)| self.form(at + n) == *word));
        if let Some((words, bounds)) = bound {
            let (length, number) = self.number(at + words.len())?;
            return Some((words.len() + length, bounds(number)));
        }
        self.range(at)
    }

    /// « entre 100 et 200 », « de 100 à 200 », « 100 à 200 ».
    fn range(&self, start: usize) -> Option<(usize, Size)> {
        let opened = matches!(self.form(start), "entre" | "de");
        let at = start + usize::from(opened);
        let (first_length, min) = self.number(at)?;
        let joint = at + first_length;
        let is_range = matches!((self.form(start), self.form(joint)), ("entre", "et") | (_, "à"));
        let (second_length, max) = self.number(joint + 1).filter(|(_, max)| is_range && *max > min)?;
        Some((joint + 1 + second_length - start, Size { min: Some(min), max: Some(max) }))
    }

    fn plain(&self, at: usize) -> Option<(usize, Size)> {
        self.number(at).map(|(length, number)| (length, Size::exactly(number)))
    }

    /// A number in digits or words, or a noun of quantity with its article.
    fn number(&self, at: usize) -> Option<(usize, u64)> {
        if let Some(value) = numerals::noun_value(self.form(at + 1)).filter(|_| matches!(self.form(at), "un" | "une")) {
            return Some((2, value));
        }
        let token = self.tokens.get(at)?;
        if token.kind == TokenKind::Number {
            let value = numerals::digits(&self.text[token.range.clone()])?;
            return Some(self.scaled(at, value));
        }
        self.words(at)
    }

    /// « 3 mille », « 2 millions ».
    fn scaled(&self, at: usize, value: u64) -> (usize, u64) {
        match self.form(at + 1) {
            "mille" => (2, value.saturating_mul(1_000)),
            "million" | "millions" => (2, value.saturating_mul(1_000_000)),
            _ => (1, value),
        }
    }

    fn words(&self, at: usize) -> Option<(usize, u64)> {
        let mut parts = Vec::new();
        let mut length = 0;
        while let Some(value) = numerals::word(self.form(at + length)) {
            parts.push(value);
            length += 1;
            let tens = (20..100).contains(&value);
            if tens && self.form(at + length) == "et" && matches!(self.form(at + length + 1), "un" | "une" | "onze") {
                length += 1;
            }
        }
        let article = length == 1 && matches!(self.form(at), "un" | "une");
        (length > 0 && !article).then(|| (length, numerals::combine(&parts)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn check(text: &str, expected: &[(Option<u64>, Option<u64>)]) {
        let found: Vec<_> = numbers(text, &tokenize(text))
            .into_iter()
            .filter_map(
                |mention| if let Value::Number(size) = mention.value { Some((size.min, size.max)) } else { None },
            )
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn bounds_are_kept_and_approximations_leave_the_figure() {
        check("environ 2 600 militaires", &[(Some(2600), Some(2600))]);
        check("entre 100 et 200 personnes", &[(Some(100), Some(200))]);
        check("plus de 2.000 hommes", &[(Some(2000), None)]);
        check("jusqu'à deux mille cinq cents soldats", &[(None, Some(2500))]);
        check("une centaine de soldats, un millier d'hommes", &[(Some(100), Some(100)), (Some(1000), Some(1000))]);
        check("100 à 150 hommes", &[(Some(100), Some(150))]);
        check("des milliers de soldats, une force", &[]);
        check("un peu plus de 10 000 casques bleus, 4’500 soldats", &[(Some(10_000), None), (Some(4500), Some(4500))]);
        check("3 mille", &[(Some(3000), Some(3000))]);
    }
}
