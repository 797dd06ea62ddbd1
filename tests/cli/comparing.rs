//! `table`, `compare`, `diff`, and `explain` of facts.

use std::fs;

use casus::ontology::Ontology;
use casus::rdf::{Identifiers, Run};
use casus::store::GraphDirectory;
use serde_json::Value;

use crate::harness::{casus, command, done, lines, out, small_graph};

#[test]
fn tables_are_csv_tsv_or_for_people() {
    let folder = small_graph();
    let csv = out(folder.path(), ["table", "members"]);
    let (head, rows) = csv.split_once('\n').expect("a head");
    assert!(
        head.starts_with("state,ccode,state_name,organisation,") && head.is_ascii() && head.ends_with(",fact,claims")
    );
    assert_eq!(rows.lines().count(), 3);
    assert!(
        rows.contains("GBR,200,Royaume-Uni,EU,Union européenne,RegionalOrganisation,member,1,,2020-01-31,"),
        "{rows}"
    );
    out(folder.path(), ["table", "members", "--output", "members.tsv"]);
    let tsv = fs::read_to_string(folder.path().join("members.tsv")).expect("written");
    assert_eq!(tsv, csv.replace(',', "\t"));
    let people = out(folder.path(), ["table", "members", "--format", "table", "--language", "en"]);
    assert!(people.contains("United Kingdom") && people.contains("─"), "{people}");
    let dyads = out(folder.path(), ["table", "dyad-years"]);
    assert_eq!(dyads.lines().count(), 1, "nobody shares anything: a head alone");
    let deployments = out(folder.path(), ["table", "deployments", "--state", "kazakhstan"]);
    assert!(deployments.contains("\nCSTO,,Organisation du traité de sécurité collective,KAZ,705,"), "{deployments}");
}

#[test]
fn years_and_organisations_narrow_a_table() {
    let folder = small_graph();
    let wide = out(folder.path(), ["table", "state-years", "--from-year", "2019", "--to-year", "2022"]);
    assert!(wide.starts_with("ccode,state,year,CSTO,EU,force_machin,facts\n"), "{wide}");
    assert!(wide.contains("365,RUS,2022,1,-9,-9,") && wide.contains("200,GBR,2021,-9,0,-9,"), "{wide}");
    assert_eq!(wide.lines().count(), 1 + 3 * 4);
    let long = out(folder.path(), ["table", "state-years", "--long", "--organisation", "force machin"]);
    assert_eq!(long.lines().count(), 2, "{long}");
    assert!(long.contains("220,FRA,France,2020,Force Machin,Force Machin,,1,member,dates,0,"), "{long}");
}

#[test]
fn every_value_leads_back_to_its_words() {
    let folder = small_graph();
    let members = out(folder.path(), ["table", "members", "--organisation", "UE"]);
    let fact = members.lines().nth(1).and_then(|row| row.split(',').rev().nth(1)).expect("a fact").to_owned();
    let explained = out(folder.path(), ["explain", &fact[..12]]);
    for part in [
        "membership  Royaume-Uni · UE",
        "? – 2020-01-31",
        "1 claim in 1 article of 1 publisher",
        "« a quitté l'UE »",
        &fact,
    ] {
        assert!(explained.contains(part), "« {part} » is missing in:\n{explained}");
    }
    let iri = format!("https://w3id.org/casus/id/fact/{fact}");
    assert_eq!(out(folder.path(), ["explain", &iri]), explained);
    let json: Value = serde_json::from_str(&out(folder.path(), ["explain", &fact, "--format", "json"])).expect("JSON");
    assert_eq!(json["fact"]["claims"][0]["quote"], "a quitté l'UE");
    let conflict =
        lines(&out(folder.path(), ["conflicts", "--format", "jsonl"]))[0]["id"].as_str().expect("an id").to_owned();
    let explained = out(folder.path(), ["explain", &conflict]);
    assert!(explained.contains("1992  by a") && explained.contains("« fondée en 2002 »"), "{explained}");
}

const MINE: &str = "\
état;STATE;organisation;from;until
x;Russie;OTSC;1992;
x;365;csto;1992;?
x;Royaume-Uni;UE;1973;
x;France;Force machin;2020;
x;Rusie;OTAN;1949;
x;Italie;OTAN;4/4/1949;
x;Italie;OTAN;1949-04-04;
";

#[test]
fn a_table_of_ones_own_is_compared_row_by_row() {
    let folder = small_graph();
    fs::write(folder.path().join("mine.csv"), MINE).expect("written");
    let done = casus(folder.path(), ["compare", "mine.csv"]);
    assert_eq!(done.code, 1, "two lines are wrong");
    for part in [
        "mine.csv, line 6: no state is called « Rusie »; did you mean Russie?",
        "mine.csv, line 7: column from: « 4/4/1949 » is no date: expected YYYY, YYYY-MM or YYYY-MM-DD",
        "3 confirmed, 1 contradicted, 1 missing, 0 new",
    ] {
        assert!(done.err.contains(part), "« {part} » is missing in:\n{}", done.err);
    }
    let found = lines(&done.out);
    let verdicts: Vec<&str> = found.iter().filter_map(|finding| finding["verdict"].as_str()).collect();
    assert_eq!(verdicts, ["confirmed", "confirmed", "contradicted", "confirmed", "missing"]);
    assert_eq!(found[2]["differences"][0], "still by the file, left 2020-01-31 by the articles");
    assert_eq!(found[2]["claims"][0]["quote"], "a quitté l'UE");
}

