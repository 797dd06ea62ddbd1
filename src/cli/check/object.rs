//! The outcome of suites as JSON.

use casus::suite::{Outcome, Sentence, Verdict, notation};
use serde_json::{Value, json};

use super::Checked;
use super::counts::Counts;

/// A file with its counts and sentences.
pub fn object(checked: &Checked) -> Value {
    let Counts { expected, found, missed, open, wrong, .. } = Counts::of(&checked.sentences);
    json!({
        "file": checked.file.display().to_string(),
        "expected": expected,
        "found": found,
        "missed": missed,
        "known": open,
        "wrong": wrong,
        "sentences": checked.sentences.iter().map(|(sentence, outcome)| of_sentence(sentence, outcome)).collect::<Vec<_>>(),
    })
}

fn of_sentence(sentence: &Sentence, outcome: &Outcome) -> Value {
    let missed = outcome.missed.iter().map(|missed| notation::line(missed.kind, &missed.fields));
    let wrong = outcome.wrong.iter().map(|wrong| {
        let says = notation::line(wrong.kind(), &notation::fields(wrong));
        json!({ "claim": says, "rule": wrong.rule, "quote": wrong.evidence.quote })
    });
    let verdict = match outcome.verdict(sentence) {
        Verdict::Right => "right",
        Verdict::Open => "open",
        Verdict::Closed => "closed",
        Verdict::Wrong => "wrong",
    };
    json!({
        "line": sentence.line,
        "text": sentence.article.text,
        "tests": sentence.tests,
        "verdict": verdict,
        "open": sentence.open,
        "known_wrong": sentence.wrong,
        "expected": sentence.claims.len(),
        "found": outcome.found,
        "missed": missed.collect::<Vec<_>>(),
        "wrong": wrong.collect::<Vec<_>>(),
    })
}
