//! Names of bodies: which nouns begin them, and what says that states are their members.

/// Phrases that contain a name of the lexicon and name none of its entities: « océan Indien ».
pub fn not_names() -> impl Iterator<Item = &'static str> {
    include_str!("not_names.txt").lines()
}

/// Nouns that begin the name of an organisation.
const ORGANISATION_NOUNS: &[&str] = &[
    "agence",
    "alliance",
    "assemblée",
    "association",
    "autorité",
    "banque",
    "brigade",
    "coalition",
    "comité",
    "commission",
    "communauté",
    "confédération",
    "conférence",
    "conseil",
    "corps",
    "cour",
    "force",
    "forum",
    "groupe",
    "initiative",
    "ligue",
    "marché",
    "mission",
    "mécanisme",
    "opération",
    "organisation",
    "pacte",
    "partenariat",
    "traité",
    "union",
];

/// Whether the folded `form` can begin the name of an organisation.
pub fn is_organisation_noun(form: &str) -> bool {
    ORGANISATION_NOUNS.contains(&form)
}

/// Beginnings of words that say that a body is international.
const INTERNATIONAL: &[&str] = &[
    "africain",
    "afrique",
    "amérique",
    "arabe",
    "asie",
    "asiatique",
    "atlantique",
    "caraïbe",
    "conjointe",
    "eurasi",
    "europ",
    "golfe",
    "inter-état",
    "interafric",
    "interétat",
    "intergouvernement",
    "international",
    "islamique",
    "latino",
    "mixte",
    "mondial",
    "multilatéral",
    "multinational",
    "méditerran",
    "nations",
    "pacifique",
    "pays",
    "régional",
    "sahel",
    "transatlantique",
    "états",
];

/// Beginnings of words that say that a body is no intergovernmental one.
const NOT_INTERGOVERNMENTAL: &[&str] = &[
    "athlét",
    "avocat",
    "chrétien",
    "cyclis",
    "foot",
    "humanit",
    "journalist",
    "national",
    "olympi",
    "opposition",
    "ouvri",
    "patron",
    "presse",
    "rugby",
    "rebel",
    "scout",
    "sport",
    "syndic",
    "église",
    "étudiant",
];

/// Whether the folded `form`, a word of a body's name, says that states are not its members.
pub fn is_not_intergovernmental(form: &str) -> bool {
    NOT_INTERGOVERNMENTAL.iter().any(|beginning| form.starts_with(beginning))
}

/// Whether the folded `form`, a word of a body's name, says that it is international.
pub fn is_international(form: &str) -> bool {
    INTERNATIONAL.iter().any(|beginning| form.starts_with(beginning))
}

/// Whether the folded `words` name a force by its kind, « force de réaction rapide », and not by its owner or place alone.
pub fn names_a_kind_of_force(words: &[&str]) -> bool {
    match words {
        ["force" | "forces" | "brigade", "de" | "d'", next, ..] => !matches!(*next, "la" | "l'" | "le" | "les"),
        ["force" | "forces" | "brigade", next, ..] => {
            !matches!(*next, "du" | "des" | "en" | "au" | "aux" | "dans" | "onusienne" | "internationale" | "à")
        }
        _ => false,
    }
}

/// Whether the written `name` begins as the proper name of a force does.
pub fn names_a_force(name: &str) -> bool {
    let first = name.split([' ', '’', '\'']).next().unwrap_or(name);
    matches!(first, "Force" | "Forces" | "Brigade" | "Corps" | "Bouclier" | "Groupement" | "Capacité")
}
