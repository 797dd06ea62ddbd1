//! How an entity is called in a table for people.

use oxigraph::model::{NamedNodeRef, Term};
use oxigraph::store::Store;

use crate::ontology::iri::{rdfs, skos};

/// What everything that casus makes begins with.
const OWN: &str = "https://w3id.org/casus/";

/// The name of `node` in the language `lang`, else its name in any language, else the last part of its IRI if the IRI
/// is one of ours; nothing for what others named.
pub fn label(store: &Store, node: NamedNodeRef, lang: &str) -> Option<String> {
    let mut names = Vec::new();
    for property in [skos::PREF_LABEL, rdfs::LABEL] {
        for quad in store.quads_for_pattern(Some(node.into()), Some(property), None, None).flatten() {
            if let Term::Literal(name) = quad.object {
                names.push((name.language() != Some(lang), name.value().to_owned()));
            }
        }
    }
    // The store has no order: the smallest of several names makes the choice the same every time.
    names.into_iter().min().map(|(_, name)| name).or_else(|| last_part(node.as_str()))
}

fn last_part(iri: &str) -> Option<String> {
    let local = iri.strip_prefix(OWN)?;
    Some(local.rsplit('/').next().unwrap_or(local).to_owned())
}
