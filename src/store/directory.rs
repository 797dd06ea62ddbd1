//! Reading a graph directory.

use std::path::{Path, PathBuf};

use oxigraph::model::Quad;

use super::canonical::parse_nquads;
use super::error::Error;
use super::file;
use super::layout::{self, GRAPH, Layout};

/// A graph directory to read. Reading needs no lock: every file is there whole.
#[derive(Clone, Debug)]
pub struct GraphDirectory {
    pub(super) layout: Layout,
}

impl GraphDirectory {
    /// The graph directory at `path`, which must be one.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, Error> {
        let layout = Layout { root: path.into() };
        if layout.is_marked()? { Ok(Self { layout }) } else { Err(Error::NoGraph { path: layout.root }) }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.layout.root
    }

    /// The identifiers of its articles, sorted.
    pub fn article_ids(&self) -> Result<Vec<String>, Error> {
        layout::ids(&self.layout.articles(), GRAPH)
    }

    /// The text of the article `id`.
    pub fn text(&self, id: &str) -> Result<String, Error> {
        file::read(&self.layout.text(id))?.ok_or_else(|| self.no_article(id))
    }

    /// The named graph of the article `id`.
    pub fn quads(&self, id: &str) -> Result<Vec<Quad>, Error> {
        let path = self.layout.graph(id);
        let written = file::read(&path)?.ok_or_else(|| self.no_article(id))?;
        parse_nquads(&written, &path.display().to_string())
    }

    /// The facts; none if they were never derived.
    pub fn facts(&self) -> Result<Vec<Quad>, Error> {
        let path = self.layout.facts();
        parse_nquads(&file::read(&path)?.unwrap_or_default(), &path.display().to_string())
    }

    /// The analyst's decisions, with the file where they stand; no text if there is none.
    pub fn decisions(&self) -> Result<(PathBuf, String), Error> {
        let path = self.layout.decisions();
        let written = file::read(&path)?.unwrap_or_default();
        Ok((path, written))
    }

    fn no_article(&self, id: &str) -> Error {
        Error::NoArticle { path: self.layout.root.clone(), id: id.to_owned() }
    }
}
