//! Sentences without a verb that go on with what was claimed before: « Avril 2009 : Albanie et Croatie », « Malaisie, 833 ».
//!
//! A rule that `continues` claims of some statuses takes the fields that its patterns don't capture from the last claim
//! of its kind and of such a status, a few sentences before at most; one that does so `at_once` may have a verb (« a
//! suivi », « non plus ») and stand in the same sentence, but nothing else may be told between. What each clause tells
//! for itself, date, number and place, it does not share.
//!
//! A rule whose entries stand `under` a heading takes the heading's captures: « Élargissements de l'UE : » above
//! « 1981 : Grèce ». Nothing but such entries may stand between.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::Found;
use crate::claim::Claim;
use crate::lang::fr;
use crate::lexicon::Value;
use crate::resolve::Reading;
use crate::rules::{Match, Rule, matches};
use crate::text::{Parser, Sentence, tree};

/// How many sentences back the claim may stand; without a verb, date or figure, one: « Le Pérou aussi. »
const REACH: usize = 3;

/// How many sentences above an entry its heading may stand.
const ENTRIES: usize = 15;

/// Attributes that each sentence has for itself.
const OWN: &[&str] = &["date", "size", "place", "purpose"];

/// Whether the sentence of the match is without a verb, if its rule wants it so.
pub fn may_stand(found: &Found) -> bool {
    let rule = found.rule;
    let wants_none = rule.verbless || !rule.continues.is_empty() || !rule.under.is_empty();
    if rule.at_once { ends_clause(found) } else { !wants_none || is_verbless(found) }
}

/// The match of an entry of a list together with the captures of the heading above it.
pub fn under_heading(reading: &Reading, rule: &Rule, entry: &Match) -> Option<Match> {
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= entry.tokens.start);
    let above = reading.sentences[here.saturating_sub(ENTRIES)..here].iter().rev().map(|sentence| &sentence.tokens);
    for tokens in above {
        if let Some(heading) = heading(reading, tokens, rule) {
            let mut captures = heading.captures;
            captures.extend(entry.captures.clone());
            return Some(Match { captures, ..entry.clone() });
        }
        let is_entry = !tokens.clone().any(|at| is_verb(reading, at)) && reading.form(tokens.end - 1) != ":";
        if !is_entry {
            return None;
        }
    }
    None
}

/// The match of one of the headings that the rule asks for: it ends with a colon, a question mark or none, or is all
/// that the sentence says.
fn heading(reading: &Reading, sentence: &Range<usize>, rule: &Rule) -> Option<Match> {
    let last = reading.form(sentence.end - 1);
    let is_heading = |found: &Match| {
        let whole = found.tokens.start <= sentence.start + 1 && found.tokens.end + 1 >= sentence.end;
        whole || !matches!(last, "." | "»" | "," | ";")
    };
    rule.under.iter().flat_map(|pattern| matches(reading, sentence, pattern)).find(is_heading)
}

/// The claim that the match goes on with, if its rule asks for one.
pub fn last<'c>(found: &Found, before: &'c [Claim]) -> Option<&'c Claim> {
    let rule = found.rule;
    if rule.continues.is_empty() {
        return None;
    }
    let reading = found.reading;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.sentence.start);
    let said = found.matched.words.iter().any(|at| fr::is_finite_verb(reading.form(*at)));
    let entry = said || ["size", "date"].iter().any(|field| found.matched.captures.contains_key(*field));
    let reach = if rule.at_once || !entry { 1 } else { REACH };
    let first = &reading.sentences[here.saturating_sub(reach)].tokens;
    let behind = if rule.at_once { found.matched.tokens.start } else { found.sentence.start };
    let (start, end) = (reading.character(first.start), reading.character(behind));
    let goes_on = |claim: &&Claim| has_status(claim, &rule.continues);
    let of_kind = before.iter().filter(|claim| claim.kind() == rule.kind && claim.evidence.start < end);
    let of_kind = of_kind.filter(|claim| !rule.at_once || goes_on(claim) && follows(found, claim));
    let last = of_kind.max_by_key(|claim| claim.evidence.start).filter(|claim| claim.evidence.start >= start)?;
    (goes_on(&last) && !is_entry_of_place(found, last)).then_some(last)
}

