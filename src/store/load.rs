//! The graph directory in Oxigraph.

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxigraph::model::{Dataset, Quad, QuadRef};
use oxigraph::store::Store;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::canonical::syntax;
use super::directory::GraphDirectory;
use super::error::Error;
use crate::ontology::iri::REFERENCE_GRAPH;

/// Articles that are parsed at a time, before they go into the store.
const BATCH: usize = 256;

impl GraphDirectory {
    /// Everything as it is written: the articles, the facts and `reference`, as [`load`](Self::load) has them. Oxigraph,
    /// which keeps numbers and dates by value, would change some of their letters.
    pub fn all_quads<'a>(&self, reference: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Vec<Quad>, Error> {
        let graphs = self.article_ids()?.par_iter().map(|id| self.quads(id)).collect::<Result<Vec<_>, _>>()?;
        let mut quads: Vec<Quad> = graphs.into_iter().flatten().collect();
        quads.extend(self.facts()?);
        quads.extend(reference_quads(reference)?);
        Ok(quads)
    }

    /// Everything in memory, to be queried: the articles, the facts, and `reference` (name and Turtle of each file) as
    /// the graph of the ontology.
    pub fn load<'a>(&self, reference: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Store, Error> {
        let store = Store::new()?;
        let mut loader = store.bulk_loader();
        for ids in self.article_ids()?.chunks(BATCH) {
            let graphs = ids.par_iter().map(|id| self.quads(id)).collect::<Result<Vec<_>, _>>()?;
            loader.load_quads(graphs.into_iter().flatten())?;
        }
        loader.load_quads(self.facts()?)?;
        loader.load_quads(reference_quads(reference)?)?;
        loader.commit()?;
        Ok(store)
    }
}

/// The quads of all reference files (name and Turtle). Their blank nodes, if any, get names that depend on nothing but what is said of
/// them.
pub fn reference_quads<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Vec<Quad>, Error> {
    let mut dataset = Dataset::new();
    for (name, turtle) in files {
        let parser = RdfParser::from_format(RdfFormat::Turtle).with_default_graph(REFERENCE_GRAPH);
        for quad in parser.rename_blank_nodes().for_slice(turtle) {
            dataset.insert(&quad.map_err(|error| syntax(&error, name, "correct the Turtle there"))?);
        }
    }
    let hash_algorithm = CanonicalizationHashAlgorithm::Sha256;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm });
    Ok(dataset.iter().map(QuadRef::into_owned).collect())
}
