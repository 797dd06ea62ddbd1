//! What a query answers.

use oxigraph::model::{Term, Triple, Variable};
use oxigraph::sparql::{QueryEvaluationError, QueryResults};

/// A term, or nothing, a column.
pub type Row = Vec<Option<Term>>;

/// What a query answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Of a `SELECT`.
    Rows {
        /// The columns.
        variables: Vec<Variable>,
        /// In the order of the query.
        rows: Vec<Row>,
    },
    /// Of an `ASK`.
    Boolean(bool),
    /// Of a `CONSTRUCT` or `DESCRIBE`: sorted, none twice.
    Graph(Vec<Triple>),
}

impl Answer {
    pub(super) fn collect(results: QueryResults) -> Result<Self, QueryEvaluationError> {
        Ok(match results {
            QueryResults::Boolean(answer) => Self::Boolean(answer),
            QueryResults::Solutions(solutions) => {
                let variables = solutions.variables().to_vec();
                let rows = solutions.map(|row| Ok(row?.values().to_vec()));
                Self::Rows { variables, rows: rows.collect::<Result<_, QueryEvaluationError>>()? }
            }
            QueryResults::Graph(triples) => {
                let mut triples = triples.collect::<Result<Vec<Triple>, _>>()?;
                triples.sort_by_cached_key(ToString::to_string);
                triples.dedup();
                Self::Graph(triples)
            }
        })
    }

    /// The same answer as rows, where it has any: a triple is a row of three.
    pub(super) fn rows(&self) -> Option<(Vec<Variable>, Vec<Row>)> {
        match self {
            Self::Rows { variables, rows } => Some((variables.clone(), rows.clone())),
            Self::Boolean(_) => None,
            Self::Graph(triples) => {
                let variables = ["subject", "predicate", "object"].map(Variable::new_unchecked).to_vec();
                let row = |triple: &Triple| {
                    let Triple { subject, predicate, object } = triple.clone();
                    vec![Some(subject.into()), Some(predicate.into()), Some(object)]
                };
                Some((variables, triples.iter().map(row).collect()))
            }
        }
    }
}
