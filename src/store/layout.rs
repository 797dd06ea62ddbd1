//! Where things are in a graph directory, and the marker that says that it is one.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::error::Error;
use super::file;
use crate::ontology::iri::entity::{percent_decode, percent_encode};

/// The format of graph directories that this version reads and writes.
const FORMAT: u64 = 1;

/// Extension of the graph of an article.
pub(super) const GRAPH: &str = "nq";
/// Extension of the text of an article.
pub(super) const TEXT: &str = "txt";

/// The paths of a graph directory.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) root: PathBuf,
}

impl Layout {
    pub(super) fn articles(&self) -> PathBuf {
        self.root.join("articles")
    }

    pub(super) fn texts(&self) -> PathBuf {
        self.root.join("texts")
    }

    pub(super) fn facts(&self) -> PathBuf {
        self.root.join("facts.nq")
    }

    pub(super) fn decisions(&self) -> PathBuf {
        self.root.join("decisions.toml")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.root.join(".lock")
    }

    pub(super) fn graph(&self, id: &str) -> PathBuf {
        self.articles().join(file_name(id, GRAPH))
    }

    pub(super) fn text(&self, id: &str) -> PathBuf {
        self.texts().join(file_name(id, TEXT))
    }

    fn marker(&self) -> PathBuf {
        self.root.join("casus.json")
    }

    /// Whether there is a marker; an error if it is of another format.
    pub(super) fn is_marked(&self) -> Result<bool, Error> {
        let path = self.marker();
        let Some(written) = file::read(&path)? else { return Ok(false) };
        let marker: Value = serde_json::from_str(&written).unwrap_or_default();
        match marker.get("format").and_then(Value::as_u64) {
            Some(FORMAT) => Ok(true),
            Some(found) => Err(Error::Format { path, found, expected: FORMAT }),
            None => {
                Err(Error::Marker { path, found: format!("« {} »", written.chars().take(40).collect::<String>()) })
            }
        }
    }

    pub(super) fn mark(&self) -> Result<(), Error> {
        let marker = json!({
            "format": FORMAT,
            "about": "A graph of casus. articles/: one named graph an article; texts/: their texts; facts.nq: derived facts.",
        });
        file::write(&self.marker(), format!("{marker:#}\n").as_bytes())
    }

    /// Something that no graph directory has, if the folder holds anything; hidden files don't count.
    pub(super) fn foreign(&self) -> Result<Option<String>, Error> {
        Ok(file::names(&self.root)?.into_iter().find(|name| !name.starts_with('.')))
    }
}

/// The name of an article's file: its identifier with everything but `A-Za-z0-9._-` percent-encoded, never hidden.
pub(super) fn file_name(id: &str, extension: &str) -> String {
    let name = percent_encode(id, |letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-'));
    let name = name.strip_prefix('.').map_or(name.clone(), |rest| format!("%2E{rest}"));
    format!("{name}.{extension}")
}

/// The identifier that [`file_name`] was given.
pub(super) fn id_of(name: &str, extension: &str) -> Option<String> {
    let id = percent_decode(name.strip_suffix(extension)?.strip_suffix('.')?)?;
    (file_name(&id, extension) == name).then_some(id)
}

/// The identifiers of the articles that have a file in `folder`, sorted.
pub(super) fn ids(folder: &Path, extension: &str) -> Result<Vec<String>, Error> {
    let mut ids: Vec<String> = file::names(folder)?.iter().filter_map(|name| id_of(name, extension)).collect();
    ids.sort_unstable();
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_comes_back_from_its_file_name() {
        for (id, name) in [
            ("bbc-d002", "bbc-d002.nq"),
            ("été/1", "%C3%A9t%C3%A9%2F1.nq"),
            ("..", "%2E..nq"),
            ("100 %", "100%20%25.nq"),
        ] {
            assert_eq!(file_name(id, GRAPH), name);
            assert_eq!(id_of(name, GRAPH).as_deref(), Some(id));
        }
    }

    #[test]
    fn a_name_that_is_never_written_is_no_article() {
        for name in [".0.tmp", "a.txt", "é.nq", "%61.nq", "nq"] {
            assert_eq!(id_of(name, GRAPH), None, "{name}");
        }
    }
}
