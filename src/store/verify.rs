//! Re-reading everything: each claim against the text that it quotes, each identifier against what it identifies.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use oxigraph::model::{GraphNameRef, NamedNodeRef, Quad, Term};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::canonical::{canonical, parse_nquads};
use super::directory::GraphDirectory;
use super::file;
use super::layout::{self, GRAPH, TEXT};
use super::violation::{Problem, Violation};
use crate::claim::{Claim, Evidence};
use crate::ontology::iri::{self, FACTS_GRAPH, casus};
use crate::rdf::{content_hash, each_claim};

impl GraphDirectory {
    /// Everything that is wrong, in the order of articles; nothing where all is well.
    pub fn verify(&self) -> Vec<Violation> {
        let (ids, mut violations) = self.all_ids();
        let read: Vec<Reading> = ids.par_iter().map(|id| self.verify_article(id)).collect();
        let mut claims = BTreeSet::new();
        for reading in read {
            violations.extend(reading.violations);
            claims.extend(reading.claims);
        }
        violations.extend(self.verify_facts(&claims));
        violations
    }

    /// The articles that have a graph or a text, and the files that are neither.
    fn all_ids(&self) -> (BTreeSet<String>, Vec<Violation>) {
        let (mut ids, mut violations) = (BTreeSet::new(), Vec::new());
        for (folder, extension) in [(self.layout.articles(), GRAPH), (self.layout.texts(), TEXT)] {
            let names = file::names(&folder).unwrap_or_else(|error| {
                violations.push(found(&folder, error));
                Vec::new()
            });
            for name in names.iter().filter(|name| !name.starts_with('.')) {
                match layout::id_of(name, extension) {
                    Some(id) => drop(ids.insert(id)),
                    None => violations.push(found(folder.join(name), stray(extension))),
                }
            }
        }
        (ids, violations)
    }

    fn verify_article(&self, id: &str) -> Reading {
        let mut reading = Reading { file: self.layout.graph(id), ..Reading::default() };
        let text_file = self.layout.text(id);
        let text = match file::read(&text_file) {
            Ok(Some(text)) => Some(text),
            Ok(None) => reading.found(Problem::NoText { expected: text_file }),
            Err(error) => reading.found_in(text_file, error),
        };
        let graph = match file::read(&reading.file) {
            Ok(Some(graph)) => Some(graph),
            Ok(None) => {
                let expected = reading.file.clone();
                reading.found_in(self.layout.text(id), Problem::NoGraph { expected })
            }
            Err(error) => reading.found(error),
        };
        if let Some(quads) = graph.and_then(|graph| reading.quads(&graph, iri::article_graph(id).as_ref())) {
            reading.article(id, text.as_deref(), quads);
        }
        reading
    }

    fn verify_facts(&self, claims: &BTreeSet<String>) -> Vec<Violation> {
        let mut reading = Reading { file: self.layout.facts(), ..Reading::default() };
        let quads = match file::read(&reading.file) {
            Ok(written) => reading.quads(&written.unwrap_or_default(), FACTS_GRAPH),
            Err(error) => reading.found(error),
        };
        for quad in quads.into_iter().flatten().filter(|quad| quad.predicate == casus::SUPPORTED_BY) {
            if let Term::NamedNode(claim) = quad.object
                && !claims.contains(claim.as_str())
            {
                let fact = quad.subject.to_string().trim_matches(['<', '>']).to_owned();
                reading.found_of(claim.into_string(), Problem::NoSuchClaim { fact });
            }
        }
        reading.violations
    }
}

/// What the reading of one file finds.
#[derive(Default)]
struct Reading {
    file: PathBuf,
    violations: Vec<Violation>,
    /// IRIs of its claims.
    claims: Vec<String>,
}

impl Reading {
    /// Notes a problem; there is nothing to go on with.
    fn found<T>(&mut self, problem: impl Into<Problem>) -> Option<T> {
        self.found_in(self.file.clone(), problem)
    }

    fn found_in<T>(&mut self, file: PathBuf, problem: impl Into<Problem>) -> Option<T> {
        self.violations.push(found(file, problem));
        None
    }

