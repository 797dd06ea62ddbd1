//! The drawing's own words.

use crate::claim::MembershipStatus;
use crate::date::Date;

use super::Caption;

/// A language that drawings can be labelled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// French.
    #[default]
    French,
    /// English.
    English,
}

const MONTHS_FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Language {
    /// The language tag.
    pub fn tag(self) -> &'static str {
        self.choose("fr", "en")
    }

    /// The one of two texts that is in this language.
    pub fn choose<'text>(self, french: &'text str, english: &'text str) -> &'text str {
        match self {
            Self::French => french,
            Self::English => english,
        }
    }

    /// What a tie of this status is called in a legend.
    pub fn status(self, status: MembershipStatus) -> &'static str {
        match status {
            MembershipStatus::Member => self.choose("membre", "member"),
            MembershipStatus::Joined => self.choose("adhésion", "accession"),
            MembershipStatus::Left => self.choose("retrait", "withdrawal"),
            MembershipStatus::Suspended => self.choose("suspension", "suspension"),
            MembershipStatus::Candidate => self.choose("candidature", "candidacy"),
            MembershipStatus::Observer => self.choose("observateur", "observer"),
            MembershipStatus::Partner => self.choose("partenariat", "partnership"),
            MembershipStatus::NotMember => self.choose("non-membre", "no member"),
        }
    }

    /// The years of a tie; empty where none is known. A withdrawal and an accession are events, the rest lasts.
    pub fn period(self, status: MembershipStatus, since: Option<Date>, until: Option<Date>) -> String {
        let event = matches!(status, MembershipStatus::Joined | MembershipStatus::Left);
        match (since.map(Date::year), until.map(Date::year)) {
            (None, None) => String::new(),
            (Some(year), Some(end)) if year == end => year.to_string(),
            (Some(year), Some(end)) => format!("{year}–{end}"),
            (Some(year), None) | (None, Some(year)) if event => year.to_string(),
            (Some(year), None) => format!("{} {year}", self.choose("depuis", "since")),
            (None, Some(year)) => format!("{} {year}", self.choose("jusqu’en", "until")),
        }
    }

    /// A date in words.
    pub fn date(self, date: Date) -> String {
        let months = if self == Self::French { MONTHS_FRENCH } else { MONTHS_ENGLISH };
        let month = date.month().and_then(|month| months.get(usize::try_from(month).ok()?.checked_sub(1)?));
        match (month, date.day()) {
            (Some(month), Some(1)) if self == Self::French => format!("1er {month} {}", date.year()),
            (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
            (Some(month), None) => format!("{month} {}", date.year()),
            _ => date.year().to_string(),
        }
    }

    /// « du 6 janvier 2022 au 3 mars 2024 », « en 2022 ».
    pub fn range(self, (first, last): (Date, Date)) -> String {
        let (from, to) = (self.date(first), self.date(last));
        if self == Self::English {
            return if first == last { format!("in {from}") } else { format!("from {from} to {to}") };
        }
        match first == last {
            true if first.day().is_some() => format!("le {from}"),
            true => format!("en {from}"),
            false => format!("{}{from} {}{to}", from_french(first, &from), to_french(last)),
        }
    }

    /// « 1 234 articles ».
    pub fn articles(self, number: usize) -> String {
        let separator = self.choose("\u{202f}", ",");
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(separator);
            }
            grouped.push(digit);
        }
        let plural = number > 1 || (number == 0 && self == Self::English);
        format!("{grouped} {}", if plural { "articles" } else { "article" })
    }

    /// What stands under the picture: articles, when they appeared, the day shown. Empty where nothing is known.
    pub fn caption(self, caption: &Caption) -> String {
        let articles = caption.articles.map(|number| self.articles(number));
        let published =
            caption.published.map(|range| format!("{} {}", self.choose("parus", "published"), self.range(range)));
        let read = match (articles, published) {
            (Some(articles), Some(published)) => Some(format!("{articles} {published}")),
            (None, Some(published)) => Some(format!("Articles {published}")),
            (articles, None) => articles,
        };
        let at = caption.at.map(|date| match (self, date.day()) {
            (Self::French, Some(_)) => format!("situation au {}", self.date(date)),
            (Self::French, None) => format!("situation en {}", self.date(date)),
            (Self::English, _) => format!("as of {}", self.date(date)),
        });
        read.into_iter().chain(at).collect::<Vec<_>>().join(" · ")
    }
}

fn from_french(date: Date, written: &str) -> &'static str {
    match date.day() {
        Some(_) => "du ",
        None if written.starts_with(['a', 'o']) => "d’",
        None => "de ",
    }
}

fn to_french(date: Date) -> &'static str {
    if date.day().is_some() { "au " } else { "à " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_as_french_says_them() {
        let date = |written: &str| written.parse::<Date>().expect("a date");
        let cases = [
            ("1949-04-01", "1949-08-24", "du 1er avril 1949 au 24 août 1949"),
            ("2022-08", "2024", "d’août 2022 à 2024"),
            ("2022", "2022", "en 2022"),
            ("2022-01-06", "2022-01-06", "le 6 janvier 2022"),
        ];
        for (first, last, said) in cases {
            assert_eq!(Language::French.range((date(first), date(last))), said);
        }
    }

    #[test]
    fn thousands_are_grouped_and_the_plural_begins_at_two() {
        assert_eq!(Language::French.articles(12_345), "12\u{202f}345 articles");
        assert_eq!(Language::French.articles(0), "0 article");
        assert_eq!(Language::English.articles(1), "1 article");
    }

    #[test]
    fn a_caption_says_what_is_known_and_no_more() {
        let date = |written: &str| written.parse::<Date>().expect("a date");
        let caption = Caption { articles: Some(2), at: Some(date("2024-01-01")), ..Caption::default() };
        assert_eq!(Language::French.caption(&caption), "2 articles · situation au 1er janvier 2024");
        assert_eq!(Language::French.caption(&Caption::default()), "");
    }
}
