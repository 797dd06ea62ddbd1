//! Parties that stand together: « la Grèce et la Turquie ».

use crate::lang::fr;
use crate::lexicon::{Form, Mention};
use crate::resolve::Reading;

/// Parties of one enumeration, in order; seldom more than one.
#[derive(Debug)]
pub struct Group<'r> {
    /// Their mentions, one at least.
    pub parties: Vec<&'r Mention>,
}

impl<'r> Group<'r> {
    /// The party, where it is only one.
    pub fn only(&self) -> Option<&'r Mention> {
        if let [only] = self.parties[..] { Some(only) } else { None }
    }

    /// The first token.
    pub fn start(&self) -> usize {
        self.parties.first().map_or(0, |mention| mention.tokens.start)
    }

    /// Whether both name the same parties.
    pub fn is_same(&self, other: &Group) -> bool {
        self.parties.len() == other.parties.len()
            && self.parties.iter().zip(&other.parties).all(|(one, other)| one.value == other.value)
    }
}

/// The enumerations that `mentions`, in order, stand in; adjectives and peoples name no party.
pub fn groups<'r>(reading: &Reading, mentions: impl Iterator<Item = &'r Mention>) -> Vec<Group<'r>> {
    let mut groups: Vec<Group> = Vec::new();
    for mention in mentions {
        if matches!(mention.form, Form::Adjective | Form::Compound | Form::Demonym) {
            continue;
        }
        let last = groups.last_mut().filter(|group| {
            let end = group.parties.last().map_or(0, |last| last.tokens.end);
            is_joined(reading, end, mention.tokens.start)
        });
        match last {
            Some(group) => group.parties.push(mention),
            None => groups.push(Group { parties: vec![mention] }),
        }
    }
    groups
}

/// Whether nothing but « et » or a comma, and an article, stands between the tokens.
fn is_joined(reading: &Reading, end: usize, start: usize) -> bool {
    let joint = |form: &str| matches!(form, "et" | "," | "ainsi" | "que" | "ou");
    end < start
        && start - end <= 4
        && joint(reading.form(end))
        && (end..start).all(|at| joint(reading.form(at)) || fr::is_article(reading.form(at)))
}
