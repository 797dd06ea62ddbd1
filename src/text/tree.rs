//! Dependency trees of sentences, each word with its place in the text.

use std::ops::Range;

use super::conllu;
use super::parser::{Annotation, Parser};
use super::token::Token;
use super::word::{Part, Word, words};

/// A sentence's words and what the analyser says of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree<'m> {
    /// The words in order.
    pub words: Vec<Word>,
    /// Of each word, its analysis.
    pub annotations: Vec<Annotation<'m>>,
}

/// The tree of a sentence of `text`, whose tokens are `tokens`.
///
/// ```
/// use casus::text::{Parser, tokenize, tree};
///
/// let text = "La Russie a envoyé des soldats au Kazakhstan.";
/// let tree = tree(text, &tokenize(text), &[], Parser::embedded());
/// let subject = tree.annotations.iter().position(|word| word.deprel == "nsubj").expect("a subject");
/// assert_eq!(tree.words[subject].form, "Russie");
/// assert_eq!(tree.head(subject).map(|verb| tree.words[verb].form.as_str()), Some("envoyé"));
/// ```
///
/// Each of `names`, byte ranges of the text in order, becomes one word of the tree; the analyser sees the first word of
/// it (« Organisation » for « Organisation du traité de sécurité collective »).
pub fn tree<'m>(text: &str, tokens: &[Token], names: &[Range<usize>], parser: &'m Parser) -> Tree<'m> {
    let words = joined(text, words(text, tokens, &parser.model().contractions), names);
    let is_name = |word: &&Word| names.contains(&word.range);
    let first = |name: &str| name.find(char::is_whitespace).unwrap_or(name.len());
    let shown = words.iter().map(|word| if is_name(&word) { &word.form[..first(&word.form)] } else { &word.form });
    let mut annotations = parser.annotate(&shown.collect::<Vec<_>>());
    for (word, annotation) in words.iter().zip(&mut annotations).filter(|(word, _)| is_name(word)) {
        annotation.lemma.clone_from(&word.form);
    }
    Tree { words, annotations }
}

/// The words with those of each name as one; a name that doesn't begin and end with a word stays as it is.
fn joined(text: &str, words: Vec<Word>, names: &[Range<usize>]) -> Vec<Word> {
    let mut names = names.iter().peekable();
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        while names.next_if(|name| name.start < word.range.start).is_some() {}
        let name = names.next_if(|name| name.start == word.range.start && word.part == Part::Whole);
        let mut end = word.range.end;
        while let Some(next) = name.and_then(|name| words.next_if(|next| next.range.end <= name.end)) {
            end = next.range.end;
        }
        let range = word.range.start..end;
        joined.push(if end > word.range.end {
            Word { form: text[range.clone()].to_owned(), range, ..word }
        } else {
            word
        });
    }
    joined
}

impl Tree<'_> {
    /// The head of the word at `index`; the root has none.
    pub fn head(&self, index: usize) -> Option<usize> {
        self.annotations[index].head.checked_sub(1)
    }

    /// The words that depend on the word at `index`, in order.
    pub fn dependents(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.words.len()).filter(move |word| self.head(*word) == Some(index))
    }

    /// The tree as CoNLL-U writes it; `text` is that in which the words stand.
    pub fn to_conllu(&self, text: &str) -> conllu::Sentence {
        let (Some(first), Some(last)) = (self.words.first(), self.words.last()) else {
            return conllu::Sentence::default();
        };
        let spaced = |word: &Word| text[word.range.end..].chars().next().is_none_or(char::is_whitespace);
        let rows = self.words.iter().zip(&self.annotations).map(|(word, found)| conllu::Word {
            form: word.form.replace(char::is_whitespace, " "),
            lemma: found.lemma.clone(),
            upos: found.upos.to_owned(),
            feats: found.feats.to_owned(),
            head: found.head,
            deprel: found.deprel.to_owned(),
            space_after: word.part != Part::Whole || spaced(word),
        });
        let contractions = self.words.iter().enumerate().filter(|(_, word)| word.part == Part::First);
        let contractions = contractions.map(|(index, word)| conllu::Contraction {
            words: index..index + 2,
            form: text[word.range.clone()].to_owned(),
            space_after: spaced(word),
        });
        conllu::Sentence {
            id: String::new(),
            text: text[first.range.start..last.range.end].split_whitespace().collect::<Vec<_>>().join(" "),
            words: rows.collect(),
            contractions: contractions.collect(),
        }
    }
}
