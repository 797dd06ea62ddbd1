//! Each rule carries its own evidence: sentences that must yield its claim and sentences that must not.

use casus::claim::Claim;
use casus::lexicon::Lexicon;
use casus::lint::{self, Severity, lint, unused};
use casus::rules::{Rule, rules};
use casus::suite::notation::{agrees, fields, rows};

fn claims(rule: &Rule, text: &str) -> Vec<Claim> {
    let all: Vec<&Rule> = rules().iter().collect();
    lint::claims(rule, &all, text, Lexicon::embedded())
}

#[test]
fn every_rule_finds_what_its_examples_say() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for (text, expected) in &rule.yes {
            let found: Vec<_> = claims(rule, text).iter().map(fields).collect();
            let expected = rows(expected).unwrap_or_else(|error| panic!("{}: « {text} »: {error}", rule.name));
            let missing = expected.into_iter().filter(|wanted| !found.iter().any(|one| agrees(one, wanted)));
            wrong.extend(
                missing.map(|wanted| format!("{}: « {text} » must give {wanted:?}, gives {found:?}", rule.name)),
            );
        }
    }
    assert!(wrong.is_empty(), "mend the rule or its example:\n{}", wrong.join("\n"));
}

#[test]
fn no_rule_finds_what_its_examples_forbid() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for text in &rule.no {
            let found: Vec<_> = claims(rule, text).iter().map(fields).collect();
            if !found.is_empty() {
                wrong.push(format!("{}: « {text} » must give nothing, gives {found:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "mend the rule or its example:\n{}", wrong.join("\n"));
}

#[test]
fn there_is_nothing_to_warn_of() {
    let all: Vec<&Rule> = rules().iter().collect();
    let found = lint(rules(), &all, Lexicon::embedded()).into_iter().chain(unused());
    let warnings = found.filter(|finding| finding.severity == Severity::Warning);
    let warnings: Vec<String> = warnings.map(|finding| format!("{}: {}", finding.about, finding.what)).collect();
    assert!(warnings.is_empty(), "`casus lint` warns:\n{}", warnings.join("\n"));
}

#[test]
fn every_rule_can_be_shown_as_written() {
    for rule in rules() {
        let shown = casus::rules::patterns(&rule.name);
        assert_eq!(shown.len(), rule.patterns.len() + rule.frames.len(), "{}", rule.name);
        assert!(!shown.is_empty(), "{} has neither patterns nor frames", rule.name);
    }
}
