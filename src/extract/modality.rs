//! Whether the words of a match affirm or deny, and how they hold it to be true.

use std::ops::Range;

use super::clause;
use crate::claim::{Modality, Polarity};
use crate::frame;
use crate::lang::fr;
use crate::lang::fr::mood::{Mood, mood_of};
use crate::lexicon::Value;
use crate::resolve::Reading;
use crate::rules::Match;

/// How a match is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// Fact, reported, conditional, planned, possible or demanded.
    pub modality: Modality,
    /// Who says so, as written.
    pub speaker: Option<String>,
}

/// How many tokens before « ne » a subject such as « aucun soldat » may begin.
const NOBODY: usize = 6;

/// How many tokens before the matched verb may govern it.
const REACH: usize = 5;

/// How many tokens before the matched verb a denial without « que » may stand.
const DENIAL: usize = 8;

/// How `found` is said in `sentence`; a `stative` match without a verb is a fact whatever governs it.
pub fn manner(reading: &Reading, sentence: &Range<usize>, found: &Match, stative: bool) -> Manner {
    let speaker = speaker(reading, sentence, &found.tokens);
    let unreal = clause::unreal(reading, sentence, found);
    if let Some((denied, mood)) = found.manner {
        let asked = clause::is_denied_question(reading, sentence, found);
        let manner = in_frame(denied && !asked || is_disowned(reading, sentence, found), mood, speaker);
        let unsure = matches!(manner.modality, Modality::Possible | Modality::Planned | Modality::Demanded);
        let told = unsure && clause::is_told(reading, sentence, found);
        let modality = if told { Modality::Fact } else { unreal.unwrap_or(manner.modality) };
        return Manner { modality, ..manner };
    }
    let names_action = !stative || found.words.iter().any(|at| mood_of(reading.form(*at)).is_some());
    let said = match unreal {
        Some(unreal) => unreal,
        None if names_action => mood(reading, sentence, found),
        None => Modality::Fact,
    };
    let modality = match said {
        Modality::Fact if speaker.is_some() => Modality::Reported,
        other => other,
    };
    let denied = is_denied(reading, sentence, found) && !clause::is_denied_question(reading, sentence, found);
    let polarity = if denied { Polarity::Denied } else { Polarity::Affirmed };
    Manner { polarity, modality, speaker }
}

/// How a frame is said.
fn in_frame(denied: bool, mood: frame::Mood, speaker: Option<String>) -> Manner {
    let modality = match mood {
        frame::Mood::Fact if speaker.is_some() => Modality::Reported,
        frame::Mood::Fact => Modality::Fact,
        frame::Mood::Conditional => Modality::Conditional,
        frame::Mood::Future | frame::Mood::Planned => Modality::Planned,
        frame::Mood::Possible => Modality::Possible,
        frame::Mood::Demanded => Modality::Demanded,
    };
    let polarity = if denied { Polarity::Denied } else { Polarity::Affirmed };
    Manner { polarity, modality, speaker }
}

/// « ne … pas », « ni », « jamais », « aucun » about one of the matched words.
fn is_denied(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    if is_disowned(reading, sentence, found) {
        return true;
    }
    found.words.iter().any(|word| {
        let start = word.saturating_sub(4).max(sentence.start);
        let end = (word + 4).min(sentence.end);
        let particle = (start..*word).rev().find(|at| matches!(reading.form(*at), "ne" | "n'"));
        particle.is_some_and(|at| {
            let crossed = (at..*word).any(|at| matches!(reading.form(at), "," | ";" | "que" | "qui"));
            let nobody = (at.saturating_sub(NOBODY).max(sentence.start)..at).any(|at| fr::is_nobody(reading.form(at)));
            // « n'en a pas moins 200 soldats » grants that it has.
            let denies = |at: usize| fr::is_negation(reading.form(at)) && reading.form(at + 1) != "moins";
            !crossed && (nobody || (at..end).any(denies))
        })
    })
}

/// « il est faux que », « dément que »: what follows is denied as a whole; « dément avoir », « nie tout », « dément
/// l'arrivée de »: what follows in the same clause. « ne nie pas » denies nothing.
fn is_disowned(reading: &Reading, sentence: &Range<usize>, found: &Match) -> bool {
    let first = found.words.first().copied().unwrap_or(found.tokens.start);
    let denies = |at: &usize| {
        let denied = (at.saturating_sub(3).max(sentence.start)..*at).any(|at| matches!(reading.form(at), "ne" | "n'"));
        fr::disowns(reading.form(*at)) && !denied
    };
    (sentence.start..first).filter(denies).any(|at| {
        let says = |at: &usize| matches!(reading.form(*at), "tout" | "toute") || !fr::is_passed_over(reading.form(*at));
        let behind = (at + 1..first).find(says).unwrap_or(first);
        let to_say = reading.form(behind) == "de" && fr::says_or_thinks(reading.form(behind + 1));
        let behind = if to_say { behind + 2 } else { behind };
        match reading.form(behind) {
            "que" | "qu'" => behind < found.tokens.start,
            "tout" | "toute" => denies_directly(reading, at, first),
            _ if behind == first || behind == found.tokens.start => denies_directly(reading, at, first),
            form => mood_of(form) == Some(Mood::Infinitive) && denies_directly(reading, at, first),
        }
    })
}

