//! The graph directory: one canonical N-Quads file and one text an article, and Oxigraph over them.
//!
//! The files are the truth: readable, diffable, mergeable by copying. Each is written whole beside its place, synced
//! and renamed into it, so that a crash leaves the old file or the new one and never half of either. [`GraphDirectory`]
//! reads; [`GraphWriter`] also writes, and there is one at a time. Nothing is kept in memory but what was asked for.
//!
//! ```text
//! casus.json         says that this is a graph directory, and of which format
//! articles/ID.nq     the named graph of an article: lines sorted, none twice
//! texts/ID.txt       the article's text, letter for letter
//! facts.nq           the facts, which can be rebuilt from the articles
//! decisions.toml     what an analyst has decided; theirs to write, replayed when the facts are rebuilt
//! ```
//!
//! An identifier is percent-encoded in file names. On a file system that ignores case, identifiers that differ in
//! nothing but case can't be kept in one directory.

mod canonical;
mod directory;
mod error;
mod file;
mod layout;
mod load;

mod verify;
mod violation;
mod writer;

pub use canonical::{canonical, parse_nquads};
pub use directory::GraphDirectory;
pub use error::Error;
pub use load::reference_quads;
pub use violation::{Problem, Violation};
pub use writer::{Change, GraphWriter};
