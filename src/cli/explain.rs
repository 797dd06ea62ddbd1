//! `casus explain`: the words, the rule and the article behind a claim; the claims behind a fact.

use std::io::{self, Write};
use std::ops::Range;
use std::process::ExitCode;

use casus::article::Article;
use casus::claim::{Claim, Evidence};
use casus::facts::Facts;
use casus::lexicon::Lexicon;
use casus::ontology::iri::entity;
use casus::outline::{Outline, outlines};
use casus::resolve::Reading;
use casus::rules;
use casus::store::GraphDirectory;
use casus::text::{sentences, tokenize};
use casus::trace::replay;
use clap::Args;
use serde_json::{Value, json};

use super::arguments::Format;
use super::claims::object;
use super::diff::subject;
use super::explain_fact::Explained;
use super::failure::Usage;
use super::made::Made;
use super::output::out;
use super::own_rules::OwnRules;
use super::session::{Read, Session, facts, read};
use super::terminal::{FAINT, QUOTE, STRONG};
use super::values::{count, names_entity, plain, statement};

#[derive(Args, Debug)]
#[command(after_help = "\
Shows the sentence with the words that make the claim, each field with its identifier and the words that it comes from, \
the rule that found it with its patterns (an arrow marks the one that matched), and the article; where a frame matched, \
who does what to whom and the sentence's tree, a word a line below its head.

Of a fact or conflict, shows what it says and every claim behind it with its words.

Examples:
  casus explain 5f2c9a10
  casus explain https://w3id.org/casus/id/claim/5f2c9a10de3b44c8a1f0
  casus explain https://w3id.org/casus/id/fact/88aa82cf1cae5b33e0f3
  casus explain 5f2c --tree
  casus explain 5f2c --format json")]
