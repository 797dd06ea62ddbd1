//! The commands, one file each. They alone know clap and print; what they do is the library's.

pub mod build;
pub mod check;
pub mod claims;
pub mod compare;
pub mod completions;
pub mod conflicts;
pub mod diff;
pub mod draw;
pub mod entities;
pub mod explain;
pub mod export;
pub mod lint;
pub mod query;
pub mod score;
pub mod table;
pub mod validate;
pub mod verify;
pub mod why_not;

mod arguments;
mod csv;
mod explain_fact;
mod failure;
mod made;
mod names;
mod output;
mod own_rules;
mod parameters;
mod session;
mod shown;
mod summary;
mod terminal;
mod values;

pub use arguments::{Arguments, Command};
pub use failure::exit_code;
pub use session::Session;
pub use terminal::Terminal;
