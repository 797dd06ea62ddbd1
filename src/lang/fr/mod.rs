//! French.

pub mod actors;
pub mod calendar;
pub mod conjugation;
pub mod inflection;
pub mod lists;
pub mod mood;
pub mod numerals;
pub mod offices;
pub mod persons;
pub mod places;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use conjugation::VerbForm;

static ABBREVIATIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("abbreviations.txt").lines().map(str::to_lowercase).collect());

/// Words that lose their vowel before another word.
const ELIDED: &[&str] =
    &["l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// Whether the folded `word`, written before a point, is an abbreviation.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether the folded `word`, written before an apostrophe, is elided.
pub fn elides(word: &str) -> bool {
    ELIDED.contains(&word)
}

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

static FIRST_NAMES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// Whether `written` is a first name that persons in the news bear.
pub fn is_first_name(written: &str) -> bool {
    FIRST_NAMES.contains(written)
}

/// Titles that stand before a person's name.
const TITLES: &[&str] = &[
    "m.",
    "mm.",
    "mme",
    "mmes",
    "mlle",
    "monsieur",
    "madame",
    "dr",
    "pr",
    "général",
    "colonel",
    "capitaine",
    "lieutenant",
    "commandant",
    "amiral",
    "maréchal",
    "major",
    "lieutenant-colonel",
    "général-major",
    "sir",
    "lord",
    "maître",
    "cheikh",
    "feu",
    "prince",
    "princesse",
    "roi",
    "reine",
    "émir",
    "pape",
    "dictateur",
    "professeur",
    "homologue",
];

/// Whether the folded `form` stands before a person's name.
pub fn is_title(form: &str) -> bool {
    TITLES.contains(&form)
}

/// Particles inside a person's name.
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "da", "dos", "di", "do", "bin", "ben", "ibn", "al", "el", "ould", "del", "della", "ag",
    "zu", "ul",
];

/// Whether the folded `form` can stand inside a person's name without a capital.
pub fn is_name_particle(form: &str) -> bool {
    PARTICLES.contains(&form) || form.starts_with("al-") || form.starts_with("el-")
}

/// Words that stand between a subject and its verb.
const CLITICS: &[&str] = &[
    "ne", "n'", "se", "s'", "y", "en", "lui", "leur", "l'", "le", "la", "les", "nous", "vous", "a", "ont", "avait",
    "avaient", "aurait", "auraient",
];

/// Whether the folded `form` is a clitic pronoun, a negation or an auxiliary before a verb.
pub fn is_clitic(form: &str) -> bool {
    CLITICS[..14].contains(&form)
}

static FINITE_VERBS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let forms = [VerbForm::Finite, VerbForm::Future, VerbForm::Conditional];
    let verbs = conjugation::verbs()
        .flat_map(|verb| forms.into_iter().flat_map(move |form| conjugation::conjugate(verb, form)));
    verbs.chain(CLITICS[14..].iter().map(|form| (*form).to_owned())).collect()
});

/// Whether the folded `form` is a finite form of a verb that the tables know.
pub fn is_finite_verb(form: &str) -> bool {
    FINITE_VERBS.contains(form)
}

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
    "analyser",
    "nuancer",
];

static SAYING: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| VERBS_OF_SAYING.iter().flat_map(|verb| conjugation::conjugate(verb, VerbForm::Any)).collect());

/// Whether the folded `form` is a form of a verb that introduces somebody's words.
pub fn is_verb_of_saying(form: &str) -> bool {
    SAYING.contains(form)
}

/// Words that begin sentences with a capital and are no names.
static FUNCTION_WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("function_words.txt").split_whitespace().collect());

/// Whether the folded `form` is an article, pronoun, preposition, conjunction or the like.
pub fn is_function_word(form: &str) -> bool {
    FUNCTION_WORDS.contains(form)
}

