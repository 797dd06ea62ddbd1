//! How a claim was made: the words of each field, the frame that fits, the tree.

use std::io::{self, Write};

use casus::claim::Claim;
use casus::resolve::Reading;
use casus::trace::{Attempt, Origin, Parsed, origin};
use serde_json::{Value, json};

use super::session::Session;
use super::shown;
use super::terminal::FAINT;

/// The match that made a claim.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    /// The article.
    pub reading: &'a Reading<'a>,
    /// The sentence.
    pub sentence: &'a Parsed,
    /// The match.
    pub attempt: &'a Attempt<'a>,
    /// Whether the tree is wanted even where no frame matched.
    pub tree: bool,
}

impl Made<'_> {
    /// Where the field `name` of `claim` comes from.
    pub fn origin(&self, claim: &Claim, name: &str) -> Option<String> {
        let (_, value) = claim.fields().into_iter().find(|(field, _)| field.name == name)?;
        let (reading, attempt) = (self.reading, self.attempt);
        Some(match origin(reading, attempt.rule, &attempt.matched, name, &value) {
            Origin::Captured(capture, source) => {
                let words = shown::words(reading, &capture.tokens);
                let how = shown::source(&source, reading);
                if words.is_empty() { how } else { format!("« {words} », {how}") }
            }
            Origin::Set => "set by the rule".to_owned(),
            Origin::Around(Some(near)) => {
                format!(
                    "from the words around: « {} », {}",
                    shown::words(reading, &near.tokens),
                    shown::place(reading, near.tokens.start)
                )
            }
            Origin::Around(None) => "from the words around".to_owned(),
        })
    }

    /// Writes the frame, if one matched, and the tree.
    pub fn write(&self, session: Session, out: &mut impl Write) -> io::Result<()> {
        let tree = &self.sentence.tree;
        let name = |name: &str| session.terminal.paint(FAINT, format_args!("{name:<14}"));
        if let Some(frame) = self.attempt.frame {
            writeln!(out, "\n  {} {}", name("frame"), shown::frame(&self.sentence.frames[frame], tree, self.reading))?;
        }
        if self.tree || self.attempt.frame.is_some() {
            writeln!(out, "\n  {}", session.terminal.paint(FAINT, "tree"))?;
            shown::tree(tree).iter().try_for_each(|line| writeln!(out, "    {line}"))?;
        }
        Ok(())
    }

    /// As JSON.
    pub fn object(&self, claim: &Claim, session: Session) -> Value {
        let (tree, frame) = (&self.sentence.tree, self.attempt.frame.map(|frame| &self.sentence.frames[frame]));
        let fields = claim.fields().into_iter().map(
            |(field, value)| json!({ "field": field.name, "value": value, "from": self.origin(claim, field.name) }),
        );
        let mentions = self.reading.mentions_in(self.sentence.tokens.clone()).map(|mention| {
            let [_, value, how] = shown::mention(mention, self.reading, session);
            json!({ "words": shown::words(self.reading, &mention.tokens), "value": value, "how": how })
        });
        json!({
            "pattern": self.attempt.written,
            "fields": fields.collect::<Vec<_>>(),
            "mentions": mentions.collect::<Vec<_>>(),
            "frame": frame.map(|frame| shown::frame_object(frame, tree, self.reading)),
            "tree": (self.tree || frame.is_some()).then(|| shown::tree_object(tree)),
        })
    }
}
