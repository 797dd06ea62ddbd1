//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};

use super::{
    build, check, claims, compare, completions, conflicts, diff, draw, entities, explain, export, lint, query, score,
    table, validate, verify, why_not,
};

#[derive(Debug, Parser)]
#[command(name = "casus", version, about = ABOUT, arg_required_else_help = true, after_help = FIRST_STEPS)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

const ABOUT: &str = "\
Reads French press articles and builds a knowledge graph of alliances: who is a member of what and since when, who sent \
troops where, which treaty says what, who holds which office. Each claim keeps the words of the article that make it.";

const FIRST_STEPS: &str = "\
First steps:
  casus build articles/                       read the articles of a folder
  casus query members --organisation OTSC     ask who is a member
  casus claims                                see what was read
  casus explain 5f2c                          see the words behind one claim

Exit codes: 0 done, 1 something is wrong with the data, 2 the command is wrong.";

const OWN_TABLES: &str =
    "Turtle with states, organisations or names of your own; may be given again [env: CASUS_ONTOLOGY]";

/// What every command takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// Directory of the graph
    #[arg(long, global = true, env = "CASUS_GRAPH", default_value = "graph", value_name = "DIR")]
    pub graph: PathBuf,
    #[arg(long, global = true, value_name = "FILE.ttl", help = OWN_TABLES)]
    pub ontology: Vec<PathBuf>,
    /// Language in which states and organisations are named
    #[arg(long, global = true, value_enum, default_value_t = Language::Fr, value_name = "LANGUAGE")]
    pub language: Language,
    /// Whether to use colours
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub color: ColorChoice,
}

/// A language that states and organisations have names in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Fr,
    En,
}

impl Language {
    /// The language tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

impl Common {
    /// The user's own Turtle files: those of the command line, else those of the environment.
    pub fn ontology_files(&self) -> Vec<PathBuf> {
        if !self.ontology.is_empty() {
            return self.ontology.clone();
        }
        let named = std::env::var_os("CASUS_ONTOLOGY").unwrap_or_default();
        std::env::split_paths(&named).filter(|path| !path.as_os_str().is_empty()).collect()
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read articles into the graph
    Build(build::Build),
    /// Ask a named question, or one in SPARQL
    Query(query::Query),
    /// List what the articles claim, with their words
    Claims(claims::Claims),
    /// List the states, organisations and persons that the articles name
    Entities(entities::Entities),
    /// Show the words behind a claim or a fact
    Explain(explain::Explain),
    /// Show where the articles disagree
    Conflicts(conflicts::Conflicts),
    /// Compare a table of your own with what the articles say
    Compare(compare::Compare),
    /// Show how two graphs differ, and why
    Diff(diff::Diff),
    /// Draw the graph
    Draw(draw::Draw),
    /// Write the graph as Turtle, N-Quads, JSON-LD…
    Export(export::Export),
    /// Write tables for R and pandas
    Table(table::Table),
    /// Check every quote of the graph against its article
    Verify(verify::Verify),
    /// Hold the graph, or a file, against SHACL shapes
    Validate(validate::Validate),
    /// Show which rules nearly fired on a sentence, and what they lacked
    WhyNot(why_not::WhyNot),
    /// Check sentences against the claims that they make
    Check(check::Check),
    /// Look for what is wrong with rules
    Lint(lint::Lint),
    /// Score the claims of the graph against those that a careful reader finds
    Score(score::Score),
    /// Write a script that completes commands in your shell
    Completions(completions::Completions),
}

/// How an answer is written that is text or JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}
