//! Facts and conflicts as the quads of the facts graph.
//!
//! Their IRIs are hashes of what they say, not of the claims behind them: one more article does not rename a fact.

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Conflict, Facts, Membership, Party, Support, Value};
use crate::claim::Range;
use crate::date::Date;
use crate::ontology::iri::{self, casus, entity, org, rdf, rdfs, time, xsd};
use crate::rdf::date_literal;

/// How entities are written. The graph of claims decides on IRIs and the tables on labels; neither is known here.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The IRI of an identifier or name, given the range of the field that has it.
    pub iri: &'a dyn Fn(Range, &str) -> NamedNode,
    /// The label of an identifier or name in a language, `fr` or `en`.
    pub label: &'a dyn Fn(&str, &str) -> String,
}

/// The facts graph, sorted, without duplicates or blank nodes.
pub fn quads(facts: &Facts, names: &Names) -> Vec<Quad> {
    let mut graph = Graph(Vec::new());
    facts.memberships.iter().for_each(|membership| graph.membership(membership, names));
    facts.conflicts.iter().for_each(|conflict| graph.conflict(conflict, names));
    graph.0.sort_by_cached_key(ToString::to_string);
    graph.0.dedup();
    graph.0
}

struct Graph(Vec<Quad>);

impl Graph {
    fn add(&mut self, subject: &NamedNode, property: NamedNodeRef, value: impl Into<Term>) {
        self.0.push(Quad::new(subject.clone(), property, value, iri::FACTS_GRAPH));
    }

    fn membership(&mut self, membership: &Membership, names: &Names) {
        let fact = iri::fact(&membership.hash());
        let interval = entity::part(&fact, "interval");
        self.add(&fact, rdf::TYPE, org::MEMBERSHIP);
        self.add(&fact, rdf::TYPE, casus::FACT);
        self.add(&fact, org::MEMBER, (names.iri)(Range::State, &membership.state));
        self.add(&fact, org::ORGANIZATION, (names.iri)(Range::Organisation, &membership.organisation));
        self.add(&fact, casus::STATUS, iri::concept("membership-status", &written(&membership.status)));
        self.add(&fact, org::MEMBER_DURING, interval.clone());
        self.add(&interval, rdf::TYPE, time::INTERVAL);
        let ends = [
            (membership.from, casus::FROM, time::HAS_BEGINNING, "beginning"),
            (membership.until, casus::UNTIL, time::HAS_END, "end"),
        ];
        for (date, property, has, name) in ends {
            if let Some(date) = date {
                self.add(&fact, property, date_literal(date));
                self.add(&interval, has, entity::part(&fact, name));
                self.instant(&entity::part(&fact, name), date);
            }
        }
        self.support(&fact, &membership.support);
        self.add(&fact, casus::ARTICLE_COUNT, count(membership.support.articles.len()));
        self.add(&fact, casus::PUBLISHER_COUNT, count(membership.support.publishers.len()));
    }

    fn instant(&mut self, instant: &NamedNode, date: Date) {
        let property = match (date.month(), date.day()) {
            (None, _) => time::IN_XSD_G_YEAR,
            (_, None) => time::IN_XSD_G_YEAR_MONTH,
            _ => time::IN_XSD_DATE,
        };
        self.add(instant, rdf::TYPE, time::INSTANT);
        self.add(instant, property, date_literal(date));
    }

    fn conflict(&mut self, conflict: &Conflict, names: &Names) {
        let node = iri::conflict(&conflict.hash());
        let name = |lang| move |identifier: &str| (names.label)(identifier, lang);
        self.add(&node, rdf::TYPE, casus::CONFLICT);
        self.add(&node, casus::CONFLICT_KIND, iri::concept("conflict-kind", conflict.topic.kind()));
        self.add(&node, rdfs::LABEL, tagged(conflict.label_fr(name("fr")), "fr"));
        self.add(&node, rdfs::LABEL, tagged(conflict.label_en(name("en")), "en"));
        for (range, identifier) in &conflict.about {
            self.add(&node, casus::ABOUT, (names.iri)(*range, identifier));
        }
        for (index, party) in conflict.parties.iter().enumerate() {
            let side = entity::part(&node, &(index + 1).to_string());
            self.add(&node, casus::PARTY, side.clone());
            self.party(&side, party);
        }
    }

    fn party(&mut self, side: &NamedNode, party: &Party) {
        self.add(side, rdf::TYPE, casus::CONFLICT_PARTY);
        match &party.value {
            Value::Date(date) => self.add(side, casus::VALUE, date_literal(*date)),
            Value::Status(status) => {
                self.add(side, casus::VALUE, iri::concept("membership-status", &written(status)));
            }
            value => self.add(side, casus::VALUE, Literal::from(value.to_string())),
        }
        self.support(side, &party.support);
    }

    fn support(&mut self, node: &NamedNode, support: &Support) {
        for claim in &support.claims {
            self.add(node, casus::SUPPORTED_BY, iri::claim(claim));
        }
    }
}

impl Membership {
    /// The part of its IRI that tells it from every other membership.
    pub fn hash(&self) -> String {
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        hash(&[&self.state, &self.organisation, &written(&self.status), &date(self.from), &date(self.until)])
    }
}

impl Conflict {
    /// The part of its IRI that tells it from every other conflict.
    pub fn hash(&self) -> String {
        let mut parts = vec![format!("{:?}", self.topic)];
        parts.extend(self.about.iter().map(|(_, identifier)| identifier.clone()));
        parts.extend(self.parties.iter().map(|party| party.value.to_string()));
        hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(10).fold(String::new(), |written, byte| format!("{written}{byte:02x}"))
}

/// A value of a closed list as it is serialised.
fn written(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(written)) => written,
        _ => String::new(),
    }
}

fn count(number: usize) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::INTEGER)
}

fn tagged(text: String, lang: &str) -> Literal {
    Literal::new_language_tagged_literal_unchecked(text, lang)
}