    fn found_of(&mut self, claim: String, problem: impl Into<Problem>) {
        let violation = Violation { claim: Some(claim), ..found(&self.file, problem) };
        self.violations.push(violation);
    }

    /// The quads of a file that must be canonical and all in `graph`.
    fn quads(&mut self, written: &str, graph: NamedNodeRef<'_>) -> Option<Vec<Quad>> {
        let quads = match parse_nquads(written, &self.file.display().to_string()) {
            Ok(quads) => quads,
            Err(error) => return self.found(error),
        };
        if let Some(problem) = not_canonical(written, &canonical(&quads)) {
            self.found::<()>(problem);
        }
        let other = quads.iter().find(|quad| quad.graph_name.as_ref() != GraphNameRef::from(graph));
        if let Some(quad) = other {
            let (found, expected) = (quad.graph_name.to_string(), graph.to_string());
            self.found::<()>(Problem::OtherGraph { found, expected });
        }
        Some(quads)
    }

    fn article(&mut self, id: &str, text: Option<&str>, quads: Vec<Quad>) {
        if let Some(problem) = text.and_then(|text| other_text(text, id, &quads)) {
            self.found::<()>(problem);
        }
        for (node, claim) in each_claim(quads) {
            match claim {
                Ok(claim) => {
                    for problem in claim_problems(&node, &claim, id, text) {
                        self.found_of(node.clone(), problem);
                    }
                }
                Err(error) => self.found_of(node.clone(), error),
            }
            self.claims.push(node);
        }
    }
}

fn found(file: impl AsRef<Path>, problem: impl Into<Problem>) -> Violation {
    Violation { file: file.as_ref().to_owned(), claim: None, problem: problem.into() }
}

fn stray(extension: &str) -> Problem {
    Problem::Stray { expected: layout::file_name("ID", extension) }
}

fn not_canonical(written: &str, canonical: &str) -> Option<Problem> {
    let (mut found, mut expected) = (written.split('\n'), canonical.split('\n'));
    for line in 1.. {
        match (found.next(), expected.next()) {
            (None, None) => break,
            (found, expected) if found == expected => {}
            (found, expected) => {
                let [found, expected] = [found, expected].map(|line| line.unwrap_or("nothing").to_owned());
                return Some(Problem::NotCanonical { line, found, expected });
            }
        }
    }
    None
}

fn other_text(text: &str, id: &str, quads: &[Quad]) -> Option<Problem> {
    let article = iri::article(id);
    let stated = quads.iter().find_map(|quad| match &quad.object {
        Term::Literal(hash) if quad.predicate == casus::CONTENT_HASH && quad.subject == article.clone().into() => {
            Some(hash.value())
        }
        _ => None,
    });
    let found = content_hash(text);
    let expected = stated.unwrap_or("none").to_owned();
    (found != expected).then_some(Problem::ContentHash { found, expected })
}

fn claim_problems(node: &str, claim: &Claim, id: &str, text: Option<&str>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let expected = iri::claim(&claim.id()).into_string();
    if node != expected {
        problems.push(Problem::Identifier { found: node.to_owned(), expected });
    }
    if claim.source != id {
        problems.push(Problem::OtherArticle { found: claim.source.clone(), expected: id.to_owned() });
    }
    problems.extend(text.and_then(|text| evidence_problem(&claim.evidence, text)));
    problems
}

fn evidence_problem(evidence: &Evidence, text: &str) -> Option<Problem> {
    if evidence.holds_in(text) {
        return None;
    }
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let (Some(&start), Some(&end), true) =
        (bounds.get(evidence.start), bounds.get(evidence.end), evidence.start < evidence.end)
    else {
        let (start, end) = (evidence.start, evidence.end);
        return Some(Problem::Offsets { start, end, length: bounds.len() - 1 });
    };
    let there = Evidence::of(text, start..end);
    [
        ("quote", &evidence.quote, there.quote),
        ("prefix", &evidence.prefix, there.prefix),
        ("suffix", &evidence.suffix, there.suffix),
    ]
    .into_iter()
    .find(|(_, found, expected)| *found != expected)
    .map(|(part, found, expected)| Problem::Evidence { part, found: found.clone(), expected })
}