/// Whether the word `first` belongs to what is denied at the token `at`.
fn denies_directly(reading: &Reading, at: usize, first: usize) -> bool {
    first - at <= DENIAL && !(at..first).any(|at| matches!(reading.form(at), "," | ";" | ":" | "qui" | "mais"))
}

/// The modality of the first matched verb, or of what governs it.
fn mood(reading: &Reading, sentence: &Range<usize>, found: &Match) -> Modality {
    let verb = found.words.iter().copied().find(|at| mood_of(reading.form(*at)).is_some());
    let Some(verb) = verb else { return governed(reading, sentence, found.tokens.start, Modality::Fact) };
    match mood_of(reading.form(verb)) {
        Some(Mood::Conditional) => Modality::Conditional,
        Some(Mood::Future) => Modality::Planned,
        Some(Mood::Infinitive) if is_governed_within(reading, sentence, found, verb) => Modality::Fact,
        Some(Mood::Infinitive) => governed(reading, sentence, verb, Modality::Possible),
        _ => auxiliary(reading, sentence, verb),
    }
}

/// Whether what governs `verb` is a word of the pattern itself, which then claims what the whole says: « la volonté de
/// rejoindre ».
fn is_governed_within(reading: &Reading, sentence: &Range<usize>, found: &Match, verb: usize) -> bool {
    governor(reading, sentence, verb).is_some_and(|at| found.words.contains(&at))
}

/// The modality of a participle or finite verb, as its auxiliary says.
fn auxiliary(reading: &Reading, sentence: &Range<usize>, verb: usize) -> Modality {
    let before = (verb.saturating_sub(3).max(sentence.start)..verb).rev();
    let auxiliary = before.map(|at| reading.form(at)).find(|form| fr::mood::is_auxiliary(form));
    match auxiliary.and_then(mood_of) {
        Some(Mood::Conditional) => Modality::Conditional,
        Some(Mood::Future) => Modality::Planned,
        Some(Mood::Infinitive) => governed(reading, sentence, verb, Modality::Possible),
        _ => Modality::Fact,
    }
}

/// What a verb or noun before `at` makes of an infinitive or noun of action.
fn governed(reading: &Reading, sentence: &Range<usize>, at: usize, otherwise: Modality) -> Modality {
    let governor = governor(reading, sentence, at).and_then(|at| fr::mood::governs(reading.form(at)));
    match governor {
        Some("planned") => Modality::Planned,
        Some("possible") => Modality::Possible,
        Some("demanded") => Modality::Demanded,
        Some("fact") => Modality::Fact,
        _ => otherwise,
    }
}

/// The nearest word before `at` that governs it.
fn governor(reading: &Reading, sentence: &Range<usize>, at: usize) -> Option<usize> {
    let start = at.saturating_sub(REACH).max(sentence.start);
    (start..at).rev().find(|at| fr::mood::governs(reading.form(*at)).is_some())
}

/// Who says so: « selon le ministère russe », « a déclaré Pierre Ausseur ».
fn speaker(reading: &Reading, sentence: &Range<usize>, found: &Range<usize>) -> Option<String> {
    let outside = |at: &usize| !found.contains(at);
    let according = sentence.clone().filter(outside).find(|at| reading.form(*at) == "selon");
    if let Some(at) = according.filter(|at| !fr::refers_back(reading.form(at + 1))) {
        let end = (at + 1..sentence.end)
            .find(|end| matches!(reading.form(*end), "," | "." | ";" | ":" | "»" | ")"))
            .unwrap_or(sentence.end);
        return (end > at + 1).then(|| reading.written(&(at + 1..end)).to_owned());
    }
    let verb = sentence.clone().filter(outside).find(|at| fr::is_verb_of_saying(reading.form(*at)))?;
    let near = verb.saturating_sub(6)..verb + 4;
    let people = reading.mentions_in(sentence.clone()).filter(|mention| matches!(mention.value, Value::Person(_)));
    let mut speakers =
        people.filter(|mention| near.contains(&mention.tokens.start) || near.contains(&(mention.tokens.end)));
    speakers.find(|mention| outside(&mention.tokens.start)).map(|mention| reading.written(&mention.tokens).to_owned())
}
