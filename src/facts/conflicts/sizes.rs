//! How many people a sender has in a state.

use std::collections::BTreeMap;

use super::{ABOUT, Period, Voice, conflict, disagreements};
use crate::claim::{Deployment, DeploymentStatus, Range, Size, Statement};
use crate::facts::names::folded;
use crate::facts::said::Said;
use crate::facts::{Conflict, Support, Topic, Value};

/// What is counted: only figures for the same place, and for the same framework where both name one, are compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Counted<'a> {
    sender: &'a str,
    destination: &'a str,
    status: DeploymentStatus,
    place: String,
}

type Figure<'a> = (Size, Option<&'a str>);

/// Figures for one deployment whose bounds exclude each other.
pub(super) fn sizes(said: &[Said]) -> Vec<Conflict> {
    let mut groups: BTreeMap<Counted, Vec<Voice<Figure>>> = BTreeMap::new();
    for said in said {
        if let Statement::Deployment(deployment) = &said.claim.statement
            && let Some((counted, voice)) = voice(said, deployment)
        {
            groups.entry(counted).or_default().push(voice);
        }
    }
    groups.into_iter().flat_map(|(counted, voices)| rivals(&counted, voices)).collect()
}

/// The date of the deployment, else of the article, is when the figure holds; with neither it is not compared.
fn voice<'a>(said: &Said, deployment: &'a Deployment) -> Option<(Counted<'a>, Voice<Figure<'a>>)> {
    let when = Period::of(deployment.date.or(said.article.date)?);
    let counted = Counted {
        sender: &deployment.sender,
        destination: deployment.destination.as_deref()?,
        status: deployment.status,
        place: folded(deployment.place.as_deref().unwrap_or_default()),
    };
    let value = (deployment.size?, deployment.framework.as_deref());
    Some((counted, Voice { value, when, support: Support::of(said) }))
}

fn rivals(counted: &Counted, voices: Vec<Voice<Figure>>) -> Vec<Conflict> {
    let differ = |a: &Voice<Figure>, b: &Voice<Figure>| {
        let ((a, framework), (b, other)) = (a.value, b.value);
        (framework == other || framework.is_none() || other.is_none()) && !overlap(a, b)
    };
    let found = disagreements(voices, ABOUT, differ);
    let about = [(Range::Agent, counted.sender), (Range::State, counted.destination)];
    let size = |(size, _): Figure| Value::Size(size);
    found.into_iter().map(|voices| conflict(Topic::DeploymentSize, &about, voices, size)).collect()
}

fn overlap(a: Size, b: Size) -> bool {
    let bounds = |size: Size| (size.min.unwrap_or(0), size.max.unwrap_or(u64::MAX));
    let ((low, high), (other_low, other_high)) = (bounds(a), bounds(b));
    low <= other_high && other_low <= high
}
