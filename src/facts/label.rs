//! How a conflict is called in French and English.

use std::fmt;

use super::{Conflict, Topic, Value};
use crate::claim::{MembershipStatus, Office, Size};

impl Conflict {
    /// What the conflict is, in French, with the entities as `name` calls them.
    pub fn label_fr(&self, name: impl Fn(&str) -> String) -> String {
        let names = self.names(name);
        let subject = match self.topic {
            Topic::Founding => format!("Date de fondation ({names})"),
            Topic::Accession => format!("Date d'adhésion ({names})"),
            Topic::Departure => format!("Date de retrait ({names})"),
            Topic::Standing => format!("Membre ou non ({names})"),
            Topic::Holder(office) => format!("Titulaire de la fonction « {} » ({names})", office_fr(office)),
            Topic::Seat => format!("Siège ({names})"),
            Topic::DeploymentSize => format!("Effectif déployé ({names})"),
        };
        format!("{subject} : {}", self.values(" ou ", status_fr))
    }

    /// What the conflict is, in English, with the entities as `name` calls them.
    pub fn label_en(&self, name: impl Fn(&str) -> String) -> String {
        let names = self.names(name);
        let subject = match self.topic {
            Topic::Founding => format!("Founding date ({names})"),
            Topic::Accession => format!("Date of accession ({names})"),
            Topic::Departure => format!("Date of withdrawal ({names})"),
            Topic::Standing => format!("Member or not ({names})"),
            Topic::Holder(office) => format!("Holder of the office “{}” ({names})", office_en(office)),
            Topic::Seat => format!("Headquarters ({names})"),
            Topic::DeploymentSize => format!("People deployed ({names})"),
        };
        format!("{subject}: {}", self.values(" or ", status_en))
    }

    fn names(&self, name: impl Fn(&str) -> String) -> String {
        self.about.iter().map(|(_, identifier)| name(identifier)).collect::<Vec<_>>().join(", ")
    }

    fn values(&self, or: &str, status: fn(MembershipStatus) -> &'static str) -> String {
        let written = self.parties.iter().map(|party| match &party.value {
            Value::Status(value) => status(*value).to_owned(),
            value => value.to_string(),
        });
        written.collect::<Vec<_>>().join(or)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Size(Size { min: Some(min), max: Some(max) }) if min == max => min.fmt(f),
            Self::Size(Size { min: Some(min), max: Some(max) }) => write!(f, "{min}–{max}"),
            Self::Size(Size { min: Some(min), max: None }) => write!(f, "≥ {min}"),
            Self::Size(Size { min: None, max: Some(max) }) => write!(f, "≤ {max}"),
            Self::Size(Size { min: None, max: None }) => f.write_str("?"),
            Self::Contingents(contingents) => {
                let written = contingents.iter().map(|(size, sender)| format!("{} ({sender})", Self::Size(*size)));
                f.write_str(&written.collect::<Vec<_>>().join(" + "))
            }
            Self::Person(name) | Self::Place(name) => f.write_str(name),
            Self::Status(status) => f.write_str(status_en(*status)),
        }
    }
}

impl fmt::Display for Topic {
    /// As decisions name it: an office by itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let office;
        f.write_str(match self {
            Self::Founding => "founding",
            Self::Accession => "accession",
            Self::Departure => "departure",
            Self::Standing => "standing",
            Self::Seat => "headquarters",
            Self::DeploymentSize => "deployment_size",
            Self::Holder(held) => {
                office = serde_json::to_value(held).unwrap_or_default();
                office.as_str().unwrap_or_default()
            }
        })
    }
}

/// Only the two statuses that oppose each other have words of their own.
fn status_fr(status: MembershipStatus) -> &'static str {
    if status == MembershipStatus::NotMember { "non-membre" } else { "membre" }
}

fn status_en(status: MembershipStatus) -> &'static str {
    if status == MembershipStatus::NotMember { "not a member" } else { "member" }
}

fn office_fr(office: Office) -> &'static str {
    match office {
        Office::HeadOfState => "chef de l'État",
        Office::HeadOfGovernment => "chef du gouvernement",
        Office::Monarch => "monarque",
        Office::ForeignMinister => "ministre des Affaires étrangères",
        Office::DefenceMinister => "ministre de la Défense",
        Office::InteriorMinister => "ministre de l'Intérieur",
        Office::Minister => "ministre",
        Office::OrganisationHead => "dirigeant de l'organisation",
        Office::OrganisationChair => "présidence de l'organisation",
        Office::SpecialEnvoy => "envoyé spécial",
        Office::Spokesperson => "porte-parole",
        Office::MilitaryCommander => "commandant militaire",
        Office::Ambassador => "ambassadeur",
        Office::Legislator => "parlementaire",
    }
}

fn office_en(office: Office) -> &'static str {
    match office {
        Office::HeadOfState => "head of state",
        Office::HeadOfGovernment => "head of government",
        Office::Monarch => "monarch",
        Office::ForeignMinister => "foreign minister",
        Office::DefenceMinister => "defence minister",
        Office::InteriorMinister => "interior minister",
        Office::Minister => "minister",
        Office::OrganisationHead => "head of the organisation",
        Office::OrganisationChair => "chair of the organisation",
        Office::SpecialEnvoy => "special envoy",
        Office::Spokesperson => "spokesperson",
        Office::MilitaryCommander => "military commander",
        Office::Ambassador => "ambassador",
        Office::Legislator => "legislator",
    }
}
