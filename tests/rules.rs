//! Each rule carries its own evidence: sentences that must yield its claim and sentences that must not.

use casus::article::Article;
use casus::claim::Claim;
use casus::lang::fr;
use casus::lexicon::Lexicon;
use casus::resolve::Reading;
use casus::rules::{Rule, RuleSet, rules};
use casus::suite::notation::{agrees, fields, rows};

/// The publication date of every example.
const PUBLISHED: &str = "2022-01-07";

fn article(text: &str) -> Article {
    let date = PUBLISHED.parse().ok();
    Article { date, ..Article::of_text("example", text) }
}

fn claims(rule: &Rule, text: &str) -> Vec<Claim> {
    let article = article(text);
    let reading = Reading::of(&article, Lexicon::embedded());
    if rule.continues.is_empty() {
        return casus::pipeline::claims(&reading, &RuleSet::new(std::slice::from_ref(rule)));
    }
    let mut claims = casus::pipeline::claims(&reading, casus::rules::embedded());
    claims.retain(|claim| claim.rule == rule.name);
    claims
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
fn every_rule_has_a_name_of_its_own_and_both_kinds_of_example() {
    let mut names: Vec<&str> = rules().iter().map(|rule| rule.name.as_str()).collect();
    for rule in rules() {
        assert!(!rule.yes.is_empty() && !rule.no.is_empty(), "{}: give it a « yes » and a « no » example", rule.name);
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rules().len(), "two rules of one kind have one name");
}

#[test]
fn every_list_of_phrases_is_used() {
    let named: Vec<&str> = fr::RULES.iter().map(|(_, toml)| *toml).chain(fr::lists::phrases()).collect();
    let from_code = ["people", "treaty"];
    let named_by_code = |name: &str| from_code.contains(&name) || name.starts_with("gap_");
    for name in fr::lists::names().filter(|name| !named_by_code(name)) {
        let reference = format!("@{name}");
        let is_used = named.iter().any(|text| {
            text.split(reference.as_str())
                .skip(1)
                .any(|behind| !behind.starts_with(|c: char| c.is_ascii_lowercase() || c == '_'))
        });
        assert!(is_used, "no rule and no list names @{name}: remove it from lists.toml");
    }
}

#[test]
fn every_rule_can_be_shown_as_written() {
    for rule in casus::rules::rules() {
        let shown = casus::rules::patterns(&rule.name);
        assert_eq!(shown.len(), rule.patterns.len() + rule.frames.len(), "{}", rule.name);
        assert!(!shown.is_empty(), "{} has neither patterns nor frames", rule.name);
    }
}
