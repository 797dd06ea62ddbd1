//! How many people a sender has in a state.
//!
//! Figures of one force are compared, of the same status, place and about the same time. A figure whose time is unknown
//! is of the time of the force, if all that is dated of that is of about one time. Where several states send
//! contingents to a joint force, these must fit into it: contingents that are more than the whole are a side of their own.

use std::collections::BTreeMap;

use super::{ABOUT, Period, Voice, conflict, disagreements};
use crate::claim::{DeploymentStatus, Range, Size};
use crate::facts::deployment::{Force, Report};
use crate::facts::names::folded;
use crate::facts::{Conflict, Party, Support, Topic, Value};

/// What is counted besides the force: status and place.
type Counted = (DeploymentStatus, String);

/// Figures for one force whose bounds exclude each other, or that its contingents exceed.
pub(super) fn sizes(forces: &[Force]) -> Vec<Conflict> {
    let mut by_destination: BTreeMap<&str, Vec<&Force>> = BTreeMap::new();
    for force in forces {
        if let Some(destination) = force.destination {
            by_destination.entry(destination).or_default().push(force);
        }
    }
    let conflicts = |(destination, forces): (&str, Vec<&Force>)| {
        forces.iter().flat_map(|force| of_force(force, destination, &forces)).collect::<Vec<_>>()
    };
    by_destination.into_iter().flat_map(conflicts).collect()
}

fn of_force(force: &Force, destination: &str, forces: &[&Force]) -> Vec<Conflict> {
    let parts: Vec<&Force> = forces.iter().copied().filter(|part| part.is_part_of(force)).collect();
    let about = [(Range::Agent, force.sender), (Range::State, destination)];
    let of_figures = |(counted, voices): (Counted, Vec<Voice<Size>>)| {
        let mut groups = disagreements(voices.clone(), ABOUT, |a, b| !overlap(a.value, b.value));
        let mut exceeding: Vec<Option<Party>> = vec![None; groups.len()];
        for voice in voices {
            let Some(side) = contingents(&voice, &counted, &parts) else { continue };
            let known = groups.iter().position(|group| group.iter().any(|one| one.value == voice.value));
            let index = known.unwrap_or_else(|| {
                groups.push(vec![voice]);
                exceeding.push(None);
                groups.len() - 1
            });
            exceeding[index] = Some(side);
        }
        let conflicts = groups.into_iter().zip(exceeding).map(|(voices, exceeding)| {
            let mut conflict = conflict(Topic::DeploymentSize, &about, voices, Value::Size);
            conflict.parties.extend(exceeding);
            conflict
        });
        conflicts.collect::<Vec<_>>()
    };
    figures(force).into_iter().flat_map(of_figures).collect()
}

/// The figures of a force with the time at which they hold, by what they count.
fn figures(force: &Force) -> BTreeMap<Counted, Vec<Voice<Size>>> {
    let span = span(force);
    let mut figures: BTreeMap<Counted, Vec<Voice<Size>>> = BTreeMap::new();
    for report in &force.reports {
        if let (Some(value), Some(when)) = (report.told.size, period(report).or(span)) {
            let counted = (report.told.status, folded(report.told.place.as_deref().unwrap_or_default()));
            let voice = Voice { value, when, support: Support::of(report.said) };
            figures.entry(counted).or_default().push(voice);
        }
    }
    figures
}

/// The date that is told, else that of the article.
fn period(report: &Report) -> Option<Period> {
    report.told.date.or(report.said.article.date).map(Period::of)
}

/// The time of a force of which all that is dated is of about one time.
fn span(force: &Force) -> Option<Period> {
    let periods = force.reports.iter().filter_map(period);
    let span = periods.reduce(|a, b| Period { first: a.first.min(b.first), last: a.last.max(b.last) })?;
    ((span.last - span.first).get_days() <= ABOUT).then_some(span)
}

/// The least that is told of each contingent at the time of a figure for the whole, if that is more than the whole.
fn contingents(whole: &Voice<Size>, counted: &Counted, parts: &[&Force]) -> Option<Party> {
    let reach = whole.when.widened(ABOUT);
    let least = |part: &&Force| {
        let voices = figures(part).remove(counted)?.into_iter().filter(|voice| reach.meets(voice.when));
        let least = voices.min_by_key(|voice| (voice.value.min, voice.value))?;
        Some((least.value, part.sender.to_owned(), least.support))
    };
    let mut told: Vec<(Size, String, Support)> = parts.iter().filter_map(least).collect();
    let sum: u64 = told.iter().filter_map(|(size, ..)| size.min).sum();
    if sum <= whole.value.max? {
        return None;
    }
    told.sort_by(|(a, sender, _), (b, other, _)| b.cmp(a).then_with(|| sender.cmp(other)));
    let support = Support::union(told.iter().map(|(.., support)| support));
    let value = Value::Contingents(told.into_iter().map(|(size, sender, _)| (size, sender)).collect());
    Some(Party { value, support })
}

fn overlap(a: Size, b: Size) -> bool {
    let bounds = |size: Size| (size.min.unwrap_or(0), size.max.unwrap_or(u64::MAX));
    let ((low, high), (other_low, other_high)) = (bounds(a), bounds(b));
    low <= other_high && other_low <= high
}
