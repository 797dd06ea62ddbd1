//! `export`, `draw` and `completions`.

use std::fs;

use casus::export::Format;
use oxigraph::io::RdfParser;

use crate::harness::{casus, out, small_graph};

#[test]
fn every_format_holds_the_graph() {
    let folder = small_graph();
    let count = |format: Format, written: &str| {
        let quads: Result<Vec<_>, _> = RdfParser::from_format(format.rdf()).for_slice(written).collect();
        quads.expect("the format").len()
    };
    let (triples, quads) = (out(folder.path(), ["export", "-f", "nt"]), out(folder.path(), ["export", "-f", "nq"]));
    for format in Format::ALL {
        let expected = if format.has_graphs() { quads.lines().count() } else { triples.lines().count() };
        let written = out(folder.path(), ["export", "--format", format.name()]);
        assert_eq!(count(format, &written), expected, "{}", format.name());
        let file = format!("graph.{}", format.extension());
        out(folder.path(), ["export", "--output", &file]);
        assert_eq!(fs::read_to_string(folder.path().join(file)).expect("written"), written);
    }
    assert_eq!(out(folder.path(), ["export"]), out(folder.path(), ["export", "--format", "turtle"]));
}

#[test]
fn a_part_of_the_graph_can_be_had() {
    let folder = small_graph();
    let lines = |arguments: &[&str]| out(folder.path(), ["export", "-f", "nq"].iter().chain(arguments)).lines().count();
    let (a, b, facts, all) = (lines(&["--article", "a"]), lines(&["--article", "b"]), lines(&["--facts"]), lines(&[]));
    assert!(a > 0 && b > 0 && facts > 0);
    assert_eq!(a + b + facts, all);
    assert!(lines(&["--with-reference"]) > all + 10_000);
    assert_eq!(casus(folder.path(), ["export", "--facts", "--article", "a"]).code, 2);
}

#[test]
fn memberships_are_drawn() {
    let folder = small_graph();
    let svg = out(folder.path(), ["draw", "membership"]);
    roxmltree::Document::parse(&svg).expect("XML");
    assert!(svg.contains("OTSC") && svg.contains("Force Machin") && svg.contains("Russie"), "{svg}");
    let english = out(folder.path(), ["draw", "membership", "--organisation", "OTSC", "--language", "en"]);
    assert!(english.contains("Russia") && english.contains("CSTO") && !english.contains("Machin"));
    let dot = out(folder.path(), ["draw", "membership", "--format", "dot", "--state", "france"]);
    assert!(dot.contains("graph") && dot.contains("France") && !dot.contains("Russie"), "{dot}");
    for (file, start) in [("m.svg", "<svg"), ("m.dot", "")] {
        out(folder.path(), ["draw", "membership", "--output", file]);
        let written = fs::read_to_string(folder.path().join(file)).expect("written");
        assert!(written.contains(start) && !written.is_empty());
    }
}

#[test]
fn a_drawing_of_a_day_shows_who_was_a_member_then() {
    let folder = small_graph();
    let then = |at: &str| casus(folder.path(), ["draw", "membership", "--organisation", "UE", "--at", at]);
    assert!(then("2019-05").out.contains("Royaume-Uni"));
    let after = then("2021");
    assert!(after.code == 1 && after.err.contains("nothing to draw"), "{}", after.err);
}

#[test]
fn completions_are_written_for_every_shell() {
    let folder = tempfile::tempdir().expect("a folder");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = out(folder.path(), ["completions", shell]);
        assert!(script.contains("casus") && script.contains("explain") && script.contains("organisation"), "{shell}");
    }
}
