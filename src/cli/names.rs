//! Names as people write them → entities.

use std::collections::BTreeMap;

use casus::ontology::iri::{self, entity, rdfs};
use casus::ontology::{Entity, EntityKind};
use casus::store::GraphDirectory;
use oxigraph::model::{NamedNode, NamedOrBlankNode, Term};

use super::failure::Usage;
use super::session::Session;

/// What a name is to stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A state.
    State,
    /// An organisation.
    Organisation,
    /// A state, an organisation or a treaty.
    Anything,
}

/// The entity that a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its identifier; where no table has it, its name as the articles write it.
    pub id: String,
    /// Its IRI.
    pub iri: NamedNode,
}

impl Wanted {
    fn has(self, kind: EntityKind) -> bool {
        match self {
            Self::State => kind == EntityKind::State,
            Self::Organisation => kind == EntityKind::Organisation,
            Self::Anything => !matches!(kind, EntityKind::City | EntityKind::Place),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Organisation => "organisation",
            Self::Anything => "state or organisation",
        }
    }
}

/// The entities that `names` mean.
pub fn find_all(
    names: &[String],
    wanted: Wanted,
    graph: &GraphDirectory,
    session: Session,
) -> anyhow::Result<Vec<Named>> {
    names.iter().map(|name| find(name, wanted, graph, session)).collect()
}

/// The entity that `name` means: one of the tables, by any of its names or its identifier, else one that only the
/// articles of `graph` have.
pub fn find(name: &str, wanted: Wanted, graph: &GraphDirectory, session: Session) -> anyhow::Result<Named> {
    let found = session.ontology.find(name).into_iter().chain(of_iri(name, session));
    let found: Vec<&Entity> = found.filter(|entity| wanted.has(entity.kind)).collect();
    if let Some(entity) = found.iter().find(|entity| entity.id == name) {
        return Ok(known(entity));
    }
    let labelled: Vec<&Entity> = found
        .iter()
        .copied()
        .filter(|entity| ["fr", "en"].iter().any(|lang| entity.acronym(lang) == Some(name)))
        .collect();
    if let [entity] = labelled[..] {
        return Ok(known(entity));
    }
    let living: Vec<&Entity> = found.iter().copied().filter(|entity| entity.until.is_none()).collect();
    match (found.as_slice(), living.as_slice()) {
        ([entity], _) | (_, [entity]) => Ok(known(entity)),
        ([], _) => own(graph, name, wanted)?.ok_or_else(|| unknown(name, wanted, session)),
        (several, _) => Err(ambiguous(name, several)),
    }
}

/// The entity of a table that has the IRI `name`.
fn of_iri<'a>(name: &str, session: Session<'a>) -> Option<&'a Entity> {
    let (_, id) = name.strip_prefix("https://w3id.org/casus/id/")?.split_once('/')?;
    session.ontology.get(id)
}

fn known(entity: &Entity) -> Named {
    let iri = match entity.kind {
        EntityKind::State => iri::state(&entity.id),
        EntityKind::Organisation => iri::organisation(&entity.id),
        EntityKind::Treaty => iri::treaty(&entity.id),
        EntityKind::City => iri::city(&entity.id),
        EntityKind::Place => iri::place(&entity.id),
    };
    Named { id: entity.id.clone(), iri }
}

/// An organisation or treaty that no table has, by its name in the articles or its IRI.
fn own(graph: &GraphDirectory, name: &str, wanted: Wanted) -> anyhow::Result<Option<Named>> {
    if wanted == Wanted::State {
        return Ok(None);
    }
    let mut names = own_names(graph)?.into_iter();
    let found = names.find(|(own, iri)| same(own, name) || iri.as_str() == name);
    Ok(found.map(|(id, iri)| Named { id, iri }))
}

/// Every organisation and treaty that has its name from the articles.
fn own_names(graph: &GraphDirectory) -> anyhow::Result<BTreeMap<String, NamedNode>> {
    let mut names = BTreeMap::new();
    for id in graph.article_ids()? {
        for quad in graph.quads(&id)?.into_iter().filter(|quad| quad.predicate.as_ref() == rdfs::LABEL) {
            let (NamedOrBlankNode::NamedNode(iri), Term::Literal(name)) = (quad.subject, quad.object) else { continue };
            if [entity::ORGANISATION, entity::TREATY].iter().any(|base| iri.as_str().starts_with(base)) {
                names.entry(name.value().to_owned()).or_insert(iri);
            }
        }
    }
    Ok(names)
}

/// Whether two names are one but for case and accents.
pub fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

fn folded(name: &str) -> String {
    casus::text::without_accents(&casus::text::fold(name))
}

fn unknown(name: &str, wanted: Wanted, session: Session) -> anyhow::Error {
    let kinds = [EntityKind::Organisation, EntityKind::State].into_iter().filter(|kind| wanted.has(*kind));
    let alike: Vec<&str> = kinds.flat_map(|kind| session.ontology.suggest(name, kind)).collect();
    let help = match alike.split_last() {
        None => "`casus entities` lists what the articles name".to_owned(),
        Some((last, [])) => format!("did you mean {last}?"),
        Some((last, others)) => format!("did you mean {} or {last}?", others.join(", ")),
    };
    Usage::error(format!("no {} is called « {name} »; {help}", wanted.word()))
}

fn ambiguous(name: &str, several: &[&Entity]) -> anyhow::Error {
    let candidates: Vec<String> =
        several.iter().map(|entity| format!("{} ({})", entity.id, entity.label("fr"))).collect();
    Usage::error(format!("« {name} » may be {}: write its identifier", candidates.join(" or ")))
}
