//! Patterns over frames: a predicate, and what its arguments must be.
//!
//! In a rule file a frame is a table: `predicate` lists lemmas, and each other key names an argument and gives the
//! pattern, in the language of [`super::pattern`], that must match within it and cover its head:
//!
//! ```toml
//! frames = [{ predicate = "envoyer dépêcher", agent = "<sender:agent>", theme = "@troops", "en à dans" = "<destination:state>" }]
//! ```
//!
//! A key is `agent`, `theme`, or prepositions, one of which governs the argument (`au_sein_de` is one); with `?` behind it the argument may be
//! missing. Where several arguments fit (an enumeration), each is captured. A pattern that asks for a state, agent or
//! organisation also takes a pronoun whose antecedent is clear: « elle y a envoyé ».
//!
//! Three keys name no argument: `without` lists roles and prepositions of which there may be no argument but dates,
//! `reflexive = "yes"` (or `"no"`) tells « se retirer » from « retirer », and `context` is a pattern of no token, such as
//! `<organisation:theme>`, that must match at the predicate: « le Maroc s'est retiré en 2019 ».
//!
//! `predicate = "*"` is any verb, without those of `but = "arriver @verbs_of_leaving"`; `@` names a list, there as in
//! `predicate`. Such a frame is looked for where the words of its arguments are, or a pronoun for them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::frame_condition::{Condition, KEYS};
use super::matcher::{Capture, Match, Matcher};
use super::meant::{counted, meant};
use super::pattern::{Node, PatternError, parse};
use crate::frame::{Argument, Frame, Kind, Role};
use crate::lang::fr::lists;
use crate::lexicon::Form;
use crate::resolve::Reading;
use crate::text::Tree;

/// A predicate with what it asks of its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FramePattern {
    /// Which predicates it is about.
    pub predicate: Predicate,
    pub(super) slots: Vec<Slot>,
    condition: Condition,
}

/// Which predicates a pattern is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// Those with these lemmas.
    Lemmas(BTreeSet<String>),
    /// Any verb but those with these lemmas.
    VerbBut(BTreeSet<String>),
}

/// What one argument must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    place: Place,
    pub optional: bool,
    pub pattern: Vec<Node>,
    /// Whether the pattern asks for troops, so that « en » with a figure may stand for them.
    counts: bool,
    /// Key and pattern as written, to be shown.
    pub written: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Role(Role),
    Preposition(BTreeSet<String>),
}

impl FramePattern {
    /// Reads the table of a frame.
    pub fn parse(table: &BTreeMap<String, String>) -> Result<Self, PatternError> {
        let words = |list: &str| list.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>();
        let predicate = match (table.get("predicate").map(String::as_str), table.get("but")) {
            (Some("*"), but) => Predicate::VerbBut(lemmas(but.map_or("", String::as_str))?),
            (Some(list), None) => Predicate::Lemmas(lemmas(list)?),
            _ => {
                let expected =
                    "expected a frame with the lemmas of its « predicate », « but » only with « * »".to_owned();
                return Err(PatternError { rest: String::new(), expected });
            }
        };
        let is_slot = |key: &str| !matches!(key, "predicate" | "but") && !KEYS.contains(&key);
        let slots = table.iter().filter(|(key, _)| is_slot(key)).map(|(key, pattern)| {
            let (name, optional) = key.strip_suffix('?').map_or((key.as_str(), false), |name| (name, true));
            let place = match name {
                "agent" => Place::Role(Role::Agent),
                "theme" => Place::Role(Role::Theme),
                list => Place::Preposition(words(list).into_iter().map(|word| word.replace('_', " ")).collect()),
            };
            let counts = pattern.contains("@troops");
            Ok(Slot { place, optional, pattern: parse(pattern)?, counts, written: format!("{name} {pattern}") })
        });
        Ok(Self { predicate, slots: slots.collect::<Result<_, _>>()?, condition: Condition::parse(table)? })
    }

    /// Whether the predicate of `frame` is one of its own.
    pub fn names(&self, frame: &Frame) -> bool {
        match &self.predicate {
            Predicate::Lemmas(lemmas) => {
                lemmas.contains(&frame.lemma) || frame.verb.is_some_and(|verb| lemmas.contains(verb))
            }
            Predicate::VerbBut(lemmas) => {
                matches!(frame.kind, Kind::Verb | Kind::Participle) && !lemmas.contains(&frame.lemma)
            }
        }
    }
}

