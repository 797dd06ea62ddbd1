//! Facts and conflicts as the quads of the facts graph.
//!
//! Their IRIs are hashes of what they say, not of the claims behind them: one more article does not rename a fact.

mod conflict;
mod identity;

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};
use serde::Serialize;
use serde_json::Value as Json;

use super::{Deployment, Event, Facts, Membership, Phase, Support, Tenure};
use crate::claim::{Range, Size, fields_of};
use crate::date::Date;
use crate::ontology::iri::{self, casus, dcterms, entity, org, rdf, rdfs, time, xsd};
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
    let mut graph = Graph { quads: Vec::new(), names: *names };
    facts.memberships.iter().for_each(|membership| graph.membership(membership));
    facts.deployments.iter().for_each(|deployment| graph.deployment(deployment));
    facts.tenures.iter().for_each(|tenure| graph.tenure(tenure));
    facts.events.iter().for_each(|event| graph.event(event));
    facts.conflicts.iter().for_each(|conflict| graph.conflict(conflict));
    // Articles don't say what these are: an organisation, as every name is that no table has.
    for name in
        facts.introduced.iter().filter(|name| ["fr", "en"].iter().all(|lang| (names.label)(name, lang) == **name))
    {
        let node = (names.iri)(Range::Organisation, name);
        graph.add(&node, rdf::TYPE, casus::ORGANISATION);
        graph.add(&node, rdfs::LABEL, Literal::from(name.as_str()));
    }
    for (article, first) in &facts.reprints {
        graph.add(&iri::article(article), casus::REPRINT_OF, iri::article(first));
    }
    let mut quads = graph.quads;
    quads.sort_by_cached_key(ToString::to_string);
    quads.dedup();
    quads
}

struct Graph<'a> {
    quads: Vec<Quad>,
    names: Names<'a>,
}

