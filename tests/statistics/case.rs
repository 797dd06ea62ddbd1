//! Articles written in one line each, with their claims:
//!
//! ```text
//! a 2022-01-06 Le Monde: KAZ joined CSTO 1994; KAZ member CSTO
//! b 2022: RUS deployed KAZ CSTO 2022-01 2500..3000; CSTO founded 1992
//! ```
//!
//! Claims are parted by semicolons: a membership is state, status, organisation and date; a deployment sender, status,
//! destination, framework (`-` for none), date and size; a founding organisation, `founded` and date. An underscore is a
//! space within a name.

use casus::article::Fingerprint;
use casus::claim::{Claim, Evidence, Modality, Polarity};
use casus::facts::{ArticleMeta, Decisions, Facts, derive};
use serde_json::{Value, json};

pub type Articles = Vec<(ArticleMeta, Vec<Claim>)>;

pub fn articles(written: &str) -> Articles {
    written.lines().map(str::trim).filter(|line| !line.is_empty()).map(article).collect()
}

/// The facts of `articles`, without any decisions.
pub fn facts(articles: &Articles) -> Facts {
    derive(articles, &Decisions::default())
}

fn article(line: &str) -> (ArticleMeta, Vec<Claim>) {
    let (head, claims) = line.split_once(": ").expect("« id date publisher: claims »");
    let mut head = head.splitn(3, ' ');
    let id = head.next().expect("an id").to_owned();
    let date = head.next().and_then(|date| date.parse().ok());
    let publisher = head.next().map(str::to_owned);
    let claims = claims.split("; ").enumerate().map(|(index, words)| claim(&id, index, words)).collect();
    (ArticleMeta { id, date, publisher, fingerprint: Fingerprint::default() }, claims)
}

fn claim(id: &str, index: usize, words: &str) -> Claim {
    let text = "01234567890123456789";
    Claim {
        source: id.to_owned(),
        statement: serde_json::from_value(statement(words)).expect(words),
        evidence: Evidence::of(text, index..index + 1),
        rule: "test/test".to_owned(),
        polarity: Polarity::Affirmed,
        modality: Modality::Fact,
        speaker: None,
    }
}

fn statement(words: &str) -> Value {
    let words: Vec<String> = words.split_whitespace().map(|word| word.replace('_', " ")).collect();
    let optional = |at: usize| words.get(at).filter(|word| *word != "-");
    match words[1].as_str() {
        "founded" => json!({ "kind": "founding", "organisation": words[0], "date": words[2] }),
        "deployed" | "stationed" | "withdrawn" | "announced" => {
            let size = optional(5).map(|size| {
                let (min, max) = size.split_once("..").unwrap_or((size, size));
                json!({ "min": min.parse::<u64>().ok(), "max": max.parse::<u64>().ok() })
            });
            json!({ "kind": "deployment", "sender": words[0], "status": words[1], "destination": words[2],
                "framework": optional(3), "date": optional(4), "size": size })
        }
        status => {
            let status = if status == "not" { "not_member" } else { status };
            json!({ "kind": "membership", "state": words[0], "status": status, "organisation": words[2], "date": optional(3) })
        }
    }
}
