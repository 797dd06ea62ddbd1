//! Rows of a query → petgraph graphs to draw.
//!
//! A view says what there is to see: which nodes, which edges, in which order. It knows neither SVG nor DOT, so that
//! every format of `draw` shows the same thing. A date filter is the caller's: a view draws the rows that it gets.

mod membership;
mod rows;

pub use membership::{Edge, MembershipGraph, MembershipRow, Node, memberships, organisations, states, ties};
pub use rows::{membership_rows, on};
