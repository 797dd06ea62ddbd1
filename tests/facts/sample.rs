//! Articles with hand-made claims, and what they amount to, in short lines.

use casus::article::Fingerprint;
use casus::claim::{
    Claim, Deployment, DeploymentStatus, Evidence, Founding, Headquarters, Membership, MembershipStatus, Modality,
    Office, Polarity, Role, Size, Statement,
};
use casus::date::Date;
use casus::facts::{ArticleMeta, Decisions, Facts, Phase, Support, derive};
use serde::Serialize;

pub type Articles = Vec<(ArticleMeta, Vec<Claim>)>;

pub fn article(id: &str, date: &str, statements: Vec<Statement>) -> (ArticleMeta, Vec<Claim>) {
    let claims = statements.into_iter().enumerate().map(|(index, statement)| claim(id, index, statement)).collect();
    let publisher = Some(format!("Journal {id}"));
    let fingerprint = Fingerprint::default();
    (ArticleMeta { id: id.to_owned(), date: date.parse().ok(), publisher, fingerprint }, claims)
}

/// An article that prints `text`, published by `publisher`.
pub fn printed(id: &str, publisher: &str, text: &str, statements: Vec<Statement>) -> (ArticleMeta, Vec<Claim>) {
    let (meta, claims) = article(id, "2022-01-06", statements);
    (ArticleMeta { publisher: Some(publisher.to_owned()), fingerprint: Fingerprint::of(text), ..meta }, claims)
}

pub fn claim(id: &str, index: usize, statement: Statement) -> Claim {
    Claim {
        source: id.to_owned(),
        statement,
        evidence: Evidence::of("0123456789", index..index + 1),
        rule: "test/test".to_owned(),
        polarity: Polarity::Affirmed,
        modality: Modality::Fact,
        speaker: None,
    }
}

pub fn member(state: &str, status: MembershipStatus, date: &str) -> Statement {
    let (state, organisation) = (state.to_owned(), "CSTO".to_owned());
    Statement::Membership(Membership { state, organisation, status, date: date.parse().ok() })
}

pub fn founding(date: &str) -> Statement {
    let date = date.parse().expect("a date");
    Statement::Founding(Founding { organisation: "CSTO".to_owned(), date, place: None })
}

pub fn seat(place: &str) -> Statement {
    Statement::Headquarters(Headquarters { organisation: "CSTO".to_owned(), place: place.to_owned() })
}

pub fn president(person: &str) -> Statement {
    holder(person, Office::HeadOfState, false)
}

pub fn holder(person: &str, role: Office, former: bool) -> Statement {
    Statement::Role(Role { person: person.to_owned(), role, of: "KAZ".to_owned(), former })
}

pub fn troops(min: u64, max: impl Into<Option<u64>>) -> Statement {
    Statement::Deployment(Deployment {
        sender: "CSTO".to_owned(),
        destination: Some("KAZ".to_owned()),
        status: DeploymentStatus::Deployed,
        place: None,
        size: Some(Size { min: Some(min), max: max.into() }),
        date: None,
        framework: None,
        purpose: None,
    })
}

/// One line a fact: what it is about, then its phases, each with status, since, until, articles; one line a conflict: kind
/// and values.
pub fn summary(facts: &Facts) -> Vec<String> {
    let memberships = facts.memberships.iter().map(|one| format!("{} {}", one.state, phases(&one.phases)));
    let conflicts = facts.conflicts.iter().map(|conflict| {
        let values: Vec<String> = conflict.parties.iter().map(|party| party.value.to_string()).collect();
        let accepted = conflict.accepted.map(|index| format!(", {} by {}", values[index], conflict.settlement.name()));
        format!("{}: {}{}", conflict.topic.kind(), values.join(" | "), accepted.unwrap_or_default())
    });
    memberships.chain(conflicts).collect()
}

pub fn phases<Status: Serialize>(phases: &[Phase<Status>]) -> String {
    let phase = |phase: &Phase<Status>| {
        let status = serde_json::to_value(&phase.status).expect("a word");
        let status = status.as_str().expect("a word").to_owned();
        format!("{status} {} {} {}", date(phase.from), date(phase.until), told(&phase.support))
    };
    phases.iter().map(phase).collect::<Vec<_>>().join(", ")
}

pub fn date(date: Option<Date>) -> String {
    date.map_or("?".to_owned(), |date| date.to_string())
}

/// The articles behind something: « [a b] ».
pub fn told(support: &Support) -> String {
    format!("[{}]", support.articles.iter().map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// The facts of `articles` in the lines that `lines` gives, whatever the order.
#[track_caller]
pub fn check_lines(articles: Articles, lines: fn(&Facts) -> Vec<String>, expected: &[&str]) {
    check_decided(articles, "", lines, expected);
}

/// The facts of `articles` with the decisions of a file in the lines that `lines` gives, whatever the order.
#[track_caller]
pub fn check_decided(mut articles: Articles, toml: &str, lines: fn(&Facts) -> Vec<String>, expected: &[&str]) {
    let decisions = Decisions::read(toml, "decisions.toml").expect("decisions");
    assert_eq!(lines(&derive(&articles, &decisions)), expected);
    articles.reverse();
    for (_, claims) in &mut articles {
        claims.reverse();
    }
    assert_eq!(lines(&derive(&articles, &decisions)), expected, "in the other order");
}

#[track_caller]
pub fn check(articles: Articles, expected: &[&str]) {
    check_lines(articles, summary, expected);
}
