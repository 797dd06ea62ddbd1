//! From quads to what was read in an article.

use oxigraph::model::{NamedNodeRef, Quad, Term};
use serde_json::{Map, Value, json};

use super::index::{Index, Node};
use super::term::date_of_literal;
use crate::claim::{Claim, Entities, Field, Range, fields_of, kinds};
use crate::ontology::iri::{casus, entity, oa, prov, rdfs, xsd};

/// Why a claim can't be read back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A value is missing.
    #[error("<{node}> has no <{property}>, expected one: build the article again")]
    Missing {
        /// What should have the value.
        node: String,
        /// The property.
        property: String,
    },
    /// There are several values where there can be only one.
    #[error("<{node}> has several <{property}>, expected one: build the article again")]
    Several {
        /// What has the values.
        node: String,
        /// The property.
        property: String,
    },
    /// A value is not what it should be.
    #[error("<{node}> has {found} as <{property}>, expected {expected}: build the article again")]
    Value {
        /// What has the value.
        node: String,
        /// The property.
        property: String,
        /// The value.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// The claim is of no kind that is known, or of several.
    #[error("<{node}> has not exactly one class of a known kind of claim: build the article again")]
    Kind {
        /// The claim.
        node: String,
    },
    /// The values are right one by one but make no claim.
    #[error("<{node}> is no claim, {reason}: build the article again")]
    Claim {
        /// The claim.
        node: String,
        /// What is wrong.
        reason: String,
    },
}

/// The claims of `quads`, graph by graph, each graph's in the order of its text.
pub fn claims(quads: impl IntoIterator<Item = Quad>) -> Result<Vec<Claim>, ReadError> {
    let mut claims = each_claim(quads).into_iter().map(|(_, claim)| claim).collect::<Result<Vec<_>, _>>()?;
    claims.sort_by_cached_key(|claim| (claim.source.clone(), claim.evidence.start, claim.evidence.end, claim.id()));
    Ok(claims)
}

/// Every claim of `quads` with the IRI that it has there, or why it can't be read, in the order of graphs and IRIs.
pub fn each_claim(quads: impl IntoIterator<Item = Quad>) -> Vec<(String, Result<Claim, ReadError>)> {
    let index = Index::of(quads);
    index.nodes().filter(|node| is_claim(*node)).map(|node| (node.iri.to_owned(), claim(node))).collect()
}

/// What the articles of `quads` name at all.
pub fn entities(quads: impl IntoIterator<Item = Quad>) -> Entities {
    let index = Index::of(quads);
    let mut entities = Entities::default();
    for article in index.of_class(casus::ARTICLE) {
        for iri in article.values(casus::MENTIONS).filter_map(iri) {
            let set = match iri.as_str() {
                iri if iri.starts_with(entity::STATE) => &mut entities.states,
                iri if iri.starts_with(entity::PERSON) => &mut entities.persons,
                _ => &mut entities.organisations,
            };
            set.extend(name(article, iri));
        }
    }
    entities
}

/// By class or by IRI, so that a claim without its class is noticed; parts of claims have a `#`.
fn is_claim(node: Node<'_>) -> bool {
    node.is_a(casus::CLAIM) || node.iri.starts_with(entity::CLAIM) && !node.iri.contains('#')
}

fn claim(node: Node<'_>) -> Result<Claim, ReadError> {
    let mut written = statement(node)?;
    written.extend(evidence(node)?);
    written.insert("source".to_owned(), one(node, prov::WAS_DERIVED_FROM, "an article", local(entity::ARTICLE))?);
    written.insert("rule".to_owned(), one(node, casus::RULE, "a rule", local(entity::RULE))?);
    for (name, property) in [("polarity", casus::POLARITY), ("modality", casus::MODALITY)] {
        written.insert(name.to_owned(), one(node, property, "a concept", local(&entity::scheme(name)))?);
    }
    if let Some(speaker) = maybe(node, casus::SPEAKER, "a string", text)? {
        written.insert("speaker".to_owned(), speaker);
    }
    let broken = |error: serde_json::Error| ReadError::Claim { node: node.iri.to_owned(), reason: error.to_string() };
    serde_json::from_value(Value::Object(written)).map_err(broken)
}

fn statement(node: Node<'_>) -> Result<Map<String, Value>, ReadError> {
    let of_class: Vec<&str> = kinds().into_iter().filter(|kind| node.is_a(casus::claim_class(kind).as_ref())).collect();
    let [kind] = of_class[..] else { return Err(ReadError::Kind { node: node.iri.to_owned() }) };
    let mut written = Map::from_iter([("kind".to_owned(), json!(kind))]);
    for field in fields_of(kind) {
        if let Some(value) = field_value(node, field)? {
            written.insert(field.name.to_owned(), value);
        }
    }
    Ok(written)
}

