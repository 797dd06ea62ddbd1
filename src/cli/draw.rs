//! `casus draw`: a picture of the graph.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use casus::date::Date;
use casus::draw::{Caption, Language, membership_dot, membership_svg};
use casus::facts::Relation;
use casus::view::{membership_rows, memberships, on};
use clap::{Args, ValueEnum};

use super::arguments;
use super::failure::Usage;
use super::names::{Named, Wanted, find_all};
use super::output::write_to;
use super::session::{Read, Session, facts, read};

#[derive(Args, Debug)]
#[command(after_help = "\
SVG unless --format or the extension of --output says otherwise. The words of the picture are in the language of \
--language. Only what articles state as a fact or report is drawn, not what they deny or foresee.

Examples:
  casus draw membership --output members.svg
  casus draw membership --organisation OTSC --organisation OTAN --output two.svg
  casus draw membership --state Arménie --at 2022-01-06 --language en > armenia.svg
  casus draw membership --format dot | dot -Tpdf > members.pdf")]
pub struct Draw {
    /// What to draw: who is a member, candidate, observer or partner of what
    #[arg(value_enum)]
    view: View,
    /// Only this organisation; may be given again
    #[arg(long, value_name = "NAME")]
    organisation: Vec<String>,
    /// Only this state; may be given again
    #[arg(long, value_name = "NAME")]
    state: Vec<String>,
    /// As it was on that day, in that month or year
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Title of the picture
    #[arg(long)]
    title: Option<String>,
    /// File to write
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How to write it
    #[arg(long, short, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum View {
    Membership,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Svg,
    Dot,
}

pub fn run(draw: &Draw, session: Session) -> anyhow::Result<ExitCode> {
    let View::Membership = draw.view;
    let format = format(draw)?;
    let graph = session.open()?;
    let organisations = ids(find_all(&draw.organisation, Wanted::Organisation, &graph, session)?);
    let states = ids(find_all(&draw.state, Wanted::State, &graph, session)?);
    let read = read(&graph, &[])?;
    let relations = facts(&graph, &read)?.relations();
    let mut shown = draw.at.map_or_else(|| relations.clone(), |at| on(&relations, at));
    shown.retain(|one| has(&organisations, &one.organisation) && has(&states, &one.state));
    if shown.is_empty() {
        bail!(
            "nothing to draw: no article states such a membership; `{}` lists those that it does",
            session.command("query memberships")
        );
    }
    let picture = memberships(&membership_rows(&shown, session.ontology, session.common.language.tag()));
    let caption = caption(draw, &read, &shown, session);
    let written = match format {
        Format::Svg => membership_svg(&picture, &caption),
        Format::Dot => membership_dot(&picture, &caption),
    };
    write_to(draw.output.as_deref(), |out| Ok(out.write_all(written.as_bytes())?))?;
    Ok(ExitCode::SUCCESS)
}

fn format(draw: &Draw) -> anyhow::Result<Format> {
    let extension = draw.output.as_ref().and_then(|path| path.extension()).and_then(|extension| extension.to_str());
    match (draw.format, extension) {
        (Some(format), _) => Ok(format),
        (None, None | Some("svg")) => Ok(Format::Svg),
        (None, Some("dot" | "gv")) => Ok(Format::Dot),
        (None, Some(other)) => Err(Usage::error(format!(
            "« .{other} » is no format of pictures; expected .svg or .dot, or name one with --format"
        ))),
    }
}

fn ids(named: Vec<Named>) -> BTreeSet<String> {
    named.into_iter().map(|named| named.id).collect()
}

/// Whether `id` is wanted; where nothing is named, everything is.
fn has(wanted: &BTreeSet<String>, id: &str) -> bool {
    wanted.is_empty() || wanted.contains(id)
}

/// What the picture rests on: how many articles and, if all of them are dated, published from
/// when to when.
fn caption(draw: &Draw, read: &[Read], shown: &[Relation], session: Session) -> Caption {
    let behind: BTreeSet<&String> = shown.iter().flat_map(|one| &one.support.articles).collect();
    let dates = || read.iter().filter(|read| behind.contains(&read.article.id)).filter_map(|read| read.article.date);
    let first = dates().min_by_key(|date| (date.earliest(), date.latest()));
    let last = dates().max_by_key(|date| (date.latest(), date.earliest()));
    Caption {
        language: match session.common.language {
            arguments::Language::Fr => Language::French,
            arguments::Language::En => Language::English,
        },
        title: draw.title.clone(),
        articles: Some(behind.len()),
        published: first.zip(last).filter(|_| dates().count() == behind.len()),
        at: draw.at,
    }
}
