//! Organisations that are named in passing, so that no pronoun means them: « et non l'Opep », « les trois de l'Anzus »,
//! « la mission de l'ONU », « une Otan arabe ».

use std::ops::Range;

use super::Reading;
use crate::lang::fr;
use crate::lang::fr::numerals;
use crate::lexicon::Mention;

/// How many tokens before a mention a contrast or a count may stand.
const NEAR: usize = 4;

impl Reading<'_> {
    /// Whether the organisation at the mention is only contrasted with what is spoken of, complements a count or
    /// another organisation, or lends its name to something else.
    pub fn is_in_passing(&self, mention: &Mention) -> bool {
        let of = |at: &usize| matches!(self.form(*at), "de" | "d'" | "du" | "des");
        let counted = self.governor(mention).filter(of).is_some_and(|of| self.complements(of, mention.tokens.end));
        counted || self.is_borrowed(mention) || self.is_contrasted(mention) || self.is_part_of_name(&mention.tokens)
    }

    /// Whether the name stands for something else, « une Otan arabe », or for all among which something is: « la plus
    /// lourde des Nations unies ».
    pub fn is_borrowed(&self, mention: &Mention) -> bool {
        self.governor(mention).is_some_and(|at| {
            let of = matches!(self.form(at), "de" | "d'" | "du" | "des");
            let most = |more: usize| matches!(self.form(more), "plus" | "moins") && fr::is_article(self.form(more - 1));
            let superlative = || at.checked_sub(2).filter(|more| *more > 0).is_some_and(most);
            matches!(self.form(at), "un" | "une") || of && superlative()
        })
    }

    /// Whether the words before the mention set it apart: « et non l'Opep », « contrairement à l'Otan ».
    pub fn is_contrasted(&self, mention: &Mention) -> bool {
        self.governor(mention).is_some_and(|at| {
            let joins = matches!(self.form(at), "à" | "au" | "aux" | "de" | "du" | "d'" | "que" | "qu'" | "des");
            let set_apart = || (at.saturating_sub(2)..at).any(|at| fr::contrasts(self.form(at)));
            let denied = (at.saturating_sub(3)..at).any(|at| matches!(self.form(at), "ne" | "n'"));
            fr::leaves_out(self.form(at)) && !denied || joins && set_apart()
        })
    }

    /// The token before the mention with its article and opening quotation mark.
    fn governor(&self, mention: &Mention) -> Option<usize> {
        let light = |form: &str| matches!(form, "le" | "la" | "les" | "l'" | "«" | "\"" | "“");
        (0..mention.tokens.start).rev().take(NEAR).find(|at| !light(self.form(*at)))
    }

    /// Whether « de » at the token `of` follows another organisation, or a count that is
    /// one of several, as the words at `end` or « dont » say: « les trois de l'Anzus, la France et le Pakistan ».
    fn complements(&self, of: usize, end: usize) -> bool {
        let first = of.saturating_sub(NEAR);
        let number = |at: usize| numerals::word(self.form(at)).is_some_and(|number| number > 1);
        let behind = end + 1..end + 4;
        let listed =
            matches!(self.form(end), "," | "et") && self.mentions_between(&behind).any(|one| one.state().is_some());
        let among = of > 2 && matches!(self.form(of - 3), "dont" | "parmi" | "avec");
        let counted = of > 1 && number(of - 1) && fr::is_article(self.form(of - 2)) && (listed || among);
        let near = first..of;
        let other =
            || self.mentions_between(&near).any(|other| other.tokens.end == of && other.organisation().is_some());
        counted || other()
    }

    /// Whether the tokens are part of the name of another organisation.
    fn is_part_of_name(&self, tokens: &Range<usize>) -> bool {
        let near = tokens.start.saturating_sub(NEAR * 2)..tokens.end + NEAR * 2;
        let around = |other: &&Mention| other.tokens.start <= tokens.start && tokens.end <= other.tokens.end;
        let longer = |other: &Mention| other.organisation().is_some() && other.tokens.len() > tokens.len();
        self.mentions_between(&near).filter(around).any(longer)
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::lexicon::Lexicon;
    use crate::resolve::Reading;

    fn check(text: &str, expected: &[&str]) {
        let article = Article::of_text("example", text);
        let reading = Reading::of(&article, Lexicon::embedded());
        let named = reading.mentions.iter().filter(|one| one.organisation().is_some());
        let kept: Vec<&str> =
            named.filter(|one| !reading.is_in_passing(one)).filter_map(|one| one.organisation()).collect();
        assert_eq!(kept, expected, "{text}");
    }

    #[test]
    fn contrasts_counts_and_complements_are_in_passing() {
        check("C'est l'UA, et non la Cédéao, qui a suspendu le Gabon.", &["AU"]);
        check("Contrairement à l'Otan, l'Asean n'a pas de soldats.", &["ASEAN"]);
        check("L'OEA accueille les trois de l'ANZUS, la France et le Chili.", &["OAS"]);
        check("La Minusca de l'ONU veille.", &["MINUSCA"]);
        check("L'Asean n'est pas une « Otan asiatique ».", &["ASEAN"]);
        check("C'est la plus lourde des Nations unies.", &[]);
    }

    #[test]
    fn what_is_spoken_of_is_not() {
        check("La Turquie est membre de l'Otan.", &["NATO"]);
        check("L'Otan et l'UE se parlent.", &["NATO", "EU"]);
        check("Les dix de l'Asean se parlent ; ce n'est pas l'ONU.", &["ASEAN", "UN"]);
    }
}