fn evidence(claim: Node<'_>) -> Result<Map<String, Value>, ReadError> {
    let target = linked(claim, casus::EVIDENCE, None)?;
    let quote = linked(target, oa::HAS_SELECTOR, Some(oa::TEXT_QUOTE_SELECTOR))?;
    let position = linked(target, oa::HAS_SELECTOR, Some(oa::TEXT_POSITION_SELECTOR))?;
    Ok(Map::from_iter([
        ("quote".to_owned(), one(quote, oa::EXACT, "a string", text)?),
        ("prefix".to_owned(), one(quote, oa::PREFIX, "a string", text)?),
        ("suffix".to_owned(), one(quote, oa::SUFFIX, "a string", text)?),
        ("start".to_owned(), one(position, oa::START, "a whole number", number)?),
        ("end".to_owned(), one(position, oa::END, "a whole number", number)?),
    ]))
}

/// The one subject, of the class `class` if given, that `node` points at with `property`.
fn linked<'a>(
    node: Node<'a>,
    property: NamedNodeRef<'static>,
    class: Option<NamedNodeRef<'static>>,
) -> Result<Node<'a>, ReadError> {
    let (subject, property_iri) = (|| node.iri.to_owned(), || property.as_str().to_owned());
    let mut found = node
        .values(property)
        .filter_map(|term| node.subject(iri(term)?.as_str()))
        .filter(|linked| class.is_none_or(|class| linked.is_a(class)));
    match (found.next(), found.next()) {
        (Some(linked), None) => Ok(linked),
        (None, _) => Err(ReadError::Missing { node: subject(), property: property_iri() }),
        _ => Err(ReadError::Several { node: subject(), property: property_iri() }),
    }
}

fn field_value(node: Node<'_>, field: &Field) -> Result<Option<Value>, ReadError> {
    let property = casus::property(field.property);
    let property = property.as_ref();
    match field.range {
        Range::Size => size(node, field),
        Range::Text => maybe(node, property, "a string", text),
        Range::Boolean => maybe(node, property, "a boolean", boolean),
        Range::Date => maybe(node, property, "a date", date),
        Range::Concept(scheme) => maybe(node, property, "a concept", local(&entity::scheme(scheme))),
        _ => maybe(node, property, "an entity", |term| Some(json!(name(node, iri(term)?)?))),
    }
}

fn size(node: Node<'_>, field: &Field) -> Result<Option<Value>, ReadError> {
    let bound = |suffix| {
        let property = casus::property(&format!("{}{suffix}", field.property));
        maybe(node, property.as_ref(), "a whole number", number)
    };
    let (min, max) = (bound("Min")?, bound("Max")?);
    Ok((min.is_some() || max.is_some()).then(|| json!({ "min": min, "max": max })))
}

fn one(
    node: Node<'_>,
    property: NamedNodeRef<'_>,
    expected: &'static str,
    read: impl Fn(&Term) -> Option<Value>,
) -> Result<Value, ReadError> {
    let missing = || ReadError::Missing { node: node.iri.to_owned(), property: property.as_str().to_owned() };
    maybe(node, property, expected, read)?.ok_or_else(missing)
}

fn maybe(
    node: Node<'_>,
    property: NamedNodeRef<'_>,
    expected: &'static str,
    read: impl Fn(&Term) -> Option<Value>,
) -> Result<Option<Value>, ReadError> {
    let (subject, property_iri) = (|| node.iri.to_owned(), || property.as_str().to_owned());
    let mut values = node.values(property);
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(ReadError::Several { node: subject(), property: property_iri() });
    }
    let wrong = || ReadError::Value { node: subject(), property: property_iri(), found: value.to_string(), expected };
    read(value).map(Some).ok_or_else(wrong)
}

/// The identifier or the name of an entity: its label where the article's graph gives one.
fn name(node: Node<'_>, iri: NamedNodeRef<'_>) -> Option<String> {
    let label = node.subject(iri.as_str()).and_then(|entity| entity.values(rdfs::LABEL).find_map(text));
    let local =
        || [entity::STATE, entity::ORGANISATION, entity::TREATY].into_iter().find_map(|base| entity::local(base, iri));
    label.and_then(|label| label.as_str().map(str::to_owned)).or_else(local)
}

fn iri(term: &Term) -> Option<NamedNodeRef<'_>> {
    if let Term::NamedNode(node) = term { Some(node.as_ref()) } else { None }
}

fn local(base: &str) -> impl Fn(&Term) -> Option<Value> + use<'_> {
    move |term| Some(json!(entity::local(base, iri(term)?)?))
}

fn text(term: &Term) -> Option<Value> {
    let Term::Literal(literal) = term else { return None };
    (literal.datatype() == xsd::STRING || literal.language().is_some()).then(|| json!(literal.value()))
}

fn boolean(term: &Term) -> Option<Value> {
    let Term::Literal(literal) = term else { return None };
    Some(json!(literal.value().parse::<bool>().ok()?))
}

fn number(term: &Term) -> Option<Value> {
    let Term::Literal(literal) = term else { return None };
    Some(json!(literal.value().parse::<u64>().ok()?))
}

fn date(term: &Term) -> Option<Value> {
    let Term::Literal(literal) = term else { return None };
    Some(json!(date_of_literal(literal.as_ref())?))
}
