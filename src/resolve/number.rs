//! Numbers with their bounds: « environ 2 600 », « entre 100 et 200 », « plus de deux mille », « une centaine ».
//!
//! « près de », « environ », « quelque » leave the figure as it is; « des milliers » tells none.

use crate::claim::Size;
use crate::lang::fr;
use crate::lang::fr::numerals;
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Token, TokenKind};

/// The numbers among `tokens`, in order, with the words that bound them; figures of the dates in `others` are none,
/// and « deux bataillons » tells no number of people.
pub fn numbers(text: &str, tokens: &[Token], others: &[Mention]) -> Vec<Mention> {
    let is_in_date = |number: &Mention| {
        let dates = others.iter().filter(|other| matches!(other.value, Value::Date(_)));
        dates.into_iter().any(|date| date.tokens.contains(&(number.tokens.end - 1)))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let reader = Reader { text, tokens };
        let Some((length, size)) = reader.bounded(at).or_else(|| reader.plain(at)) else {
            at += 1;
            continue;
        };
        let of_units = fr::is_unit(reader.form(at + length));
        let size = if of_units { Size { min: None, max: None } } else { size };
        found.push(Mention { tokens: at..at + length, value: Value::Number(size), form: Form::Name });
        at += length;
    }
    found.retain(|number| !is_in_date(number));
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
    (&["un", "peu", "moins", "de"], |n| Size { min: None, max: Some(n) }),
    (&["pas", "plus", "de"], |n| Size { min: None, max: Some(n) }),
    (&["pas", "moins", "de"], |n| Size { min: Some(n), max: None }),
    (&["au", "minimum"], |n| Size { min: Some(n), max: None }),
    (&["au", "maximum"], |n| Size { min: None, max: Some(n) }),
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
        let min = if max % 1_000 == 0 && min < max / 1_000 && min < 100 { min * 1_000 } else { min };
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
            let written = &self.text[token.range.clone()];
            if matches!(self.form(at + 1), "million" | "millions") {
                return numerals::millions(written).map(|value| (2, value));
            }
            let counts_people = fr::counts_people(self.form(at + 1));
            let english = || numerals::digits(&written.replace(',', ".")).filter(|_| counts_people);
            let value = numerals::digits(written).or_else(english)?;
            return Some(self.scaled(at, value)).filter(|(length, _)| !self.is_share(at + length));
        }
        self.words(at).filter(|(length, _)| !self.is_share(at + length))
    }

    /// « 3 mille », « trois milliers ».
    fn scaled(&self, at: usize, value: u64) -> (usize, u64) {
        match self.form(at + 1) {
            "mille" => (2, value.saturating_mul(1_000)),
            many => numerals::nouns_value(many).map_or((1, value), |each| (2, value.saturating_mul(each))),
        }
    }

    /// Whether what stands at `at` makes a share of the number before it: « deux tiers », « 20 % ».
    fn is_share(&self, at: usize) -> bool {
        matches!(self.form(at), "%" | "tiers" | "quart" | "quarts")
            || self.form(at) == "pour" && self.form(at + 1) == "cent"
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
        let value = numerals::combine(&parts);
        let many = numerals::nouns_value(self.form(at + length)).map(|each| (length + 1, value.saturating_mul(each)));
        (length > 0 && !article).then(|| many.unwrap_or((length, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn check(text: &str, expected: &[(Option<u64>, Option<u64>)]) {
        let found: Vec<_> = numbers(text, &tokenize(text), &[])
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
        check("3 mille, trois milliers", &[(Some(3000), Some(3000)), (Some(3000), Some(3000))]);
    }

    #[test]
    fn figures_are_read_as_the_press_writes_them() {
        let one = |figure: u64| [(Some(figure), Some(figure))];
        for written in ["1500", "1.500", "1 500", "1\u{a0}500", "1\u{202f}500", "1’500", "1,500", "mille cinq cents"]
        {
            check(&format!("{written} soldats"), &one(1500));
        }
        check("vingt-huit mille Polonais", &one(28_000));
        check("douze mille cinq cents Hongrois", &one(12_500));
        check("cent soixante-dix mille hommes", &one(170_000));
        check("1,5 million de personnes", &one(1_500_000));
        check("une trentaine d'instructeurs", &one(30));
        check("quelque 6000 policiers", &one(6000));
        check("1,500 litre, 2,5 litres", &[]);
    }

    #[test]
    fn bounds_are_those_of_the_words() {
        check("au moins 40 agents", &[(Some(40), None)]);
        check("pas plus de 300 hommes", &[(None, Some(300))]);
        check("au maximum 250 hommes", &[(None, Some(250))]);
        check("un peu moins de 900 soldats", &[(None, Some(900))]);
        check("plus d'un millier d'hommes", &[(Some(1000), None)]);
        check("de 850 à 1.100 hommes", &[(Some(850), Some(1100))]);
        check("3 000 à 4 000 militaires", &[(Some(3000), Some(4000))]);
        check("de 2 à 3 000 hommes", &[(Some(2000), Some(3000))]);
        check("entre deux mille et trois mille hommes", &[(Some(2000), Some(3000))]);
    }

    #[test]
    fn shares_and_vague_words_are_no_figures() {
        check("des centaines de soldats, une poignée d'hommes, quelques dizaines", &[]);
        check("deux tiers des soldats, 20 % des hommes, trois quarts", &[]);
        check("la 5e brigade", &[]);
        check("deux bataillons de soldats, trois pays", &[(None, None), (None, None)]);
    }
}
