//! The facts that claims amount to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::claim::{DeploymentStatus, Field, MembershipStatus, Office, Size};
use crate::date::Date;

/// What stands behind a fact or a party to a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Identifiers of claims.
    pub claims: BTreeSet<String>,
    /// Identifiers of their articles.
    pub articles: BTreeSet<String>,
    /// Identifiers of the articles that stand for their dispatches: of several reprints of one dispatch, one.
    pub dispatches: BTreeSet<String>,
    /// The publishers of these, where known.
    pub publishers: BTreeSet<String>,
    /// Who speaks: these publishers, and the articles among these whose publisher is unknown.
    pub voices: BTreeSet<String>,
    /// When the first and the last of the articles were published, as far as that is known.
    pub published: Option<(Date, Date)>,
}

/// A stretch of time within a fact during which its status was one and the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase<Status> {
    /// What it was.
    pub status: Status,
    /// Since when, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// The claims that tell of it.
    pub support: Support,
}

/// What a state is to an organisation during a phase, in the order in which phases follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Has applied, or is said to want in.
    Candidate,
    /// Takes part without a vote.
    Observer,
    /// Is bound to it by a partnership.
    Partner,
    /// Is one of its members.
    Member,
    /// Its participation is suspended.
    Suspended,
    /// It has announced that it will leave.
    WithdrawalAnnounced,
    /// Has left.
    Left,
}

/// What a state is to an organisation, from its accession to its departure: one spell, with its phases. A state that
/// never was a member has one with the phases that it went through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Identifier of the state.
    pub state: String,
    /// Identifier of the organisation, or its name.
    pub organisation: String,
    /// Since when it has been a member, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// In the order in which they follow each other.
    pub phases: Vec<Phase<Standing>>,
    /// The claims it rests on.
    pub support: Support,
}

/// What a state is to an organisation for some time, as a line of a table or of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Identifier of the state.
    pub state: String,
    /// Identifier of the organisation, or its name.
    pub organisation: String,
    /// `Member` while a spell is open, `Left` once it has ended; else what its phase is.
    pub status: MembershipStatus,
    /// Since when, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// The claims it rests on.
    pub support: Support,
}

impl Membership {
    /// What the state is by the latest known.
    pub fn status(&self) -> Standing {
        let open = self.phases.iter().rev().find(|phase| phase.until.is_none());
        open.or(self.phases.last()).map_or(Standing::Member, |phase| phase.status)
    }

    /// The earliest date that is known of it.
    pub(super) fn begun(&self) -> Option<Date> {
        let phases = self.phases.iter().filter_map(|phase| phase.from.or(phase.until));
        self.from.or(self.until).or_else(|| phases.min_by_key(|date| (date.earliest(), date.latest())))
    }

    /// The spell and each other phase as relations.
    pub fn relations(&self) -> Vec<Relation> {
        let over = self.phases.iter().any(|phase| phase.status == Standing::Left);
        let relation = |phase: &Phase<Standing>| {
            let status = match phase.status {
                Standing::Member if over => MembershipStatus::Left,
                Standing::Member => MembershipStatus::Member,
                Standing::Suspended => MembershipStatus::Suspended,
                Standing::Candidate => MembershipStatus::Candidate,
                Standing::Observer => MembershipStatus::Observer,
                Standing::Partner => MembershipStatus::Partner,
                Standing::WithdrawalAnnounced | Standing::Left => return None,
            };
            Some(Relation {
                state: self.state.clone(),
                organisation: self.organisation.clone(),
                status,
                from: phase.from,
                until: phase.until,
                support: phase.support.clone(),
            })
        };
        self.phases.iter().filter_map(relation).collect()
    }
}

/// A force of one sender in one state, from its announcement to its withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployment {
    /// Identifier of the sending state or organisation.
    pub sender: String,
    /// Identifier of the state; absent where the region is none.
    pub destination: Option<String>,
    /// The organisation or mission whose flag it is under, where one is told.
    pub framework: Option<String>,
    /// Since when it has been there, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// In the order in which they follow each other.
    pub phases: Vec<Phase<DeploymentStatus>>,
    /// How many people, each figure with the claims that give it.
    pub sizes: Vec<(Size, Support)>,
    /// Towns, bases and regions, as written.
    pub places: BTreeSet<String>,
    /// The claims it rests on.
    pub support: Support,
}

impl Deployment {
    /// How far it has come by what is known: who has announced or refused a force may send it yet, and who has withdrawn
    /// it had it there.
    pub fn status(&self) -> DeploymentStatus {
        let rank = |status: &DeploymentStatus| (*status != DeploymentStatus::Refused, *status);
        let statuses = self.phases.iter().map(|phase| phase.status);
        statuses.max_by_key(rank).unwrap_or(DeploymentStatus::Announced)
    }
}

/// A person in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// The name, in the spelling that most claims have.
    pub person: String,
    /// The office.
    pub office: Office,
    /// Identifier of the state or organisation served.
    pub of: String,
    /// The first and the last publication of the articles that say the person holds it.
    pub attested: Option<(Date, Date)>,
    /// Whether it is known to be over: no article says the contrary later.
    pub former: bool,
    /// The claims it rests on.
    pub support: Support,
}

/// Anything else that claims amount to: a founding, a seat, a force, a provision, an invocation, a request, a meeting…
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The kind of its claims.
    pub kind: &'static str,
    /// The fields that identify it, with their values as claims have them.
    pub key: Vec<(&'static Field, String)>,
    /// When it happened, where a claim says so.
    pub date: Option<Date>,
    /// Other fields, each value with the claims that give it, as JSON.
    pub values: Vec<(&'static Field, serde_json::Value, Support)>,
    /// The claims it rests on.
    pub support: Support,
}