/// Words that a pattern passes over between two elements: articles, possessives, quotation marks and adverbs.
const PASSED_OVER: &[&str] = &[
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "ce",
    "cet",
    "cette",
    "ces",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "‘",
    "aussi",
    "déjà",
    "encore",
    "ensuite",
    "désormais",
    "bientôt",
    "toujours",
    "notamment",
    "par ailleurs",
    "puis",
    "alors",
    "hier",
    "donc",
    "enfin",
    "ainsi",
    "même",
    "seul",
    "seule",
    "seuls",
    "ailleurs",
    "depuis",
    "tous",
    "tout",
    "toute",
    "toutes",
    "maintenant",
    "jadis",
];

/// Adjectives and adverbs in « -ment » that are nouns: they are not passed over.
const NOUNS_IN_MENT: &[&str] =
    &["gouvernement", "parlement", "régiment", "élément", "armement", "document", "département", "mouvement"];

/// Whether a pattern passes over the folded `form` between two of its elements.
pub fn is_passed_over(form: &str) -> bool {
    let adverb =
        form.ends_with("ement") || form.ends_with("amment") || form.ends_with("emment") || form.ends_with("ément");
    let noun = form.ends_with("iement")
        || form.ends_with("issement")
        || NOUNS_IN_MENT.contains(&form)
        || DEVERBAL_NOUNS.contains(&form);
    PASSED_OVER.contains(&form) && form != "depuis" || adverb && !noun
}

/// Deverbal nouns in « -ment », which rules look for.
const DEVERBAL_NOUNS: &[&str] = &[
    "commandement",
    "renforcement",
    "rassemblement",
    "regroupement",
    "engagement",
    "désengagement",
    "stationnement",
    "enlèvement",
    "soulèvement",
    "traitement",
    "lancement",
    "règlement",
    "fondement",
    "élargissement",
    "détachement",
    "événement",
    "évènement",
    "bombardement",
    "financement",
    "changement",
    "remplacement",
    "recensement",
    "bâtiment",
    "redéploiement",
    "débarquement",
    "moment",
    "logement",
    "cantonnement",
];

/// Prepositions that govern what stands behind them.
const PREPOSITIONS: &[&str] = &[
    "à",
    "au",
    "aux",
    "avec",
    "chez",
    "contre",
    "d'",
    "dans",
    "de",
    "depuis",
    "des",
    "devant",
    "derrière",
    "du",
    "durant",
    "en",
    "entre",
    "envers",
    "face",
    "hors",
    "jusqu'à",
    "malgré",
    "outre",
    "par",
    "parmi",
    "pendant",
    "pour",
    "près",
    "sans",
    "sauf",
    "selon",
    "sous",
    "sur",
    "vers",
    "via",
    "après",
    "avant",
    "concernant",
    "hormis",
    "dont",
];

/// Whether the folded `form` is a preposition.
pub fn is_preposition(form: &str) -> bool {
    PREPOSITIONS.contains(&form)
}

