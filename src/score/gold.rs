//! What a careful reader finds in an article: a file of JSON an article.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Names, Row};
use crate::claim::kinds;

/// An article's entities and claims.
#[derive(Clone, Debug)]
pub struct Gold {
    /// Identifier of the article: the name of the file, without extension.
    pub id: String,
    /// Its claims.
    pub claims: Vec<Row>,
    /// The `states`, `organisations` and `persons` that it names.
    pub entities: BTreeMap<String, BTreeSet<String>>,
}

/// Why gold cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// A file or folder cannot be read.
    #[error("{}: can't be read ({source})", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is no JSON of the form expected.
    #[error("{}: {source}: expected {expected}", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What was expected.
        expected: &'static str,
        /// What the parser says, with line and column.
        source: serde_json::Error,
    },
    /// A claim is of no kind.
    #[error("{}: claim {number} has no kind, or one that is none of {}", path.display(), kinds().join(", "))]
    Kind {
        /// The file.
        path: PathBuf,
        /// Which claim of the file, from 1.
        number: usize,
    },
    /// There is no gold.
    #[error("{}: no file of gold (ID.json with \"claims\") whose name begins with « {only} »", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
        /// What the names must begin with.
        only: String,
    },
}

#[derive(Deserialize)]
struct Written {
    claims: Vec<Row>,
    #[serde(default)]
    entities: BTreeMap<String, BTreeSet<String>>,
}

impl Gold {
    /// The gold of the files `ID.json` in `folder` whose names begin with `only`, sorted by name. Files without claims
    /// are passed over.
    pub fn read(folder: &Path, only: &str) -> Result<Vec<Self>, GoldError> {
        let mut all = Vec::new();
        for path in json_files(folder)? {
            let value: Value = parsed(&path, "an object")?;
            if name(&path).starts_with(only) && value.get("claims").is_some() {
                all.push(Self::of(&path, value)?);
            }
        }
        if all.is_empty() {
            return Err(GoldError::Nothing { path: folder.to_owned(), only: only.to_owned() });
        }
        Ok(all)
    }

    fn of(path: &Path, value: Value) -> Result<Self, GoldError> {
        let expected = "{\"claims\": [{\"kind\": …}], \"entities\": {\"states\": […]}}";
        let written: Written = serde_json::from_value(value).map_err(|source| GoldError::Form {
            path: path.to_owned(),
            expected,
            source,
        })?;
        let known = kinds();
        let is_of_kind =
            |claim: &Row| claim.get("kind").and_then(Value::as_str).is_some_and(|kind| known.contains(&kind));
        if let Some(at) = written.claims.iter().position(|claim| !is_of_kind(claim)) {
            return Err(GoldError::Kind { path: path.to_owned(), number: at + 1 });
        }
        let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { id, claims: written.claims, entities: written.entities })
    }
}

impl Names {
    /// The names of the tables `organisations*.json` in `folder` and in the folder above it.
    pub fn beside(folder: &Path) -> Result<Self, GoldError> {
        let mut names = Self::default();
        let above = folder.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
        for folder in [Some(folder.to_owned()), above].into_iter().flatten() {
            for path in json_files(&folder)?.into_iter().filter(|path| name(path).starts_with("organisations")) {
                names.add(&table(&path)?);
            }
        }
        Ok(names)
    }

    /// The names of the table in `file`.
    pub fn read(file: &Path) -> Result<Self, GoldError> {
        let mut names = Self::default();
        names.add(&table(file)?);
        Ok(names)
    }
}

fn table(path: &Path) -> Result<Map<String, Value>, GoldError> {
    parsed(path, "identifiers of organisations, each with its names: {\"NATO\": [\"Otan\"]}")
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>, GoldError> {
    let unreadable = |source| GoldError::Unreadable { path: folder.to_owned(), source };
    let entries = fs::read_dir(folder).map_err(unreadable)?.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    Ok(paths)
}

fn parsed<T: for<'a> Deserialize<'a>>(path: &Path, expected: &'static str) -> Result<T, GoldError> {
    let text = fs::read_to_string(path).map_err(|source| GoldError::Unreadable { path: path.to_owned(), source })?;
    serde_json::from_str(&text).map_err(|source| GoldError::Form { path: path.to_owned(), expected, source })
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
