//! Conflicts as quads: what they are about, each side with its claims, how they were settled.

use oxigraph::model::{Literal, NamedNode};

use super::{Graph, written};
use crate::facts::{Conflict, Party, Value};
use crate::ontology::iri::{self, casus, entity, rdf, rdfs};
use crate::rdf::date_literal;

impl Graph<'_> {
    pub(super) fn conflict(&mut self, conflict: &Conflict) {
        let node = iri::conflict(&conflict.hash());
        let names = self.names;
        let name = |lang| move |identifier: &str| (names.label)(identifier, lang);
        self.add(&node, rdf::TYPE, casus::CONFLICT);
        self.add(&node, casus::CONFLICT_KIND, iri::concept("conflict-kind", conflict.topic.kind()));
        self.add(&node, casus::SETTLEMENT, iri::concept("settlement", conflict.settlement.name()));
        if let Some(why) = &conflict.why {
            self.add(&node, rdfs::COMMENT, Literal::from(why.as_str()));
        }
        self.add(&node, rdfs::LABEL, tagged(conflict.label_fr(name("fr")), "fr"));
        self.add(&node, rdfs::LABEL, tagged(conflict.label_en(name("en")), "en"));
        for (range, identifier) in &conflict.about {
            self.add(&node, casus::ABOUT, (names.iri)(*range, identifier));
        }
        for (index, party) in conflict.parties.iter().enumerate() {
            let side = entity::part(&node, &(index + 1).to_string());
            self.add(&node, casus::PARTY, side.clone());
            self.party(&side, party);
            if conflict.accepted == Some(index) {
                self.add(&side, casus::ACCEPTED, Literal::from(true));
            }
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
}

fn tagged(text: String, lang: &str) -> Literal {
    Literal::new_language_tagged_literal_unchecked(text, lang)
}
