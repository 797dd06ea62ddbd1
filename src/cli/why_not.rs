//! `casus why-not`: what the rules make of a sentence, and which nearly fired.

use std::io::{self, Read as _, Write};
use std::process::ExitCode;

use casus::article::Article;
use casus::claim::{Claim, Evidence, kinds};
use casus::date::Date;
use casus::lexicon::{Lexicon, Mention};
use casus::pipeline;
use casus::resolve::Reading;
use casus::rules::RuleSet;
use casus::suite::notation;
use casus::trace::{Attempt, NearMiss, Outcome, Parsed, attempts, near_misses};
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::{Value, json};

use super::arguments::Format;
use super::failure::Usage;
use super::output::out;
use super::own_rules::OwnRules;
use super::session::Session;
use super::shown;
use super::terminal::{FAINT, QUOTE, STRONG};
use super::values::plain;

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

/// What the rules make of a sentence.
struct Account<'r> {
    sentence: Parsed,
    attempts: Vec<Attempt<'r>>,
    near: Vec<NearMiss<'r>>,
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
    let article = Article { date: arguments.date, ..Article::of_text("text", text(&arguments.text)?) };
    let lexicon = Lexicon::new(session.ontology);
    let reading = Reading::of(&article, &lexicon);
    let made = pipeline::claims(&reading, &own.set());
    let before = |sentence: &Parsed| -> Vec<Claim> {
        let start = Evidence::of(&article.text, reading.bytes(&sentence.tokens)).start;
        made.iter().filter(|claim| claim.evidence.start < start).cloned().collect()
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
        Format::Text => accounts.iter().try_for_each(|one| write_text(one, &reading, arguments.tree, session, out))?,
        Format::Json => {
            let objects = accounts.iter().map(|one| object(one, &reading, arguments.tree, session));
            writeln!(out, "{:#}", objects.collect::<Value>())?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn text(written: &str) -> anyhow::Result<String> {
    if written != "-" {
        return Ok(written.to_owned());
    }
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

/// The mentions of the sentence, but for numbers and dates within others.
fn mentions<'r>(account: &Account, reading: &'r Reading) -> Vec<&'r Mention> {
    reading.mentions_in(account.sentence.tokens.clone()).collect()
}

fn claims<'a>(account: &'a Account) -> Vec<&'a Claim> {
    let made = account.attempts.iter().flat_map(|attempt| match &attempt.outcome {
        Outcome::Claims(made) => made.iter().filter_map(|one| one.as_ref().ok()).collect(),
        Outcome::Forbidden(_) => Vec::new(),
    });
    made.collect()
}

/// What kept a match from making a claim, each way once.
fn refusals(attempt: &Attempt) -> Vec<String> {
    let mut reasons: Vec<String> = match &attempt.outcome {
        Outcome::Forbidden(unless) => vec![format!("forbidden by unless: {unless}")],
        Outcome::Claims(made) => {
            let refused = made.iter().filter_map(|one| one.as_ref().err());
            refused
                .map(|refusal| {
                    let known: Vec<String> =
                        refusal.known().map(|(name, value)| format!("{name}={}", plain(value))).collect();
                    let known = if known.is_empty() { String::new() } else { format!(" (known: {})", known.join(" ")) };
                    format!("{refusal}{known}")
                })
                .collect()
        }
    };
    reasons.dedup();
    reasons
}

fn write_text(
    account: &Account,
    reading: &Reading,
    tree: bool,
    session: Session,
    out: &mut impl Write,
) -> io::Result<()> {
    let terminal = session.terminal;
    let sentence = &account.sentence;
    writeln!(out, "{}", terminal.paint(QUOTE, format_args!("« {} »", shown::words(reading, &sentence.tokens))))?;
    let head = |out: &mut _, text: &str| write_head(out, terminal.paint(FAINT, text));
    head(out, "names")?;
    for mention in mentions(account, reading) {
        let [words, value, how] = shown::mention(mention, reading, session);
        writeln!(out, "    {words}  {value}, {how}")?;
    }
    head(out, "frames")?;
    for frame in &sentence.frames {
        writeln!(out, "    {}", shown::frame(frame, &sentence.tree, reading))?;
    }
    if tree {
        head(out, "tree")?;
        shown::tree(&sentence.tree).iter().try_for_each(|line| writeln!(out, "    {line}"))?;
    }
    head(out, "claims")?;
    let claims = claims(account);
    for claim in &claims {
        let line = notation::line(claim.kind(), &notation::fields(claim));
        writeln!(out, "    {line}  {}", terminal.paint(FAINT, format_args!("rule {}", claim.rule)))?;
    }
    if claims.is_empty() {
        writeln!(out, "    none")?;
    }
    let refused = account.attempts.iter().filter(|attempt| !refusals(attempt).is_empty());
    for (number, attempt) in refused.enumerate() {
        if number == 0 {
            head(out, "matched, but")?;
        }
        let matched = shown::words(reading, &attempt.matched.tokens);
        writeln!(
            out,
            "    {}  {}",
            terminal.paint(STRONG, &attempt.rule.name),
            terminal.paint(FAINT, attempt.written)
        )?;
        writeln!(out, "      matches « {matched} »")?;
        refusals(attempt).iter().try_for_each(|reason| writeln!(out, "      {reason}"))?;
    }
    for (number, miss) in account.near.iter().enumerate() {
        if number == 0 {
            head(out, "nearly matched")?;
        }
        let (matched, of) = miss.near.matched;
        let stands = shown::words(reading, &miss.near.at);
        let stands = if stands.is_empty() { "nothing".to_owned() } else { format!("« {stands} »") };
        writeln!(out, "    {}  {}", terminal.paint(STRONG, &miss.rule.name), terminal.paint(FAINT, miss.written))?;
        writeln!(out, "      {matched} of {of} parts; where {} should be stands {stands}", miss.failed)?;
    }
    writeln!(out)
}

fn write_head(out: &mut impl Write, head: impl std::fmt::Display) -> io::Result<()> {
    writeln!(out, "  {head}")
}

fn object(account: &Account, reading: &Reading, tree: bool, session: Session) -> Value {
    let sentence = &account.sentence;
    let mention = |mention: &Mention| {
        let [_, value, how] = shown::mention(mention, reading, session);
        json!({ "words": shown::words(reading, &mention.tokens), "value": value, "how": how })
    };
    let refused = account.attempts.iter().filter(|attempt| !refusals(attempt).is_empty()).map(|attempt| {
        json!({
            "rule": attempt.rule.name,
            "pattern": attempt.written,
            "words": shown::words(reading, &attempt.matched.tokens),
            "reasons": refusals(attempt),
        })
    });
    let near = account.near.iter().map(|miss| {
        json!({
            "rule": miss.rule.name,
            "pattern": miss.written,
            "matched": miss.near.matched.0,
            "of": miss.near.matched.1,
            "failed": miss.failed,
            "words": shown::words(reading, &miss.near.at),
        })
    });
    json!({
        "sentence": shown::words(reading, &sentence.tokens),
        "mentions": mentions(account, reading).into_iter().map(mention).collect::<Vec<_>>(),
        "frames": sentence.frames.iter().map(|frame| shown::frame_object(frame, &sentence.tree, reading)).collect::<Vec<_>>(),
        "tree": tree.then(|| shown::tree_object(&sentence.tree)),
        "claims": claims(account).into_iter().map(|claim| {
            json!({ "claim": notation::line(claim.kind(), &notation::fields(claim)), "rule": claim.rule })
        }).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "near": near.collect::<Vec<_>>(),
    })
}
