//! `casus compare`: a table of memberships of the user's own against what the articles say.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use casus::article::decode;
use casus::claim::Claim;
use casus::compare::{Finding, Row, Verdict, compare, read as read_table};
use casus::facts::derive;
use casus::ontology::EntityKind;
use casus::query::table::printable;
use casus::store::GraphDirectory;
use casus::tables::{Material, Selection, Span, histories};
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::claims::SHOWN;
use super::csv;
use super::failure::Usage;
use super::names::{Wanted, find, find_all};
use super::output::{out, say};
use super::session::{Session, read, sayings};
use super::terminal::{FAINT, STRONG};
use super::values::{count, one_line};

#[derive(Args, Debug)]
#[command(after_help = "\
The file is CSV with the columns state, organisation, from and until, in any order and among others; commas, semicolons \
or tabs part the cells. States and organisations are named as people write them, or by code (KAZ, 705, CSTO). A date is \
a year, a month or a day. An empty « from » is a date that the file doesn't tell; an empty « until » says that the state \
still is a member, « ? » that the file doesn't tell.

confirmed: the articles tell of it, and nothing in them stands against the row. contradicted: they give another date, or \
call the state a candidate, an observer or no member within the time of the row. missing: only the file has it. new: only \
the articles have it. Different precision is no contradiction. A line that cannot be read is named, all others are \
compared, and the exit code is 1.

Examples:
  casus compare members.csv
  casus compare members.csv --only contradicted --only missing
  casus compare members.csv --organisation OTSC --format csv > compared.csv
  casus table members --format csv | casus compare - --graph other")]
pub struct Compare {
    /// The table; `-` reads standard input
    file: PathBuf,
    /// Only memberships of this organisation; may be given again
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only memberships of this state; may be given again
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// Only what is confirmed, contradicted, missing or new; may be given again
    #[arg(long, value_name = "VERDICT", value_parser = PossibleValuesParser::new(Verdict::ALL.map(Verdict::name)))]
    only: Vec<String>,
    /// How to write it
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Csv,
    Jsonl,
}

/// Quotes below a finding of text, at most.
const QUOTES: usize = 4;

/// What findings are written with.
struct Report<'a> {
    claims: &'a BTreeMap<String, &'a Claim>,
    session: Session<'a>,
    file: String,
}

pub fn run(arguments: &Compare, session: Session) -> anyhow::Result<ExitCode> {
    let file = arguments.file.display().to_string();
    let graph = session.open()?;
    let names = |names, wanted| -> anyhow::Result<Vec<String>> {
        Ok(find_all(names, wanted, &graph, session)?.into_iter().map(|named| named.id).collect())
    };
    let (organisations, states) =
        (names(&arguments.organisation, Wanted::Organisation)?, names(&arguments.state, Wanted::State)?);
    let (rows, problems) = rows(arguments, &graph, session)?;
    problems.iter().for_each(|problem| say(format_args!("{file}, {problem}")));
    let selection = Selection { organisations, states, ..Selection::default() };
    let rows: Vec<Row> = rows.into_iter().filter(|row| selection.wants(&row.state, &row.organisation)).collect();
    let articles = sayings(&read(&graph, &[])?);
    let (facts, language) = (derive(&articles), session.common.language.tag());
    let material = Material { facts: &facts, articles: &articles, ontology: session.ontology, language };
    let histories = histories(material, &selection);
    let mut findings = compare(&rows, &histories);
    findings.retain(|finding| {
        arguments.only.is_empty() || arguments.only.iter().any(|only| only == finding.verdict.name())
    });
    let claims = articles.iter().flat_map(|(_, claims)| claims).map(|claim| (claim.id(), claim)).collect();
    let report = Report { claims: &claims, session, file };
    let usual = if session.terminal.is_read() { Format::Text } else { Format::Jsonl };
    report.write(&findings, arguments.format.unwrap_or(usual), &mut out())?;
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}

/// The rows of the file with identifiers for names, and what is wrong with others.
fn rows(arguments: &Compare, graph: &GraphDirectory, session: Session) -> anyhow::Result<(Vec<Row>, Vec<String>)> {
    let reading = read_table(&text(arguments)?);
    let mut problems: Vec<(usize, String)> =
        reading.problems.into_iter().map(|problem| (problem.line, problem.to_string())).collect();
    let mut known: BTreeMap<(bool, String), Result<String, String>> = BTreeMap::new();
    let mut identifier = |name: &str, wanted: Wanted| {
        let found = known.entry((wanted == Wanted::State, name.to_owned()));
        let found = found.or_insert_with(|| match of_number(name, wanted, session) {
            Some(id) => Ok(id),
            None => find(name, wanted, graph, session).map(|named| named.id).map_err(|error| error.to_string()),
        });
        found.clone()
    };
    let mut rows = Vec::new();
    for row in reading.rows {
        let found = identifier(&row.state, Wanted::State)
            .and_then(|state| Ok((state, identifier(&row.organisation, Wanted::Organisation)?)));
        match found {
            Ok((state, organisation)) => rows.push(Row { state, organisation, ..row }),
            Err(reason) => problems.push((row.line, format!("line {}: {reason}", row.line))),
        }
    }
    problems.sort_by_key(|(line, _)| *line);
    Ok((rows, problems.into_iter().map(|(_, problem)| problem).collect()))
}

fn text(arguments: &Compare) -> anyhow::Result<String> {
    let file = arguments.file.display();
    let unreadable = |error: io::Error| Usage::error(format!("{file}: can't be read ({error}); name a CSV file"));
    let mut bytes = Vec::new();
    if arguments.file.as_os_str() == "-" {
        io::stdin().read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        bytes = fs::read(&arguments.file).map_err(unreadable)?;
    }
    decode(&bytes).ok_or_else(|| anyhow::anyhow!("{file}: is no text; save the table as CSV"))
}

/// The state that has a number in the Correlates of War state system.
fn of_number(name: &str, wanted: Wanted, session: Session) -> Option<String> {
    let number: u16 = name.parse().ok()?;
    let mut states = session.ontology.entities().iter().filter(|entity| entity.kind == EntityKind::State);
    let state = states.find(|entity| entity.cow == Some(number)).filter(|_| wanted == Wanted::State)?;
    Some(state.id.clone())
}

impl Report<'_> {
    fn write(&self, findings: &[Finding], format: Format, out: &mut impl Write) -> io::Result<()> {
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
            writeln!(out, "  by the articles {}  {}", told(span), terminal.paint(FAINT, format_args!("fact {fact}")))?;
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
    let date = |date: Option<casus::date::Date>| date.map_or_else(|| "?".to_owned(), |date| date.to_string());
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

/// A spell in words: « since 1994-04-20, called a member in articles of 2022 to 2024 ».
fn told(span: &Span) -> String {
    let mut words = Vec::new();
    words.extend(span.from.map(|from| format!("since {from}")));
    words.extend(span.until.map(|until| format!("until {until}")));
    if span.over && span.until.is_none() {
        words.push("left, nobody says when".to_owned());
    }
    if let (Some((first, _)), Some((last, _))) = (span.attested.first_key_value(), span.attested.last_key_value()) {
        let articles = if first == last { first.to_string() } else { format!("{first} to {last}") };
        words.push(format!("called a member in articles of {articles}"));
    }
    if words.is_empty() { "a member, nobody says when".to_owned() } else { words.join(", ") }
}
