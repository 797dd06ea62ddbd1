//! How two graphs differ.

use casus::diff::{Change, Differences, FactChange, State, Version, diff};
use casus::outline::outlines;
use casus::rdf::Run;

use crate::case::{articles, facts};

fn version(written: &str, rules: &str) -> Version {
    let articles = articles(written);
    let run = Run { version: "1".to_owned(), rules_hash: rules.to_owned(), lexicon_hash: "l".to_owned() };
    let state =
        |content: &str| State { date: None, publisher: None, content: content.to_owned(), run: Some(run.clone()) };
    let claims = articles.iter().flat_map(|(_, claims)| claims);
    Version {
        articles: articles.iter().map(|(article, _)| (article.id.clone(), state("same"))).collect(),
        claims: claims.map(|claim| (claim.id(), claim.clone())).collect(),
        facts: outlines(&facts(&articles)),
    }
}

/// « changed membership KAZ CSTO, member: ? – ? → 1994 – ? +1 -0 », the numbers of claims gained and lost.
fn fact(change: &FactChange) -> String {
    let outline = change.outline().expect("a fact");
    let subject: Vec<&str> = outline.subject.iter().map(|(_, value)| value.as_str()).collect();
    let aspect = |aspect: &casus::diff::Aspect| {
        format!(", {}: {} → {}", aspect.name, aspect.before.join(" & "), aspect.after.join(" & "))
    };
    let aspects: String = change.aspects.iter().map(aspect).collect();
    let (gained, lost) = (change.gained.len(), change.lost.len());
    format!("{} {} {}{aspects} +{gained} -{lost}", change.change.name(), outline.kind, subject.join(" "))
}

#[track_caller]
fn check(before: &str, after: &str, expected: &[&str]) {
    let (before, after) = (version(before, "r"), version(after, "r"));
    let facts: Vec<String> = diff(&before, &after).facts.iter().map(fact).collect();
    assert_eq!(facts, expected);
}

#[test]
fn the_same_graph_does_not_differ() {
    let graph = "a 2022: KAZ joined CSTO 1994; CSTO founded 1992
                 b 2022: CSTO founded 2002; RUS deployed KAZ CSTO 2022-01 2500";
    let (one, other) = (version(graph, "r"), version(graph, "r"));
    assert!(diff(&one, &other).is_empty());
}

#[test]
fn facts_are_gained_and_lost() {
    check(
        "a 2022: KAZ member CSTO; FRA member NATO",
        "a 2022: KAZ member CSTO
         b 2022: FRA member EU",
        &["gained membership FRA EU +1 -0", "lost membership FRA NATO +0 -1"],
    );
}

#[test]
fn a_fact_about_the_same_thing_and_time_is_changed() {
    check(
        "a 2022: KAZ member CSTO",
        "a 2022: KAZ member CSTO
         b 2022: KAZ joined CSTO 1994",
        &["changed membership KAZ CSTO, member: ? – ? → 1994 – ? +1 -0"],
    );
    check(
        "a 2022: RUS deployed KAZ CSTO 2022-01 2500",
        "a 2022: RUS deployed KAZ CSTO 2022-01 2600",
        &["changed deployment RUS KAZ, size: 2500 → 2600 +1 -1"],
    );
    check(
        "a 2022: CSTO founded 1992",
        "b 2022: CSTO founded 1992-05",
        &["changed founding CSTO, date: 1992 → 1992-05 +1 -1"],
    );
}

#[test]
fn what_rests_on_other_claims_is_changed() {
    check(
        "a 2022: KAZ member CSTO",
        "a 2022: KAZ member CSTO
         b 2022: KAZ member CSTO",
        &["changed membership KAZ CSTO +1 -0"],
    );
}

#[test]
fn facts_of_other_times_are_others() {
    check(
        "a 2022: UZB joined CSTO 1992; UZB left CSTO 1999",
        "a 2022: UZB joined CSTO 2006; UZB left CSTO 2012",
        &["lost membership UZB CSTO +0 -2", "gained membership UZB CSTO +2 -0"],
    );
    check(
        "a 2022: CSTO founded 1992",
        "a 2022: CSTO founded 2002",
        &["lost founding CSTO +0 -1", "gained founding CSTO +1 -0"],
    );
}

#[test]
fn a_conflict_is_gained_with_the_claim_that_opposes() {
    check(
        "a 2022: CSTO founded 1992",
        "a 2022: CSTO founded 1992
         b 2022: CSTO founded 2002",
        &["gained conflict Founding date CSTO +2 -0", "gained founding CSTO +1 -0"],
    );
}

#[test]
fn articles_runs_and_claims_differ_too() {
    let before = version("a 2022: KAZ member CSTO\nb 2022: RUS member CSTO", "r");
    let mut after = version("b 2022: RUS member CSTO; FRA member NATO\nc 2022: KAZ member CSTO", "s");
    after.articles.get_mut("b").expect("b").content = "other".to_owned();
    let Differences { articles, runs, claims, .. } = diff(&before, &after);
    assert_eq!(articles, [(Change::Lost, "a"), (Change::Changed, "b"), (Change::Gained, "c")]);
    let runs: Vec<_> =
        runs.iter().map(|(change, run, articles)| (*change, run.rules_hash.as_str(), *articles)).collect();
    assert_eq!(runs, [(Change::Lost, "r", 2), (Change::Gained, "s", 2)]);
    let claims: Vec<_> = claims.iter().map(|(change, _)| *change).collect();
    assert_eq!(claims, [Change::Lost, Change::Gained, Change::Gained]);
}
