//! Names as different articles write them.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::groups::{root, unite};

/// How alike two family names are that transcribe one name (Pachinian, Pashinyan).
const ALIKE: f64 = 0.8;

/// Lower case without accents, hyphens as spaces: what two spellings of one name share.
pub(super) fn folded(name: &str) -> String {
    let plain = name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.map(|c| if c == '-' || c == '’' || c == '\'' { ' ' } else { c }).collect()
}

/// Clusters of spellings that `same` says mean one thing: each name with the spelling that most claims have.
pub(super) fn spellings<'a>(
    counts: &BTreeMap<&'a str, usize>,
    same: impl Fn(&str, &str) -> bool,
) -> BTreeMap<&'a str, &'a str> {
    let names: Vec<&str> = counts.keys().copied().collect();
    let mut group: Vec<usize> = (0..names.len()).collect();
    for i in 0..names.len() {
        for j in i + 1..names.len() {
            if same(names[i], names[j]) {
                unite(&mut group, i, j);
            }
        }
    }
    let mut usual: BTreeMap<usize, &str> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let chosen = usual.entry(root(&mut group, index)).or_insert(name);
        if counts[name] > counts[chosen] {
            *chosen = name;
        }
    }
    names.iter().enumerate().map(|(index, name)| (*name, usual[&root(&mut group, index)])).collect()
}

/// Whether two names mean one person: their family names are alike, or one name is part of the other.
pub(super) fn same_person(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let part = |short: &[&str], long: &[&str]| short.iter().all(|word| long.contains(word));
    match (a.last(), b.last()) {
        (Some(last), Some(other)) => strsim::jaro_winkler(last, other) >= ALIKE || part(&a, &b) || part(&b, &a),
        _ => false,
    }
}

/// How alike two names of organisations are that may mean one.
const NEARLY: f64 = 0.93;
/// Letters of the shortest word that tells one organisation from another.
const TELLING: usize = 3;

/// Groups of names that may mean one organisation: they differ in a few letters, or all that one says the other says as
/// well. Each group and the groups are sorted; a name that resembles no other is in none.
pub fn alike(names: &BTreeSet<String>) -> Vec<Vec<&str>> {
    let words = |name: &str| -> BTreeSet<String> {
        folded(name).split_whitespace().filter(|word| word.chars().count() > TELLING).map(str::to_owned).collect()
    };
    let told: BTreeMap<&str, BTreeSet<String>> = names.iter().map(|name| (name.as_str(), words(name))).collect();
    let same = |a: &str, b: &str| {
        let (all, others) = (&told[a], &told[b]);
        let within = all.len().min(others.len()) > 1 && (all.is_subset(others) || others.is_subset(all));
        within || strsim::jaro_winkler(&folded(a), &folded(b)) >= NEARLY
    };
    let counts = told.keys().map(|name| (*name, 1)).collect();
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, usual) in spellings(&counts, same) {
        groups.entry(usual).or_default().push(name);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::{alike, same_person};

    #[test]
    fn transcriptions_of_a_name_are_one_person() {
        for (a, b) in [
            ("Nikol Pachinian", "Nikol Pashinyan"),
            ("Kassym-Jomart Tokayev", "Tokaïev"),
            ("Vladimir Poutine", "Vladimir Putin"),
            ("Alexandre Loukachenko", "Aliaksandr Lukashenko"),
            ("Volodymyr Zelensky", "Zelenskyy"),
            ("Xi", "Xi Jinping"),
        ] {
            assert!(same_person(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn names_that_differ_in_a_few_letters_or_words_may_mean_one_organisation() {
        let names =
            ["Force conjointe du G5", "Force conjointe du G5 Sahel", "Alliance du Nord", "Alliances du Nord", "Pacte"];
        let names = names.map(str::to_owned).into_iter().collect();
        let expected =
            [["Alliance du Nord", "Alliances du Nord"], ["Force conjointe du G5", "Force conjointe du G5 Sahel"]];
        assert_eq!(alike(&names), expected);
    }

    #[test]
    fn different_persons_stay_apart() {
        for (a, b) in [
            ("Kassym-Jomart Tokayev", "Noursoultan Nazarbaïev"),
            ("Vladimir Poutine", "Dmitri Medvedev"),
            ("Jens Stoltenberg", "Mark Rutte"),
            ("Emmanuel Macron", "François Hollande"),
        ] {
            assert!(!same_person(a, b), "{a} / {b}");
        }
    }
}
