//! The command line as a user meets it: the binary is run, and what it prints, writes and returns is looked at.

mod asking;
mod building;
mod comparing;
mod deciding;
mod harness;
mod names;
mod showing;
mod validating;
mod writing;
mod writing_rules;
