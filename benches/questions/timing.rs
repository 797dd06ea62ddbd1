//! How long each question takes.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use casus::ontology::iri;
use casus::query::{Answer, Kind, Question, run};
use oxigraph::model::NamedNode;
use oxigraph::store::Store;

/// Runs of which the median counts, and the time after which no further one is begun.
const RUNS: usize = 7;
const ENOUGH: Duration = Duration::from_secs(4);

const YARDSTICK: &str = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

/// Prints the time of every question: as it is, of one entity, at a date and of one entity in a period.
pub fn time(store: &Store, questions: &[Question]) -> anyhow::Result<()> {
    let (_, yardstick) = median(|| Ok(run(store, "yardstick", YARDSTICK)?))?;
    println!("\n{:<84}{:>8}{:>11}{:>9}", "question", "rows", "ms", "ratio");
    line("count of all quads", 1, yardstick, yardstick);
    for question in questions {
        for given in asked(question) {
            let resolve = |name: &str| Ok(entity(name));
            let (rows, time) = median(|| Ok(question.ask(store, &given, &resolve)?))?;
            let options = given.iter().map(|(name, value)| format!(" --{name} {value}"));
            line(&options.fold(question.name.clone(), |all, option| all + &option), rows, time, yardstick);
        }
    }
    Ok(())
}

fn line(what: &str, rows: usize, time: Duration, yardstick: Duration) {
    let ratio = time.as_secs_f64() / yardstick.as_secs_f64();
    println!("{what:<84}{rows:>8}{:>11.2}{ratio:>9.3}", time.as_secs_f64() * 1000.0);
}

/// The rows of the answer, and the median of the time that it takes.
fn median(mut ask: impl FnMut() -> anyhow::Result<Answer>) -> anyhow::Result<(usize, Duration)> {
    let (mut rows, mut times, begun) = (0, Vec::new(), Instant::now());
    while times.is_empty() || times.len() < RUNS && begun.elapsed() < ENOUGH {
        let started = Instant::now();
        let answer = ask()?;
        times.push(started.elapsed());
        rows = if let Answer::Rows { rows, .. } = &answer { rows.len() } else { 1 };
    }
    times.sort();
    Ok((rows, times[times.len() / 2]))
}

/// The sets of values that a question is asked with: the required ones with none, each and all of the others.
fn asked(question: &Question) -> Vec<BTreeMap<String, String>> {
    let value = |kind: Kind, name: &str| match (kind, name) {
        (Kind::Date, _) => "2015-06-30",
        (Kind::Period, _) => "2014/2016-06",
        (Kind::Text, _) => "ba",
        (_, "organisation") => "NATO",
        (_, "with") if question.parameters.iter().any(|other| other.name == "organisation") => "UN",
        (_, "with") => "FRA",
        (_, "destination") => "MLI",
        _ => "RUS",
    };
    let all: Vec<(Kind, &str, bool)> =
        question.parameters.iter().map(|one| (one.kind, one.name.as_str(), one.required)).collect();
    let with = |wanted: &dyn Fn(Kind, &str) -> bool| -> BTreeMap<String, String> {
        let chosen = all.iter().filter(|(kind, name, required)| *required || wanted(*kind, name));
        chosen.map(|(kind, name, _)| ((*name).to_owned(), value(*kind, name).to_owned())).collect()
    };
    let mut sets = vec![with(&|_, _| false)];
    let entities = all.iter().filter(|(kind, ..)| matches!(kind, Kind::Entity | Kind::Text));
    let first = entities.map(|(_, name, _)| *name).next().unwrap_or_default();
    sets.push(with(&|_, name| name == first));
    sets.push(with(&|kind, _| kind == Kind::Date));
    sets.push(with(&|kind, name| kind == Kind::Date || name == first));
    sets.push(with(&|kind, name| kind == Kind::Period || name == first));
    let mut seen = std::collections::BTreeSet::new();
    sets.retain(|set| seen.insert(set.clone()));
    sets
}

/// The entity with that identifier: those of states have three letters, and the others here do not.
fn entity(name: &str) -> NamedNode {
    if matches!(name, "NATO" | "UN" | "EU") { iri::organisation(name) } else { iri::state(name) }
}
