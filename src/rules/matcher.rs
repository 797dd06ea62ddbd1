//! Matches a pattern against the tokens and mentions of a sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pattern::{Node, Type};
use crate::frame::Mood;
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};
use crate::resolve::Reading;
use crate::text::TokenKind;

/// What a field of a pattern took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What they name; `None` where the words themselves are meant.
    pub value: Option<Value>,
}

/// A place where a pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The tokens from first to last.
    pub tokens: Range<usize>,
    /// Those of them around which attributes stand: all, or a last clause that shares the verb of the first.
    pub focus: Range<usize>,
    /// What each field took, in the order of the text.
    pub captures: BTreeMap<String, Vec<Capture>>,
    /// The tokens that were matched as words, in order.
    pub words: Vec<usize>,
    /// Of a frame, whether it is denied and how it is held to be.
    pub manner: Option<(bool, Mood)>,
}

/// The first match of `pattern` at each token of `sentence`, in order.
pub fn matches(reading: &Reading, sentence: &Range<usize>, pattern: &[Node]) -> Vec<Match> {
    let matcher = Matcher { reading, sentence };
    sentence.clone().filter_map(|at| matcher.match_at(pattern, at)).collect()
}

/// Matches patterns within the tokens `sentence`.
pub(super) struct Matcher<'a> {
    pub reading: &'a Reading<'a>,
    pub sentence: &'a Range<usize>,
}

/// What has been matched so far.
#[derive(Clone, Debug, Default)]
struct Trail {
    captures: Vec<(String, Capture)>,
    words: Vec<usize>,
}