/// Whether the written `name` begins as the proper name of a force does.
pub fn names_a_force(name: &str) -> bool {
    let first = name.split([' ', '’', '\'']).next().unwrap_or(name);
    matches!(first, "Force" | "Forces" | "Brigade" | "Corps" | "Bouclier" | "Groupement" | "Capacité")
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

/// Whether the folded `form` is a definite article.
pub fn is_article(form: &str) -> bool {
    matches!(form, "le" | "la" | "l'" | "les")
}

/// Whether the folded `form` is a preposition that says where: « en », « au », « dans ».
pub fn is_preposition_of_place(form: &str) -> bool {
    matches!(form, "en" | "au" | "aux" | "à" | "dans" | "vers" | "sur")
}

/// The rule files: kind of claim and content, in alphabetical order; a kind may have several.
pub const RULES: &[(&str, &str)] = &[
    ("assistance_request", include_str!("rules/assistance_request.toml")),
    ("deployment", include_str!("rules/deployment/announced.toml")),
    ("deployment", include_str!("rules/deployment/deployed.toml")),
    ("deployment", include_str!("rules/deployment/refused.toml")),
    ("deployment", include_str!("rules/deployment/stationed.toml")),
    ("deployment", include_str!("rules/deployment/withdrawn.toml")),
    ("force", include_str!("rules/force.toml")),
    ("founding", include_str!("rules/founding.toml")),
    ("headquarters", include_str!("rules/headquarters.toml")),
    ("invocation", include_str!("rules/invocation.toml")),
    ("leadership", include_str!("rules/leadership.toml")),
    ("meeting", include_str!("rules/meeting.toml")),
    ("membership", include_str!("rules/membership/candidate.toml")),
    ("membership", include_str!("rules/membership/joined.toml")),
    ("membership", include_str!("rules/membership/left.toml")),
    ("membership", include_str!("rules/membership/member.toml")),
    ("membership", include_str!("rules/membership/not_member.toml")),
    ("membership", include_str!("rules/membership/observer.toml")),
    ("membership", include_str!("rules/membership/partner.toml")),
    ("membership", include_str!("rules/membership/suspended.toml")),
    ("provision", include_str!("rules/provision.toml")),
    ("role", include_str!("rules/role.toml")),
];

/// Whether the folded `form` denies what « ne » announces.
pub fn is_negation(form: &str) -> bool {
    matches!(
        form,
        "pas"
            | "plus"
            | "jamais"
            | "aucun"
            | "aucune"
            | "ni"
            | "guère"
            | "nul"
            | "nulle"
            | "point"
            | "personne"
            | "rien"
    )
}

/// Whether the folded `form` ends a noun or verb phrase: a comma, a dash, a bracket, a relative pronoun, a conjunction.
pub fn ends_phrase(form: &str) -> bool {
    matches!(
        form,
        "," | "("
            | ")"
            | "–"
            | "—"
            | "-"
            | "qui"
            | "que"
            | "qu'"
            | "dont"
            | "où"
            | "laquelle"
            | "lequel"
            | "lesquels"
            | "lesquelles"
            | "mais"
            | "car"
            | "tandis"
            | "lorsque"
            | "lorsqu'"
            | "quand"
            | "si"
            | "comme"
    )
}

/// Whether the folded `form` makes a subject before « ne » nobody: « aucun soldat ne », « ni l'un ni l'autre ne ».
pub fn is_nobody(form: &str) -> bool {
    matches!(form, "aucun" | "aucune" | "ni" | "nul" | "nulle" | "personne" | "rien")
}

/// Whether the folded `form`, behind a comma, begins another clause.
pub fn begins_clause(form: &str) -> bool {
    matches!(
        form,
        "qui"
            | "que"
            | "qu'"
            | "dont"
            | "où"
            | "mais"
            | "tandis"
            | "alors"
            | "puis"
            | "avant"
            | "et"
            | "après"
            | "lorsque"
            | "lorsqu'"
            | "quand"
            | "car"
            | "laquelle"
            | "lequel"
            | "il"
            | "elle"
            | "ils"
            | "elles"
    )
}

static PEOPLE: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let phrases = lists::list("people").unwrap_or_default();
    phrases.iter().flat_map(|phrase| inflection::forms(phrase.split(' ').next().unwrap_or(phrase))).collect()
});

/// Whether the folded `form` names people whom a figure counts.
pub fn counts_people(form: &str) -> bool {
    PEOPLE.contains(form)
}

/// Whether the folded `form` says that forces are under somebody's flag.
pub fn is_flag_word(form: &str) -> bool {
    matches!(
        form,
        "cadre"
            | "égide"
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

/// Whether the folded `form` before a hyphen makes a compound with an adjective of state: « post-soviétique ».
pub fn is_compound_prefix(form: &str) -> bool {
    matches!(form, "anti" | "ex" | "non" | "post" | "pro" | "pré" | "trans" | "inter")
        || form.ends_with('o') && form.len() > 3
}
