//! The states of a region, described together: « les trois pays baltes », « les cinq États d'Asie centrale ».

use super::Reading;
use crate::lang::fr;
use crate::lang::fr::actors::actors;
use crate::text::fold;

/// Of how many words the name of a region may be.
const LONGEST: usize = 3;

impl Reading<'_> {
    /// The token behind such a description that begins at the token `at` with its number or noun, and the states that
    /// it means: all of the region. Behind « de » only a number says that none is left out.
    pub fn states_of_region(&self, at: usize) -> Option<(usize, Vec<&str>)> {
        let definite = |form: &str| matches!(form, "les" | "des" | "aux");
        let many = self.number_at(at);
        let noun = at + usize::from(many.is_some());
        let described = actors().countries.iter().any(|one| one == self.form(noun));
        if !described || !definite(self.form(at.checked_sub(1)?)) {
            return None;
        }
        let region = match self.form(noun + 1) {
            "de" => noun + 2 + usize::from(fr::is_article(self.form(noun + 2))),
            "d'" | "du" | "des" => noun + 2,
            _ => noun + 1,
        };
        let adjective = region == noun + 1;
        let (end, states) = (1..=LONGEST).rev().find_map(|length| {
            let words: Vec<&str> = (region..region + length).map(|at| self.form(at)).collect();
            let name = if adjective { format!("pays {}", words.join(" ")) } else { words.join(" ") };
            let states = self.states_in(&name);
            (!states.is_empty()).then_some((region + length, states))
        })?;
        let complete = many.map_or(adjective, |many| many == states.len());
        complete.then_some((end, states))
    }

    /// The states of the region with the folded `name`.
    fn states_in(&self, name: &str) -> Vec<&str> {
        let entities = self.lexicon.ontology().entities().iter();
        let inside = entities.filter(|entity| entity.regions.iter().any(|region| fold(region) == name));
        inside.map(|entity| entity.id.as_str()).collect()
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
        let found = (0..reading.tokens.len()).find_map(|at| reading.states_of_region(at));
        let mut states = found.map(|(_, states)| states).unwrap_or_default();
        states.sort_unstable();
        assert_eq!(states, expected, "{text}");
    }

    #[test]
    fn a_region_means_all_its_states() {
        check("Les pays baltes hésitent.", &["EST", "LTU", "LVA"]);
        check("Aux trois États baltes, on répond.", &["EST", "LTU", "LVA"]);
        check("Les cinq pays d'Asie centrale hésitent.", &["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
    }

    #[test]
    fn some_states_of_a_region_are_not_known() {
        check("Deux pays baltes hésitent.", &[]);
        check("Les deux pays baltes hésitent.", &[]);
        check("Les pays d'Asie centrale hésitent.", &[]);
    }
}
