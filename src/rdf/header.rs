//! From quads to what an article says of itself.

use oxigraph::model::{NamedNodeRef, Quad, Term};

use super::index::{Index, Node};
use super::term::date_of_literal;
use crate::article::{Article, Fingerprint};
use crate::ontology::iri::{casus, dcterms, schema};

/// The articles that `quads` describe, in the order of their graphs. Their texts are no part of a graph and are empty.
pub fn articles(quads: impl IntoIterator<Item = Quad>) -> Vec<Article> {
    Index::of(quads).of_class(casus::ARTICLE).filter_map(article).collect()
}

/// The fingerprint of the article that `quads` describe; empty where they have none that can be read.
pub fn fingerprint(quads: &[Quad]) -> Fingerprint {
    match quads.iter().find(|quad| quad.predicate == casus::FINGERPRINT).map(|quad| &quad.object) {
        Some(Term::Literal(literal)) => literal.value().parse().unwrap_or_default(),
        _ => Fingerprint::default(),
    }
}

fn article(node: Node<'_>) -> Option<Article> {
    let literal = |property: NamedNodeRef<'_>| {
        node.values(property).find_map(|term| if let Term::Literal(literal) = term { Some(literal) } else { None })
    };
    let text = |property| literal(property).map(|literal| literal.value().to_owned());
    Some(Article {
        id: text(dcterms::IDENTIFIER)?,
        title: text(dcterms::TITLE),
        date: literal(dcterms::ISSUED).and_then(|literal| date_of_literal(literal.as_ref())),
        publisher: text(dcterms::PUBLISHER),
        url: text(schema::URL),
        lang: text(dcterms::LANGUAGE)?,
        text: String::new(),
    })
}
