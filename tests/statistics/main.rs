//! Tables for statistics, comparison with somebody's own table, and how graphs differ, from hand-made claims.
//!
//! How articles and claims are written is told in `case.rs`.

mod case;
mod comparisons;
mod differences;
mod tables;
