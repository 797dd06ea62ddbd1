//! The command line of `casus`: French press articles in, a knowledge graph of alliances out.

mod cli;

use std::process::ExitCode;

use casus::ontology::Ontology;
use clap::Parser;

use cli::{Arguments, Command, Session, Terminal};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let terminal = Terminal::new(arguments.common.color);
    run(&arguments, terminal).unwrap_or_else(|error| {
        terminal.error(&error);
        cli::exit_code(&error)
    })
}

/// Reads the tables of the world, then does what was asked.
fn run(arguments: &Arguments, terminal: Terminal) -> anyhow::Result<ExitCode> {
    let own;
    let files = arguments.common.ontology_files();
    let ontology = if files.is_empty() {
        Ontology::embedded()
    } else {
        own = Ontology::with_files(&files)?;
        &own
    };
    let session = Session { common: &arguments.common, ontology, terminal };
    match &arguments.command {
        Command::Build(build) => cli::build::run(build, session),
        Command::Query(query) => cli::query::run(query, session),
        Command::Claims(claims) => cli::claims::run(claims, session),
        Command::Entities(entities) => cli::entities::run(entities, session),
        Command::Explain(explain) => cli::explain::run(explain, session),
        Command::Conflicts(conflicts) => cli::conflicts::run(conflicts, session),
        Command::Compare(compare) => cli::compare::run(compare, session),
        Command::Diff(diff) => cli::diff::run(diff, session),
        Command::Draw(draw) => cli::draw::run(draw, session),
        Command::Export(export) => cli::export::run(export, session),
        Command::Table(table) => cli::table::run(table, session),
        Command::Verify(_) => cli::verify::run(session),
        Command::Validate(validate) => cli::validate::run(validate, session),
        Command::WhyNot(why_not) => cli::why_not::run(why_not, session),
        Command::Check(check) => cli::check::run(check, session),
        Command::Lint(lint) => cli::lint::run(lint, session),
        Command::Score(score) => cli::score::run(score, session),
        Command::Completions(completions) => cli::completions::run(completions),
    }
}
