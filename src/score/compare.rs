//! Whether two values of a field mean the same.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fold::{Names, fold, last_word};
use super::sequence::ratio;
use crate::claim::{Field, Range};

/// How alike two family names are that transcribe one name.
const ALIKE: f64 = 0.75;

/// How values are compared.
#[derive(Clone, Copy)]
pub(super) struct Comparison<'a> {
    pub names: &'a Names,
}

impl Comparison<'_> {
    /// Whether `gold` and `found`, both values of `field`, mean the same; two absent ones do.
    pub fn same(self, field: &Field, gold: Option<&Value>, found: Option<&Value>) -> bool {
        let present = |value: Option<&'_ Value>| value.filter(|value| !value.is_null()).cloned();
        let (gold, found) = match (present(gold), present(found)) {
            (Some(gold), Some(found)) => (gold, found),
            (gold, found) => return gold.is_none() && found.is_none(),
        };
        match field.range {
            Range::State | Range::Organisation | Range::Agent | Range::Treaty => {
                self.entity(&gold) == self.entity(&found)
            }
            Range::Date => {
                let (gold, found) = (written(&gold), written(&found));
                gold.starts_with(&found) || found.starts_with(&gold)
            }
            Range::Size => {
                found.is_object() && ["min", "max"].iter().all(|bound| bounded(&gold, bound) == bounded(&found, bound))
            }
            Range::Person => same_person(&written(&gold), &written(&found)),
            Range::Text if field.name == "article" => fold(&written(&gold)) == fold(&written(&found)),
            Range::Text => share_words(&written(&gold), &written(&found)),
            Range::Boolean | Range::Concept(_) => gold == found,
        }
    }

    /// What stands for all spellings of an entity.
    pub fn entity(self, value: &Value) -> String {
        self.names.entity(&written(value))
    }
}

/// A bound of a size; absent and null are one.
fn bounded<'v>(size: &'v Value, bound: &str) -> Option<&'v Value> {
    size.get(bound).filter(|value| !value.is_null())
}

fn same_person(gold: &str, found: &str) -> bool {
    let (gold, found) = (last_word(gold), last_word(found));
    !gold.is_empty() && !found.is_empty() && ratio(&gold, &found) >= ALIKE
}

/// Whether two names share half of the words of the shorter one.
fn share_words(gold: &str, found: &str) -> bool {
    let (gold, found) = (fold(gold), fold(found));
    let words = |folded: &'_ str| folded.split_whitespace().map(str::to_owned).collect::<BTreeSet<String>>();
    let (gold, found) = (words(&gold), words(&found));
    let shared = gold.intersection(&found).count();
    shared > 0 && 2 * shared >= gold.len().min(found.len())
}

/// A value as text: what it would be in a sentence.
fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