/// The words of a list, with those of the lists that it names with `@`.
fn lemmas(list: &str) -> Result<BTreeSet<String>, PatternError> {
    let mut lemmas = BTreeSet::new();
    for word in list.split_whitespace() {
        match word.strip_prefix('@') {
            None => lemmas.extend([word.to_owned()]),
            Some(name) => {
                let unknown =
                    || PatternError { rest: word.to_owned(), expected: "expected the name of a list".to_owned() };
                let phrases = lists::list(name).ok_or_else(unknown)?;
                lemmas.extend(phrases.iter().flat_map(|phrase| phrase.split_whitespace()).map(str::to_owned));
            }
        }
    }
    Ok(lemmas)
}

impl Slot {
    pub fn takes(&self, argument: &Argument) -> bool {
        match &self.place {
            Place::Role(role) => argument.role == *role,
            Place::Preposition(list) => {
                let wherever = |preposition: &str| preposition == "où" && list.contains("en");
                let fits = |preposition: &String| list.contains(preposition) || wherever(preposition);
                argument.role == Role::Oblique && argument.preposition.as_ref().is_some_and(fits)
            }
        }
    }
}

/// Where the frames of `tree`, the tree of a sentence, fit `pattern`.
pub fn frame_matches(reading: &Reading, tree: &Tree, frames: &[Frame], pattern: &FramePattern) -> Vec<Match> {
    let named = frames.iter().filter(|frame| pattern.names(frame));
    named.filter_map(|frame| fit(reading, tree, frame, pattern)).collect()
}

fn fit(reading: &Reading, tree: &Tree, frame: &Frame, pattern: &FramePattern) -> Option<Match> {
    let predicate = tokens(reading, tree, &(frame.predicate..frame.predicate + 1))?;
    if !pattern.condition.allows(reading, frame, |argument| tokens(reading, tree, &argument.span)) {
        return None;
    }
    let mut found = Match {
        words: vec![predicate.start],
        focus: predicate.clone(),
        tokens: predicate,
        captures: BTreeMap::new(),
        manner: Some((frame.negated, frame.mood)),
    };
    for slot in &pattern.slots {
        let arguments = frame.arguments.iter().filter(|argument| slot.takes(argument));
        let matches: Vec<Match> = arguments.filter_map(|argument| within(reading, tree, argument, slot)).collect();
        if matches.is_empty() && !slot.optional {
            return None;
        }
        for one in matches {
            found.tokens = found.tokens.start.min(one.tokens.start)..found.tokens.end.max(one.tokens.end);
            found.focus.clone_from(&found.tokens);
            for (field, captures) in one.captures {
                let known: &mut Vec<Capture> = found.captures.entry(field).or_default();
                known.extend(captures);
            }
        }
    }
    found.captures.extend(pattern.condition.told(reading, &found)?);
    Some(found)
}

/// The first match of the slot's pattern within the words of `argument` that covers its head, or what a pronoun there
/// means. An adjective of a state right behind the argument is its own, whatever the tree says.
pub(super) fn within(reading: &Reading, tree: &Tree, argument: &Argument, slot: &Slot) -> Option<Match> {
    let mut range = tokens(reading, tree, &argument.span)?;
    while let Some(people) = reading.mentions_at(range.end).iter().find(|mention| mention.form == Form::Adjective) {
        range.end = people.tokens.end;
    }
    let head = tokens(reading, tree, &(argument.head..argument.head + 1))?;
    let matcher = Matcher { reading, sentence: &range };
    let mut found = (range.start..=head.start).filter_map(|at| matcher.match_at(&slot.pattern, at));
    let covering = found.find(|one| one.tokens.contains(&head.start));
    let pronoun = || is_pronoun(tree, argument.head).then(|| meant(reading, &slot.pattern, head.start)).flatten();
    covering.or_else(pronoun).or_else(|| slot.counts.then(|| counted(reading, &range)).flatten())
}

/// Whether the word stands for a party named elsewhere: « elle », « y », « son », « ce dernier ».
fn is_pronoun(tree: &Tree, word: usize) -> bool {
    let before = || word.checked_sub(1).map_or("", |before| tree.annotations[before].upos);
    let last = |lemma: &str| matches!(lemma, "dernier" | "premier" | "second") && before() == "DET";
    matches!(tree.annotations[word].upos, "PRON" | "DET") || last(&tree.annotations[word].lemma)
}

/// The tokens of the article that the words at `range` of the tree were cut from.
pub(super) fn tokens(reading: &Reading, tree: &Tree, range: &Range<usize>) -> Option<Range<usize>> {
    let bytes = tree.words.get(range.start)?.range.start..tree.words.get(range.end.checked_sub(1)?)?.range.end;
    let start = reading.tokens.partition_point(|token| token.range.end <= bytes.start);
    let end = reading.tokens.partition_point(|token| token.range.start < bytes.end);
    (start < end).then_some(start..end)
}
