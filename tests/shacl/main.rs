//! SHACL: small cases of each constraint component, shapes that are refused, the shapes of casus, and graphs broken on
//! purpose that these must find.

mod broken;
mod cases;
mod own_shapes;
mod refused;

use std::sync::LazyLock;

use casus::ontology::TABLES;
use casus::shacl::{Report, ValidationResult};
use casus::store::reference_quads;
use oxigraph::model::{NamedNode, Term, Triple};

/// The reference.
static REFERENCE: LazyLock<Vec<Triple>> = LazyLock::new(|| {
    reference_quads(TABLES.iter().copied()).expect("the tables are Turtle").into_iter().map(Triple::from).collect()
});

/// The results, a line each: focus node, path, value, component; blank nodes without their names.
fn written(report: &Report, prefixes: &[(&str, &str)]) -> Vec<String> {
    let mut lines: Vec<String> = report.results.iter().map(|result| line(result, prefixes)).collect();
    lines.sort();
    lines
}

fn line(result: &ValidationResult, prefixes: &[(&str, &str)]) -> String {
    let term = |term: &Term| match term {
        Term::BlankNode(_) => "_:".to_owned(),
        term => shortened(&term.to_string(), prefixes),
    };
    let path = result.path.as_ref().map(|path| path.written(&|iri: &NamedNode| shortened(&iri.to_string(), prefixes)));
    let value = result.value.as_ref().map(term);
    let none = || "-".to_owned();
    let component = result.component.as_str().trim_start_matches("http://www.w3.org/ns/shacl#");
    let component = component.trim_end_matches("ConstraintComponent");
    let parts = [term(&result.focus_node), path.unwrap_or_else(none), value.unwrap_or_else(none), component.to_owned()];
    parts.join(" | ")
}

/// A term as N-Triples writes it, with prefixes.
fn shortened(term: &str, prefixes: &[(&str, &str)]) -> String {
    let (before, iri) = term.split_once('<').unwrap_or((term, ""));
    let Some(iri) = iri.strip_suffix('>') else { return term.to_owned() };
    let known = prefixes.iter().filter(|(_, namespace)| iri.starts_with(namespace));
    let known = known.max_by_key(|(_, namespace)| namespace.len());
    known.map_or_else(|| term.to_owned(), |(prefix, namespace)| format!("{before}{prefix}:{}", &iri[namespace.len()..]))
}
