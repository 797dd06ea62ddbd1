//! The lexicon: names of the ontology's entities found in a text, by longest match.
//!
//! Elision and word boundaries come from the tokens. A form that names several entities gives a mention of each
//! article's own decision: what the article also names unambiguously, else what the tables prefer, else none.
//! « Nom complet (SIGLE) » of a body that no table has gives a new organisation.

mod index;
mod mention;
mod new_organisation;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use mention::{Form, Mention, Value, starting_in};

use crate::lang::fr;
use crate::ontology::{Entity, EntityKind, LabelRole, Ontology};
use crate::text::Token;
use index::{Entry, Index};

/// The names of an ontology, ready to be looked up.
#[derive(Debug)]
pub struct Lexicon<'o> {
    ontology: &'o Ontology,
    index: Index,
    homonyms: BTreeMap<String, usize>,
}

static EMBEDDED: LazyLock<Lexicon<'static>> = LazyLock::new(|| Lexicon::new(Ontology::embedded()));

impl Lexicon<'static> {
    /// The lexicon of the embedded tables.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }
}

impl<'o> Lexicon<'o> {
    /// The lexicon of `ontology`.
    pub fn new(ontology: &'o Ontology) -> Self {
        let mut index = Index::default();
        for (at, entity) in ontology.entities().iter().enumerate() {
            for (form, role) in forms(entity) {
                index.insert(form, Entry { entity: Some(at), role });
            }
        }
        for phrase in fr::not_names() {
            index.insert(phrase, Entry { entity: None, role: LabelRole::Alternative });
        }
        let homonyms = ontology.homonyms().iter().enumerate();
        let homonyms = homonyms.flat_map(|(at, homonym)| homonym.forms.iter().map(move |form| (form.clone(), at)));
        Self { ontology, index, homonyms: homonyms.collect() }
    }

    /// The ontology whose names it knows.
    pub fn ontology(&self) -> &'o Ontology {
        self.ontology
    }

    /// The mentions in `text`, in order; none overlaps another, but that an organisation's name may hold its leader's.
    pub fn mentions(&self, text: &str, tokens: &[Token]) -> Vec<Mention> {
        let found = self.look_up(text, tokens);
        let named = self.named_unambiguously(text, tokens, &found);
        let mut mentions: Vec<Mention> =
            found.iter().filter_map(|found| self.decide(text, tokens, found, &named)).collect();
        mentions.extend(self.compounds(tokens));
        mentions.sort_by_key(|mention| mention.tokens.start);
        new_organisation::add(text, tokens, &mut mentions);
        self.add_leaders(text, tokens, &mut mentions);
        mentions
    }

    /// States named by the second part of a compound: « post-soviétique », « pro-russe ».
    fn compounds(&self, tokens: &[Token]) -> Vec<Mention> {
        let entities = self.ontology.entities();
        let compound = |(at, token): (usize, &Token)| {
            let (_, tail) = token.form.rsplit_once('-').filter(|(prefix, _)| fr::is_compound_prefix(prefix))?;
            let entry = self.index.adjective(tail)?;
            let state = entities.get(entry.entity?).filter(|entity| entity.kind == EntityKind::State)?;
            Some(Mention { tokens: at..at + 1, value: Value::State(state.id.clone()), form: Form::Compound })
        };
        tokens.iter().enumerate().filter(|(_, token)| !token.capital).filter_map(compound).collect()
    }

    /// Adds the states that a name names as leaders: « coalition menée par l'Arabie saoudite ».
    fn add_leaders(&self, text: &str, tokens: &[Token], mentions: &mut Vec<Mention>) {
        let mut leaders = Vec::new();
        for mention in mentions.iter().filter(|mention| mention.organisation().is_some()) {
            let Some(by) = mention.tokens.clone().find(|at| matches!(tokens[*at].form.as_str(), "par" | "sous")) else {
                continue;
            };
            let inside = &tokens[..mention.tokens.end];
            let found = (by..inside.len()).find_map(|at| Some((at, self.index.longest(text, inside, at)?)));
            let Some((at, (length, entries))) = found else { continue };
            let found = Found { tokens: at..at + length, entries };
            leaders.extend(self.decide(text, tokens, &found, &BTreeMap::new()).filter(|found| found.state().is_some()));
        }
        mentions.extend(leaders);
        mentions.sort_by_key(|mention| (mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
    }

    fn look_up(&self, text: &str, tokens: &[Token]) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let found_here = self.index.longest(text, tokens, at).filter(|_| !is_shouted_word(text, tokens, at));
            let Some((length, entries)) = found_here else {
                at += 1;
                continue;
            };
            found.push(Found { tokens: at..at + length, entries });
            at += length;
        }
        found
    }

    /// How often each entity is named by a form that can mean nothing else.
    fn named_unambiguously(&self, text: &str, tokens: &[Token], found: &[Found]) -> BTreeMap<usize, usize> {
        let mut named = BTreeMap::new();
        for one in found.iter().filter(|one| self.homonym(text, tokens, one).is_none()) {
            for entry in &one.entries {
                if let (Some(entity), true) =
                    (entry.entity, entry.role != LabelRole::Adjective || one.entries.len() == 1)
                {
                    *named.entry(entity).or_insert(0) += 1;
                }
            }
        }
        named
    }

    fn homonym(&self, text: &str, tokens: &[Token], found: &Found) -> Option<usize> {
        let written = &text[tokens[found.tokens.start].range.start..tokens[found.tokens.end - 1].range.end];
        self.homonyms.get(written).copied()
    }

    fn decide(&self, text: &str, tokens: &[Token], found: &Found, named: &BTreeMap<usize, usize>) -> Option<Mention> {
        let entities = self.ontology.entities();
        let candidates: Vec<(usize, LabelRole)> =
            found.entries.iter().filter_map(|entry| Some((entry.entity?, entry.role))).collect();
        let chosen = match self.homonym(text, tokens, found) {
            Some(homonym) => {
                let homonym = &self.ontology.homonyms()[homonym];
                let best = candidates.iter().filter(|(at, _)| named.contains_key(at)).max_by_key(|(at, _)| named[at]);
                let preferred =
                    || candidates.iter().find(|(at, _)| Some(&entities[*at].id) == homonym.preferred.as_ref());
                best.or_else(preferred)
            }
            None => candidates.iter().min_by_key(|(at, _)| (entities[*at].kind, entities[*at].until.is_some(), *at)),
        };
        let (entity, role) = *chosen?;
        Some(mention(text, tokens, found, &entities[entity], role))
    }

    /// The state whose capital or seat of government is called `city`; of several, one that exists.
    pub fn state_of_capital(&self, city: &str) -> Option<&str> {
        let found = self.ontology.find(city);
        let cities: Vec<&str> =
            found.iter().filter(|entity| entity.kind == EntityKind::City).map(|city| city.id.as_str()).collect();
        let states = self.ontology.entities().iter().filter(|entity| entity.kind == EntityKind::State);
        let with_capital =
            states.filter(|state| state.capitals.iter().any(|capital| cities.contains(&capital.as_str())));
        with_capital.min_by_key(|state| state.until.is_some()).map(|state| state.id.as_str())
    }

    /// The state that the place called `name` lies in: that of the capital of that name, else what the tables say.
    pub fn state_of_place(&self, name: &str) -> Option<&str> {
        let in_state = || self.ontology.find(name).into_iter().find_map(|entity| entity.in_state.as_deref());
        self.state_of_capital(name).or_else(in_state)
    }
}

