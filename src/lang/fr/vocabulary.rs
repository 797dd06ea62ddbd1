//! Words of a meaning: saying, creating, people who are counted, flags that forces are under.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::conjugation::{self, VerbForm};
use super::inflection;
use super::lists;

/// Verbs that introduce somebody's words.
const VERBS_OF_SAYING: &[&str] = &[
    "affirmer",
    "ajouter",
    "annoncer",
    "assurer",
    "confirmer",
    "confier",
    "considérer",
    "déclarer",
    "dénoncer",
    "dire",
    "estimer",
    "expliquer",
    "indiquer",
    "juger",
    "lancer",
    "marteler",
    "noter",
    "observer",
    "poursuivre",
    "promettre",
    "préciser",
    "rappeler",
    "regretter",
    "relever",
    "remarquer",
    "reconnaître",
    "répondre",
    "révéler",
    "résumer",
    "saluer",
    "souligner",
    "soutenir",
    "trancher",
    "conclure",
    "glisser",
    "ironiser",
    "lâcher",
    "plaider",
    "analyser",
    "nuancer",
];

static SAYING: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| VERBS_OF_SAYING.iter().flat_map(|verb| conjugation::conjugate(verb, VerbForm::Any)).collect());

/// Beginnings of words about belonging to an organisation.
const OF_BELONGING: &[&str] = &[
    "membre",
    "adhé",
    "rejoin",
    "rejoign",
    "quitt",
    "admis",
    "réadm",
    "candidat",
    "élargi",
    "fondat",
    "fondé",
    "fonda",
    "fondè",
    "entré",
    "observat",
    "intégr",
    "réintégr",
    "allié",
    "alliance",
    "suspen",
    "exclu",
    "expuls",
    "claqu",
    "signatair",
    "apparten",
    "défection",
];

/// Whether the folded `form` is about belonging to an organisation: « membre », « adhésion », « rejointe ».
pub fn tells_of_belonging(form: &str) -> bool {
    OF_BELONGING.iter().any(|beginning| form.starts_with(beginning)) || matches!(form, "porte" | "portes" | "club")
}

/// Whether the folded `form` is a form of a verb that introduces somebody's words.
pub fn is_verb_of_saying(form: &str) -> bool {
    SAYING.contains(form)
}

static CREATION: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let verbs = ["créer", "naître", "doter", "fonder", "établir", "former", "constituer", "lancer", "instituer"];
    let nouns = ["création", "naissance", "pied", "jour"].map(str::to_owned);
    verbs.iter().flat_map(|verb| conjugation::conjugate(verb, VerbForm::Any)).chain(nouns).collect()
});

/// Whether the folded `form` says that something came to be: « créée », « naissance », « mise sur pied ».
pub fn says_creation(form: &str) -> bool {
    CREATION.contains(form)
}

/// The forms of the first words of the phrases in the list called `name`.
fn forms_of(name: &str) -> BTreeSet<String> {
    let phrases = lists::list(name).unwrap_or_default();
    phrases.iter().flat_map(|phrase| inflection::forms(phrase.split(' ').next().unwrap_or(phrase))).collect()
}

static PEOPLE: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("people"));
static SOLDIERS: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("soldiers"));
static ASKING: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("asking"));
static WITHDRAWAL: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("withdrawal"));
static NEAR: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("near"));
static LAND: LazyLock<BTreeSet<String>> = LazyLock::new(|| forms_of("land"));

/// Whether the folded `form` names soldiers or their units and nothing else.
pub fn names_soldiers(form: &str) -> bool {
    SOLDIERS.contains(form)
}

/// Whether the folded `form` asks for something or offers it: « réclame », « envoi ».
pub fn asks_for(form: &str) -> bool {
    ASKING.contains(form)
}

/// Whether the folded `form` names a leaving of troops: « retrait », « départ », and « extradition » of any.
pub fn is_withdrawal(form: &str) -> bool {
    WITHDRAWAL.contains(form) || matches!(form, "extradition" | "libération")
}

/// Whether the folded `form`, with « de » behind it, places something at a city or land: « près de », « la base de ».
pub fn is_near(form: &str) -> bool {
    NEAR.contains(form)
}

/// Whether the folded `form`, with a state's name behind it, is a part of its land: « frontière », « sol ».
pub fn is_part_of_land(form: &str) -> bool {
    LAND.contains(form)
}

/// Whether the folded `form` names people whom a figure counts.
pub fn counts_people(form: &str) -> bool {
    PEOPLE.contains(form)
}

static UNITS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let words = include_str!("units.txt").split_whitespace();
    words.flat_map(inflection::forms).collect()
});

/// Whether the folded `form` names something else that a figure counts: formations, craft, spans of time, shares.
pub fn is_unit(form: &str) -> bool {
    UNITS.contains(form) || form == "%"
}

/// Whether the folded `form` says that people have come together, so that its date is that of what they decide.
pub fn gathers(form: &str) -> bool {
    matches!(form.trim_end_matches(['e', 's']), "réuni" | "convoqué" | "rassemblé" | "interrogé" | "publié")
}

/// Whether the folded `form` is a participle that says of troops that they have come: « arrivés ».
pub fn moves(form: &str) -> bool {
    let stem = form.trim_end_matches(['e', 's']);
    matches!(stem, "arrivé" | "débarqué" | "déployé" | "envoyé" | "dépêché" | "venu" | "parti" | "entré" | "déplacé")
}

/// Whether the folded `form` names a text that has a date of its own.
pub fn is_document(form: &str) -> bool {
    let stem = form.strip_suffix('s').unwrap_or(form);
    matches!(
        stem,
        "accord"
            | "traité"
            | "protocole"
            | "pacte"
            | "convention"
            | "résolution"
            | "charte"
            | "constitution"
            | "loi"
            | "décret"
            | "déclaration"
            | "mandat"
            | "texte"
            | "mémorandum"
    )
}

/// Whether the folded `form` says that forces are under somebody's flag.
pub fn is_flag_word(form: &str) -> bool {
    matches!(
        form,
        "cadre"
            | "égide"
            | "auspices"
            | "pavillon"
            | "drapeau"
            | "mandat"
            | "bannière"
            | "sein"
            | "commandement"
            | "couleurs"
            | "titre"
            | "mission"
            | "opération"
            | "brigade"
            | "force"
    )
}

static DISOWNING: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| ["démentir", "nier", "réfuter", "faux"].iter().flat_map(|word| inflection::forms(word)).collect());

/// Whether the folded `form`, before « que » or what it denies, says that what follows is not so.
pub fn disowns(form: &str) -> bool {
    DISOWNING.contains(form)
}

/// « compte 5 000 hommes »: verbs that give the size of what is their subject.
pub fn counts_members(form: &str) -> bool {
    matches!(form, "compte" | "comptait" | "comptera" | "aligne" | "alignait" | "réunit" | "rassemble" | "comprend")
}

/// « faux de dire que »: the infinitives of saying behind a denial.
pub fn says_or_thinks(form: &str) -> bool {
    matches!(form, "dire" | "prétendre" | "affirmer" | "croire" | "penser" | "soutenir" | "écrire")
}

/// Whether the folded `form` behind « selon » means something said before and names nobody.
pub fn refers_back(form: &str) -> bool {
    matches!(form, "lequel" | "laquelle" | "lesquels" | "lesquelles" | "que" | "qu'" | "cet" | "cette" | "ce" | "ces")
}

/// Whether the folded `form` announces what is to be, so that its date is that of the decision.
pub fn announces(form: &str) -> bool {
    form.starts_with("annonc")
}
