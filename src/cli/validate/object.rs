//! A report of a validation as JSON.

use casus::shacl::{Report, ValidationResult};
use oxigraph::model::{NamedNode, Term};
use serde_json::{Value, json};

/// The report with whole IRIs, other terms as N-Triples writes them.
pub(super) fn object(report: &Report) -> Value {
    let results: Vec<Value> = report.results.iter().map(result_object).collect();
    json!({
        "conforms": report.conforms(),
        "shapes": report.shapes,
        "focusNodes": report.focus_nodes,
        "results": results,
    })
}

fn result_object(result: &ValidationResult) -> Value {
    let term = |term: &Term| if let Term::NamedNode(iri) = term { iri.as_str().to_owned() } else { term.to_string() };
    let path = |iri: &NamedNode| iri.to_string();
    let messages: Vec<Value> = result
        .messages
        .iter()
        .map(|message| json!({"language": message.language(), "text": message.value()}))
        .collect();
    json!({
        "focusNode": term(&result.focus_node),
        "resultPath": result.path.as_ref().map(|found| found.written(&path)),
        "value": result.value.as_ref().map(term),
        "sourceShape": term(&result.source_shape),
        "sourceConstraintComponent": result.component.as_str(),
        "resultSeverity": term(&result.severity),
        "resultMessage": messages,
    })
}