/// Whether the token is a French word in a line of capitals that looks like an acronym: « LE YÉMEN, AU MÊME MOMENT ».
fn is_shouted_word(text: &str, tokens: &[Token], at: usize) -> bool {
    let is_capitals = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| token.capitals && token.form.len() > 1)
    };
    let dotted = text[tokens[at].range.clone()].contains('.');
    tokens[at].capitals
        && !dotted
        && fr::is_function_word(&tokens[at].form)
        && (is_capitals(at.checked_sub(1)) || is_capitals(Some(at + 1)))
}

/// Labels found in a text, before it is decided which of their entities is meant.
struct Found {
    tokens: std::ops::Range<usize>,
    entries: Vec<Entry>,
}

/// The mention of `entity` by a label of `role`; an organ that acts for its organisation is worth that organisation.
fn mention(text: &str, tokens: &[Token], found: &Found, entity: &Entity, role: LabelRole) -> Mention {
    let value = match entity.kind {
        EntityKind::State => Value::State(entity.id.clone()),
        EntityKind::Organisation => Value::Organisation(entity.acts_for.as_ref().unwrap_or(&entity.id).clone()),
        EntityKind::Treaty => Value::Treaty(entity.belongs_to.clone().unwrap_or_else(|| entity.label("fr").to_owned())),
        EntityKind::City | EntityKind::Place => {
            let written = tokens[found.tokens.start].range.start..tokens[found.tokens.end - 1].range.end;
            Value::Place(text[written].to_owned())
        }
    };
    let form = match role {
        LabelRole::Preferred | LabelRole::Alternative => Form::Name,
        LabelRole::Acronym => Form::Acronym,
        LabelRole::Adjective => Form::Adjective,
        LabelRole::Demonym => Form::Demonym,
        LabelRole::Government => Form::Government,
    };
    Mention { tokens: found.tokens.clone(), value, form }
}

/// The forms of `entity` that are looked for in French text.
fn forms(entity: &Entity) -> impl Iterator<Item = (&str, LabelRole)> {
    let in_french = |language: &str, role: LabelRole| {
        language != "en" || role == LabelRole::Acronym || entity.kind == EntityKind::Organisation
    };
    let labels = entity.labels.iter().filter(move |label| in_french(&label.language, label.role));
    let former = entity.former_names.iter().map(|name| (name.form.as_str(), LabelRole::Alternative));
    labels.map(|label| (label.form.as_str(), label.role)).chain(former)
}
