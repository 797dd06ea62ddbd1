//! From what was read in an article to quads.

use std::collections::BTreeSet;

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::names::{self, Identifiers, Names};
use super::run::Run;
use super::term::{date_literal, offset, text_in};
use crate::article::{Article, Fingerprint};
use crate::claim::{Claim, Evidence, Extraction, Field, Range};
use crate::date::Date;
use crate::ontology::iri::{self, casus, dcterms, entity, oa, prov, rdf, rdfs, schema, xsd};

/// The named graph of `article`: where it comes from, what was read in it, and by which run.
///
/// Of two claims with one identifier the first is written.
pub fn article_quads(article: &Article, extraction: &Extraction, run: &Run, known: &Identifiers) -> Vec<Quad> {
    let names = Names::of(extraction, known);
    let mut graph = Graph::of(article);
    graph.article(article);
    graph.run(run);
    graph.names(&names, &article.lang);
    graph.mentions(article, extraction, &names);
    let mut written = BTreeSet::new();
    for claim in extraction.claims.iter().filter(|claim| written.insert(claim.id())) {
        graph.claim(claim, run, &names);
    }
    graph.quads
}

/// The part of [`article_quads`] that can be told without reading the article: its description and the run. A stored
/// graph that has these very quads needs no second reading.
pub fn header_quads(article: &Article, run: &Run) -> Vec<Quad> {
    let mut graph = Graph::of(article);
    graph.article(article);
    graph.run(run);
    graph.quads
}

/// SHA-256 of the UTF-8 of `text`, in hexadecimal.
pub fn content_hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text.as_bytes()))
}

struct Graph {
    name: NamedNode,
    quads: Vec<Quad>,
}

impl Graph {
    fn of(article: &Article) -> Self {
        Self { name: iri::article_graph(&article.id), quads: Vec::new() }
    }

