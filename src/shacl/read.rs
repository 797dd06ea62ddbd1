//! Files of RDF, to be validated or to validate by.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{BlankNode, NamedOrBlankNode, Quad, Term, Triple};

/// The triples of a file, whatever graphs they are in.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// In the order of the file. Blank nodes are numbered in that order.
    pub triples: Vec<Triple>,
    /// The prefixes that the file declares, with their namespaces.
    pub prefixes: BTreeMap<String, String>,
}

/// Why a file can't be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Its name doesn't tell its format.
    #[error("{}: of no known format; expected a name that ends in .ttl, .nt, .nq, .trig, .rdf or .jsonld", path.display())]
    Format {
        /// The file.
        path: PathBuf,
    },
    /// The file system refuses.
    #[error("{}: can't be read ({source}); check its path and permissions", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is not of the format that its name tells.
    #[error("{}: {source}; expected {format}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The format.
        format: RdfFormat,
        /// What the parser says, with line and column.
        source: Box<oxigraph::io::RdfSyntaxError>,
    },
}

/// Reads `path` in the format that its extension tells. Its blank nodes are called `blank` and a number, so that those of
/// files with other such words are others. Relative IRIs are relative to the file.
pub fn read(path: &Path, blank: &str) -> Result<Document, ReadError> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let format = RdfFormat::from_extension(extension).filter(|format| *format != RdfFormat::N3);
    let format = format.ok_or_else(|| ReadError::Format { path: path.to_owned() })?;
    let bytes = fs::read(path).map_err(|source| ReadError::File { path: path.to_owned(), source })?;
    let failed = |source| ReadError::Syntax { path: path.to_owned(), format, source: Box::new(source) };
    parse(&bytes, format, base(path).as_deref(), blank).map_err(failed)
}

/// Reads Turtle that has no relative IRIs.
pub fn parse_turtle(turtle: &str, blank: &str) -> Result<Document, oxigraph::io::RdfSyntaxError> {
    parse(turtle.as_bytes(), RdfFormat::Turtle, None, blank)
}

fn parse(
    bytes: &[u8],
    format: RdfFormat,
    base: Option<&str>,
    blank: &str,
) -> Result<Document, oxigraph::io::RdfSyntaxError> {
    let parser = RdfParser::from_format(format);
    let parser = base.and_then(|base| parser.clone().with_base_iri(base).ok()).unwrap_or(parser);
    let mut parser = parser.for_slice(bytes);
    let mut names = Names { blank, numbers: HashMap::new() };
    let triples = parser.by_ref().map(|quad| quad.map(|quad| names.triple(quad))).collect::<Result<_, _>>()?;
    let prefixes = parser.prefixes().map(|(prefix, iri)| (prefix.to_owned(), iri.to_owned())).collect();
    Ok(Document { triples, prefixes })
}

/// The IRI of a file, where the system can tell its whole path.
fn base(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).ok()?;
    let mut iri = String::from("file://");
    for byte in path.to_str()?.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            iri.push(byte.into());
        } else {
            let _ = write!(iri, "%{byte:02X}");
        }
    }
    Some(iri)
}

/// Numbers for blank nodes, whose own names a parser may make up anew each time.
struct Names<'a> {
    blank: &'a str,
    numbers: HashMap<BlankNode, usize>,
}

impl Names<'_> {
    fn triple(&mut self, quad: Quad) -> Triple {
        let subject = match quad.subject {
            NamedOrBlankNode::BlankNode(node) => self.named(node).into(),
            subject @ NamedOrBlankNode::NamedNode(_) => subject,
        };
        let object = match quad.object {
            Term::BlankNode(node) => self.named(node).into(),
            object => object,
        };
        Triple::new(subject, quad.predicate, object)
    }

    fn named(&mut self, node: BlankNode) -> BlankNode {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(node).or_insert(next);
        BlankNode::new_unchecked(format!("{}{number}", self.blank))
    }
}
