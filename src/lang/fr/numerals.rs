//! Numbers in digits and in words.

/// Number words and their values; compounds are read by [`value`].
const WORDS: &[(&str, u64)] = &[
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("cent", 100),
    ("cents", 100),
    ("mille", 1000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
];

/// Nouns of quantity: « une centaine de soldats ».
const NOUNS: &[(&str, u64)] = &[
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("soixantaine", 60),
    ("centaine", 100),
    ("millier", 1000),
];

/// The value of a noun of quantity in the singular.
pub fn noun_value(form: &str) -> Option<u64> {
    NOUNS.iter().find(|(noun, _)| *noun == form).map(|(_, value)| *value)
}

/// The value of one of a noun of quantity in the plural: « trois milliers »; alone it tells no figure: « des milliers ».
pub fn nouns_value(form: &str) -> Option<u64> {
    form.strip_suffix('s').and_then(noun_value)
}

/// As many millions as `written` says in digits, with a decimal or without: « 1,5 ».
pub fn millions(written: &str) -> Option<u64> {
    let (whole, decimals) = written.split_once(',').unwrap_or((written, ""));
    let decimals = format!("{decimals:0<6}");
    let millions = digits(whole)?.checked_mul(1_000_000)?;
    decimals.get(..6)?.parse::<u64>().ok()?.checked_add(millions)
}

/// The value of a number in digits with any separator of thousands: « 2 500 », « 2.500 ».
pub fn digits(written: &str) -> Option<u64> {
    let mut groups = written.split([' ', '\u{a0}', '\u{202f}', '\u{2009}', '.', '\'', '’']);
    let first = groups.next()?;
    let thousands = groups.clone().count() == 0 || first.len() <= 3 && groups.all(|group| group.len() == 3);
    let plain: String = written.chars().filter(char::is_ascii_digit).collect();
    let only_digits = written.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | '\'' | '’'));
    if thousands && only_digits { plain.parse().ok() } else { None }
}

/// The value of a number word, with its hyphens: « vingt-cinq », « quatre-vingt-onze ».
pub fn word(form: &str) -> Option<u64> {
    let parts: Option<Vec<u64>> = form.split('-').filter(|part| *part != "et").map(simple).collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| combine(&parts))
}

fn simple(form: &str) -> Option<u64> {
    WORDS.iter().find(|(word, _)| *word == form).map(|(_, value)| *value)
}

/// The value of a sequence of numbers as French joins them: smaller before greater multiplies, otherwise adds.
pub fn combine(parts: &[u64]) -> u64 {
    let (mut total, mut current) = (0_u64, 0_u64);
    for &part in parts {
        match part {
            1_000.. => {
                total = total.saturating_add(current.max(1).saturating_mul(part));
                current = 0;
            }
            100 => current = current.max(1).saturating_mul(100),
            20 if current % 100 == 4 => current += 76,
            _ => current = current.saturating_add(part),
        }
    }
    total.saturating_add(current)
}

/// The value of a Roman numeral in capitals up to XXXIX.
pub fn roman(written: &str) -> Option<u64> {
    let value = |c: char| {
        Some(match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        })
    };
    let values: Vec<u64> = written.chars().map(value).collect::<Option<_>>()?;
    let subtracted = |at: usize| values.get(at + 1).is_some_and(|next| *next > values[at]);
    let signed = values.iter().enumerate().map(|(at, value)| (*value, subtracted(at)));
    let (plus, minus) = signed.fold(
        (0, 0),
        |(plus, minus), (value, negative)| {
            if negative { (plus, minus + value) } else { (plus + value, minus) }
        },
    );
    (!values.is_empty()).then(|| plus.saturating_sub(minus))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_read() {
        let check = |written: &str, expected: u64| {
            let parts: Vec<u64> = written.split(' ').filter(|w| *w != "et").map(|w| word(w).expect(w)).collect();
            assert_eq!(combine(&parts), expected, "{written}");
        };
        check("deux mille cinq cents", 2500);
        check("soixante-dix", 70);
        check("quatre-vingt-onze", 91);
        check("mille neuf cent quarante-neuf", 1949);
        check("cent vingt mille", 120_000);
        check("vingt et un", 21);
    }

    #[test]
    fn numbers_in_digits_are_read_with_any_separator() {
        assert_eq!(digits("2\u{202f}500"), Some(2500));
        assert_eq!(digits("2.500"), Some(2500));
        assert_eq!(digits("1 340"), Some(1340));
        assert_eq!(digits("42.7"), None);
        assert_eq!(digits("1,5"), None);
        assert_eq!((roman("V"), roman("XIV"), roman("IX"), roman("MA")), (Some(5), Some(14), Some(9), None));
    }
}
