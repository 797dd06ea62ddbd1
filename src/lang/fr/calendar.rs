//! Names of months and days.

/// Months as the press writes them, abbreviations included, each with its number.
const MONTHS: &[(&str, i8)] = &[
    ("janvier", 1),
    ("janv.", 1),
    ("février", 2),
    ("fevrier", 2),
    ("févr.", 2),
    ("fév.", 2),
    ("mars", 3),
    ("avril", 4),
    ("avr.", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("juil.", 7),
    ("août", 8),
    ("aout", 8),
    ("septembre", 9),
    ("sept.", 9),
    ("octobre", 10),
    ("oct.", 10),
    ("novembre", 11),
    ("nov.", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("déc.", 12),
];

/// Days of the week from Monday.
const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The number of the month called `form`, from 1.
pub fn month(form: &str) -> Option<i8> {
    MONTHS.iter().find(|(name, _)| *name == form).map(|(_, number)| *number)
}

/// The number of the weekday called `form`, from 1 for Monday.
pub fn weekday(form: &str) -> Option<i8> {
    let at = WEEKDAYS.iter().position(|name| *name == form)?;
    i8::try_from(at + 1).ok()
}

/// Words behind a day that say which part of it is meant.
pub fn is_part_of_day(form: &str) -> bool {
    matches!(form, "soir" | "matin" | "après-midi" | "midi" | "nuit" | "même")
}

/// Words before a month or year that say which part of it is meant.
pub fn is_part_of_year(form: &str) -> bool {
    matches!(form, "début" | "fin" | "courant" | "mi" | "mi-" | "printemps" | "été" | "automne" | "hiver")
}

/// Words before a year that make it one.
pub fn leads_to_year(form: &str) -> bool {
    matches!(
        form,
        "en" | "depuis"
            | "attendit"
            | "attendirent"
            | "attendra"
            | "attendu"
            | "dès"
            | "de"
            | "à"
            | "entre"
            | "et"
            | "année"
            | "an"
            | "avant"
            | "après"
            | "jusqu'en"
            | "jusqu'à"
            | "vers"
            | "d'"
            | "("
    ) || is_part_of_year(form)
}

/// Words before a month that make it one: « mars » and « mai » are other words as well.
pub fn leads_to_month(form: &str) -> bool {
    matches!(
        form,
        "en" | "de"
            | "depuis"
            | "dès"
            | "à"
            | "d'"
            | "et"
            | "entre"
            | "jusqu'en"
            | "jusqu'à"
            | "jusqu'"
            | "mois"
            | "avant"
            | "après"
            | "dans"
            | "ou"
            | "vers"
            | "courant"
    ) || is_part_of_year(form)
}

/// Words before a date by which it dates what stands before it, or bounds it: « l'accord du 5 mars », « depuis 1949 ».
pub fn dates_a_noun(form: &str) -> bool {
    matches!(
        form,
        "de" | "du"
            | "d'"
            | "des"
            | "depuis"
            | "("
            | "avant"
            | "après"
            | "jusqu'en"
            | "jusqu'à"
            | "jusqu'au"
            | "jusqu'"
            | "d'ici"
    )
}

/// Words between the beginning of a sentence and the date that opens it: « Et dans la nuit du 20 août », « C'est en 2013 ».
pub fn leads_to_opening(form: &str) -> bool {
    let conjunction =
        matches!(form, "et" | "mais" | "puis" | "or" | "enfin" | "ainsi" | "finalement" | "déjà" | "ensuite");
    let article = matches!(form, "le" | "la" | "l'" | "les" | "un" | "ce" | "cet" | "c'" | "est" | "était");
    let preposition = matches!(form, "en" | "dès" | "dans" | "au" | "du" | "à" | "vers" | "courant" | "par");
    let part = matches!(
        form,
        "nuit" | "soir" | "matin" | "mois" | "année" | "an" | "jour" | "lendemain" | "matinée" | "soirée"
    );
    conjunction || article || preposition || part || is_part_of_year(form) || weekday(form).is_some()
}

/// Whether `words` between two dates make them members of one enumeration or range: « et en », « au ».
pub fn joins_dates(words: &[&str]) -> bool {
    let joint = |word: &str| matches!(word, "et" | "à" | "au" | "ou" | "puis" | "jusqu'en" | "jusqu'au" | "jusqu'à");
    let lead = |word: &str| matches!(word, "en" | "le" | "fin" | "début" | "de" | "du" | "mi-");
    words.iter().any(|word| joint(word)) && words.iter().all(|word| joint(word) || lead(word))
}
