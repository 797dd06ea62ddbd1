//! `casus query`: a question to the graph.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use casus::export;
use casus::ontology::iri::entity;
use casus::query::{Answer, Format, Kind, Question, label, named, questions, table};
use casus::store::GraphDirectory;
use clap::Args;
use oxigraph::io::RdfFormat;
use oxigraph::model::{NamedNode, NamedNodeRef};
use oxigraph::sparql::results::QueryResultsFormat;

use super::failure::Usage;
use super::names::{Wanted, find};
use super::output::{out, say};
use super::parameters::Parameters;
use super::session::Session;

#[derive(Args, Debug)]
#[command(after_help = "\
The answer is a table on a terminal, TSV elsewhere; triples of CONSTRUCT are Turtle. The prefixes of the graph need no \
declaration. Names are understood as people write them: OTSC, otsc, CSTO, Biélorussie.

Examples:
  casus query --list
  casus query members --organisation OTSC --at 2022-01-06
  casus query changes --between 2020 2022-06-30 --state Arménie
  casus query deployments --between 2022/.. --destination Kazakhstan
  casus query memberships --state Biélorussie --format csv > belarus.csv
  casus query question.rq --set organisation=OTAN
  casus query 'SELECT ?claim { ?claim a casus:DeploymentClaim } LIMIT 5'
  casus query 'CONSTRUCT WHERE { ?m org:member ?state }' --format n-triples")]
pub struct Query {
    /// Name of a question, a file of SPARQL, `-` for standard input, or SPARQL itself
    #[arg(required_unless_present = "list")]
    question: Option<String>,
    /// List the named questions and their parameters
    #[arg(long)]
    list: bool,
    /// table, csv, tsv, json or xml; for triples also turtle, n-triples, rdf-xml, json-ld
    #[arg(long, short, value_parser = format)]
    format: Option<Format>,
    #[command(flatten)]
    parameters: Parameters,
    /// Value of another parameter, as a question of your own may have
    #[arg(long = "set", value_name = "NAME=VALUE", help_heading = "Parameters of named questions")]
    others: Vec<String>,
}

fn format(name: &str) -> Result<Format, String> {
    let rdf = export::Format::named(name).map(|format| Format::Rdf(format.rdf()));
    rdf.map_or_else(|| name.parse().map_err(|error: casus::query::FormatError| error.to_string()), Ok)
}

pub fn run(query: &Query, session: Session) -> anyhow::Result<ExitCode> {
    let Some(written) = query.question.as_deref().filter(|_| !query.list) else { return list() };
    let question = question(written)?;
    let given = query.parameters.with(&query.others)?;
    let graph = session.open()?;
    let given = with_iris(&question, given, &graph, session)?;
    let files = session.ontology.files().iter().map(|(name, turtle)| (name.as_str(), turtle.as_str()));
    let store = graph.load(files)?;
    let answer = question.ask(&store, &given, &|iri| Ok(NamedNode::new(iri)?))?;
    let name = |node: NamedNodeRef| {
        let known = entity::local(entity::ORGANISATION, node).filter(|id| session.ontology.get(id).is_some());
        let short = known.map(|id| session.name(&id).to_owned());
        short.or_else(|| label(&store, node, session.common.language.tag()))
    };
    let out = &mut out();
    match (query.format.unwrap_or_else(|| usual(&answer, session)), &answer) {
        (Format::Table, Answer::Rows { variables, rows }) => {
            let head: Vec<String> = variables.iter().map(|variable| variable.as_str().to_owned()).collect();
            let cells = |row: &casus::query::Row| row.iter().map(|term| table::cell(term.as_ref(), &name)).collect();
            table::write_table(&head, &rows.iter().map(cells).collect::<Vec<_>>(), session.terminal.room(), out)?;
            out.flush()?;
            say(super::values::count(rows.len(), "row"));
        }
        (format, answer) => answer.write(format, &name, out)?,
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The format of an answer for which none is named.
fn usual(answer: &Answer, session: Session) -> Format {
    match answer {
        Answer::Graph(_) => Format::Rdf(RdfFormat::Turtle),
        _ if session.terminal.is_read() => Format::Table,
        Answer::Boolean(_) => Format::Table,
        Answer::Rows { .. } => Format::Results(QueryResultsFormat::Tsv),
    }
}

/// The one form of query that needs no braces.
fn is_describe(written: &str) -> bool {
    written.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("describe"))
}

/// What somebody means by `written`: only SPARQL has braces, and only files have points and slashes.
fn question(written: &str) -> anyhow::Result<Question> {
    if written == "-" {
        return Ok(Question::parse("standard input", &io::read_to_string(io::stdin())?)?);
    }
    if written.contains('{') || is_describe(written) {
        return Ok(Question::parse("query", written)?);
    }
    if written.contains(['.', '/', '\\']) {
        let unreadable = |error| Usage::error(format!("{written}: can't be read ({error}); name a file of SPARQL"));
        let text = fs::read_to_string(written).map_err(unreadable)?;
        return Ok(Question::parse(written, &text)?);
    }
    Ok(named(written)?)
}

/// The values with the IRI of each entity in place of its name.
fn with_iris(
    question: &Question,
    mut given: BTreeMap<String, String>,
    graph: &GraphDirectory,
    session: Session,
) -> anyhow::Result<BTreeMap<String, String>> {
    for parameter in question.parameters.iter().filter(|parameter| parameter.kind == Kind::Entity) {
        let Some(value) = given.get_mut(&parameter.name) else { continue };
        let wanted = match parameter.name.as_str() {
            "state" => Wanted::State,
            "organisation" => Wanted::Organisation,
            _ => Wanted::Anything,
        };
        *value = find(value, wanted, graph, session)?.iri.into_string();
    }
    Ok(given)
}

/// The named questions, with what each can be asked with.
fn list() -> anyhow::Result<ExitCode> {
    let row = |question: Question| {
        let parameters = question.parameters.iter().map(|parameter| {
            let option = format!("--{}", parameter.name);
            if parameter.required { option } else { format!("[{option}]") }
        });
        vec![question.name.clone(), question.title.clone(), parameters.collect::<Vec<_>>().join(" ")]
    };
    let rows: Vec<Vec<String>> = questions().into_iter().map(row).collect();
    let out = &mut out();
    table::write_table(&["question", "answers", "parameters"].map(str::to_owned), &rows, usize::MAX, out)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
