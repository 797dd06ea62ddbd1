//! Differences as JSON, an object a line.

use casus::claim::Claim;
use casus::diff::{Aspect, Differences, FactChange};
use casus::outline::Outline;
use serde_json::{Map, Value, json};

use super::Report;
use crate::cli::claims::object;

impl Report<'_> {
    /// An object an article, run, fact and claim.
    pub(super) fn objects(&self, differences: &Differences) -> Vec<Value> {
        let articles = differences.articles.iter().map(|(change, id)| {
            let state = self.state(id);
            let (date, publisher) =
                (state.and_then(|state| state.date), state.and_then(|state| state.publisher.clone()));
            json!({ "what": "article", "change": change.name(), "id": id, "date": date, "publisher": publisher })
        });
        let runs = differences.runs.iter().map(|(change, run, articles)| {
            json!({ "what": "run", "change": change.name(), "id": run.id(), "version": run.version, "rules": run.rules_hash,
                "lexicon": run.lexicon_hash, "articles": articles })
        });
        let facts = differences.facts.iter().map(|fact| self.fact_object(fact));
        let claims = differences.claims.iter().filter_map(|(change, id)| {
            let Value::Object(claim) = object(self.claim(id)?) else { return None };
            let mut row = json!({ "what": "claim", "change": change.name() });
            row.as_object_mut()?.extend(claim);
            Some(row)
        });
        articles.chain(runs).chain(facts).chain(claims).collect()
    }

    fn fact_object(&self, fact: &FactChange) -> Value {
        let aspect = |aspect: &Aspect| json!({ "name": aspect.name, "before": aspect.before, "after": aspect.after });
        let claims = |ids: &[&str]| -> Vec<Value> {
            let found = ids.iter().filter_map(|id| Some((id, self.claim(id)?)));
            let row = |(id, claim): (&&str, &Claim)| json!({ "id": id, "source": claim.source, "rule": claim.rule, "quote": claim.evidence.quote });
            found.map(row).collect()
        };
        json!({
            "what": "fact",
            "change": fact.change.name(),
            "kind": fact.outline().map(|outline| outline.kind),
            "before": fact.before.map(outline_object),
            "after": fact.after.map(outline_object),
            "differences": fact.aspects.iter().map(aspect).collect::<Vec<_>>(),
            "gained": claims(&fact.gained),
            "lost": claims(&fact.lost),
        })
    }
}

/// A fact as JSON, without its claims.
pub fn outline_object(outline: &Outline) -> Value {
    let subject: Map<String, Value> =
        outline.subject.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect();
    let said: Vec<Value> = outline
        .says
        .iter()
        .map(|said| json!({ "name": said.name, "value": said.value, "claims": said.support.claims }))
        .collect();
    json!({
        "id": outline.id,
        "kind": outline.kind,
        "subject": subject,
        "from": outline.from,
        "until": outline.until,
        "says": said,
        "articles": outline.support.articles,
        "publishers": outline.support.publishers,
    })
}
