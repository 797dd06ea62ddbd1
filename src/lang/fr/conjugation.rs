//! Conjugated forms of the verbs that rules name, from the models of `conjugations.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// Which forms of a verb are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// Every form.
    Any,
    /// Present, imperfect, simple past and subjunctive; no future, no conditional.
    Finite,
    /// The future.
    Future,
    /// The conditional: « déploierait ».
    Conditional,
    /// The past participle in its four inflections.
    Participle,
    /// The present participle: « rejoignant ».
    Gerund,
    /// The infinitive.
    Infinitive,
}

#[derive(Deserialize)]
struct Table {
    models: BTreeMap<String, Model>,
    verbs: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Model {
    suffix: String,
    present: Vec<String>,
    imperfect: String,
    past: Vec<String>,
    future: String,
    participle: String,
    /// The ending of an irregular present participle.
    gerund: Option<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str(include_str!("conjugations.toml")).expect("conjugations.toml is embedded and read by a test")
});

static MODEL_OF: LazyLock<BTreeMap<&'static str, &'static Model>> = LazyLock::new(|| {
    let table: &'static Table = &TABLE;
    let verbs = table.verbs.iter();
    verbs.flat_map(|(model, verbs)| verbs.split_whitespace().map(|verb| (verb, &table.models[model]))).collect()
});

/// The infinitives of the table, in order.
pub fn verbs() -> impl Iterator<Item = &'static str> {
    MODEL_OF.keys().copied()
}

/// Whether `word` is an infinitive of the table.
pub fn is_verb(word: &str) -> bool {
    MODEL_OF.contains_key(word)
}

/// The one listed verb that has the folded `form`; of forms that several have (« suis ») it says nothing.
pub fn infinitive(form: &str) -> Option<&'static str> {
    static FORMS: LazyLock<BTreeMap<String, Option<&'static str>>> = LazyLock::new(|| {
        let mut forms = BTreeMap::new();
        for verb in verbs() {
            for form in conjugate(verb, VerbForm::Any) {
                forms.entry(form).and_modify(|known| *known = None).or_insert(Some(verb));
            }
        }
        forms
    });
    FORMS.get(form).copied().flatten()
}

/// The longest name of a model that is an ending (`erer`) rather than a verb (`aller`).
const MODEL: usize = 4;

/// The forms that `infinitive` would have if it were regular; none of a verb of the table, or of what ends like no
/// model.
pub fn regular(infinitive: &str) -> BTreeSet<String> {
    if is_verb(infinitive) {
        return BTreeSet::new();
    }
    let plain = infinitive.replace(['é', 'è', 'ê'], "e");
    let models = TABLE.models.iter().filter(|(name, _)| name.len() <= MODEL && plain.ends_with(name.as_str()));
    let nearest = models.max_by_key(|(name, _)| name.len());
    nearest.map_or_else(BTreeSet::new, |(_, model)| forms_of(infinitive, model, VerbForm::Any))
}

/// The forms of `infinitive`; none where the table does not have it.
pub fn conjugate(infinitive: &str, form: VerbForm) -> BTreeSet<String> {
    MODEL_OF.get(infinitive).map_or_else(BTreeSet::new, |model| forms_of(infinitive, model, form))
}

fn forms_of(infinitive: &str, model: &Model, form: VerbForm) -> BTreeSet<String> {
    let stem = infinitive.strip_suffix(model.suffix.as_str()).unwrap_or(infinitive);
    let with = |endings: Vec<String>| endings.into_iter().map(|ending| format!("{stem}{ending}")).collect();
    match form {
        VerbForm::Any => {
            let all = [
                VerbForm::Finite,
                VerbForm::Future,
                VerbForm::Conditional,
                VerbForm::Participle,
                VerbForm::Gerund,
                VerbForm::Infinitive,
            ];
            all.into_iter().flat_map(|form| forms_of(infinitive, model, form)).collect()
        }
        VerbForm::Finite => with(model.finite()),
        VerbForm::Future => with(endings(&model.future, &["a", "ont", "ons"])),
        VerbForm::Conditional => with(endings(&model.future, &["ait", "aient", "ions"])),
        VerbForm::Participle => with(model.participles()),
        VerbForm::Gerund => with(model.gerund()),
        VerbForm::Infinitive => BTreeSet::from([infinitive.to_owned()]),
    }
}

