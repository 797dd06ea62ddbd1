//! Tokens that are one word together; none but numbers have spaces within.

use crate::lang::fr;
use crate::text::token::{Token, TokenKind};

/// Ends of names on the Web that are no French words.
const TOP_LEVEL_DOMAINS: &[&str] =
    &["be", "ch", "com", "eu", "fr", "gouv", "gov", "html", "int", "io", "lu", "mil", "net", "org", "ru", "ua", "uk"];

/// Endings in brackets that leave number or gender open: « traité(e) ».
const OPEN_ENDINGS: &[&str] = &["e", "es", "le", "ne", "s", "x"];

/// Words that keep what follows them, though the same letters are two words elsewhere.
const COMPOUNDS: &[(&str, &str)] = &[
    ("c'", "est-à-dire"),
    ("garde-à", "-vous"),
    ("l'", "on"),
    ("quelqu'", "un"),
    ("quelqu'", "une"),
    ("rendez", "-vous"),
    ("°", "c"),
    ("°", "c."),
    ("n", "°"),
];

/// Tokens without spaces that are looked at together; only addresses come near it.
const LONGEST_RUN: usize = 64;

/// How many of the `tokens`, from the first on, are one word; `before` stands before them.
pub fn count(text: &str, tokens: &[Token], before: Option<&Token>) -> usize {
    let run =
        1 + tokens.windows(2).take(LONGEST_RUN).take_while(|pair| pair[0].range.end == pair[1].range.start).count();
    if run == 1 {
        return 1;
    }
    let rest = Run { text, tokens: &tokens[..run] };
    let free = before.is_none_or(|before| before.range.end < tokens[0].range.start || rest.ends_open(before));
    rest.compound()
        .or_else(|| rest.name(before))
        .or_else(|| rest.marks())
        .or_else(|| rest.signed(free))
        .or_else(|| rest.numbers())
        .or_else(|| rest.initials())
        .or_else(|| rest.open_ending())
        .or_else(|| rest.codes())
        .or_else(|| rest.address())
        .unwrap_or(1)
}

/// Tokens without spaces between them.
struct Run<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Run<'a> {
    fn at(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| &self.text[token.range.clone()])
    }

    fn is_number(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Number)
    }

    fn ends_open(&self, token: &Token) -> bool {
        matches!(&self.text[token.range.clone()], "(" | "[" | "«" | "“")
    }

    /// « c'est-à-dire », « l'on », « n° »; an elided word with an apostrophe that the tokens set apart.
    fn compound(&self) -> Option<usize> {
        let [first, second, ..] = self.tokens else { return None };
        let apostrophe = second.form == "'" && fr::elides(&first.form);
        (apostrophe || COMPOUNDS.contains(&(first.form.as_str(), second.form.as_str()))).then_some(2)
    }

    /// « Kim Jong-il »: no verb has a capital behind another.
    fn name(&self, before: Option<&Token>) -> Option<usize> {
        let [first, second, ..] = self.tokens else { return None };
        let in_name = first.capital && !first.capitals && before.is_some_and(|token| token.capital && !token.capitals);
        (in_name && second.kind == TokenKind::Word && second.form.starts_with('-')).then_some(2)
    }

    /// « ... », « -- », « +/- ».
    fn marks(&self) -> Option<usize> {
        let first = self.at(0);
        let same = (0..self.tokens.len()).take_while(|&index| self.at(index) == first).count();
        match first {
            "." | "-" if same > 1 => Some(same),
            "+" if self.at(1) == "/" && self.at(2) == "-" => Some(3),
            _ => None,
        }
    }

    /// « -6 », where no word or number is before it (`free`).
    fn signed(&self, free: bool) -> Option<usize> {
        (free && matches!(self.at(0), "-" | "+" | "−") && self.is_number(1)).then_some(2)
    }

    /// « 1939-1945 », « 2006-08-07 »; « 4G », « 115L ».
    fn numbers(&self) -> Option<usize> {
        if !self.is_number(0) {
            return None;
        }
        let more = (1..self.tokens.len()).step_by(2);
        let ranges = more.take_while(|&index| self.at(index) == "-" && self.is_number(index + 1)).count();
        let letters = self.tokens[1].capitals && !self.at(1).starts_with('H') && !self.at(1).ends_with('.');
        (ranges > 0 || letters).then_some(if ranges > 0 { 1 + 2 * ranges } else { 2 })
    }

    /// « J.-C. », « J.-P. ».
    fn initials(&self) -> Option<usize> {
        let is_initial = |written: &str| {
            let letters = written.trim_end_matches('.');
            letters.starts_with(char::is_uppercase) && letters.chars().count() <= 2
        };
        let joins = self.at(0).ends_with('.') && self.at(1) == "-" && is_initial(self.at(0)) && is_initial(self.at(2));
        joins.then_some(3)
    }

    /// « traité(e) », « AUTRE(S) ».
    fn open_ending(&self) -> Option<usize> {
        let [word, open, ending, close, ..] = self.tokens else { return None };
        let brackets = (open.form.as_str(), close.form.as_str()) == ("(", ")");
        (word.kind == TokenKind::Word && brackets && OPEN_ENDINGS.contains(&ending.form.as_str())).then_some(4)
    }

    /// « IIb/IIIa »: a slash between letters that no word has in this order.
    fn codes(&self) -> Option<usize> {
        let is_code = |written: &str| {
            let mut letters = written.chars();
            letters.next().is_some_and(char::is_uppercase)
                && letters.clone().any(char::is_uppercase)
                && letters.any(char::is_lowercase)
        };
        (self.at(1) == "/" && is_code(self.at(0)) && is_code(self.at(2))).then_some(3)
    }

    /// « `https://www.osce.org/fr` », « lemonde.fr », « presse@otan.int ».
    fn address(&self) -> Option<usize> {
        let written: usize = if matches!(self.at(0), "http" | "https" | "ftp" | "www") && self.tokens.len() > 2 {
            self.tokens.len()
        } else {
            let joined = (1..self.tokens.len()).step_by(2).take_while(|&mark| matches!(self.at(mark), "." | "@" | "-"));
            let last = joined.filter(|&mark| self.at(mark) == "." && self.is_domain(mark + 1)).last()?;
            last + 2
        };
        let closes =
            |index: &usize| self.at(*index).starts_with(['.', ',', ';', ':', ')', ']', '»', '"', '”', '!', '?']);
        Some(written - (0..written).rev().take_while(closes).count())
    }

    fn is_domain(&self, index: usize) -> bool {
        TOP_LEVEL_DOMAINS.contains(&self.at(index))
    }
}
