//! What a capture of a pattern takes: a mention, an enumeration of mentions, what a pronoun there means.

use super::matcher::{Capture, Matcher};
use super::pattern::Type;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;
use crate::text::TokenKind;

/// Articles that the press puts in an enumeration before it goes on: « et », « , », « ainsi que ».
const SEPARATORS: &[&[&str]] = &[
    &[",", "et"],
    &[",", "ainsi", "que"],
    &[",", "puis"],
    &[",", "ou"],
    &[",", "mais", "aussi"],
    &["ainsi", "que"],
    &["et"],
    &["ou"],
    &[","],
    &["comme"],
    &["puis"],
    &["/"],
    &["–"],
    &["-"],
];

impl Matcher<'_> {
    /// What a capture can take at `at`: ends and captures, the longest first.
    pub fn capture(&self, accepts: Type, list: bool, bare: bool, at: usize) -> Vec<(usize, Vec<Capture>)> {
        let mut found = self.meant(accepts, at);
        if let Some((end, captures)) = self.described(accepts, bare, at) {
            let longer = if list { self.enumeration(accepts, end, false) } else { Vec::new() };
            let longer = longer.into_iter().rev().map(|(end, more)| (end, [captures.clone(), more].concat()));
            found.extend(longer);
            found.push((end, captures));
        }
        for mention in self.accepted(accepts, at).into_iter().filter(|mention| !bare || self.is_bare(mention)) {
            let value = (!matches!(accepts, Type::Place | Type::Site)).then(|| mention.value.clone());
            let first = Capture { tokens: mention.tokens.clone(), value };
            let end = mention.tokens.end;
            if list {
                let mut longer = self.enumeration(accepts, end, self.is_placed(mention));
                longer.retain(|(end, _)| !(self.is_bare(mention) && self.begins_singular(*end)));
                while let Some((end, mut captures)) = longer.pop() {
                    captures.insert(0, first.clone());
                    found.push((end, captures));
                }
            }
            found.push((end, vec![first]));
        }
        if found.is_empty() && accepts == Type::Place {
            found.extend(self.unlisted_place(at).map(|end| (end, vec![Capture { tokens: at..end, value: None }])));
        }
        found
    }

    /// The states that « les trois pays » with its number at `at` means, or « les pays baltes » with its noun there.
    fn described(&self, accepts: Type, bare: bool, at: usize) -> Option<(usize, Vec<Capture>)> {
        let takes = matches!(accepts, Type::State | Type::Power | Type::Agent) && self.sentence.contains(&at);
        let states = || self.reading.countries_meant(at).or_else(|| self.reading.states_of_region(at));
        let (end, states) = takes.then(states).flatten()?;
        let governor = at.checked_sub(2).map_or("", |before| self.reading.form(before));
        let governed = fr::is_preposition(governor) || matches!(self.reading.form(at - 1), "des" | "aux");
        let capture = |id: &str| Capture { tokens: at..end, value: Some(Value::State(id.to_owned())) };
        (!(bare && governed)).then(|| (end, states.into_iter().map(capture).collect()))
    }

    /// What a pronoun at `at` means, if one is asked for.
    fn meant(&self, accepts: Type, at: usize) -> Vec<(usize, Vec<Capture>)> {
        let (end, value) = match accepts {
            Type::Topic => {
                let id = self.reading.organisation_in_mind(at);
                (at, id.map(|id| Value::Organisation(id.to_owned())))
            }
            Type::Theme if self.reading.tells_of_belonging(at) => {
                (at, self.reading.organisation_spoken_of(at).map(|id| Value::Organisation(id.to_owned())))
            }
            Type::Here => (at, self.accepted(Type::Organisation, at).first().map(|mention| mention.value.clone())),
            Type::Pronoun if self.sentence.contains(&at) => {
                let capture = |id: &str| Capture { tokens: at..at + 1, value: Some(Value::State(id.to_owned())) };
                let meant: Vec<Capture> = self.reading.states_meant(at).into_iter().map(capture).collect();
                return if meant.is_empty() { Vec::new() } else { vec![(at + 1, meant)] };
            }
            _ => return Vec::new(),
        };
        let capture = |value| (end, vec![Capture { tokens: at..end, value: Some(value) }]);
        value.filter(|_| self.sentence.contains(&at)).map(capture).into_iter().collect()
    }

    fn accepted(&self, accepts: Type, at: usize) -> Vec<&Mention> {
        if !self.sentence.contains(&at) {
            return Vec::new();
        }
        self.reading.mentions_at(at).iter().filter(|mention| is_accepted(self.reading, accepts, mention)).collect()
    }

    /// The token behind the date of a member: « au Liberia en 1990, en Sierra Leone en 1997 ».
    fn behind_date(&self, at: usize) -> Option<usize> {
        let date = at + usize::from(matches!(self.reading.form(at), "en" | "le" | "dès" | "depuis"));
        let mut dates = self.accepted(Type::Date, date).into_iter();
        dates.next().map(|mention| mention.tokens.end)
    }

    /// Whether a singular auxiliary stands at `at`, so that what stands before it is no enumeration of its subjects: « le
    /// Kenya a salué le Ghana et la Zambie | a quitté la SADC ».
    fn begins_singular(&self, at: usize) -> bool {
        let form = |at: usize| if self.sentence.contains(&at) { self.reading.form(at) } else { "" };
        let at = (at..at + 3).find(|at| !matches!(form(*at), "n'" | "ne" | "l'" | "y" | "en" | "s'")).unwrap_or(at);
        fr::mood::is_singular_auxiliary(form(at))
    }

    /// Whether a preposition of place governs the mention: « en Pologne », « au Mali ».
    fn is_placed(&self, mention: &Mention) -> bool {
        let article =
            usize::from(mention.tokens.start > 0 && fr::is_article(self.reading.form(mention.tokens.start - 1)));
        let before = mention.tokens.start.checked_sub(1 + article).filter(|at| self.sentence.contains(at));
        before.is_some_and(|at| fr::is_preposition_of_place(self.reading.form(at)))
    }

    /// The further members of an enumeration behind `at`, which in a `placed` one do not begin with an article behind
    /// a comma (« au Niger, l'Italie en compte 300 »): the ends and captures of each of its beginnings, the longest last.
    fn enumeration(&self, accepts: Type, at: usize, placed: bool) -> Vec<(usize, Vec<Capture>)> {
        let mut found: Vec<(usize, Vec<Capture>)> = Vec::new();
        let mut members = Vec::new();
        let mut end = at;
        while let Some((next, captures)) = self.next_member(accepts, end, placed) {
            members.extend(captures);
            end = next;
            found.push((end, members.clone()));
        }
        found
    }

    fn next_member(&self, accepts: Type, at: usize, placed: bool) -> Option<(usize, Vec<Capture>)> {
        let bare = at;
        let at = self.behind_figure(at).unwrap_or(at);
        let at = if placed { self.behind_date(at).unwrap_or(at) } else { at };
        let fits = |words: &&&[&str]| words.iter().enumerate().all(|(n, word)| self.reading.form(at + n) == *word);
        let separator = SEPARATORS.iter().find(fits).copied();
        let separator = separator.or_else(|| (at > bare && self.reading.form(at) == ";").then_some(&[";"]))?;
        let start = at + separator.len();
        if placed && *separator == [","] && fr::is_article(self.reading.form(start)) {
            return None;
        }
        for start in start..start + 3 {
            if let Some(mention) = self.accepted(accepts, start).first() {
                let capture = Capture { tokens: mention.tokens.clone(), value: Some(mention.value.clone()) };
                return Some((mention.tokens.end, vec![capture]));
            }
            if let Some(described) = self.described(accepts, false, start) {
                return Some(described);
            }
            let form = self.reading.form(start);
            if !fr::is_passed_over(form) && !matches!(form, "de" | "d'" | "du" | "en" | "au" | "aux" | "à") {
                return None;
            }
        }
        None
    }

    /// The token behind what a member of an enumeration has beside it: « (400 hommes) », « , avec 6 200 hommes, ».
    fn behind_figure(&self, at: usize) -> Option<usize> {
        if self.reading.form(at) == "(" {
            return self.passed_over(at);
        }
        let comma = usize::from(self.reading.form(at) == ",");
        let with = at + comma;
        let number =
            (with + 1..with + 3).find_map(|at| self.accepted(Type::Number, at).first().map(|one| one.tokens.end));
        let end = number.filter(|_| matches!(self.reading.form(with), "avec" | "pour"))?;
        let behind =
            if self.sentence.contains(&end) && fr::counts_people(self.reading.form(end)) { end + 1 } else { end };
        Some(
            behind
                + usize::from(comma == 1 && self.reading.form(behind) == "," && self.reading.form(behind + 1) == "et"),
        )
    }

    /// Capitalised words that nothing else claims: « Djibloho », « Vieux-Fort ».
    fn unlisted_place(&self, at: usize) -> Option<usize> {
        let is_name = |at: usize| {
            let free = self.reading.mentions_at(at).is_empty();
            self.sentence.contains(&at)
                && free
                && self.reading.tokens[at].capital
                && self.reading.tokens[at].kind == TokenKind::Word
        };
        let end = (at..at + 3).take_while(|at| is_name(*at)).last()? + 1;
        (!self.reading.form(at).ends_with('\'')).then_some(end)
    }
}

