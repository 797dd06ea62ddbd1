//! Pronouns: the parties that « elle », « les », « l' », « y » or « en » mean.
//!
//! Only a clear antecedent counts: the one group of parties before the pronoun in its sentence that agrees with it,
//! else the topic of one of the two sentences before. Where two could be meant, none is.

mod agreement;
mod countries;
mod group;
mod organisation;
mod passing;
mod region;
mod theme;

use std::ops::Range;

use super::Reading;
use crate::lang::fr;
use crate::lang::fr::mood::{Mood, is_auxiliary, mood_of};
use crate::lexicon::{Form, Mention, Value};
use agreement::Agreement;
use group::{Group, groups};

/// How many sentences back an antecedent may stand.
const REACH: usize = 2;

/// How many tokens from the beginning of a sentence its topic may stand.
const OPENING: usize = 3;

/// Classes of bodies that states do not join.
const NOT_JOINED: &[&str] = &["Mission", "Force", "Agency", "Organ"];

impl Reading<'_> {
    /// Whether the token `at` is a pronoun or possessive of the third person.
    pub fn is_anaphoric(&self, at: usize) -> bool {
        self.agreement(at).anaphoric
    }

    /// The states that « il », « elle », « ils » or « elles » at the token `at` mean; neither a person nor an
    /// organisation may be meant.
    pub fn states_meant(&self, at: usize) -> Vec<&str> {
        if !self.agreement(at).subject {
            return Vec::new();
        }
        let named = |mention: &Mention| mention.state().is_some() && mention.form != Form::Representative;
        let group = self.meant(at, &named, &|mention| self.is_person(mention) || self.is_free_organisation(mention));
        group.map_or_else(Vec::new, |group| group.parties.iter().filter_map(|mention| mention.state()).collect())
    }

    /// The parties that a pronoun or possessive at the token `at` means, of those that `accepts` takes.
    pub fn parties_meant(&self, at: usize, accepts: impl Fn(&Mention) -> bool) -> Vec<&Mention> {
        let rival = |mention: &Mention| self.agreement(at).subject && self.is_person(mention);
        self.meant(at, &accepts, &rival).map_or_else(Vec::new, |group| group.parties)
    }

    /// The state that « y » or « en » at the token `at` places things in: that of the place, or of the mission in one
    /// state, named last before it.
    pub fn state_placed(&self, at: usize) -> Option<&str> {
        let here = self.sentence_at(at)?;
        let first = self.sentences[here.saturating_sub(REACH)].tokens.start;
        let own = self.sentences[here].tokens.start;
        let place = |tokens: Range<usize>| {
            self.mentions_between(&tokens)
                .filter(|mention| self.is_located(mention))
                .last()
                .and_then(|one| self.place(one))
        };
        let named = |mention: &Mention| mention.state().is_some() && mention.form == Form::Name;
        let party = || self.meant(at, &named, &|_| false).and_then(|group| group.only().and_then(Mention::state));
        place(own..at).or_else(|| place(first..own)).or_else(party)
    }

    /// The one group before `at` in its sentence, or the topic of the nearest sentence before that names any.
    fn meant<'r>(
        &'r self,
        at: usize,
        accepts: &dyn Fn(&Mention) -> bool,
        rival: &dyn Fn(&Mention) -> bool,
    ) -> Option<Group<'r>> {
        let agreement = self.agreement(at);
        let here = self.sentence_at(at)?;
        let own = self.sentences[here].tokens.start..at;
        let before = (here.saturating_sub(REACH)..here).rev().map(|at| (self.sentences[at].tokens.clone(), false));
        for (tokens, is_own) in std::iter::once((own, true)).chain(before) {
            let passing = |mention: &Mention| mention.organisation().is_some() && self.is_in_passing(mention);
            let accepted = self.mentions_between(&tokens).filter(|mention| accepts(mention) && !passing(mention));
            let mut named = groups(self, accepted);
            if let Some(rank) = agreement.rank {
                match named.into_iter().rfind(|group| group.parties.len() == 2) {
                    Some(pair) => return Some(Group { parties: vec![pair.parties[rank]] }),
                    None => continue,
                }
            }
            let own = |group: &Group| fr::is_clitic(self.form(at)) && self.is_subject_of(group, at);
            named.retain(|group| agreement.fits(self, group) && !own(group));
            let Some(first) = named.first() else { continue };
            let alone = named.iter().all(|other| other.is_same(first));
            let opens = !is_own && first.start() <= tokens.start + OPENING && self.is_free(first.parties[0]);
            if self.mentions_between(&tokens).any(rival) {
                return None;
            }
            if !alone && !opens && agreement.subject {
                named.retain(|group| self.is_free(group.parties[0]));
                return if named.len() == 1 { named.pop() } else { None };
            }
            return if alone || opens { named.into_iter().next() } else { None };
        }
        None
    }

    /// Whether the group stands right before the clitic at `at`, so that it is the subject of the same verb.
    fn is_subject_of(&self, group: &Group, at: usize) -> bool {
        let end = group.parties.last().map_or(0, |last| last.tokens.end);
        end <= at && (end..at).all(|between| fr::is_clitic(self.form(between)))
    }

    /// What the pronoun at the token `at` tells; « dernier » of « ce dernier » is one, and « seconde » of « la seconde ».
    /// « l' » agrees with the participle behind it.
    fn agreement(&self, at: usize) -> Agreement {
        let before = at.checked_sub(1).map_or("", |before| self.form(before));
        match (before, self.form(at)) {
            ("ce", "dernier") => Agreement::of("celui-ci"),
            ("cette", "dernière") => Agreement::of("celle-ci"),
            ("ces", "derniers") => Agreement::of("ceux-ci"),
            ("ces", "dernières") => Agreement::of("celles-ci"),
            ("le", "premier") | ("la", "première") | ("l'", "un" | "une") => Agreement::ranked(0),
            ("le" | "la", "second" | "seconde") | ("l'", "autre") => Agreement::ranked(1),
            (_, "l'") if self.form(at + 1) == "on" => Agreement::of(""),
            (_, "l'") => Agreement::of("l'").with_participle(self.participle_behind(at)),
            (_, form) => Agreement::of(form),
        }
    }

    /// The participle behind the auxiliary at the token behind `at`: « rejointe » of « l'a récemment rejointe ».
    fn participle_behind(&self, at: usize) -> Option<&str> {
        let auxiliary = (at + 1..at + 3).find(|at| is_auxiliary(self.form(*at)))?;
        let forms = (auxiliary + 1..auxiliary + 4).map(|at| self.form(at));
        let mut verbs = forms.take_while(|form| *form != ",").filter(|form| mood_of(form).is_some());
        verbs.next().filter(|form| mood_of(form) == Some(Mood::Participle))
    }

    fn sentence_at(&self, at: usize) -> Option<usize> {
        self.sentences.iter().position(|sentence| sentence.tokens.contains(&at))
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

    /// A person who acts for no state that is known.
    fn is_person(&self, mention: &Mention) -> bool {
        let acts = |other: &Mention| other.form == Form::Representative && other.tokens.end == mention.tokens.end;
        matches!(mention.value, Value::Person(_)) && !self.mentions.iter().any(acts)
    }

    fn is_free_organisation(&self, mention: &Mention) -> bool {
        mention.organisation().is_some() && self.is_free(mention)
    }

    /// Whether no preposition governs the mention.
    fn is_free(&self, mention: &Mention) -> bool {
        let article = |form: &str| matches!(form, "le" | "la" | "les" | "l'" | "«" | "\"" | "cette" | "ce" | "cet");
        let before: Vec<&str> = (0..mention.tokens.start).rev().take(3).map(|at| self.form(at)).collect();
        let governor = before.into_iter().find(|form| !article(form)).unwrap_or("");
        !fr::is_preposition(governor) && !matches!(governor, "du" | "des" | "au" | "aux")
    }

    /// Whether the mention names where something is: a place, or a state behind a preposition of place.
    fn is_located(&self, mention: &Mention) -> bool {
        let before = |back: usize| mention.tokens.start.checked_sub(back).map_or("", |at| self.form(at));
        let article = usize::from(fr::is_article(before(1)));
        let placed = fr::is_preposition_of_place(before(1 + article));
        let state = mention.state().is_some() && matches!(mention.form, Form::Name | Form::Acronym);
        matches!(mention.value, Value::Place(_)) || state && placed || self.host(mention).is_some()
    }

    /// The only state that the mission which the mention names is in.
    fn host(&self, mention: &Mention) -> Option<&str> {
        let mission = self.lexicon.ontology().get(mention.organisation()?)?;
        if let [host] = &mission.hosts[..] { Some(host) } else { None }
    }

    fn place<'r>(&'r self, mention: &'r Mention) -> Option<&'r str> {
        match &mention.value {
            Value::Place(name) => self.lexicon.state_of_place(name),
            _ => mention.state().or_else(|| self.host(mention)),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::lexicon::Lexicon;
    use crate::resolve::Reading;

    fn check(text: &str, pronoun: &str, organisation: Option<&str>, states: &[&str]) {
        let article = Article::of_text("example", text);
        let reading = Reading::of(&article, Lexicon::embedded());
        let at = (0..reading.tokens.len()).rev().find(|at| reading.form(*at) == pronoun).expect("the pronoun");
        assert_eq!(reading.organisation_meant(at), organisation, "{text}");
        assert_eq!(reading.states_meant(at), states, "{text}");
    }

    #[test]
    fn the_one_party_named_before_is_meant() {
        check("La Finlande est voisine de la Russie. L'Otan grandit. La Suède l'a rejointe.", "l'", Some("NATO"), &[]);
        check("La Gambie est petite. Elle est membre du Commonwealth.", "elle", None, &["GMB"]);
        let text = "Sortie du Commonwealth, la Gambie hésite : elle y reviendra.";
        check(text, "elle", None, &["GMB"]);
        check(text, "y", Some("COMMONWEALTH"), &[]);
    }

    #[test]
    fn pronouns_agree_with_their_antecedent() {
        check("Le Mali a parlé à la Gambie. Elle est partie.", "elle", None, &["GMB"]);
        check("Le Togo et le Bénin hésitent. Ils sont membres.", "ils", None, &["TGO", "BEN"]);
        check("Le Togo et le Bénin hésitent. Il est membre.", "il", None, &[]);
        check("Le Mali a cédé. Elle est membre du Commonwealth.", "elle", None, &[]);
        check("Le Tchad a rompu avec le Togo : il est parti.", "il", None, &["TCD"]);
    }

    #[test]
    fn one_of_two_is_meant_by_its_rank() {
        let article =
            Article::of_text("example", "La Suède et la Finlande hésitent. La première attend, la seconde part.");
        let reading = Reading::of(&article, Lexicon::embedded());
        for (rank, state) in [("première", "SWE"), ("seconde", "FIN")] {
            let at = (0..reading.tokens.len()).find(|at| reading.form(*at) == rank).expect("the rank");
            let meant = reading.parties_meant(at, |mention| mention.state().is_some());
            assert_eq!(meant.into_iter().filter_map(|mention| mention.state()).collect::<Vec<_>>(), [state], "{rank}");
        }
    }

    #[test]
    fn where_two_could_be_meant_none_is() {
        check("Entre l'Otan et l'UE, le choix est fait. La Suède l'a rejointe.", "l'", None, &[]);
        check("Le président Jean Durand parle du Togo. Il est parti.", "il", None, &[]);
    }

    #[test]
    fn places_are_meant_by_their_pronouns() {
        let check = |text: &str, state: Option<&str>| {
            let article = Article::of_text("example", text);
            let reading = Reading::of(&article, Lexicon::embedded());
            let at = (0..reading.tokens.len()).rev().find(|at| reading.form(*at) == "y").expect("a pronoun");
            assert_eq!(reading.state_placed(at), state, "{text}");
        };
        check("La guerre fait rage au Mali. L'Inde y a envoyé des soldats.", Some("MLI"));
        check("À Almaty, on se bat. L'Inde y a envoyé des soldats.", Some("KAZ"));
        check("La Finul veille, à l'appel de l'Italie. L'Inde y a envoyé des soldats.", Some("LBN"));
        check("L'Inde y a envoyé des soldats.", None);
    }
}
