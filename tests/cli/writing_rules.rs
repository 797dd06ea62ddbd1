//! `check`, `lint` and `why-not`: the tools of those who write rules.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::harness::{casus, out};

const SENTENCES: &str = r#"date = "2024-03-05"

[[sentence]]
text = "La Suède est membre de l'Otan depuis jeudi."
tests = "all right"
claims = ["membership state=SWE organisation=NATO status=member date=2024-02-29"]

[[sentence]]
text = "La Suède n'en a rien dit."
tests = "nothing"
claims = []
"#;

fn sentence(text: &str, claims: &str, open: &str) -> String {
    format!("{SENTENCES}\n[[sentence]]\ntext = \"{text}\"\ntests = \"own\"\nclaims = [{claims}]\n{open}\n")
}

fn folder(file: &str, content: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(file), content).expect("a file");
    folder
}

fn check(content: &str) -> (i32, String) {
    let folder = folder("mine.toml", content);
    let done = casus(folder.path(), ["check", "mine.toml", "--open"]);
    (done.code, done.out + &done.err)
}

#[test]
fn sentences_are_checked_against_their_claims() {
    let (code, out) = check(SENTENCES);
    assert_eq!((code, out.as_str()), (0, "mine.toml  2 sentences, 1 claim: 1 found, 0 missed, 0 wrong\n"));
    let membership = "\"membership state=FIN organisation=NATO status=member\"";
    let (code, out) = check(&sentence("La Finlande est membre de l'Otan.", "", ""));
    assert!(
        code == 1 && out.contains("    wrong   membership state=FIN organisation=NATO status=member  rule "),
        "{out}"
    );
    let (code, out) = check(&sentence("La Finlande se tait.", membership, ""));
    assert!(code == 1 && out.contains("    missed  membership state=FIN"), "{out}");
    let (code, out) = check(&sentence("La Finlande se tait.", membership, "open = \"silence\""));
    assert!(code == 0 && out.contains("1 missed (1 known)") && out.contains("    known   silence"), "{out}");
    let (code, out) = check(&sentence("La Finlande est membre de l'Otan.", membership, "open = \"silence\""));
    assert!(code == 1 && out.contains("what « open » says is mended") && out.contains("mine.toml:14"), "{out}");
}

#[test]
fn an_attribute_that_differs_is_told() {
    let claim = "\"membership state=FIN organisation=NATO status=member date=2022\"";
    let (code, out) = check(&sentence("La Finlande est membre de l'Otan depuis 2023.", claim, ""));
    assert!(code == 1 && out.contains("[date differs]") && out.contains("missed  membership state=FIN"), "{out}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_its_line() {
    let (code, out) = check(&sentence("La Finlande.", "\"membership state=FIN\"", ""));
    assert!(code == 1 && out.contains("mine.toml: line 14, « La Finlande.… »: membership: missing field"), "{out}");
    assert_eq!(casus(Path::new("."), ["check", "nowhere.toml"]).code, 2);
}

const RULE: &str = r#"[[rule]]
name = "nods-to"
patterns = ["<state> (opiner | acquiescer) <organisation>"]
set = { status = "member" }
"#;

#[test]
fn rules_of_ones_own_stand_beside_the_others() {
    let folder = folder("membership.toml", RULE);
    let suite = sentence("La Finlande opiner l'Otan.", "\"membership state=FIN organisation=NATO status=member\"", "");
    fs::write(folder.path().join("mine.toml"), suite).expect("a file");
    assert_eq!(casus(folder.path(), ["check", "mine.toml"]).code, 1);
    assert_eq!(casus(folder.path(), ["check", "mine.toml", "--rules", "membership.toml"]).code, 0);
    let linted = casus(folder.path(), ["lint", "membership.toml"]);
    assert_eq!(linted.code, 1);
    for fault in ["no « yes » example", "no « no » example"] {
        assert!(linted.out.contains(&format!("warning: membership/nods-to: {fault}\n")), "{}", linted.out);
    }
    fs::rename(folder.path().join("membership.toml"), folder.path().join("other.toml")).expect("renamed");
    let unnamed = casus(folder.path(), ["lint", "other.toml"]);
    assert!(unnamed.code == 2 && unnamed.err.contains("after a kind of claim"), "{}", unnamed.err);
}

fn why_not(arguments: &[&str]) -> String {
    out(Path::new("."), std::iter::once("why-not").chain(arguments.iter().copied()))
}

#[test]
fn what_a_sentence_lacks_is_told() {
    let told = why_not(&["Le Tchad a dépêché 300 soldats.", "--kind", "deployment", "--all"]);
    for part in [
        "« Tchad »",
        "dépêcher, fact: agent « Le Tchad », theme « 300 soldats »",
        "nearly matched",
        "<destination:state>",
    ] {
        assert!(told.contains(part), "« {part} » is missing in:\n{told}");
    }
    let denied = why_not(&["Le Tchad n'a pas dépêché de soldats au Niger.", "--rule", "sends-in-a-frame"]);
    assert!(denied.contains("matched, but") && denied.contains("the words deny it"), "{denied}");
    let forbidden =
        why_not(&["Le Tchad a dépêché 300 soldats au Niger pour un exercice.", "--rule", "sends-in-a-frame"]);
    assert!(forbidden.contains("forbidden by unless: @no_deployment"), "{forbidden}");
}

#[test]
fn what_a_sentence_gives_is_told_too() {
    let json: Value = serde_json::from_str(&why_not(&["Le Tchad a dépêché 300 soldats au Niger.", "--format", "json"]))
        .expect("JSON");
    let claims = json[0]["claims"].as_array().expect("claims");
    assert!(
        claims
            .iter()
            .any(|claim| claim["claim"] == "deployment sender=TCD destination=NER status=deployed size=300..300"),
        "{json:#}"
    );
    assert_eq!(casus(Path::new("."), ["why-not", "Rien.", "--rule", "no-such-rule"]).code, 2);
}
