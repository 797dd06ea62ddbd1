//! Moods of verb forms, and what words make of an infinitive behind them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::conjugation::{VerbForm, conjugate, verbs};
use super::inflection::forms;

/// The mood of a written verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Present, imperfect, simple past, subjunctive.
    Finite,
    /// « déploiera ».
    Future,
    /// « déploierait ».
    Conditional,
    /// « déployer ».
    Infinitive,
    /// « déployé », « déployant ».
    Participle,
}

static MOODS: LazyLock<BTreeMap<String, Mood>> = LazyLock::new(|| {
    let order = [
        (VerbForm::Gerund, Mood::Participle),
        (VerbForm::Participle, Mood::Participle),
        (VerbForm::Infinitive, Mood::Infinitive),
        (VerbForm::Conditional, Mood::Conditional),
        (VerbForm::Future, Mood::Future),
        (VerbForm::Finite, Mood::Finite),
    ];
    let all = order.into_iter().flat_map(|(form, mood)| {
        verbs().flat_map(move |verb| conjugate(verb, form).into_iter().map(move |written| (written, mood)))
    });
    all.collect()
});

/// The mood of the folded `form`, if it is a form of a verb that the tables know; finite before participle.
pub fn mood_of(form: &str) -> Option<Mood> {
    MOODS.get(form).copied()
}

/// Whether the folded `form` is a form of « être » or « avoir ».
pub fn is_auxiliary(form: &str) -> bool {
    static FORMS: LazyLock<Vec<String>> =
        LazyLock::new(|| ["être", "avoir"].iter().flat_map(|verb| conjugate(verb, VerbForm::Any)).collect());
    FORMS.iter().any(|one| one == form)
}

/// Whether the folded `form` is a singular auxiliary: its subject is no enumeration.
pub fn is_singular_auxiliary(form: &str) -> bool {
    matches!(
        form,
        "a" | "est"
            | "avait"
            | "était"
            | "aura"
            | "sera"
            | "aurait"
            | "serait"
            | "eut"
            | "fut"
            | "va"
            | "vient"
            | "doit"
    )
}

static GOVERNORS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let table: BTreeMap<String, String> =
        toml::from_str(include_str!("mood.toml")).expect("mood.toml is embedded and read by a test");
    let listed = ["fact", "planned", "possible", "demanded"].into_iter().flat_map(|modality| {
        let words: Vec<String> = table[modality].split_whitespace().map(str::to_owned).collect();
        words.into_iter().flat_map(|word| forms(&word)).map(move |form| (form, modality))
    });
    listed.collect()
});

/// What the folded `form` makes of the infinitive or noun of action behind it: `planned`, `possible`, `demanded` or `fact`.
pub fn governs(form: &str) -> Option<&'static str> {
    GOVERNORS.get(form).copied()
}
