//! Tenses of written verb forms, as far as they say whether something is past or to come.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::conjugation::simple_pasts;
use super::mood::{Mood, mood_of};

/// What a verb form says of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// « annonça »: told of a past that is over.
    Narrative,
    /// « avait », « étaient »: told of a past, or of what was before it.
    Imperfect,
    /// « a », « ont »: with a participle, the past of news.
    Perfect,
    /// « enverra ».
    Future,
}

/// Forms of « avoir » and « être » that make the past of news of a participle.
const PERFECT: &[&str] = &["a", "ont", "est", "sont", "aurait", "auraient", "serait", "seraient"];

/// The tense of the folded `form`, which `next` follows; `None` for a present, which may tell anything, and for what is
/// no verb.
pub fn tense_of(form: &str, next: &str) -> Option<Tense> {
    static NARRATIVE: LazyLock<BTreeSet<String>> = LazyLock::new(simple_pasts);
    if PERFECT.contains(&form) {
        let behind = matches!(next, "été" | "pas" | "jamais" | "déjà" | "aussi" | "également" | "ensuite" | "ainsi");
        return (behind || ends_perfect(next)).then_some(Tense::Perfect);
    }
    if matches!(form, "va" | "vont") {
        return (mood_of(next) == Some(Mood::Infinitive)).then_some(Tense::Future);
    }
    match mood_of(form) {
        Some(Mood::Future) => Some(Tense::Future),
        _ if NARRATIVE.contains(form) => Some(Tense::Narrative),
        Some(Mood::Finite) if form.ends_with("ait") || form.ends_with("aient") => Some(Tense::Imperfect),
        _ => None,
    }
}

/// Whether the folded `form` behind an auxiliary looks like a past participle.
fn ends_perfect(form: &str) -> bool {
    let ending = ["é", "és", "ée", "ées"].iter().any(|ending| form.len() > ending.len() + 1 && form.ends_with(ending));
    ending
        || is_participle(form)
        || matches!(form.trim_end_matches(['e', 's']), "né" | "mort" | "dit" | "fait" | "eu" | "pu")
}

/// Whether the folded `form` is a past participle of a verb that the tables know.
pub fn is_participle(form: &str) -> bool {
    mood_of(form) == Some(Mood::Participle) && !form.ends_with("ant")
}

/// Whether the folded `form` says of what it stands by that it is yet to come: « prévue », « attendus ».
pub fn is_planned(form: &str) -> bool {
    matches!(form.trim_end_matches(['e', 's']), "prévu" | "attendu" | "programmé" | "prochain" | "planifié")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_say_when() {
        for (form, next, expected) in [
            ("annonça", "", Some(Tense::Narrative)),
            ("entrèrent", "", Some(Tense::Narrative)),
            ("quitta", "", Some(Tense::Narrative)),
            ("fut", "", Some(Tense::Narrative)),
            ("enverra", "", Some(Tense::Future)),
            ("va", "envoyer", Some(Tense::Future)),
            ("va", "à", None),
            ("a", "envoyé", Some(Tense::Perfect)),
            ("a", "besoin", None),
            ("avait", "envoyé", Some(Tense::Imperfect)),
            ("envoie", "", None),
            ("réunit", "", None),
            ("soldats", "", None),
        ] {
            assert_eq!(tense_of(form, next), expected, "{form} {next}");
        }
        assert!(is_participle("créée") && !is_participle("envoyant") && is_planned("prévues"));
    }
}
