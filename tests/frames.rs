//! Sentences by construct, each with frames that it must have; `tests/frames/README.md` explains the notation.

use std::collections::{BTreeMap, BTreeSet};

use casus::frame::{Frame, Mood, Role, frames};
use casus::text::{Parser, Tree, sentences, tokenize, tree};

/// The sentences of a file: construct, then sentence, then frames.
type Table = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn table(name: &str) -> Table {
    let path = format!("tests/frames/{name}.toml");
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    toml::from_str(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn trees(text: &str) -> Vec<Tree<'static>> {
    let tokens = tokenize(text);
    let found = sentences(text, &tokens);
    found.into_iter().map(|one| tree(text, &tokens[one.tokens], &[], Parser::embedded())).collect()
}

fn mood(mood: Mood) -> &'static str {
    match mood {
        Mood::Fact => "",
        Mood::Conditional => "~conditional",
        Mood::Future => "~future",
        Mood::Planned => "~planned",
        Mood::Possible => "~possible",
        Mood::Demanded => "~demanded",
    }
}

/// The keys and values that a frame has in the notation, all of them.
fn facts(tree: &Tree, frame: &Frame) -> BTreeMap<String, BTreeSet<String>> {
    let form = |word: usize| tree.words[word].form.replace(' ', "_");
    let mut facts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for argument in &frame.arguments {
        let key = match (argument.role, &argument.preposition) {
            (Role::Agent, _) => "agent",
            (Role::Theme, _) => "theme",
            (Role::Oblique, preposition) => preposition.as_deref().unwrap_or("bare"),
        };
        facts.entry(key.replace(' ', "_")).or_default().insert(form(argument.head));
    }
    facts.entry("by".to_owned()).or_default().extend(frame.governors.iter().map(|word| form(*word)));
    if let Some(said) = frame.said {
        facts.entry("said".to_owned()).or_default().insert(said.speaker.map_or_else(|| form(said.word), form));
    }
    facts
}

/// `frame` in the notation.
fn written(tree: &Tree, frame: &Frame) -> String {
    let mut line = format!("{}{}", if frame.negated { "!" } else { "" }, frame.verb.unwrap_or(&frame.lemma));
    for (key, values) in facts(tree, frame).into_iter().filter(|(_, values)| !values.is_empty()) {
        line.extend([" ", &key, "=", &values.into_iter().collect::<Vec<_>>().join(",")]);
    }
    format!("{line} {}", mood(frame.mood)).trim_end().to_owned()
}

/// Whether `frame` is what `expected` says: agent and theme exactly, of the rest at least what it names.
fn agrees(tree: &Tree, frame: &Frame, expected: &str) -> bool {
    let mut parts = expected.split_whitespace();
    let name = parts.next().unwrap_or_default();
    let lemma = name.trim_start_matches('!');
    let (moods, arguments): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.starts_with('~'));
    let facts = facts(tree, frame);
    let holds = |argument: &&str| {
        let (key, values) = argument.split_once('=').unwrap_or_else(|| panic!("« {argument} »: write role=word"));
        let wanted: BTreeSet<String> = values.split(',').filter(|one| *one != "-").map(str::to_owned).collect();
        let found = facts.get(key).cloned().unwrap_or_default();
        if matches!(key, "agent" | "theme") || wanted.is_empty() { found == wanted } else { found.is_superset(&wanted) }
    };
    (frame.lemma == lemma || frame.verb == Some(lemma))
        && frame.negated == name.starts_with('!')
        && moods.first().copied().unwrap_or_default() == mood(frame.mood)
        && arguments.iter().all(holds)
}

/// What is wrong with `text`, whose frames `expected` lists some of.
fn failure(text: &str, expected: &[String]) -> Option<String> {
    let trees = trees(text);
    let all: Vec<(&Tree, Frame)> =
        trees.iter().flat_map(|tree| frames(tree).into_iter().map(move |frame| (tree, frame))).collect();
    let found = |line: &&String| all.iter().any(|(tree, frame)| agrees(tree, frame, line));
    let missing: Vec<&String> = expected.iter().filter(|line| !found(line)).collect();
    let has: Vec<String> = all.iter().map(|(tree, frame)| written(tree, frame)).collect();
    (!missing.is_empty()).then(|| format!("« {text} »\n  not found: {missing:#?}\n  found: {has:#?}"))
}

#[test]
fn sentences_have_the_frames_that_they_are_listed_with() {
    let table = table("constructs");
    let sentences: Vec<_> = table.values().flatten().collect();
    let failures: Vec<String> = sentences.iter().filter_map(|(text, expected)| failure(text, expected)).collect();
    assert!(sentences.len() >= 80, "at least 80 sentences");
    assert!(
        failures.is_empty(),
        "mend `frame`, or move what the analyser gets wrong to misread.toml:\n{}\n{} of {} sentences fail",
        failures.join("\n"),
        failures.len(),
        sentences.len()
    );
}

#[test]
fn a_sentence_listed_as_misread_is_misread() {
    for (reason, sentences) in table("misread") {
        for (text, expected) in sentences {
            assert!(failure(&text, &expected).is_some(), "move to constructs.toml, out of « {reason} »: « {text} »");
        }
    }
}

#[test]
fn whatever_the_text_is_frames_have_words_of_it() {
    for text in [
        "",
        " ",
        "!",
        "« »",
        "l'l'l'",
        "🦀 des É\u{301}",
        "qui que dont où",
        "est",
        "Est-ce ?",
        "son son son",
        "et et et",
        "- , ;",
    ] {
        for tree in trees(text) {
            let words = tree.words.len();
            for frame in frames(&tree) {
                assert!(frame.predicate < words && frame.governors.iter().all(|word| *word < words), "{text:?}");
                for argument in &frame.arguments {
                    assert!(argument.span.contains(&argument.head) && argument.span.end <= words, "{text:?}");
                }
            }
        }
    }
}

#[test]
fn the_words_of_an_argument_leave_out_what_is_said_about_it() {
    let text =
        "Les 300 soldats russes, qui sont arrivés hier, ont été envoyés par Dmitri Medvedev, président de la Russie.";
    let trees = trees(text);
    let spans: Vec<String> = frames(&trees[0])
        .iter()
        .filter(|frame| frame.lemma == "envoyer")
        .flat_map(|frame| frame.arguments.iter().filter(|argument| !argument.apposed))
        .map(|argument| trees[0].words[argument.span.clone()].iter().map(|word| word.form.as_str()).collect::<Vec<_>>())
        .map(|words| words.join(" "))
        .collect();
    assert_eq!(spans, ["Dmitri Medvedev", "Les 300 soldats russes"]);
}
