//! Every IRI of the graph, written once: a module a namespace, a documented constant a term.
//!
//! [`entity`] makes the IRIs of things (a state, an article, a claim) from their identifiers and back. IRIs hold no
//! clock and no counter, so that the same articles give the same IRIs on every machine.

/// Constants of one namespace: its own IRI, and one term a line.
macro_rules! terms {
    ($namespace:literal, $($(#[$doc:meta])* $name:ident = $local:literal;)*) => {
        use oxigraph::model::NamedNodeRef;

        /// The namespace itself.
        pub const NAMESPACE: &str = $namespace;
        $($(#[$doc])* pub const $name: NamedNodeRef<'static> =
            NamedNodeRef::new_unchecked(concat!($namespace, $local));)*
    };
}

pub mod casus;
pub mod entity;
mod slug;
mod vocabularies;

pub use entity::{
    article, article_graph, city, claim, concept, conflict, fact, organisation, person, place, rule, run, state, treaty,
};
pub use oxigraph::model::vocab::{rdf, rdfs, xsd};
pub use slug::slug;
pub use vocabularies::{dcterms, oa, org, prov, schema, sh, skos, time};

/// The graph of the facts that are derived from all articles.
pub const FACTS_GRAPH: oxigraph::model::NamedNodeRef<'static> =
    oxigraph::model::NamedNodeRef::new_unchecked("https://w3id.org/casus/graph/facts");

/// The graph of the ontology's own entities.
pub const REFERENCE_GRAPH: oxigraph::model::NamedNodeRef<'static> =
    oxigraph::model::NamedNodeRef::new_unchecked("https://w3id.org/casus/graph/reference");

/// Prefix and namespace of everything that the graph uses, sorted by prefix; a concept scheme has the prefix of its name.
pub const PREFIXES: &[(&str, &str)] = &[
    ("article", entity::ARTICLE),
    ("articlegraph", entity::ARTICLE_GRAPH),
    ("casus", casus::NAMESPACE),
    ("city", entity::CITY),
    ("claim", entity::CLAIM),
    ("conflict", entity::CONFLICT),
    ("conflict-kind", "https://w3id.org/casus/id/conflict-kind/"),
    ("dcterms", dcterms::NAMESPACE),
    ("deployment-status", "https://w3id.org/casus/id/deployment-status/"),
    ("fact", entity::FACT),
    ("graph", entity::GRAPH),
    ("homonym", entity::HOMONYM),
    ("meeting-type", "https://w3id.org/casus/id/meeting-type/"),
    ("membership-status", "https://w3id.org/casus/id/membership-status/"),
    ("modality", "https://w3id.org/casus/id/modality/"),
    ("oa", oa::NAMESPACE),
    ("office", "https://w3id.org/casus/id/office/"),
    ("org", org::NAMESPACE),
    ("organisation", entity::ORGANISATION),
    ("person", entity::PERSON),
    ("place", entity::PLACE),
    ("polarity", "https://w3id.org/casus/id/polarity/"),
    ("prov", prov::NAMESPACE),
    ("provision-type", "https://w3id.org/casus/id/provision-type/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("rule", entity::RULE),
    ("run", entity::RUN),
    ("schema", schema::NAMESPACE),
    ("settlement", "https://w3id.org/casus/id/settlement/"),
    ("sh", sh::NAMESPACE),
    ("skos", skos::NAMESPACE),
    ("state", entity::STATE),
    ("time", time::NAMESPACE),
    ("treaty", entity::TREATY),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_sorted_and_given_once() {
        assert!(PREFIXES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_concept_scheme_has_a_prefix() {
        for field in crate::claim::FIELDS {
            if let crate::claim::Range::Concept(scheme) = field.range {
                assert!(PREFIXES.contains(&(scheme, entity::scheme(scheme).as_str())), "{scheme}");
            }
        }
    }

    #[test]
    fn a_kind_has_a_class_and_a_field_a_property() {
        assert_eq!(
            casus::claim_class("assistance_request").as_str(),
            "https://w3id.org/casus/ns#AssistanceRequestClaim"
        );
        assert_eq!(casus::property("state").as_str(), "https://w3id.org/casus/ns#state");
    }
}
