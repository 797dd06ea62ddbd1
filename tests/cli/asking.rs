//! `query`.

use std::fs;

use oxigraph::io::{RdfFormat, RdfParser};
use serde_json::Value;

use crate::harness::{casus, command, done, out, small_graph};

#[test]
fn a_named_question_answers_with_its_parameters() {
    let folder = small_graph();
    let members = out(folder.path(), ["query", "members", "--organisation", "otsc", "--format", "csv"]);
    assert!(members.lines().count() == 2 && members.contains("state/RUS"), "{members}");
    let then = |at| out(folder.path(), ["query", "members", "--organisation", "UE", "--at", at, "--format", "csv"]);
    assert_eq!(then("2019").lines().count(), 2);
    assert_eq!(then("2021").lines().count(), 1);
    for (period, rows) in [
        (["--between", "2019", "2020-02"].as_slice(), 2),
        (&["--between", "2019/2020-02"], 2),
        (&["--between", "2020-02", ".."], 1),
        (&["--between", "../2019"], 2),
        (&["--set", "between=2021/.."], 1),
    ] {
        let asked = ["query", "members", "--organisation", "UE", "--format", "csv"].iter().chain(period);
        assert_eq!(out(folder.path(), asked).lines().count(), rows, "{period:?}");
    }
    let own = out(folder.path(), ["query", "memberships", "--organisation", "FORCE MACHIN", "--format", "csv"]);
    assert!(own.contains("state/FRA"), "{own}");
}

#[test]
fn every_question_is_listed_and_can_be_asked() {
    let folder = small_graph();
    let listed = out(folder.path(), ["query", "--list"]);
    let names: Vec<&str> = listed.lines().skip(2).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 10 && listed.contains("[--organisation] [--at]"), "{listed}");
    for name in names.into_iter().filter(|name| !name.starts_with("common-")) {
        out(folder.path(), ["query", name]);
    }
    out(folder.path(), ["query", "common-members", "--organisation", "OTSC", "--with", "Force Machin"]);
    out(folder.path(), ["query", "common-organisations", "--state", "France", "--with", "Russie"]);
}

#[test]
fn rows_come_in_every_format() {
    let folder = small_graph();
    let answer = |format| out(folder.path(), ["query", "members", "--format", format]);
    assert!(answer("table").contains("\nOTSC          Russie  membre"), "{}", answer("table"));
    assert!(answer("csv").starts_with("organisation,state,status,since,until,certain,sources\r\n"));
    assert_eq!(out(folder.path(), ["query", "members"]), answer("tsv"));
    let json: Value = serde_json::from_str(&answer("json")).expect("JSON");
    assert!(json["results"]["bindings"].as_array().is_some_and(|rows| rows.len() == 2), "{json}");
    let xml = answer("xml");
    let document = roxmltree::Document::parse(&xml).expect("XML");
    assert_eq!(
        document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2005/sparql-results#", "result")))
            .count(),
        2
    );
    let refused = casus(folder.path(), ["query", "members", "--format", "turtle"]);
    assert!(refused.code == 2 && refused.err.contains("CONSTRUCT"), "{}", refused.err);
}

#[test]
fn triples_come_in_every_format() {
    let folder = small_graph();
    let construct = "CONSTRUCT { ?s a casus:State } WHERE { ?m org:member ?s }";
    for (name, format) in [
        ("turtle", RdfFormat::Turtle),
        ("n-triples", RdfFormat::NTriples),
        ("nt", RdfFormat::NTriples),
        ("rdf-xml", RdfFormat::RdfXml),
        ("json-ld", RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() }),
    ] {
        let written = out(folder.path(), ["query", construct, "--format", name]);
        let quads: Result<Vec<_>, _> = RdfParser::from_format(format).for_slice(&written).collect();
        assert_eq!(quads.expect(name).len(), 3, "{name}");
    }
    assert_eq!(out(folder.path(), ["query", construct]), out(folder.path(), ["query", construct, "--format", "ttl"]));
    assert_eq!(out(folder.path(), ["query", "ASK { ?m a org:Membership }"]), "true\n");
}

#[test]
fn a_question_comes_from_a_file_or_standard_input() {
    let folder = small_graph();
    let question = "# title: States of an organisation\n# parameter: body (entity, required) — which\n\
        SELECT ?state WHERE {\n# parameters\n?m org:member ?state ; org:organization ?body }\n";
    fs::write(folder.path().join("own.rq"), question).expect("written");
    let arguments = ["query", "own.rq", "--set", "body=OTSC", "--format", "csv"];
    assert!(out(folder.path(), arguments).contains("state/RUS"));
    let piped = done(
        command(folder.path()).args(["query", "-", "--set", "body=OTSC", "--format", "csv"]).write_stdin(question),
    );
    assert_eq!(piped.out, out(folder.path(), arguments));
    assert!(casus(folder.path(), ["query", "own.rq"]).err.contains("needs « body »"));
}
