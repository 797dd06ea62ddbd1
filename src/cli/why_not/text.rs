//! What the rules make of a sentence, as text.

use std::io::{self, Write};

use casus::resolve::Reading;
use casus::suite::notation;

use super::account::{Account, refusals};
use crate::cli::session::Session;
use crate::cli::shown;
use crate::cli::terminal::{FAINT, QUOTE, STRONG};

/// Names, frames, claims, then the rules that matched without a claim and those that nearly matched.
pub fn write(
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
    for mention in account.mentions(reading) {
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
    let claims = account.claims();
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
