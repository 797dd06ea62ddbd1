//! Reading articles from files: `tests/article/same` holds one article in every format and encoding, `bad` one file
//! for each way to be wrong, `twins` articles that share an id.

use std::fs;
use std::path::{Path, PathBuf};

use casus::article::{Article, Reading, read_all};

fn data(name: &str) -> PathBuf {
    Path::new("tests/article").join(name)
}

fn ids(reading: &Reading) -> Vec<&str> {
    reading.articles.iter().map(|article| article.id.as_str()).collect()
}

fn problems(reading: &Reading) -> Vec<String> {
    reading.problems.iter().map(|problem| problem.to_string().replace('\\', "/")).collect()
}

fn expected(id: &str) -> Article {
    Article {
        id: id.to_owned(),
        title: Some("La Suède entre dans l’Otan".to_owned()),
        date: "2024-03-07".parse().ok(),
        publisher: Some("Le Courrier d’essai".to_owned()),
        url: Some("https://courrier.example/monde/suede-otan".to_owned()),
        lang: "fr".to_owned(),
        text: fs::read_to_string(data("text.txt")).expect("the text"),
    }
}

#[test]
fn an_article_is_the_same_in_every_format_and_encoding() {
    let reading = read_all(&[data("same")]);
    assert_eq!(problems(&reading), [""; 0]);
    assert_eq!(
        ids(&reading),
        [
            "lines-1",
            "linked-data",
            "marked",
            "meta-tags",
            "named",
            "no-final-break",
            "object",
            "old-page",
            "plain",
            "utf-16be-unmarked",
            "utf-16le",
            "utf-8-bom-crlf",
            "windows-1252",
        ]
    );
    for article in reading.articles {
        assert_eq!(article, expected(&article.id));
    }
}

#[test]
fn each_bad_file_is_named_with_its_reason_and_the_others_are_read() {
    let reading = read_all(&[data("bad"), data("same/plain.txt"), data("absent.txt")]);
    assert_eq!(ids(&reading), ["first", "plain", "third"]);
    let problems = problems(&reading);
    let expected = [
        "absent.txt: cannot be read (",
        "bad/binary.txt: is binary, not text",
        "bad/blank.md: is empty",
        "bad/date.txt: malformed date « 7 mars 2024 »; expected YYYY",
        "bad/declared-english.md: is not French: its language is given as « en »",
        "bad/empty.txt: is empty",
        "bad/english.txt: is not French but English",
        "bad/front-matter.md:3:12: malformed front matter (mapping values",
        "bad/lines.jsonl:2:25: malformed JSON (it ends too early)",
        "bad/lines.jsonl:4: malformed date « hier »",
        "bad/malformed.json:3:2: malformed JSON (expected `,` or `}`)",
        "bad/menu.html: no article found in the page",
        "bad/no-text.json: the JSON object has no `text`",
        "bad/open-front-matter.txt:1: the front matter that begins here has no end",
    ];
    assert_eq!(problems.len(), expected.len(), "{problems:#?}");
    for (problem, start) in problems.iter().zip(expected) {
        assert!(problem.starts_with(&format!("tests/article/{start}")), "{problem} is not {start}");
    }
}

#[test]
fn the_same_article_counts_once_and_different_ones_with_one_id_not_at_all() {
    let reading = read_all(&[data("twins")]);
    assert_eq!(ids(&reading), ["three", "two"]);
    let [problem] = problems(&reading).try_into().expect("one problem");
    assert!(problem.starts_with("tests/article/twins/a.txt: the id « one » is also that of a different article"));
    assert!(problem.contains("(tests/article/twins/b.json)"), "{problem}");
}

#[test]
fn the_order_of_the_paths_changes_nothing() {
    let paths = ["twins", "bad/lines.jsonl", "same", "same/plain.txt", "same/../same/dossier"].map(data);
    let mut turned = paths.clone();
    turned.reverse();
    let (one, other) = (read_all(&paths), read_all(&turned));
    assert_eq!(one.articles, other.articles);
    assert_eq!(problems(&one), problems(&other));
}

#[test]
fn a_folder_is_read_without_what_is_hidden_foreign_or_a_graph() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, format!("Un texte, {name}.")).expect("a file");
    };
    for name in
        ["a.txt", "b/c/d.MD", ".hidden.txt", ".git/e.txt", "picture.png", "graph/texts/f.txt", "graph/articles/f.nq"]
    {
        write(name);
    }
    let reading = read_all(&[folder.path().to_path_buf()]);
    assert_eq!((ids(&reading), reading.problems.len()), (vec!["a", "d"], 0));
    let named = read_all(&[folder.path().join("picture.png"), folder.path().join(".hidden.txt")]);
    assert_eq!(ids(&named), [".hidden", "picture"]);
    let empty = read_all(&[folder.path().join("graph/articles")]);
    assert!(problems(&empty)[0].contains("no article in this folder; expected files that end in .htm, .html"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_end() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("in")).expect("a folder");
    fs::write(folder.path().join("in/a.txt"), "Un texte.").expect("a file");
    symlink(folder.path(), folder.path().join("in/loop")).expect("a link");
    symlink("a.txt", folder.path().join("in/b.txt")).expect("a link");
    symlink("absent.txt", folder.path().join("in/c.txt")).expect("a link");
    let reading = read_all(&[folder.path().to_path_buf(), folder.path().join("in/loop/in")]);
    assert_eq!(ids(&reading), ["a", "b"]);
    assert_eq!(reading.problems.len(), 1);
}
