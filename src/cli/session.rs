//! What every command works with: its graph, the tables of the world, and where to write.

use std::collections::BTreeSet;
use std::path::Path;

use casus::article::{Article, Fingerprint};
use casus::claim::{Claim, Entities};
use casus::facts::{ArticleMeta, Decisions, Facts, derive};
use casus::ontology::{EntityKind, Ontology};
use casus::rdf;
use casus::store::{Error, GraphDirectory};
use oxigraph::model::Quad;
use rayon::prelude::*;

use super::arguments::Common;
use super::failure::Usage;
use super::terminal::Terminal;

/// What every command works with.
#[derive(Clone, Copy)]
pub struct Session<'a> {
    /// The options that every command takes.
    pub common: &'a Common,
    /// The tables of the world, with the user's own.
    pub ontology: &'a Ontology,
    /// Where words go.
    pub terminal: Terminal,
}

/// An article of the graph and what was read in it.
pub struct Read {
    /// The article, without its text.
    pub article: Article,
    /// Its claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// What it names.
    pub entities: Entities,
    /// The hashes of its sentences.
    pub fingerprint: Fingerprint,
}

impl Session<'_> {
    /// The graph, which must be there.
    pub fn open(&self) -> anyhow::Result<GraphDirectory> {
        open(&self.common.graph)
    }

    /// How an identifier is called in a line of text: an organisation by its acronym; a name is its own.
    pub fn name<'b>(&'b self, id: &'b str) -> &'b str {
        let language = self.common.language.tag();
        let Some(entity) = self.ontology.get(id) else { return id };
        let acronym = (entity.kind == EntityKind::Organisation).then(|| entity.acronym(language)).flatten();
        acronym.unwrap_or_else(|| entity.label(language))
    }

    /// A command to try next, for this graph.
    pub fn command(&self, words: &str) -> String {
        let graph = self.common.graph.display().to_string();
        let is_usual = graph == "graph" || std::env::var_os("CASUS_GRAPH").is_some_and(|named| named == *graph);
        if is_usual { format!("casus {words}") } else { format!("casus --graph {graph} {words}") }
    }
}

/// The graph at `path`, which must be there.
pub fn open(path: &Path) -> anyhow::Result<GraphDirectory> {
    GraphDirectory::open(path).map_err(|error| match error {
        Error::NoGraph { path } => {
            let path = path.display().to_string();
            Usage::error(format!("no graph at {}/: build one with `casus build PATH…`", path.trim_end_matches('/')))
        }
        error => error.into(),
    })
}

/// What was read in the articles `ids` of `graph`, or in all where none is named, in the order of their identifiers.
pub fn read(graph: &GraphDirectory, ids: &[String]) -> anyhow::Result<Vec<Read>> {
    let named: BTreeSet<String> = ids.iter().cloned().collect();
    let ids = if named.is_empty() { graph.article_ids()? } else { named.into_iter().collect() };
    let read = ids.par_iter().map(|id| of_quads(graph.quads(id)?)).collect::<anyhow::Result<Vec<Option<Read>>>>()?;
    Ok(read.into_iter().flatten().collect())
}

/// What was read in an article, from its graph, which describes that one article unless somebody has changed it.
pub fn of_quads(quads: Vec<Quad>) -> anyhow::Result<Option<Read>> {
    let Some(article) = rdf::articles(quads.clone()).into_iter().next() else { return Ok(None) };
    let entities = rdf::entities(quads.clone());
    let fingerprint = rdf::fingerprint(&quads);
    Ok(Some(Read { article, entities, fingerprint, claims: rdf::claims(quads)? }))
}

/// The facts that `articles` of `graph` amount to, with the decisions that lie beside them.
pub fn facts(graph: &GraphDirectory, articles: &[Read]) -> anyhow::Result<Facts> {
    Ok(derive(&sayings(articles), &decisions(graph)?))
}

/// The claims of `articles`, as facts are derived from them.
pub fn sayings(articles: &[Read]) -> Vec<(ArticleMeta, Vec<Claim>)> {
    let meta = |read: &Read| ArticleMeta::of(&read.article, read.fingerprint.clone());
    articles.iter().map(|read| (meta(read), read.claims.clone())).collect()
}

/// What an analyst has decided, in `decisions.toml` of the graph directory; nothing where there is no such file.
pub fn decisions(graph: &GraphDirectory) -> anyhow::Result<Decisions> {
    let (path, written) = graph.decisions()?;
    Ok(Decisions::read(&written, &path.display().to_string())?)
}
