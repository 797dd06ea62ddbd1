//! `build` and `verify`.

use std::fs;

use casus::article::read_all;
use casus::lexicon::Lexicon;
use casus::pipeline;
use serde_json::Value;

use crate::harness::{casus, command, done, files, lines, out, seeds, small_graph};

#[test]
fn the_order_of_files_and_the_number_of_threads_do_not_show() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut paths: Vec<_> =
        files(&seeds()).into_keys().filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    for (graph, threads) in [("one", "1"), ("four", "4")] {
        let names = paths.iter().map(|path| seeds().join(path));
        let built = done(
            command(folder.path()).env("RAYON_NUM_THREADS", threads).args(["build", "--graph", graph]).args(names),
        );
        assert_eq!(built.code, 0, "{}", built.err);
        paths.reverse();
        paths.swap(0, 2);
    }
    assert!(files(&folder.path().join("one")) == files(&folder.path().join("four")), "the graphs differ");
    assert_eq!(files(&folder.path().join("one/articles")).len(), 5);
}

#[test]
fn an_article_is_added_kept_and_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |text: &str| fs::write(folder.path().join("a.txt"), text).expect("written");
    write("La Finlande est membre de l'Otan depuis le mois d'avril.");
    let built = out(folder.path(), ["build", "a.txt"]);
    assert!(built.contains("1 added, 0 replaced, 0 unchanged. The graph graph/ has 1 article."), "{built}");
    assert!(built.contains("Next\n  casus query "), "{built}");
    assert!(out(folder.path(), ["build", "a.txt"]).contains("0 added, 0 replaced, 1 unchanged"));
    assert!(out(folder.path(), ["build", "--again", "a.txt"]).contains("1 unchanged"));
    write("La Suède est membre de l'Otan depuis le mois de mars.");
    assert!(out(folder.path(), ["build", "a.txt"]).contains("0 added, 1 replaced, 0 unchanged"));
    let entities = lines(&out(folder.path(), ["entities"]));
    assert_eq!(entities[0]["entities"]["states"], serde_json::json!(["SWE"]));
}

#[test]
fn the_summary_tells_where_the_sources_disagree() {
    let folder = small_graph();
    fs::write(folder.path().join("c.txt"), "La Suède est membre de l'Otan depuis le mois de mars.").expect("written");
    let built = out(folder.path(), ["build", "c.txt"]);
    let expected = "The sources disagree once\n  Founding date (OTSC)\n    1992  a\n    2002  b\n";
    assert!(built.contains("The graph graph/ has 3 articles.") && built.contains(expected), "{built}");
}

#[test]
fn a_bad_file_is_named_and_all_others_are_built() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("good.txt"), "La Suède est membre de l'Otan depuis le mois de mars.")
        .expect("written");
    fs::write(folder.path().join("bad.json"), "{").expect("written");
    let built = casus(folder.path(), ["build", "good.txt", "bad.json", "absent.txt"]);
    assert_eq!(built.code, 1);
    assert!(built.err.contains("bad.json:1") && built.err.contains("absent.txt: cannot be read"), "{}", built.err);
    assert!(built.out.contains("1 added"), "{}", built.out);
    let before = files(&folder.path().join("graph"));
    assert_eq!(casus(folder.path(), ["build", "bad.json"]).code, 1);
    assert!(before == files(&folder.path().join("graph")), "the graph has changed");
}

#[test]
fn nothing_is_made_where_nothing_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(casus(folder.path(), ["build", "absent"]).code, 1);
    assert!(!folder.path().join("graph").exists());
    fs::create_dir(folder.path().join("mine")).expect("a folder");
    fs::write(folder.path().join("mine/thesis.odt"), "").expect("written");
    let article = "{\"id\": \"x\", \"text\": \"La Suède est membre de l'Otan.\", \"lang\": \"fr\"}\n";
    let refused = done(command(folder.path()).args(["build", "-", "--graph", "mine"]).write_stdin(article));
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert!(refused.err.contains("« thesis.odt »"), "{}", refused.err);
    assert_eq!(done(command(folder.path()).args(["build", "-"]).write_stdin(article)).code, 0);
    assert_eq!(lines(&out(folder.path(), ["entities"]))[0]["source"], "x");
}

#[test]
fn the_claims_that_come_out_are_those_that_were_read() {
    let folder = tempfile::tempdir().expect("a folder");
    out(folder.path(), ["build".into(), seeds()]);
    let mut expected: Vec<String> = Vec::new();
    for article in read_all(&[seeds()]).articles {
        let claims = pipeline::extract(&article, Lexicon::embedded()).claims;
        expected.extend(claims.iter().map(|claim| serde_json::to_value(claim).expect("JSON").to_string()));
    }
    let without_id = |mut claim: Value| {
        claim.as_object_mut().expect("an object").shift_remove("id");
        claim.to_string()
    };
    let mut found: Vec<String> = lines(&out(folder.path(), ["claims"])).into_iter().map(without_id).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert!(!found.is_empty());
}

#[test]
fn an_altered_graph_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    out(folder.path(), ["build".into(), seeds()]);
    let sound = out(folder.path(), ["verify"]);
    assert!(sound.starts_with("5 articles, ") && sound.ends_with(" claims: nothing wrong\n"), "{sound}");
    fs::write(folder.path().join("graph/texts/seed-000.txt"), "Autre chose.").expect("written");
    let altered = casus(folder.path(), ["verify"]);
    assert_eq!(altered.code, 1);
    assert!(altered.out.contains("seed-000"), "{}", altered.out);
}

#[test]
fn tables_of_ones_own_add_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let turtle = "@prefix casus: <https://w3id.org/casus/ns#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://w3id.org/casus/id/organisation/MACHIN> a casus:MilitaryAlliance ;
            skos:prefLabel \"Ligue des machins\"@fr, \"League of Things\"@en .\n";
    fs::write(folder.path().join("own.ttl"), turtle).expect("written");
    fs::write(folder.path().join("a.txt"), "La Suède est membre de la Ligue des machins depuis mars.")
        .expect("written");
    out(folder.path(), ["build", "a.txt", "--ontology", "own.ttl"]);
    let named = out(folder.path(), ["entities", "--ontology", "own.ttl", "--language", "en", "--format", "csv"]);
    assert!(named.contains("a,organisation,MACHIN,League of Things\n"), "{named}");
    let found = done(command(folder.path()).env("CASUS_ONTOLOGY", "own.ttl").args([
        "claims",
        "--organisation",
        "ligue des machins",
    ]));
    assert_eq!(found.code, 0, "{}", found.err);
    fs::write(folder.path().join("own.ttl"), "<a> <b>").expect("written");
    let broken = casus(folder.path(), ["claims", "--ontology", "own.ttl"]);
    assert!(broken.code == 1 && broken.err.contains("own.ttl"), "{}", broken.err);
}
