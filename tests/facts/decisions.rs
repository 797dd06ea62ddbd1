//! An analyst's decisions, replayed.

use casus::claim::MembershipStatus::{Joined, Member};
use casus::facts::{Decisions, Facts};

use crate::sample::{article, check_decided, founding, member, summary, troops};

/// The fact lines, then the sizes of deployments and the decisions that changed nothing.
fn all(facts: &Facts) -> Vec<String> {
    let sizes = facts.deployments.iter().flat_map(|one| &one.sizes);
    let sizes = sizes.map(|(size, _)| format!("size {:?}", size.min.unwrap_or_default()));
    let events = facts.events.iter().map(|event| format!("{} {}", event.kind, event.date.expect("a date")));
    let idle = facts.idle.iter().map(ToString::to_string);
    summary(facts).into_iter().chain(sizes).chain(events).chain(idle).collect()
}

#[test]
fn the_analyst_goes_first_and_the_last_decision_counts() {
    let on = |id, date| article(id, "2022", vec![founding(date)]);
    let articles = vec![on("a", "1992"), on("b", "1992"), on("c", "2002")];
    let decide = |value: &str| format!("[[settle]]\ntopic = \"founding\"\nabout = [\"CSTO\"]\nvalue = \"{value}\"\n");
    let decided = ["date: 1992 | 2002, 2002 by analyst", "founding 2002"];
    check_decided(articles.clone(), &decide("2002"), all, &decided);
    let overruled = "line 1: line 5 settles the same conflict otherwise, and counts";
    check_decided(articles.clone(), &(decide("1992") + &decide("2002")), all, &[&decided[..], &[overruled]].concat());
    check_decided(articles, "", all, &["date: 1992 | 2002, 1992 by more_publishers", "founding 1992"]);
}

#[test]
fn a_decided_size_is_the_only_one() {
    let on = |id, size: u64| article(id, "2022-01-06", vec![troops(size, size)]);
    let articles = vec![on("a", 2500), on("b", 2600)];
    check_decided(articles.clone(), "", all, &["quantity: 2500 | 2600", "size 2500", "size 2600"]);
    let toml = "[[settle]]\ntopic = \"deployment_size\"\nabout = [\"CSTO\", \"KAZ\"]\nvalue = \"2600\"\nwhy = \"x\"";
    check_decided(articles, toml, all, &["quantity: 2500 | 2600, 2600 by analyst", "size 2600"]);
}

#[test]
fn merged_names_are_one_and_a_split_name_is_two() {
    let articles = vec![
        article("a", "2022", vec![member("GEO", Member, "")]),
        article("b", "2022", vec![member("Ibérie", Joined, "2010")]),
        article("c", "2022", vec![member("GEO", Member, "")]),
    ];
    let merge = "[[merge]]\nnames = [\"Ibérie\", \"Géorgie-sur-Mer\"]\ninto = \"GEO\"\n";
    let split = "[[split]]\nname = \"GEO\"\nas = \"Géorgie-sur-Mer\"\narticles = [\"c\"]\n";
    check_decided(
        articles.clone(),
        split,
        all,
        &["GEO member ? ? [a]", "Géorgie-sur-Mer member ? ? [c]", "Ibérie member 2010 ? [b]"],
    );
    check_decided(articles, &format!("{merge}{split}"), all, &["GEO member 2010 ? [a b c]"]);
}

#[test]
fn a_decision_that_changes_nothing_is_told_with_its_line() {
    let articles = vec![article("a", "2022", vec![founding("1992")]), article("b", "2022", vec![founding("2002")])];
    let toml = "# mine\n\n[[settle]]\ntopic = \"founding\"\nabout = [\"CSTO\"]\nvalue = \"2003\"\n\n\
        [[settle]]\ntopic = \"accession\"\nabout = [\"KAZ\", \"CSTO\"]\nvalue = \"1992\"\n\n\
        [[merge]]\nnames = [\"Pacte\"]\ninto = \"X\"\n\n[[split]]\nname = \"X\"\nas = \"Y\"\narticles = [\"a\"]\n";
    check_decided(
        articles,
        toml,
        all,
        &[
            "date: 1992 | 2002",
            "founding 1992",
            "founding 2002",
            "line 3: « founding CSTO » has no value « 2003 »: write one of « 1992 », « 2002 »",
            "line 8: there is no conflict « accession KAZ CSTO »; `casus conflicts --propose` writes those that there are",
            "line 13: no claim names « Pacte »; write identifiers and names as `casus claims --format jsonl` has them",
            "line 17: no claim names « X »; write identifiers and names as `casus claims --format jsonl` has them",
        ],
    );
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    for (toml, expected) in [
        ("[[settle]]\ntopic = \"founding\"\nabout = \"CSTO\"\nvalue = \"2002\"", "line 3, column 9"),
        ("[[settle]]\ntopic = \"founding\"", "missing field `about`"),
        ("[[settled]]\n", "unknown field `settled`"),
        ("[[merge]]\nnames = [\"A\"", "line 2"),
    ] {
        let error = Decisions::read(toml, "g/decisions.toml").expect_err(toml).to_string();
        assert!(error.starts_with("g/decisions.toml: ") && error.contains(expected), "{error}");
    }
}
