//! What tells one fact or conflict from every other: a hash of what it says.

use sha2::{Digest, Sha256};

use super::written;
use crate::claim::Field;
use crate::date::Date;
use crate::facts::{Conflict, Deployment, Event, Membership, Tenure};

impl Membership {
    /// The part of its IRI that tells it from every other membership.
    pub fn hash(&self) -> String {
        let statuses: Vec<String> = self.phases.iter().map(|phase| written(&phase.status)).collect();
        let dates = [dated(self.from), dated(self.until)];
        hash(&["membership", &self.state, &self.organisation, &dates[0], &dates[1], &statuses.join(" ")])
    }
}

impl Deployment {
    /// The part of its IRI that tells it from every other deployment.
    pub fn hash(&self) -> String {
        let [destination, framework] = [&self.destination, &self.framework].map(|one| one.as_deref().unwrap_or("-"));
        let regions: Vec<&str> = self.places.iter().map(String::as_str).collect();
        let region = if self.destination.is_none() { regions.join(" ") } else { String::new() };
        let statuses: Vec<String> = self.phases.iter().map(|phase| written(&phase.status)).collect();
        let dates = [dated(self.from), dated(self.until)];
        let parts = [&self.sender, destination, framework, &region, &dates[0], &dates[1], &statuses.join(" ")];
        hash(&[&["deployment"], &parts[..]].concat())
    }
}

impl Event {
    /// The part of its IRI that tells it from every other event.
    pub fn hash(&self) -> String {
        let key = self.key.iter().map(|(field, value): &(&Field, String)| format!("{}={value}", field.name));
        let parts: Vec<String> = [self.kind.to_owned()].into_iter().chain(key).chain([dated(self.date)]).collect();
        hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

impl Conflict {
    /// The part of its IRI that tells it from every other conflict.
    pub fn hash(&self) -> String {
        let mut parts = vec![format!("{:?}", self.topic)];
        parts.extend(self.about.iter().map(|(_, identifier)| identifier.clone()));
        parts.extend(self.parties.iter().map(|party| party.value.to_string()));
        hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

impl Tenure {
    /// The part of its IRI that tells it from every other tenure.
    pub fn hash(&self) -> String {
        hash(&["role", &self.person, &written(&self.office), &self.of])
    }
}

fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(10).fold(String::new(), |written, byte| format!("{written}{byte:02x}"))
}

fn dated(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
