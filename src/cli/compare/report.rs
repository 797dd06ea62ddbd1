//! Findings as text, CSV and JSON Lines.

use std::collections::BTreeMap;
use std::io::{self, Write};

use casus::claim::Claim;
use casus::compare::{Finding, Row, Verdict};
use casus::date::Date;
use casus::query::table::printable;
use casus::tables::Span;
use serde_json::{Value, json};

use super::Format;
use crate::cli::claims::SHOWN;
use crate::cli::csv;
use crate::cli::output::say;
use crate::cli::session::Session;
use crate::cli::terminal::{FAINT, STRONG};
use crate::cli::values::{count, one_line};

/// Quotes below a finding of text, at most.
const QUOTES: usize = 4;

/// What findings are written with.
pub struct Report<'a> {
    /// The claims of the graph, by identifier.
    pub claims: &'a BTreeMap<String, &'a Claim>,
    /// Names and colours.
    pub session: Session<'a>,
    /// The name of the file.
    pub file: String,
}

impl Report<'_> {
    /// Writes `findings`, and says how many there are of each verdict.
    pub fn write(&self, findings: &[Finding], format: Format, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Text => findings.iter().try_for_each(|finding| self.write_text(finding, out))?,
            Format::Csv => self.write_csv(findings, out)?,
            Format::Jsonl => findings.iter().try_for_each(|finding| writeln!(out, "{}", self.object(finding)))?,
        }
        out.flush()?;
        let of = |verdict: Verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
        say(Verdict::ALL.map(|verdict| format!("{} {}", of(verdict), verdict.name())).join(", "));
        Ok(())
    }

    fn claims_of(&self, finding: &Finding) -> Vec<(String, &Claim)> {
        finding.claims.iter().filter_map(|id| Some((id.clone(), *self.claims.get(id)?))).collect()
    }

    fn write_text(&self, finding: &Finding, out: &mut impl Write) -> io::Result<()> {
        let terminal = self.session.terminal;
        let [state, organisation] = [finding.state, finding.organisation].map(|id| self.session.name(id));
        let verdict = terminal.paint(STRONG, finding.verdict.name());
        let place = finding.row.map(|row| {
            let from = row.from.map_or_else(|| "?".to_owned(), |from| from.to_string());
            format!(
                "  {from} – {}  {}",
                row.until,
                terminal.paint(FAINT, format_args!("{}, line {}", self.file, row.line))
            )
        });
        writeln!(out, "{verdict}  {state} · {organisation}{}", place.unwrap_or_default())?;
        finding.differences.iter().try_for_each(|difference| writeln!(out, "  {difference}"))?;
        for span in &finding.spans {
            let fact: String = span.fact.chars().take(SHOWN).collect();
            writeln!(out, "  articles: {}  {}", told(span), terminal.paint(FAINT, format_args!("fact {fact}")))?;
        }
        let claims = self.claims_of(finding);
        for (id, claim) in claims.iter().take(QUOTES) {
            let id: String = id.chars().take(SHOWN).collect();
            let quote = printable(&one_line(&claim.evidence.quote));
            writeln!(out, "    « {quote} »  {}", terminal.paint(FAINT, format_args!("{}, claim {id}", claim.source)))?;
        }
        if claims.len() > QUOTES {
            writeln!(out, "    and {}", count(claims.len() - QUOTES, "more claim"))?;
        }
        writeln!(out)
    }

    /// A row a claim; one without a claim where there is none.
    fn write_csv(&self, findings: &[Finding], out: &mut impl Write) -> io::Result<()> {
        csv::row(COLUMNS, out)?;
        for finding in findings {
            let claims = self.claims_of(finding);
            let before = cells(finding);
            if claims.is_empty() {
                csv::row(before.iter().cloned().chain([""; 3].map(str::to_owned)), out)?;
            }
            for (id, claim) in claims {
                let claim = [claim.source.clone(), id, claim.evidence.quote.clone()];
                csv::row(before.iter().cloned().chain(claim), out)?;
            }
        }
        Ok(())
    }

    fn object(&self, finding: &Finding) -> Value {
        let claim = |(id, claim): (String, &Claim)| {
            let date = claim.fields().into_iter().find(|(field, _)| field.name == "date").map(|(_, value)| value);
            json!({ "source": claim.source, "id": id, "date": date, "quote": claim.evidence.quote })
        };
        let row = |row: &Row| json!({ "line": row.line, "from": row.from, "until": row.until.to_string() });
        let spell =
            |span: &&Span| json!({ "fact": span.fact, "from": span.from, "until": span.until, "left": span.over });
        json!({
            "verdict": finding.verdict.name(),
            "state": finding.state,
            "organisation": finding.organisation,
            "file": finding.row.map(row),
            "articles": finding.spans.iter().map(spell).collect::<Vec<_>>(),
            "differences": finding.differences.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "claims": self.claims_of(finding).into_iter().map(claim).collect::<Vec<_>>(),
        })
    }
}

const COLUMNS: [&str; 13] = [
    "verdict",
    "line",
    "state",
    "organisation",
    "file_from",
    "file_until",
    "articles_from",
    "articles_until",
    "facts",
    "differences",
    "source",
    "claim",
    "quote",
];

/// The cells of a finding before those of its claims. Several spells are parted by spaces, a date unknown is `?`.
fn cells(finding: &Finding) -> Vec<String> {
    let of_spans =
        |cell: fn(&Span) -> String| finding.spans.iter().map(|span| cell(span)).collect::<Vec<_>>().join(" ");
    let date = |date: Option<Date>| date.map_or_else(|| "?".to_owned(), |date| date.to_string());
    let row = finding.row;
    vec![
        finding.verdict.name().to_owned(),
        row.map(|row| row.line.to_string()).unwrap_or_default(),
        finding.state.to_owned(),
        finding.organisation.to_owned(),
        row.map(|row| date(row.from)).unwrap_or_default(),
        row.map(|row| row.until.to_string()).unwrap_or_default(),
        of_spans(|span| span.from.map_or_else(|| "?".to_owned(), |date| date.to_string())),
        of_spans(|span| span.until.map_or_else(|| "?".to_owned(), |date| date.to_string())),
        of_spans(|span| span.fact.clone()),
        finding.differences.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    ]
}

/// A spell in words: « since 1994-04-20, called a member from 2022 to 2024 ».
fn told(span: &Span) -> String {
    let mut words = Vec::new();
    words.extend(span.from.map(|from| format!("since {from}")));
    words.extend(span.until.map(|until| format!("until {until}")));
    if span.over && span.until.is_none() {
        words.push("left, nobody says when".to_owned());
    }
    if let (Some((first, _)), Some((last, _))) = (span.attested.first_key_value(), span.attested.last_key_value()) {
        let articles = if first == last { format!("in {first}") } else { format!("from {first} to {last}") };
        words.push(format!("called a member {articles}"));
    }
    if words.is_empty() { "a member, nobody says when".to_owned() } else { words.join(", ") }
}
