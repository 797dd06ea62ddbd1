//! The story: an article becomes claims.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value as Json;

use crate::article::Article;
use crate::claim::{Claim, Extraction};
use crate::extract;
use crate::frame::{Frame, frames};
use crate::lexicon::Lexicon;
use crate::resolve::Reading;
use crate::rules::{self, Pattern, RuleSet, Unless};
use crate::text::{Parser, Tree, forest};

/// What `article` claims and names, by the embedded rules. Total: every text has an extraction.
pub fn extract(article: &Article, lexicon: &Lexicon) -> Extraction {
    extract_with(article, lexicon, rules::embedded())
}

/// What `article` claims and names, by `rules`.
pub fn extract_with(article: &Article, lexicon: &Lexicon, rules: &RuleSet) -> Extraction {
    let reading = Reading::of(article, lexicon);
    let mut claims = distinct(claims(&reading, rules));
    extract::share_flags(&reading, &mut claims);
    Extraction { claims, entities: reading.entities() }
}

/// Every claim that `rules` find in `reading`, in the order of the text.
pub fn claims(reading: &Reading, rules: &RuleSet) -> Vec<Claim> {
    let mut found = Vec::new();
    for sentence in reading.sentences.iter().map(|sentence| &sentence.tokens) {
        if reading.mentions_in(sentence.clone()).next().is_none() {
            continue;
        }
        let parsed = LazyCell::new(|| parsed(reading, sentence));
        let (first, goes_on): (Vec<_>, Vec<_>) =
            rules.relevant(reading, sentence).into_iter().partition(|(rule, _)| !rule.goes_on());
        for (rule, patterns) in first.into_iter().chain(goes_on) {
            let matches = patterns.into_iter().flat_map(|pattern| match pattern {
                Pattern::Sequence(pattern) => rules::matches(reading, sentence, pattern),
                Pattern::Frame(pattern) => rules::frame_matches(reading, &parsed.0, &parsed.1, pattern),
            });
            let unless = LazyCell::new(|| Unless::of(reading, sentence, rule));
            let matches = matches.filter(|one| unless.forbids(one).is_none());
            let claims: Vec<Claim> =
                matches.flat_map(|one| extract::claims(reading, sentence, rule, &one, &found)).collect();
            found.extend(claims);
        }
    }
    found.sort_by(|a, b| a.evidence.start.cmp(&b.evidence.start).then_with(|| a.rule.cmp(&b.rule)));
    found
}

/// The trees of the clauses of the sentence and their frames.
pub fn parsed(reading: &Reading, sentence: &Range<usize>) -> (Tree<'static>, Vec<Frame>) {
    let tree = forest(&reading.article.text, &reading.tokens[sentence.clone()], Parser::embedded());
    let frames = frames(&tree);
    (tree, frames)
}

/// One claim of those that have the same identifying fields: the one with most attributes, the first of these.
fn distinct(claims: Vec<Claim>) -> Vec<Claim> {
    let mut kept: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut distinct: Vec<Claim> = Vec::new();
    for claim in claims {
        let alike = kept.entry(identity(&claim)).or_default();
        match alike.iter().copied().find(|at| may_be_one(&claim, &distinct[*at])) {
            Some(at) if detail(&claim) > detail(&distinct[at]) => distinct[at] = claim,
            Some(_) => {}
            None => {
                alike.push(distinct.len());
                distinct.push(claim);
            }
        }
    }
    distinct
}

/// Statuses that are events: two of them on different dates are two claims.
const EVENTS: &[&str] = &["joined", "left", "suspended"];

fn may_be_one(a: &Claim, b: &Claim) -> bool {
    let is_event = a.fields().iter().any(|(_, value)| value.as_str().is_some_and(|value| EVENTS.contains(&value)));
    match (date(a), date(b)) {
        (Some(a), Some(b)) if is_event => a.starts_with(&b) || b.starts_with(&a),
        _ => true,
    }
}

fn date(claim: &Claim) -> Option<String> {
    let fields = claim.fields();
    let date = fields.iter().find(|(field, _)| field.name == "date")?;
    date.1.as_str().map(str::to_owned)
}

/// How much a claim tells: its number of fields, then the precision of its date.
fn detail(claim: &Claim) -> (usize, usize) {
    (claim.fields().len(), date(claim).map_or(0, |date| date.len()))
}

fn identity(claim: &Claim) -> String {
    let fields = claim.fields();
    let values = fields.iter().filter(|(field, _)| field.identifies);
    let values: Vec<String> = values.map(|(field, value): &(_, Json)| format!("{}={value}", field.name)).collect();
    format!("{} {}", claim.kind(), values.join(" "))
}
