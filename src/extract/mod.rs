//! From a match to claims: what the rules can't say.
//!
//! A rule says where the fields of a claim stand. Here a match becomes claims: enumerations are spread, values written
//! as the fields want them, attributes that stand near are added, and what a kind needs besides is done in one short
//! file a kind. The module knows no identifier and no date of its own: values come resolved with the mentions.

mod assistance_request;
mod attribute;
mod clause;
mod context;
mod continuation;
mod date;
mod deployment;
mod field;
mod flag;
mod following;
mod force;
mod founding;
mod gapping;
mod headed;
mod headquarters;
mod holder;
mod invocation;
mod joint;
mod journey;
mod meeting;
mod membership;
mod modality;
mod provision;
mod role;
mod refusal;
mod shared_flag;
mod site;
mod theatre;
mod told;
mod topic;
mod treaty;

pub use refusal::Refusal;
pub use shared_flag::share as share_flags;

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value as Json};

use crate::claim::{Claim, Evidence, Modality, Polarity, fields_of};
use crate::resolve::Reading;
use crate::rules::{Match, Rule};
use modality::Manner;

/// A match of a rule in a sentence, with all that is needed to make claims of it.
pub(crate) struct Found<'a> {
    /// The article.
    pub reading: &'a Reading<'a>,
    /// The tokens of the sentence.
    pub sentence: &'a Range<usize>,
    /// The rule.
    pub rule: &'a Rule,
    /// Where it matched.
    pub matched: &'a Match,
    /// The claim that the sentence or clause goes on with.
    pub continued: Option<&'a Claim>,
    /// The claims found so far.
    pub before: &'a [Claim],
}

/// The claims that `rule` makes of `matched`; `before` are those found so far, in the order of the text.
pub fn claims(
    reading: &Reading,
    sentence: &Range<usize>,
    rule: &Rule,
    matched: &Match,
    before: &[Claim],
) -> Vec<Claim> {
    attempts(reading, sentence, rule, matched, before).into_iter().filter_map(Result::ok).collect()
}

/// The same, with why it makes no more.
pub fn attempts(
    reading: &Reading,
    sentence: &Range<usize>,
    rule: &Rule,
    matched: &Match,
    before: &[Claim],
) -> Vec<Result<Claim, Refusal>> {
    let widened = (rule.kind == "deployment").then(|| deployment::widened(reading, matched));
    let matched = widened.as_ref().unwrap_or(matched);
    let headed = if rule.under.is_empty() { None } else { continuation::under_heading(reading, rule, matched) };
    if headed.is_none() && !rule.under.is_empty() {
        return vec![Err(Refusal::NoHeading)];
    }
    let matched = headed.as_ref().unwrap_or(matched);
    let found = Found { reading, sentence, rule, matched, continued: None, before };
    let continued = antecedents(&found, before);
    if continued.is_empty() {
        return vec![Err(Refusal::NothingToContinue)];
    }
    if !continuation::may_stand(&found) {
        return vec![Err(Refusal::Verb)];
    }
    let manner = modality::manner(reading, sentence, matched, rule.stative);
    let refusal = Refusal::Manner { polarity: manner.polarity, modality: manner.modality };
    let Some((set, manner)) = found.fields_set(manner) else { return vec![Err(refusal)] };
    let of_one = |continued| {
        let found = Found { continued, ..found };
        let mut claims = found.claims(set, &manner);
        let further = gapping::further(&found);
        claims.extend(further.iter().flat_map(|matched| Found { matched, ..found }.claims(set, &manner)));
        claims
    };
    continued.into_iter().flat_map(of_one).collect()
}

/// The claims that the match goes on with; one that goes on with none stands alone.
fn antecedents<'c>(found: &Found, before: &'c [Claim]) -> Vec<Option<&'c Claim>> {
    match (found.rule.continues.is_empty(), found.rule.follows.is_empty()) {
        (true, true) if found.rule.joint.is_empty() => vec![None],
        (true, true) => joint::antecedent(found, before).map(Some).into_iter().collect(),
        (_, true) => continuation::last(found, before).map(Some).into_iter().collect(),
        _ => following::antecedents(found, before).into_iter().map(Some).collect(),
    }
}

