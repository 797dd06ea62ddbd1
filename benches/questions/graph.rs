//! The graph: articles, their claims and the facts, in one store in memory.

use std::time::Instant;

use casus::article::Fingerprint;
use casus::claim::Claim;
use casus::facts::{self, ArticleMeta, Decisions, Facts, Names};
use casus::ontology::Ontology;
use casus::ontology::iri::entity;
use casus::rdf::{Identifiers, Run, article_quads};
use fastrand::Rng;
use oxigraph::model::Quad;
use oxigraph::store::Store;

use crate::press;
use crate::world::World;

const SEED: u64 = 1949;

/// Of a hundred quads, those that belong to claims; the others belong to facts.
const CLAIMS: usize = 83;

/// A store of about `wanted` quads, and the words of how long it took.
pub fn build(wanted: usize) -> anyhow::Result<Store> {
    let (ontology, mut rng) = (Ontology::embedded(), Rng::with_seed(SEED));
    let world = World::new(ontology, &mut rng);
    let (run, known) = (Run::of(ontology), Identifiers::of(ontology));
    let started = Instant::now();
    let mut quads = Vec::with_capacity(wanted);
    let mut said: Vec<(ArticleMeta, Vec<Claim>)> = Vec::new();
    while quads.len() < wanted / 100 * CLAIMS {
        let (article, extraction) = press::article(said.len(), &world, &mut rng);
        quads.extend(article_quads(&article, &extraction, &run, &known));
        said.push((ArticleMeta::of(&article, Fingerprint::of(&article.text)), extraction.claims));
    }
    let claims: usize = said.iter().map(|(_, claims)| claims.len()).sum();
    println!("{} articles, {claims} claims, {} quads: {:.1} s", said.len(), quads.len(), seconds(started));
    let of_facts = derived(&said, &known)?;
    let started = Instant::now();
    let (store, all) = (Store::new()?, quads.len() + of_facts.len());
    let mut loader = store.bulk_loader();
    loader.load_quads(quads.into_iter().chain(of_facts))?;
    loader.commit()?;
    println!("{all} quads in the store: {:.1} s", seconds(started));
    Ok(store)
}

fn derived(said: &[(ArticleMeta, Vec<Claim>)], known: &Identifiers) -> anyhow::Result<Vec<Quad>> {
    let started = Instant::now();
    let facts = facts::derive(said, &Decisions::default());
    let Facts { memberships, deployments, tenures, events, conflicts, .. } = &facts;
    println!(
        "{} memberships, {} deployments, {} tenures, {} events and {} conflicts derived: {:.1} s",
        memberships.len(),
        deployments.len(),
        tenures.len(),
        events.len(),
        conflicts.len(),
        seconds(started)
    );
    let started = Instant::now();
    let iri =
        |range, value: &str| known.iri(range, value).unwrap_or_else(|| entity::named(entity::ORGANISATION, value));
    let quads = facts::updated(facts::quads(&facts, &Names { iri: &iri, label: &|id, _| id.to_owned() }))?;
    println!("{} quads of facts: {:.1} s", quads.len(), seconds(started));
    Ok(quads)
}

fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}
