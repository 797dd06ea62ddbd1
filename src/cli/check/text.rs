//! The outcome of suites as text.

use std::io::{self, Write};
use std::path::Path;

use casus::suite::{Outcome, Sentence, Verdict, notation};

use super::Checked;
use super::counts::Counts;
use crate::cli::session::Session;
use crate::cli::terminal::{FAINT, QUOTE, STRONG};
use crate::cli::values::one_line;

/// Writes the counts of each file and the sentences that are not as they should be, with `open` the known gaps as well.
pub fn write(checked: &[Checked], open: bool, session: Session, out: &mut impl Write) -> io::Result<()> {
    let terminal = session.terminal;
    let mut all = Counts::default();
    for one in checked {
        let counts = Counts::of(&one.sentences);
        all = all.and(counts);
        writeln!(out, "{}  {}", terminal.paint(STRONG, one.file.display()), counts.line())?;
        for (sentence, outcome) in &one.sentences {
            let shown = match outcome.verdict(sentence) {
                Verdict::Right => false,
                Verdict::Open => open,
                Verdict::Closed | Verdict::Wrong => true,
            };
            if shown {
                write_sentence(&one.file, sentence, outcome, session, out)?;
            }
        }
    }
    if checked.len() > 1 {
        writeln!(out, "{}  {}", terminal.paint(STRONG, "together"), all.line())?;
    }
    Ok(())
}

fn write_sentence(
    file: &Path,
    sentence: &Sentence,
    outcome: &Outcome,
    session: Session,
    out: &mut impl Write,
) -> io::Result<()> {
    let terminal = session.terminal;
    let place = format!("{}:{}", file.display(), sentence.line);
    let quote = terminal.paint(QUOTE, format_args!("« {} »", one_line(&sentence.article.text)));
    writeln!(out, "  {quote}  {}", terminal.paint(FAINT, format_args!("{} ({place})", sentence.tests)))?;
    for missed in &outcome.missed {
        writeln!(out, "    missed  {}", notation::line(missed.kind, &missed.fields))?;
    }
    for wrong in &outcome.wrong {
        let row = notation::fields(wrong);
        let rule = terminal.paint(FAINT, format_args!("rule {}, « {} »", wrong.rule, one_line(&wrong.evidence.quote)));
        let near =
            outcome.nearly(wrong).map_or_else(String::new, |(_, fields)| format!(" [{} differs]", fields.join(", ")));
        writeln!(out, "    wrong   {}{near}  {rule}", notation::line(wrong.kind(), &row))?;
    }
    if outcome.verdict(sentence) == Verdict::Closed {
        let gone = if outcome.missed.is_empty() && sentence.open.is_some() { "open" } else { "wrong" };
        return writeln!(out, "    what « {gone} » says is mended: take it out");
    }
    for known in sentence.open.iter().chain(&sentence.wrong) {
        writeln!(out, "    known   {known}")?;
    }
    Ok(())
}
