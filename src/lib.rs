//! `casus` reads French press articles and builds a knowledge graph of alliances, in which every claim points at the
//! words that make it.
//!
//! This is the map. The modules stand in the order of the data flow, and each uses only those above it.
//!
//! | modules | from → to |
//! |---|---|
//! | [`lang`], [`date`] | what is French, and dates as precise as their source |
//! | [`article`], [`claim`] | files → articles; what an article claims, as plain data |
//! | [`text`], [`frame`] | a text → tokens, sentences, words and trees; who does what to whom |
//! | [`ontology`], [`lexicon`] | Turtle → states, organisations, treaties; their names found in the text |
//! | [`resolve`], [`rules`], [`extract`], [`pipeline`] | words → values; patterns of words → matches → claims; all of it as one function |
//! | [`trace`], [`suite`], [`lint`] | a sentence → what each rule makes of it and why; sentences with their claims → what is missed and wrong; rules → what is wrong with them |
//! | [`score`] | claims against those that a careful reader finds → precision and recall |
//! | [`shacl`] | a graph and shapes → where the graph is not as the shapes say |
//! | [`rdf`], [`store`] | claims → quads and back; quads → a directory of files |
//! | [`facts`], [`query`], [`export`] | claims of many articles → facts and conflicts; questions → rows; the graph → Turtle and its like |
//! | [`tables`], [`compare`] | facts → tables for statistics; facts against a table of somebody's own |
//! | [`outline`], [`diff`] | facts of all kinds in one form → how two graphs differ |
//! | [`view`], [`draw`] | facts → what there is to see → SVG and DOT |
//!
//! From an article to its claims nothing can fail and nothing is invented:
//!
//! ```
//! use casus::{article, lexicon::Lexicon, pipeline};
//!
//! let reading = article::parse("a.txt".as_ref(), "La Finlande est membre de l'Otan depuis le 4 avril 2023.".as_bytes());
//! let extraction = pipeline::extract(&reading.articles[0], Lexicon::embedded());
//! assert!(extraction.entities.states.contains("FIN"));
//! for claim in &extraction.claims {
//!     println!("{}: « {} »", claim.kind(), claim.evidence.quote);
//! }
//! ```
//!
//! The library prints nothing and knows no command line: that is the binary, `main` and `cli`.

pub mod lang;
pub mod date;
pub mod article;
pub mod claim;
pub mod text;
pub mod frame;
pub mod ontology;
pub mod lexicon;
pub mod resolve;
pub mod rules;
pub mod extract;
pub mod pipeline;
pub mod trace;
pub mod suite;
pub mod lint;
pub mod score;
pub mod shacl;
pub mod rdf;
pub mod store;
pub mod facts;
pub mod tables;
pub mod compare;
pub mod outline;
pub mod diff;
pub mod query;
pub mod export;
pub mod view;
pub mod draw;
