//! The formats and what they are called.

use oxigraph::io::RdfFormat;

/// A format to export to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Turtle.
    Turtle,
    /// `TriG`: Turtle with named graphs.
    TriG,
    /// N-Triples.
    NTriples,
    /// N-Quads.
    NQuads,
    /// RDF/XML.
    RdfXml,
    /// JSON-LD 1.1.
    JsonLd,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] = [Self::Turtle, Self::TriG, Self::NTriples, Self::NQuads, Self::RdfXml, Self::JsonLd];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Turtle => "turtle",
            Self::TriG => "trig",
            Self::NTriples => "n-triples",
            Self::NQuads => "n-quads",
            Self::RdfXml => "rdf-xml",
            Self::JsonLd => "json-ld",
        }
    }

    /// The format called `name`, by name, with or without its hyphen, or by file extension.
    pub fn named(name: &str) -> Option<Self> {
        let is_named = |format: &Self| format.name() == name || format.name().replace('-', "") == name;
        Self::ALL.into_iter().find(|format| is_named(format) || format.extension() == name)
    }

    /// Extension of its files.
    pub fn extension(self) -> &'static str {
        self.rdf().file_extension()
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        self.rdf().media_type()
    }

    /// Whether it has named graphs.
    pub fn has_graphs(self) -> bool {
        matches!(self, Self::TriG | Self::NQuads | Self::JsonLd)
    }

    /// The format as Oxigraph calls it.
    pub fn rdf(self) -> RdfFormat {
        match self {
            Self::Turtle => RdfFormat::Turtle,
            Self::TriG => RdfFormat::TriG,
            Self::NTriples => RdfFormat::NTriples,
            Self::NQuads => RdfFormat::NQuads,
            Self::RdfXml => RdfFormat::RdfXml,
            Self::JsonLd => RdfFormat::JsonLd { profile: oxigraph::io::JsonLdProfileSet::empty() },
        }
    }
}