pub struct Explain {
    /// Identifier of a claim, fact or conflict, the beginning of one, or its IRI
    #[arg(value_name = "CLAIM|FACT")]
    claim: String,
    /// Show the tree, whatever the rule
    #[arg(long)]
    tree: bool,
    #[command(flatten)]
    rules: OwnRules,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// A claim and what is behind it.
struct Explanation {
    claim: Claim,
    article: Article,
    /// The sentences that hold the quote: what stands before it, and behind it.
    context: (String, String),
}

pub fn run(explain: &Explain, session: Session) -> anyhow::Result<ExitCode> {
    let graph = session.open()?;
    let articles = read(&graph, &[])?;
    let wanted = Wanted::of(&explain.claim);
    let claims = wanted.claims(&articles);
    let facts = if wanted.is_settled_by(&claims) { Vec::new() } else { wanted.facts(&facts(&graph, &articles)?) };
    let out = &mut out();
    match (&claims[..], &facts[..]) {
        ([(read, claim)], []) => explain_claim(explain, read, claim, &graph, session, out)?,
        ([], [fact]) => {
            let explained = Explained { fact, articles: &articles };
            match explain.format {
                Format::Text => explained.write_text(session, out)?,
                Format::Json => writeln!(out, "{:#}", explained.json())?,
            }
        }
        ([], []) => return Err(unknown(&explain.claim, session)),
        _ => return Err(several(&explain.claim, &claims, &facts, session)),
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn explain_claim(
    explain: &Explain,
    read: &Read,
    claim: &Claim,
    graph: &GraphDirectory,
    session: Session,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let article = Article { text: graph.text(&read.article.id)?, ..read.article.clone() };
    let context = context(&article.text, &claim.evidence);
    let explanation = Explanation { claim: claim.clone(), article, context };
    let (own, lexicon) = (explain.rules.read()?, Lexicon::new(session.ontology));
    let rules = own.set();
    let reading = Reading::of(&explanation.article, &lexicon);
    let replayed = replay(&reading, &explanation.claim, &rules);
    let made =
        replayed.as_ref().map(|(sentence, attempt)| Made { reading: &reading, sentence, attempt, tree: explain.tree });
    match explain.format {
        Format::Text => write_text(&explanation, made, session, out)?,
        Format::Json => writeln!(out, "{:#}", json(&explanation, made, session))?,
    }
    Ok(())
}

/// What somebody wants explained.
struct Wanted {
    /// The beginning of an identifier.
    beginning: String,
    /// What it can be: claims, facts and conflicts.
    claims: bool,
    facts: bool,
}

impl Wanted {
    fn of(written: &str) -> Self {
        let written = written.trim_matches(['<', '>']);
        let behind = |bases: &[&str]| bases.iter().find_map(|base| written.strip_prefix(base));
        let claim = behind(&[entity::CLAIM, "claim:"]);
        let fact = behind(&[entity::FACT, "fact:", entity::CONFLICT, "conflict:"]);
        let beginning = claim.or(fact).unwrap_or(written).to_lowercase();
        Self { beginning, claims: fact.is_none(), facts: claim.is_none() }
    }

    fn claims<'a>(&self, articles: &'a [Read]) -> Vec<(&'a Read, &'a Claim)> {
        let all = articles.iter().flat_map(|read| read.claims.iter().map(move |claim| (read, claim)));
        all.filter(|(_, claim)| self.claims && claim.id().starts_with(&self.beginning)).collect()
    }

    /// Whether no fact can be meant as well: the identifier is that of a claim, whole.
    fn is_settled_by(&self, claims: &[(&Read, &Claim)]) -> bool {
        !self.facts || claims.iter().any(|(_, claim)| claim.id() == self.beginning)
    }

    fn facts(&self, facts: &Facts) -> Vec<Outline> {
        let mut facts = outlines(facts);
        facts.retain(|fact| fact.id.starts_with(&self.beginning));
        facts
    }
}

fn unknown(written: &str, session: Session) -> anyhow::Error {
    let (claims, facts) = (session.command("claims"), session.command("table members"));
    Usage::error(format!("no claim begins with « {written} », nor any fact; `{claims}` lists claims, `{facts}` facts"))
}

fn several(written: &str, claims: &[(&Read, &Claim)], facts: &[Outline], session: Session) -> anyhow::Error {
    let listed = claims.iter().map(|(_, claim)| format!("  {}  {}", claim.id(), statement(claim, session)));
    let facts_listed = facts.iter().map(|fact| format!("  {}  {} {}", fact.id, fact.kind, subject(fact, session)));
    let listed = listed.take(5).chain(facts_listed.take(5)).collect::<Vec<_>>().join("\n");
    let counts = [(claims.len(), "claim"), (facts.len(), "fact")].into_iter().filter(|(number, _)| *number > 0);
    let counts = counts.map(|(number, what)| count(number, what)).collect::<Vec<_>>().join(" and ");
    Usage::error(format!("{counts} begin with « {written} »: write more of the one you mean\n{listed}"))
}

/// What stands before and behind the quote in its sentences.
fn context(text: &str, evidence: &Evidence) -> (String, String) {
    let byte = |offset: usize| text.char_indices().nth(offset).map_or(text.len(), |(at, _)| at);
    let quote = byte(evidence.start)..byte(evidence.end);
    let around = sentences_around(text, &quote);
    (text[around.start..quote.start].to_owned(), text[quote.end..around.end].to_owned())
}

fn sentences_around(text: &str, quote: &Range<usize>) -> Range<usize> {
    let tokens = tokenize(text);
    let ranges = sentences(text, &tokens).into_iter().filter_map(|sentence| {
        let tokens = &tokens[sentence.tokens];
        Some(tokens.first()?.range.start..tokens.last()?.range.end)
    });
    let touched = ranges.filter(|sentence| sentence.start < quote.end && quote.start < sentence.end);
    touched.fold(quote.clone(), |all, sentence| all.start.min(sentence.start)..all.end.max(sentence.end))
}

fn write_text(explanation: &Explanation, made: Option<Made>, session: Session, out: &mut impl Write) -> io::Result<()> {
    let Explanation { claim, article, context } = explanation;
    let terminal = session.terminal;
    let (before, behind) = if terminal.colours() { ("", "") } else { ("⟦", "⟧") };
    let quote = terminal.paint(QUOTE, format_args!("{before}{}{behind}", claim.evidence.quote));
    writeln!(out, "{}", terminal.paint(STRONG, statement(claim, session)))?;
    writeln!(out, "\n  « {}{quote}{} »\n", context.0, context.1)?;
    for (name, value) in facets(claim, session) {
        let origin =
            made.and_then(|made| made.origin(claim, &name)).map_or_else(String::new, |from| format!("  ← {from}"));
        let origin = terminal.paint(FAINT, origin);
        writeln!(out, "  {} {value}{origin}", terminal.paint(FAINT, format_args!("{name:<14}")))?;
    }
    writeln!(out)?;
    for (name, value) in origin(claim, article) {
        writeln!(out, "  {} {value}", terminal.paint(FAINT, format_args!("{name:<14}")))?;
    }
    writeln!(out, "\n  {} {}", terminal.paint(FAINT, format_args!("{:<14}", "rule")), claim.rule)?;
    let matched = made.map(|made| made.attempt.written);
    let patterns = made.map_or_else(|| rules::patterns(&claim.rule), |made| &made.attempt.rule.written);
    for pattern in patterns {
        let mark = if matched == Some(pattern) { "→" } else { "" };
        writeln!(out, "  {mark:>14} {pattern}")?;
    }
    made.map_or(Ok(()), |made| made.write(session, out))
}

/// What the claim says, field by field.
fn facets(claim: &Claim, session: Session) -> Vec<(String, String)> {
    let fields = claim.fields().into_iter().map(|(field, value)| {
        let value = plain(&value);
        let entity = if names_entity(field.range) { session.ontology.get(&value) } else { None };
        let shown =
            entity.map_or(value.clone(), |entity| format!("{} ({value})", entity.label(session.common.language.tag())));
        (field.name.to_owned(), shown)
    });
    let word = |value: Result<Value, _>| value.map_or_else(|_: serde_json::Error| String::new(), |value| plain(&value));
    let mut facets = vec![("kind".to_owned(), claim.kind().to_owned())];
    facets.extend(fields);
    facets.push(("polarity".to_owned(), word(serde_json::to_value(claim.polarity))));
    facets.push(("modality".to_owned(), word(serde_json::to_value(claim.modality))));
    facets.extend(claim.speaker.clone().map(|speaker| ("speaker".to_owned(), speaker)));
    facets
}

/// Where the claim comes from.
fn origin(claim: &Claim, article: &Article) -> Vec<(&'static str, String)> {
    let Evidence { start, end, .. } = claim.evidence;
    let known = [
        ("claim", Some(claim.id())),
        ("article", Some(format!("{}, characters {start}–{end}", article.id))),
        ("title", article.title.clone()),
        ("published", article.date.map(|date| date.to_string())),
        ("publisher", article.publisher.clone()),
        ("url", article.url.clone()),
    ];
    known.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn json(explanation: &Explanation, made: Option<Made>, session: Session) -> Value {
    let Explanation { claim, article, context } = explanation;
    json!({
        "claim": object(claim),
        "sentence": format!("{}{}{}", context.0, claim.evidence.quote, context.1),
        "patterns": rules::patterns(&claim.rule),
        "made": made.map(|made| made.object(claim, session)),
        "article": {
            "id": article.id,
            "title": article.title,
            "date": article.date,
            "publisher": article.publisher,
            "url": article.url,
        },
    })
}
