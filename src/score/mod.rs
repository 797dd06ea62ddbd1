//! Claims against those that a careful reader finds.
//!
//! Precision, recall and F1 by kind, and how often the attributes of the claims found are right: the figures of the
//! project's reference scorer, a script in Python, to the digit. A claim is found if its identifying fields are those
//! of a claim of the gold ([`crate::claim::Field::identifies`]), however its names are written: `Names` knows an
//! organisation by all its names, a person by the family name, a place by half of its words.
//!
//! It compares claims as JSON, so that the claims of any other program can be scored as well.

mod compare;
mod fold;
mod gold;
mod pairs;
mod report;
mod sequence;

pub use fold::Names;
pub use gold::{Gold, GoldError};
pub use report::{Counts, Report};

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::claim::{Field, fields_of, kinds};
use compare::Comparison;

/// The fields of a claim, with its kind.
pub type Row = Map<String, Value>;

/// What was found in an article.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Its claims.
    pub claims: Vec<Row>,
    /// The states, organisations and persons that it names, if they were looked for.
    pub entities: Option<BTreeMap<String, BTreeSet<String>>>,
}

/// A claim that was missed, or that is wrong, with its article.
pub type Stray = (String, Row);

/// Attributes that are not compared, as no two readers would delimit them alike.
const FREE: &[&str] = &["purpose"];

/// How `found`, by identifier of the article, compares with `gold`.
pub fn score(gold: &[Gold], found: &BTreeMap<String, Found>, names: &Names) -> Report {
    let comparison = Comparison { names };
    let nothing = Found::default();
    let mut report = Report { articles: gold.len(), ..Report::default() };
    for article in gold {
        let found = found.get(&article.id).unwrap_or(&nothing);
        for kind in kinds() {
            score_kind(article, found, kind, comparison, &mut report);
        }
        if let Some(entities) = &found.entities {
            report::count_entities(&article.entities, entities, names, &mut report.entities);
        }
    }
    report
}

fn score_kind(article: &Gold, found: &Found, kind: &'static str, comparison: Comparison, report: &mut Report) {
    let of_kind = |claims: &[Row]| {
        let claims = claims.iter().filter(|claim| claim.get("kind").and_then(Value::as_str) == Some(kind));
        pairs::unique(comparison, kind, claims.cloned().collect())
    };
    let (gold, found) = (of_kind(&article.claims), of_kind(&found.claims));
    let pairs = pairs::pairs(comparison, kind, &gold, &found);
    let counts = report.kinds.entry(kind).or_default();
    counts.gold += gold.len();
    counts.found += found.len();
    counts.right += pairs.len();
    for (g, f) in &pairs {
        for field in attributes(kind) {
            report::count_attribute(field, &gold[*g], &found[*f], comparison, &mut report.attributes);
        }
    }
    let is_paired = |at: usize, side: fn(&(usize, usize)) -> usize| pairs.iter().any(|pair| side(pair) == at);
    let stray = |claim: &Row| (article.id.clone(), claim.clone());
    let missed = gold.iter().enumerate().filter(|(at, _)| !is_paired(*at, |pair| pair.0));
    report.missed.extend(missed.map(|(_, claim)| stray(claim)));
    let wrong = found.iter().enumerate().filter(|(at, _)| !is_paired(*at, |pair| pair.1));
    report.wrong.extend(wrong.map(|(_, claim)| stray(claim)));
}

/// The fields of `kind` that identify its claims.
fn keys(kind: &str) -> impl Iterator<Item = &'static Field> + use<'_> {
    fields_of(kind).filter(|field| field.identifies)
}

/// The other fields of `kind` that are compared.
fn attributes(kind: &str) -> impl Iterator<Item = &'static Field> + use<'_> {
    fields_of(kind).filter(|field| !field.identifies && !FREE.contains(&field.name))
}
