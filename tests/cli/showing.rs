//! `claims`, `entities`, `explain`, `conflicts`, and how they are printed.

use std::process::Stdio;

use casus::rules::{patterns, rules};
use serde_json::Value;

use crate::harness::{FOUNDED_1992, casus, command, done, lines, out, small_graph};

fn id_of(quote: &str, folder: &std::path::Path) -> String {
    let claims = lines(&out(folder, ["claims"]));
    let claim = claims.iter().find(|claim| claim["quote"] == quote).expect(quote);
    claim["id"].as_str().expect("an id").to_owned()
}

#[test]
fn claims_come_as_lines_as_csv_and_as_a_table() {
    let folder = small_graph();
    let claims = lines(&out(folder.path(), ["claims"]));
    assert_eq!(claims.len(), 6);
    for field in ["source", "quote", "start", "end", "rule", "modality", "polarity", "kind"] {
        assert!(claims.iter().all(|claim| !claim[field].is_null()), "{field}");
    }
    let csv = out(folder.path(), ["claims", "--format", "csv", "--kind", "deployment"]);
    let (head, row) = csv.split_once('\n').expect("two lines");
    assert!(head.starts_with("source,id,kind,state,organisation,status,date,") && head.ends_with(",start,end,quote"));
    assert!(row.contains(",CSTO,KAZ,2000,,") && row.ends_with(",a envoyé plus de 2 000 soldats russes\n"), "{row}");
    let table = out(folder.path(), ["claims", "--format", "table", "--article", "b"]);
    assert!(table.contains("OTSC · Kazakhstan · deployed · ≥ 2000"), "{table}");
    let english = out(folder.path(), ["claims", "--format", "table", "--state", "russie", "--language", "en"]);
    assert!(english.contains("Russia · CSTO · member"), "{english}");
}

#[test]
fn entities_can_be_narrowed() {
    let folder = small_graph();
    let all = lines(&out(folder.path(), ["entities"]));
    assert_eq!(
        all[0],
        serde_json::json!({"source": "a", "entities": {"states": ["KAZ", "RUS"], "organisations": [], "persons": []}})
    );
    assert_eq!(lines(&out(folder.path(), ["entities", "--kind", "person"])).len(), 0);
    let russia = out(folder.path(), ["entities", "--state", "russie", "--article", "b", "--format", "csv"]);
    assert_eq!(russia, "source,kind,id,name\nb,state,RUS,Russie\n");
}

#[test]
fn a_claim_is_explained_by_its_words() {
    let folder = small_graph();
    let id = id_of(FOUNDED_1992, folder.path());
    let explained = out(folder.path(), ["explain", &id[..10]]);
    for part in [
        "OTSC · 1992 · Tachkent",
        "« L'alliance a été ⟦fondée en 1992 à Tachkent⟧. »",
        "(CSTO)",
        "polarity       affirmed",
        "modality       fact",
        "Titre de a",
        "2022-01-07",
        "Le Monde",
        &rules()[0].name,
        &patterns(&rules()[0].name)[0],
    ] {
        assert!(explained.contains(part), "« {part} » is missing in:\n{explained}");
    }
    let iri = format!("https://w3id.org/casus/id/claim/{id}");
    assert_eq!(out(folder.path(), ["explain", &iri]), explained);
    let json: Value = serde_json::from_str(&out(folder.path(), ["explain", &id, "--format", "json"])).expect("JSON");
    assert_eq!(json["sentence"], "L'alliance a été fondée en 1992 à Tachkent.");
}

#[test]
fn each_side_of_a_conflict_is_quoted() {
    let folder = small_graph();
    let text = out(folder.path(), ["conflicts", "--format", "text"]);
    assert!(text.starts_with("Founding date (OTSC)\n  1992\n    « fondée en 1992 à Tachkent »  a, claim "), "{text}");
    assert!(text.contains("  2002\n    « fondée en 2002 »  b, claim "), "{text}");
    let lines = lines(&out(folder.path(), ["conflicts", "--organisation", "OTSC"]));
    assert_eq!((lines.len(), &lines[0]["parties"][1]["value"]), (1, &Value::from("2002")));
    assert_eq!(out(folder.path(), ["conflicts", "--state", "russie"]), "");
    assert_eq!(out(folder.path(), ["conflicts", "--format", "csv"]).lines().count(), 3);
}

#[test]
fn colours_are_for_those_who_see_them() {
    let folder = small_graph();
    let coloured = |arguments: &[&str]| out(folder.path(), arguments).contains('\u{1b}');
    assert!(!coloured(&["conflicts", "--format", "text"]));
    assert!(coloured(&["conflicts", "--format", "text", "--color", "always"]));
    let mut command = command(folder.path());
    let plain = done(command.env("NO_COLOR", "1").args(["conflicts", "--format", "text"]));
    assert!(!plain.out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = small_graph();
    for arguments in [["claims"].as_slice(), &["export"], &["query", "roles"], &["completions", "bash"]] {
        let mut binary = std::process::Command::new(assert_cmd::cargo::cargo_bin("casus"));
        binary.current_dir(folder.path()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = binary.spawn().expect("the binary runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {output:?}");
    }
}

#[test]
fn every_command_shows_examples() {
    let folder = tempfile::tempdir().expect("a folder");
    let help = out(folder.path(), ["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() >= 10, "{help}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        let help = out(folder.path(), [command, "--help"]);
        assert!(help.contains("Examples:\n") && help.contains(&format!("  casus {command}")), "{command}:\n{help}");
    }
    assert_eq!(casus(folder.path(), Vec::<&str>::new()).code, 2);
}
