//! Times the named questions on a graph of a million quads:
//!
//! ```text
//! cargo bench --bench questions [-- QUADS] [-- QUESTION.rq …]
//! ```
//!
//! The graph is made of claims drawn by chance from a fixed seed, in the proportions of real articles; it is written and
//! its facts are derived as `casus build` does it. A file of SPARQL that is called like a named question is timed in
//! its place. `CASUS_BENCH_QUADS` asks for another size as well. Times are medians of several runs; the yardstick is a
//! count of all quads in the same run, because machines differ more than questions do.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

mod graph;
mod press;
mod timing;
mod world;

use std::path::Path;

use anyhow::Context;
use casus::query::Question;

/// Quads of the graph, unless something else is asked for.
const QUADS: usize = 1_000_000;

fn main() -> anyhow::Result<()> {
    let mut quads = match std::env::var("CASUS_BENCH_QUADS") {
        Ok(number) => number.parse().context("CASUS_BENCH_QUADS is no number")?,
        Err(_) => QUADS,
    };
    let mut questions = casus::query::questions();
    // Cargo adds `--bench` of its own.
    for argument in std::env::args().skip(1).filter(|argument| argument != "--bench") {
        if let Ok(number) = argument.parse() {
            quads = number;
        } else {
            let own = question(Path::new(&argument))?;
            questions.retain(|question| question.name != own.name);
            questions.push(own);
        }
    }
    questions.sort_by(|a, b| a.name.cmp(&b.name));
    let store = graph::build(quads)?;
    timing::time(&store, &questions)
}

fn question(path: &Path) -> anyhow::Result<Question> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{}: can't be read", path.display()))?;
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Question::parse(&name, &text)?)
}
