//! Mentions, frames and trees as lines of text and as JSON.

use std::ops::Range;

use casus::frame::{Argument, Frame, Role};
use casus::lexicon::{Form, Mention, Value};
use casus::resolve::Reading;
use casus::text::{TokenKind, Tree};
use casus::trace::{Source, of_mention};
use serde_json::{Value as Json, json};

use super::session::Session;
use super::values::{one_line, plain};

/// The words of `tokens`, in one line; nothing of none.
pub fn words(reading: &Reading, tokens: &Range<usize>) -> String {
    if tokens.is_empty() { String::new() } else { one_line(reading.written(tokens)) }
}

/// What a value is, with the identifier of an entity.
pub fn value(value: &Value, session: Session) -> String {
    let entity = |id: &String| match session.ontology.get(id) {
        Some(entity) if entity.label(session.common.language.tag()) != id => format!("{} ({id})", session.name(id)),
        _ => id.clone(),
    };
    match value {
        Value::State(id) | Value::Organisation(id) => entity(id),
        Value::Treaty(id) => format!("treaty of {}", entity(id)),
        Value::Place(name) => format!("place {name}"),
        Value::Person(name) => format!("person {name}"),
        Value::Office { .. } => "office".to_owned(),
        Value::Date(Some(date)) => date.to_string(),
        Value::Date(None) => "a date that the words do not tell".to_owned(),
        Value::Number(size) => plain(&serde_json::to_value(size).unwrap_or(Json::Null)),
        Value::Article(number) => format!("article {number}"),
    }
}

/// How words come to their value.
pub fn source(source: &Source, reading: &Reading) -> String {
    match source {
        Source::Named(form) => form_name(*form).to_owned(),
        Source::StandsFor(Some(tokens)) => {
            format!("stands for « {} », {}", words(reading, tokens), place(reading, tokens.start))
        }
        Source::StandsFor(None) => "stands for what is named elsewhere".to_owned(),
        Source::Published => match reading.article.date {
            Some(date) => format!("from the publication date {date}"),
            None => "no publication date".to_owned(),
        },
        Source::Written => "as written".to_owned(),
    }
}

/// Where the token `at` stands: « sentence 2 ».
pub fn place(reading: &Reading, at: usize) -> String {
    let number = reading.sentences.partition_point(|sentence| sentence.tokens.end <= at) + 1;
    format!("sentence {number}")
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Name => "name",
        Form::Acronym => "acronym",
        Form::Adjective => "adjective",
        Form::Compound => "part of a compound",
        Form::Demonym => "inhabitants",
        Form::Capital => "capital for the government",
        Form::Government => "seat or palace for the government",
        Form::Anaphor => "description",
        Form::Representative => "those who act for it",
    }
}

/// A mention: its words, what they name, and how.
pub fn mention(mention: &Mention, reading: &Reading, session: Session) -> [String; 3] {
    let how = source(&of_mention(reading, mention), reading);
    [format!("« {} »", words(reading, &mention.tokens)), value(&mention.value, session), how]
}

/// The words of the tree at `range`, as the text has them.
fn phrase(tree: &Tree, range: &Range<usize>, reading: &Reading) -> String {
    match (tree.words.get(range.start), range.end.checked_sub(1).and_then(|last| tree.words.get(last))) {
        (Some(first), Some(last)) => one_line(&reading.article.text[first.range.start..last.range.end]),
        _ => String::new(),
    }
}

fn role(argument: &Argument) -> String {
    let role = match argument.role {
        Role::Agent => "agent".to_owned(),
        Role::Theme => "theme".to_owned(),
        Role::Oblique => argument.preposition.clone().unwrap_or_else(|| "bare".to_owned()),
    };
    if argument.apposed { format!("{role} (apposition)") } else { role }
}

/// The predicate of a frame: « envoyer » for « envoi », denied, planned.
pub fn predicate(frame: &Frame) -> String {
    let lemma = frame.verb.map_or_else(|| frame.lemma.clone(), |verb| format!("{verb} ({})", frame.lemma));
    let reflexive = if frame.pronominal { "se " } else { "" };
    let denied = if frame.negated { "denied, " } else { "" };
    format!("{reflexive}{lemma}, {denied}{}", format!("{:?}", frame.mood).to_lowercase())
}

/// A frame in one line: « envoyer, fact: agent « la Russie », theme « 300 soldats » ».
pub fn frame(frame: &Frame, tree: &Tree, reading: &Reading) -> String {
    let arguments = frame.arguments.iter().map(|one| format!("{} « {} »", role(one), phrase(tree, &one.span, reading)));
    let arguments: Vec<String> = arguments.collect();
    let by: Vec<&str> = frame.governors.iter().map(|word| tree.words[*word].form.as_str()).collect();
    let governed = if by.is_empty() { String::new() } else { format!(" (by « {} »)", by.join(" », « ")) };
    let all = if arguments.is_empty() { "no arguments".to_owned() } else { arguments.join(", ") };
    format!("{}{governed}: {all}", predicate(frame))
}

/// A frame as JSON.
pub fn frame_object(frame: &Frame, tree: &Tree, reading: &Reading) -> Json {
    let argument = |one: &Argument| json!({ "role": role(one), "words": phrase(tree, &one.span, reading), "head": tree.words[one.head].form });
    json!({
        "predicate": tree.words[frame.predicate].form,
        "lemma": frame.lemma,
        "verb": frame.verb,
        "negated": frame.negated,
        "mood": format!("{:?}", frame.mood).to_lowercase(),
        "governors": frame.governors.iter().map(|word| &tree.words[*word].form).collect::<Vec<_>>(),
        "arguments": frame.arguments.iter().map(argument).collect::<Vec<_>>(),
    })
}

/// The tree, a line a word from the root on: each below its head, indented by depth, with its relation.
pub fn tree(tree: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    for root in (0..tree.words.len()).filter(|word| tree.head(*word).is_none()) {
        branch(tree, root, 0, &mut lines);
    }
    lines
}

fn branch(tree: &Tree, word: usize, depth: usize, lines: &mut Vec<String>) {
    let annotation = &tree.annotations[word];
    if annotation.upos == "PUNCT" {
        return;
    }
    let form = &tree.words[word].form;
    let lemma = if *form == annotation.lemma { String::new() } else { format!(" ({})", annotation.lemma) };
    lines.push(format!("{}{form}{lemma}  {} {}", "  ".repeat(depth), annotation.upos, annotation.deprel));
    for below in tree.dependents(word) {
        branch(tree, below, depth + 1, lines);
    }
}

/// The tree as JSON: an object a word, heads counted from 1.
pub fn tree_object(tree: &Tree) -> Json {
    let words = tree.words.iter().zip(&tree.annotations).map(|(word, found)| {
        json!({ "form": word.form, "lemma": found.lemma, "upos": found.upos, "head": found.head, "relation": found.deprel })
    });
    words.collect()
}

/// Whether the tokens hold a word or a number.
pub fn says_something(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| reading.tokens[at].kind != TokenKind::Mark)
}
