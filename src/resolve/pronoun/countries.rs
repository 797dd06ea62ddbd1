//! Several states described together: « les trois pays », « les deux capitales ».
//!
//! They are the states last named in one enumeration of as many; so are « les trois » and « toutes deux » before a verb. A description that says more, « les trois pays
//! baltes », has its own meaning and is none.

use std::ops::Range;

use super::group::groups;
use super::{REACH, Reading};
use crate::lang::fr;
use crate::lang::fr::actors::actors;
use crate::lang::fr::mood::mood_of;
use crate::lang::fr::numerals;
use crate::lexicon::{Form, Mention};
use crate::text::TokenKind;

impl Reading<'_> {
    /// The token behind such a description whose number is the token `at`, and the states that it means.
    pub fn countries_meant(&self, at: usize) -> Option<(usize, Vec<&str>)> {
        if let Some(states) = self.all_of_them(at) {
            return Some((at + 1, states));
        }
        let definite = |form: &str| matches!(form, "les" | "des" | "ces" | "aux");
        let described = actors().countries.iter().any(|noun| noun == self.form(at + 1));
        let many = self.number_at(at)?;
        if !described || !definite(self.form(at.checked_sub(1)?)) || self.says_more(at + 2) {
            return None;
        }
        let here = self.sentence_at(at)?;
        let first = if many > 2 { 0 } else { self.sentences[here.saturating_sub(REACH)].tokens.start };
        let states = self.last_states(&(first..at), many)?;
        Some((at + 2, states))
    }

    /// The states that « les trois » or « toutes deux » before a verb, at the number `at`, means.
    fn all_of_them(&self, at: usize) -> Option<Vec<&str>> {
        let many = self.number_at(at).filter(|_| self.tokens[at].kind == TokenKind::Word)?;
        let here = self.sentence_at(at)?;
        let before = at.checked_sub(1)?;
        let all = matches!(self.form(before), "tous" | "toutes") && before == self.sentences[here].tokens.start;
        let behind = self.form(at + 1);
        let acts = fr::is_finite_verb(behind) || fr::is_clitic(behind) || matches!(behind, "ne" | "n'");
        let is_subject = (all || matches!(self.form(before), "les" | "ces")) && acts;
        let first = self.sentences[here.saturating_sub(REACH)].tokens.start;
        is_subject.then(|| self.last_states(&(first..at), many)).flatten()
    }

    /// The number above one at the token `at`.
    pub(super) fn number_at(&self, at: usize) -> Option<usize> {
        let number = numerals::word(self.form(at)).or_else(|| numerals::digits(self.form(at)));
        number.and_then(|number| usize::try_from(number).ok()).filter(|number| *number > 1)
    }

    /// Whether an adjective or complement follows at the token `at`; « le départ des trois pays de la Cédéao » has one
    /// of the departure.
    fn says_more(&self, at: usize) -> bool {
        let form = self.form(at);
        let word = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
        let article = usize::from(fr::is_article(self.form(at + 1)));
        let organisation = || self.mentions_at(at + 1 + article).iter().any(|mention| mention.organisation().is_some());
        match form {
            "de" | "du" | "d'" | "des" => !organisation(),
            _ => {
                word && !(fr::is_function_word(form) || fr::is_preposition(form) || fr::is_clitic(form))
                    && mood_of(form).is_none()
            }
        }
    }

    /// The states of the last enumeration of `many` in `tokens`.
    fn last_states(&self, tokens: &Range<usize>, many: usize) -> Option<Vec<&str>> {
        let named = self.mentions_between(tokens);
        let named = named.filter(|mention| mention.state().is_some() && mention.form != Form::Representative);
        let enumerations = groups(self, named).into_iter().rev();
        let mut states = enumerations.map(|group| {
            let mut states: Vec<&str> = group.parties.into_iter().filter_map(Mention::state).collect();
            states.dedup();
            states
        });
        states.find(|states| states.len() == many)
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
        let found = (0..reading.tokens.len()).rev().find_map(|at| reading.countries_meant(at));
        assert_eq!(found.map(|(_, states)| states).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn as_many_states_as_were_last_named_together_are_meant() {
        check("Le Chili, le Pérou et la Bolivie hésitent. Les trois pays ont rejoint l'OEA.", &["CHL", "PER", "BOL"]);
        check("Le Chili, le Pérou et la Bolivie hésitent. Les trois ont rejoint l'OEA.", &["CHL", "PER", "BOL"]);
        check("La Suède et la Finlande hésitent. Toutes deux ont fini par céder.", &["SWE", "FIN"]);
        check("Accra et Lomé ont cédé. Le départ des deux pays de la Cédéao est proche.", &["GHA", "TGO"]);
    }

    #[test]
    fn what_has_a_meaning_of_its_own_is_left() {
        check("Le Chili, le Pérou et la Bolivie hésitent. Les trois pays baltes ont rejoint l'Otan.", &[]);
        check("Le Chili et le Pérou hésitent. Les trois pays ont rejoint l'OEA.", &[]);
        check("Le Chili et le Pérou hésitent. Deux pays ont rejoint l'OEA.", &[]);
    }
}
