//! The embedded analyser gives these sentences these trees.

use casus::text::{Parser, conllu, sentences, tokenize, tree};

/// Where the expected trees are, and how to make them anew after the model was trained anew: read what changed.
const EXPECTED: &str = "tests/trees/sentences.conllu";

fn found(text: &str) -> String {
    let tokens = tokenize(text);
    let trees =
        sentences(text, &tokens).into_iter().map(|one| tree(text, &tokens[one.tokens], &[], Parser::embedded()));
    trees.map(|tree| tree.to_conllu(text).to_string()).collect()
}

#[test]
fn sentences_have_the_trees_that_a_reader_checked() {
    let file = std::fs::read_to_string(EXPECTED).expect("the file is part of the repository");
    let sentences = conllu::parse(&file).expect("well-formed");
    assert_eq!(sentences.len(), 10);
    for expected in sentences {
        assert_eq!(found(&expected.text), expected.to_string(), "« {} »", expected.text);
    }
}

#[test]
fn whatever_the_text_is_each_word_lies_in_it_and_each_sentence_has_one_root() {
    let long = "a, ".repeat(1000);
    for text in
        [&long, "", " ", "!", "l'l'l'", "«", "DU DES AUX", "2\u{202f}500 -t-il", "🦀 des É\u{301}", "a\n\nb", "d' "]
    {
        let tokens = tokenize(text);
        for one in sentences(text, &tokens) {
            let tree = tree(text, &tokens[one.tokens], &[], Parser::embedded());
            assert_eq!(tree.annotations.iter().filter(|word| word.head == 0).count(), 1, "{text:?}");
            assert!(tree.words.iter().all(|word| text.get(word.range.clone()).is_some()), "{text:?}");
        }
    }
}

#[test]
fn a_name_is_one_word_where_it_is_given_as_one() {
    let text = "L’Organisation du traité de sécurité collective compte six membres.";
    let name = "L’".len().."L’Organisation du traité de sécurité collective".len();
    let tree = tree(text, &tokenize(text), std::slice::from_ref(&name), Parser::embedded());
    let forms: Vec<&str> = tree.words.iter().map(|word| &text[word.range.clone()]).collect();
    assert_eq!(forms, ["L’", &text[name], "compte", "six", "membres", "."]);
    assert_eq!(tree.annotations[1].deprel, "nsubj");
}

#[test]
fn the_model_names_its_treebanks_and_their_licences() {
    let about = &Parser::embedded().model().about;
    for part in ["Sequoia", "LGPL-LR", "GSD", "CC BY-SA 4.0", "PUD", "CC BY-SA 3.0"] {
        assert!(about.contains(part), "{part} is missing: {about}");
    }
}
