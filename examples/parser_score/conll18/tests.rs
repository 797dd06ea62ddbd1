use casus::text::conllu;

use super::*;

/// A gold sentence: « Il va au bal. »
const GOLD: &str = "Il il PRON Number=Sing 2 nsubj\nva aller VERB Mood=Ind 0 root\n3-4 au\nà à ADP _ 5 case\n\
    le le DET Definite=Def 5 det\nbal bal NOUN Number=Sing|Typo=Yes 2 obl:arg\n. . PUNCT _ 2 punct";

/// Rows of form, lemma, part of speech, features, head and relation as sentences, with an empty line between them.
fn sentences(rows: &str) -> Vec<Sentence> {
    let mut file = String::new();
    let mut number = 0;
    for row in rows.lines() {
        match *row.split(' ').collect::<Vec<_>>() {
            [form, lemma, upos, feats, head, relation] => {
                number += 1;
                let row = format!("{number}\t{form}\t{lemma}\t{upos}\t_\t{feats}\t{head}\t{relation}\t_\t_\n");
                file.push_str(&row.replace('~', " "));
            }
            [range, form] => file.extend([range, "\t", form, &"\t_".repeat(8), "\n"]),
            _ => {
                file.push('\n');
                number = 0;
            }
        }
    }
    conllu::parse(&file).expect("well-formed")
}

/// The metrics of `system` against `gold` in which it is not perfect, with correct, gold and system counts.
fn check(gold: &str, system: &str, expected: &[(&str, usize, usize, usize)]) {
    let Scores(scores) = evaluate(&sentences(gold), &sentences(system)).expect("same text");
    let faulty = scores.iter().filter(|(_, score)| score.correct < score.gold.max(score.system));
    let found: Vec<_> = faulty.map(|&(name, score)| (name, score.correct, score.gold, score.system)).collect();
    assert_eq!(found, expected, "{system}");
}

#[test]
fn each_metric_sees_its_own_faults() {
    check(GOLD, GOLD, &[]);
    let not_universal = GOLD.replace("|Typo=Yes", "").replace("obl:arg", "obl");
    check(GOLD, &not_universal, &[]);
    check(GOLD, &GOLD.replace("VERB", "AUX"), &[("UPOS", 5, 6, 6), ("AllTags", 5, 6, 6), ("MLAS", 2, 3, 3)]);
    check(GOLD, &GOLD.replace("Mood=Ind", "_"), &[("UFeats", 5, 6, 6), ("AllTags", 5, 6, 6), ("MLAS", 2, 3, 3)]);
    check(GOLD, &GOLD.replace("aller", "va"), &[("Lemmas", 5, 6, 6), ("BLEX", 2, 3, 3)]);
    check(&GOLD.replace("aller", "_"), GOLD, &[]);
    check(
        GOLD,
        &GOLD.replace("2 obl", "1 obl"),
        &[("UAS", 5, 6, 6), ("LAS", 5, 6, 6), ("CLAS", 2, 3, 3), ("MLAS", 2, 3, 3), ("BLEX", 2, 3, 3)],
    );
    check(
        GOLD,
        &GOLD.replace("nsubj", "obj"),
        &[("LAS", 5, 6, 6), ("CLAS", 2, 3, 3), ("MLAS", 2, 3, 3), ("BLEX", 2, 3, 3)],
    );
}

#[test]
fn a_function_word_counts_for_the_word_it_serves() {
    check(GOLD, &GOLD.replace("5 det", "5 case"), &[("LAS", 5, 6, 6), ("MLAS", 2, 3, 3)]);
    check(GOLD, &GOLD.replace("Definite=Def", "_"), &[("UFeats", 5, 6, 6), ("AllTags", 5, 6, 6), ("MLAS", 2, 3, 3)]);
}

#[test]
fn a_contraction_left_whole_costs_its_words() {
    let whole = "Il il PRON Number=Sing 2 nsubj\nva aller VERB Mood=Ind 0 root\nau à ADP _ 4 case\n\
        bal bal NOUN Number=Sing 2 obl\n. . PUNCT _ 2 punct";
    let of = |name| (name, 4, 6, 5);
    check(
        GOLD,
        whole,
        &[of("Words"), of("UPOS"), of("UFeats"), of("AllTags"), of("Lemmas"), of("UAS"), of("LAS"), ("MLAS", 2, 3, 3)],
    );
}

#[test]
fn text_is_compared_without_whitespace_and_cut_as_each_side_likes() {
    let gold = "2~500 2500 NUM _ 2 nummod\nm m NOUN _ 0 root\n\nBon bon ADJ _ 0 root";
    let system = "2 2 NUM _ 2 nummod\n500 500 NUM _ 3 nummod\nm m NOUN _ 0 root\nBon bon ADJ _ 3 amod";
    let fault = |name| (name, 2, 3, 4);
    let one = |name| (name, 1, 3, 4);
    check(
        gold,
        system,
        &[
            fault("Tokens"),
            ("Sentences", 0, 2, 1),
            fault("Words"),
            fault("UPOS"),
            fault("UFeats"),
            fault("AllTags"),
            fault("Lemmas"),
            one("UAS"),
            one("LAS"),
            one("CLAS"),
            one("MLAS"),
            one("BLEX"),
        ],
    );
}

#[test]
fn another_text_is_an_error() {
    let other = GOLD.replace("bal bal", "bar bar");
    let error = evaluate(&sentences(GOLD), &sentences(&other)).expect_err("other text");
    assert_eq!(error, NotComparable::OtherText { at: 8, gold: "l.".to_owned(), system: "r.".to_owned() });
}

#[test]
fn ratios_are_those_of_the_counts() {
    let score = Score { gold: 4, system: 2, correct: 2, aligned: Some(2) };
    let found = (score.precision(), score.recall(), score.f1(), score.aligned_accuracy());
    assert_eq!(found, (1.0, 0.5, 4.0 / 6.0, Some(1.0)));
    assert!(Score::default().f1().abs() < f64::EPSILON);
}
