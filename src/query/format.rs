//! An answer in a file format.

use std::io::{self, Write};
use std::str::FromStr;

use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::Triple;
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};

use super::Answer;
use super::table::{self, Label};
use crate::ontology::iri;

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Aligned columns for a terminal.
    Table,
    /// One of the formats of SPARQL results, for rows and truth values; triples are rows of three.
    Results(QueryResultsFormat),
    /// A format of RDF, for the triples of `CONSTRUCT` and `DESCRIBE` only.
    Rdf(RdfFormat),
}

/// Why an answer is not written.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// No format is called so.
    #[error("« {0} » is no format; there are {known}", known = NAMES.map(|(name, _)| name).join(", "))]
    Unknown(String),
    /// Rows and truth values are no triples.
    #[error("{0} holds triples, and this answer has none; choose table, tsv, csv, json or xml, or ask with CONSTRUCT")]
    NoTriples(RdfFormat),
    /// The output cannot be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

const NAMES: [(&str, Format); 9] = [
    ("table", Format::Table),
    ("tsv", Format::Results(QueryResultsFormat::Tsv)),
    ("csv", Format::Results(QueryResultsFormat::Csv)),
    ("json", Format::Results(QueryResultsFormat::Json)),
    ("xml", Format::Results(QueryResultsFormat::Xml)),
    ("turtle", Format::Rdf(RdfFormat::Turtle)),
    ("n-triples", Format::Rdf(RdfFormat::NTriples)),
    ("rdf-xml", Format::Rdf(RdfFormat::RdfXml)),
    ("json-ld", Format::Rdf(RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() })),
];

impl Format {
    /// The names that [`Format::from_str`] knows; it also knows the extensions of the RDF formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, _)| *name)
    }
}

impl FromStr for Format {
    type Err = FormatError;

    fn from_str(name: &str) -> Result<Self, FormatError> {
        let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
        let extension = || match name {
            "ttl" | "nt" | "rdf" | "jsonld" => RdfFormat::from_extension(name).map(Self::Rdf),
            _ => None,
        };
        known.or_else(extension).ok_or_else(|| FormatError::Unknown(name.to_owned()))
    }
}

impl Answer {
    /// Writes the answer to `out`; `label` names the entities of a table.
    pub fn write(&self, format: Format, label: Label, out: &mut dyn Write) -> Result<(), FormatError> {
        match (format, self, self.rows()) {
            (Format::Rdf(format), Self::Graph(triples), _) => write_triples(triples, format, out)?,
            (Format::Rdf(format), ..) => return Err(FormatError::NoTriples(format)),
            (Format::Table, _, Some((variables, rows))) => table::write_rows(&variables, &rows, label, out)?,
            (Format::Table, answer, None) => writeln!(out, "{}", matches!(answer, Self::Boolean(true)))?,
            (Format::Results(format), _, Some((variables, rows))) => {
                let serializer = QueryResultsSerializer::from_format(format);
                let mut writer = serializer.serialize_solutions_to_writer(out, variables.clone())?;
                for row in &rows {
                    writer
                        .serialize(variables.iter().zip(row).filter_map(|(name, term)| Some((name, term.as_ref()?))))?;
                }
                writer.finish()?;
            }
            (Format::Results(format), answer, None) => {
                let answer = matches!(answer, Self::Boolean(true));
                QueryResultsSerializer::from_format(format).serialize_boolean_to_writer(out, answer)?;
            }
        }
        Ok(())
    }
}

fn write_triples(triples: &[Triple], format: RdfFormat, out: &mut dyn Write) -> io::Result<()> {
    let prefixed = iri::PREFIXES.iter().fold(RdfSerializer::from_format(format), |serializer, (prefix, namespace)| {
        serializer.clone().with_prefix(*prefix, *namespace).unwrap_or(serializer)
    });
    let mut writer = prefixed.for_writer(out);
    triples.iter().try_for_each(|triple| writer.serialize_triple(triple))?;
    writer.finish().map(|_| ())
}
