//! Facts: what the claims of many articles amount to, and where they disagree.
//!
//! Claims are kept as found; facts are computed from them and can be rebuilt at any time. Only what is affirmed, by
//! the article itself or by somebody whose word it reports, takes part: what is denied, planned, hypothetical or in
//! the conditional does not. All of it is pure and independent of the order of articles and claims.
//!
//! A date that no claim gives is absent. Two claims disagree only if they speak of about the same time: succession is
//! no conflict, and claims whose time is unknown are compared only where all that is known of their subject is of one
//! short time. What several outlets reprint is one voice. An analyst's [`Decisions`] are replayed at each derivation.
//!
//! All facts are derived anew from all claims: it takes less time than reading the claims from their files, and leaves
//! no trace of what the graph once was. What SPARQL expresses well follows from facts by updates ([`updated`]).

mod conflicts;
mod decisions;
mod deployment;
mod dispatch;
mod event;
mod fact;
mod groups;
mod label;
mod membership;
mod names;
mod phase;
mod quads;
mod said;
mod settlement;
mod spell;
mod tenure;
mod update;

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, Fingerprint};
use crate::claim::{Claim, MembershipStatus, Office, Range, Size};
use crate::date::Date;

pub use decisions::{DecisionError, Decisions, Idle, Merge, Settle, Split};
pub use fact::{Deployment, Event, Membership, Phase, Relation, Standing, Support, Tenure};
pub use names::alike;
pub use quads::{Names, quads};
pub use settlement::Settlement;
pub use update::{UpdateError, updated};

/// What facts need to know of an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArticleMeta {
    /// Identifier, as in [`Claim::source`].
    pub id: String,
    /// When it was published.
    pub date: Option<Date>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The hashes of its sentences, by which reprints are recognised.
    pub fingerprint: Fingerprint,
}

impl ArticleMeta {
    /// What facts need to know of `article`, whose fingerprint its text or its graph gives.
    pub fn of(article: &Article, fingerprint: Fingerprint) -> Self {
        Self { id: article.id.clone(), date: article.date, publisher: article.publisher.clone(), fingerprint }
    }
}

/// Claims that cannot be true together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What the claims disagree on.
    pub topic: Topic,
    /// The entities that it is about, each with the range of the claim's field.
    pub about: Vec<(Range, String)>,
    /// The values, in their order, each with the claims for it. There are at least two.
    pub parties: Vec<Party>,
    /// How it was settled, if it was.
    pub settlement: Settlement,
    /// The index of the party that it was settled for.
    pub accepted: Option<usize>,
    /// Why, where an analyst gave a reason.
    pub why: Option<String>,
}

/// One of the values that oppose each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The value.
    pub value: Value,
    /// The claims that give it.
    pub support: Support,
}

/// A value that claims disagree on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// When something began.
    Date(Date),
    /// How many people.
    Size(Size),
    /// How many people each sender has in a joint force; together more than others say that it has.
    Contingents(Vec<(Size, String)>),
    /// Who, in the spelling that most claims have.
    Person(String),
    /// A city, in the spelling that most claims have.
    Place(String),
    /// What a state is to an organisation.
    Status(MembershipStatus),
}

/// What claims disagree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// When an organisation was founded.
    Founding,
    /// When a state joined an organisation.
    Accession,
    /// When a state left an organisation.
    Departure,
    /// Whether a state is a member.
    Standing,
    /// Who holds an office.
    Holder(Office),
    /// Where an organisation has its seat.
    Seat,
    /// How many people a sender has in a state.
    DeploymentSize,
}

impl Topic {
    /// The concept of the scheme `conflict-kind` that it belongs to.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Founding | Self::Accession | Self::Departure => "date",
            Self::Standing => "status",
            Self::Holder(_) => "holder",
            Self::Seat => "place",
            Self::DeploymentSize => "quantity",
        }
    }
}

/// What many articles amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Sorted by state, organisation and time.
    pub memberships: Vec<Membership>,
    /// Sorted by sender, destination, framework and time.
    pub deployments: Vec<Deployment>,
    /// Sorted by whom they serve, office and person.
    pub tenures: Vec<Tenure>,
    /// Sorted by kind, identifying fields and time.
    pub events: Vec<Event>,
    /// Sorted by topic, entities and values.
    pub conflicts: Vec<Conflict>,
    /// Each article that prints the dispatch of another one, with that one: identifiers.
    pub reprints: BTreeMap<String, String>,
    /// Decisions that changed nothing, in the order of their file.
    pub idle: Vec<Idle>,
    /// The names that decisions put in place of others, sorted.
    pub introduced: BTreeSet<String>,
}

/// The facts and conflicts that follow from the claims of `articles`, whatever their order, and from what an analyst
/// decided of them.
pub fn derive(articles: &[(ArticleMeta, Vec<Claim>)], decisions: &Decisions) -> Facts {
    let said = said::said(articles, decisions);
    let mut conflicts = conflicts::conflicts(&said);
    settlement::settle(&mut conflicts, decisions);
    let accepted = settlement::accepted(&said, &conflicts);
    Facts {
        memberships: membership::memberships(&membership::accounts(&accepted)),
        deployments: deployment::deployments(&deployment::forces(&accepted)),
        tenures: tenure::tenures(&accepted),
        events: event::events(&accepted),
        idle: decisions.idle(articles.iter().flat_map(|(_, claims)| claims), &conflicts),
        introduced: decisions.introduced(),
        reprints: dispatch::reprints(articles),
        conflicts,
    }
}

impl Facts {
    /// What states are to organisations, a line a spell or phase.
    pub fn relations(&self) -> Vec<Relation> {
        self.memberships.iter().flat_map(Membership::relations).collect()
    }
}
