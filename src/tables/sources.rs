//! Claims by identifier, with their articles.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::{Claim, Membership, MembershipStatus, Statement};
use crate::date::Date;
use crate::facts::{ArticleMeta, Support};

/// Claims by identifier, with their articles.
pub(super) struct Sources<'a>(BTreeMap<String, (&'a ArticleMeta, &'a Claim)>);

/// A claim of membership with its identifier and article.
#[derive(Clone, Copy)]
pub(super) struct Told<'s> {
    pub id: &'s str,
    pub article: &'s ArticleMeta,
    pub membership: &'s Membership,
}

impl<'a> Sources<'a> {
    /// The claims of `articles` that are of a kind which tables are made from.
    pub fn of(articles: &'a [(ArticleMeta, Vec<Claim>)]) -> Self {
        let claims = articles.iter().flat_map(|(article, claims)| claims.iter().map(move |claim| (article, claim)));
        let tabled =
            claims.filter(|(_, claim)| matches!(claim.statement, Statement::Membership(_) | Statement::Deployment(_)));
        Self(tabled.map(|(article, claim)| (claim.id(), (article, claim))).collect())
    }

    /// The claims of membership that `support` names.
    pub fn memberships<'s>(&'s self, support: &'s Support) -> impl Iterator<Item = Told<'s>> {
        support.claims.iter().filter_map(|id| self.told(id))
    }

    /// Every claim that a state is no member, made by an article of its own or as somebody's word.
    pub fn not_members(&self) -> impl Iterator<Item = Told<'_>> {
        let told = self.0.iter().filter(|(_, (_, claim))| {
            claim.polarity == crate::claim::Polarity::Affirmed && claim.modality.supports_facts()
        });
        told.filter_map(|(id, _)| self.told(id)).filter(|told| told.membership.status == MembershipStatus::NotMember)
    }

    /// When the articles of `support` were published.
    pub fn published<'s>(&'s self, support: &'s Support) -> BTreeSet<Date> {
        let claims = support.claims.iter().filter_map(|id| self.0.get(id));
        claims.filter_map(|(article, _)| article.date).collect()
    }

    fn told<'s>(&'s self, id: &str) -> Option<Told<'s>> {
        let (id, (article, claim)) = self.0.get_key_value(id)?;
        let Statement::Membership(membership) = &claim.statement else { return None };
        Some(Told { id, article, membership })
    }
}
