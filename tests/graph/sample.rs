//! Articles whose claims have every kind, and values that are hard to write.

use std::collections::BTreeSet;

use casus::article::Article;
use casus::claim::{Claim, Entities, Evidence, Extraction};
use casus::rdf::{Identifiers, Run};
use serde_json::{Value, json};

/// What the claims of an article say, all kinds, with quotes, accents, line breaks, emoji and names of no table.
pub const STATEMENTS: &str = r#"[
    {"kind": "membership", "state": "KAZ", "organisation": "CSTO", "status": "not_member", "date": "2022-01-06"},
    {"kind": "membership", "state": "FRA", "organisation": "Force Machin", "status": "joined", "date": null},
    {"kind": "membership", "state": "FRA", "organisation": "force « Machin »", "status": "joined", "date": "1992"},
    {"kind": "founding", "organisation": "НАТО", "date": "1949-04", "place": "L’Haÿ-les-Roses"},
    {"kind": "founding", "organisation": "北约", "date": "0987", "place": null},
    {"kind": "headquarters", "organisation": "NATO", "place": "Bruxelles \"Haren\"\\\n\t\r<&> 🕊 ]]>"},
    {"kind": "leadership", "state": "XKX", "organisation": "nato"},
    {"kind": "role", "person": "Nikol Pachinian", "role": "head_of_government", "of": "ARM", "former": false},
    {"kind": "role", "person": "NIKOL PACHINIAN", "role": "legislator", "of": "Conseil de l'Entente", "former": true},
    {"kind": "deployment", "sender": "Force Machin", "destination": null, "status": "deployed", "place": " Sahel ",
     "size": {"min": 2000, "max": null}, "date": "2022-01", "framework": "CSTO", "purpose": "« maintien de la paix »"},
    {"kind": "deployment", "sender": "RUS", "destination": "KAZ", "status": "refused", "place": null,
     "size": {"min": null, "max": 18446744073709551615}, "date": null, "framework": "Barkhane", "purpose": ""},
    {"kind": "provision", "treaty": "NATO", "article": "4(h)", "type": "collective_defence"},
    {"kind": "provision", "treaty": "traité d’amitié franco-machin", "article": "42.7", "type": "other"},
    {"kind": "provision", "treaty": "north-atlantic-treaty", "article": "5", "type": "assistance"},
    {"kind": "invocation", "treaty": "North Atlantic Treaty", "article": "5", "by": "USA", "date": "2001-09-12"},
    {"kind": "invocation", "treaty": "CSTO", "article": "4", "by": null, "date": null},
    {"kind": "force", "organisation": "CSTO", "name": "KSOR", "size": {"min": 100, "max": 200}, "date": "2009"},
    {"kind": "assistance_request", "requester": "KAZ", "addressee": "CSTO", "date": "2022-01-05"},
    {"kind": "assistance_request", "requester": "MLI", "addressee": "Ligue des États", "date": null},
    {"kind": "meeting", "organisation": "ECOWAS", "type": "emergency", "date": "2023-07-30", "place": "Abuja"}
]"#;

const TEXT: &str =
    "« L’Otan », dit-il, « n'a pas \"d'armée\" ».\r\n\nÉté 2022 :\tla paix 🕊 avant\u{a0}tout\u{301} \\ fin.";

/// The article `id` with its claims; each claim's passage begins where the one before it does or later.
pub fn reading(id: &str) -> (Article, Extraction) {
    let article = Article {
        id: id.to_owned(),
        title: Some("« Été » : \"l'Otan\" \\ 🕊".to_owned()),
        date: Some("2022-01-07".parse().expect("a date")),
        publisher: Some("Le Monde & Cie".to_owned()),
        url: Some("https://example.org/a?b=c&d=é".to_owned()),
        lang: "fr".to_owned(),
        text: TEXT.to_owned(),
    };
    let statements: Vec<Value> = serde_json::from_str(STATEMENTS).expect("JSON");
    let claims = statements.iter().enumerate().map(|(number, fields)| claim(id, number, fields)).collect();
    (article, Extraction { claims, entities: entities() })
}

fn claim(id: &str, number: usize, fields: &Value) -> Claim {
    let bounds: Vec<usize> = TEXT.char_indices().map(|(at, _)| at).chain([TEXT.len()]).collect();
    let modalities = ["fact", "reported", "conditional", "planned", "possible", "demanded"];
    Claim {
        source: id.to_owned(),
        statement: serde_json::from_value(fields.clone()).expect("a statement"),
        evidence: Evidence::of(TEXT, bounds[number * 3]..bounds[number * 3 + 6]),
        rule: format!("{}/règle {number}", fields["kind"].as_str().expect("a kind")),
        polarity: serde_json::from_value(json!(["affirmed", "denied"][number % 2])).expect("a polarity"),
        modality: serde_json::from_value(json!(modalities[number % 6])).expect("a modality"),
        speaker: number.is_multiple_of(3).then(|| "le « porte-parole »\ndu \"Kremlin\"".to_owned()),
    }
}

fn entities() -> Entities {
    Entities {
        states: names(&["KAZ", "RUS", "XKX"]),
        organisations: names(&["CSTO", "Force Machin", "Ligue de l’Œuvre", "НАТО"]),
        persons: names(&["Nikol Pachinian", "Łukasz Ærø", "习近平"]),
    }
}

pub fn known() -> Identifiers {
    Identifiers {
        states: names(&["ARM", "FRA", "KAZ", "MLI", "RUS", "USA", "XKX"]),
        organisations: names(&["CSTO", "ECOWAS", "NATO"]),
        treaties: names(&["north-atlantic-treaty"]),
    }
}

pub fn run() -> Run {
    Run { version: "0.1.0".to_owned(), rules_hash: "aa".to_owned(), lexicon_hash: "bb".to_owned() }
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