/// Goes on behind what has been matched; true ends the search.
type Next<'n> = &'n mut dyn FnMut(usize, &mut Trail) -> bool;

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
    pub fn match_at(&self, pattern: &[Node], at: usize) -> Option<Match> {
        let mut trail = Trail::default();
        let mut end = None;
        self.run(pattern, at, true, &mut trail, &mut |at, _| {
            end = Some(at);
            true
        });
        let end = end.filter(|end| *end > at)?;
        let mut captures: BTreeMap<String, Vec<Capture>> = BTreeMap::new();
        for (field, capture) in trail.captures {
            captures.entry(field).or_default().push(capture);
        }
        Some(Match { tokens: at..end, focus: at..end, captures, words: trail.words, manner: None })
    }

    /// Matches `nodes` from the token `at`; the `first` element may not be preceded by passed-over words.
    fn run(&self, nodes: &[Node], at: usize, first: bool, trail: &mut Trail, next: Next) -> bool {
        let Some((node, rest)) = nodes.split_first() else { return next(at, trail) };
        if self.step(node, rest, at, first, trail, next) {
            return true;
        }
        match self.passed_over(at) {
            Some(behind) if !first && !matches!(node, Node::Gap(_) | Node::Phrase(_)) => {
                self.run_passed(nodes, behind, trail, next)
            }
            _ => false,
        }
    }

    fn run_passed(&self, nodes: &[Node], at: usize, trail: &mut Trail, next: Next) -> bool {
        let Some((node, rest)) = nodes.split_first() else { return next(at, trail) };
        self.step(node, rest, at, false, trail, next)
            || self.passed_over(at).is_some_and(|behind| self.run_passed(nodes, behind, trail, next))
    }

    fn step(&self, node: &Node, rest: &[Node], at: usize, first: bool, trail: &mut Trail, next: Next) -> bool {
        match node {
            Node::Words(words) => self.word(words, rest, at, trail, next),
            Node::Capture { field, accepts, list, bare } => {
                self.capture(field, *accepts, *list, *bare, at).into_iter().any(|(end, found)| {
                    let kept = trail.captures.len();
                    trail.captures.extend(found.into_iter().map(|capture| (field.clone(), capture)));
                    self.run(rest, end, false, trail, next) || {
                        trail.captures.truncate(kept);
                        false
                    }
                })
            }
            Node::Choice(field, choices) => choices.iter().any(|choice| {
                self.run(choice, at, first, trail, &mut |end, trail| {
                    let kept = trail.captures.len();
                    if let Some(field) = field {
                        let start = (at..end).find(|at| self.passed_over(*at).is_none()).unwrap_or(at);
                        trail.captures.push((field.clone(), Capture { tokens: start..end, value: None }));
                    }
                    self.run(rest, end, false, trail, next) || {
                        trail.captures.truncate(kept);
                        false
                    }
                })
            }),
            Node::Optional(inner) => {
                self.run(inner, at, first, trail, &mut |end, trail| self.run(rest, end, false, trail, next))
                    || self.run(rest, at, first, trail, next)
            }
            Node::Beginning => self.begins(at) && self.run(rest, at, first, trail, next),
            Node::Gap(longest) => self.gap(*longest, rest, at, trail, next, &|at| self.stops_gap(at)),
            Node::Phrase(longest) => self.gap(*longest, rest, at, trail, next, &|at| self.stops_phrase(at)),
        }
    }

    fn word(
        &self,
        words: &std::collections::BTreeSet<String>,
        rest: &[Node],
        at: usize,
        trail: &mut Trail,
        next: Next,
    ) -> bool {
        if !self.sentence.contains(&at) || !words.contains(self.reading.form(at)) {
            return false;
        }
        trail.words.push(at);
        self.run(rest, at + 1, false, trail, next) || {
            trail.words.pop();
            false
        }
    }

    fn gap(
        &self,
        longest: usize,
        rest: &[Node],
        at: usize,
        trail: &mut Trail,
        next: Next,
        stops: &dyn Fn(usize) -> bool,
    ) -> bool {
        let mut end = at;
        loop {
            if self.run(rest, end, true, trail, next) {
                return true;
            }
            let bracket = self.reading.form(end) == "(" && self.passed_over(end).is_some();
            if end >= at + longest || !self.sentence.contains(&end) || stops(end) && !bracket {
                return false;
            }
            end = if self.reading.form(end) == "(" { self.passed_over(end).unwrap_or(end + 1) } else { end + 1 };
        }
    }

    fn begins(&self, at: usize) -> bool {
        let mark = |form: &str| matches!(form, ":" | ";" | "«" | "\"" | "“" | "–" | "—");
        at == self.sentence.start || at > self.sentence.start && mark(self.reading.form(at - 1))
    }

    /// A mark that ends a clause, or another party than the one that the pattern wants.
    fn stops_gap(&self, at: usize) -> bool {
        let mark = matches!(self.reading.form(at), ";" | ":" | "?" | "!" | ".");
        let party = self.reading.mentions_at(at).iter().any(|mention| {
            let names = mention.state().is_some() && !matches!(mention.form, Form::Adjective | Form::Compound)
                || mention.organisation().is_some();
            names && self.is_bare(mention)
        });
        mark || party
    }

    /// What ends a phrase, besides what ends a clause.
    fn stops_phrase(&self, at: usize) -> bool {
        self.stops_gap(at) || fr::ends_phrase(self.reading.form(at))
    }

    /// The token behind what may be passed over at `at`.
    fn passed_over(&self, at: usize) -> Option<usize> {
        if !self.sentence.contains(&at) {
            return None;
        }
        let form = self.reading.form(at);
        if form == "(" {
            let close = (at + 1..self.sentence.end.min(at + 10)).find(|at| self.reading.form(*at) == ")")?;
            return Some(close + 1);
        }
        fr::is_passed_over(form).then_some(at + 1)
    }

    /// Whether no preposition governs the mention, or the mention that « et » joins it to, and nothing leaves it out.
    fn is_bare(&self, mention: &Mention) -> bool {
        let mut before = mention.tokens.start;
        while before > self.sentence.start && fr::is_passed_over(self.reading.form(before - 1)) {
            before -= 1;
        }
        if before > self.sentence.start && matches!(self.reading.form(before - 1), "et" | "ou") {
            let party = |other: &&Mention| other.tokens.end == before - 1 && other.tokens.start >= self.sentence.start;
            let joined = self.reading.mentions_in(self.sentence.start..before).rfind(party);
            if let Some(other) = joined {
                return self.is_bare(other);
            }
        }
        before == self.sentence.start
            || !fr::is_preposition(self.reading.form(before - 1))
                && !fr::leaves_out(self.reading.form(before - 1))
                && !matches!(self.reading.form(mention.tokens.start - 1), "au" | "aux" | "du" | "des")
    }

    /// What a capture can take at `at`: ends and captures, the longest first.
    fn capture(&self, field: &str, accepts: Type, list: bool, bare: bool, at: usize) -> Vec<(usize, Vec<Capture>)> {
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
        debug_assert!(!field.is_empty());
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
                let id = self.reading.organisation_meant(at).or_else(|| self.reading.organisation_spoken_of(at));
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
