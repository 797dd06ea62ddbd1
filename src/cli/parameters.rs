//! The parameters of the named questions as options: what a question can be asked with is known to its file alone.

use std::collections::BTreeMap;

use casus::query::{Kind, Parameter, questions};
use clap::parser::ValuesRef;
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Args, Command, FromArgMatches};

use super::failure::Usage;

/// The values given, by parameter.
#[derive(Clone, Debug, Default)]
pub struct Parameters(BTreeMap<String, String>);

impl Parameters {
    /// The values of the options, and those of `others`, written `NAME=VALUE`.
    pub fn with(&self, others: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
        let mut values = self.0.clone();
        for written in others {
            let (name, value) = written
                .split_once('=')
                .ok_or_else(|| Usage::error(format!("« {written} » gives no parameter its value; write NAME=VALUE")))?;
            values.insert(name.to_owned(), value.to_owned());
        }
        Ok(values)
    }
}

/// Every parameter of the named questions, with the names of those that have it.
fn known() -> BTreeMap<String, (Parameter, Vec<String>)> {
    let mut known: BTreeMap<String, (Parameter, Vec<String>)> = BTreeMap::new();
    for question in questions() {
        for parameter in question.parameters {
            let entry = known.entry(parameter.name.clone()).or_insert_with(|| (parameter, Vec::new()));
            entry.1.push(question.name.clone());
        }
    }
    known
}

fn option(name: &str, parameter: &Parameter, questions: &[String]) -> Arg {
    let value: &[&str] = match parameter.kind {
        Kind::Entity => &["NAME"],
        Kind::Date => &["DATE"],
        Kind::Period => &["FROM", "UNTIL"],
        Kind::Text => &["TEXT"],
    };
    let help = format!("For {}", questions.join(", "));
    let option = Arg::new(name.to_owned()).long(name.to_owned()).value_names(value).action(ArgAction::Set);
    option.num_args(1..=value.len()).help(help).help_heading("Parameters of named questions")
}

/// A question is about a date or about a period, not both.
fn group() -> ArgGroup {
    let times = known().into_values().map(|(parameter, _)| parameter);
    let times = times.filter(|parameter| matches!(parameter.kind, Kind::Date | Kind::Period));
    ArgGroup::new("time").args(times.map(|parameter| parameter.name))
}

impl Args for Parameters {
    fn augment_args(command: Command) -> Command {
        let options = known();
        let options = options.iter().map(|(name, (parameter, questions))| option(name, parameter, questions));
        command.args(options).group(group())
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Parameters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        // The two halves of a period are one value.
        let written = |values: ValuesRef<String>| values.map(String::as_str).collect::<Vec<_>>().join("/");
        let value = |name: String| Some((name.clone(), written(matches.get_many(&name)?)));
        Ok(Self(known().into_keys().filter_map(value).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
