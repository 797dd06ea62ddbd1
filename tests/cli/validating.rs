//! `casus validate`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::harness::{Done, casus, out, small_graph};

const SHAPES: &str = "\
@prefix ex: <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Person a sh:NodeShape ; sh:targetClass ex:Person ;
    sh:property [ sh:path ex:age ; sh:datatype xsd:integer ; sh:maxCount 1 ; sh:message \"One age, a number\"@en, \"Un âge\"@fr ] ,
        [ sh:path [ sh:inversePath ex:knows ] ; sh:minCount 1 ; sh:severity sh:Warning ] .
";
const DATA: &str = "\
@prefix ex: <http://example.org/> .
ex:ann a ex:Person ; ex:age 40 ; ex:knows ex:bob .
ex:bob a ex:Person ; ex:age \"old\\nish\" .
";
/// What is wrong with the data.
const WRONG: &str = "\
ex:ann
  ^ex:knows
    has too few values
    sh:Warning, sh:MinCountConstraintComponent of ex:Person
ex:bob
  ex:age  \"old ish\"
    One age, a number
    sh:DatatypeConstraintComponent of ex:Person
";

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect(name);
    }
    folder
}

fn validate(folder: &Path, arguments: &[&str]) -> Done {
    casus(folder, [&["validate"], arguments].concat())
}

#[test]
fn a_graph_of_casus_conforms_to_its_shapes() {
    let folder = small_graph();
    let written = out(folder.path(), ["validate"]);
    assert!(written.ends_with(" shapes: nothing wrong\n"), "{written}");
    let json: Value = serde_json::from_str(&out(folder.path(), ["validate", "--format", "json"])).expect("JSON");
    assert_eq!((&json["conforms"], &json["results"]), (&Value::Bool(true), &Value::Array(Vec::new())));
    assert!(json["focusNodes"].as_u64() > Some(4000) && json["shapes"].as_u64() > Some(50), "{json}");
}

#[test]
fn what_is_exported_conforms_in_every_format() {
    let folder = small_graph();
    for name in ["graph.ttl", "graph.trig", "graph.nt", "graph.nq", "graph.rdf", "graph.jsonld"] {
        out(folder.path(), ["export", "--output", name]);
        let written = out(folder.path(), ["validate", name]);
        assert!(written.ends_with(" shapes: nothing wrong\n"), "{name}: {written}");
    }
}

#[test]
fn a_changed_graph_does_not_conform() {
    let folder = small_graph();
    let facts = folder.path().join("graph/facts.nq");
    let lines = fs::read_to_string(&facts).expect("facts");
    let kept: Vec<&str> = lines.lines().filter(|line| !line.contains("ns#supportedBy")).collect();
    assert!(kept.len() < lines.lines().count());
    fs::write(&facts, kept.join("\n")).expect("written");
    let done = validate(folder.path(), &[]);
    assert_eq!(done.code, 1, "{}", done.err);
    assert!(done.out.contains("  casus:supportedBy\n    It is supported by a claim, at least one.\n"), "{}", done.out);
    assert!(done.err.contains("things wrong"), "{}", done.err);
}

#[test]
fn shapes_of_ones_own_are_applied_to_ones_own_data() {
    let folder = folder(&[("data.ttl", DATA), ("shapes.ttl", SHAPES), ("right.ttl", "<a:a> <a:b> <a:c> .")]);
    let done = validate(folder.path(), &["data.ttl", "--shapes", "shapes.ttl"]);
    assert_eq!((done.code, done.out.as_str()), (1, WRONG), "{}", done.err);
    assert_eq!(done.err, "2 nodes against 1 shape: 2 things wrong\n");
    let done = validate(folder.path(), &["right.ttl", "--shapes", "shapes.ttl"]);
    assert_eq!((done.code, done.out.as_str()), (0, "0 nodes against 1 shape: nothing wrong\n"), "{}", done.err);
}

#[test]
fn several_files_of_shapes_are_one_graph() {
    let inner = "@prefix ex: <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n\
        ex:Person sh:property [ sh:path ex:name ; sh:minCount 1 ] .";
    let folder = folder(&[("data.ttl", DATA), ("shapes.ttl", SHAPES), ("more.ttl", inner)]);
    let done = validate(folder.path(), &["data.ttl", "--shapes", "shapes.ttl", "--shapes", "more.ttl"]);
    assert_eq!((done.code, done.out.matches("  ex:name\n").count()), (1, 2), "{}", done.out);
}

