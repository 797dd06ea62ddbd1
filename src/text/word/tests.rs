use super::super::token::tokenize;
use super::*;

/// The words of `text`, one sentence, in which « des » and « du » are contractions.
fn check(text: &str, expected: &[&str]) {
    let tokens = tokenize(text);
    let words = words(text, &tokens, &Contractions::default());
    let found: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    assert_eq!(found, expected, "{text}");
    for word in &words {
        assert!(word.part != Part::Whole || text[word.range.clone()] == word.form, "{text}: {word:?}");
    }
}

#[test]
fn contractions_are_two_words() {
    check("Du nord au sud", &["De", "le", "nord", "à", "le", "sud"]);
    check("AUX ÉTATS auxquels", &["À", "les", "ÉTATS", "à", "lesquels"]);
    check("De la paix des braves", &["De", "la", "paix", "de", "les", "braves"]);
}

#[test]
fn an_article_stays_whole() {
    let text = "avec des soldats du nord";
    let article = Contractions { bias: -1, weights: Vec::new() };
    let words = words(text, &tokenize(text), &article);
    assert!(words.iter().all(|word| word.part == Part::Whole));
}

#[test]
fn both_words_of_a_contraction_have_its_range() {
    let words = words("au bal", &tokenize("au bal"), &Contractions::default());
    let found: Vec<_> = words.into_iter().map(|word| (word.range, word.part)).collect();
    assert_eq!(found, [(0..2, Part::First), (0..2, Part::Second), (3..6, Part::Whole)]);
}

#[test]
fn what_the_treebanks_write_as_one_word_is_one() {
    check("Puis... plus--rien", &["Puis", "...", "plus", "--", "rien"]);
    check("que l'on, c'est-à-dire quelqu'un", &["que", "l'on", ",", "c'est-à-dire", "quelqu'un"]);
    check("en 1939-1945 (2006-08-07)", &["en", "1939-1945", "(", "2006-08-07", ")"]);
    check("de -6 °C à 2 -3", &["de", "-6", "°C", "à", "2", "-3"]);
    check("le n° 5, 2 500 km/h", &["le", "n°", "5", ",", "2 500", "km", "/", "h"]);
    check("49 av. J.-C. et J.-P. Zas", &["49", "av.", "J.-C.", "et", "J.-P.", "Zas"]);
    check("traité(e) au rendez-vous (4G)", &["traité(e)", "à", "le", "rendez-vous", "(", "4G", ")"]);
    check("sur http://www.osce.org/fr.", &["sur", "http://www.osce.org/fr", "."]);
    check("(lemonde.fr) a@otan.int.", &["(", "lemonde.fr", ")", "a@otan.int", "."]);
    check("Kim Jong-il et Kim Jong-Il", &["Kim", "Jong-il", "et", "Kim", "Jong-Il"]);
    check("d' « espions »", &["d'", "«", "espions", "»"]);
    check("IIb/IIIa et/ou", &["IIb/IIIa", "et", "/", "ou"]);
}

#[test]
fn what_the_treebanks_write_as_two_words_is_two() {
    check("ce jour-là, celui-ci", &["ce", "jour", "-là", ",", "celui-ci"]);
    check(
        "parlez-en, EST-IL, A-T-IL, suis-moi",
        &["parlez", "-en", ",", "EST", "-IL", ",", "A", "-T-IL", ",", "suis", "-moi"],
    );
    check("à 20h30, a-t-il dit -il", &["à", "20", "h", "30", ",", "a", "-t-il", "dit", "-", "il"]);
    check("le sort de M. Zas, etc.", &["le", "sort", "de", "M.", "Zas", ",", "etc", "."]);
    check("« 13 sept. »", &["«", "13", "sept", ".", "»"]);
    check("avec l'O.N.U.", &["avec", "l'", "O.N.U."]);
    check("Aix-en-Provence, Saint-Germain-en-Laye", &["Aix-en-Provence", ",", "Saint-Germain-en-Laye"]);
}
