//! Foundings: a participle that opens a sentence belongs to the organisation behind it; one without a name is the
//! organisation last named.

use serde_json::{Map, Value as Json};

use super::{Found, context};
use crate::lang::fr;

/// How many sentences back a founding without a name may look for its organisation.
const SENTENCES_BACK: usize = 1;

/// Adds the organisation where the rule did not capture it; `None` where the words are about something else.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if found.matched.captures.contains_key("opening") && !opens_sentence(found) {
        return None;
    }
    let inner = found.matched.captures.get("apposed").and_then(|list| list.first());
    if inner.is_some_and(|words| words.tokens.clone().any(|at| leaves_apposition(found.reading.form(at)))) {
        return None;
    }
    if !fields.contains_key("organisation") {
        let organisation = context::last_organisation(found.reading, found.matched.tokens.start, SENTENCES_BACK)?;
        fields.insert("organisation".to_owned(), Json::from(organisation));
    }
    fields.get("date").filter(|date| !date.is_null()).map(|_| ())
}

/// Whether nothing but marks stands before the match in its sentence, or a colon does.
fn opens_sentence(found: &Found) -> bool {
    let before = (found.sentence.start..found.matched.tokens.start).rev();
    let mut words = before.map(|at| found.reading.form(at)).skip_while(|form| matches!(*form, "«" | "\"" | "“" | "–" | "-"));
    words.next().is_none_or(|form| matches!(form, ":" | ";" | "et" | "•" | ")" | "*"))
}

/// A comma or a verb: what stands behind it is no longer in apposition to the organisation.
fn leaves_apposition(form: &str) -> bool {
    form == "," || fr::is_finite_verb(form) && !form.ends_with('é') && !form.ends_with('e')
}
