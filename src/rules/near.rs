//! How near a pattern came to a match, for those who write rules.
//!
//! It stands beside the matcher, which knows nothing of it: each element is left out in turn, and where the others
//! match, that one failed.

use std::ops::Range;

use super::frame_pattern::{FramePattern, tokens, within};
use super::matcher::{Match, matches};
use super::pattern::Node;
use crate::frame::Frame;
use crate::lang::fr;
use crate::resolve::Reading;
use crate::text::Tree;

/// Tokens that are shown where an element at the end of a pattern failed.
const SHOWN: usize = 5;

/// The field in which the words of a failed element are kept.
const FAILED: &str = "?";

/// What a pattern lacks in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many of its elements matched, of so many that ask for something.
    pub matched: (usize, usize),
    /// The element that failed: its number in a sequence, or the slot of a frame as written.
    pub failed: Failed,
    /// The tokens that stand there, if any.
    pub at: Range<usize>,
}

/// Which part of a pattern failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failed {
    /// The element of that number.
    Element(usize),
    /// The slot, as written, of the frame of that number.
    Slot(usize, String),
}

/// How near the sequence `pattern`, which matches nowhere in `sentence`, came to it; `None` where no word of it is there.
pub fn near_sequence(reading: &Reading, sentence: &Range<usize>, pattern: &[Node]) -> Option<Near> {
    let without_one = (0..pattern.len()).filter(|at| asks(&pattern[*at]));
    let mut near = without_one.filter_map(|at| without(reading, sentence, pattern, at));
    let begun = || (1..pattern.len()).rev().find_map(|length| begun(reading, sentence, pattern, length));
    near.next().or_else(begun)
}

/// The match of `pattern` with any words for its element number `at`.
fn without(reading: &Reading, sentence: &Range<usize>, pattern: &[Node], at: usize) -> Option<Near> {
    let (before, behind) = (&pattern[..at], &pattern[at + 1..]);
    let first = |nodes: &[Node]| telling(reading, matches(reading, sentence, nodes));
    let stands = if behind.is_empty() {
        let end = first(before)?.tokens.end;
        end..(end + SHOWN).min(sentence.end)
    } else if before.is_empty() {
        let start = first(behind)?.tokens.start;
        start.saturating_sub(SHOWN).max(sentence.start)..start
    } else {
        let anything = Node::Choice(Some(FAILED.to_owned()), vec![vec![Node::Gap(8)]]);
        let relaxed: Vec<Node> = before.iter().chain([&anything]).chain(behind).cloned().collect();
        first(&relaxed)?.captures.get(FAILED)?.first()?.tokens.clone()
    };
    Some(Near { matched: (asking(pattern) - 1, asking(pattern)), failed: Failed::Element(at), at: stands })
}

/// The match of the first `length` elements, if they are at least half of those that ask for something.
fn begun(reading: &Reading, sentence: &Range<usize>, pattern: &[Node], length: usize) -> Option<Near> {
    let (before, behind) = pattern.split_at(length);
    let failed = length + behind.iter().position(asks)?;
    if asking(before) * 2 < asking(pattern) {
        return None;
    }
    let end = telling(reading, matches(reading, sentence, before))?.tokens.end;
    let at = end..(end + SHOWN).min(sentence.end);
    Some(Near { matched: (asking(before), asking(pattern)), failed: Failed::Element(failed), at })
}

/// The first of `matches` that rests on a word with a meaning: no preposition, auxiliary or the like.
fn telling(reading: &Reading, matches: Vec<Match>) -> Option<Match> {
    let means = |form: &str| !fr::is_function_word(form) && !fr::is_preposition(form) && !fr::mood::is_auxiliary(form);
    matches.into_iter().find(|one| one.words.iter().any(|at| means(reading.form(*at))))
}

/// Whether the element asks for something that must be there.
fn asks(node: &Node) -> bool {
    !matches!(node, Node::Gap(_) | Node::Phrase(_) | Node::Optional(_))
}

fn asking(nodes: &[Node]) -> usize {
    nodes.iter().filter(|node| asks(node)).count()
}

/// How near each frame with the predicate of `pattern` came to it: the first slot that nothing fills.
pub fn near_frames(reading: &Reading, tree: &Tree, frames: &[Frame], pattern: &FramePattern) -> Vec<Near> {
    let named = frames.iter().enumerate().filter(|(_, frame)| pattern.names(frame));
    named.filter_map(|(number, frame)| near_frame(reading, tree, number, frame, pattern)).collect()
}

fn near_frame(reading: &Reading, tree: &Tree, number: usize, frame: &Frame, pattern: &FramePattern) -> Option<Near> {
    let required: Vec<_> = pattern.slots.iter().filter(|slot| !slot.optional).collect();
    let required = required.as_slice();
    let candidates = |at: usize| frame.arguments.iter().filter(move |argument| required[at].takes(argument));
    let fills = |at: &usize| candidates(*at).any(|argument| within(reading, tree, argument, required[*at]).is_some());
    let empty: Vec<usize> = (0..required.len()).filter(|at| !fills(at)).collect();
    let slot = *empty.first()?;
    let stands = candidates(slot).find_map(|argument| tokens(reading, tree, &argument.span)).unwrap_or(0..0);
    Some(Near {
        matched: (1 + required.len() - empty.len(), 1 + required.len()),
        failed: Failed::Slot(number, required[slot].written.clone()),
        at: stands,
    })
}
