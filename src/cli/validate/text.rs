//! A report of a validation as text.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use casus::ontology::iri::{self, dcterms, rdfs, sh, skos, xsd};
use casus::shacl::{Report, ValidationResult};
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term, Triple};

use crate::cli::output::say;
use crate::cli::terminal::{FAINT, STRONG, Terminal};
use crate::cli::values::{count, one_line};

/// What is wrong, by focus node; how many things are is said at the end.
pub(super) fn write(report: &Report, names: &Names, terminal: Terminal, out: &mut impl Write) -> io::Result<()> {
    let mut focus = None;
    for result in &report.results {
        if focus != Some(&result.focus_node) {
            let node = terminal.paint(STRONG, names.term(&result.focus_node));
            let label = names.labels.get(&result.focus_node.to_string());
            writeln!(out, "{node}{}", label.map(|label| format!("  {label}")).unwrap_or_default())?;
            focus = Some(&result.focus_node);
        }
        write_result(result, names, terminal, out)?;
    }
    out.flush()?;
    let of = format!("{} against {}", count(report.focus_nodes, "node"), count(report.shapes, "shape"));
    if report.conforms() {
        return writeln!(out, "{of}: nothing wrong");
    }
    say(format_args!("{of}: {} wrong", count(report.results.len(), "thing")));
    Ok(())
}

fn write_result(result: &ValidationResult, names: &Names, terminal: Terminal, out: &mut impl Write) -> io::Result<()> {
    let path = result.path.as_ref().map(|path| path.written(&|iri| names.iri(iri)));
    let value = result.value.as_ref().filter(|value| result.path.is_some() || **value != result.focus_node);
    let about: Vec<String> = path.into_iter().chain(value.map(|value| names.term(value))).collect();
    if !about.is_empty() {
        writeln!(out, "  {}", about.join("  "))?;
    }
    for message in shown(&result.messages) {
        writeln!(out, "    {}", one_line(message.value()))?;
    }
    let severity = Some(&result.severity).filter(|severity| **severity != sh::VIOLATION.into_owned().into());
    let severity = severity.map(|severity| format!("{}, ", names.term(severity))).unwrap_or_default();
    let with_name = [&result.source_shape, &result.target_shape].into_iter().find(|shape| shape.is_named_node());
    let shape = names.term(with_name.unwrap_or(&result.source_shape));
    let source = format!("{severity}{} of {shape}", names.iri(&result.component));
    writeln!(out, "    {}", terminal.paint(FAINT, source))
}

/// The messages in English, or all where none is.
fn shown(messages: &[Literal]) -> Vec<&Literal> {
    let is_english = |message: &&Literal| message.language().is_some_and(|language| language.starts_with("en"));
    let english: Vec<&Literal> = messages.iter().filter(is_english).collect();
    if english.is_empty() { messages.iter().collect() } else { english }
}

/// What tells a person what a node is, the best first.
const LABELS: [NamedNodeRef<'_>; 4] = [iri::casus::KEY, skos::PREF_LABEL, rdfs::LABEL, dcterms::TITLE];

/// How terms are called.
pub(super) struct Names {
    prefixes: BTreeMap<String, String>,
    /// Keys, names or titles of the focus nodes that have one.
    labels: BTreeMap<String, String>,
}

impl Names {
    /// With `prefixes`, and with what `data` call the focus nodes of `report`.
    pub(super) fn new(prefixes: BTreeMap<String, String>, data: &[Triple], report: &Report) -> Self {
        let nodes: BTreeSet<String> = report.results.iter().map(|result| result.focus_node.to_string()).collect();
        let mut labels: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for triple in data.iter().filter(|_| !nodes.is_empty()) {
            let rank = LABELS.iter().position(|label| triple.predicate == *label);
            if let (Some(rank), Term::Literal(label)) = (rank, &triple.object)
                && let Some(node) = nodes.get(&triple.subject.to_string())
            {
                let found = (rank, one_line(label.value()));
                let best = labels.entry(node.clone()).or_insert_with(|| found.clone());
                *best = found.min(best.clone());
            }
        }
        Self { prefixes, labels: labels.into_iter().map(|(node, (_, label))| (node, label)).collect() }
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::NamedNode(iri) => self.iri(iri),
            Term::BlankNode(node) => node.to_string(),
            Term::Literal(literal) => self.literal(literal),
        }
    }

    /// With the prefix of the longest namespace that the IRI begins with, in full where there is none.
    fn iri(&self, iri: &NamedNode) -> String {
        let begins = self.prefixes.iter().filter(|(_, namespace)| iri.as_str().starts_with(namespace.as_str()));
        let longest = begins.max_by_key(|(_, namespace)| namespace.len());
        longest.map_or_else(
            || iri.to_string(),
            |(prefix, namespace)| format!("{prefix}:{}", &iri.as_str()[namespace.len()..]),
        )
    }

    fn literal(&self, literal: &Literal) -> String {
        let text = Literal::new_simple_literal(one_line(literal.value())).to_string();
        match literal.language() {
            Some(language) => format!("{text}@{language}"),
            None if literal.datatype() == xsd::STRING => text,
            None => format!("{text}^^{}", self.iri(&literal.datatype().into_owned())),
        }
    }
}
