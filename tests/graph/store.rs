use std::fs;
use std::path::Path;

use casus::ontology::iri::{FACTS_GRAPH, casus as terms, claim, fact};
use casus::store::{Change, Error, GraphDirectory, GraphWriter};
use oxigraph::model::Quad;

use crate::sample;

const TURTLE: (&str, &str) =
    ("states.ttl", "<https://w3id.org/casus/id/state/KAZ> a <https://w3id.org/casus/ns#State> .\n");

fn build(folder: &Path, ids: &[&str]) -> GraphWriter {
    let graph = GraphDirectory::create(folder).expect("a graph directory");
    for id in ids {
        assert_eq!(write(&graph, id), Change::Added);
    }
    let (_, extraction) = sample::reading(ids[0]);
    let supported = claim(&extraction.claims[0].id());
    graph.write_facts(&[Quad::new(fact("f"), terms::SUPPORTED_BY, supported, FACTS_GRAPH)]).expect("facts");
    graph
}

fn write(graph: &GraphWriter, id: &str) -> Change {
    let (article, extraction) = sample::reading(id);
    graph.write_article(&article, &extraction, &sample::run(), &sample::known()).expect("written")
}

#[test]
fn an_article_is_written_once_read_back_and_removed() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(&folder.path().join("deep/graph"), &["b", "a/é"]);
    assert_eq!(graph.article_ids().expect("ids"), ["a/é", "b"]);
    assert_eq!(write(&graph, "b"), Change::Unchanged);
    assert_eq!(graph.text("a/é").expect("text"), sample::reading("b").0.text);
    assert_eq!(casus::rdf::claims(graph.quads("b").expect("quads")), Ok(sample::reading("b").1.claims));
    let mut changed = sample::reading("b");
    changed.0.text.push('!');
    let change = graph.write_article(&changed.0, &changed.1, &sample::run(), &sample::known()).expect("written");
    assert_eq!(change, Change::Replaced);
    assert!(graph.remove("b").expect("removed") && !graph.remove("b").expect("removed"));
    assert!(matches!(graph.text("b"), Err(Error::NoArticle { .. })));
}

#[test]
fn only_a_changed_article_or_another_run_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a"]);
    let (article, _) = sample::reading("a");
    let is_current = |article: &casus::article::Article, run| graph.is_current(article, &run).expect("read");
    assert!(is_current(&article, sample::run()));
    assert!(!is_current(&sample::reading("b").0, sample::run()));
    assert!(!is_current(&article, casus::rdf::Run { version: "0.2.0".to_owned(), ..sample::run() }));
    assert!(!is_current(&casus::article::Article { title: None, ..article.clone() }, sample::run()));
    assert!(!is_current(&casus::article::Article { text: "autre".to_owned(), ..article }, sample::run()));
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let folders = [tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder")];
    drop(build(folders[0].path(), &["a", "b"]));
    drop(build(folders[1].path(), &["a", "b"]));
    for file in ["casus.json", "facts.nq", "articles/a.nq", "articles/b.nq", "texts/a.txt"] {
        let [one, other] = [0, 1].map(|number| fs::read(folders[number].path().join(file)).expect(file));
        assert!(!one.is_empty() && one == other, "{file}");
    }
}

#[test]
fn everything_is_loaded_with_the_reference() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a", "b"]);
    let bracketed = ("shapes.ttl", "[] a <https://w3id.org/casus/ns#Shape> ; <p:p> [ <p:q> 1 ] .");
    let load = || {
        let store = graph.load([TURTLE, bracketed]).expect("a store");
        let mut quads: Vec<String> = store.iter().map(|quad| quad.expect("a quad").to_string()).collect();
        quads.sort_unstable();
        quads
    };
    assert_eq!(load(), load());
    let graphs = graph.quads("a").expect("quads").len() + graph.quads("b").expect("quads").len();
    assert_eq!(load().len(), graphs + 1 + 1 + 3);
}

#[test]
fn an_error_of_the_reference_names_file_and_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a"]);
    let error = graph.load([("mine.ttl", "<a:b> a <a:c> .\n<a:b> a .")]).map(|_| ()).expect_err("an error").to_string();
    assert!(error.starts_with("mine.ttl, line 2: "), "{error}");
}

#[test]
fn what_is_no_graph_directory_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("graph");
    assert!(matches!(GraphDirectory::open(&path), Err(Error::NoGraph { .. })));
    fs::create_dir(&path).expect("a folder");
    fs::write(path.join("thesis.doc"), "…").expect("a file");
    assert!(matches!(GraphDirectory::create(&path), Err(Error::Foreign { .. })));
    fs::remove_file(path.join("thesis.doc")).expect("removed");
    fs::write(path.join(".gitignore"), "").expect("a file");
    drop(GraphDirectory::create(&path).expect("an empty folder is fine"));
    fs::write(path.join("casus.json"), "{\"format\": 99}").expect("a file");
    assert!(matches!(GraphDirectory::open(&path), Err(Error::Format { found: 99, .. })));
    fs::write(path.join("casus.json"), "hello").expect("a file");
    assert!(matches!(GraphDirectory::create(&path), Err(Error::Marker { .. })));
}

