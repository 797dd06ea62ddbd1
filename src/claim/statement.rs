//! What a claim says: one plain type a kind, with its fields.
//!
//! Entities are named by their identifier (`KAZ`, `CSTO`), or as written where no table has them. Every other stage
//! walks the fields through their serialised form and the table of [`super::field`], so that a kind is listed here,
//! in that table, in the ontology and nowhere else.

use serde::{Deserialize, Serialize};

use super::value::{DeploymentStatus, MeetingType, MembershipStatus, Office, ProvisionType, Size};
use crate::date::Date;

/// What a claim says, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Statement {
    /// A state and its standing in an organisation.
    Membership(Membership),
    /// The creation of an organisation.
    Founding(Founding),
    /// Where an organisation has its seat.
    Headquarters(Headquarters),
    /// A state that leads or dominates an organisation.
    Leadership(Leadership),
    /// A person in an office.
    Role(Role),
    /// Forces sent to, kept in or taken out of a state.
    Deployment(Deployment),
    /// What an article of a treaty says.
    Provision(Provision),
    /// Somebody acts on an article of a treaty.
    Invocation(Invocation),
    /// A named or standing force of an organisation.
    Force(Force),
    /// A state asks for help.
    AssistanceRequest(AssistanceRequest),
    /// A meeting that an organisation holds.
    Meeting(Meeting),
}

/// A state and its standing in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Identifier of the state.
    pub state: String,
    /// Identifier of the organisation.
    pub organisation: String,
    /// What the state is to it.
    pub status: MembershipStatus,
    /// When that began or happened.
    pub date: Option<Date>,
}

/// The creation of an organisation, or the signature of its founding treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founding {
    /// Identifier of the organisation.
    pub organisation: String,
    /// When it was founded.
    pub date: Date,
    /// City, as written.
    pub place: Option<String>,
}

/// Where an organisation has, or had, its seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headquarters {
    /// Identifier of the organisation.
    pub organisation: String,
    /// City, as written.
    pub place: String,
}

/// A state that the text calls leader or dominator of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leadership {
    /// Identifier of the state.
    pub state: String,
    /// Identifier of the organisation.
    pub organisation: String,
}

/// A person in an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The fullest name that the article uses, without title.
    pub person: String,
    /// The office.
    pub role: Office,
    /// Identifier of the state or organisation served.
    pub of: String,
    /// Whether the text puts the office in a closed past.
    pub former: bool,
}

/// Forces sent to, kept in or taken out of a state other than the sender's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployment {
    /// Identifier of the sending state or organisation.
    pub sender: String,
    /// Identifier of the state; absent where the region is none.
    pub destination: Option<String>,
    /// How far it has come.
    pub status: DeploymentStatus,
    /// Town, base or region, as written.
    pub place: Option<String>,
    /// Number of people.
    pub size: Option<Size>,
    /// When that happened or is to happen.
    pub date: Option<Date>,
    /// Organisation or mission whose flag it is under.
    pub framework: Option<String>,
    /// What for, as written.
    pub purpose: Option<String>,
}

/// What an article of a treaty says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Identifier of the organisation whose treaty it is, or the treaty's name.
    pub treaty: String,
    /// Number, with paragraph and letter: `5`, `42.7`, `4(h)`.
    pub article: String,
    /// What it is about.
    #[serde(rename = "type")]
    pub provision_type: ProvisionType,
}

/// Somebody acts on an article of a treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invocation {
    /// Identifier of the organisation whose treaty it is, or the treaty's name.
    pub treaty: String,
    /// Number, with paragraph and letter.
    pub article: String,
    /// Identifier of the state or organisation that invokes it.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
}

/// A named or standing force of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Force {
    /// Identifier of the organisation.
    pub organisation: String,
    /// Name, as written.
    pub name: String,
    /// Number of people.
    pub size: Option<Size>,
    /// When it was created.
    pub date: Option<Date>,
}

/// A state asks a state or an organisation for help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssistanceRequest {
    /// Identifier of the state that asks.
    pub requester: String,
    /// Identifier of the state or organisation that is asked.
    pub addressee: Option<String>,
    /// When.
    pub date: Option<Date>,
}

/// A meeting that an organisation holds, held or plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Identifier of the organisation.
    pub organisation: String,
    /// What kind of meeting.
    #[serde(rename = "type")]
    pub meeting_type: MeetingType,
    /// When.
    pub date: Option<Date>,
    /// City, as written.
    pub place: Option<String>,
}
