//! Claims as RDF and back.
//!
//! [`article_quads`] writes what was read in one article as one named graph: the article, its claims, their evidence
//! and the run that found them. [`articles`], [`claims`] and [`entities`] read such graphs back. Both walk the table of a claim's
//! fields, and neither knows the kinds of claim, files or the store.
//!
//! Nothing is lost on the way: the claims that come back are equal to those that went in, so that
//! their identifiers can be computed again and checked. There are no blank nodes and no clock times, so that the same
//! article gives the same triples.

mod header;
mod index;
mod names;
mod read;
mod run;
mod term;
mod write;

pub use header::{articles, fingerprint};
pub use names::Identifiers;
pub use read::{ReadError, claims, each_claim, entities};
pub use run::Run;
pub use term::{date_literal, date_of_literal};
pub use write::{article_quads, content_hash, header_quads};