/// Whether a capture of that type takes the mention.
pub(super) fn is_accepted(reading: &Reading, accepts: Type, mention: &Mention) -> bool {
    let state = |with_representatives: bool| {
        let by_form = mention.form != Form::Adjective && mention.form != Form::Compound;
        mention.state().is_some() && by_form && (with_representatives || mention.form != Form::Representative)
    };
    match accepts {
        Type::State => state(false),
        Type::Power => state(true),
        Type::Adjective => mention.state().is_some() && mention.form == Form::Adjective,
        Type::Organisation => mention.organisation().is_some(),
        Type::Mission => {
            let mission = mention.organisation().and_then(|id| reading.lexicon.ontology().get(id));
            mission.is_some_and(|entity| matches!(entity.class.as_str(), "Mission" | "Force"))
        }
        Type::Agent => state(true) || mention.organisation().is_some(),
        Type::Person => matches!(mention.value, Value::Person(_)),
        Type::Office => matches!(mention.value, Value::Office { .. }),
        Type::Date => matches!(mention.value, Value::Date(_)),
        Type::Number => matches!(mention.value, Value::Number(_)),
        Type::Article => matches!(mention.value, Value::Article(_)),
        Type::Treaty => matches!(mention.value, Value::Treaty(_)),
        Type::Place => matches!(mention.value, Value::Place(_)) || mention.form == Form::Capital,
        Type::Site => matches!(mention.value, Value::Place(_)),
        Type::Topic | Type::Theme | Type::Here | Type::Pronoun => false,
    }
}
