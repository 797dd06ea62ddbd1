//! `casus` reads French press articles and builds a knowledge graph of alliances.
//!
//! The modules stand in the order of the data flow; each uses only those above it.

pub mod article;
pub mod claim;
pub mod date;
pub mod export;
pub mod ontology;
pub mod rdf;
pub mod store;

pub mod facts;
pub mod query;
