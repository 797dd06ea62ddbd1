//! Which IRI an identifier or a name gets within one article.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{NamedNode, NamedNodeRef};

use crate::claim::{Claim, Entities, Extraction, Range};
use crate::ontology::iri::{self, casus, entity};
use crate::ontology::{EntityKind, Ontology};

/// The identifiers that the tables have. Whatever else a claim names is a name as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identifiers {
    /// Identifiers of states.
    pub states: BTreeSet<String>,
    /// Identifiers of organisations.
    pub organisations: BTreeSet<String>,
    /// Identifiers of treaties.
    pub treaties: BTreeSet<String>,
}

/// Where a value of a claim belongs.
enum Entity<'a> {
    /// A table has it.
    Known(NamedNode),
    /// It is a name, in a namespace.
    Named(&'static str, &'a str),
}

impl Identifiers {
    /// The identifiers that `ontology` has.
    pub fn of(ontology: &Ontology) -> Self {
        let of = |kind| {
            let entities = ontology.entities().iter().filter(move |entity| entity.kind == kind);
            entities.map(|entity| entity.id.clone()).collect()
        };
        Self {
            states: of(EntityKind::State),
            organisations: of(EntityKind::Organisation),
            treaties: of(EntityKind::Treaty),
        }
    }

    /// The IRI of `value`, if `range` is one of entities.
    ///
    /// Within one article, names that make one IRI are told apart; here they are not.
    pub fn iri(&self, range: Range, value: &str) -> Option<NamedNode> {
        Some(match self.entity(range, value)? {
            Entity::Known(node) => node,
            Entity::Named(base, name) => entity::named(base, name),
        })
    }

    fn entity<'a>(&self, range: Range, value: &'a str) -> Option<Entity<'a>> {
        let is_organisation = self.organisations.contains(value);
        Some(match range {
            Range::State => Entity::Known(iri::state(value)),
            Range::Agent if self.states.contains(value) => Entity::Known(iri::state(value)),
            Range::Agent | Range::Organisation | Range::Treaty if is_organisation => {
                Entity::Known(iri::organisation(value))
            }
            Range::Treaty if self.treaties.contains(value) => Entity::Known(iri::treaty(value)),
            Range::Agent | Range::Organisation => Entity::Named(entity::ORGANISATION, value),
            Range::Treaty => Entity::Named(entity::TREATY, value),
            Range::Person => Entity::Named(entity::PERSON, value),
            Range::Date | Range::Size | Range::Text | Range::Boolean | Range::Concept(_) => return None,
        })
    }

    fn has(&self, base: &str, local: &str) -> bool {
        match base {
            entity::ORGANISATION => self.organisations.contains(local),
            entity::TREATY => self.treaties.contains(local),
            _ => false,
        }
    }
}

/// The IRIs of everything that one article names.
pub(super) struct Names<'a> {
    known: &'a Identifiers,
    /// Namespace and name of what no table has.
    named: BTreeMap<(&'static str, String), NamedNode>,
}

impl<'a> Names<'a> {
    /// Gives each name of `extraction` its IRI. Two names that make one slug within an article are told apart, since
    /// each has to come back as it was written.
    pub(super) fn of(extraction: &Extraction, known: &'a Identifiers) -> Self {
        let mut names = Self { known, named: BTreeMap::new() };
        let mut taken = BTreeSet::new();
        // From the end: « Nikol Pachinian » has the plain slug rather than « NIKOL PACHINIAN ».
        for (base, name) in all_names(extraction, known).into_iter().rev() {
            let mut node = entity::named(base, &name);
            let reserved = entity::local(base, node.as_ref()).is_some_and(|local| known.has(base, &local));
            if reserved || !taken.insert(node.clone()) {
                node = entity::named_apart(base, &name);
            }
            names.named.insert((base, name), node);
        }
        names
    }

    /// The IRI of `value`, if `range` is one of entities.
    pub(super) fn iri(&self, range: Range, value: &str) -> Option<NamedNode> {
        Some(match self.known.entity(range, value)? {
            Entity::Known(node) => node,
            Entity::Named(base, name) => {
                self.named.get(&(base, name.to_owned())).cloned().unwrap_or_else(|| entity::named(base, name))
            }
        })
    }

    /// Everything that no table has: its IRI, its class and its name.
    pub(super) fn named(&self) -> impl Iterator<Item = (&NamedNode, NamedNodeRef<'static>, &str)> {
        self.named.iter().map(|((base, name), node)| (node, class(base), name.as_str()))
    }
}

fn class(base: &str) -> NamedNodeRef<'static> {
    match base {
        entity::PERSON => casus::PERSON,
        entity::TREATY => casus::TREATY,
        _ => casus::ORGANISATION,
    }
}

fn all_names(extraction: &Extraction, known: &Identifiers) -> BTreeSet<(&'static str, String)> {
    let of_claims = extraction.claims.iter().flat_map(Claim::fields).filter_map(|(field, value)| {
        let Entity::Named(base, name) = known.entity(field.range, value.as_str()?)? else { return None };
        Some((base, name.to_owned()))
    });
    let of_entities = mentions(&extraction.entities).filter_map(|(range, name)| match known.entity(range, name)? {
        Entity::Named(base, name) => Some((base, name.to_owned())),
        Entity::Known(_) => None,
    });
    of_claims.chain(of_entities).collect()
}

/// What an article names at all, each with its range.
pub(super) fn mentions(entities: &Entities) -> impl Iterator<Item = (Range, &str)> {
    let all = |range: Range, names| std::iter::repeat(range).zip(names);
    all(Range::State, &entities.states)
        .chain(all(Range::Organisation, &entities.organisations))
        .chain(all(Range::Person, &entities.persons))
        .map(|(range, name)| (range, name.as_str()))
}
