//! Date expressions and the dates that they tell, given when the article was published.
//!
//! What the words do not tell is not guessed: « jeudi » or « le 6 août » in an article without a date gives a mention
//! without a date. A day or month without its year is the one nearest to the publication, the past being likelier.

use jiff::civil::{Date as Day, Weekday};
use jiff::{Span, ToSpan};

use crate::date::Date;
use crate::lang::fr::calendar::{month, weekday};
use crate::lexicon::{Form, Mention, Value};
use crate::text::{Token, TokenKind};

/// The date expressions among `tokens`, in order.
pub fn dates(tokens: &[Token], published: Option<Date>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let reader = Reader { tokens, published };
        let Some((length, date)) = reader.read(at) else {
            at += 1;
            continue;
        };
        found.push(Mention { tokens: at..at + length, value: Value::Date(date), form: Form::Name });
        at += length;
    }
    found
}

struct Reader<'a> {
    tokens: &'a [Token],
    published: Option<Date>,
}

/// Number of tokens and the date that they tell.
type Read = Option<(usize, Option<Date>)>;

impl Reader<'_> {
    fn read(&self, at: usize) -> Read {
        self.numeric(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_year(at))
            .or_else(|| self.year_alone(at))
            .or_else(|| self.weekday_alone(at))
            .or_else(|| self.relative(at))
    }

    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.form)
    }

    /// « 24/02/2022 ».
    fn numeric(&self, at: usize) -> Read {
        let parts: Vec<&str> = self.form(at).split(['/', '.']).collect();
        let [day, month, year] = parts[..] else { return None };
        let full = (year.len() == 4).then(|| Date::of_day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?));
        full.flatten().map(|date| (1, Some(date)))
    }

    /// « [jeudi] [le] 6 janvier [2022] », « les 11 et 12 juillet ».
    fn day_and_month(&self, start: usize) -> Read {
        let mut at = start;
        if weekday(self.form(at)).is_some() {
            at += 1;
            at += usize::from(matches!(self.form(at), ","));
            at += usize::from(self.form(at) == "le");
        }
        let first = self.day_number(at)?;
        at += 1;
        let several = matches!(self.form(at), "et" | "," | "-" | "au" | "ou") && self.day_number(at + 1).is_some();
        if several {
            at += 2;
        }
        let month = month(self.form(at))?;
        at += 1;
        let year = self.year_at(at);
        at += usize::from(year.is_some());
        let date = match (year, several) {
            (Some(year), false) => Date::of_day(year, month, first),
            (Some(year), true) => Date::of_month(year, month),
            (None, false) => self.nearest(|year| Date::of_day(year, month, first)),
            (None, true) => self.nearest(|year| Date::of_month(year, month)),
        };
        Some((at - start, date))
    }

    /// « [début|fin|mi-]mars [2022] ».
    fn month_and_year(&self, start: usize) -> Read {
        let mut at = start;
        at += usize::from(matches!(self.form(at), "début" | "fin" | "courant" | "mi"));
        let name = self.form(at).strip_prefix("mi-").unwrap_or(self.form(at));
        let month = month(name).filter(|_| self.names_a_month(at))?;
        at += 1;
        let year = self.year_at(at).or_else(|| match (self.form(at), self.published) {
            ("dernier", Some(published)) => Some(last_year_with(published, month)),
            _ => None,
        });
        let used = usize::from(year.is_some() || self.form(at) == "dernier");
        let date = match year {
            Some(year) => Date::of_month(year, month),
            None => self.nearest(|year| Date::of_month(year, month)),
        };
        Some((at + used - start, date))
    }

    /// « mars » and « mai » are months only behind a preposition, or with a year.
    fn names_a_month(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.form(before));
        let prepositions = [
            "en", "de", "depuis", "dès", "à", "d'", "fin", "début", "mi", "courant", "et", "entre", "jusqu'en",
            "jusqu'à", "jusqu'", "mois", "avant", "après", "dans",
        ];
        self.year_at(at + 1).is_some() || prepositions.contains(&before) || self.form(at).starts_with("mi-")
    }

    /// A year behind a preposition, or in brackets.
    fn year_alone(&self, start: usize) -> Read {
        let mut at = start;
        at += usize::from(matches!(self.form(at), "début" | "fin" | "mi" | "mi-" | "courant"));
        let year = self.year_at(at)?;
        let before = start.checked_sub(1).map_or("", |before| self.form(before));
        let behind = [
            "en",
            "depuis",
            "dès",
            "de",
            "à",
            "entre",
            "et",
            "l'année",
            "année",
            "l'an",
            "an",
            "avant",
            "après",
            "jusqu'en",
            "jusqu'à",
            "vers",
            "printemps",
            "été",
            "automne",
            "hiver",
            "d'",
            "(",
        ];
        let tells = at > start || behind.contains(&before) || (before == "," && self.form(at + 1) == ",");
        let joined = matches!(before, "et" | "à" | "(" | "de" | "d'") && self.counts_things(at + 1);
        (tells && !joined).then(|| (at + 1 - start, Some(Date::of_year(year))))
    }

    /// Whether a noun follows that a number would count: « de 2000 soldats ».
    fn counts_things(&self, at: usize) -> bool {
        let follows = self.tokens.get(at);
        follows.is_some_and(|token| {
            token.kind == TokenKind::Word
                && !token.capital
                && token.form.len() > 3
                && token.form.ends_with('s')
                && !matches!(
                    token.form.as_str(),
                    "dans" | "mais" | "sans" | "après" | "depuis" | "alors" | "sous" | "puis" | "dès"
                )
        })
    }

    /// « jeudi [soir] », « lundi prochain ».
    fn weekday_alone(&self, at: usize) -> Read {
        let wanted = weekday(self.form(at))?;
        let used =
            usize::from(matches!(self.form(at + 1), "soir" | "matin" | "après-midi" | "dernier" | "prochain" | "midi"));
        let next = self.form(at + 1) == "prochain";
        let day = self.published.and_then(Date::civil).and_then(|day| nth_weekday(day, wanted, next));
        Some((1 + used, day.map(Date::from)))
    }

    /// « hier », « cette semaine », « le mois dernier », « l'an dernier »…
    fn relative(&self, at: usize) -> Read {
        let two = [self.form(at), self.form(at + 1)];
        let three = [two[0], two[1], self.form(at + 2)];
        let day = self.published.and_then(Date::civil);
        let moved = |span: Span| day.and_then(|day| day.checked_add(span).ok());
        Some(match (two, three) {
            (["hier", _], _) => (1, moved((-1).day()).map(Date::from)),
            (["avant-hier", _], _) => (1, moved((-2).days()).map(Date::from)),
            (["aujourd'hui", _], _) => (1, day.map(Date::from)),
            (["demain", _], _) => (1, moved(1.day()).map(Date::from)),
            (["cette", "semaine"], _) => (2, day.and_then(month_of_week)),
            (["cette", "année"], _) => (2, self.published.map(|date| Date::of_year(date.year()))),
            (["ce", "mois-ci"], _) => (2, self.published.and_then(|date| date.month().map(|_| date.to_month()))),
            (_, ["la", "semaine", "dernière" | "passée"]) => (3, moved((-7).days()).and_then(month_of_week)),
            (_, ["la", "semaine", "prochaine"]) => (3, moved(7.days()).and_then(month_of_week)),
            (_, ["le", "mois", "dernier"]) => (3, moved((-1).month()).map(|day| Date::from(day).to_month())),
            (_, ["le", "mois", "prochain"]) => (3, moved(1.month()).map(|day| Date::from(day).to_month())),
            (_, ["l'", "an" | "année", "dernier" | "dernière" | "passé" | "passée"]) => {
                (3, self.published.map(|date| Date::of_year(date.year() - 1)))
            }
            (_, ["l'", "an" | "année", "prochain" | "prochaine"]) => {
                (3, self.published.map(|date| Date::of_year(date.year() + 1)))
            }
            _ => return None,
        })
    }

    fn day_number(&self, at: usize) -> Option<i8> {
        let form = self.form(at);
        let day: i8 = form.strip_suffix("er").unwrap_or(form).parse().ok()?;
        (1..=31).contains(&day).then_some(day)
    }

    fn year_at(&self, at: usize) -> Option<i16> {
        let form = self.form(at);
        let year: i16 = if form.len() == 4 { form.parse().ok()? } else { return None };
        (1800..2100).contains(&year).then_some(year)
    }

    /// The one of three years' candidates that is nearest to the publication; a day ahead counts one and a half.
    fn nearest(&self, candidate: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let published = self.published.filter(|date| date.month().is_some())?.earliest();
        let distance = |date: &Date| {
            let (first, last) = (date.earliest(), date.latest());
            if first > published { days(first, published) * 3 } else { days(published, last.min(published)) * 2 }
        };
        let years = [published.year() - 1, published.year(), published.year() + 1];
        years.into_iter().filter_map(candidate).min_by_key(distance)
    }
}