impl Graph<'_> {
    fn add(&mut self, subject: &NamedNode, property: NamedNodeRef, value: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), property, value, iri::FACTS_GRAPH));
    }

    /// A fact of the kind of its claims, with its key and what supports it.
    fn fact(&mut self, kind: &str, hash: &str, key: &[&str], support: &Support) -> NamedNode {
        let fact = iri::fact(hash);
        self.add(&fact, rdf::TYPE, casus::FACT);
        self.add(&fact, rdf::TYPE, casus::fact_class(kind));
        self.add(&fact, casus::KEY, Literal::from(casus::key(kind, key)));
        self.support(&fact, support);
        self.add(&fact, casus::ARTICLE_COUNT, count(support.dispatches.len()));
        self.add(&fact, casus::PUBLISHER_COUNT, count(support.publishers.len()));
        fact
    }

    fn membership(&mut self, membership: &Membership) {
        let Membership { state, organisation, from, until, phases, support } = membership;
        let fact = self.fact("membership", &membership.hash(), &[state, organisation], support);
        self.add(&fact, rdf::TYPE, org::MEMBERSHIP);
        self.add(&fact, org::MEMBER, (self.names.iri)(Range::State, state));
        self.add(&fact, org::ORGANIZATION, (self.names.iri)(Range::Organisation, organisation));
        self.add(&fact, casus::STATUS, iri::concept("membership-status", &written(&membership.status())));
        self.interval(&fact, org::MEMBER_DURING, *from, *until);
        self.phases(&fact, "membership-status", phases);
    }

    fn deployment(&mut self, deployment: &Deployment) {
        let Deployment { sender, destination, framework, from, until, phases, sizes, places, support } = deployment;
        let key: Vec<&str> = [sender.as_str()].into_iter().chain(destination.as_deref()).collect();
        let fact = self.fact("deployment", &deployment.hash(), &key, support);
        self.field(&fact, "deployment", "sender", sender);
        for (field, value) in [("destination", destination), ("framework", framework)] {
            if let Some(value) = value {
                self.field(&fact, "deployment", field, value);
            }
        }
        for place in places {
            self.field(&fact, "deployment", "place", place);
        }
        self.add(&fact, casus::STATUS, iri::concept("deployment-status", &written(&deployment.status())));
        self.interval(&fact, time::HAS_TIME, *from, *until);
        self.phases(&fact, "deployment-status", phases);
        for (number, (size, support)) in sizes.iter().enumerate() {
            self.report(&fact, number, *size, support);
        }
    }

    /// One of the figures that are told of a fact.
    fn report(&mut self, fact: &NamedNode, number: usize, size: Size, support: &Support) {
        let report = entity::part(fact, &format!("report-{}", number + 1));
        self.add(fact, casus::REPORT, report.clone());
        self.add(&report, rdf::TYPE, casus::REPORT_CLASS);
        for (bound, property) in [(size.min, "sizeMin"), (size.max, "sizeMax")] {
            if let Some(bound) = bound {
                let bound = Literal::new_typed_literal(bound.to_string(), xsd::INTEGER);
                self.add(&report, casus::property(property).as_ref(), bound);
            }
        }
        self.support(&report, support);
    }

    fn tenure(&mut self, tenure: &Tenure) {
        let office = written(&tenure.office);
        let fact = self.fact("role", &tenure.hash(), &[&office, &tenure.of], &tenure.support);
        let fields = [("person", &tenure.person), ("role", &office), ("of", &tenure.of)];
        for (field, value) in fields {
            self.field(&fact, "role", field, value);
        }
        self.add(&fact, casus::property("former").as_ref(), Literal::from(tenure.former));
        self.attested(&fact, tenure.attested);
    }

    /// The publications of the first and the last article that tell of it.
    fn attested(&mut self, node: &NamedNode, attested: Option<(Date, Date)>) {
        if let Some((first, last)) = attested {
            self.add(node, casus::ATTESTED_FROM, date_literal(first));
            self.add(node, casus::ATTESTED_UNTIL, date_literal(last));
        }
    }

    fn event(&mut self, event: &Event) {
        let key = event.key.iter().filter(|(field, _)| field.tells_subject()).map(|(_, value)| value.as_str());
        let key: Vec<&str> = key.collect();
        let fact = self.fact(event.kind, &event.hash(), &key, &event.support);
        for (field, value) in &event.key {
            self.field(&fact, event.kind, field.name, value);
        }
        if let Some(date) = event.date {
            self.add(&fact, casus::property("date").as_ref(), date_literal(date));
        }
        for (number, (field, value, support)) in event.values.iter().enumerate() {
            match serde_json::from_value::<Size>(value.clone()) {
                Ok(size) if field.range == Range::Size => self.report(&fact, number, size, support),
                _ => self.field(&fact, event.kind, field.name, value.as_str().unwrap_or_default()),
            }
        }
    }

    /// A field of the fact, as claims of its kind have it.
    fn field(&mut self, fact: &NamedNode, kind: &str, name: &str, value: &str) {
        let Some(field) = fields_of(kind).find(|field| field.name == name) else { return };
        let property = casus::property(field.property);
        let value: Term = match field.range {
            Range::Concept(scheme) => iri::concept(scheme, value).into(),
            Range::Text => Literal::from(value).into(),
            range => (self.names.iri)(range, value).into(),
        };
        self.add(fact, property.as_ref(), value);
    }

    fn phases<Status: Serialize>(&mut self, fact: &NamedNode, scheme: &str, phases: &[Phase<Status>]) {
        for (number, phase) in phases.iter().enumerate() {
            let node = entity::part(fact, &format!("phase-{}", number + 1));
            self.add(fact, casus::PHASE, node.clone());
            self.add(&node, rdf::TYPE, casus::PHASE_CLASS);
            self.add(&node, casus::STATUS, iri::concept(scheme, &written(&phase.status)));
            for (date, property) in [(phase.from, casus::FROM), (phase.until, casus::UNTIL)] {
                if let Some(date) = date {
                    self.add(&node, property, date_literal(date));
                }
            }
            self.attested(&node, phase.support.published);
            self.support(&node, &phase.support);
        }
    }

    /// An interval whose ends are as precise as they are known, and open where they are not.
    fn interval(&mut self, fact: &NamedNode, property: NamedNodeRef, from: Option<Date>, until: Option<Date>) {
        let interval = entity::part(fact, "interval");
        self.add(fact, property, interval.clone());
        self.add(&interval, rdf::TYPE, time::INTERVAL);
        let ends = [(from, casus::FROM, time::HAS_BEGINNING, "beginning"), (until, casus::UNTIL, time::HAS_END, "end")];
        for (date, property, has, name) in ends {
            if let Some(date) = date {
                self.add(fact, property, date_literal(date));
                self.add(&interval, has, entity::part(fact, name));
                self.instant(&entity::part(fact, name), date);
            }
        }
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

    /// The claims behind it, and their articles, which questions thus find without the claims.
    fn support(&mut self, node: &NamedNode, support: &Support) {
        for claim in &support.claims {
            self.add(node, casus::SUPPORTED_BY, iri::claim(claim));
        }
        for article in &support.articles {
            self.add(node, dcterms::SOURCE, iri::article(article));
        }
    }
}

/// A value of a closed list as it is serialised.
fn written(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Json::String(written)) => written,
        _ => String::new(),
    }
}

fn count(number: usize) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::INTEGER)
}
