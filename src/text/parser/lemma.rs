//! Lemmas as edits of forms: « ées » off, « er » on.

use serde::{Deserialize, Serialize};

use super::key_table::{KeyTable, hash};

/// An edit that turns a form into its lemma.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Script {
    /// Number of the part of speech for which it was seen.
    pub upos: u32,
    /// Whether the form is put in lower case first.
    pub lower: bool,
    /// Ending that is taken off.
    pub strip: String,
    /// Ending that is put on.
    pub add: String,
}

impl Script {
    /// The shortest edit from `form` to `lemma`.
    pub fn between(form: &str, lemma: &str, upos: u32) -> Self {
        let lowered = form.to_lowercase();
        let lower = lowered != form && shared(form, lemma) < shared(&lowered, lemma);
        let base = if lower { &lowered } else { form };
        let kept = shared(base, lemma);
        Self { upos, lower, strip: base[kept..].to_owned(), add: lemma[kept..].to_owned() }
    }

    /// The lemma of `form`, which must end as the script wants it.
    pub fn apply(&self, form: &str) -> Option<String> {
        let lowered = if self.lower { form.to_lowercase() } else { form.to_owned() };
        Some(lowered.strip_suffix(self.strip.as_str())?.to_owned() + &self.add)
    }

    fn key(&self) -> u32 {
        key(self.upos, self.lower, &self.strip)
    }
}

fn key(upos: u32, lower: bool, strip: &str) -> u32 {
    hash(2 * upos + u32::from(lower), strip)
}

/// Bytes that two words share from their beginning.
fn shared(one: &str, other: &str) -> usize {
    let differ = one.char_indices().zip(other.chars()).find(|((_, a), b)| a != b);
    differ.map_or(one.len().min(other.len()), |((at, _), _)| at)
}

/// The scripts of a model, found by the endings that they take off.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Script>", into = "Vec<Script>")]
pub struct Scripts {
    all: Vec<Script>,
    endings: KeyTable,
    groups: Vec<Vec<usize>>,
    longest: usize,
}

impl From<Vec<Script>> for Scripts {
    fn from(scripts: Vec<Script>) -> Self {
        let mut keys: Vec<u32> = scripts.iter().map(Script::key).collect();
        keys.sort_unstable();
        keys.dedup();
        let endings = KeyTable::from(keys);
        let mut groups = vec![Vec::new(); endings.len()];
        for (number, script) in scripts.iter().enumerate() {
            if let Some(place) = endings.place(script.key()) {
                groups[place].push(number);
            }
        }
        let longest = scripts.iter().map(|script| script.strip.chars().count()).max().unwrap_or(0);
        Self { all: scripts, endings, groups, longest }
    }
}

impl From<Scripts> for Vec<Script> {
    fn from(scripts: Scripts) -> Self {
        scripts.all
    }
}

impl Scripts {
    /// The scripts by number.
    pub fn all(&self) -> &[Script] {
        &self.all
    }

    /// Numbers of the scripts that `form` can take as a word of the class `upos`, appended to `candidates`.
    pub fn candidates(&self, form: &str, upos: u32, candidates: &mut Vec<usize>) {
        self.of_case(form, upos, false, candidates);
        if form.chars().any(char::is_uppercase) {
            self.of_case(&form.to_lowercase(), upos, true, candidates);
        }
    }

    fn of_case(&self, form: &str, upos: u32, lower: bool, candidates: &mut Vec<usize>) {
        let ends = form.char_indices().rev().map(|(at, _)| at).take(self.longest);
        for at in std::iter::once(form.len()).chain(ends) {
            if let Some(place) = self.endings.place(key(upos, lower, &form[at..])) {
                let group = self.groups[place].iter();
                candidates.extend(group.filter(|number| {
                    let script = &self.all[**number];
                    script.upos == upos && script.lower == lower && script.strip == form[at..]
                }));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_makes_the_lemma_it_was_made_from() {
        for (form, lemma) in [("déployées", "déployer"), ("Les", "le"), ("OTAN", "OTAN"), ("sont", "être"), ("À", "à")]
        {
            assert_eq!(Script::between(form, lemma, 0).apply(form).as_deref(), Some(lemma));
        }
        assert_eq!(Script::between("aidées", "aider", 0), Script::between("Invitées", "inviter", 0).clone_lower(false));
    }

    impl Script {
        fn clone_lower(&self, lower: bool) -> Self {
            Self { lower, ..self.clone() }
        }
    }

    #[test]
    fn only_scripts_that_fit_are_candidates() {
        let (verb, noun) = (0, 1);
        let scripts = Scripts::from(vec![
            Script::between("aidées", "aider", verb),
            Script::between("aidées", "aidée", noun),
            Script::between("aident", "aider", verb),
        ]);
        let mut found = Vec::new();
        scripts.candidates("invitées", verb, &mut found);
        assert_eq!(found, [0]);
        assert_eq!(scripts.all()[found[0]].apply("invitées").as_deref(), Some("inviter"));
    }
}