/// The forms of the simple past of all listed verbs that are no forms of their present or participle.
pub fn simple_pasts() -> BTreeSet<String> {
    let of = |(verb, model): (&&str, &&Model)| -> Vec<String> {
        let stem = verb.strip_suffix(model.suffix.as_str()).unwrap_or(verb);
        let others = model.present.iter().chain([&model.participle]);
        let others: BTreeSet<&String> = others.collect();
        let past = model.past.iter().filter(|ending| !others.contains(ending));
        past.map(|ending| format!("{stem}{ending}")).collect()
    };
    MODEL_OF.iter().flat_map(of).collect()
}

impl Model {
    fn finite(&self) -> Vec<String> {
        let mut forms = self.present.clone();
        forms.extend(endings(&self.imperfect, &["ait", "aient"]));
        forms.extend(self.past.clone());
        forms
    }

    fn gerund(&self) -> Vec<String> {
        vec![self.gerund.clone().unwrap_or_else(|| format!("{}ant", self.imperfect))]
    }

    fn participles(&self) -> Vec<String> {
        let masculine = self.participle.replace('û', "u");
        let plural = if masculine.ends_with('s') { "" } else { "s" };
        let mut forms = endings(&masculine, &[plural, "e", "es"]);
        forms.push(self.participle.clone());
        forms
    }
}

fn endings(stem: &str, endings: &[&str]) -> Vec<String> {
    endings.iter().map(|ending| format!("{stem}{ending}")).collect()
}

/// What `form` has behind the infinitive `lemma`, less its last « e », as regular futures are made: « ait » of
/// « retirerait »; nothing of « enverrait ».
fn behind_infinitive<'f>(form: &'f str, lemma: &str) -> Option<&'f str> {
    form.strip_prefix(lemma.strip_suffix('e').unwrap_or(lemma))
        .filter(|_| lemma.ends_with('r') || lemma.ends_with("re"))
}

/// Whether `form` is a conditional of the verb `lemma` that is regular.
pub fn is_regular_conditional(form: &str, lemma: &str) -> bool {
    matches!(behind_infinitive(form, lemma), Some("ais" | "ait" | "ions" | "iez" | "aient"))
}

/// Whether `form` is a future of the verb `lemma` that is regular.
pub fn is_regular_future(form: &str, lemma: &str) -> bool {
    matches!(behind_infinitive(form, lemma), Some("ai" | "as" | "a" | "ons" | "ez" | "ont"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_ends_as_its_model_says() {
        for (verb, model) in MODEL_OF.iter() {
            assert!(verb.ends_with(&model.suffix), "{verb} does not end in -{}", model.suffix);
        }
    }

    #[test]
    fn forms_are_right() {
        let check = |verb: &str, form: VerbForm, expected: &[&str]| {
            let forms = conjugate(verb, form);
            for one in expected {
                assert!(forms.contains(*one), "{verb}: {one} is missing from {forms:?}");
            }
        };
        check("déployer", VerbForm::Any, &["déploie", "déploient", "déployaient", "déploya", "déploiera", "déployées"]);
        check("envoyer", VerbForm::Any, &["envoie", "envoyait", "enverra", "enverrait", "envoyés", "envoyant"]);
        check(
            "rejoindre",
            VerbForm::Any,
            &["rejoint", "rejoignent", "rejoignit", "rejoindra", "rejointe", "rejoignant"],
        );
        check("diriger", VerbForm::Finite, &["dirige", "dirigeait", "dirigea", "dirigèrent"]);
        check("annoncer", VerbForm::Finite, &["annonce", "annonçait", "annonça"]);
        check("admettre", VerbForm::Participle, &["admis", "admise", "admises"]);
        check("devenir", VerbForm::Finite, &["devient", "devint", "deviennent"]);
        check("devoir", VerbForm::Any, &["doit", "dû", "due", "devra", "devaient"]);
        check("suspendre", VerbForm::Participle, &["suspendu", "suspendue", "suspendus"]);
        check("adhérer", VerbForm::Any, &["adhère", "adhéré", "adhéra", "adhérera"]);
        check("réunir", VerbForm::Finite, &["réunit", "réunissent", "réunissait"]);
        check("naître", VerbForm::Participle, &["né", "née"]);
    }

    #[test]
    fn no_verb_has_two_models() {
        let mut listed: Vec<&str> = TABLE.verbs.values().flat_map(|verbs| verbs.split_whitespace()).collect();
        let number = listed.len();
        listed.sort_unstable();
        listed.dedup();
        assert_eq!(number, listed.len(), "a verb of conjugations.toml stands there twice");
    }
}
