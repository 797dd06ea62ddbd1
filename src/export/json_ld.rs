//! JSON-LD with a context of prefixes, as a person would write it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use oxigraph::model::{GraphName, Quad, Term};
use serde_json::{Map, Value, json};

use crate::ontology::iri::{rdf, xsd};

/// Writes `quads`, which stand in the order of graphs and subjects.
pub(super) fn write(quads: &[Quad], prefixes: &BTreeMap<String, String>, out: &mut impl Write) -> io::Result<()> {
    let mut graphs = Vec::new();
    for graph in quads.chunk_by(|a, b| a.graph_name == b.graph_name) {
        let subjects: Vec<Value> =
            graph.chunk_by(|a, b| a.subject == b.subject).map(|said| node(said, prefixes)).collect();
        match &graph[0].graph_name {
            GraphName::DefaultGraph => graphs.extend(subjects),
            name => graphs.push(json!({ "@id": compact(&name.to_string(), prefixes), "@graph": subjects })),
        }
    }
    serde_json::to_writer_pretty(&mut *out, &json!({ "@context": prefixes, "@graph": graphs }))?;
    out.write_all(b"\n")
}

/// One subject with all that is said of it.
fn node(said: &[Quad], prefixes: &BTreeMap<String, String>) -> Value {
    let mut node = Map::from_iter([("@id".to_owned(), json!(compact(&said[0].subject.to_string(), prefixes)))]);
    for quads in said.chunk_by(|a, b| a.predicate == b.predicate) {
        let is_class = |term: &Term| quads[0].predicate.as_ref() == rdf::TYPE && !term.is_literal();
        let property = if quads.iter().all(|quad| is_class(&quad.object)) {
            "@type".to_owned()
        } else {
            compact(&quads[0].predicate.to_string(), prefixes)
        };
        let object = |quad: &Quad| match (property.as_str(), &quad.object) {
            ("@type", class) => json!(compact(&class.to_string(), prefixes)),
            (_, object) => value(object, prefixes),
        };
        let mut values: Vec<Value> = quads.iter().map(object).collect();
        let values = if values.len() == 1 { values.remove(0) } else { Value::Array(values) };
        node.insert(property, values);
    }
    Value::Object(node)
}

fn value(term: &Term, prefixes: &BTreeMap<String, String>) -> Value {
    let Term::Literal(literal) = term else { return json!({ "@id": compact(&term.to_string(), prefixes) }) };
    match (literal.language(), literal.datatype()) {
        (Some(language), _) => json!({ "@value": literal.value(), "@language": language }),
        (_, xsd::STRING) => json!(literal.value()),
        (_, xsd::BOOLEAN) if matches!(literal.value(), "true" | "false") => json!(literal.value() == "true"),
        (_, datatype) => json!({ "@value": literal.value(), "@type": compact(&datatype.to_string(), prefixes) }),
    }
}

/// `<https://…/state/KAZ>` as `state:KAZ`; a blank node as it is.
fn compact(node: &str, prefixes: &BTreeMap<String, String>) -> String {
    let iri = node.trim_matches(['<', '>']);
    let longest = prefixes.iter().filter(|(_, base)| iri.starts_with(base.as_str())).max_by_key(|(_, base)| base.len());
    // `prefix://…` would be read as a whole IRI.
    longest
        .map(|(prefix, base)| (prefix, &iri[base.len()..]))
        .filter(|(_, local)| !local.starts_with("//"))
        .map_or_else(|| iri.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
}
