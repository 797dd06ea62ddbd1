//! Contractions of a preposition with an article: « du » for « de le ».

/// Each contraction with the words that it stands for.
const CONTRACTIONS: &[(&str, &str, &str)] = &[
    ("au", "à", "le"),
    ("audit", "à", "ledit"),
    ("auquel", "à", "lequel"),
    ("aux", "à", "les"),
    ("auxdites", "à", "lesdites"),
    ("auxdits", "à", "lesdits"),
    ("auxquelles", "à", "lesquelles"),
    ("auxquels", "à", "lesquels"),
    ("des", "de", "les"),
    ("desdites", "de", "lesdites"),
    ("desdits", "de", "lesdits"),
    ("desquelles", "de", "lesquelles"),
    ("desquels", "de", "lesquels"),
    ("du", "de", "le"),
    ("dudit", "de", "ledit"),
    ("duquel", "de", "lequel"),
];

/// What the folded `form` stands for, where it is a contraction: « à » and « lequel » for « auquel ».
pub fn contraction(form: &str) -> Option<(&'static str, &'static str)> {
    let at = CONTRACTIONS.binary_search_by_key(&form, |(contracted, _, _)| contracted).ok()?;
    Some((CONTRACTIONS[at].1, CONTRACTIONS[at].2))
}

/// Whether the folded `form` may also be one word, the article of « des soldats » and « du pain ».
pub fn may_be_article(form: &str) -> bool {
    matches!(form, "des" | "du")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(CONTRACTIONS.is_sorted());
    }
}
