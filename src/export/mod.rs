//! The graph in the formats of RDF 1.1: Turtle, `TriG`, N-Triples, N-Quads, RDF/XML and JSON-LD.
//!
//! The same graph gives the same bytes. Formats without named graphs get the triples of all selected graphs, each
//! once. Turtle, `TriG`, RDF/XML and JSON-LD keep the order of reading: article by article, each claim in the order of
//! the text, its evidence behind it. N-Triples and N-Quads are sorted by line, for `diff` and `sort`.

mod format;
mod json_ld;
mod order;
mod prefixes;
mod rdf_xml;
mod selection;
mod write;

pub use format::Format;
pub use selection::{Graphs, Selection};
pub use write::{ExportError, write, write_quads};
