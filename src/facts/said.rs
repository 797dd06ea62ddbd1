//! Claims with the article that makes them, in one order.

use super::{ArticleMeta, Support};
use crate::claim::{Claim, Polarity};

/// A claim that may become a fact.
pub(super) struct Said<'a> {
    pub id: String,
    pub claim: &'a Claim,
    pub article: &'a ArticleMeta,
}

/// The claims that may become facts, ordered by identifier, none twice.
pub(super) fn said(articles: &[(ArticleMeta, Vec<Claim>)]) -> Vec<Said<'_>> {
    let mut said: Vec<Said> = articles
        .iter()
        .flat_map(|(article, claims)| claims.iter().map(move |claim| (article, claim)))
        .filter(|(_, claim)| claim.polarity == Polarity::Affirmed && claim.modality.supports_facts())
        .map(|(article, claim)| Said { id: claim.id(), claim, article })
        .collect();
    said.sort_by(|a, b| (&a.id, a.article).cmp(&(&b.id, b.article)));
    said.dedup_by(|a, b| a.id == b.id);
    said
}

impl Support {
    pub(super) fn add(&mut self, said: &Said) {
        self.claims.insert(said.id.clone());
        self.articles.insert(said.article.id.clone());
        self.publishers.extend(said.article.publisher.clone());
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.claims.extend(other.claims);
        self.articles.extend(other.articles);
        self.publishers.extend(other.publishers);
    }

    /// Everything that stands behind any of them.
    pub(super) fn union<'s>(supports: impl IntoIterator<Item = &'s Self>) -> Self {
        let mut all = Self::default();
        for support in supports {
            all.merge(support.clone());
        }
        all
    }

    pub(super) fn of(said: &Said) -> Self {
        let mut support = Self::default();
        support.add(said);
        support
    }
}