impl Found<'_> {
    /// The claims with the fields that were captured and those that are `set`.
    fn claims(&self, set: &BTreeMap<String, String>, manner: &Manner) -> Vec<Result<Claim, Refusal>> {
        let claim = |mut fields: Map<String, Json>| {
            for (name, value) in set {
                fields.insert(name.clone(), field::parse(value));
            }
            match self.continued {
                Some(claim) if !self.rule.joint.is_empty() => joint::share(claim, &mut fields),
                Some(claim) if !self.rule.follows.is_empty() => following::share(self, claim, &mut fields),
                _ => continuation::share(self, &mut fields),
            }
            let claim = self.complete(&mut fields).and_then(|()| self.claim(fields.clone(), manner));
            claim.ok_or(Refusal::Unfit { fields })
        };
        field::spread(self).into_iter().map(claim).collect()
    }

    /// Adds what the kind of claim needs besides, and the attributes near by; `None` where it is no claim of the kind.
    fn complete(&self, fields: &mut Map<String, Json>) -> Option<()> {
        match self.rule.kind.as_str() {
            "assistance_request" => assistance_request::complete(self, fields)?,
            "deployment" => deployment::complete(self, fields)?,
            "force" => force::complete(self, fields)?,
            "founding" => founding::complete(self, fields)?,
            "headquarters" => headquarters::complete(self, fields)?,
            "invocation" => invocation::complete(self, fields)?,
            "meeting" => meeting::complete(self, fields)?,
            "provision" => provision::complete(self, fields)?,
            "membership" => membership::complete(self, fields)?,
            "role" => role::complete(self, fields)?,
            _ => {}
        }
        add_attributes(self, fields);
        Some(())
    }

    /// The tokens in which attributes of the match are looked for.
    fn clause(&self) -> Range<usize> {
        let (focus, tokens) = (&self.matched.focus, &self.matched.tokens);
        if focus == tokens { attribute::clause(self.reading, self.sentence, tokens) } else { focus.clone() }
    }

    /// The fields that the rule sets for words said in this manner; `None` where such words claim nothing.
    fn fields_set(&self, manner: Manner) -> Option<(&BTreeMap<String, String>, Manner)> {
        let rule = self.rule;
        let affirmed = |manner| Manner { polarity: Polarity::Affirmed, ..manner };
        match (manner.polarity, manner.modality) {
            (Polarity::Denied, _) => (!rule.denied.is_empty()).then(|| (&rule.denied, affirmed(manner))),
            (_, Modality::Fact | Modality::Reported | Modality::Conditional) => Some((&rule.set, manner)),
            (_, Modality::Planned) => (!rule.planned.is_empty()).then_some((&rule.planned, manner)),
            _ => None,
        }
    }

    /// The claim with these fields, if those that it needs are there.
    fn claim(&self, mut fields: Map<String, Json>, manner: &Manner) -> Option<Claim> {
        fields.insert("kind".to_owned(), Json::from(self.rule.kind.as_str()));
        let statement = serde_json::from_value(Json::Object(fields)).ok()?;
        Some(Claim {
            source: self.reading.article.id.clone(),
            statement,
            evidence: Evidence::of(&self.reading.article.text, self.reading.bytes(&self.matched.tokens)),
            rule: self.rule.name.clone(),
            polarity: manner.polarity,
            modality: manner.modality,
            speaker: manner.speaker.clone(),
        })
    }
}

/// Adds the attributes of the kind that the rule did not capture.
fn add_attributes(found: &Found, fields: &mut Map<String, Json>) {
    let (reading, tokens) = (found.reading, &found.matched.focus);
    let clause = found.clause();
    let wants = |name: &str| fields_of(&found.rule.kind).any(|field| field.name == name && !field.identifies);
    if wants("date") && !fields.contains_key("date") {
        let lasting = matches!(
            fields.get("status").and_then(Json::as_str),
            Some("member" | "observer" | "partner" | "not_member" | "stationed")
        );
        let announced = fields.get("status").and_then(Json::as_str) == Some("announced");
        // « suivis de 500 policiers »: on the date of those whom they follow.
        let as_first = fields.remove("followed").is_some();
        let first = attribute::clause(reading, found.sentence, &found.matched.tokens);
        let (clause, tokens) = if as_first { (&first, &found.matched.tokens) } else { (&clause, tokens) };
        let date = match found.rule.kind.as_str() {
            "deployment" if lasting => date::date_of_stay,
            _ if lasting => date::date_since,
            "force" => date::date_of_creation,
            "deployment" if announced => date::date_of_announcement,
            _ => date::date,
        };
        let clause = &date::up_to_main_clause(reading, clause.clone(), &found.matched.tokens);
        let around = date::Around { reading, sentence: found.sentence, clause, found: tokens };
        insert(fields, "date", date(around).map(|date| Json::from(date.to_string())));
    }
    if wants("size") && !fields.contains_key("size") {
        let size = attribute::size(reading, &clause, tokens);
        insert(fields, "size", size.and_then(|size| serde_json::to_value(size).ok()));
    }
    if wants("place") && !fields.contains_key("place") {
        insert(fields, "place", attribute::place(reading, &clause, tokens).map(Json::from));
    }
}

fn insert(fields: &mut Map<String, Json>, name: &str, value: Option<Json>) {
    if let Some(value) = value {
        fields.insert(name.to_owned(), value);
    }
}
