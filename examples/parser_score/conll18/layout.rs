//! A file's tokens, sentences and words laid over its characters without whitespace.

use std::ops::Range;

use casus::text::conllu::{Sentence, Word};

/// Features that mean the same in every language, so that a parser of any may be held to them.
const UNIVERSAL_FEATURES: &[&str] = &[
    "Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender", "Mood", "NumType",
    "Number", "Person", "Polarity", "Polite", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice",
];

/// Relations of words that carry meaning; the metrics on content words count these.
const CONTENT: &[&str] = &[
    "acl",
    "advcl",
    "advmod",
    "amod",
    "appos",
    "ccomp",
    "compound",
    "conj",
    "csubj",
    "dep",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
];

/// Relations of words that serve another word.
const FUNCTIONAL: &[&str] = &["aux", "case", "cc", "clf", "cop", "det", "mark"];

/// Whether `relation` (without subtype) is one of a content word.
pub fn is_content(relation: &str) -> bool {
    CONTENT.contains(&relation)
}

/// A word with what the metrics ask of it.
pub struct Unit<'a> {
    /// The word as the file has it.
    pub word: &'a Word,
    /// Its characters; of a part of a contraction, the whole contraction's.
    pub span: Range<usize>,
    /// Whether it is a part of a contraction.
    pub contracted: bool,
    /// Number of its head among all words of the file, `None` for a root.
    pub parent: Option<usize>,
    /// Its relation without subtype.
    pub relation: &'a str,
    /// Its universal features, in order.
    pub feats: Vec<&'a str>,
    /// Numbers of its children whose relation is a function word's, in order.
    pub function_words: Vec<usize>,
}

/// A file laid over its characters.
#[derive(Default)]
pub struct Layout<'a> {
    /// Its characters without whitespace.
    pub characters: Vec<char>,
    /// Its tokens; a contraction is one.
    pub tokens: Vec<Range<usize>>,
    /// Its sentences.
    pub sentences: Vec<Range<usize>>,
    /// Its words.
    pub words: Vec<Unit<'a>>,
}

impl<'a> Layout<'a> {
    /// Lays out `sentences`.
    pub fn of(sentences: &'a [Sentence]) -> Self {
        let mut layout = Self::default();
        for sentence in sentences {
            let (start, first) = (layout.characters.len(), layout.words.len());
            layout.add_words(sentence, first);
            layout.sentences.push(start..layout.characters.len());
            layout.add_function_words(first);
        }
        layout
    }

    fn add_words(&mut self, sentence: &'a Sentence, first: usize) {
        let mut contractions = sentence.contractions.iter().peekable();
        let mut at = 0;
        while at < sentence.words.len() {
            let contraction = contractions.next_if(|part| part.words.start == at);
            let form = contraction.map_or(&sentence.words[at].form, |part| &part.form);
            let end = contraction.map_or(at + 1, |part| part.words.end);
            let span = self.add_token(form);
            for word in &sentence.words[at..end] {
                self.words.push(unit(word, span.clone(), contraction.is_some(), first));
            }
            at = end;
        }
    }

    fn add_token(&mut self, form: &str) -> Range<usize> {
        let start = self.characters.len();
        self.characters.extend(form.chars().filter(|c| !c.is_whitespace()));
        let span = start..self.characters.len();
        self.tokens.push(span.clone());
        span
    }

    /// Tells the words from `first` on of the function words that depend on them.
    fn add_function_words(&mut self, first: usize) {
        for index in first..self.words.len() {
            if let Some(parent) = self.words[index].parent
                && FUNCTIONAL.contains(&self.words[index].relation)
            {
                self.words[parent].function_words.push(index);
            }
        }
    }
}

/// The universal features of a FEATS column, in order.
pub fn universal(feats: &str) -> Vec<&str> {
    let is_universal = |feature: &&str| UNIVERSAL_FEATURES.contains(&feature.split('=').next().unwrap_or_default());
    let mut feats: Vec<&str> = feats.split('|').filter(is_universal).collect();
    feats.sort_unstable();
    feats
}

fn unit(word: &Word, span: Range<usize>, contracted: bool, first: usize) -> Unit<'_> {
    Unit {
        word,
        span,
        contracted,
        parent: word.head.checked_sub(1).map(|head| first + head),
        relation: word.deprel.split(':').next().unwrap_or_default(),
        feats: universal(&word.feats),
        function_words: Vec::new(),
    }
}
