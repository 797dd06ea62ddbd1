//! `casus completions`: a script for the user's shell.

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use super::arguments::Arguments;
use super::output::out;

#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  casus completions bash > ~/.local/share/bash-completion/completions/casus
  casus completions zsh > ~/.zfunc/_casus
  casus completions fish > ~/.config/fish/completions/casus.fish")]
pub struct Completions {
    /// Your shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(completions: &Completions) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    generate(completions.shell, &mut Arguments::command(), "casus", &mut script);
    let out = &mut out();
    out.write_all(&script)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
