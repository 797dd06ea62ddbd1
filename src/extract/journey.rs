//! Where a move of troops begins and ends.

use serde_json::Value as Json;

use super::Found;
use crate::lexicon::{Form, Value};

/// Whether the captured destination is a people: « ont rejoint les Tanzaniens ».
pub fn is_among_people(found: &Found) -> bool {
    let captured = found.matched.captures.get("destination").into_iter().flatten();
    let mut mentions = captured.flat_map(|capture| found.reading.mentions_at(capture.tokens.start));
    mentions.any(|mention| mention.form == Form::Demonym)
}

/// Whether the state or place that troops come home to is the sender's.
pub fn is_home(found: &Found, home: &Json, sender: &str) -> bool {
    let home = home.as_str().unwrap_or_default();
    home == sender || found.reading.lexicon.state_of_place(home) == Some(sender)
}

/// How many tokens behind the match the end of the journey may be told.
const REACH: usize = 6;

/// Whether the troops go on to another place in the same `state`: « ont quitté Gao | pour Kidal ».
pub fn stays_in(found: &Found, state: &str) -> bool {
    let reading = found.reading;
    let end = found.matched.tokens.end;
    let near = end..(end + REACH).min(found.sentence.end);
    let Some(onward) = near.clone().find(|at| matches!(reading.form(*at), "pour" | "vers")) else { return false };
    let mut whither = reading.mentions_in(onward..near.end).filter_map(|mention| match &mention.value {
        Value::Place(name) => reading.lexicon.state_of_place(name),
        _ => mention.state(),
    });
    whither.next() == Some(state)
}
