//! From quads to bytes.

use std::io::{self, BufWriter, Write};

use oxigraph::io::RdfSerializer;
use oxigraph::model::Quad;
use oxigraph::store::{StorageError, Store};

use super::format::Format;
use super::selection::Selection;
use super::{json_ld, order, prefixes, rdf_xml};

/// Why an export can't be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The graph can't be read.
    #[error("the graph can't be read: {0}")]
    Storage(#[from] StorageError),
    /// The output can't be written.
    #[error("the export can't be written: {0}")]
    Output(#[from] io::Error),
    /// XML has no way to write a character that is in the graph.
    #[error("RDF/XML can't hold U+{0:04X}, which « {1} » has: take another format, as Turtle")]
    NotXml(u32, String),
}

/// Writes the part of `store` that `selection` names to `out`.
pub fn write(store: &Store, selection: &Selection, format: Format, out: impl Write) -> Result<(), ExportError> {
    write_quads(selection.quads(store)?, format, out)
}

/// Writes `quads` to `out`: the same quads, in whatever order, give the same bytes.
pub fn write_quads(quads: Vec<Quad>, format: Format, out: impl Write) -> Result<(), ExportError> {
    let mut quads = order::for_reading(quads);
    if !format.has_graphs() {
        quads = order::without_graphs(quads);
    }
    let mut out = BufWriter::new(out);
    match format {
        Format::NTriples | Format::NQuads => lines(&quads, &mut out)?,
        Format::JsonLd => json_ld::write(&quads, &prefixes::used(&quads), &mut out)?,
        Format::RdfXml => {
            rdf_xml::check(&quads)?;
            serialize(&quads, format, rdf_xml::CarriageReturns(&mut out))?;
        }
        Format::Turtle | Format::TriG => serialize(&quads, format, &mut out)?,
    }
    Ok(out.flush()?)
}

fn serialize(quads: &[Quad], format: Format, out: impl Write) -> io::Result<()> {
    let mut serializer = RdfSerializer::from_format(format.rdf());
    for (prefix, namespace) in prefixes::used(quads) {
        serializer = serializer.with_prefix(prefix, namespace).map_err(io::Error::other)?;
    }
    let mut serializer = serializer.for_writer(out);
    quads.iter().try_for_each(|quad| serializer.serialize_quad(quad))?;
    serializer.finish().map(|_| ())
}

fn lines(quads: &[Quad], out: &mut impl Write) -> io::Result<()> {
    let mut lines: Vec<String> = quads.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    lines.iter().try_for_each(|line| out.write_all(line.as_bytes()))
}
