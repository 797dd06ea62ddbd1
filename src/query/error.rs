//! What can be wrong with a question.

use std::error::Error;
use std::fmt;

use oxigraph::sparql::QueryEvaluationError;

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// No named question is called so.
    #[error("there is no question « {name} »; {help}")]
    Unknown {
        /// As asked.
        name: String,
        /// The nearest one, or all.
        help: String,
    },
    /// A header line that is none.
    #[error(
        "{name}:{line}: « {text} » is no parameter; expected « NAME (KIND[, required]) — what it does », \
        where KIND is entity, date, period or text"
    )]
    Header {
        /// The question.
        name: String,
        /// The line, from 1.
        line: usize,
        /// The line's text.
        text: String,
    },
    /// Parameters are declared, and there is no place for their values.
    #[error("{name}: a query with parameters needs a line « # parameters » where their values are to stand")]
    NoPlace {
        /// The question.
        name: String,
    },
    /// A value for a parameter that the question does not have.
    #[error("« {name} » has no parameter « {parameter} »; it has {known}")]
    NoSuchParameter {
        /// The question.
        name: String,
        /// As given.
        parameter: String,
        /// What it has.
        known: String,
    },
    /// A required parameter has no value.
    #[error("« {name} » needs « {parameter} »: {description}")]
    Missing {
        /// The question.
        name: String,
        /// The parameter.
        parameter: String,
        /// What it does.
        description: String,
    },
    /// A value that is none of the parameter's kind.
    #[error("« {value} » for « {parameter} »: {source}")]
    Value {
        /// The parameter.
        parameter: String,
        /// As given.
        value: String,
        /// What is wrong.
        source: Box<dyn Error + Send + Sync>,
    },
    /// Not SPARQL.
    #[error(transparent)]
    Syntax(SyntaxError),
    /// An update where a query is expected.
    #[error("{name}: this is an update, and questions only read; the graph changes by building it from articles")]
    Update {
        /// The question.
        name: String,
    },
    /// The query calls another endpoint.
    #[error("SERVICE {0}: other endpoints are not called; load their data into the graph instead")]
    Service(String),
    /// The query cannot be evaluated.
    #[error(transparent)]
    Evaluation(QueryEvaluationError),
}

impl From<QueryEvaluationError> for QueryError {
    fn from(error: QueryEvaluationError) -> Self {
        match error {
            QueryEvaluationError::UnsupportedService(service) => Self::Service(service.to_string()),
            error => Self::Evaluation(error),
        }
    }
}

/// The words that SPARQL queries are made of.
const KEYWORDS: &[&str] = &[
    "ASK",
    "BIND",
    "CONSTRUCT",
    "DESCRIBE",
    "DISTINCT",
    "FILTER",
    "GRAPH",
    "GROUP",
    "LIMIT",
    "MINUS",
    "OFFSET",
    "OPTIONAL",
    "ORDER",
    "PREFIX",
    "SELECT",
    "UNION",
    "VALUES",
    "WHERE",
];

/// Where a text stops being SPARQL, and what could stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The question.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// The line's text.
    pub text: String,
    /// What could stand there.
    pub expected: String,
}

impl Error for SyntaxError {}

impl SyntaxError {
    /// Reads the parser's own message, « error at LINE:COLUMN: expected … »: it tells the place in no other way.
    pub(super) fn read(name: &str, sparql: &str, message: &str) -> Self {
        let place = message.strip_prefix("error at ").and_then(|rest| rest.split_once(": expected "));
        let (place, expected) = place.unwrap_or(("1:1", message));
        let (line, column) = place.split_once(':').unwrap_or(("1", "1"));
        let (line, column): (usize, usize) = (line.parse().unwrap_or(1), column.parse().unwrap_or(1));
        let text = sparql.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
        Self { name: name.to_owned(), line, column, text, expected: expected.to_owned() }
    }

    /// The keyword that a word of the line resembles: the parser may notice a misspelt word only after it.
    fn meant(&self) -> Option<&'static str> {
        let alike = |word: &str, keyword: &str| strsim::damerau_levenshtein(&word.to_uppercase(), keyword) == 1;
        let misspelt = |word: &str| KEYWORDS.iter().copied().find(|keyword| alike(word, keyword));
        let words = self.text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
        words.filter(|word| !KEYWORDS.contains(&word.to_uppercase().as_str())).find_map(misspelt)
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, line, column, text, expected } = self;
        let margin = " ".repeat(line.to_string().len());
        writeln!(f, "{name}:{line}:{column}: this is no SPARQL")?;
        writeln!(f, "{margin} |\n{line} | {text}")?;
        // Tabs stay tabs, so that the caret stands below its character.
        let indent: String =
            text.chars().take(column.saturating_sub(1)).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        write!(f, "{margin} | {indent}^ expected {expected}")?;
        match self.meant() {
            Some(keyword) => write!(f, "\nDid you mean {keyword}?"),
            None => Ok(()),
        }
    }
}
