//! Questions to the graph: named ones, files and SPARQL strings, answered in rows.
//!
//! A question is a SPARQL query that may begin with comment lines:
//!
//! ```text
//! # title: Members of an organisation, with the articles that say so
//! # parameter: organisation (entity, required) — only this organisation
//! # parameter: at (date) — on that day, in that month or year
//! # parameter: between (period) — at any time between two dates
//! ```
//!
//! A parameter is the SPARQL variable of its name; its kind is `entity`, `date`, `period` or `text`. A period has two
//! variables, here `?betweenFrom` and `?betweenUntil`; one that is open is unbound. Where the query has the
//! comment line `# parameters`, [`Question::bind`] puts a `VALUES` clause with the values given, as RDF terms. Without
//! values the file is what it looks like: a query that any SPARQL processor can run. The named questions are the
//! files of `ontology/queries`.
//!
//! Prefixes of the graph need no declaration, and what a query says without `GRAPH` is looked for in all graphs.
//! Queries only read: an update is refused, and so is a call to another `SERVICE`.
//!
//! Dates of different precision (`xsd:gYear`, `xsd:gYearMonth`, `xsd:date`) have no order in SPARQL. The
//! questions compare them as text, padded to the first or the last day that they can mean: `2022-02` lies between
//! `2022-02-01` and `2022-02-31`, which is no day but sorts as the last one. A date's own text sorts before every day that
//! it can mean, so that the first day needs no padding where the other side is a whole day.
//!
//! The questions are written for an optimiser that keeps no statistics: all patterns that must match stand in one
//! block, what narrows the answer comes first, facts are looked for in their graph alone, and the articles that say so
//! are collected below a `DISTINCT` before dates are compared. `benches/questions` times them.

mod answer;
mod error;
mod format;
mod label;
mod named;
mod period;
mod question;
pub mod table;

use oxigraph::sparql::SparqlEvaluator;
use oxigraph::store::Store;

use crate::ontology::iri;

pub use answer::{Answer, Row};
pub use error::{QueryError, SyntaxError};
pub use format::{Format, FormatError};
pub use label::label;
pub use named::{named, questions};
pub use question::{Kind, Parameter, Question, Resolve, Unresolved};

/// The answer of `store` to a SPARQL query; `name` is how errors call the query.
pub fn run(store: &Store, name: &str, sparql: &str) -> Result<Answer, QueryError> {
    let mut query = evaluator().parse_query(sparql).map_err(|error| refused(name, sparql, &error.to_string()))?;
    if query.dataset().is_default_dataset() {
        query.dataset_mut().set_default_graph_as_union();
    }
    Ok(Answer::collect(query.on_store(store).execute()?)?)
}

fn refused(name: &str, sparql: &str, error: &str) -> QueryError {
    if evaluator().parse_update(sparql).is_ok() {
        return QueryError::Update { name: name.to_owned() };
    }
    QueryError::Syntax(SyntaxError::read(name, sparql, error))
}

fn evaluator() -> SparqlEvaluator {
    iri::PREFIXES.iter().fold(SparqlEvaluator::new(), |evaluator, (prefix, namespace)| {
        // The namespaces are constants that a test reads, hence never refused.
        evaluator.clone().with_prefix(*prefix, *namespace).unwrap_or(evaluator)
    })
}
