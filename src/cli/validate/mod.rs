//! `casus validate`: the graph against SHACL shapes.

mod object;
mod text;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use casus::export::{self, write_quads};
use casus::ontology::SHAPES;
use casus::ontology::iri::PREFIXES;
use casus::shacl::{Document, parse_turtle, read, validate};
use clap::{Args, ValueEnum};
use oxigraph::model::{Quad, Triple};

use super::failure::Usage;
use super::output::out;
use super::session::Session;
use text::Names;

const DATA: &str =
    "A file to validate instead of the graph: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD, by its extension";

#[derive(Args, Debug)]
#[command(after_help = "\
Without DATA, the graph is validated: articles, facts and reference together. Without --shapes, it is held against the \
shapes of casus, ontology/shapes.ttl in its source; a file of DATA then has the reference beside it, as what `casus \
export` writes needs it. All of SHACL Core is understood; owl:imports is not followed.

Exit codes: 0 the data conform, 1 they do not, 2 the command, a file or a shape is wrong.

Examples:
  casus validate
  casus validate --shapes mine.ttl
  casus validate export.ttl
  casus validate data.ttl --shapes shapes.ttl --format turtle > report.ttl")]
pub struct Validate {
    #[arg(value_name = "DATA", help = DATA)]
    data: Option<PathBuf>,
    /// Shapes of your own in place of those of casus; may be given again
    #[arg(long, short, value_name = "FILE.ttl")]
    shapes: Vec<PathBuf>,
    /// How to write what is wrong; Turtle is a report in the vocabulary of SHACL
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Turtle,
}

/// What is validated and by what, with the prefixes of all files.
#[derive(Default)]
struct Input {
    data: Vec<Triple>,
    shapes: Vec<Triple>,
    prefixes: BTreeMap<String, String>,
}

pub fn run(arguments: &Validate, session: Session) -> anyhow::Result<ExitCode> {
    let Input { data, shapes, prefixes } = input(arguments, session)?;
    let report = validate(data.iter().cloned(), shapes).map_err(Usage::error)?;
    if report.shapes == 0 {
        let advice = "no shape has a target, so that nothing would be validated: give one sh:targetClass or its like";
        return Err(Usage::error(advice));
    }
    let out = &mut out();
    match arguments.format {
        Format::Text => text::write(&report, &Names::new(prefixes, &data, &report), session.terminal, out)?,
        Format::Json => writeln!(out, "{:#}", object::object(&report))?,
        Format::Turtle => write_quads(report.quads(), export::Format::Turtle, &mut *out)?,
    }
    out.flush()?;
    Ok(if report.conforms() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn input(arguments: &Validate, session: Session) -> anyhow::Result<Input> {
    let mut input = Input::default();
    input.prefixes.extend(PREFIXES.iter().map(|(prefix, iri)| ((*prefix).to_owned(), (*iri).to_owned())));
    if arguments.shapes.is_empty() {
        input.shapes = input.take(parse_turtle(SHAPES, "shape")?);
    }
    for (number, file) in arguments.shapes.iter().enumerate() {
        let shapes = input.file(file, &format!("shape{}-", number + 1))?;
        input.shapes.extend(shapes);
    }
    let files = session.ontology.files().iter().map(|(name, turtle)| (name.as_str(), turtle.as_str()));
    let triples = |quads: Vec<Quad>| quads.into_iter().map(Triple::from);
    if let Some(file) = &arguments.data {
        input.data = input.file(file, "data")?;
        if arguments.shapes.is_empty() {
            input.data.extend(triples(casus::store::reference_quads(files)?));
        }
    } else {
        input.data.extend(triples(session.open()?.all_quads(files)?));
    }
    Ok(input)
}

impl Input {
    fn file(&mut self, path: &Path, blank: &str) -> anyhow::Result<Vec<Triple>> {
        Ok(self.take(read(path, blank).map_err(Usage::error)?))
    }

    fn take(&mut self, document: Document) -> Vec<Triple> {
        self.prefixes.extend(document.prefixes);
        document.triples
    }
}
