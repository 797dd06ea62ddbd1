use casus::article::Article;
use casus::claim::{Claim, kinds};
use casus::ontology::iri::{article_graph, casus as terms};
use casus::rdf::{ReadError, article_quads, articles, claims, entities};
use oxigraph::model::{NamedOrBlankNode, Quad, Term};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;

use crate::sample;

/// Claim → quads → N-Quads → Oxigraph → SPARQL → claim.
fn check_round_trip(id: &str) {
    let (article, extraction) = sample::reading(id);
    let quads = article_quads(&article, &extraction, &sample::run(), &sample::known());
    let written = quads.iter().map(|quad| format!("{quad} .")).collect::<Vec<_>>().join("\n");
    let store = Store::new().expect("a store");
    store.load_from_slice(oxigraph::io::RdfFormat::NQuads, &written).expect("N-Quads");
    let back = construct(&store, id);
    assert_eq!(claims(back.clone()).as_deref(), Ok(&extraction.claims[..]), "{id}");
    assert_eq!(articles(back.clone()), [Article { text: String::new(), ..article }], "{id}");
    assert_eq!(entities(back), extraction.entities, "{id}");
}

fn construct(store: &Store, id: &str) -> Vec<Quad> {
    let graph = article_graph(id);
    let query = format!("CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}");
    let query = SparqlEvaluator::new().parse_query(&query).expect("SPARQL");
    let QueryResults::Graph(triples) = query.on_store(store).execute().expect("results") else { unreachable!() };
    triples.map(|triple| triple.expect("a triple").in_graph(graph.clone())).collect()
}

#[test]
fn every_kind_of_claim_comes_back_as_it_was() {
    let (_, extraction) = sample::reading("a");
    let mut sampled: Vec<&str> = extraction.claims.iter().map(Claim::kind).collect();
    sampled.dedup();
    assert_eq!(sampled, kinds(), "add the new kind to STATEMENTS");
    for id in ["a", "bbc-d002", "été 2022/1", "100 %?#", "..", "<\"\\>"] {
        check_round_trip(id);
    }
}

#[test]
fn what_two_articles_call_by_one_slug_keeps_both_names() {
    let (article, extraction) = sample::reading("a");
    let (mut other, mut shouted) = sample::reading("b");
    other.lang = "no language".to_owned();
    for claim in &mut shouted.claims {
        let written = serde_json::to_string(claim).expect("JSON").replace("Force Machin", "FORCE MACHIN");
        *claim = serde_json::from_str(&written).expect("a claim");
    }
    let mut quads = article_quads(&article, &extraction, &sample::run(), &sample::known());
    quads.extend(article_quads(&other, &shouted, &sample::run(), &sample::known()));
    assert_eq!(claims(quads), Ok([extraction.claims, shouted.claims].concat()));
}

#[test]
fn every_claim_is_written_with_a_term_of_its_own() {
    let (article, mut extraction) = sample::reading("a");
    let twice = extraction.claims.clone();
    let quads = article_quads(&article, &extraction, &sample::run(), &sample::known());
    extraction.claims.extend(twice);
    assert_eq!(article_quads(&article, &extraction, &sample::run(), &sample::known()), quads);
    assert!(quads.iter().all(|quad| matches!(quad.subject, NamedOrBlankNode::NamedNode(_))));
}

#[test]
fn a_claim_that_lost_something_says_what() {
    let (article, extraction) = sample::reading("a");
    let quads = article_quads(&article, &extraction, &sample::run(), &sample::known());
    let without = |property: &str| {
        let kept = quads.iter().filter(|quad| !quad.predicate.as_str().ends_with(property)).cloned();
        claims(kept).expect_err(property)
    };
    for property in ["#rule", "#polarity", "#modality", "#evidence", "#exact", "#start", "#wasDerivedFrom"] {
        let ReadError::Missing { property: found, .. } = without(property) else { panic!("{property}") };
        assert!(found.ends_with(property), "{found}");
    }
    assert!(matches!(without("#type"), ReadError::Kind { .. }));
    assert!(matches!(without("#organisation"), ReadError::Claim { .. }));
    assert!(matches!(without("#label"), ReadError::Claim { .. } | ReadError::Value { .. }));
    let mistyped = quads.iter().cloned().map(|quad| match quad.object {
        Term::Literal(_) if quad.predicate == terms::property("date") => Quad { object: terms::FACT.into(), ..quad },
        _ => quad,
    });
    assert!(matches!(claims(mistyped), Err(ReadError::Value { expected: "a date", .. })));
}