#[test]
fn findings_are_text_or_csv_and_can_be_narrowed() {
    let folder = small_graph();
    let table = "organisation,until,state,from\nUE,,Royaume-Uni,1973\nOTSC,,Russie,\n";
    fs::write(folder.path().join("mine.csv"), table).expect("written");
    let text = out(folder.path(), ["compare", "mine.csv", "--format", "text"]);
    assert!(text.contains("contradicted  Royaume-Uni · UE  1973 – still  mine.csv, line 2\n"), "{text}");
    assert!(text.contains("« a quitté l'UE »  a, claim ") && text.contains("new  France · Force Machin\n"), "{text}");
    let only = out(folder.path(), ["compare", "mine.csv", "--only", "contradicted", "--format", "csv"]);
    assert_eq!(only.lines().count(), 2, "{only}");
    assert!(only.contains("contradicted,2,GBR,EU,1973,still,?,2020-01-31,"), "{only}");
    let csto = lines(&out(folder.path(), ["compare", "mine.csv", "--organisation", "otsc"]));
    assert_eq!((csto.len(), &csto[0]["verdict"]), (1, &Value::from("confirmed")));
    let mut command = command(folder.path());
    let piped = done(command.args(["compare", "-", "--state", "russie"]).write_stdin(table));
    assert_eq!((piped.code, lines(&piped.out).len()), (0, 1), "{}", piped.err);
}

#[test]
fn the_table_of_members_agrees_with_its_own_graph() {
    let folder = small_graph();
    out(folder.path(), ["table", "members", "--output", "members.csv"]);
    let found = lines(&out(folder.path(), ["compare", "members.csv"]));
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|finding| finding["verdict"] == "confirmed"), "{found:#?}");
}

#[test]
fn a_wrong_table_or_command_is_told() {
    let folder = small_graph();
    fs::write(folder.path().join("headless.csv"), "France,OTAN,1949,\n").expect("written");
    fs::write(folder.path().join("picture.csv"), b"PK\x03\x04\x00\x00").expect("written");
    for (arguments, code, expected) in [
        (vec!["compare", "headless.csv"], 1, "headless.csv, line 1: no column « state » in the head"),
        (vec!["compare", "picture.csv"], 1, "picture.csv: is no text; save the table as CSV"),
        (vec!["compare", "absent.csv"], 2, "absent.csv: can't be read"),
        (
            vec!["compare", "headless.csv", "--only", "wrong"],
            2,
            "[possible values: confirmed, contradicted, missing, new]",
        ),
        (vec!["table", "members", "--long"], 2, "--long is for state-years"),
        (
            vec!["table", "members", "--from-year", "2020", "--to-year", "2010"],
            2,
            "--from-year 2020 is after --to-year 2010",
        ),
        (vec!["table", "members", "--organisation", "OTCS"], 2, "did you mean OTSC"),
        (vec!["table", "years"], 2, "[possible values: members, state-years, dyad-years, deployments]"),
        (vec!["diff", "graph", "absent"], 2, "no graph at absent/: build one"),
        (vec!["diff", "graph"], 2, "required"),
        (vec!["explain", "https://w3id.org/casus/id/fact/zz"], 2, "nor any fact"),
    ] {
        let done = casus(folder.path(), &arguments);
        assert_eq!(done.code, code, "{arguments:?}: {}", done.err);
        assert!(done.err.contains(expected), "{arguments:?}: {}", done.err);
    }
}

#[test]
fn graphs_are_compared_with_articles_claims_and_rules() {
    let (folder, other) = (small_graph(), small_graph());
    let (one, two) = (folder.path().join("graph"), other.path().join("graph"));
    let arguments = |rest: &[&str]| -> Vec<std::ffi::OsString> {
        let graphs = ["diff".into(), one.clone().into(), two.clone().into()];
        graphs.into_iter().chain(rest.iter().map(Into::into)).collect()
    };
    assert_eq!(out(folder.path(), arguments(&["--format", "text"])), "The graphs do not differ.\n");
    assert_eq!(out(folder.path(), arguments(&["--exit-code"])), "");

    let graph = GraphDirectory::create(&two).expect("a graph");
    let article = casus::article::Article::of_text("b", "Rien.");
    let (run, known) =
        (Run { version: "9".to_owned(), ..Run::of(Ontology::embedded()) }, Identifiers::of(Ontology::embedded()));
    graph.write_article(&article, &casus::claim::Extraction::default(), &run, &known).expect("written");
    drop(graph);
    let text = out(folder.path(), arguments(&["--format", "text"]));
    for part in [
        "articles  1 changed\n  ~ b\n",
        "runs  1 gained\n  + version 9, rules ",
        "  - deployment  OTSC · Kazakhstan  deployed ? – ? · size ≥ 2000  fact ",
        "      - « a envoyé plus de 2 000 soldats russes »  b, ",
        "  - conflict  Founding date · OTSC  value 1992 · value 2002 · settlement open  fact ",
        "claims  2 lost\n",
    ] {
        assert!(text.contains(part), "« {part} » is missing in:\n{text}");
    }
    let rows = lines(&out(folder.path(), arguments(&[])));
    let of = |what: &str| rows.iter().filter(|row| row["what"] == what).count();
    assert_eq!((of("article"), of("run"), of("fact"), of("claim")), (1, 1, 3, 2));
    assert!(rows.iter().filter(|row| row["what"] == "fact").all(|row| !row["lost"][0]["quote"].is_null()));
    assert_eq!(casus(folder.path(), arguments(&["--exit-code"])).code, 1);
}
