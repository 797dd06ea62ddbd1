//! Rules with an index of the words that they need, so that cost follows what is relevant.
//!
//! A pattern needs one word of each of some sets: its literal words, and one set for each choice all of whose
//! alternatives have words. A sentence that lacks any of them is passed over without trying the pattern.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::file::Rule;
use super::frame_pattern::{FramePattern, Predicate};
use super::meant::PHRASE_PRONOUNS;
use super::pattern::{Node, Type};
use crate::lang::fr;
use crate::lang::fr::{conjugation, inflection, predicates};
use crate::lexicon::Value;
use crate::resolve::Reading;

/// The most needs of one pattern that are looked at; a few are as telling as all.
const MOST_NEEDS: usize = 8;

/// Stands among the words that are needed for any figure.
const FIGURE: &str = "<number>";

/// A pattern of a rule, of one kind or the other.
#[derive(Clone, Copy, Debug)]
pub enum Pattern<'r> {
    /// Over tokens and mentions.
    Sequence(&'r [Node]),
    /// Over frames.
    Frame(&'r FramePattern),
}

/// Rules, ready to be asked which of them a sentence may match.
#[derive(Debug)]
pub struct RuleSet<'r> {
    rules: Vec<&'r Rule>,
    /// The rule and the pattern of each entry of `wanted`.
    patterns: Vec<(&'r Rule, Pattern<'r>)>,
    /// For each pattern, how many needs it has, as a mask with one bit each.
    wanted: Vec<u8>,
    /// The needs that a word fulfils: number of the pattern and bit of the need.
    fulfils: HashMap<String, Vec<(usize, u8)>>,
}

impl<'r> RuleSet<'r> {
    /// Indexes `rules`.
    pub fn new(rules: impl IntoIterator<Item = &'r Rule>) -> Self {
        let rules: Vec<&Rule> = rules.into_iter().collect();
        let mut set = Self { rules: Vec::new(), patterns: Vec::new(), wanted: Vec::new(), fulfils: HashMap::new() };
        for rule in &rules {
            for pattern in &rule.patterns {
                set.insert((rule, Pattern::Sequence(pattern)), telling(needs(pattern)));
            }
            for pattern in &rule.frames {
                set.insert((rule, Pattern::Frame(pattern)), frame_needs(pattern));
            }
        }
        set.rules = rules;
        set
    }

    fn insert(&mut self, pattern: (&'r Rule, Pattern<'r>), needs: Vec<BTreeSet<String>>) {
        let number = self.patterns.len();
        let mut wanted = 0;
        for (bit, words) in needs.into_iter().enumerate() {
            wanted |= 1 << bit;
            for word in words {
                self.fulfils.entry(word).or_default().push((number, 1 << bit));
            }
        }
        self.patterns.push(pattern);
        self.wanted.push(wanted);
    }

    /// The rules, in order.
    pub fn rules(&self) -> &[&'r Rule] {
        &self.rules
    }

    /// The rules that `sentence` may match, in order, each with the patterns whose words are all there.
    pub fn relevant(&self, reading: &Reading, sentence: &Range<usize>) -> Vec<(&'r Rule, Vec<Pattern<'r>>)> {
        let mut found = vec![0_u8; self.patterns.len()];
        for token in &reading.tokens[sentence.clone()] {
            for (pattern, bit) in self.fulfils.get(&token.form).into_iter().flatten() {
                found[*pattern] |= bit;
            }
        }
        if reading.mentions_in(sentence.clone()).any(|mention| matches!(mention.value, Value::Number(_))) {
            for (pattern, bit) in self.fulfils.get(FIGURE).into_iter().flatten() {
                found[*pattern] |= bit;
            }
        }
        let mut relevant: Vec<(&Rule, Vec<Pattern>)> = Vec::new();
        for (number, (rule, pattern)) in self.patterns.iter().copied().enumerate() {
            if found[number] != self.wanted[number] {
                continue;
            }
            match relevant.last_mut().filter(|(last, _)| std::ptr::eq(*last, rule)) {
                Some((_, patterns)) => patterns.push(pattern),
                None => relevant.push((rule, vec![pattern])),
            }
        }
        relevant
    }
}

/// The sets of words of each of which a frame needs one: those of its predicate, or those of its arguments and the
/// pronouns for them where its predicate is any verb.
fn frame_needs(pattern: &FramePattern) -> Vec<BTreeSet<String>> {
    match &pattern.predicate {
        Predicate::Lemmas(lemmas) => vec![written(lemmas)],
        Predicate::VerbBut(_) => {
            let needed = pattern.slots.iter().filter(|slot| !slot.optional);
            let words = needed.filter_map(|slot| telling(slot_needs(&slot.pattern)).into_iter().next());
            let pronouns = || PHRASE_PRONOUNS.iter().map(|pronoun| (*pronoun).to_owned());
            words.map(|words| words.into_iter().chain(pronouns()).collect()).take(MOST_NEEDS).collect()
        }
    }
}

/// What the pattern of an argument needs: its words, or a figure.
fn slot_needs(pattern: &[Node]) -> Vec<BTreeSet<String>> {
    let figure = |node: &Node| matches!(node, Node::Capture { accepts: Type::Number, .. });
    let figures = pattern.iter().filter(|node| figure(node)).map(|_| BTreeSet::from([FIGURE.to_owned()]));
    needs(pattern).into_iter().chain(figures).collect()
}

/// The written forms of the predicates of a frame and of the nouns that stand for them.
fn written(lemmas: &BTreeSet<String>) -> BTreeSet<String> {
    let verbs = lemmas.iter();
    verbs
        .flat_map(|verb| {
            let nouns = predicates::nouns_of(verb).flat_map(inflection::forms);
            nouns.chain(inflection::forms(verb)).chain(conjugation::regular(verb)).collect::<Vec<_>>()
        })
        .collect()
}

/// The sets of words of each of which `pattern` needs one.
fn needs(pattern: &[Node]) -> Vec<BTreeSet<String>> {
    pattern.iter().flat_map(need).collect()
}

fn need(node: &Node) -> Vec<BTreeSet<String>> {
    match node {
        Node::Words(words) => vec![words.clone()],
        Node::Choice(_, choices) => {
            if let [only] = &choices[..] {
                needs(only)
            } else {
                let each: Option<Vec<BTreeSet<String>>> =
                    choices.iter().map(|choice| needs(choice).into_iter().min_by_key(rank)).collect();
                each.map(|sets| vec![sets.into_iter().flatten().collect()]).unwrap_or_default()
            }
        }
        _ => Vec::new(),
    }
}

/// The most telling of `needs`: those without words that stand in most sentences, the smallest sets first.
fn telling(mut needs: Vec<BTreeSet<String>>) -> Vec<BTreeSet<String>> {
    needs.sort_by_key(rank);
    needs.truncate(MOST_NEEDS);
    needs
}

fn rank(words: &BTreeSet<String>) -> (bool, usize) {
    (words.iter().any(|word| fr::is_preposition(word) || fr::is_function_word(word)), words.len())
}
