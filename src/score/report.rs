//! The figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Map, Value, json};

use super::compare::Comparison;
use super::fold::last_word;
use super::{Names, Row, Stray};
use crate::claim::{Field, kinds};

/// How many there are in the gold, were found, and are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the gold.
    pub gold: usize,
    /// Found.
    pub found: usize,
    /// Found and in the gold.
    pub right: usize,
}

/// How claims compare with the gold.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many articles the gold has.
    pub articles: usize,
    /// By kind of claim.
    pub kinds: BTreeMap<&'static str, Counts>,
    /// By `kind.attribute`: how many are right, and how many either side tells.
    pub attributes: BTreeMap<String, (usize, usize)>,
    /// By `states`, `organisations` and `persons`, of the articles whose entities were looked for.
    pub entities: BTreeMap<&'static str, Counts>,
    /// Claims of the gold that were not found.
    pub missed: Vec<Stray>,
    /// Claims found that the gold does not have.
    pub wrong: Vec<Stray>,
}

/// The kinds of entity, in the order in which they are shown.
const ENTITIES: [&str; 3] = ["states", "organisations", "persons"];

impl Counts {
    /// The share of what was found that is right; 1 where there is nothing to find and nothing was found.
    pub fn precision(self) -> f64 {
        if self.found > 0 { share(self.right, self.found) } else { f64::from(u8::from(self.gold == 0)) }
    }

    /// The share of the gold that was found; 1 where there is none.
    pub fn recall(self) -> f64 {
        if self.gold > 0 { share(self.right, self.gold) } else { 1.0 }
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }

    fn and(self, other: Self) -> Self {
        Self { gold: self.gold + other.gold, found: self.found + other.found, right: self.right + other.right }
    }

    fn figures(self) -> Map<String, Value> {
        let figures = [("precision", self.precision()), ("recall", self.recall()), ("f1", self.f1())];
        figures.into_iter().map(|(name, figure)| (name.to_owned(), Value::from(figure))).collect()
    }

    fn object(self) -> Value {
        let counts = [("gold", self.gold), ("found", self.found), ("right", self.right)];
        let counts = counts.into_iter().map(|(name, count)| (name.to_owned(), Value::from(count)));
        Value::Object(counts.chain(self.figures()).collect())
    }
}

fn share(part: usize, whole: usize) -> f64 {
    let as_float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    as_float(part) / as_float(whole)
}

impl Report {
    /// The claims of all kinds together.
    pub fn all(&self) -> Counts {
        self.kinds.values().fold(Counts::default(), |sum, counts| sum.and(*counts))
    }

    /// The share of attributes that are right.
    pub fn attribute_accuracy(&self) -> Option<f64> {
        let (right, all) = self.attributes.values().fold((0, 0), |(a, b), (right, all)| (a + right, b + all));
        (all > 0).then(|| share(right, all))
    }

    /// The figures as JSON, as the reference scorer writes them.
    pub fn object(&self) -> Value {
        let kinds = kinds().into_iter().map(|kind| (kind.to_owned(), self.of_kind(kind).object()));
        let entities = self.shown_entities().map(|(what, counts)| (what.to_owned(), Value::Object(counts.figures())));
        let mut object = json!({
            "articles": self.articles,
            "kinds": kinds.collect::<Map<_, _>>(),
            "attributes": self.attributes,
            "entities": entities.collect::<Map<_, _>>(),
            "all": self.all().object(),
        });
        object["attribute_accuracy"] = self.attribute_accuracy().map_or(Value::Null, Value::from);
        object
    }

    fn of_kind(&self, kind: &str) -> Counts {
        self.kinds.get(kind).copied().unwrap_or_default()
    }

    fn shown_entities(&self) -> impl Iterator<Item = (&'static str, Counts)> {
        let counts = ENTITIES.into_iter().filter_map(|what| Some((what, *self.entities.get(what)?)));
        counts.filter(|(_, counts)| counts.gold + counts.found > 0)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:20} {:>5} {:>5} {:>5}  prec.  recall  F1", "kind", "gold", "found", "right")?;
        let kinds = kinds().into_iter().map(|kind| (kind, self.of_kind(kind)));
        for (kind, counts) in kinds.chain([("all", self.all())]) {
            let Counts { gold, found, right } = counts;
            let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
            writeln!(f, "{kind:20} {gold:5} {found:5} {right:5}  {precision:.3}  {recall:.3}  {f1:.3}")?;
        }
        for (name, (right, all)) in &self.attributes {
            writeln!(f, "attribute {name:32} {right}/{all}")?;
        }
        for (what, counts) in self.shown_entities() {
            let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
            writeln!(f, "entities {what:15} precision {precision:.3} recall {recall:.3} F1 {f1:.3}")?;
        }
        Ok(())
    }
}

/// Counts whether `field` of a claim found is as the gold has it, if either tells it.
pub(super) fn count_attribute(
    field: &Field,
    gold: &Row,
    found: &Row,
    comparison: Comparison,
    counts: &mut BTreeMap<String, (usize, usize)>,
) {
    let told = |claim: &'_ Row| claim.get(field.name).filter(|value| !value.is_null()).cloned();
    let (wanted, given) = (told(gold), told(found));
    if wanted.is_none() && given.is_none()
        || field.name == "framework" && wanted.is_none() && flies_own(found, comparison)
    {
        return;
    }
    let (right, all) = counts.entry(format!("{}.{}", field.kind, field.name)).or_default();
    *right += usize::from(comparison.same(field, wanted.as_ref(), given.as_ref()));
    *all += 1;
}

/// Whether the claim names the sender as its own framework, which goes without saying.
fn flies_own(found: &Row, comparison: Comparison) -> bool {
    let of = |field: &str| found.get(field).filter(|value| !value.is_null()).map(|value| comparison.entity(value));
    of("framework") == of("sender")
}

/// Counts the entities that one article names.
pub(super) fn count_entities(
    gold: &BTreeMap<String, BTreeSet<String>>,
    found: &BTreeMap<String, BTreeSet<String>>,
    names: &Names,
    counts: &mut BTreeMap<&'static str, Counts>,
) {
    for what in ENTITIES {
        let folded = |all: &BTreeMap<String, BTreeSet<String>>| -> BTreeSet<String> {
            let fold = |name: &String| if what == "persons" { last_word(name) } else { names.entity(name) };
            all.get(what).into_iter().flatten().map(fold).collect()
        };
        let (gold, found) = (folded(gold), folded(found));
        let one = Counts { gold: gold.len(), found: found.len(), right: gold.intersection(&found).count() };
        let sum = counts.entry(what).or_default();
        *sum = sum.and(one);
    }
}
