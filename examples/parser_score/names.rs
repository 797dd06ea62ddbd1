//! What it changes if the names that the lexicon knows are given to the analyser as one word each.

use std::ops::Range;

use casus::lexicon::Lexicon;
use casus::text::conllu::{Sentence, Word};
use casus::text::parser::Parser;
use casus::text::tokenize;

/// Right heads, and right heads with the right relation, among so many words.
#[derive(Default)]
struct Count {
    words: usize,
    heads: usize,
    relations: usize,
}

/// Prints attachment in the sentences that have a name of several words, outside the names and of the names themselves,
/// with the names' words apart and as one.
pub fn print(gold: &[Sentence], parser: &Parser) {
    let (mut apart, mut together) = (Count::default(), Count::default());
    let mut names = 0;
    for sentence in gold {
        let spans = spans(sentence);
        if spans.is_empty() {
            continue;
        }
        names += spans.len();
        let expected = collapsed(sentence, &spans);
        compare(&expected, &collapsed(&crate::annotated(sentence, parser), &spans), &mut apart);
        compare(&expected, &crate::annotated(&expected, parser), &mut together);
    }
    println!("{names} names of several words, in sentences of {} words with each name as one:", together.words);
    for (how, count) in [("apart", apart), ("as one", together)] {
        let share = |right: usize| 100.0 * right as f64 / count.words.max(1) as f64;
        println!("  {how:<10} UAS {:.2}, LAS {:.2}", share(count.heads), share(count.relations));
    }
}

fn compare(gold: &Sentence, found: &Sentence, count: &mut Count) {
    for (gold, found) in gold.words.iter().zip(&found.words) {
        count.words += 1;
        count.heads += usize::from(gold.head == found.head);
        count.relations += usize::from(gold.head == found.head && gold.deprel == found.deprel);
    }
}

/// The words of each name of several words that is one subtree.
fn spans(sentence: &Sentence) -> Vec<Range<usize>> {
    let tokens = tokenize(&sentence.text);
    let mentions = Lexicon::embedded().mentions(&sentence.text, &tokens);
    let places = places(sentence);
    let mut spans: Vec<Range<usize>> = Vec::new();
    for mention in mentions {
        let bytes = tokens[mention.tokens.start].range.start..tokens[mention.tokens.end - 1].range.end;
        let first = places.iter().position(|range| range.start == bytes.start);
        let last = places.iter().rposition(|range| range.end == bytes.end);
        if let (Some(first), Some(last)) = (first, last)
            && first < last
            && spans.last().is_none_or(|before| before.end <= first)
            && top(sentence, &(first..last + 1)).is_some()
        {
            spans.push(first..last + 1);
        }
    }
    spans
}

/// Bytes of each word in the sentence's text; none where the text has other words.
fn places(sentence: &Sentence) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    let mut index = 0;
    while index < sentence.words.len() {
        let contraction = sentence.contractions.iter().find(|part| part.words.start == index);
        let (form, count) = contraction.map_or((&sentence.words[index].form, 1), |part| (&part.form, part.words.len()));
        let Some(start) = sentence.text[at..].find(form.as_str()).map(|gap| at + gap) else { return Vec::new() };
        at = start + form.len();
        ranges.extend(std::iter::repeat_n(start..at, count));
        index += count;
    }
    ranges
}

/// The one word of `span` whose head is outside, if the words outside depend on no other.
fn top(sentence: &Sentence, span: &Range<usize>) -> Option<usize> {
    let outside = |word: &Word| word.head == 0 || !span.contains(&(word.head - 1));
    let mut tops = span.clone().filter(|index| outside(&sentence.words[*index]));
    let top = tops.next()?;
    let enters = |(index, word): (usize, &Word)| {
        !span.contains(&index) && word.head > 0 && span.contains(&(word.head - 1)) && word.head - 1 != top
    };
    (tops.next().is_none() && !sentence.words.iter().enumerate().any(enters)).then_some(top)
}

/// `sentence` with each span as one word; a found tree may tear a span, then its first word with a head outside stands
/// for it.
fn collapsed(sentence: &Sentence, spans: &[Range<usize>]) -> Sentence {
    let covering = |index: usize| spans.iter().find(|span| span.contains(&index));
    let mut places = Vec::new();
    let mut words: Vec<Word> = Vec::new();
    for (index, word) in sentence.words.iter().enumerate() {
        if covering(index).is_none_or(|span| span.start == index) {
            words.push(word.clone());
        }
        places.push(words.len());
    }
    for span in spans {
        let outside = |index: &usize| !span.contains(&sentence.words[*index].head.wrapping_sub(1));
        let top = span.clone().find(outside).unwrap_or(span.start);
        let forms: Vec<&str> = span.clone().map(|index| sentence.words[index].form.as_str()).collect();
        words[places[span.start] - 1] = Word { form: forms[0].to_owned(), ..sentence.words[top].clone() };
    }
    for word in &mut words {
        word.head = word.head.checked_sub(1).map_or(0, |head| places[head]);
    }
    Sentence { words, contractions: Vec::new(), ..sentence.clone() }
}