/// The year in which `month` last was, seen from `published`.
fn last_year_with(published: Date, month: i8) -> i16 {
    if published.month().is_some_and(|now| month <= now) { published.year() } else { published.year() - 1 }
}

fn days(later: Day, earlier: Day) -> i32 {
    later.since(earlier).map_or(i32::MAX / 4, |span| span.get_days())
}

fn nth_weekday(day: Day, wanted: i8, next: bool) -> Option<Day> {
    let wanted = Weekday::from_monday_one_offset(wanted).ok()?;
    if next {
        return day.nth_weekday(1, wanted).ok();
    }
    if day.weekday() == wanted { Some(day) } else { day.nth_weekday(-1, wanted).ok() }
}

/// The month of the week of `day`, where it lies in one month up to that day.
fn month_of_week(day: Day) -> Option<Date> {
    let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
    (monday.month() == day.month()).then(|| Date::from(day).to_month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn check(text: &str, expected: &[&str]) {
        let published = "2022-01-07".parse().ok();
        let found: Vec<String> = dates(&tokenize(text), published)
            .iter()
            .map(|mention| mention.date().map_or("?".to_owned(), |date| date.to_string()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn dates_are_as_precise_as_their_words() {
        check("le 2 juin 2017", &["2017-06-02"]);
        check("le 1er avril 1949", &["1949-04-01"]);
        check("en mars 2022, depuis 1949", &["2022-03", "1949"]);
        check("les 11 et 12 juillet 2023", &["2023-07"]);
        check("fin 2003 et début mars 2004", &["2003", "2004-03"]);
        check("de 2001 à 2021", &["2001", "2021"]);
        check("entre janvier et mars 2013", &["2022-01", "2013-03"]);
        check("le 24/02/2022", &["2022-02-24"]);
        check("jeudi 6 janvier", &["2022-01-06"]);
    }

    #[test]
    fn relative_dates_are_anchored_on_the_publication() {
        check("jeudi soir, vendredi et lundi prochain", &["2022-01-06", "2022-01-07", "2022-01-10"]);
        check("cette semaine, hier", &["2022-01", "2022-01-06"]);
        check("le mois dernier et l'an dernier", &["2021-12", "2021"]);
        check("le 26 décembre, en octobre", &["2021-12-26", "2021-10"]);
    }

    #[test]
    fn figures_and_words_that_are_no_dates_are_left_alone() {
        check("2 500 soldats, de 2000 soldats", &[]);
        check("les années 1990", &[]);
        check("Mars attaque, mai aussi", &[]);
        assert_eq!(dates(&tokenize("jeudi"), None)[0].date(), None);
    }
}
