//! What the rules make of a sentence, as JSON.

use casus::lexicon::Mention;
use casus::resolve::Reading;
use casus::suite::notation;
use serde_json::{Value, json};

use super::account::{Account, refusals};
use crate::cli::session::Session;
use crate::cli::shown;

/// The same as the text.
pub fn object(account: &Account, reading: &Reading, tree: bool, session: Session) -> Value {
    let sentence = &account.sentence;
    let mention = |mention: &Mention| {
        let [_, value, how] = shown::mention(mention, reading, session);
        json!({ "words": shown::words(reading, &mention.tokens), "value": value, "how": how })
    };
    let refused = account.attempts.iter().filter(|attempt| !refusals(attempt).is_empty()).map(|attempt| {
        json!({
            "rule": attempt.rule.name,
            "pattern": attempt.written,
            "words": shown::words(reading, &attempt.matched.tokens),
            "reasons": refusals(attempt),
        })
    });
    let near = account.near.iter().map(|miss| {
        json!({
            "rule": miss.rule.name,
            "pattern": miss.written,
            "matched": miss.near.matched.0,
            "of": miss.near.matched.1,
            "failed": miss.failed,
            "words": shown::words(reading, &miss.near.at),
        })
    });
    json!({
        "sentence": shown::words(reading, &sentence.tokens),
        "mentions": account.mentions(reading).into_iter().map(mention).collect::<Vec<_>>(),
        "frames": sentence.frames.iter().map(|frame| shown::frame_object(frame, &sentence.tree, reading)).collect::<Vec<_>>(),
        "tree": tree.then(|| shown::tree_object(&sentence.tree)),
        "claims": account.claims().into_iter().map(|claim| {
            json!({ "claim": notation::line(claim.kind(), &notation::fields(claim)), "rule": claim.rule })
        }).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "near": near.collect::<Vec<_>>(),
    })
}
