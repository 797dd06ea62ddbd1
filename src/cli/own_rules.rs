//! Rules of the user's own, beside those of the program.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use casus::claim::kinds;
use casus::rules::{self, Rule, RuleSet};
use clap::Args;

use super::check::text_of;
use super::failure::Usage;

#[derive(Args, Debug)]
pub struct OwnRules {
    /// Rules of your own, in a file or folder named for their kind (deployment.toml, deployment/mine.toml); one that has
    /// the name of an embedded rule is used instead of it; may be given again
    #[arg(long, value_name = "FILE.toml")]
    rules: Vec<PathBuf>,
}

/// Rules that were read, beside the embedded ones.
pub struct Read {
    own: Vec<Rule>,
}

impl OwnRules {
    /// Reads the files.
    pub fn read(&self) -> anyhow::Result<Read> {
        Ok(Read { own: read_all(&self.rules)? })
    }
}

impl Read {
    /// The embedded rules with the user's own, which go before those of the same name.
    pub fn set(&self) -> RuleSet<'_> {
        let kept = rules::rules().iter().filter(|rule| !self.own.iter().any(|own| own.name == rule.name));
        RuleSet::new(kept.chain(&self.own))
    }
}

/// The rules of `files`.
pub fn read_all(files: &[PathBuf]) -> anyhow::Result<Vec<Rule>> {
    let read = files.iter().map(|file| read(file)).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(read.into_iter().flatten().collect())
}

fn read(file: &Path) -> anyhow::Result<Vec<Rule>> {
    let folder = file.parent().and_then(Path::file_name);
    let names = [file.file_stem(), folder].into_iter().flatten().filter_map(|name| name.to_str());
    let kind = names.into_iter().find(|name| kinds().contains(name)).ok_or_else(|| {
        let kinds = kinds().join(", ");
        Usage::error(format!("{}: call the file, or its folder, after a kind of claim: {kinds}", file.display()))
    })?;
    rules::read(kind, &text_of(file)?).map_err(|error| anyhow!("{}: {error}", file.display()))
}
