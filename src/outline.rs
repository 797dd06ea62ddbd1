//! Facts and conflicts of every kind in one form: what each is about, when, what it says, and the claims behind each part.
//!
//! This is for those who list facts without regard to their kind, to compare or to explain them.

use serde::Serialize;
use serde_json::Value as Json;

use crate::claim::Size;
use crate::date::Date;
use crate::facts::{Conflict, Deployment, Event, Facts, Membership, Party, Phase, Support, Tenure, Value};

/// A fact or a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The last part of its IRI.
    pub id: String,
    /// The kind of its claims, or `conflict`.
    pub kind: &'static str,
    /// What it is about: names of fields with identifiers or names.
    pub subject: Vec<(&'static str, String)>,
    /// Since when, where a claim says so.
    pub from: Option<Date>,
    /// Until when, where a claim says so.
    pub until: Option<Date>,
    /// What it says: phases, figures, places and the like.
    pub says: Vec<Saying>,
    /// What it rests on.
    pub support: Support,
}

/// Part of what a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What it is: a status, or the name of a field.
    pub name: String,
    /// The value, or the time of a status: `1994-04-20 – ?`.
    pub value: String,
    /// The claims that tell of it.
    pub support: Support,
}

/// All facts and conflicts, in the order of `facts`.
pub fn outlines(facts: &Facts) -> Vec<Outline> {
    let memberships = facts.memberships.iter().map(membership);
    let others = facts.deployments.iter().map(deployment).chain(facts.tenures.iter().map(tenure));
    let events = facts.events.iter().map(event);
    memberships.chain(others).chain(events).chain(facts.conflicts.iter().map(conflict)).collect()
}

fn membership(one: &Membership) -> Outline {
    Outline {
        id: one.hash(),
        kind: "membership",
        subject: vec![("state", one.state.clone()), ("organisation", one.organisation.clone())],
        from: one.from,
        until: one.until,
        says: phases(&one.phases),
        support: one.support.clone(),
    }
}

fn deployment(one: &Deployment) -> Outline {
    let mut subject = vec![("sender", one.sender.clone())];
    match &one.destination {
        Some(state) => subject.push(("destination", state.clone())),
        None => subject.extend(one.places.first().map(|region| ("place", region.clone()))),
    }
    let framework = one.framework.iter().map(|framework| saying("framework", framework.clone(), &one.support));
    let sizes = one.sizes.iter().map(|(size, support)| saying("size", Value::Size(*size).to_string(), support));
    let places = one.places.iter().map(|place| saying("place", place.clone(), &one.support));
    Outline {
        id: one.hash(),
        kind: "deployment",
        subject,
        from: one.from,
        until: one.until,
        says: phases(&one.phases).into_iter().chain(framework).chain(sizes).chain(places).collect(),
        support: one.support.clone(),
    }
}

/// The publications between which a person is known to hold an office are no dates of it.
fn tenure(one: &Tenure) -> Outline {
    let attested = one.attested.map(|(first, last)| format!("{first} – {last}"));
    let attested = attested.map(|dates| saying("attested", dates, &one.support));
    let former = one.former.then(|| saying("former", "true".to_owned(), &one.support));
    Outline {
        id: one.hash(),
        kind: "role",
        subject: vec![("person", one.person.clone()), ("role", word(&one.office)), ("of", one.of.clone())],
        from: None,
        until: None,
        says: attested.into_iter().chain(former).collect(),
        support: one.support.clone(),
    }
}

fn event(one: &Event) -> Outline {
    let (about, rest): (Vec<_>, Vec<_>) = one.key.iter().partition(|(field, _)| field.tells_subject());
    let date = one.date.map(|date| saying("date", date.to_string(), &one.support));
    let key = rest.into_iter().filter(|(field, _)| field.name != "date");
    let key = key.map(|(field, value)| saying(field.name, value.clone(), &one.support));
    let values = one.values.iter().map(|(field, value, support)| saying(field.name, plain(value), support));
    Outline {
        id: one.hash(),
        kind: one.kind,
        subject: about.into_iter().map(|(field, value)| (field.name, value.clone())).collect(),
        from: one.date,
        until: one.date,
        says: date.into_iter().chain(key).chain(values).collect(),
        support: one.support.clone(),
    }
}

fn conflict(one: &Conflict) -> Outline {
    let label = one.label_en(str::to_owned);
    let topic = label.split(" (").next().unwrap_or_default().to_owned();
    let about = one.about.iter().map(|(_, id)| ("about", id.clone()));
    let mut support = Support::default();
    for party in &one.parties {
        support.claims.extend(party.support.claims.iter().cloned());
        support.articles.extend(party.support.articles.iter().cloned());
        support.publishers.extend(party.support.publishers.iter().cloned());
    }
    let party = |(at, party): (usize, &Party)| {
        let name = if one.accepted == Some(at) { "accepted" } else { "value" };
        saying(name, party.value.to_string(), &party.support)
    };
    let parties = one.parties.iter().enumerate().map(party);
    let settlement = [saying("settlement", one.settlement.name().to_owned(), &support)];
    Outline {
        id: one.hash(),
        kind: "conflict",
        subject: [("topic", topic)].into_iter().chain(about).collect(),
        from: None,
        until: None,
        says: parties.chain(settlement).collect(),
        support,
    }
}

fn phases<Status: Serialize>(phases: &[Phase<Status>]) -> Vec<Saying> {
    let date = |date: Option<Date>| date.map_or_else(|| "?".to_owned(), |date| date.to_string());
    let time = |phase: &Phase<Status>| format!("{} – {}", date(phase.from), date(phase.until));
    phases.iter().map(|phase| saying(word(&phase.status), time(phase), &phase.support)).collect()
}

fn saying(name: impl Into<String>, value: String, support: &Support) -> Saying {
    Saying { name: name.into(), value, support: support.clone() }
}

fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().as_ref().map(plain).unwrap_or_default()
}

fn plain(value: &Json) -> String {
    match (value, serde_json::from_value::<Size>(value.clone())) {
        (Json::String(text), _) => text.clone(),
        (Json::Object(_), Ok(size)) => Value::Size(size).to_string(),
        _ => value.to_string(),
    }
}
