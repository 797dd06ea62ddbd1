//! Sentences by construct, each with the claims that it makes; `casus check --help` explains the format.

use std::fs;

use casus::lexicon::Lexicon;
use casus::rules::embedded;
use casus::suite::{Suite, Verdict, check, notation};

#[test]
fn sentences_make_the_claims_that_they_are_listed_with() {
    let mut failures = Vec::new();
    for entry in fs::read_dir("tests/sentences").expect("tests/sentences") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let name = path.display();
        let suite =
            Suite::read(&fs::read_to_string(&path).expect("a file")).unwrap_or_else(|error| panic!("{name}: {error}"));
        for sentence in &suite.sentences {
            let outcome = check(sentence, Lexicon::embedded(), embedded());
            let missed = outcome.missed.iter().map(|missed| notation::line(missed.kind, &missed.fields));
            let wrong = outcome.wrong.iter().map(|wrong| notation::line(wrong.kind(), &notation::fields(wrong)));
            let failure = match outcome.verdict(sentence) {
                Verdict::Right | Verdict::Open => continue,
                Verdict::Closed => "what « open » or « wrong » says is mended: take it out".to_owned(),
                Verdict::Wrong => {
                    format!("missed {:#?}, wrong {:#?}", missed.collect::<Vec<_>>(), wrong.collect::<Vec<_>>())
                }
            };
            failures.push(format!("{name}:{}: « {} »: {failure}", sentence.line, sentence.article.text));
        }
    }
    failures.sort();
    assert!(
        failures.is_empty(),
        "mend the rules, or say with « open » and « wrong » what is known to be so:\n{}",
        failures.join("\n")
    );
}
