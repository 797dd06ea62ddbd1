//! `casus` reads French press articles and builds a knowledge graph of alliances.
//!
//! The modules stand in the order of the data flow; each uses only those above it.

pub mod lang;
pub mod date;
pub mod article;
pub mod claim;
pub mod text;
pub mod ontology;
pub mod lexicon;
pub mod resolve;
pub mod rules;
pub mod extract;
pub mod pipeline;
pub mod rdf;
pub mod store;
pub mod facts;
pub mod query;
pub mod export;
pub mod view;
pub mod draw;
