//! Where a move of troops begins and ends.

use serde_json::Value as Json;

use super::Found;
use crate::lexicon::Form;

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
