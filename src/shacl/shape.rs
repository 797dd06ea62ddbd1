//! Shapes as they are applied.

use super::graph::Graph;
use super::path::Path;
use super::terms::{Id, Terms};

/// A node shape, or a property shape where it has a path.
pub(super) struct Shape {
    /// What it is called.
    pub(super) node: Id,
    /// From the focus node to the values that are constrained; without it, the focus node is.
    pub(super) path: Option<Path<Id>>,
    /// How grave its results are.
    pub(super) severity: Id,
    /// What it says of them.
    pub(super) messages: Vec<Id>,
    /// Whether everything conforms to it.
    pub(super) deactivated: bool,
    /// What it asks for.
    pub(super) constraints: Vec<Constraint>,
}

/// One thing that a shape asks for.
pub(super) struct Constraint {
    /// Local name of the parameter that asks for it.
    pub(super) parameter: &'static str,
    /// What is done to find out.
    pub(super) test: Test,
}

type EachTest = Box<dyn Fn(&Validator, Id) -> bool + Send + Sync>;
type AllTest = Box<dyn Fn(&Validator, Place) -> Vec<Wrong> + Send + Sync>;

/// How it is found out whether values are as they should be.
pub(super) enum Test {
    /// Each value by itself: whether it is right.
    Each(EachTest),
    /// All values of a focus node together: what is wrong with them.
    All(AllTest),
    /// Each value is a focus node of the property shape at this place of the list of shapes, whose results are given.
    Property(usize),
}

/// A focus node and its values.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) focus: Id,
    /// Sorted.
    pub(super) values: &'a [Id],
}

/// What is wrong at a focus node.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wrong {
    /// The value, unless it is that something is missing or there are too many.
    pub(super) value: Option<Id>,
    /// The property, where it is another than the shape's path.
    pub(super) property: Option<Id>,
}

/// A result, in numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Finding {
    /// Place of the shape in the list of shapes.
    pub(super) shape: usize,
    pub(super) focus: Id,
    pub(super) parameter: &'static str,
    pub(super) wrong: Wrong,
}

impl Test {
    /// A test of each value by itself.
    pub(super) fn each(test: impl Fn(&Validator, Id) -> bool + Send + Sync + 'static) -> Self {
        Self::Each(Box::new(test))
    }

    /// A test of all values together.
    pub(super) fn all(test: impl Fn(&Validator, Place) -> Vec<Wrong> + Send + Sync + 'static) -> Self {
        Self::All(Box::new(test))
    }
}

impl Wrong {
    /// A value that is wrong.
    pub(super) fn value(value: Id) -> Self {
        Self { value: Some(value), property: None }
    }

    /// One thing wrong with the values as a whole, or nothing.
    pub(super) fn unless(right: bool) -> Vec<Self> {
        if right { Vec::new() } else { vec![Self::default()] }
    }
}

/// Data and the shapes that they are held against.
pub(super) struct Validator<'a> {
    pub(super) terms: &'a Terms,
    pub(super) data: &'a Graph,
    pub(super) shapes: &'a [Shape],
}

impl Validator<'_> {
    /// Adds what the shape at place `shape` finds wrong with `focus`.
    pub(super) fn validate(&self, shape: usize, focus: Id, found: &mut Vec<Finding>) {
        let Shape { deactivated: false, constraints, .. } = &self.shapes[shape] else { return };
        let values = self.values(shape, focus);
        for Constraint { parameter, test } in constraints {
            if let Test::Property(inner) = test {
                for value in &values {
                    self.validate(*inner, *value, found);
                }
            } else {
                let wrongs = self.wrongs(test, Place { focus, values: &values });
                found.extend(wrongs.into_iter().map(|wrong| Finding { shape, focus, parameter, wrong }));
            }
        }
    }

    /// Whether the shape at place `shape` finds nothing wrong with `node`.
    pub(super) fn conforms(&self, shape: usize, node: Id) -> bool {
        let Shape { deactivated: false, constraints, .. } = &self.shapes[shape] else { return true };
        let values = self.values(shape, node);
        constraints.iter().all(|constraint| match &constraint.test {
            Test::Property(inner) => values.iter().all(|value| self.conforms(*inner, *value)),
            test => self.wrongs(test, Place { focus: node, values: &values }).is_empty(),
        })
    }

    fn values(&self, shape: usize, focus: Id) -> Vec<Id> {
        let path = self.shapes[shape].path.as_ref();
        path.map_or_else(|| vec![focus], |path| path.values(self.data, focus))
    }

    fn wrongs(&self, test: &Test, place: Place) -> Vec<Wrong> {
        match test {
            Test::Each(is_right) => {
                let wrong = place.values.iter().filter(|value| !is_right(self, **value));
                wrong.map(|value| Wrong::value(*value)).collect()
            }
            Test::All(test) => test(self, place),
            Test::Property(_) => Vec::new(),
        }
    }
}
