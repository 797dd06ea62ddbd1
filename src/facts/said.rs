//! Claims with the article that makes them, in one order.

use std::borrow::Cow;

use super::decisions::Decisions;
use super::dispatch::dispatches;
use super::names::folded;
use super::{ArticleMeta, Support};
use crate::claim::{Claim, Polarity};
use crate::date::Date;

/// A claim that may become a fact.
#[derive(Clone)]
pub(super) struct Said<'a> {
    /// The claim's identifier, as it was found.
    pub id: String,
    /// The claim as the decisions understand it.
    pub claim: Cow<'a, Claim>,
    pub article: &'a ArticleMeta,
    /// The article that stands for the dispatch that the article prints.
    pub dispatch: &'a ArticleMeta,
}

/// The claims that may become facts, ordered by identifier, none twice.
pub(super) fn said<'a>(articles: &'a [(ArticleMeta, Vec<Claim>)], decisions: &Decisions) -> Vec<Said<'a>> {
    let dispatches = dispatches(articles);
    let mut said: Vec<Said> = articles
        .iter()
        .flat_map(|(article, claims)| claims.iter().map(move |claim| (article, claim)))
        .filter(|(_, claim)| claim.polarity == Polarity::Affirmed && claim.modality.supports_facts())
        .map(|(article, claim)| Said {
            id: claim.id(),
            claim: decisions.understood(claim),
            article,
            dispatch: dispatches.get(article.id.as_str()).copied().unwrap_or(article),
        })
        .collect();
    said.sort_by(|a, b| (&a.id, a.article).cmp(&(&b.id, b.article)));
    said.dedup_by(|a, b| a.id == b.id);
    said
}

impl Support {
    pub(super) fn add(&mut self, said: &Said) {
        let Said { article, dispatch, .. } = said;
        self.claims.insert(said.id.clone());
        self.articles.insert(article.id.clone());
        self.dispatches.insert(dispatch.id.clone());
        self.publishers.extend(dispatch.publisher.clone());
        self.voices.insert(dispatch.publisher.as_deref().map_or_else(|| dispatch.id.clone(), voice));
        self.publish(article.date.map(|date| (date, date)));
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.claims.extend(other.claims);
        self.articles.extend(other.articles);
        self.dispatches.extend(other.dispatches);
        self.publishers.extend(other.publishers);
        self.voices.extend(other.voices);
        self.publish(other.published);
    }

    fn publish(&mut self, published: Option<(Date, Date)>) {
        let earliest = |date: &Date| (date.earliest(), date.latest());
        let both = self.published.zip(published).map(|((first, last), (other, later))| {
            (std::cmp::min_by_key(first, other, earliest), std::cmp::max_by_key(last, later, earliest))
        });
        self.published = both.or(self.published).or(published);
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

/// A publisher without what stands in brackets behind it, which names the agency: « Le Monde (avec AFP) ».
fn voice(publisher: &str) -> String {
    let name = publisher.split(['(', '[']).next().map_or("", str::trim);
    folded(if name.is_empty() { publisher } else { name })
}
