//! Conflicts and the decisions of an analyst, from proposal to undoing.

use std::fs;

use crate::harness::{casus, lines, out, small_graph};

const DECIDED: &str =
    "[[settle]]\ntopic = \"founding\"\nabout = [\"CSTO\"]\nvalue = \"2002\"\nwhy = \"its charter is of 2002\"\n";

#[test]
fn a_decision_is_replayed_at_each_build_and_undone_when_it_is_gone() {
    let folder = small_graph();
    let (decisions, facts) = (folder.path().join("graph/decisions.toml"), folder.path().join("graph/facts.nq"));
    out(folder.path(), ["build"]);
    let before = fs::read(&facts).expect("facts");

    let proposed = out(folder.path(), ["conflicts", "--propose"]);
    assert!(proposed.contains("#value = \"1992\" # or \"2002\"\n"), "{proposed}");
    fs::write(&decisions, &proposed).expect("written");
    out(folder.path(), ["build"]);
    assert_eq!(fs::read(&facts).expect("facts"), before, "proposals alone change nothing");

    fs::write(&decisions, DECIDED).expect("written");
    let built = out(folder.path(), ["build"]);
    assert!(built.contains(
        "The sources disagree once; 1 settled\n  Founding date (OTSC)\n    1992  a\n    2002  b, accepted\n"
    ));
    let conflict = &lines(&out(folder.path(), ["conflicts", "--format", "jsonl"]))[0];
    assert_eq!(conflict["settlement"], "analyst");
    assert_eq!(conflict["why"], "its charter is of 2002");
    assert_eq!(conflict["parties"][1]["accepted"], true);
    let text = out(folder.path(), ["conflicts", "--format", "text"]);
    assert!(text.contains("  2002  accepted: decided (its charter is of 2002)\n"), "{text}");
    assert_eq!(out(folder.path(), ["conflicts", "--settlement", "open"]), "");
    out(folder.path(), ["verify"]);

    fs::remove_file(&decisions).expect("removed");
    out(folder.path(), ["build"]);
    assert_eq!(fs::read(&facts).expect("facts"), before, "the decision is undone");
}

#[test]
fn a_broken_or_idle_decision_is_named_and_nothing_is_lost() {
    let folder = small_graph();
    let (decisions, facts) = (folder.path().join("graph/decisions.toml"), folder.path().join("graph/facts.nq"));
    let before = fs::read(&facts).expect("facts");
    fs::write(&decisions, "[[settle]]\ntopic = 3\n").expect("written");
    fs::write(folder.path().join("c.txt"), "La Suède est membre de l'Otan depuis le mois de mars.").expect("written");
    let broken = casus(folder.path(), ["build", "c.txt"]);
    assert_eq!(broken.code, 1);
    assert!(broken.err.contains("graph/decisions.toml: ") && broken.err.contains("line 2, column 9"), "{}", broken.err);
    assert_eq!(fs::read(&facts).expect("facts"), before);
    assert!(!folder.path().join("graph/articles/c.nq").exists());

    fs::write(&decisions, DECIDED.replace("2002\"\nwhy", "2001\"\nwhy")).expect("written");
    let idle = casus(folder.path(), ["build"]);
    let expected = "decisions.toml, line 1: « founding CSTO » has no value « 2001 »: write one of « 1992 », « 2002 »";
    assert!(idle.code == 0 && idle.err.contains(expected), "{}", idle.err);
}

#[test]
fn building_nothing_needs_a_graph() {
    let folder = tempfile::tempdir().expect("a folder");
    let done = casus(folder.path(), ["build"]);
    assert_eq!(done.code, 2);
    assert!(done.err.contains("no graph at graph/: build one with `casus build PATH…`"), "{}", done.err);
}

#[test]
fn a_reprint_is_told_from_a_second_source() {
    let folder = tempfile::tempdir().expect("a folder");
    let text =
        "La Suède est membre de l'Otan depuis le 7 mars 2024. Le roi a assisté à la cérémonie avec ses ministres.";
    for (name, publisher, date) in [("a", "Le Soir", "2024-03-09"), ("b", "Le Jour", "2024-03-08")] {
        let article = format!("---\npublisher: {publisher}\ndate: {date}\n---\n{text}\n");
        fs::write(folder.path().join(format!("{name}.txt")), article).expect("written");
    }
    out(folder.path(), ["build", "a.txt", "b.txt"]);
    let counts = "SELECT ?articles ?publishers WHERE { ?fact a org:Membership ; casus:articleCount ?articles ; casus:publisherCount ?publishers }";
    assert_eq!(out(folder.path(), ["query", counts, "--format", "csv"]), "articles,publishers\r\n1,1\r\n");
    let reprints = "SELECT ?a ?b WHERE { ?a casus:reprintOf ?b }";
    let found = out(folder.path(), ["query", reprints, "--format", "csv"]);
    assert!(found.contains("article/a,https://w3id.org/casus/id/article/b"), "{found}");
}
