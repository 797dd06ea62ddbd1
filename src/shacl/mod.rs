//! SHACL Core: whether a graph is as shapes say that it should be, and where it is not.
//!
//! All of [SHACL Core](https://www.w3.org/TR/shacl/) of 2017: targets, property paths, every constraint component,
//! severities, messages. What asks for more (SHACL-SPARQL, components of somebody's own, entailment), is ill-formed or is
//! recursive is an error; it never counts as conforming. `owl:imports` is not followed. Nothing here knows what the data
//! are about.
//!
//! Terms are numbers throughout, shared by data and shapes, and a shape is read once into closures over them. So the
//! work is that of looking up, in sorted lists, the values of each node that a shape is about.

mod cardinality;
mod component;
mod error;
mod graph;
mod load;
mod load_path;
mod logic;
mod other;
mod pair;
mod path;
mod range;
mod read;
mod report;
mod shape;
mod shape_based;
mod string;
mod target;
mod terms;
mod validate;
mod value;
mod value_type;

pub use error::{Problem, ShapeError};
pub use path::Path;
pub use read::{Document, ReadError, parse_turtle, read};
pub use report::{Report, ValidationResult};
pub use validate::validate;
