//! `casus export`: the graph in the formats of RDF.

use std::path::PathBuf;
use std::process::ExitCode;

use casus::export::{Format, Graphs, Selection, write};
use clap::Args;

use super::failure::Usage;
use super::output::write_to;
use super::session::Session;

#[derive(Args, Debug)]
#[command(after_help = "\
Formats: turtle (ttl), trig, n-triples (nt), n-quads (nq), rdf-xml (rdf), json-ld (jsonld). Without --format, the \
extension of --output decides, else it is Turtle. TriG, N-Quads and JSON-LD keep the named graphs: one an article and \
one of the facts. The same graph gives the same bytes.

Examples:
  casus export --output graph.ttl
  casus export --output graph.trig --with-reference
  casus export --facts --format json-ld | jq .
  casus export --article seed-001")]
pub struct Export {
    /// File to write
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// turtle, trig, n-triples, n-quads, rdf-xml or json-ld
    #[arg(long, short, value_parser = format)]
    format: Option<Format>,
    /// Only the graph of this article
    #[arg(long, value_name = "ID", conflicts_with = "facts")]
    article: Option<String>,
    /// Only the derived facts and conflicts
    #[arg(long)]
    facts: bool,
    /// Also the reference: states, organisations, treaties, the vocabulary
    #[arg(long)]
    with_reference: bool,
}

fn format(name: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::name).join(", ");
    Format::named(name).ok_or_else(|| format!("« {name} » is no format; there are {}", known()))
}

pub fn run(export: &Export, session: Session) -> anyhow::Result<ExitCode> {
    let format = chosen(export)?;
    let graph = session.open()?;
    let graphs = match &export.article {
        Some(id) => {
            graph.text(id)?;
            Graphs::Article(id.clone())
        }
        None if export.facts => Graphs::Facts,
        None => Graphs::Everything,
    };
    let files = session.ontology.files().iter().filter(|_| export.with_reference);
    let store = graph.load(files.map(|(name, turtle)| (name.as_str(), turtle.as_str())))?;
    let selection = Selection { graphs, reference: export.with_reference };
    write_to(export.output.as_deref(), |out| Ok(write(&store, &selection, format, out)?))?;
    Ok(ExitCode::SUCCESS)
}

fn chosen(export: &Export) -> anyhow::Result<Format> {
    let extension = export.output.as_ref().and_then(|path| path.extension()).and_then(|extension| extension.to_str());
    match (export.format, extension) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(Format::Turtle),
        (None, Some(extension)) => {
            self::format(extension).map_err(|reason| Usage::error(reason + ", or name one with --format"))
        }
    }
}
