//! Clauses that go on with the claims before them by a pronoun, a bare noun or a verb that stands for another: « il l'a
//! retiré en 2015 », « le dernier soldat est parti en mars », « le Pérou a fait de même ».
//!
//! A rule that `follows` claims of some statuses takes what its patterns don't capture from the last claims of its kind
//! and of such a status, in the same sentence or the one before; several that the same words make are meant together.
//! Words that name another party than the patterns capture go on with nothing, nor does a pronoun behind
//! another noun that agrees with it.

use serde_json::{Map, Value as Json};

use super::Found;
use super::continuation::has_status;
use crate::claim::Claim;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};

/// How many sentences back the claims may stand.
const REACH: usize = 1;

/// Attributes that the clause has for itself.
const OWN: &[&str] = &["date", "purpose"];

/// Fields that say where; a clause that has one shares none, nor the figure.
const WHERE: &[&str] = &["destination", "place", "near", "region"];

/// The claims that the match goes on with.
pub fn antecedents<'c>(found: &Found, before: &'c [Claim]) -> Vec<&'c Claim> {
    let reading = found.reading;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let first = reading.sentences[here.saturating_sub(REACH)].tokens.start;
    if names_another(found) || tells_one(found) && names_person(found, first) {
        return Vec::new();
    }
    let (start, end) = (reading.character(first), reading.character(found.matched.tokens.start));
    let near = before.iter().filter(|claim| claim.evidence.start >= start && claim.evidence.end <= end);
    let Some(end) = near.clone().map(|claim| claim.evidence.end).max() else { return Vec::new() };
    let goes_on = |claim: &Claim| claim.kind() == found.rule.kind && has_status(claim, &found.rule.follows);
    let last: Vec<&Claim> = near.filter(|claim| claim.evidence.end == end && goes_on(claim)).collect();
    let behind = if last.is_empty() { 0 } else { reading.token_at(end) };
    let rivals = tells_several(found) && has_plural(found, behind) || tells_one(found) && has_singular(found, behind);
    if rivals || has_other_party(found, behind, &last) { Vec::new() } else { last }
}

/// Whether another party than those of the `claims` acts between them and the match.
fn has_other_party(found: &Found, behind: usize, claims: &[&Claim]) -> bool {
    let reading = found.reading;
    let start = found.matched.tokens.start;
    let known =
        |id: &str| claims.iter().any(|claim| claim.fields().iter().any(|(_, value)| value.as_str() == Some(id)));
    let acts = |mention: &Mention| {
        let before = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| reading.form(at));
        let governor = if fr::is_article(before(1)) { before(2) } else { before(1) };
        mention.form != Form::Adjective
            && !fr::is_preposition(governor)
            && !matches!(before(1), "du" | "des" | "au" | "aux")
    };
    let mut parties = reading.mentions_in(behind..start).filter(|mention| acts(mention));
    parties.any(|mention| mention.state().or_else(|| mention.organisation()).is_some_and(|id| !known(id)))
}

/// Whether the match, or what adjoins it behind, names a party that the rule did not capture: « le contingent chilien »,
/// « les soldats du Chili ».
fn names_another(found: &Found) -> bool {
    let reading = found.reading;
    let tokens = &found.matched.tokens;
    let of = usize::from(matches!(reading.form(tokens.end), "de" | "d'" | "du" | "des"));
    let article = usize::from(of > 0 && fr::is_article(reading.form(tokens.end + of)));
    let adjoining = reading.mentions_at(tokens.end + of + article).iter();
    let party = |mention: &&Mention| mention.state().is_some() || mention.organisation().is_some();
    let adjoining = adjoining.filter(|mention| of > 0 || mention.form == Form::Adjective);
    let mut named = reading.mentions_in(tokens.clone()).chain(adjoining).filter(party);
    named.any(|mention| !found.matched.captures.values().flatten().any(|one| one.tokens == mention.tokens))
}

/// Whether the match has a pronoun that stands for several.
fn tells_several(found: &Found) -> bool {
    found.matched.tokens.clone().any(|at| matches!(found.reading.form(at), "ils" | "elles" | "les"))
}

/// Whether the match begins with a pronoun that may stand for one person.
fn tells_one(found: &Found) -> bool {
    matches!(found.reading.form(found.matched.tokens.start), "il" | "elle" | "l'" | "le" | "la")
}

/// Whether a person is named between the token `first` and the match.
fn names_person(found: &Found, first: usize) -> bool {
    let mut named = found.reading.mentions_in(first..found.matched.tokens.start);
    named.any(|mention| matches!(mention.value, Value::Person(_)))
}

/// Whether other people or things in the plural are spoken of between the claims and the match.
fn has_plural(found: &Found, behind: usize) -> bool {
    let form = |at: usize| found.reading.form(at);
    (behind..found.matched.tokens.start)
        .any(|at| matches!(form(at), "les" | "des" | "ces" | "leurs") && !fr::names_soldiers(form(at + 1)))
}

/// Whether somebody or something else in the singular is.
fn has_singular(found: &Found, behind: usize) -> bool {
    let reading = found.reading;
    let determiner = |form: &str| matches!(form, "le" | "la" | "l'" | "un" | "une" | "ce" | "cette" | "son" | "sa");
    let tells = |mention: &Mention| {
        mention.state().is_some()
            || mention.organisation().is_some()
            || mention.date().is_some()
            || matches!(mention.value, Value::Place(_))
    };
    let named = |at: usize| reading.mentions.iter().any(|mention| mention.tokens.contains(&at) && tells(mention));
    (behind..found.matched.tokens.start).any(|at| determiner(reading.form(at)) && !named(at) && !named(at + 1))
}

/// Adds what `claim` tells, with which the match goes on.
pub fn share(found: &Found, claim: &Claim, fields: &mut Map<String, Json>) {
    let elsewhere = WHERE.iter().any(|field| found.matched.captures.contains_key(*field));
    let others = found.matched.captures.contains_key("sender");
    for (field, value) in claim.fields() {
        let own = OWN.contains(&field.name)
            || field.name == "size" && (elsewhere || others)
            || elsewhere && WHERE.contains(&field.name);
        if !own && !fields.contains_key(field.name) {
            fields.insert(field.name.to_owned(), value);
        }
    }
}