#[test]
fn one_builds_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a"]);
    assert!(matches!(GraphDirectory::create(folder.path()), Err(Error::Busy { .. })));
    assert!(GraphDirectory::open(folder.path()).is_ok());
    drop(graph);
    assert!(GraphDirectory::create(folder.path()).is_ok());
}

#[test]
fn what_a_crash_left_is_ignored_and_swept() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(build(folder.path(), &["a"]));
    let unfinished = folder.path().join("articles/.7.tmp");
    fs::write(&unfinished, "<half").expect("a file");
    let graph = GraphDirectory::open(folder.path()).expect("a graph");
    assert_eq!(graph.article_ids().expect("ids"), ["a"]);
    assert!(graph.verify().is_empty());
    drop(GraphDirectory::create(folder.path()).expect("a graph"));
    assert!(!unfinished.exists());
}

/// Does `damage` to the file, and expects `message` first among what the re-reading finds.
fn check(file: &str, damage: impl Fn(String) -> Option<String>, message: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a", "b"]);
    assert_eq!(graph.verify().iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    let path = folder.path().join(file);
    match damage(fs::read_to_string(&path).unwrap_or_default()) {
        Some(damaged) => fs::write(&path, damaged).expect("written"),
        None => fs::remove_file(&path).expect("removed"),
    }
    let found: Vec<String> = graph.verify().iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|found| found.contains(message)), "{file}: expected « {message} », found {found:#?}");
}

/// The lines of a file but for the first that has `part`.
fn without(part: &'static str) -> impl Fn(String) -> Option<String> {
    move |written| {
        let at = written.lines().position(|line| line.contains(part)).expect(part);
        let kept = written.split_inclusive('\n').enumerate().filter(|(n, _)| *n != at);
        Some(kept.map(|(_, line)| line).collect())
    }
}

/// The file with the first `old` as `new`.
fn with(old: &'static str, new: &'static str) -> impl Fn(String) -> Option<String> {
    move |written| {
        assert!(written.contains(old), "{old}");
        Some(written.replacen(old, new, 1))
    }
}

#[test]
fn every_damage_is_found() {
    let graph = "articles/a.nq";
    check(graph, |_| None, "the graph");
    check("texts/a.txt", |_| None, "the text");
    check("texts/a.txt", with("paix", "pais"), "the text's hash is");
    check("texts/a.txt", with("paix", "pais"), "the quote is «");
    check("texts/a.txt", |text| Some(text[..60].to_owned()), "the text has");
    check("articles/stray.txt", |_| Some(String::new()), "no file of a graph");
    check(graph, |written| Some(written[..written.len() / 2].to_owned()), "unreadable: ");
    check(graph, |written| Some(written.trim_end().to_owned()), "expected «  » there");
    check(graph, |written| Some(written.clone() + &written), "expected «  » there");
    check(graph, |written| Some(written.split_inclusive('\n').rev().collect()), "line 1 is «");
    check(graph, |written| Some(written.replace("/graph/article/a>", "/graph/article/b>")), "a quad of the graph");
    check(graph, without("#contentHash>"), "expected none");
    for part in ["#rule>", "#polarity>", "#modality>", "#evidence>", "#wasDerivedFrom>", "#hasSelector>", "#exact>"] {
        check(graph, without(part), "build the article again");
        check(graph, without(part), part.trim_end_matches('>'));
    }
    check(graph, with("/membership-status/joined", "/membership-status/left"), "its values give the identifier");
    check(
        graph,
        with("ns#state> <https://w3id.org/casus/id/state/", "ns#state> <https://w3id.org/casus/id/state/U"),
        "its values give the identifier",
    );
    check(graph, with("#MembershipClaim", "#StrangeClaim"), "not exactly one class");
    check(
        graph,
        |written| Some(written.replace("#Claim>", "#Thing>").replace("Claim> ", "Thing> ")),
        "not exactly one",
    );
    check(graph, |written| Some(written.replace("id/article/a>", "id/article/b>")), "derived from the article « b »");
    check(graph, with("#exact> \"", "#exact> \"x"), "the quote is « x");
    check(graph, with("#prefix> \"", "#prefix> \"x"), "the prefix is « x");
    check(graph, with("#suffix> \"", "#suffix> \"x"), "the suffix is « x");
    check(graph, with("#end> \"", "#end> \"9"), "its passage is at");
    check("facts.nq", with("id/claim/", "id/claim/0"), "a claim that no article has");
    check("facts.nq", with("/graph/facts", "/graph/fiction"), "a quad of the graph");
    check("facts.nq", with("<", ""), "facts.nq, line 1");
}

#[cfg(unix)]
#[test]
fn a_text_that_is_no_text_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = build(folder.path(), &["a"]);
    fs::write(folder.path().join("texts/a.txt"), b"\xff\xfe").expect("written");
    assert!(graph.verify()[0].to_string().contains("can't read it"));
}
