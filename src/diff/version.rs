//! A graph, as it is compared with another one.

use std::collections::BTreeMap;

use oxigraph::model::{NamedNodeRef, Quad, Term};

use crate::article::Article;
use crate::claim::Claim;
use crate::date::Date;
use crate::ontology::iri::casus;
use crate::outline::Outline;
use crate::rdf::Run;

/// A graph, as it is compared with another one.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// Its articles, by identifier.
    pub articles: BTreeMap<String, State>,
    /// Their claims, by identifier.
    pub claims: BTreeMap<String, Claim>,
    /// What they amount to.
    pub facts: Vec<Outline>,
}

/// What is compared of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// When it was published.
    pub date: Option<Date>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Hash of its text.
    pub content: String,
    /// The run that read it.
    pub run: Option<Run>,
}

impl State {
    /// Whether two states are of one text, published by the same on the same day.
    pub(super) fn is_same_article(&self, other: &Self) -> bool {
        (self.date, &self.publisher, &self.content) == (other.date, &other.publisher, &other.content)
    }
}

impl Version {
    /// Adds an article and its claims; `quads` is its graph.
    pub fn add(&mut self, article: &Article, claims: Vec<Claim>, quads: &[Quad]) {
        let content = literal(quads, casus::CONTENT_HASH).unwrap_or_default();
        let state = State { date: article.date, publisher: article.publisher.clone(), content, run: run(quads) };
        self.articles.insert(article.id.clone(), state);
        self.claims.extend(claims.into_iter().map(|claim| (claim.id(), claim)));
    }
}

fn run(quads: &[Quad]) -> Option<Run> {
    Some(Run {
        version: literal(quads, casus::VERSION)?,
        rules_hash: literal(quads, casus::RULES_HASH)?,
        lexicon_hash: literal(quads, casus::LEXICON_HASH)?,
    })
}

fn literal(quads: &[Quad], property: NamedNodeRef) -> Option<String> {
    quads.iter().filter(|quad| quad.predicate.as_ref() == property).find_map(|quad| match &quad.object {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    })
}
