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
    let (words, is_name) = joined(text, words(text, tokens, &parser.model().contractions), names);
    let first = |name: &str| name.find(char::is_whitespace).unwrap_or(name.len());
    let shown =
        words.iter().zip(&is_name).map(|(word, name)| if *name { &word.form[..first(&word.form)] } else { &word.form });
    let mut annotations = parser.annotate(&shown.collect::<Vec<_>>());
    for (index, annotation) in annotations.iter_mut().enumerate().filter(|(index, _)| is_name[*index]) {
        annotation.lemma.clone_from(&words[index].form);
    }
    Tree { words, annotations }
}

/// The trees of the clauses of a sentence that semicolons part, as one [`Tree`] with a root for each: what one of them
/// says has no word in another.
///
/// ```
/// use casus::text::{Parser, forest, tokenize};
///
/// let text = "Le Ghana a envoyé 300 soldats ; le Burundi en aligne 760.";
/// let forest = forest(text, &tokenize(text), Parser::embedded());
/// let roots = (0..forest.words.len()).filter(|word| forest.head(*word).is_none());
/// assert_eq!(roots.map(|root| forest.words[root].form.as_str()).collect::<Vec<_>>(), ["envoyé", "aligne"]);
/// ```
pub fn forest<'m>(text: &str, tokens: &[Token], parser: &'m Parser) -> Tree<'m> {
    let mut forest = Tree { words: Vec::new(), annotations: Vec::new() };
    for clause in tokens.split_inclusive(|token| token.form == ";") {
        let tree = tree(text, clause, &[], parser);
        let before = forest.words.len();
        forest.words.extend(tree.words);
        let moved = |annotation: Annotation<'m>| match annotation.head {
            0 => annotation,
            head => Annotation { head: head + before, ..annotation },
        };
        forest.annotations.extend(tree.annotations.into_iter().map(moved));
    }
    forest
}

/// The words with those of each name as one, and which they are; a name that doesn't begin and end with a word stays as
/// it is.
fn joined(text: &str, words: Vec<Word>, names: &[Range<usize>]) -> (Vec<Word>, Vec<bool>) {
    if names.is_empty() {
        let none = vec![false; words.len()];
        return (words, none);
    }
    let mut names = names.iter().peekable();
    let (mut joined, mut is_name) = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
    let mut at = 0;
    while at < words.len() {
        let word = &words[at];
        while names.next_if(|name| name.start < word.range.start).is_some() {}
        let name = names.next_if(|name| name.start == word.range.start && word.part == Part::Whole);
        let last = name.and_then(|name| {
            let within = words[at..].iter().take_while(|word| word.range.end <= name.end).count();
            words[at..at + within].iter().rposition(|word| word.range.end == name.end && word.part != Part::First)
        });
        if let (Some(range), Some(last)) = (name, last) {
            joined.push(Word { form: text[range.clone()].to_owned(), range: range.clone(), part: Part::Whole });
            at += last + 1;
        } else {
            joined.push(word.clone());
            at += 1;
        }
        is_name.push(last.is_some());
    }
    (joined, is_name)
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
            lemma: found.lemma.replace(char::is_whitespace, " "),
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
