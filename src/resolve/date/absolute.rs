//! Dates by day, month and year: « le 6 janvier 2022 », « mars dernier », « mardi 12 ».

use super::said::{Direction, Partial, Said, Year};
use crate::date::Date;
use crate::lang::fr;
use crate::lang::fr::calendar::{is_part_of_day, is_part_of_year, leads_to_month, leads_to_year, month, weekday};
use crate::text::{Token, TokenKind};

/// The tokens that date expressions are read from.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Those of the article.
    pub tokens: &'a [Token],
}

/// Number of tokens of an expression and what it says.
pub type Read = Option<(usize, Said)>;

impl<'a> Reader<'a> {
    /// The folded form of the token `at`, or nothing behind the last.
    pub fn form(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    /// The folded form of the token before `at`.
    pub fn before(self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.form(before))
    }

    /// « 24/02/2022 », « 2022-02-24 ».
    pub fn numeric(self, at: usize) -> Read {
        let of = |year: &str, month: &str, day: &str| {
            let figures = (year.len() == 4).then(|| Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)));
            figures.flatten().and_then(|(year, month, day)| Date::of_day(year, month, day)).map(Said::Full)
        };
        let parts: Vec<&str> = self.form(at).split(['/', '.']).collect();
        if let [day, month, year] = parts[..] {
            return of(year, month, day).map(|said| (1, said));
        }
        let joined = self.form(at + 1) == "-" && self.form(at + 3) == "-" && self.form(at + 2).len() == 2;
        let touching = |at: usize| self.tokens[at].range.end == self.tokens[at + 1].range.start;
        let iso = joined && self.form(at + 4).len() == 2 && (at..at + 4).all(touching);
        if iso { of(self.form(at), self.form(at + 2), self.form(at + 4)).map(|said| (5, said)) } else { None }
    }

    /// « [jeudi] [le] 6 janvier [2022] », « les 11 et 12 juillet ».
    pub fn day_and_month(self, start: usize) -> Read {
        let mut at = start;
        let weekday = weekday(self.form(at));
        if weekday.is_some() {
            at += 1;
            at += usize::from(self.form(at) == ",");
            at += usize::from(self.form(at) == "le");
        }
        let first = self.day_number(at)?;
        at += 1;
        let several = matches!(self.form(at), "et" | "," | "-" | "au" | "ou") && self.day_number(at + 1).is_some();
        at += 2 * usize::from(several);
        let month = month(self.form(at))?;
        let day = (!several).then_some(first);
        Some(self.with_year(start, at + 1, Partial { month, day, weekday, year: Year::Unsaid }))
    }

    /// « [début|fin|mi-]mars [2022] ».
    pub fn month_and_year(self, start: usize) -> Read {
        let at = start + usize::from(is_part_of_year(self.form(start)));
        let name = self.form(at).strip_prefix("mi-").unwrap_or(self.form(at));
        let month = month(name)?;
        let (length, said) =
            self.with_year(start, at + 1, Partial { month, day: None, weekday: None, year: Year::Unsaid });
        let has_year = at + 1 < start + length;
        let is_month = has_year || leads_to_month(self.before(at)) || self.form(at).starts_with("mi-");
        is_month.then_some((length, said))
    }

    /// The month or day with what is said of its year behind it.
    fn with_year(self, start: usize, at: usize, partial: Partial) -> (usize, Said) {
        if let Some(year) = self.year_at(at) {
            let date = Partial { weekday: None, ..partial }.in_year(year);
            return (at + 1 - start, date.map_or(Said::Untold, Said::Full));
        }
        let of = usize::from(matches!(self.form(at), "de" | "du"));
        let words = [self.form(at + of), self.form(at + of + 1), self.form(at + of + 2)];
        let (length, year) = match words {
            ["dernier" | "passé", ..] if of == 0 => (1, Year::Towards(Direction::Past)),
            ["prochain", ..] if of == 0 => (1, Year::Towards(Direction::Future)),
            ["suivant", ..] if of == 0 => (1, Year::BehindTold),
            ["la" | "cette", "même", "année"] if of == 1 => (4, Year::Told),
            ["cette", "année-là", _] if of == 1 => (3, Year::Told),
            ["cette", "année", _] if of == 1 => (3, Year::FromNow(0)),
            ["l'", "an" | "année", "dernier" | "dernière" | "passé" | "passée"] => (3 + of, Year::FromNow(-1)),
            ["l'", "an" | "année", "prochain" | "prochaine"] => (3 + of, Year::FromNow(1)),
            _ => (0, Year::Unsaid),
        };
        (at + length - start, Said::Partial(Partial { year, ..partial }))
    }

    /// A year behind a preposition, in brackets, or at the head of an entry.
    pub fn year_alone(self, start: usize) -> Read {
        let in_part = is_part_of_year(self.form(start));
        let at = start + usize::from(in_part);
        let year = self.year_at(at).or_else(|| {
            let half = self.form(at).strip_prefix("mi-").filter(|year| year.len() == 4)?;
            half.parse().ok().filter(|year| (1800..2100).contains(year))
        })?;
        let before = self.before(start);
        let heads = matches!(before, "" | "." | "-" | "–" | "—" | "•" | "*") && matches!(self.form(at + 1), "." | ":");
        let tells = in_part
            || self.form(at).starts_with("mi-")
            || leads_to_year(before)
            || heads
            || (before == "," && self.form(at + 1) == ",");
        let waits = before.starts_with("attend");
        let joins = (waits || matches!(before, "et" | "à" | "(" | "de" | "d'")) && self.counts_things(at + 1);
        let ranges = matches!(self.form(at + 1), "et" | "à") && self.year_at(at + 2).is_some();
        let counts = joins || ranges && before != "en" && self.counts_things(at + 3);
        (tells && !counts).then(|| (at + 1 - start, Said::Full(Date::of_year(year))))
    }

    /// Whether a noun follows that a number would count: « de 2000 soldats ».
    fn counts_things(self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            let plural = token.form.len() > 3 && token.form.ends_with('s');
            token.kind == TokenKind::Word && !token.capital && plural && !fr::is_function_word(&token.form)
        })
    }

    /// « jeudi [soir] », « lundi prochain »; « le jeudi » is any.
    pub fn weekday_alone(self, at: usize) -> Read {
        let weekday = weekday(self.form(at))?;
        let mut length = 1 + usize::from(is_part_of_day(self.form(at + 1)));
        let direction = match self.form(at + length) {
            "dernier" => Some(Direction::Past),
            "prochain" => Some(Direction::Future),
            _ => None,
        };
        length += usize::from(direction.is_some());
        if direction.is_none()
            && let Some(day) = self.day_number(at + 1).filter(|_| self.ends_date(at + 2))
        {
            return Some((2, Said::Day { day, weekday: Some(weekday) }));
        }
        if self.form(at + length) == "suivant" {
            return Some((length + 1, Said::Untold));
        }
        let any = self.before(at) == "le" && direction.is_none();
        Some((length, if any { Said::Untold } else { Said::Weekday { weekday, direction } }))
    }

    /// « le 19 » before a mark or a preposition.
    pub fn day_alone(self, at: usize) -> Read {
        let day = self.day_number(at).filter(|_| self.before(at) == "le" && self.ends_date(at + 1))?;
        Some((1, Said::Day { day, weekday: None }))
    }

    /// Whether no noun stands at `at` that a number before it would count.
    fn ends_date(self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        match token.kind {
            TokenKind::Word => !token.capital && fr::is_function_word(&token.form) || is_part_of_day(&token.form),
            TokenKind::Mark => !matches!(token.form.as_str(), "%" | "-" | "/"),
            TokenKind::Number => false,
        }
    }

    /// The day of a month at `at`.
    pub fn day_number(self, at: usize) -> Option<i8> {
        let form = self.form(at);
        let day: i8 = form.strip_suffix("er").unwrap_or(form).parse().ok()?;
        (1..=31).contains(&day).then_some(day)
    }

    fn year_at(self, at: usize) -> Option<i16> {
        let form = self.form(at);
        let year: i16 = if form.len() == 4 { form.parse().ok()? } else { return None };
        (1800..2100).contains(&year).then_some(year)
    }
}
