//! An index of labels by their tokens, for longest match.

use std::collections::BTreeMap;

use crate::ontology::LabelRole;
use crate::text::{Token, tokenize, without_accents};

/// What a label in the index points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Number of the entity in the ontology; `None` for a phrase that names nothing (« océan Indien »).
    pub entity: Option<usize>,
    /// What the label is to it.
    pub role: LabelRole,
}

/// A label as its tokens are written.
#[derive(Clone, Debug)]
struct Written {
    tokens: Vec<WrittenToken>,
    entry: Entry,
}

#[derive(Clone, Debug)]
struct WrittenToken {
    form: String,
    written: String,
    capital: bool,
}

/// Labels by their first token without accents; those of one first token by falling length.
#[derive(Debug, Default)]
pub struct Index {
    labels: BTreeMap<String, Vec<Written>>,
}

impl Index {
    /// Adds `label`.
    pub fn insert(&mut self, label: &str, entry: Entry) {
        let tokens: Vec<WrittenToken> = tokenize(label)
            .into_iter()
            .map(|token| WrittenToken {
                written: label[token.range].replace('.', ""),
                form: token.form,
                capital: token.capital,
            })
            .collect();
        let Some(first) = tokens.first() else { return };
        let labels = self.labels.entry(without_accents(&first.form)).or_default();
        let at = labels.partition_point(|other| other.tokens.len() >= tokens.len());
        labels.insert(at, Written { tokens, entry });
    }

    /// What the one-word adjective `form` points at.
    pub fn adjective(&self, form: &str) -> Option<Entry> {
        let labels = self.labels.get(&without_accents(form))?;
        let mut adjectives =
            labels.iter().filter(|label| label.entry.role == LabelRole::Adjective && label.tokens.len() == 1);
        adjectives.find(|label| label.tokens[0].form == form).map(|label| label.entry)
    }

    /// The longest labels that stand at token `at` of `text`: their number of tokens and what they point at.
    pub fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, Vec<Entry>)> {
        let labels = self.labels.get(&without_accents(&tokens[at].form))?;
        let mut matching = labels.iter().filter(|label| label.stands_at(text, &tokens[at..])).peekable();
        let length = matching.peek()?.tokens.len();
        let mut entries: Vec<Entry> =
            matching.take_while(|label| label.tokens.len() == length).map(|label| label.entry).collect();
        entries.sort();
        entries.dedup();
        Some((length, entries))
    }
}

impl Written {
    fn stands_at(&self, text: &str, tokens: &[Token]) -> bool {
        tokens.len() >= self.tokens.len()
            && self.tokens.iter().zip(tokens).all(|(wanted, token)| wanted.is(text, token, self.entry.role))
    }
}

/// Acronyms of up to this many letters must be written exactly so: « UE », « Opep », « CAN ».
const SHORT_ACRONYM: usize = 4;

impl WrittenToken {
    fn is(&self, text: &str, token: &Token, role: LabelRole) -> bool {
        let exact_case = match role {
            LabelRole::Adjective => !token.capital,
            LabelRole::Acronym if self.written.chars().count() <= SHORT_ACRONYM => {
                return text[token.range.clone()].replace('.', "") == self.written;
            }
            _ => token.capital || !self.capital,
        };
        exact_case && (token.form == self.form || self.lost_accents(token))
    }

    /// Capitals may have lost their accents: « Etats-Unis », « ETATS-UNIS ».
    fn lost_accents(&self, token: &Token) -> bool {
        let tail = |form: &str| form.char_indices().nth(1).map_or(String::new(), |(at, _)| form[at..].to_owned());
        token.capital
            && without_accents(&self.form) == without_accents(&token.form)
            && (token.capitals || tail(&self.form) == tail(&token.form))
    }
}
