//! Reads the Turtle tables into [`Entity`] and [`Homonym`] records.

use std::collections::BTreeMap;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Term};

use super::entity::{Entity, EntityKind, FormerName, Homonym, Label, LabelRole};
use crate::date::Date;

/// Why a table could not be read.
#[derive(Debug, thiserror::Error)]
pub enum OntologyError {
    /// The file is not Turtle.
    #[error("{file}: {source}; expected Turtle as in ontology/organisations.ttl")]
    Syntax {
        /// Name of the file.
        file: String,
        /// What the parser says, with line and column.
        source: Box<oxigraph::io::RdfParseError>,
    },
    /// The file cannot be read.
    #[error("{file}: {source}; check its path and permissions")]
    Unreadable {
        /// Name of the file.
        file: String,
        /// What the system says.
        source: std::io::Error,
    },
}

/// The properties of each subject: subject → (local name of property, object) in the order of the file.
type Subjects = BTreeMap<String, Vec<(String, Term)>>;

/// The records of the Turtle in `files` (name, content), in the order of their identifiers.
pub fn load(files: &[(String, String)]) -> Result<(Vec<Entity>, Vec<Homonym>), OntologyError> {
    let mut subjects = Subjects::new();
    for (file, turtle) in files {
        for quad in RdfParser::from_format(RdfFormat::Turtle).for_reader(turtle.as_bytes()) {
            let quad = quad.map_err(|source| OntologyError::Syntax { file: file.clone(), source: Box::new(source) })?;
            let NamedOrBlankNode::NamedNode(subject) = quad.subject else { continue };
            let property = local_name(quad.predicate.as_str()).to_owned();
            subjects.entry(subject.into_string()).or_default().push((property, quad.object));
        }
    }
    let entities = subjects.iter().filter_map(|(iri, properties)| entity(iri, properties, &subjects)).collect();
    let homonyms =
        subjects.values().filter(|properties| class_of(properties) == "Homonym").map(|p| homonym(p)).collect();
    Ok((entities, homonyms))
}

fn local_name(iri: &str) -> &str {
    iri.rsplit(['#', '/']).next().unwrap_or(iri)
}

fn class_of(properties: &[(String, Term)]) -> &str {
    let mut types = properties.iter().filter(|(property, _)| property == "type");
    types.find_map(|(_, object)| iri_of(object)).map_or("", local_name)
}

fn kind_of(iri: &str) -> Option<EntityKind> {
    let below = iri.strip_prefix("https://w3id.org/casus/id/")?;
    let (kind, id) = below.split_once('/')?;
    if id.contains('/') {
        return None;
    }
    match kind {
        "state" => Some(EntityKind::State),
        "organisation" => Some(EntityKind::Organisation),
        "treaty" => Some(EntityKind::Treaty),
        "city" => Some(EntityKind::City),
        "place" => Some(EntityKind::Place),
        _ => None,
    }
}

fn entity(iri: &str, properties: &[(String, Term)], subjects: &Subjects) -> Option<Entity> {
    let kind = kind_of(iri)?;
    let objects = |names: &[&str]| -> Vec<&Term> {
        properties.iter().filter(|(property, _)| names.contains(&property.as_str())).map(|(_, object)| object).collect()
    };
    let locals = |names: &[&str]| -> Vec<String> {
        objects(names).into_iter().filter_map(iri_of).map(|iri| local_name(iri).to_owned()).collect()
    };
    let mut labels: Vec<Label> = properties.iter().filter_map(|(property, object)| label(property, object)).collect();
    labels.sort();
    let written = |name: &str| objects(&[name]).into_iter().filter_map(literal_of).map(|(value, _)| value).next();
    let former = objects(&["formerName"]).into_iter().filter_map(|object| subjects.get(iri_of(object)?));
    Some(Entity {
        id: local_name(iri).to_owned(),
        kind,
        class: class_of(properties).to_owned(),
        labels,
        former_names: former.flat_map(|properties| former_names(properties)).collect(),
        capitals: locals(&["capital", "seatOfGovernment"]),
        belongs_to: locals(&["subOrganizationOf", "treatyOf"]).into_iter().next(),
        acts_for: locals(&["actsFor"]).into_iter().next(),
        regions: objects(&["region"]).into_iter().filter_map(literal_of).map(|(form, _)| form.to_owned()).collect(),
        in_state: locals(&["inState"]).into_iter().next(),
        hosts: locals(&["host"]),
        cow: written("cow").and_then(|number| number.parse().ok()),
        from: written("from").and_then(|date| date.parse().ok()),
        until: written("until").and_then(|date| date.parse().ok()),
    })
}

fn label(property: &str, object: &Term) -> Option<Label> {
    let role = match property {
        "prefLabel" => LabelRole::Preferred,
        "altLabel" => LabelRole::Alternative,
        "acronym" => LabelRole::Acronym,
        "adjective" => LabelRole::Adjective,
        "demonym" => LabelRole::Demonym,
        "governmentName" => LabelRole::Government,
        _ => return None,
    };
    let (form, language) = literal_of(object)?;
    Some(Label { role, language: language.to_owned(), form: form.to_owned() })
}

fn former_names(properties: &[(String, Term)]) -> Vec<FormerName> {
    let date = |name: &str| -> Option<Date> {
        let (_, object) = properties.iter().find(|(property, _)| property == name)?;
        literal_of(object)?.0.parse().ok()
    };
    let labels = properties.iter().filter_map(|(property, object)| label(property, object));
    let french = labels.filter(|label| label.language == "fr");
    french.map(|label| FormerName { form: label.form, from: date("from"), until: date("until") }).collect()
}

fn homonym(properties: &[(String, Term)]) -> Homonym {
    let locals = |name: &str| -> Vec<String> {
        let objects = properties.iter().filter(|(property, _)| property == name);
        objects.filter_map(|(_, object)| iri_of(object)).map(|iri| local_name(iri).to_owned()).collect()
    };
    let labels = properties.iter().filter_map(|(property, object)| label(property, object));
    Homonym {
        forms: labels.map(|label| label.form).collect(),
        candidates: locals("candidate"),
        preferred: locals("preferred").into_iter().next(),
    }
}

fn iri_of(term: &Term) -> Option<&str> {
    if let Term::NamedNode(node) = term { Some(node.as_str()) } else { None }
}

fn literal_of(term: &Term) -> Option<(&str, &str)> {
    if let Term::Literal(literal) = term { Some((literal.value(), literal.language().unwrap_or(""))) } else { None }
}
