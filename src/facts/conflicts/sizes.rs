//! How many people a sender has in a state.
//!
//! Figures of one force are compared, of the same status, place and about the same time. A figure whose time is unknown
//! is of the time of the force, if all that is dated of that is of about one time. Where several states send
//! contingents to a joint force, these must fit into it: contingents that are more than the whole are a side of their own.

use std::collections::BTreeMap;

use super::{ABOUT, Period, Voice, conflict, disagreements, merged};
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
    let parts: Vec<Part> = forces.iter().filter(|part| part.is_part_of(force)).map(|part| Part::of(part)).collect();
    let about = [(Range::Agent, force.sender), (Range::State, destination)];
    let of_figures = |(counted, voices): (Counted, Vec<Voice<Size>>)| {
        let voices = merged(voices);
        let mut groups: Vec<(Vec<Voice<Size>>, Vec<Party>)> =
            disagreements(voices.clone(), ABOUT, |a, b| !a.value.overlaps(b.value))
                .into_iter()
                .map(|voices| (voices, Vec::new()))
                .collect();
        for voice in voices {
            let Some(side) = contingents(&voice, &counted, &parts) else { continue };
            let same = |one: &Voice<Size>| (one.value, one.when) == (voice.value, voice.when);
            match groups.iter_mut().find(|(voices, _)| voices.iter().any(same)) {
                Some((_, sides)) if sides.contains(&side) => {}
                Some((_, sides)) => sides.push(side),
                None => groups.push((vec![voice], vec![side])),
            }
        }
        let conflicts = groups.into_iter().map(|(voices, sides)| {
            let mut conflict = conflict(Topic::DeploymentSize, &about, voices, Value::Size);
            conflict.parties.extend(sides);
            conflict
        });
        conflicts.collect::<Vec<_>>()
    };
    figures(force).into_iter().flat_map(of_figures).collect()
}

/// A contingent with its figures.
struct Part<'a> {
    sender: &'a str,
    figures: BTreeMap<Counted, Vec<Voice<Size>>>,
}

impl<'a> Part<'a> {
    fn of(force: &Force<'a>) -> Self {
        let merged = |(counted, voices)| (counted, merged(voices));
        Self { sender: force.sender, figures: figures(force).into_iter().map(merged).collect() }
    }
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
fn contingents(whole: &Voice<Size>, counted: &Counted, parts: &[Part]) -> Option<Party> {
    let reach = whole.when.widened(ABOUT);
    let least = |part: &Part| {
        let voices = part.figures.get(counted)?.iter().filter(|voice| reach.meets(voice.when));
        let least = voices.min_by_key(|voice| (voice.value.min, voice.value))?;
        Some((least.value, part.sender.to_owned(), least.support.clone()))
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
