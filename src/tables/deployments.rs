//! One row a deployment: who keeps how many people where, since when and until when.
//!
//! What was only announced or refused has a row as well, with `deployed` 0.

use std::collections::BTreeSet;

use super::rows::{date, flag, word, year};
use super::sources::Sources;
use super::{Material, Selection, Table, joined};
use crate::claim::{DeploymentStatus, Size};
use crate::date::Date;
use crate::facts::Deployment;

const COLUMNS: [&str; 29] = [
    "sender",
    "sender_ccode",
    "sender_name",
    "host",
    "host_ccode",
    "host_name",
    "mission",
    "mission_name",
    "start",
    "end",
    "start_year",
    "end_year",
    "left_censored",
    "right_censored",
    "ended",
    "deployed",
    "announced",
    "statuses",
    "size_min",
    "size_max",
    "sizes",
    "places",
    "attested_from",
    "attested_to",
    "disputed",
    "articles",
    "publishers",
    "fact",
    "claims",
];

pub(super) fn table<'a>(material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    let sources = Sources::of(material.articles);
    let wanted = material.facts.deployments.iter().filter(move |one| is_wanted(one, selection));
    let parties = material.facts.conflicts.iter().flat_map(|conflict| &conflict.parties);
    let disputed: BTreeSet<&str> = parties.flat_map(|party| &party.support.claims).map(String::as_str).collect();
    let rows = wanted.map(move |one| row(one, material, &sources, &disputed));
    Table { columns: COLUMNS.map(str::to_owned).to_vec(), rows: Box::new(rows) }
}

fn is_wanted(one: &Deployment, selection: &Selection) -> bool {
    let organisations = [Some(one.sender.as_str()), one.framework.as_deref()];
    let states = [Some(one.sender.as_str()), one.destination.as_deref()];
    selection.has_organisation(organisations.into_iter().flatten())
        && selection.has_state(states.into_iter().flatten())
        && selection.may_touch(one.from.map(Date::year), one.until.map(Date::year))
}

/// `disputed` has the claims that are parties to a conflict.
fn row(one: &Deployment, material: Material, sources: &Sources, disputed: &BTreeSet<&str>) -> Vec<String> {
    let published = sources.published(&one.support);
    let is_disputed = one.support.claims.iter().any(|claim| disputed.contains(claim.as_str()));
    let support = [
        date(published.first().copied()),
        date(published.last().copied()),
        flag(is_disputed),
        one.support.articles.len().to_string(),
        one.support.publishers.len().to_string(),
        one.hash(),
        joined(&one.support.claims),
    ];
    let before = parties(one, material).into_iter().chain(time(one)).chain(force(one));
    before.chain(support).collect()
}

/// Sender, host and mission, with their codes and names.
fn parties(one: &Deployment, material: Material) -> [String; 8] {
    let host = one.destination.as_deref().unwrap_or_default();
    let mission = one.framework.as_deref().unwrap_or_default();
    [
        one.sender.clone(),
        material.ccode(&one.sender),
        material.name(&one.sender),
        host.to_owned(),
        material.ccode(host),
        material.name(host),
        mission.to_owned(),
        material.name(mission),
    ]
}

/// The dates, which of them are missing, and how far it has come.
fn time(one: &Deployment) -> [String; 10] {
    let has = |status| one.phases.iter().find(|phase| phase.status == status);
    let there = [DeploymentStatus::Deployed, DeploymentStatus::Stationed, DeploymentStatus::Withdrawn];
    let statuses: Vec<String> = one.phases.iter().map(|phase| word(phase.status)).collect();
    [
        date(one.from),
        date(one.until),
        year(one.from),
        year(one.until),
        flag(one.from.is_none()),
        flag(one.until.is_none()),
        flag(has(DeploymentStatus::Withdrawn).is_some()),
        flag(there.into_iter().any(|status| has(status).is_some())),
        date(has(DeploymentStatus::Announced).and_then(|phase| phase.from)),
        statuses.join(" "),
    ]
}

/// The figures with their lowest and highest bound, and the places.
fn force(one: &Deployment) -> [String; 4] {
    let bounds = || one.sizes.iter().flat_map(|(size, _)| [size.min, size.max]).flatten();
    let number = |bound: Option<u64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    let sizes: Vec<String> = one.sizes.iter().map(|(size, _)| interval(*size)).collect();
    let places: Vec<&str> = one.places.iter().map(String::as_str).collect();
    [number(bounds().min()), number(bounds().max()), sizes.join(" "), places.join("; ")]
}

/// A figure: `2500`, `2000..3000`, `2000..` where it has no upper bound.
fn interval(size: Size) -> String {
    let bound = |bound: Option<u64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    if size.min == size.max { bound(size.min) } else { format!("{}..{}", bound(size.min), bound(size.max)) }
}
