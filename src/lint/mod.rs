//! What is wrong with rules, as far as their own examples show.
//!
//! A warning is to be mended: a rule without examples, one that its examples belie, one whose examples another rule of
//! the kind finds as well, a list of phrases that nothing uses. A note may be: a pattern that no example of its rule
//! needs. Every example is read as an article of its own, published on [`PUBLISHED`].

mod examples;
mod lists;

use std::fmt;

pub use examples::{PUBLISHED, claims};
pub use lists::unused;

use crate::lexicon::Lexicon;
use crate::rules::{Rule, RuleSet};
use examples::{Example, examples};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// To be mended.
    Warning,
    /// May be as it is meant.
    Note,
}

/// Something that is wrong with a rule or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The rule, `KIND/NAME`, or the list, `@NAME`.
    pub about: String,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Two rules have the name.
    SameName,
    /// No example of what it finds.
    NoYes,
    /// No example of what it must not find.
    NoNo,
    /// The claims of an example cannot be read.
    Unreadable(String),
    /// It does not find all that the example says.
    Missed(String),
    /// It finds something in an example of what it must not find.
    Found(String),
    /// Another rule makes the same claims of each of its examples.
    Shadowed(String),
    /// None of its examples needs the pattern.
    Unexercised(String),
    /// No rule and no list names the list.
    Unused,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::SameName => write!(f, "another rule of the kind has the same name"),
            Self::NoYes => write!(f, "no « yes » example"),
            Self::NoNo => write!(f, "no « no » example"),
            Self::Unreadable(why) => write!(f, "an example can't be read: {why}"),
            Self::Missed(text) => write!(f, "doesn't find all that its example says: « {text} »"),
            Self::Found(text) => write!(f, "finds something in its « no » example: « {text} »"),
            Self::Shadowed(other) => write!(f, "{other} makes the same claims of each of its examples"),
            Self::Unexercised(pattern) => write!(f, "none of its examples needs: {pattern}"),
            Self::Unused => write!(f, "no rule and no list uses it"),
        }
    }
}

/// What is wrong with `rules`, which stand beside the rules `all`; rule by rule, warnings before notes.
pub fn lint<'r>(rules: impl IntoIterator<Item = &'r Rule>, all: &[&Rule], lexicon: &Lexicon) -> Vec<Finding> {
    let sets = kinds(all);
    let found = rules.into_iter().flat_map(|rule| {
        let beside = sets.iter().find(|(kind, _)| *kind == rule.kind).map(|(_, set)| set);
        let mut found: Vec<Finding> = of_rule(rule, all, beside, lexicon);
        found.sort_by_key(|finding| finding.severity);
        found
    });
    found.collect()
}

/// The rules of each kind.
fn kinds<'r>(all: &[&'r Rule]) -> Vec<(&'r str, RuleSet<'r>)> {
    let mut names: Vec<&str> = all.iter().map(|rule| rule.kind.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let of_kind = |kind: &'r str| (kind, RuleSet::new(all.iter().copied().filter(move |rule| rule.kind == kind)));
    names.into_iter().map(of_kind).collect()
}

fn of_rule(rule: &Rule, all: &[&Rule], beside: Option<&RuleSet>, lexicon: &Lexicon) -> Vec<Finding> {
    let mut faults = Vec::new();
    let same = beside.map_or(0, |set| set.rules().iter().filter(|other| other.name == rule.name).count());
    faults.extend((same > 1).then_some(Fault::SameName));
    faults.extend(rule.yes.is_empty().then_some(Fault::NoYes));
    faults.extend(rule.no.is_empty().then_some(Fault::NoNo));
    let found = rule.no.iter().filter(|text| !claims(rule, all, text, lexicon).is_empty());
    faults.extend(found.map(|text| Fault::Found(text.clone())));
    match examples(rule, all, lexicon) {
        Err(error) => faults.push(Fault::Unreadable(error.to_string())),
        Ok(examples) => {
            faults.extend(examples.iter().filter(|one| !one.is_met()).map(|one| Fault::Missed(one.text.clone())));
            faults.extend(beside.and_then(|set| shadow(rule, &examples, set, lexicon)).map(Fault::Shadowed));
            faults.extend(unexercised(rule, all, lexicon).map(|pattern| Fault::Unexercised(pattern.to_owned())));
        }
    }
    let severity = |fault: &Fault| match fault {
        Fault::Unexercised(_) => Severity::Note,
        _ => Severity::Warning,
    };
    let finding = |what: Fault| Finding { severity: severity(&what), about: rule.name.clone(), what };
    faults.into_iter().map(finding).collect()
}

/// The first of the other rules of `set` that makes all claims of `rule` of each of its examples.
fn shadow(rule: &Rule, examples: &[Example], set: &RuleSet, lexicon: &Lexicon) -> Option<String> {
    let mut makes_all: Option<Vec<String>> = None;
    for example in examples.iter().filter(|example| !example.found.is_empty()) {
        let others = example.also_found_by(rule, set, lexicon);
        makes_all = Some(match makes_all {
            None => others,
            Some(before) => before.into_iter().filter(|name| others.contains(name)).collect(),
        });
    }
    makes_all?.into_iter().next()
}

/// The patterns and frames of `rule`, as written, by which alone none of its examples gives a claim.
fn unexercised<'r>(rule: &'r Rule, all: &[&Rule], lexicon: &Lexicon) -> impl Iterator<Item = &'r str> {
    let single = (0..rule.written.len()).map(|at| {
        let mut one = Rule { patterns: Vec::new(), frames: Vec::new(), ..rule.clone() };
        match at.checked_sub(rule.patterns.len()) {
            None => one.patterns.push(rule.patterns[at].clone()),
            Some(frame) => one.frames.push(rule.frames[frame].clone()),
        }
        one
    });
    let idle = |one: &Rule| one.yes.keys().all(|text| claims(one, all, text, lexicon).is_empty());
    let idle: Vec<bool> = single.map(|one| idle(&one)).collect();
    rule.written.iter().zip(idle).filter(|(_, idle)| *idle).map(|(written, _)| written.as_str())
}
