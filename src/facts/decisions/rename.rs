//! Claims with the names that an analyst decided on.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::Decisions;
use crate::claim::{Claim, Range, fields_of};

impl Decisions {
    /// The claim as the decisions understand it: first what a name means in its article, then what names mean alike.
    pub(in crate::facts) fn understood<'a>(&self, claim: &'a Claim) -> Cow<'a, Claim> {
        if self.merge.is_empty() && self.split.is_empty() {
            return Cow::Borrowed(claim);
        }
        let Ok(Json::Object(mut written)) = serde_json::to_value(claim) else { return Cow::Borrowed(claim) };
        let mut changed = false;
        for field in fields_of(claim.kind()).filter(|field| names_entity(field.range)) {
            let Some(Json::String(name)) = written.get_mut(field.name) else { continue };
            let meant = self.meant(name, &claim.source);
            changed |= meant != name;
            *name = meant.to_owned();
        }
        let understood = changed.then(|| serde_json::from_value(Json::Object(written)).ok()).flatten();
        understood.map_or(Cow::Borrowed(claim), Cow::Owned)
    }

    /// The names that take the place of others.
    pub(in crate::facts) fn introduced(&self) -> BTreeSet<String> {
        let meant = self.split.iter().map(|split| &split.meant);
        meant.chain(self.merge.iter().map(|merge| &merge.into)).cloned().collect()
    }

    fn meant<'a>(&'a self, name: &'a str, article: &str) -> &'a str {
        let here = |split: &&super::Split| split.name == name && split.articles.iter().any(|id| id == article);
        let name = self.split.iter().find(here).map_or(name, |split| split.meant.as_str());
        let merged = self.merge.iter().find(|merge| merge.names.iter().any(|one| one == name));
        merged.map_or(name, |merge| merge.into.as_str())
    }
}

fn names_entity(range: Range) -> bool {
    matches!(range, Range::State | Range::Organisation | Range::Agent | Range::Person | Range::Treaty)
}
