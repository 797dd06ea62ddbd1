//! What is true of the world, and the words that name it.

pub mod iri;
