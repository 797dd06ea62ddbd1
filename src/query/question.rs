//! A query with its header, and values for its parameters.

use std::collections::BTreeMap;
use std::error::Error;

use oxigraph::model::{Literal, NamedNode, Term};
use oxigraph::store::Store;

use super::period::{Period, PeriodError};
use super::{Answer, QueryError, run};
use crate::date::Date;
use crate::rdf::date_literal;

/// Where the values of the parameters are to stand.
const PLACE: &str = "# parameters";

/// Why a name that somebody wrote is no entity.
pub type Unresolved = Box<dyn Error + Send + Sync>;

/// Finds the entity that a person means by a name or an identifier.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Result<NamedNode, Unresolved>;

/// A query, with what its header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// How it is called: its file's name.
    pub name: String,
    /// One line that describes it; empty where the header has none.
    pub title: String,
    /// In the header's order.
    pub parameters: Vec<Parameter>,
    /// The whole query, header included.
    pub text: String,
}

/// Something that a question can be asked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, also that of its variable, or what its variables begin with.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// Whether the question makes no sense without it.
    pub required: bool,
    /// What it does.
    pub description: String,
}

/// What the values of a parameter are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A state, an organisation or another entity, named as people name it.
    Entity,
    /// A year, a month or a day.
    Date,
    /// From a date to another, written `FROM/UNTIL`, with `..` for an open end. It has two variables: `between` has
    /// `?betweenFrom` and `?betweenUntil`.
    Period,
    /// Any text.
    Text,
}

impl Question {
    /// Reads a query and its header, which may be absent.
    pub fn parse(name: &str, text: &str) -> Result<Self, QueryError> {
        let name = name.to_owned();
        let mut question = Self { name, title: String::new(), parameters: Vec::new(), text: text.to_owned() };
        let header = text.lines().enumerate().take_while(|(_, line)| line.starts_with('#'));
        for (index, line) in header {
            if let Some(title) = line.strip_prefix("# title:") {
                title.trim().clone_into(&mut question.title);
            } else if let Some(written) = line.strip_prefix("# parameter:") {
                let (name, line) = (question.name.clone(), index + 1);
                let error = || QueryError::Header { name, line, text: written.trim().to_owned() };
                question.parameters.push(Parameter::parse(written.trim()).ok_or_else(error)?);
            }
        }
        if !question.parameters.is_empty() && !text.lines().any(is_place) {
            return Err(QueryError::NoPlace { name: question.name });
        }
        Ok(question)
    }

    /// The query with the values `given`, by parameter; `resolve` finds the entities that they name.
    pub fn bind(&self, given: &BTreeMap<String, String>, resolve: Resolve) -> Result<String, QueryError> {
        if let Some(parameter) = given.keys().find(|name| self.parameters.iter().all(|known| known.name != **name)) {
            let names: Vec<&str> = self.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
            let known = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
            return Err(QueryError::NoSuchParameter { name: self.name.clone(), parameter: parameter.clone(), known });
        }
        let mut values = Vec::new();
        for parameter in &self.parameters {
            match given.get(&parameter.name) {
                Some(value) => values.extend(parameter.values(value, resolve)?),
                None if parameter.required => return Err(self.missing(parameter)),
                None => {}
            }
        }
        let place = |line: &str| if is_place(line) { clause(&values) } else { line.to_owned() };
        Ok(self.text.lines().map(|line| place(line) + "\n").collect())
    }

    /// The answer of `store` to the question, asked with the values `given`.
    pub fn ask(&self, store: &Store, given: &BTreeMap<String, String>, resolve: Resolve) -> Result<Answer, QueryError> {
        run(store, &self.name, &self.bind(given, resolve)?)
    }

    fn missing(&self, parameter: &Parameter) -> QueryError {
        let Parameter { name, description, .. } = parameter.clone();
        QueryError::Missing { name: self.name.clone(), parameter: name, description }
    }
}

fn is_place(line: &str) -> bool {
    line.trim() == PLACE
}

/// A variable and what it is, if anything.
type Value = (String, Option<Term>);

/// One row of values. Terms write themselves with everything escaped that could end them.
fn clause(values: &[Value]) -> String {
    if values.is_empty() {
        return PLACE.to_owned();
    }
    let variables: Vec<String> = values.iter().map(|(name, _)| format!("?{name}")).collect();
    let written = |term: &Option<Term>| term.as_ref().map_or_else(|| "UNDEF".to_owned(), ToString::to_string);
    let terms: Vec<String> = values.iter().map(|(_, term)| written(term)).collect();
    format!("VALUES ({}) {{ ({}) }}", variables.join(" "), terms.join(" "))
}

impl Parameter {
    /// `NAME (KIND[, required]) — DESCRIPTION`.
    fn parse(written: &str) -> Option<Self> {
        let (name, rest) = written.split_once(" (")?;
        let (kind, description) = rest.split_once(") — ")?;
        let (kind, required) = kind.strip_suffix(", required").map_or((kind, false), |kind| (kind, true));
        let kind = match kind {
            "entity" => Kind::Entity,
            "date" => Kind::Date,
            "period" => Kind::Period,
            "text" => Kind::Text,
            _ => return None,
        };
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then(|| Self { name: name.to_owned(), kind, required, description: description.to_owned() })
    }

    /// The variables of the parameter when it is `value`.
    fn values(&self, value: &str, resolve: Resolve) -> Result<Vec<Value>, QueryError> {
        let error = |source| QueryError::Value { parameter: self.name.clone(), value: value.to_owned(), source };
        let term: Term = match self.kind {
            Kind::Entity => {
                let node = resolve(value).map_err(error)?;
                // A node can be made without a check; one that is no IRI could end its own brackets.
                NamedNode::new(node.as_str()).map_err(|wrong| error(wrong.into()))?.into()
            }
            Kind::Date => date_literal(value.parse::<Date>().map_err(|wrong| error(wrong.into()))?).into(),
            Kind::Period => {
                let Period { from, until } = value.parse().map_err(|wrong: PeriodError| error(wrong.into()))?;
                let ends = [("From", from), ("Until", until)];
                let end = |(end, date): (&str, Option<Date>)| {
                    (self.name.clone() + end, date.map(|date| date_literal(date).into()))
                };
                return Ok(ends.map(end).to_vec());
            }
            Kind::Text => Literal::from(value).into(),
        };
        Ok(vec![(self.name.clone(), Some(term))])
    }
}
