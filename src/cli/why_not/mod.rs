//! `casus why-not`: what the rules make of a sentence, and which nearly fired.

mod account;
mod object;
mod text;

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use casus::article::Article;
use casus::claim::{Claim, Evidence, kinds};
use casus::date::Date;
use casus::lexicon::Lexicon;
use casus::pipeline;
use casus::resolve::Reading;
use casus::rules::RuleSet;
use casus::trace::{Parsed, attempts, near_misses};
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::Value;

use self::account::Account;
use super::arguments::Format;
use super::failure::Usage;
use super::output::out;
use super::own_rules::OwnRules;
use super::session::Session;
use super::shown;

/// How many near misses are shown.
const BEST: usize = 5;

#[derive(Args, Debug)]
#[command(after_help = "\
Shows what is named in each sentence, who does what to whom, the claims that are made, then why no more are: rules that \
matched and made no claim, and those that nearly matched, the nearest first, with the part that failed and what stands \
there.

Examples:
  casus why-not \"Le Tchad a dépêché 300 hommes au Niger.\"
  casus why-not --date 2024-03-05 --kind deployment - < paragraph.txt
  casus why-not --rule deployment/sends-in-a-frame \"Le Tchad les y a dépêchés.\"")]
pub struct WhyNot {
    /// A sentence or a short text; - reads standard input
    text: String,
    /// When it was published
    #[arg(long)]
    date: Option<Date>,
    /// Only rules of this kind
    #[arg(long, value_parser = PossibleValuesParser::new(kinds()))]
    kind: Option<String>,
    /// Only rules whose name has these letters
    #[arg(long, value_name = "NAME")]
    rule: Option<String>,
    #[command(flatten)]
    rules: OwnRules,
    /// Show the trees as well
    #[arg(long)]
    tree: bool,
    /// Show all rules that came near, not only the nearest
    #[arg(long)]
    all: bool,
    /// How to write it
    #[arg(long, short, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub fn run(arguments: &WhyNot, session: Session) -> anyhow::Result<ExitCode> {
    let own = arguments.rules.read()?;
    let rules = own.set();
    let wanted = |name: &str, kind: &str| {
        arguments.kind.as_ref().is_none_or(|one| one == kind)
            && arguments.rule.as_ref().is_none_or(|one| name.contains(one.as_str()))
    };
    let rules = RuleSet::new(rules.rules().iter().copied().filter(|rule| wanted(&rule.name, &rule.kind)));
    if rules.rules().is_empty() {
        return Err(Usage::error("no rule has that name and kind; `casus claims` shows the rules' names"));
    }
    let article = Article { date: arguments.date, ..Article::of_text("text", given(&arguments.text)?) };
    let lexicon = Lexicon::new(session.ontology);
    let reading = Reading::of(&article, &lexicon);
    let made = pipeline::claims(&reading, &own.set());
    let before = |sentence: &Parsed| -> Vec<Claim> {
        let end = Evidence::of(&article.text, reading.bytes(&sentence.tokens)).end;
        made.iter().filter(|claim| claim.evidence.start < end).cloned().collect()
    };
    let account = |sentence: Parsed| {
        let attempts = attempts(&reading, &sentence, &rules, &before(&sentence));
        let mut near = near_misses(&reading, &sentence, &rules);
        if !arguments.all {
            near.truncate(BEST);
        }
        Account { sentence, attempts, near }
    };
    let sentences = Parsed::sentences(&reading).into_iter().filter(|one| shown::says_something(&reading, &one.tokens));
    let accounts: Vec<Account> = sentences.map(account).collect();
    let out = &mut out();
    match arguments.format {
        Format::Text => accounts.iter().try_for_each(|one| text::write(one, &reading, arguments.tree, session, out))?,
        Format::Json => {
            let objects = accounts.iter().map(|one| object::object(one, &reading, arguments.tree, session));
            writeln!(out, "{:#}", objects.collect::<Value>())?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn given(written: &str) -> anyhow::Result<String> {
    if written != "-" {
        return Ok(written.to_owned());
    }
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    Ok(text)
}
