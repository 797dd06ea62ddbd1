//! Pronouns: the organisation that « l' », « y » or « en » means, the state that « il » or « elle » means.
//!
//! Only a clear antecedent counts: the one party named before the pronoun in its sentence, else the topic of one of
//! the two sentences before. Where two could be meant, none is.

use std::ops::Range;

use super::Reading;
use crate::lexicon::{Form, Mention, Value};

/// How many sentences back an antecedent may stand.
const REACH: usize = 2;

/// How many tokens from the beginning of a sentence its topic may stand.
const OPENING: usize = 3;

/// Classes of bodies that states do not join.
const NOT_JOINED: &[&str] = &["Mission", "Force", "Agency", "Organ"];

impl Reading<'_> {
    /// The organisation that a pronoun at the token `at` means.
    pub fn organisation_meant(&self, at: usize) -> Option<&str> {
        self.meant(at, |mention| mention.organisation().filter(|id| self.is_joined(id)), |_| false)
    }

    /// The state that « il » or « elle » at the token `at` means; neither a person nor an organisation may be meant.
    pub fn state_meant(&self, at: usize) -> Option<&str> {
        let pronoun = self.form(at);
        if !matches!(pronoun, "il" | "elle" | "ce dernier" | "cette dernière") {
            return None;
        }
        let state = |mention: &Mention| {
            let named = !matches!(mention.form, Form::Adjective | Form::Compound | Form::Demonym);
            if named && self.agrees(mention, pronoun) { Some(()) } else { None }
        };
        let rival = |mention: &Mention| match &mention.value {
            Value::Person(_) => true,
            Value::Organisation(_) => self.is_free(mention),
            _ => false,
        };
        self.meant(at, |mention| mention.state().filter(|_| state(mention).is_some()), rival)
    }

    /// The one party before `at` in its sentence, or the topic of the nearest sentence before that names any.
    fn meant<'r>(
        &'r self,
        at: usize,
        party: impl Fn(&'r Mention) -> Option<&'r str>,
        rival: impl Fn(&Mention) -> bool,
    ) -> Option<&'r str> {
        let here = self.sentences.iter().position(|sentence| sentence.tokens.contains(&at))?;
        let own = self.sentences[here].tokens.start..at;
        let parties = |tokens: &Range<usize>| -> Vec<(&'r Mention, &'r str)> {
            self.mentions_between(tokens).filter_map(|mention| Some((mention, party(mention)?))).collect()
        };
        let before = (here.saturating_sub(REACH)..here).rev().map(|at| (self.sentences[at].tokens.clone(), false));
        for (tokens, is_own) in std::iter::once((own, true)).chain(before) {
            let named = parties(&tokens);
            let Some((first, id)) = named.first() else { continue };
            let alone = named.iter().all(|(_, other)| other == id);
            let opens = first.tokens.start <= tokens.start + OPENING && self.is_free(first);
            let coordinated = named.get(1).is_some_and(|(next, _)| next.tokens.start <= first.tokens.end + OPENING);
            let topic = !is_own && opens && !coordinated;
            let contested = self.mentions_between(&tokens).any(&rival);
            return ((alone || topic) && !contested).then_some(*id);
        }
        None
    }

    fn mentions_between(&self, tokens: &Range<usize>) -> impl Iterator<Item = &Mention> {
        let start = self.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let end = tokens.end;
        self.mentions[start..]
            .iter()
            .take_while(move |mention| mention.tokens.start < end)
            .filter(move |mention| mention.tokens.end <= end)
    }

    fn is_joined(&self, id: &str) -> bool {
        let class = self.lexicon.ontology().get(id).map(|entity| entity.class.as_str());
        !class.is_some_and(|class| NOT_JOINED.contains(&class))
    }

    /// Whether no preposition governs the mention.
    fn is_free(&self, mention: &Mention) -> bool {
        let article = |form: &str| matches!(form, "le" | "la" | "les" | "l'" | "«" | "\"" | "cette" | "ce" | "cet");
        let before: Vec<&str> = (0..mention.tokens.start).rev().take(3).map(|at| self.form(at)).collect();
        let governor = before.into_iter().find(|form| !article(form)).unwrap_or("");
        !crate::lang::fr::is_preposition(governor)
    }

    /// Whether the article before the mention agrees with the pronoun.
    fn agrees(&self, mention: &Mention, pronoun: &str) -> bool {
        let article = mention.tokens.start.checked_sub(1).map_or("", |at| self.form(at));
        let feminine = matches!(pronoun, "elle" | "cette dernière");
        match article {
            "la" => feminine,
            "le" | "du" | "au" => !feminine,
            "les" | "des" | "aux" => false,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::lexicon::Lexicon;
    use crate::resolve::Reading;

    fn check(text: &str, pronoun: &str, organisation: Option<&str>, state: Option<&str>) {
        let article = Article::of_text("example", text);
        let reading = Reading::of(&article, Lexicon::embedded());
        let at = (0..reading.tokens.len()).rev().find(|at| reading.form(*at) == pronoun).expect("the pronoun");
        assert_eq!(reading.organisation_meant(at), organisation, "{text}");
        assert_eq!(reading.state_meant(at), state, "{text}");
    }

    #[test]
    fn the_one_party_named_before_is_meant() {
        check("La Finlande est voisine de la Russie. L'Otan grandit. La Suède l'a rejointe.", "l'", Some("NATO"), None);
        check("La Gambie est petite. Elle est membre du Commonwealth.", "elle", None, Some("GMB"));
        check(
            "Sortie du Commonwealth, la Gambie hésite : elle y reviendra.",
            "elle",
            Some("COMMONWEALTH"),
            Some("GMB"),
        );
    }

    #[test]
    fn where_two_could_be_meant_none_is() {
        check("Entre l'Otan et l'UE, le choix est fait. La Suède l'a rejointe.", "l'", None, None);
        check("Le Mali a cédé. Elle est membre du Commonwealth.", "elle", None, None);
        check("Le Togo et le Bénin hésitent, il est membre.", "il", None, None);
    }
}
