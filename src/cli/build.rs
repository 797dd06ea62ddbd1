//! `casus build`: articles → graph.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use casus::article::{Article, read_all};
use casus::facts::{self, Facts, Names};
use casus::lexicon::Lexicon;
use casus::ontology::iri::entity;
use casus::pipeline;
use casus::rdf::{Identifiers, Run};
use casus::store::{Change, GraphDirectory, GraphWriter};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use oxigraph::model::Quad;
use rayon::prelude::*;

use super::output::say;
use super::session::{self, Read, Session, read};
use super::summary::Summary;
use super::values::count;

#[derive(Args, Debug)]
#[command(after_help = "\
What is read: plain text and Markdown with or without front matter, JSON, JSON Lines and web pages. A folder is read \
with all its folders, but for what is called README.

An article that the graph already has costs nothing unless its text, the rules or the names have changed; a changed one \
replaces its graph. A file that cannot be read is named with its reason, all others are built, and the exit code is 1.

The facts are derived from all articles of the graph and from decisions.toml in its directory, if there is such a file: \
what an analyst decided of conflicts and names (see `casus conflicts --propose`). Without a path nothing is read but \
these decisions.

Examples:
  casus build articles/
  casus build monday.txt tuesday.html archive.jsonl
  curl https://example.org/articles.jsonl | casus build -
  casus build --graph sahel articles/sahel/")]
pub struct Build {
    /// Files and folders of articles; `-` reads standard input; without any, only the facts are derived again
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read all articles again, also those that have not changed
    #[arg(long)]
    again: bool,
}

pub fn run(build: &Build, session: Session) -> anyhow::Result<ExitCode> {
    let started = Instant::now();
    if build.paths.is_empty() {
        return derive_again(started, session);
    }
    let reading = read_all(&build.paths);
    for problem in &reading.problems {
        say(problem);
    }
    if reading.articles.is_empty() {
        say("no article was read: the graph stays as it was");
        return Ok(ExitCode::from(1));
    }
    let graph = GraphDirectory::create(&session.common.graph)?;
    // A broken file of decisions is found before anything changes.
    session::decisions(&graph)?;
    let changes = write_articles(&graph, &reading.articles, build.again, session)?;
    let articles = read(&graph, &[])?;
    let facts = write_facts(&graph, &articles, session)?;
    let summary = Summary { changes, articles: &articles, facts: &facts, started };
    summary.write(session)?;
    if !reading.problems.is_empty() {
        say(format!("{} kept articles from being read: see above", count(reading.problems.len(), "problem")));
    }
    Ok(ExitCode::from(u8::from(!reading.problems.is_empty())))
}

/// Derives the facts of a graph that is there, with the decisions as they are now.
fn derive_again(started: Instant, session: Session) -> anyhow::Result<ExitCode> {
    session.open()?;
    let graph = GraphDirectory::create(&session.common.graph)?;
    let articles = read(&graph, &[])?;
    let facts = write_facts(&graph, &articles, session)?;
    Summary { changes: Vec::new(), articles: &articles, facts: &facts, started }.write(session)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads each article that is new or has changed, on all processors; each has its own file, so that their order does
/// not show.
fn write_articles(
    graph: &GraphWriter,
    articles: &[Article],
    again: bool,
    session: Session,
) -> anyhow::Result<Vec<Change>> {
    let lexicon = Lexicon::new(session.ontology);
    let (run, known) = (Run::of(session.ontology), Identifiers::of(session.ontology));
    let bar = progress(articles.len());
    let write = |article: &Article| {
        let change = if !again && graph.is_current(article, &run)? {
            Change::Unchanged
        } else {
            graph.write_article(article, &pipeline::extract(article, &lexicon), &run, &known)?
        };
        bar.inc(1);
        Ok(change)
    };
    let changes = articles.par_iter().map(write).collect();
    bar.finish_and_clear();
    changes
}

/// Derives the facts from all articles of the graph, not only those just read.
fn write_facts(graph: &GraphWriter, articles: &[Read], session: Session) -> anyhow::Result<Facts> {
    let facts = session::facts(graph, articles)?;
    graph.write_facts(&quads(&facts, session)?)?;
    for idle in &facts.idle {
        say(format_args!("decisions.toml, {idle}"));
    }
    Ok(facts)
}

/// The quads of `facts`.
pub fn quads(facts: &Facts, session: Session) -> anyhow::Result<Vec<Quad>> {
    let known = Identifiers::of(session.ontology);
    let label = |id: &str, language: &str| {
        let short =
            session.ontology.get(id).map(|entity| entity.acronym(language).unwrap_or_else(|| entity.label(language)));
        short.unwrap_or(id).to_owned()
    };
    let iri =
        |range, value: &str| known.iri(range, value).unwrap_or_else(|| entity::named(entity::ORGANISATION, value));
    Ok(facts::updated(facts::quads(facts, &Names { iri: &iri, label: &label }))?)
}

/// A bar on standard error, if that is a terminal.
fn progress(articles: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(articles).unwrap_or(u64::MAX));
    let style = ProgressStyle::with_template("reading articles {bar:40} {pos}/{len} {eta}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
