//! What can go wrong with a graph directory.

use std::io;
use std::path::PathBuf;

use oxigraph::store::StorageError;

/// Why a graph directory can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file system refuses.
    #[error("{}: can't {action}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was tried.
        action: &'static str,
        /// What the system says.
        source: io::Error,
    },
    /// There is no such folder, or it is no graph directory.
    #[error("{}: no graph here: build one with `casus build`, or name its folder with --graph", path.display())]
    NoGraph {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds something else.
    #[error("{}: no graph directory, but it holds « {found} »: name a new or empty folder with --graph", path.display())]
    Foreign {
        /// The folder.
        path: PathBuf,
        /// One of the things in it.
        found: String,
    },
    /// The marker of the graph directory is not what casus writes.
    #[error("{}: expected the marker of a graph directory, found {found}: build the graph again elsewhere", path.display())]
    Marker {
        /// The marker.
        path: PathBuf,
        /// What it holds.
        found: String,
    },
    /// The graph directory is of another format.
    #[error("{}: the graph has format {found}, this casus knows format {expected}: {}", path.display(), advice(*found, *expected))]
    Format {
        /// The marker.
        path: PathBuf,
        /// Its format.
        found: u64,
        /// The format that this version reads and writes.
        expected: u64,
    },
    /// Another process writes.
    #[error("{}: another casus is building this graph: wait until it is done", path.display())]
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// A file is no RDF of its format.
    #[error("{file}, line {line}: {reason}: {advice}")]
    Syntax {
        /// The file.
        file: String,
        /// Line, from 1.
        line: u64,
        /// What the parser says.
        reason: String,
        /// What to do.
        advice: &'static str,
    },
    /// The graph has no such article.
    #[error("the graph {} has no article « {id} »: `casus query sources` lists those that it has", path.display())]
    NoArticle {
        /// The graph directory.
        path: PathBuf,
        /// The identifier.
        id: String,
    },
    /// An article without identifier can't have a file.
    #[error("an article has an empty identifier: give each article an `id`")]
    EmptyIdentifier,
    /// Oxigraph refuses.
    #[error("the graph can't be loaded: {0}")]
    Storage(#[from] StorageError),
}

fn advice(found: u64, expected: u64) -> &'static str {
    if found > expected { "use a newer casus" } else { "build the graph again in a new folder" }
}
