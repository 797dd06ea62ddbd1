//! Writing a graph directory.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::ops::Deref;
use std::path::{Path, PathBuf};

use oxigraph::model::Quad;

use super::canonical::canonical;
use super::directory::GraphDirectory;
use super::error::Error;
use super::file;
use super::layout::Layout;
use crate::article::Article;
use crate::claim::Extraction;
use crate::ontology::iri::{self, casus};
use crate::rdf::{Identifiers, Run, article_quads, header_quads};

/// A graph directory to read and to write. While one exists, no other process gets one for the same directory; threads
/// share it by reference, each writing other articles.
#[derive(Debug)]
pub struct GraphWriter {
    directory: GraphDirectory,
    /// Held open: the system gives the lock back when the process ends, however it ends.
    _lock: File,
}

/// What writing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It was not there before.
    Added,
    /// It was there and is other now.
    Replaced,
    /// It was there, the same.
    Unchanged,
}

impl GraphDirectory {
    /// The graph directory at `path` to write, made if there is none. A folder that holds anything else is refused.
    pub fn create(path: impl Into<PathBuf>) -> Result<GraphWriter, Error> {
        let layout = Layout { root: path.into() };
        let is_marked = layout.is_marked()?;
        if let (false, Some(found)) = (is_marked, layout.foreign()?) {
            return Err(Error::Foreign { path: layout.root, found });
        }
        make(&layout.root)?;
        let lock = lock(&layout)?;
        if !is_marked {
            layout.mark()?;
        }
        for folder in [layout.root.clone(), layout.articles(), layout.texts()] {
            make(&folder)?;
            file::sweep(&folder)?;
        }
        Ok(GraphWriter { directory: Self { layout }, _lock: lock })
    }
}

impl GraphWriter {
    /// Writes what `run` read in `article`, in place of what was there.
    pub fn write_article(
        &self,
        article: &Article,
        extraction: &Extraction,
        run: &Run,
        known: &Identifiers,
    ) -> Result<Change, Error> {
        if article.id.is_empty() {
            return Err(Error::EmptyIdentifier);
        }
        let graph = canonical(&article_quads(article, extraction, run, known));
        // The text first: a graph whose text is of an earlier reading would show quotes that are not there.
        let text = put(&self.layout.text(&article.id), &article.text)?;
        let graph = put(&self.layout.graph(&article.id), &graph)?;
        Ok(if graph == Change::Unchanged && text != Change::Unchanged { Change::Replaced } else { graph })
    }

    /// Whether the graph already holds what `run` would read in `article`, so that reading can be spared.
    pub fn is_current(&self, article: &Article, run: &Run) -> Result<bool, Error> {
        let text = file::read(&self.layout.text(&article.id))?;
        let Some(graph) = file::read(&self.layout.graph(&article.id))? else { return Ok(false) };
        let header = canonical(&header_quads(article, run));
        let expected: BTreeSet<&str> = header.lines().collect();
        let found = described(&graph, article).chain(graph.lines().filter(|line| expected.contains(line)));
        Ok(text.as_ref() == Some(&article.text) && found.collect::<BTreeSet<_>>() == expected)
    }

    /// Removes an article; says whether it was there.
    pub fn remove(&self, id: &str) -> Result<bool, Error> {
        let graph = file::remove(&self.layout.graph(id))?;
        let text = file::remove(&self.layout.text(id))?;
        Ok(graph || text)
    }

    /// Writes the facts in place of those that were there.
    pub fn write_facts<'a>(&self, quads: impl IntoIterator<Item = &'a Quad>) -> Result<Change, Error> {
        put(&self.layout.facts(), &canonical(quads))
    }
}

impl Deref for GraphWriter {
    type Target = GraphDirectory;

    fn deref(&self) -> &GraphDirectory {
        &self.directory
    }
}

/// The lines of `graph` that describe the article, but for what it mentions.
fn described<'a>(graph: &'a str, article: &Article) -> impl Iterator<Item = &'a str> {
    let subject = format!("{} ", iri::article(&article.id));
    let mentions = format!("{subject}{} ", casus::MENTIONS);
    graph.lines().filter(move |line| line.starts_with(&subject) && !line.starts_with(&mentions))
}

fn put(path: &Path, text: &str) -> Result<Change, Error> {
    let change = match file::read(path)? {
        Some(old) if old == text => return Ok(Change::Unchanged),
        Some(_) => Change::Replaced,
        None => Change::Added,
    };
    file::write(path, text.as_bytes()).map(|()| change)
}

fn make(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(file::failed(folder, "make it"))
}

fn lock(layout: &Layout) -> Result<File, Error> {
    let path = layout.lock();
    let options = File::options().create(true).append(true).open(&path);
    let file = options.map_err(file::failed(&path, "open it"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Busy { path: layout.root.clone() }),
        Err(TryLockError::Error(error)) => Err(file::failed(&path, "lock it")(error)),
    }
}
