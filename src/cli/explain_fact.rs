//! `casus explain` of a fact: what it says, and the words behind each part.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use casus::claim::Claim;
use casus::outline::{Outline, Saying};
use casus::query::table::printable;
use serde_json::{Value, json};

use super::claims::{SHOWN, object};
use super::diff::{outline_object, subject};
use super::session::{Read, Session};
use super::terminal::{FAINT, STRONG};
use super::values::{count, one_line, statement};

/// A fact with the articles behind it.
pub struct Explained<'a> {
    /// The fact.
    pub fact: &'a Outline,
    /// The articles of the graph with their claims.
    pub articles: &'a [Read],
}

impl Explained<'_> {
    /// The claims behind the fact, by identifier.
    fn claims(&self) -> BTreeMap<String, (&Claim, &Read)> {
        let behind = self.articles.iter().filter(|read| self.fact.support.articles.contains(&read.article.id));
        let claims = behind.flat_map(|read| read.claims.iter().map(move |claim| (claim.id(), (claim, read))));
        claims.filter(|(id, _)| self.fact.support.claims.contains(id)).collect()
    }

    /// As text: what the fact says, what it rests on, and each claim with its words.
    pub fn write_text(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let (terminal, fact, claims) = (session.terminal, self.fact, self.claims());
        let title = format_args!("{}  {}", fact.kind, subject(fact, session)).to_string();
        writeln!(out, "{}\n", terminal.paint(STRONG, title))?;
        for said in &fact.says {
            let told = told_by(said, fact, &claims).map(|told| format!("  {}", terminal.paint(FAINT, told)));
            let value = format_args!("{}{}", session.name(&said.value), told.unwrap_or_default()).to_string();
            line(&said.name, &value, session, out)?;
        }
        line("fact", &fact.id, session, out)?;
        line("rests on", &self.support(), session, out)?;
        writeln!(out)?;
        let mut in_text: Vec<(&String, &(&Claim, &Read))> = claims.iter().collect();
        in_text.sort_by_key(|(id, (claim, _))| (&claim.source, claim.evidence.start, *id));
        in_text.into_iter().try_for_each(|(id, (claim, read))| write_claim(id, claim, read, session, out))
    }

    /// « 3 claims in 2 articles of 2 publishers ».
    fn support(&self) -> String {
        let support = &self.fact.support;
        let [claims, articles, publishers] =
            [&support.claims, &support.articles, &support.publishers].map(BTreeSet::len);
        let of = if publishers == 0 { String::new() } else { format!(" of {}", count(publishers, "publisher")) };
        format!("{} in {}{of}", count(claims, "claim"), count(articles, "article"))
    }

    /// As JSON, with the claims as `casus claims` has them.
    pub fn json(&self) -> Value {
        let claims: Vec<Value> = self.claims().into_values().map(|(claim, _)| object(claim)).collect();
        let mut fact = outline_object(self.fact);
        fact["claims"] = Value::from(claims);
        json!({ "fact": fact })
    }
}

fn line(name: &str, value: &str, session: Session, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {} {value}", session.terminal.paint(FAINT, format_args!("{name:<14}")))
}

fn write_claim(id: &str, claim: &Claim, read: &Read, session: Session, out: &mut impl Write) -> io::Result<()> {
    let short: String = id.chars().take(SHOWN).collect();
    let date = read.article.date.map(|date| date.to_string());
    let origin = [Some(claim.source.clone()), read.article.publisher.clone(), date, Some(claim.rule.clone())];
    let origin = origin.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let told = format!("{}  {origin}, claim {short}", statement(claim, session));
    writeln!(out, "  « {} »", printable(&one_line(&claim.evidence.quote)))?;
    writeln!(out, "    {}", session.terminal.paint(FAINT, told))
}

/// The articles that tell of a part of the fact, where these are not all.
fn told_by(said: &Saying, fact: &Outline, claims: &BTreeMap<String, (&Claim, &Read)>) -> Option<String> {
    if said.support.claims == fact.support.claims {
        return None;
    }
    let mut articles: Vec<&str> =
        said.support.claims.iter().filter_map(|id| claims.get(id)).map(|(claim, _)| claim.source.as_str()).collect();
    articles.sort_unstable();
    articles.dedup();
    Some(format!("by {}", articles.join(", ")))
}
