//! Deployments: one for each force of a sender in a state, from its announcement to its withdrawal, with all reports.
//!
//! The reports of one sender, destination and framework are walked in the order of time: of their date, else of their
//! article. A withdrawal closes the deployment; what is reported as sent or stationed well after it is another one. A
//! report without a framework belongs to the only framework that is told, if there is one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil};

use super::said::Said;
use super::{Deployment, Phase, Support};
use crate::claim::{self, DeploymentStatus, Statement};
use crate::date::Date;

/// Days after a withdrawal within which reports still speak of the force that was withdrawn.
const AFTER: i32 = 31;

/// A claim with its fields, and the time that it speaks of.
pub(super) struct Report<'a> {
    pub said: &'a Said<'a>,
    pub told: &'a claim::Deployment,
    when: Option<civil::Date>,
}

/// All that is reported of one force of a sender in a state, from its announcement to its withdrawal.
pub(super) struct Force<'a> {
    pub sender: &'a str,
    pub destination: Option<&'a str>,
    /// The organisation or mission whose flag it is under, where one is told.
    pub framework: Option<&'a str>,
    /// In the order of time.
    pub reports: Vec<Report<'a>>,
}

impl Force<'_> {
    /// Whether it is a contingent in the joint force `whole`: under the flag of the organisation that sends that.
    pub fn is_part_of(&self, whole: &Force) -> bool {
        self.framework == Some(whole.sender) && self.sender != whole.sender
    }
}

/// Where a force is: a state, or a region as written.
type Destination<'a> = (Option<&'a str>, &'a str);

/// The deployments, one a force, in the order of `forces`.
pub(super) fn deployments(forces: &[Force]) -> Vec<Deployment> {
    forces.iter().map(deployment).collect()
}

/// The forces, sorted by sender, destination, framework and time.
pub(super) fn forces<'a>(said: &'a [Said<'a>]) -> Vec<Force<'a>> {
    let mut groups: BTreeMap<(&str, Destination), Vec<Report>> = BTreeMap::new();
    for said in said {
        if let Statement::Deployment(told) = &said.claim.statement {
            let region = if told.destination.is_none() { told.place.as_deref().unwrap_or_default() } else { "" };
            let when = told.date.or(said.article.date).map(Date::earliest);
            let key = (told.sender.as_str(), (told.destination.as_deref(), region));
            groups.entry(key).or_default().push(Report { said, told, when });
        }
    }
    groups.into_values().flat_map(by_framework).flat_map(spells).collect()
}

/// The reports of one sender and destination, parted by framework.
fn by_framework(reports: Vec<Report>) -> Vec<Vec<Report>> {
    let frameworks: BTreeSet<&str> = reports.iter().filter_map(|report| report.told.framework.as_deref()).collect();
    let only = if frameworks.len() == 1 { frameworks.first().copied() } else { None };
    let mut groups: BTreeMap<Option<&str>, Vec<Report>> = BTreeMap::new();
    for report in reports {
        groups.entry(report.told.framework.as_deref().or(only)).or_default().push(report);
    }
    groups.into_values().collect()
}

/// The forces that reports of one sender, destination and framework tell of.
fn spells(mut reports: Vec<Report<'_>>) -> Vec<Force<'_>> {
    reports.sort_by_key(|report| (report.when.is_none(), report.when, report.told.status, report.said.id.clone()));
    let mut spells: Vec<Vec<Report>> = Vec::new();
    let mut withdrawn: Option<civil::Date> = None;
    for report in reports {
        let again = withdrawn.zip(report.when).is_some_and(|(left, when)| {
            report.told.status != DeploymentStatus::Withdrawn && when > left.saturating_add(AFTER.days())
        });
        if again {
            withdrawn = None;
        }
        if report.told.status == DeploymentStatus::Withdrawn {
            withdrawn = withdrawn.max(report.when);
        }
        match spells.last_mut().filter(|_| !again) {
            Some(last) => last.push(report),
            None => spells.push(vec![report]),
        }
    }
    spells.into_iter().filter_map(force).collect()
}

fn force(reports: Vec<Report<'_>>) -> Option<Force<'_>> {
    let told = reports.first()?.told;
    let framework = reports.iter().find_map(|report| report.told.framework.as_deref());
    Some(Force { sender: &told.sender, destination: told.destination.as_deref(), framework, reports })
}

fn deployment(force: &Force) -> Deployment {
    let Force { sender, destination, framework, reports } = force;
    let mut support = Support::default();
    let mut sizes = BTreeMap::new();
    for report in reports {
        support.add(report.said);
        if let Some(size) = report.told.size {
            sizes.entry(size).or_insert_with(Support::default).add(report.said);
        }
    }
    let phases = phases(reports);
    let of = |statuses: &[DeploymentStatus]| {
        let dates = phases.iter().filter(|phase| statuses.contains(&phase.status)).filter_map(|phase| phase.from);
        dates.min_by_key(|date| (date.earliest(), date.latest()))
    };
    Deployment {
        sender: (*sender).to_owned(),
        destination: destination.map(str::to_owned),
        framework: framework.map(str::to_owned),
        from: of(&[DeploymentStatus::Deployed, DeploymentStatus::Stationed]),
        until: of(&[DeploymentStatus::Withdrawn]),
        sizes: sizes.into_iter().collect(),
        places: reports.iter().filter_map(|report| report.told.place.clone()).collect(),
        phases,
        support,
    }
}

/// One phase a status, since the earliest date that is told of it; a date that says less than another is none.
fn phases(reports: &[Report]) -> Vec<Phase<DeploymentStatus>> {
    let mut found: BTreeMap<DeploymentStatus, Phase<DeploymentStatus>> = BTreeMap::new();
    for report in reports {
        let status = report.told.status;
        let empty = || Phase { status, from: None, until: None, support: Support::default() };
        let phase = found.entry(status).or_insert_with(empty);
        phase.support.add(report.said);
        phase.from = earlier(phase.from, report.told.date);
    }
    found.into_values().collect()
}

/// The earlier of two dates; of two that agree the more precise one.
fn earlier(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    match (a, b) {
        (Some(a), Some(b)) if a.agrees_with(b) => Some(if a.to_string().len() >= b.to_string().len() { a } else { b }),
        (Some(a), Some(b)) => Some(if b.latest() < a.latest() { b } else { a }),
        (a, b) => a.or(b),
    }
}
