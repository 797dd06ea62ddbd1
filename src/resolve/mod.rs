//! x
pub mod date;
pub mod number;
