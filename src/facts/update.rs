//! What SPARQL expresses well: triples that follow from facts alone, as the vocabularies that others know have them.
//!
//! The updates are the files of `ontology/facts`, run in the order of their names on the facts graph and nothing else.
//! Facts themselves are derived in Rust: that dates of different precision agree, that reports are of one force
//! or that two spellings name one person takes rules that SPARQL has no words for.

use oxigraph::model::Quad;
use oxigraph::sparql::{SparqlEvaluator, SparqlSyntaxError, UpdateEvaluationError};
use oxigraph::store::{StorageError, Store};

/// Name and text of each file of `ontology/facts`.
const FILES: &[(&str, &str)] = &[
    ("founding-date", include_str!("../../ontology/facts/founding-date.ru")),
    ("has-member", include_str!("../../ontology/facts/has-member.ru")),
    ("head-of", include_str!("../../ontology/facts/head-of.ru")),
];

/// Why an update can't be run.
#[derive(Debug, thiserror::Error)]
pub enum UpdateError {
    /// It is no SPARQL update.
    #[error("ontology/facts/{file}.ru: {source}")]
    Syntax {
        /// The file.
        file: &'static str,
        /// What the parser says.
        source: SparqlSyntaxError,
    },
    /// It can't be evaluated.
    #[error("ontology/facts/{file}.ru: {source}")]
    Evaluation {
        /// The file.
        file: &'static str,
        /// What Oxigraph says.
        source: UpdateEvaluationError,
    },
    /// The facts can't be loaded.
    #[error("the facts can't be loaded: {0}")]
    Storage(#[from] StorageError),
}

/// The facts graph with what the updates add to it, sorted.
pub fn updated(facts: Vec<Quad>) -> Result<Vec<Quad>, UpdateError> {
    let store = Store::new()?;
    store.extend(facts)?;
    for &(file, text) in FILES {
        let update =
            SparqlEvaluator::new().parse_update(text).map_err(|source| UpdateError::Syntax { file, source })?;
        update.on_store(&store).execute().map_err(|source| UpdateError::Evaluation { file, source })?;
    }
    let mut quads = store.iter().collect::<Result<Vec<Quad>, _>>()?;
    quads.sort_by_cached_key(ToString::to_string);
    Ok(quads)
}

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn the_list_is_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/ontology/facts");
        let files = std::fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").file_name());
        let mut files: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        files.sort();
        let listed: Vec<String> = FILES.iter().map(|(name, _)| format!("{name}.ru")).collect();
        assert_eq!(listed, files, "make FILES the sorted list of {folder}");
    }
}
