//! Whether a pronoun agrees with the parties that it might mean.

use super::group::Group;
use crate::lang::fr::gender::{is_feminine_noun, is_feminine_state};
use crate::lexicon::Mention;
use crate::resolve::Reading;
use crate::text::fold;

/// What a pronoun tells of those that it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Whether they are several, where the pronoun tells.
    plural: Option<bool>,
    /// Whether they are feminine, where it tells.
    feminine: Option<bool>,
    /// Whether it is a pronoun or possessive of the third person at all.
    pub anaphoric: bool,
    /// Whether it stands for the subject, so that persons may be meant as well.
    pub subject: bool,
    /// Which of two it means: « la première », « le second ».
    pub rank: Option<usize>,
}

impl Agreement {
    /// What the folded `pronoun` tells.
    pub fn of(pronoun: &str) -> Self {
        let (plural, feminine) = match pronoun {
            "il" | "celui-ci" | "celui-là" | "le" => (Some(false), Some(false)),
            "elle" | "celle-ci" | "celle-là" | "la" => (Some(false), Some(true)),
            "ils" | "ceux-ci" | "eux" => (Some(true), Some(false)),
            "elles" | "celles-ci" => (Some(true), Some(true)),
            "leur" | "leurs" => (Some(true), None),
            "lui" | "son" | "sa" | "ses" => (Some(false), None),
            _ => (None, None),
        };
        let open = matches!(pronoun, "l'" | "les" | "y" | "en" | "dont");
        let subject =
            feminine.is_some() && !matches!(pronoun, "le" | "la") || matches!(pronoun, "son" | "sa" | "ses" | "lui");
        Self { plural, feminine, anaphoric: plural.is_some() || open, subject, rank: None }
    }

    /// The same of an object that the `participle` behind « avoir » calls feminine: « l'a rejointe ».
    pub fn with_participle(self, participle: Option<&str>) -> Self {
        Self { feminine: participle.filter(|form| form.ends_with('e')).map(|_| true), ..self }
    }

    /// The same of a possessive, which tells nothing of the number of a body: « les alliés … leur force ».
    pub fn of_any_number(self) -> Self {
        Self { plural: None, ..self }
    }

    /// What « le premier » (0) or « le second » (1) of two tells.
    pub fn ranked(rank: usize) -> Self {
        Self { plural: Some(false), feminine: None, anaphoric: true, subject: true, rank: Some(rank) }
    }

    /// Whether the parties of `group` can be meant.
    pub fn fits(self, reading: &Reading, group: &Group) -> bool {
        let one = group.only();
        let several = one.is_none_or(|only| is_plural(reading, only));
        if self.plural.is_some_and(|plural| plural != several) {
            return false;
        }
        match (self.feminine, one) {
            (Some(feminine), Some(only)) => self.plural == Some(true) || is_feminine(reading, only) != Some(!feminine),
            (Some(true), None) => group.parties.iter().all(|mention| is_feminine(reading, mention) != Some(false)),
            _ => true,
        }
    }
}

impl Agreement {
    /// Whether the organisation `id` may be meant, as far as the gender of its name tells.
    pub fn fits_body(self, reading: &Reading, id: &str) -> bool {
        let named = || reading.mentions.iter().find(|mention| mention.organisation() == Some(id));
        self.feminine.is_none_or(|feminine| named().and_then(|one| is_feminine(reading, one)) != Some(!feminine))
    }
}

/// Whether the name is a plural: « les États-Unis ».
fn is_plural(reading: &Reading, mention: &Mention) -> bool {
    matches!(article(reading, mention), "les" | "des" | "aux")
}

fn article<'r>(reading: &'r Reading, mention: &Mention) -> &'r str {
    mention.tokens.start.checked_sub(1).map_or("", |at| reading.form(at))
}

/// As the article before the mention says, else as the name's form does, or the article before another mention.
fn is_feminine(reading: &Reading, mention: &Mention) -> Option<bool> {
    let told = |mention: &Mention| match article(reading, mention) {
        "la" | "cette" | "une" => Some(true),
        "le" | "du" | "au" | "ce" | "un" => Some(false),
        _ => None,
    };
    let same = |other: &&Mention| other.value == mention.value && other.form == mention.form;
    let elsewhere = || reading.mentions.iter().filter(same).find_map(told);
    told(mention).or_else(|| by_name(reading, mention)).or_else(elsewhere)
}

/// As the name of a state, or the noun that a body's name begins with, tells.
fn by_name(reading: &Reading, mention: &Mention) -> Option<bool> {
    let ontology = reading.lexicon.ontology();
    if let Some(state) = mention.state() {
        return ontology.get(state).map(|entity| is_feminine_state(&fold(entity.label("fr"))));
    }
    let body = ontology.get(mention.organisation()?)?;
    let names = body.labels.iter().filter(|label| label.language == "fr").map(|label| fold(&label.form));
    let feminine = |name: String| is_feminine_noun(name.split([' ', '-']).next().unwrap_or_default());
    names.map(feminine).find(|feminine| *feminine)
}
