//! The closed lists of values that a claim's fields take, named as the concept schemes of `ontology/casus.ttl`.

use serde::{Deserialize, Serialize};

/// What a state is to an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipStatus {
    /// Is one of its members.
    Member,
    /// Acceded: an event.
    Joined,
    /// Withdrew or was expelled: an event or an announced decision.
    Left,
    /// Its participation is suspended, by the organisation or by itself.
    Suspended,
    /// Has applied, or is said to want in.
    Candidate,
    /// Takes part without a vote.
    Observer,
    /// Is bound to it by a partnership.
    Partner,
    /// Is said not to be a member.
    NotMember,
}

/// An office that a person holds or held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// President of a republic, or whoever leads the state.
    HeadOfState,
    /// Prime minister, chancellor.
    HeadOfGovernment,
    /// King, queen, emir, sultan, emperor.
    Monarch,
    /// Minister of foreign affairs.
    ForeignMinister,
    /// Minister of defence.
    DefenceMinister,
    /// Minister of the interior.
    InteriorMinister,
    /// Any other minister.
    Minister,
    /// Secretary general, president of a commission.
    OrganisationHead,
    /// Rotating or in-office presidency.
    OrganisationChair,
    /// Envoy, special representative, mediator.
    SpecialEnvoy,
    /// Speaks for a government, a ministry or an organisation.
    Spokesperson,
    /// Commands armed forces.
    MilitaryCommander,
    /// Ambassador.
    Ambassador,
    /// Member of a parliament.
    Legislator,
}

/// How far a deployment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeploymentStatus {
    /// Decided or planned, not yet there.
    Announced,
    /// Sent, arriving, arrived.
    Deployed,
    /// There for good or for a mission under way.
    Stationed,
    /// Leaving, has left, or its withdrawal is announced.
    Withdrawn,
    /// The sender rules it out.
    Refused,
}

/// What an article of a treaty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProvisionType {
    /// An attack on one is an attack on all.
    CollectiveDefence,
    /// A duty to help.
    Assistance,
    /// Consultation of the parties.
    Consultation,
    /// Accession of new members.
    Accession,
    /// Withdrawal of members.
    Withdrawal,
    /// Anything else.
    Other,
}

/// What kind of meeting an organisation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingType {
    /// Of heads of state or government.
    Summit,
    /// Of ministers.
    Ministerial,
    /// Of chiefs of staff or defence ministers.
    Military,
    /// Called as an emergency, or extraordinary.
    Emergency,
    /// Any other.
    Other,
}

/// Whether the text affirms or denies the claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// The text affirms it.
    #[default]
    Affirmed,
    /// The text denies it.
    Denied,
}

/// How the text holds the claim to be true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Stated by the article itself.
    #[default]
    Fact,
    /// Somebody's word that the article reports.
    Reported,
    /// In the press's conditional: « aurait déployé ».
    Conditional,
    /// Decided or foreseen, not yet done.
    Planned,
    /// Possible or hypothetical.
    Possible,
    /// Demanded or wished for.
    Demanded,
}

impl Modality {
    /// Whether a claim of this modality may become a fact.
    pub fn supports_facts(self) -> bool {
        matches!(self, Self::Fact | Self::Reported)
    }
}

/// A number of people as the text bounds it; « plus de 2 000 » has no upper bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Size {
    /// The lower bound.
    pub min: Option<u64>,
    /// The upper bound.
    pub max: Option<u64>,
}

impl Size {
    /// A single figure.
    pub fn exactly(number: u64) -> Self {
        Self { min: Some(number), max: Some(number) }
    }

    /// Whether one number can be both.
    pub fn overlaps(self, other: Self) -> bool {
        let bounds = |size: Self| (size.min.unwrap_or(0), size.max.unwrap_or(u64::MAX));
        let ((low, high), (other_low, other_high)) = (bounds(self), bounds(other));
        low <= other_high && other_low <= high
    }
}
