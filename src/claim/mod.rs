//! Claims: what one article states or reports, with the words that say so.
//!
//! A [`Claim`] is plain data. It knows neither how it was found nor how it is written as RDF; whoever needs all of
//! its fields takes them with [`Claim::fields`] and never lists the kinds.

mod field;
mod statement;
mod value;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use field::{FIELDS, Field, Range, fields_of, kinds};
pub use statement::{
    AssistanceRequest, Deployment, Force, Founding, Headquarters, Invocation, Leadership, Meeting, Membership,
    Provision, Role, Statement,
};
pub use value::{DeploymentStatus, MeetingType, MembershipStatus, Modality, Office, Polarity, ProvisionType, Size};

/// What one article states or reports, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Identifier of the article.
    pub source: String,
    /// What is claimed.
    #[serde(flatten)]
    pub statement: Statement,
    /// The words that show it.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// Name of the rule that found it, `KIND/NAME`.
    pub rule: String,
    /// Whether the text affirms or denies it.
    pub polarity: Polarity,
    /// How the text holds it to be true.
    pub modality: Modality,
    /// Who says so, as written, where the article reports somebody's word.
    pub speaker: Option<String>,
}

/// A passage of an article. Offsets count Unicode code points, as Web Annotation asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The passage, letter for letter.
    pub quote: String,
    /// Up to 32 characters before it.
    pub prefix: String,
    /// Up to 32 characters after it.
    pub suffix: String,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
}

impl Evidence {
    /// Characters of context kept on each side.
    pub const CONTEXT: usize = 32;

    /// The passage at the byte range `bytes` of `text`, which must lie on character boundaries.
    pub fn of(text: &str, bytes: std::ops::Range<usize>) -> Self {
        let before = &text[..bytes.start];
        let quote = &text[bytes.clone()];
        let start = before.chars().count();
        let skipped = start.saturating_sub(Self::CONTEXT);
        Self {
            quote: quote.to_owned(),
            prefix: before.chars().skip(skipped).collect(),
            suffix: text[bytes.end..].chars().take(Self::CONTEXT).collect(),
            start,
            end: start + quote.chars().count(),
        }
    }

    /// Whether `text` has this very passage at these offsets, within this context.
    pub fn holds_in(&self, text: &str) -> bool {
        let found: String = text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect();
        let prefix_start = self.start.saturating_sub(Self::CONTEXT);
        let prefix: String = text.chars().skip(prefix_start).take(self.start - prefix_start).collect();
        let suffix: String = text.chars().skip(self.end).take(Self::CONTEXT).collect();
        !self.quote.is_empty() && found == self.quote && prefix == self.prefix && suffix == self.suffix
    }
}

/// The states, organisations and persons that an article names at all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entities {
    /// Identifiers of states.
    pub states: BTreeSet<String>,
    /// Identifiers of organisations, or names as written.
    pub organisations: BTreeSet<String>,
    /// Fullest names of persons.
    pub persons: BTreeSet<String>,
}

/// What was read in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extraction {
    /// The claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// Everything that the article names.
    pub entities: Entities,
}

impl Claim {
    /// The kind, as serialised: `membership`, `assistance_request`…
    pub fn kind(&self) -> &'static str {
        let written = self.statement_map();
        let kind = written.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default();
        kinds().into_iter().find(|known| *known == kind).unwrap_or_default()
    }

    /// The fields that have a value, in the order of the table, each with its serialised value.
    pub fn fields(&self) -> Vec<(&'static Field, serde_json::Value)> {
        let written = self.statement_map();
        fields_of(self.kind())
            .filter_map(|field| Some((field, written.get(field.name)?.clone())))
            .filter(|(_, value)| !value.is_null())
            .collect()
    }

    /// The claim's identifier: a hash of article, passage, rule, fields and manner of saying, the same on every
    /// machine.
    pub fn id(&self) -> String {
        let mut hash = Sha256::new();
        let span = format!("{}-{}", self.evidence.start, self.evidence.end);
        for part in [&self.source, &span, &self.rule, self.kind()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        for (field, value) in self.fields() {
            hash.update(format!("{}={value}\0", field.name).as_bytes());
        }
        hash.update(format!("{:?}\0{:?}\0{:?}", self.polarity, self.modality, self.speaker).as_bytes());
        format!("{:.20x}", hash.finalize())
    }

    fn statement_map(&self) -> serde_json::Map<String, serde_json::Value> {
        match serde_json::to_value(&self.statement) {
            Ok(serde_json::Value::Object(map)) => map,
            _ => serde_json::Map::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim() -> Claim {
        Claim {
            source: "a".to_owned(),
            statement: Statement::Membership(Membership {
                state: "FIN".to_owned(),
                organisation: "NATO".to_owned(),
                status: MembershipStatus::Joined,
                date: Some("2023-04-04".parse().expect("a date")),
            }),
            evidence: Evidence::of("Été 2023 : la Finlande a rejoint l’Otan.", 13..43),
            rule: "membership/joined".to_owned(),
            polarity: Polarity::Affirmed,
            modality: Modality::Fact,
            speaker: None,
        }
    }

    #[test]
    fn a_claim_survives_its_serialised_form() {
        let written = serde_json::to_string(&claim()).expect("JSON");
        assert_eq!(serde_json::from_str::<Claim>(&written).expect("a claim"), claim());
    }

    #[test]
    fn the_table_of_fields_names_what_the_types_have() {
        let names: Vec<&str> = claim().fields().iter().map(|(field, _)| field.name).collect();
        assert_eq!(names, ["state", "organisation", "status", "date"]);
    }

    #[test]
    fn evidence_counts_code_points_and_notices_a_changed_text() {
        let evidence = claim().evidence;
        assert_eq!((evidence.start, evidence.quote.as_str()), (11, "la Finlande a rejoint l’Otan"));
        assert!(evidence.holds_in("Été 2023 : la Finlande a rejoint l’Otan."));
        assert!(!evidence.holds_in("Été 2023 : la Finlande a rejoint l'Otan."));
    }

    #[test]
    fn the_identifier_depends_on_the_fields() {
        let mut other = claim();
        other.source = "b".to_owned();
        assert_ne!(claim().id(), other.id());
        assert_eq!(claim().id().len(), 20);
    }
}
