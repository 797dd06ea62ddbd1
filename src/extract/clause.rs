//! What the conjunction of a clause, or a question mark, makes of it: « à supposer que », « il faut que », « a-t-il ? ».

use std::ops::Range;

use crate::claim::Modality;
use crate::lang::fr;
use crate::lang::fr::mood::{Mood, governs, mood_of};
use crate::resolve::Reading;
use crate::rules::Match;

/// How many tokens before « que » the « ne » of its governor may stand.
const DENIAL: usize = 4;

/// How many tokens behind its beginning the auxiliary of a clause may stand.
const AUXILIARY: usize = 5;

/// Possible or demanded, where the clause of the match tells no fact whatever its verb says.
pub fn unreal(reading: &Reading, sentence: &Range<usize>, found: &Match) -> Option<Modality> {
    let asked = is_question(reading, sentence, found) && !is_denied_question(reading, sentence, found);
    let verb = found.manner.is_none() || found.words.iter().any(|at| mood_of(reading.form(*at)).is_some());
    let opened = opened(reading, sentence, found.tokens.start).filter(|_| verb && !is_told(reading, sentence, found));
    opened.or(asked.then_some(Modality::Possible))
}

/// Whether the clause of the match tells a fact though its conjunction mostly doesn't.
pub fn is_told(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    is_conceded(reading, sentence, found) || is_awaited(reading, sentence, found)
}

/// Whether « si » before the match opens no condition but sets two facts side by side: « si le Mali est parti, le Togo
/// est resté » is told in the perfect, and no other verb of the sentence in future or conditional.
fn is_conceded(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let before = (sentence.start..found.tokens.start).rev().find(|at| !fr::is_passed_over(reading.form(*at)));
    let perfect = |at: usize| {
        let participle = (at + 1..at + 4).any(|at| mood_of(reading.form(at)) == Some(Mood::Participle));
        matches!(reading.form(at), "a" | "ont" | "est" | "sont") && participle
    };
    let supposed = |at: usize| matches!(mood_of(reading.form(at)), Some(Mood::Future | Mood::Conditional));
    before.is_some_and(|at| reading.form(at) == "si")
        && (found.tokens.start..found.tokens.end.min(sentence.end)).any(perfect)
        && !sentence.clone().any(supposed)
}

/// Whether « pour que » before the match tells what came about: « il a fallu attendre 1999 pour que le Laos entre ».
fn is_awaited(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let before = |form: &str| (sentence.start..found.tokens.start).find(|at| reading.form(*at) == form);
    let past = ["fallu", "fallut"].into_iter().find_map(before);
    let awaits = past.is_some_and(|at| (at + 1..found.tokens.start).any(|at| reading.form(at) == "attendre"));
    let purpose = (sentence.start + 1..found.tokens.start).rev().find(|at| !fr::is_passed_over(reading.form(*at)));
    awaits && purpose.is_some_and(|at| matches!(reading.form(at), "que" | "qu'") && reading.form(at - 1) == "pour")
}

/// What the conjunction before the token `start` says; « même si » and « comme si » suppose nothing, and « que l'Inde
/// ait quitté l'Asean a surpris » tells what was.
fn opened(reading: &Reading, sentence: &Range<usize>, start: usize) -> Option<Modality> {
    let at = (sentence.start..start).rev().find(|at| !fr::is_passed_over(reading.form(*at)))?;
    let before = (sentence.start..at).rev().map(|at| (at, reading.form(at)));
    if at == sentence.start && reading.form(at) == "que" {
        let perfect = |at: usize| matches!(reading.form(at), "ait" | "aient" | "soit" | "soient");
        return (!(start..start + AUXILIARY).any(perfect)).then_some(Modality::Possible);
    }
    let (word, form) = before
        .map(|(at, form)| (at, form.trim_start_matches("-t-").trim_start_matches('-')))
        .find(|(_, form)| !matches!(*form, "il" | "ce" | "ne" | "n'") && !fr::is_negation(form))
        .unwrap_or((at, ""));
    match reading.form(at) {
        "si" => (!matches!(form, "même" | "comme")).then_some(Modality::Possible),
        "s'" if matches!(reading.form(at + 1), "il" | "ils") => Some(Modality::Possible),
        "où" => matches!(form, "cas" | "hypothèse").then_some(Modality::Possible),
        "que" | "qu'" if fr::supposes(form) || is_doubted(reading, sentence, word) => Some(Modality::Possible),
        "que" | "qu'" if !is_noun(reading, word) => match governs(form) {
            Some("demanded") => Some(Modality::Demanded),
            Some("possible") => Some(Modality::Possible),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the token `word` stands behind an article or possessive: « la demande que le Togo a déposée ».
fn is_noun(reading: &Reading, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| reading.form(before));
    fr::is_article(before) || matches!(before, "son" | "sa" | "leur" | "cette" | "ce" | "une" | "un" | "l'")
}

/// Whether the verb at the token `word` is denied, and with it what it says: « nul n'imagine que ».
fn is_doubted(reading: &Reading, sentence: &Range<usize>, word: usize) -> bool {
    let first = word.saturating_sub(DENIAL).max(sentence.start);
    let denied = (first..word).any(|at| matches!(reading.form(at), "ne" | "n'"));
    let only = (first..word).any(|at| matches!(reading.form(at), "que" | "qu'"));
    denied && !only && !fr::grants(reading.form(word))
}

/// Whether the match is asked for: its sentence is a question whose subject stands behind one of its verbs, or begins with
/// « est-ce que ». « Pourquoi le Togo a-t-il quitté » takes the rest for granted.
fn is_question(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let asks = sentence.end.checked_sub(1).is_some_and(|last| reading.form(last) == "?");
    asks && asking(reading, sentence, found) && !takes_for_granted(reading, sentence.start)
}

/// Whether the question is a way of saying that it is so: « n'avait-elle pas déjà exclu le Pérou ? ».
pub fn is_denied_question(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let asks = sentence.end.checked_sub(1).is_some_and(|last| reading.form(last) == "?");
    asks && asking(reading, sentence, found)
        && sentence.clone().any(|at| matches!(reading.form(at), "ne" | "n'"))
        && sentence.clone().any(|at| reading.form(at) == "déjà")
}

/// Whether a subject pronoun stands behind a verb of the match, or « est-ce que » before it.
fn asking(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let inverted = |at: usize| {
        let form = reading.form(at);
        form.starts_with('-')
            && matches!(
                form.trim_start_matches("-t-").trim_start_matches('-'),
                "il" | "elle" | "ils" | "elles" | "on" | "ce"
            )
    };
    (sentence.start..found.tokens.end.min(sentence.end)).any(inverted)
}

/// « pourquoi », « depuis quand », « à qui » at the beginning of the sentence.
fn takes_for_granted(reading: &Reading, start: usize) -> bool {
    let at = if fr::is_preposition(reading.form(start)) { start + 1 } else { start };
    matches!(
        reading.form(at),
        "pourquoi" | "quand" | "comment" | "combien" | "où" | "qui" | "quel" | "quelle" | "quels" | "quelles"
    )
}
