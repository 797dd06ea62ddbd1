//! What can be wrong with shapes.

/// Why shapes can't be applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the shape {shape}: {problem}")]
pub struct ShapeError {
    /// The shape, or the nearest one around it that has a name, as N-Triples writes it.
    pub shape: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a shape, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It asks for what is no part of SHACL Core.
    #[error(
        "sh:{0} is no part of SHACL Core, which is all that is understood: remove it, or write it with what Core has"
    )]
    Unsupported(String),
    /// A parameter has a value that it can't have.
    #[error("sh:{parameter} is {found}, expected {expected}")]
    Value {
        /// Local name of the parameter.
        parameter: String,
        /// The value, as N-Triples writes it.
        found: String,
        /// What can stand there.
        expected: &'static str,
    },
    /// A parameter stands there more than once.
    #[error("sh:{0} is given twice, expected once: keep one, or make two shapes")]
    Twice(String),
    /// A parameter stands at a node shape.
    #[error("sh:{0} needs a path: give the shape an sh:path, or move it to one that has it")]
    NeedsPath(&'static str),
    /// A shape leads back to itself.
    #[error("it is a part of itself, which SHACL leaves undefined: break the circle of {0}")]
    Recursive(String),
    /// Shapes stand too deep in each other.
    #[error("shapes stand more than {0} deep in each other: name the inner ones and give them targets of their own")]
    TooDeep(usize),
}