#[test]
fn the_order_of_the_data_leaves_no_trace() {
    let lines = ["<a:x> <a:p> _:b .", "<a:y> <a:p> \"1\" .", "<a:z> <a:p> \"2\" .", "<a:z> <a:p> \"3\" ."];
    let shapes = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n\
        <a:S> a sh:NodeShape ; sh:targetSubjectsOf <a:p> ; sh:property [ sh:path <a:p> ; sh:nodeKind sh:IRI ] .";
    let reversed: Vec<&str> = lines.iter().rev().copied().collect();
    let folder = folder(&[("one.nt", &lines.join("\n")), ("other.nt", &reversed.join("\n")), ("shapes.ttl", shapes)]);
    for format in ["text", "json", "turtle"] {
        let [one, other] = ["one.nt", "other.nt"]
            .map(|file| validate(folder.path(), &[file, "--shapes", "shapes.ttl", "--format", format]));
        assert_eq!((one.code, &one.out), (1, &other.out));
        assert!(one.out.matches("a:p").count() >= 4, "{}", one.out);
    }
}

#[test]
fn a_report_in_turtle_is_one_of_the_standard() {
    let folder = folder(&[("data.ttl", DATA), ("shapes.ttl", SHAPES)]);
    let done = validate(folder.path(), &["data.ttl", "--shapes", "shapes.ttl", "--format", "turtle"]);
    fs::write(folder.path().join("report.ttl"), &done.out).expect("written");
    let shapes = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n\
        [] a sh:NodeShape ; sh:targetClass sh:ValidationReport ; sh:property [ sh:path sh:conforms ; sh:hasValue false ] ,\n\
          [ sh:path sh:result ; sh:minCount 2 ; sh:maxCount 2 ; sh:property\n\
            [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ] , [ sh:path sh:resultSeverity ; sh:in ( sh:Violation sh:Warning ) ] ,\n\
            [ sh:path sh:resultMessage ; sh:minCount 1 ] , [ sh:path ( sh:resultPath sh:inversePath ) ; sh:nodeKind sh:IRI ] ] .";
    fs::write(folder.path().join("report-shapes.ttl"), shapes).expect("written");
    let checked = validate(folder.path(), &["report.ttl", "--shapes", "report-shapes.ttl"]);
    assert_eq!((checked.code, checked.out.as_str()), (0, "1 node against 1 shape: nothing wrong\n"), "{}", done.out);
}

#[test]
fn json_has_whole_iris() {
    let folder = folder(&[("data.ttl", DATA), ("shapes.ttl", SHAPES)]);
    let done = validate(folder.path(), &["data.ttl", "--shapes", "shapes.ttl", "--format", "json"]);
    let json: Value = serde_json::from_str(&done.out).expect("JSON");
    let result = &json["results"][1];
    assert_eq!(result["focusNode"], "http://example.org/bob");
    assert_eq!(result["resultPath"], "<http://example.org/age>");
    assert_eq!(result["value"], "\"old\\nish\"");
    assert_eq!(result["sourceConstraintComponent"], "http://www.w3.org/ns/shacl#DatatypeConstraintComponent");
    assert_eq!(result["resultMessage"][1]["text"], "Un âge");
    assert_eq!(json["results"][0]["resultSeverity"], "http://www.w3.org/ns/shacl#Warning");
}

#[test]
fn wrong_use_is_told_from_wrong_data() {
    let folder = folder(&[
        ("data.ttl", DATA),
        ("shapes.ttl", SHAPES),
        ("data.pdf", ""),
        ("torn.ttl", "<a:a> <a:b>\n<a:c"),
        ("aimless.ttl", "<a:S> a <http://www.w3.org/ns/shacl#NodeShape> ."),
        ("ill.ttl", "<a:S> <http://www.w3.org/ns/shacl#targetNode> <a:a> ; <http://www.w3.org/ns/shacl#minCnt> 1 ."),
    ]);
    let check = |arguments: &[&str], expected: &str| {
        let done = validate(folder.path(), arguments);
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{arguments:?}: {}", done.err);
        assert!(done.err.contains(expected), "{arguments:?}: {}\nshould say « {expected} »", done.err);
    };
    check(&[], "no graph at graph/: build one");
    check(&["none.ttl"], "none.ttl: can't be read");
    check(&["data.pdf"], "data.pdf: of no known format; expected a name that ends in .ttl");
    check(&["torn.ttl"], "torn.ttl: ");
    check(&["data.ttl", "--shapes", "none.ttl"], "none.ttl: can't be read");
    check(&["data.ttl", "--shapes", "torn.ttl"], "torn.ttl: ");
    check(&["data.ttl", "--shapes", "aimless.ttl"], "no shape has a target");
    check(&["data.ttl", "--shapes", "ill.ttl"], "the shape <a:S>: sh:minCnt is no part of SHACL Core");
    check(&["data.ttl", "--format", "csv"], "invalid value 'csv'");
}
