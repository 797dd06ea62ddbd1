//! `casus explain` of a fact: what it says, and the words behind each part.

use std::collections::BTreeMap;
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

    pub fn write_text(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let (terminal, fact, claims) = (session.terminal, self.fact, self.claims());
        writeln!(out, "{}", terminal.paint(STRONG, format_args!("{}  {}", fact.kind, subject(fact, session))))?;
        writeln!(out)?;
        for said in &fact.says {
            let name = terminal.paint(FAINT, format_args!("{:<14}", said.name));
            let told = terminal.paint(FAINT, told_by(said, fact, &claims));
            writeln!(out, "  {name} {}  {told}", session.name(&said.value))?;
        }
        let (articles, publishers) = (fact.support.articles.len(), fact.support.publishers.len());
        let support = [(claims.len(), "claim"), (articles, "article"), (publishers, "publisher")];
        let support = support.map(|(number, what)| count(number, what)).join(" of ").replacen(" of ", " in ", 1);
        writeln!(out, "  {} {}", terminal.paint(FAINT, format_args!("{:<14}", "fact")), fact.id)?;
        writeln!(out, "  {} {support}\n", terminal.paint(FAINT, format_args!("{:<14}", "rests on")))?;
        let mut in_text: Vec<(&String, &(&Claim, &Read))> = claims.iter().collect();
        in_text.sort_by_key(|(id, (claim, _))| (&claim.source, claim.evidence.start, *id));
        for (id, (claim, read)) in in_text {
            let short: String = id.chars().take(SHOWN).collect();
            writeln!(out, "  « {} »", printable(&one_line(&claim.evidence.quote)))?;
            let origin = [
                Some(claim.source.clone()),
                read.article.publisher.clone(),
                read.article.date.map(|date| date.to_string()),
            ];
            let origin: Vec<String> = origin.into_iter().flatten().collect();
            let says = statement(claim, session);
            let line = format!("{says}  {}, {}, claim {short}", origin.join(", "), claim.rule);
            writeln!(out, "    {}", terminal.paint(FAINT, line))?;
        }
        Ok(())
    }

    pub fn json(&self) -> Value {
        let claims: Vec<Value> = self.claims().into_values().map(|(claim, _)| object(claim)).collect();
        let mut fact = outline_object(self.fact);
        fact["claims"] = Value::from(claims);
        json!({ "fact": fact })
    }
}

/// The articles that tell of a part of the fact, where these are not all.
fn told_by(said: &Saying, fact: &Outline, claims: &BTreeMap<String, (&Claim, &Read)>) -> String {
    if said.support.claims == fact.support.claims {
        return String::new();
    }
    let mut articles: Vec<&str> =
        said.support.claims.iter().filter_map(|id| claims.get(id)).map(|(claim, _)| claim.source.as_str()).collect();
    articles.sort_unstable();
    articles.dedup();
    format!("by {}", articles.join(", "))
}