    fn add(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, object: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), property, object, self.name.clone()));
    }

    fn add_text(&mut self, subject: &NamedNode, property: NamedNodeRef<'_>, text: &str) {
        self.add(subject, property, Literal::new_simple_literal(text));
    }

    fn article(&mut self, article: &Article) {
        let node = iri::article(&article.id);
        self.add(&node, rdf::TYPE, casus::ARTICLE);
        self.add_text(&node, dcterms::IDENTIFIER, &article.id);
        self.add_text(&node, dcterms::LANGUAGE, &article.lang);
        self.add_text(&node, casus::CONTENT_HASH, &content_hash(&article.text));
        self.add_text(&node, casus::FINGERPRINT, &Fingerprint::of(&article.text).to_string());
        if let Some(title) = &article.title {
            self.add(&node, dcterms::TITLE, text_in(title, &article.lang));
        }
        if let Some(date) = article.date {
            self.add(&node, dcterms::ISSUED, date_literal(date));
        }
        if let Some(publisher) = &article.publisher {
            self.add_text(&node, dcterms::PUBLISHER, publisher);
        }
        if let Some(url) = &article.url {
            self.add(&node, schema::URL, Literal::new_typed_literal(url, xsd::ANY_URI));
        }
    }

    fn run(&mut self, run: &Run) {
        let node = iri::run(&run.id());
        self.add(&node, rdf::TYPE, casus::RUN);
        self.add_text(&node, casus::VERSION, &run.version);
        self.add_text(&node, casus::RULES_HASH, &run.rules_hash);
        self.add_text(&node, casus::LEXICON_HASH, &run.lexicon_hash);
    }

    /// A person's name belongs to no language; an organisation's is in that of the article.
    fn names(&mut self, names: &Names<'_>, lang: &str) {
        for (node, class, name) in names.named() {
            let label = if class == casus::PERSON { Literal::new_simple_literal(name) } else { text_in(name, lang) };
            self.add(node, rdf::TYPE, class);
            self.add(node, rdfs::LABEL, label);
        }
    }

    fn mentions(&mut self, article: &Article, extraction: &Extraction, names: &Names<'_>) {
        let node = iri::article(&article.id);
        for mentioned in names::mentions(&extraction.entities).filter_map(|(range, name)| names.iri(range, name)) {
            self.add(&node, casus::MENTIONS, mentioned);
        }
    }

    fn claim(&mut self, claim: &Claim, run: &Run, names: &Names<'_>) {
        let id = claim.id();
        let node = iri::claim(&id);
        self.add(&node, rdf::TYPE, casus::CLAIM);
        self.add(&node, rdf::TYPE, casus::claim_class(claim.kind()));
        self.add_text(&node, dcterms::IDENTIFIER, &id);
        self.add(&node, prov::WAS_DERIVED_FROM, iri::article(&claim.source));
        self.add(&node, prov::WAS_GENERATED_BY, iri::run(&run.id()));
        for (property, value) in claim.fields().iter().flat_map(|(field, value)| objects(field, value, names)) {
            self.add(&node, property.as_ref(), value);
        }
        let fields = claim.fields();
        let subject = fields.iter().filter(|(field, _)| field.tells_subject());
        let subject: Vec<&str> = subject.filter_map(|(_, value)| value.as_str()).collect();
        self.add_text(&node, casus::KEY, &casus::key(claim.kind(), &subject));
        self.add(&node, casus::RULE, iri::rule(&claim.rule));
        self.add(&node, casus::POLARITY, iri::concept("polarity", &word(claim.polarity)));
        self.add(&node, casus::MODALITY, iri::concept("modality", &word(claim.modality)));
        if let Some(speaker) = &claim.speaker {
            self.add_text(&node, casus::SPEAKER, speaker);
        }
        self.evidence(&node, &claim.source, &claim.evidence);
    }

    fn evidence(&mut self, claim: &NamedNode, source: &str, evidence: &Evidence) {
        let [target, quote, position] = ["target", "quote", "position"].map(|name| entity::part(claim, name));
        self.add(claim, casus::EVIDENCE, target.clone());
        self.add(&target, rdf::TYPE, oa::SPECIFIC_RESOURCE);
        self.add(&target, oa::HAS_SOURCE, iri::article(source));
        self.add(&target, oa::HAS_SELECTOR, quote.clone());
        self.add(&target, oa::HAS_SELECTOR, position.clone());
        self.add(&quote, rdf::TYPE, oa::TEXT_QUOTE_SELECTOR);
        self.add_text(&quote, oa::EXACT, &evidence.quote);
        self.add_text(&quote, oa::PREFIX, &evidence.prefix);
        self.add_text(&quote, oa::SUFFIX, &evidence.suffix);
        self.add(&position, rdf::TYPE, oa::TEXT_POSITION_SELECTOR);
        self.add(&position, oa::START, offset(evidence.start));
        self.add(&position, oa::END, offset(evidence.end));
    }
}

/// What a value of a closed list is called.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The properties and values that a field's value is written as: two for a size, one for anything else.
fn objects(field: &Field, value: &Value, names: &Names<'_>) -> Vec<(NamedNode, Term)> {
    if field.range == Range::Size {
        return sizes(field, value);
    }
    let property = casus::property(field.property);
    object(field.range, value, names).map(|object| (property, object)).into_iter().collect()
}

fn object(range: Range, value: &Value, names: &Names<'_>) -> Option<Term> {
    Some(match range {
        Range::Boolean => Literal::from(value.as_bool()?).into(),
        Range::Date => date_literal(value.as_str()?.parse::<Date>().ok()?).into(),
        Range::Text => Literal::new_simple_literal(value.as_str()?).into(),
        Range::Concept(scheme) => iri::concept(scheme, value.as_str()?).into(),
        _ => names.iri(range, value.as_str()?)?.into(),
    })
}

fn sizes(field: &Field, value: &Value) -> Vec<(NamedNode, Term)> {
    [("min", "Min"), ("max", "Max")]
        .into_iter()
        .filter_map(|(bound, suffix)| Some((value.get(bound)?.as_u64()?, suffix)))
        .map(|(number, suffix)| {
            let property = casus::property(&format!("{}{suffix}", field.property));
            (property, Literal::new_typed_literal(number.to_string(), xsd::INTEGER).into())
        })
        .collect()
}
