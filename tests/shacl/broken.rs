//! Graphs that are broken on purpose, each in one way, and what the shapes of casus find.
//!
//! Each is the sound graph with a patch: lines `A TRIPLE` that add and `D TRIPLE` that delete. `expected.txt` lists, below
//! the name of each patch, a line `FOCUS | PATH | VALUE | COMPONENT` for each result.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use casus::ontology::SHAPES;
use casus::ontology::iri::PREFIXES;
use casus::shacl::{parse_turtle, validate};
use oxigraph::model::Triple;

use crate::{REFERENCE, written};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shacl/broken")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).expect(name)
}

/// The triples of `turtle`, which may use every known prefix.
fn triples(turtle: &str) -> Vec<Triple> {
    let prefixes: Vec<String> = PREFIXES.iter().map(|(prefix, iri)| format!("@prefix {prefix}: <{iri}> .\n")).collect();
    parse_turtle(&(prefixes.concat() + turtle), "data").expect("Turtle").triples
}

/// What the shapes find in the sound graph after `patch`, with the reference beside it.
fn results(patch: &str) -> Vec<String> {
    let mut data = triples(&read("sound.ttl"));
    let lines = |sign: &str| -> String {
        patch.lines().filter_map(|line| line.strip_prefix(sign)).collect::<Vec<_>>().join("\n")
    };
    let (deleted, added) = (triples(&lines("D ")), triples(&lines("A ")));
    for triple in &deleted {
        let at = data.iter().position(|other| other == triple).unwrap_or_else(|| panic!("nothing to delete: {triple}"));
        data.remove(at);
    }
    data.extend(added);
    data.extend(REFERENCE.iter().cloned());
    let shapes = parse_turtle(SHAPES, "shape").expect("the shapes").triples;
    written(&validate(data, shapes).expect("shapes that can be applied"), PREFIXES)
}

/// The results that are listed below each name.
fn expected() -> BTreeMap<String, Vec<String>> {
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in read("expected.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(result) => expected.entry(name.clone()).or_default().push(result.to_owned()),
            None => line.clone_into(&mut name),
        }
    }
    expected
}

#[test]
fn the_sound_graph_conforms() {
    assert_eq!(results(""), Vec::<String>::new());
}

#[test]
fn each_broken_graph_has_exactly_the_results_listed() {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder()).expect("the patches") {
        let path = entry.expect("an entry").path();
        let (Some(name), Some("patch")) = (
            path.file_stem().and_then(|name| name.to_str()),
            path.extension().and_then(|extension| extension.to_str()),
        ) else {
            continue;
        };
        found.insert(name.to_owned(), results(&read(&format!("{name}.patch"))));
    }
    assert!(found.len() >= 10, "{} patches", found.len());
    assert!(found.values().all(|results| !results.is_empty()), "a patch breaks nothing: {found:#?}");
    let listed: Vec<String> =
        found.iter().map(|(name, results)| format!("{name}\n  {}", results.join("\n  "))).collect();
    let listed = listed.join("\n");
    assert!(found == expected(), "tests/shacl/broken/expected.txt has other results than these:\n{listed}");
}
