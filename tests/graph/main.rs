//! From claims to the graph directory, to Oxigraph, to every format, and back.

mod export;
mod rdf;
mod sample;
mod store;
