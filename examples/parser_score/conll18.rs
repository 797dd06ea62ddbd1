//! The metrics of the `CoNLL` 2018 shared task: how near a parser's output comes to a treebank, from raw text on.
//!
//! Gold and system may cut the text differently; they are compared over its characters without whitespace. A token, a
//! sentence or a word counts as found where its characters are the same; words of contractions are aligned by their
//! forms (see [`align`]). Every other metric asks something of the aligned words, and counts against all words. See
//! <https://universaldependencies.org/conll18/evaluation.html>. XPOS is left out, so that `AllTags` is UPOS and `UFeats`
//! alone: the project reads no language-specific tags.

mod align;
mod layout;

use std::cmp::Ordering;
use std::ops::Range;

use casus::text::conllu::Sentence;

use layout::{Layout, Unit};

pub use layout::universal;

/// Counts of one metric.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Things in the gold standard.
    pub gold: usize,
    /// Things in the system's output.
    pub system: usize,
    /// Those of them that agree.
    pub correct: usize,
    /// Gold words that have a counterpart; `None` where the metric is not about aligned words.
    pub aligned: Option<usize>,
}

impl Score {
    /// Share of the system's output that is right, from 0 to 1.
    pub fn precision(self) -> f64 {
        ratio(self.correct, self.system)
    }

    /// Share of the gold standard that was found, from 0 to 1.
    pub fn recall(self) -> f64 {
        ratio(self.correct, self.gold)
    }

    /// Harmonic mean of precision and recall, from 0 to 1.
    pub fn f1(self) -> f64 {
        ratio(2 * self.correct, self.system + self.gold)
    }

    /// Share of the aligned words that are right: what is left when segmentation is forgiven.
    pub fn aligned_accuracy(self) -> Option<f64> {
        self.aligned.map(|aligned| ratio(self.correct, aligned))
    }
}

#[expect(clippy::cast_precision_loss, reason = "treebanks have far fewer than 2^52 words")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The metrics, each with the name that the shared task gives it, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores(pub Vec<(&'static str, Score)>);

/// Why two files cannot be compared.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotComparable {
    /// The texts are different.
    #[error("the texts differ from character {at} on: gold has « {gold} », the system has « {system} »")]
    OtherText {
        /// Characters before the difference, not counting whitespace.
        at: usize,
        /// How the gold text goes on.
        gold: String,
        /// How the system's text goes on.
        system: String,
    },
}

/// Compares the `system`'s sentences with the `gold` ones, which must have the same characters.
pub fn evaluate(gold: &[Sentence], system: &[Sentence]) -> Result<Scores, NotComparable> {
    let (gold, system) = (Layout::of(gold), Layout::of(system));
    if let Some(at) = difference(&gold.characters, &system.characters) {
        let rest = |layout: &Layout| layout.characters[at..].iter().take(20).collect();
        return Err(NotComparable::OtherText { at, gold: rest(&gold), system: rest(&system) });
    }
    let pairs = align::align(&gold.words, &system.words);
    let mut gold_of = vec![None; system.words.len()];
    for &(of_gold, of_system) in &pairs {
        gold_of[of_system] = Some(of_gold);
    }
    Ok(Comparison { gold, system, pairs, gold_of }.scores())
}

fn difference(gold: &[char], system: &[char]) -> Option<usize> {
    let common = gold.iter().zip(system).take_while(|(one, other)| one == other).count();
    (common < gold.len().max(system.len())).then_some(common)
}

struct Comparison<'a> {
    gold: Layout<'a>,
    system: Layout<'a>,
    /// Numbers of the aligned words.
    pairs: Vec<(usize, usize)>,
    /// The gold word of each system word.
    gold_of: Vec<Option<usize>>,
}

impl Comparison<'_> {
    fn scores(&self) -> Scores {
        let any = |_: &Unit| true;
        let content = |word: &Unit| layout::is_content(word.relation);
        let upos = |g: &Unit, s: &Unit| g.word.upos == s.word.upos;
        let feats = |g: &Unit, s: &Unit| g.feats == s.feats;
        let lemma = |g: &Unit, s: &Unit| g.word.lemma == "_" || g.word.lemma == s.word.lemma;
        let las = |g: &Unit, s: &Unit| self.same_parent(g, s) && g.relation == s.relation;
        let tags = |g: &Unit, s: &Unit| upos(g, s) && feats(g, s);
        Scores(vec![
            ("Tokens", spans(&self.gold.tokens, &self.system.tokens)),
            ("Sentences", spans(&self.gold.sentences, &self.system.sentences)),
            ("Words", self.words(any, |_, _| true)),
            ("UPOS", self.words(any, upos)),
            ("UFeats", self.words(any, feats)),
            ("AllTags", self.words(any, tags)),
            ("Lemmas", self.words(any, lemma)),
            ("UAS", self.words(any, |g, s| self.same_parent(g, s))),
            ("LAS", self.words(any, las)),
            ("CLAS", self.words(content, las)),
            ("MLAS", self.words(content, |g, s| las(g, s) && tags(g, s) && self.same_function_words(g, s))),
            ("BLEX", self.words(content, |g, s| las(g, s) && lemma(g, s))),
        ])
    }

    /// Counts the words that `counts`, and the aligned pairs that `agrees`.
    fn words(&self, counts: impl Fn(&Unit) -> bool, agrees: impl Fn(&Unit, &Unit) -> bool) -> Score {
        let of = |layout: &Layout| layout.words.iter().filter(|word| counts(word)).count();
        let units = self.pairs.iter().map(|&(g, s)| (&self.gold.words[g], &self.system.words[s]));
        let aligned: Vec<_> = units.filter(|(g, _)| counts(g)).collect();
        Score {
            gold: of(&self.gold),
            system: of(&self.system),
            correct: aligned.iter().filter(|(g, s)| agrees(g, s)).count(),
            aligned: Some(aligned.len()),
        }
    }

    fn same_parent(&self, gold: &Unit, system: &Unit) -> bool {
        match (gold.parent, system.parent) {
            (None, None) => true,
            (Some(of_gold), Some(of_system)) => self.gold_of[of_system] == Some(of_gold),
            _ => false,
        }
    }

    /// Whether both words have the same function words, each with the same relation and tags.
    fn same_function_words(&self, gold: &Unit, system: &Unit) -> bool {
        gold.function_words.len() == system.function_words.len()
            && gold.function_words.iter().zip(&system.function_words).all(|(&g, &s)| {
                let (one, other) = (&self.gold.words[g], &self.system.words[s]);
                self.gold_of[s] == Some(g)
                    && one.relation == other.relation
                    && one.word.upos == other.word.upos
                    && one.feats == other.feats
            })
    }
}

/// Counts the spans that both have; both are in order.
fn spans(gold: &[Range<usize>], system: &[Range<usize>]) -> Score {
    let (mut g, mut s, mut correct) = (0, 0, 0);
    while let (Some(one), Some(other)) = (gold.get(g), system.get(s)) {
        let order = one.start.cmp(&other.start);
        correct += usize::from(one == other);
        g += usize::from(order != Ordering::Greater);
        s += usize::from(order != Ordering::Less);
    }
    Score { gold: gold.len(), system: system.len(), correct, aligned: None }
}

#[cfg(test)]
mod tests;
