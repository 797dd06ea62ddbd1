//! Mentions: stretches of tokens and what they name.

use std::ops::Range;

use crate::claim::{Office, Size};
use crate::date::Date;

/// How a mention names what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// By its name.
    Name,
    /// By its acronym.
    Acronym,
    /// By an adjective: « les troupes kazakhes ».
    Adjective,
    /// By a part of a compound: « prorusse », « post-soviétique ».
    Compound,
    /// By its inhabitants: « les Kazakhs ».
    Demonym,
    /// A capital that stands for the government: « Moscou a annoncé ».
    Capital,
    /// A palace or ministry that stands for the government: « le Kremlin ».
    Government,
    /// By a definite description: « l'alliance », « ce pays ».
    Anaphor,
    /// By its members or authorities: « les autorités kazakhes », « le président Tokayev ».
    Representative,
}

/// What a mention is worth to a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A state's identifier.
    State(String),
    /// An organisation's identifier, or its name as written.
    Organisation(String),
    /// Identifier of the organisation whose treaty it is, or the treaty's name.
    Treaty(String),
    /// A city or other place, as written.
    Place(String),
    /// A person's name, without title.
    Person(String),
    /// An office: what it is in a state, what it is in an organisation, and whether it is past.
    Office {
        /// The office, if a state is served.
        in_state: Option<Office>,
        /// The office, if an organisation is served.
        in_organisation: Option<Office>,
        /// « ancien », « ex- », « alors ».
        former: bool,
    },
    /// A date; `None` where its words do not tell which: « jeudi » in an article without a date.
    Date(Option<Date>),
    /// A number with its bounds.
    Number(Size),
    /// An article of a treaty.
    Article(String),
}

/// A stretch of tokens and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is worth.
    pub value: Value,
    /// How it names that.
    pub form: Form,
}

/// Those of `mentions`, which stand by their first token, whose first token lies in `tokens`.
pub fn starting_in(mentions: &[Mention], tokens: Range<usize>) -> &[Mention] {
    let start = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
    let length = mentions[start..].partition_point(|mention| mention.tokens.start < tokens.end);
    &mentions[start..start + length]
}

impl Mention {
    /// The state that it names.
    pub fn state(&self) -> Option<&str> {
        if let Value::State(id) = &self.value { Some(id) } else { None }
    }

    /// The organisation that it names.
    pub fn organisation(&self) -> Option<&str> {
        if let Value::Organisation(id) = &self.value { Some(id) } else { None }
    }

    /// The date that it tells.
    pub fn date(&self) -> Option<Date> {
        if let Value::Date(date) = self.value { date } else { None }
    }
}
