use std::collections::BTreeSet;

use casus::export::{ExportError, Format, Graphs, Selection, write, write_quads};
use casus::ontology::iri::FACTS_GRAPH;
use casus::rdf::article_quads;
use oxigraph::io::RdfParser;
use oxigraph::model::{GraphName, Literal, NamedNode, Quad};
use oxigraph::store::Store;

use crate::sample;

fn quads() -> Vec<Quad> {
    let mut quads = Vec::new();
    for id in ["a", "été 100 %/b"] {
        let (article, extraction) = sample::reading(id);
        quads.extend(article_quads(&article, &extraction, &sample::run(), &sample::known()));
    }
    let thing = casus::ontology::iri::fact("f");
    quads.push(Quad::new(thing, casus::ontology::iri::casus::ARTICLE_COUNT, Literal::from(2), FACTS_GRAPH));
    let state = casus::ontology::iri::state("KAZ");
    let class = casus::ontology::iri::casus::STATE;
    quads.push(Quad::new(state, oxigraph::model::vocab::rdf::TYPE, class, casus::ontology::iri::REFERENCE_GRAPH));
    quads
}

fn store() -> Store {
    let store = Store::new().expect("a store");
    store.extend(quads()).expect("quads");
    store
}

fn export(graphs: Graphs, reference: bool, format: Format) -> String {
    let mut out = Vec::new();
    write(&store(), &Selection { graphs, reference }, format, &mut out).expect("an export");
    String::from_utf8(out).expect("UTF-8")
}

fn parse(written: &str, format: Format) -> BTreeSet<String> {
    let parser = RdfParser::from_format(format.rdf()).for_slice(written);
    parser.map(|quad| quad.unwrap_or_else(|error| panic!("{error} in {written}")).to_string()).collect()
}

fn expected(format: Format) -> BTreeSet<String> {
    let graph =
        |quad: Quad| if format.has_graphs() { quad } else { Quad { graph_name: GraphName::DefaultGraph, ..quad } };
    quads().into_iter().map(|quad| graph(quad).to_string()).collect()
}

#[test]
fn every_format_says_the_same() {
    for format in Format::ALL {
        let written = export(Graphs::Everything, true, format);
        let (found, expected) = (parse(&written, format), expected(format));
        let missing: Vec<_> = expected.difference(&found).take(3).collect();
        let strange: Vec<_> = found.difference(&expected).take(3).collect();
        assert!(found == expected, "{}: missing {missing:#?}, strange {strange:#?}", format.name());
    }
}

#[test]
fn the_same_graph_gives_the_same_bytes() {
    for format in Format::ALL {
        let [mut one, mut other] = [Vec::new(), Vec::new()];
        write_quads(quads(), format, &mut one).expect("an export");
        write_quads(quads().into_iter().rev().chain(quads()).collect(), format, &mut other).expect("an export");
        assert!(one == other, "{}", format.name());
        assert!(one == export(Graphs::Everything, true, format).as_bytes(), "{}", format.name());
    }
}

#[test]
fn a_selection_is_all_that_comes() {
    for (graphs, reference, has) in [
        (Graphs::Facts, false, [false, false, true, false]),
        (Graphs::Facts, true, [false, false, true, true]),
        (Graphs::Article("a".to_owned()), false, [true, false, false, false]),
        (Graphs::Article("été 100 %/b".to_owned()), true, [false, true, false, true]),
        (Graphs::Everything, false, [true, true, true, false]),
    ] {
        let written = export(graphs, reference, Format::NQuads);
        let found = ["/article/a> .\n", "%2Fb> .\n", "/facts> .\n", "/reference> .\n"].map(|end| written.contains(end));
        assert_eq!(found, has);
    }
}

#[test]
fn turtle_is_read_from_article_to_claims_with_prefixes() {
    let turtle = export(Graphs::Article("a".to_owned()), false, Format::Turtle);
    assert!(!turtle.lines().any(|line| line.contains("<https://w3id.org") && !line.starts_with("@prefix")), "{turtle}");
    let subjects: Vec<&str> = turtle.lines().filter(|line| line.contains(" a ")).collect();
    assert!(subjects[0].starts_with("article:a a casus:Article"), "{}", subjects[0]);
    assert!(subjects[1].starts_with("claim:") && subjects[2].contains("\\#target"), "{subjects:#?}");
    assert!(!turtle.contains("@prefix city:"), "prefixes that nothing uses are noise");
    let starts: Vec<u32> = turtle
        .lines()
        .filter_map(|line| line.trim().strip_prefix("oa:start \"")?.split('"').next()?.parse().ok())
        .collect();
    assert!(starts.len() == sample::reading("a").1.claims.len() && starts.is_sorted(), "{starts:?}");
}

#[test]
fn formats_are_found_by_name_and_extension() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.name()), Some(format));
        assert_eq!(Format::named(format.extension()), Some(format));
    }
    assert_eq!(Format::named("doc"), None);
}

#[test]
fn what_xml_cannot_hold_is_no_broken_xml() {
    let node = NamedNode::new_unchecked("https://example.org/a");
    let quad = Quad::new(node.clone(), node, Literal::new_simple_literal("a\u{c}b"), GraphName::DefaultGraph);
    let error = write_quads(vec![quad.clone()], Format::RdfXml, Vec::new());
    assert!(matches!(error, Err(ExportError::NotXml(0xC, _))));
    assert!(write_quads(vec![quad], Format::Turtle, Vec::new()).is_ok());
}

#[test]
fn xml_keeps_carriage_returns() {
    let xml = export(Graphs::Everything, false, Format::RdfXml);
    assert!(xml.contains("&#13;\n") && !xml.contains('\r'));
}

#[test]
fn nothing_is_an_export_too() {
    for format in Format::ALL {
        let mut out = Vec::new();
        write_quads(Vec::new(), format, &mut out).expect("an export");
        assert!(parse(&String::from_utf8(out).expect("UTF-8"), format).is_empty(), "{}", format.name());
    }
}