/// Whether the claim is of one of the statuses `wanted`.
pub fn has_status(claim: &Claim, wanted: &[String]) -> bool {
    let fields = claim.fields();
    let status = fields.iter().find(|(field, _)| field.name == "status").and_then(|(_, value)| value.as_str());
    status.is_some_and(|status| wanted.iter().any(|one| one == status))
}

/// Whether no finite verb stands between the words of the claim and the match.
fn follows(found: &Found, claim: &Claim) -> bool {
    let reading = found.reading;
    let end = reading.token_at(claim.evidence.end);
    let start = found.matched.tokens.start;
    end <= start && !tells(reading, &(end..start))
}

/// Whether one of `tokens` is a finite verb, as the analyser reads its sentence.
fn tells(reading: &Reading, tokens: &Range<usize>) -> bool {
    let sentences = reading.sentences.iter().map(|sentence| &sentence.tokens);
    let mut around = sentences.filter(|one| one.start < tokens.end && tokens.start < one.end);
    around.any(|sentence| {
        let tree = tree(&reading.article.text, &reading.tokens[sentence.clone()], &[], Parser::embedded());
        let among = |byte: usize| tokens.clone().any(|at| reading.tokens[at].range.start == byte);
        let mut words = tree.words.iter().zip(&tree.annotations);
        words.any(|(word, annotation)| annotation.feats.contains("VerbForm=Fin") && among(word.range.start))
    })
}

/// Whether the claim is an entry of another list, each of whose entries has a place of its own: « - Qatar : 300 hommes ».
fn is_entry_of_place(found: &Found, claim: &Claim) -> bool {
    let reading = found.reading;
    let begun = |sentence: &&Sentence| reading.character(sentence.tokens.start) <= claim.evidence.start;
    let of_claim = reading.sentences.iter().rfind(begun);
    let verbless = of_claim.is_some_and(|sentence| !sentence.tokens.clone().any(|at| is_verb(reading, at)));
    let has_place = claim.fields().iter().any(|(field, _)| field.name == "destination");
    verbless && has_place && claim.rule != found.rule.name
}

/// No finite verb but those of the pattern and of relative clauses, and nothing behind the match but a further clause.
fn is_verbless(found: &Found) -> bool {
    let reading = found.reading;
    let (words, end) = (&found.matched.words, found.matched.tokens.end);
    let relative = (end..found.sentence.end).find(|at| fr::is_relative_pronoun(reading.form(*at)));
    let mut others = (found.sentence.start..relative.unwrap_or(found.sentence.end)).filter(|at| !words.contains(at));
    (ends_clause(found) || relative == Some(end)) && !others.any(|at| is_verb(reading, at))
}

/// Whether nothing of the same clause stands behind the match.
fn ends_clause(found: &Found) -> bool {
    let end = found.matched.tokens.end;
    let mark = matches!(found.reading.form(end), "" | "." | "," | ";" | ":" | "(" | ")" | "et" | "|" | "–" | "—" | "»");
    mark || end >= found.sentence.end
}

/// Whether the token is a finite verb, for the tables and for the analyser (« sans donner de chiffre » has none), and no
/// part of a name.
fn is_verb(reading: &Reading, at: usize) -> bool {
    fr::is_finite_verb(reading.form(at)) && reading.mentions_at(at).is_empty() && tells(reading, &(at..at + 1))
}

/// Adds what the claim that the match goes on with tells; troops of an organisation's mission are under its flag.
pub fn share(found: &Found, fields: &mut Map<String, Json>) {
    let Some(claim) = found.continued else { return };
    let shared = claim.fields();
    for (field, value) in &shared {
        if !OWN.contains(&field.name) && !fields.contains_key(field.name) {
            fields.insert(field.name.to_owned(), value.clone());
        }
    }
    let sender = shared.iter().find(|(field, _)| field.name == "sender").and_then(|(_, value)| value.as_str());
    let named = Value::Organisation(sender.unwrap_or_default().to_owned());
    if found.reading.mentions.iter().any(|mention| mention.value == named) {
        fields.entry("framework").or_insert_with(|| Json::from(sender));
    }
}
