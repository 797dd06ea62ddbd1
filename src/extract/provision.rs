//! Provisions: whose treaty it is, and what kind of provision the words of the explanation make it.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::{Found, treaty};
use crate::lang::fr;
use crate::lexicon::Value;
use crate::resolve::Reading;

/// Adds treaty and type; `None` where nothing is explained.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let article = found.matched.captures.get("article")?.first()?;
    let Some(Value::Article(number)) = &article.value else { return None };
    if !fields.contains_key("treaty") {
        let treaty = treaty::of_article(found, number, article.tokens.start, article.tokens.end)?;
        fields.insert("treaty".to_owned(), Json::from(treaty));
    }
    let explained = if found.matched.captures.contains_key("bracketed") {
        preceding(found, article.tokens.start)
    } else {
        explanation(found, article.tokens.end)
    };
    let kind = kind(found.reading, &explained);
    let captures = &found.matched.captures;
    let named = captures.contains_key("named") || captures.contains_key("bracketed");
    let within = captures.contains_key("within") || captures.contains_key("second_verb");
    if named && kind.is_none() && !is_headed(found, &article.tokens, &explained)
        || !named && !within && leaves_article(found, article.tokens.end)
    {
        return None;
    }
    fields.insert("type".to_owned(), Json::from(kind.unwrap_or("other")));
    Some(())
}

/// « Article 30 : les gouvernements … sont … »: the article heads a sentence of its own.
fn is_headed(found: &Found, article: &Range<usize>, explained: &Range<usize>) -> bool {
    let reading = found.reading;
    let heads = article.start == found.sentence.start && reading.form(article.end) == ":";
    heads && explained.clone().any(|at| fr::is_finite_verb(reading.form(at)) && !reading.tokens[at].capital)
}

/// Whether another subject stands between the article and the verb: « l'article 5, je me demande ».
fn leaves_article(found: &Found, start: usize) -> bool {
    let reading = found.reading;
    let verb = found.matched.words.last().copied().unwrap_or(start);
    let between: Vec<&str> = (start..verb).map(|at| reading.form(at)).collect();
    let commas = between.iter().filter(|form| **form == ",").count();
    let subject = between
        .iter()
        .any(|form| matches!(*form, "je" | "j'" | "on" | "il" | "elle" | "ils" | "elles" | "nous" | "que" | "qu'"));
    let relative = between.iter().any(|form| matches!(*form, "lequel" | "qui" | "selon"));
    !relative && (subject || commas % 2 == 1)
}

/// The words that explain the article: up to the next article or the end of the sentence; of a question, the answer.
fn explanation(found: &Found, start: usize) -> Range<usize> {
    let reading = found.reading;
    let next =
        reading.mentions_in(start..found.sentence.end).find(|mention| matches!(mention.value, Value::Article(_)));
    let end = next.map_or(found.sentence.end, |mention| mention.tokens.start);
    if reading.form(found.sentence.end - 1) != "?" {
        return start..end;
    }
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= start);
    reading.sentences.get(here + 1).map_or(start..end, |answer| answer.tokens.clone())
}

/// The words before an article in brackets, back to the article before it: « que l'on se consulte (article 3) ».
fn preceding(found: &Found, start: usize) -> Range<usize> {
    let mut before = found.reading.mentions_in(found.sentence.start..start);
    let previous = before.rfind(|mention| matches!(mention.value, Value::Article(_)));
    previous.map_or(found.sentence.start, |mention| mention.tokens.end)..start
}

/// What an attack is called.
const ATTACK: &[&str] = &["attaque", "attaques", "agression", "attaquer", "agresser", "atteinte", "attaqué", "agressé"];

/// Whom it then concerns.
const ALL: &[&str] = &["tous", "toutes", "ensemble", "communauté", "collective", "collectivement", "entière", "autres"];

/// Words of the other kinds; of several, the one that comes first decides.
const KINDS: &[(&str, &[&str])] = &[
    (
        "consultation",
        &[
            "consultation",
            "consultations",
            "consulter",
            "consulteront",
            "consulte",
            "consultent",
            "concerter",
            "concertent",
            "concertation",
        ],
    ),
    (
        "assistance",
        &[
            "aide",
            "assistance",
            "secours",
            "aider",
            "assister",
            "solidarité",
            "soutien",
            "entraide",
            "main-forte",
            "secourir",
            "porter",
        ],
    ),
    (
        "accession",
        &[
            "adhésion",
            "adhérer",
            "inviter",
            "ouvre",
            "admission",
            "candidat",
            "candidature",
            "élargissement",
            "rejoindre",
            "accession",
        ],
    ),
    ("withdrawal", &["retrait", "sortie", "retirer", "partir", "quitter", "dénoncer", "départ", "dénonciation"]),
];

/// The kind that the words of `explained` make it, if they tell.
fn kind(reading: &Reading, explained: &Range<usize>) -> Option<&'static str> {
    let words: Vec<&str> = explained.clone().map(|at| reading.form(at)).collect();
    let first = |listed: &[&str]| words.iter().position(|word| listed.contains(word));
    let pair = |a: &str, b: &[&str]| words.windows(2).any(|two| two[0] == a && b.contains(&two[1]));
    let attack = first(ATTACK);
    let against_all = attack.is_some_and(|at| {
        let behind = &words[at + 1..];
        let equals = behind.iter().filter(|word| ATTACK.contains(word)).count() > 0;
        let concerns = behind.iter().enumerate().any(|(n, word)| ALL.contains(word) && concerns_all(&behind[n..]));
        concerns && (equals || behind.iter().any(|word| matches!(*word, "dirigée" | "collective" | "contre" | "comme")))
    });
    let defence = pair("défense", &["collective", "mutuelle"]) || pair("pour", &["tous"]) && words.contains(&"un");
    if against_all || defence {
        return Some("collective_defence");
    }
    if pair("en", &["aller"]) {
        return Some("withdrawal");
    }
    if pair("devenir", &["membre"]) {
        return Some("accession");
    }
    let found = KINDS.iter().filter_map(|(kind, listed)| Some((first(listed)?, *kind)));
    found.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}

/// « tous les autres membres lui fourniront » makes help a duty; « contre tous », « les autres parties » ends there.
fn concerns_all(behind: &[&str]) -> bool {
    !behind
        .iter()
        .take(8)
        .any(|word| matches!(*word, "aide" | "assistance" | "secours" | "fourniront" | "apportent" | "prêteront"))
}
