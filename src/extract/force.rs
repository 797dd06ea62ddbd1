//! Forces: whose they are, and one name for each in an article.
//!
//! A figure counts only close behind the name, a date only where the clause speaks of the creation.

use serde_json::{Map, Value as Json};

use super::{Found, attribute};
use crate::lang::fr;
use crate::lexicon::{Form, Mention, Value};

/// How far behind the name its size may stand.
const NEAR: usize = 12;

/// Adds organisation, name, size and date; `None` where the force is nobody's, or its name no name of a force.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if found.matched.captures.contains_key("owned") {
        fields.insert("organisation".to_owned(), Json::from(owner(found)?));
    }
    let named = fields.get("organisation")?.as_str()?.to_owned();
    let ontology = found.reading.lexicon.ontology();
    let entity = ontology.get(&named);
    let is_force = entity.is_some_and(|entity| matches!(entity.class.as_str(), "Mission" | "Force"));
    let shown = found.matched.captures.contains_key("described");
    if !is_force && is_in_apposition(found) {
        return None;
    }
    if is_force && is_described(found) != shown || shown && !is_called_force(found) {
        return None;
    }
    if is_force {
        let owner = ontology.principal(&named, &["Mission", "Force"]);
        if owner == named {
            return None;
        }
        fields.insert("organisation".to_owned(), Json::from(owner));
        if !found.matched.captures.contains_key("owned") {
            fields.insert("name".to_owned(), Json::from(name(found, &named)));
        }
    }
    let is_called_so = match fields.remove("called").as_ref().and_then(Json::as_str) {
        Some("in_full") => fr::names_a_force(fields.get("name")?.as_str()?),
        Some("in_common") => is_kind_of_force(found),
        _ => true,
    };
    if !is_called_so {
        return None;
    }
    if !fields.contains_key("size") {
        let size = size(found).and_then(|size| serde_json::to_value(size).ok());
        fields.insert("size".to_owned(), size.unwrap_or(Json::Null));
    }
    if !fields.contains_key("date") && !is_created(found) {
        fields.insert("date".to_owned(), Json::Null);
    }
    Some(())
}

/// « le Bouclier de la péninsule, la force commune du CCG »: the force has its name before the comma.
fn is_in_apposition(found: &Found) -> bool {
    let reading = found.reading;
    let start = found.matched.tokens.start;
    let comma = (start.saturating_sub(2)..start).rev().find(|at| reading.form(*at) == ",");
    let class = |id: &str| reading.lexicon.ontology().get(id).is_some_and(|entity| entity.class == "Force");
    comma.is_some_and(|comma| {
        let mut before = reading.mentions_in(comma.saturating_sub(5)..comma).filter(|it| it.tokens.end == comma);
        before.any(|mention| mention.organisation().is_some_and(class))
    })
}

/// The name that the article uses first, a full one (« Force … ») before others.
fn name(found: &Found, id: &str) -> String {
    let reading = found.reading;
    let by_name = |mention: &&Mention| mention.organisation() == Some(id) && mention.form != Form::Anaphor;
    let names = || reading.mentions.iter().filter(by_name);
    let written = |mention: &Mention| reading.written(&mention.tokens).to_owned();
    let full = names().map(written).find(|name| fr::names_a_force(name));
    full.or_else(|| names().map(written).next()).unwrap_or_else(|| id.to_owned())
}

/// Whether the rule took a mere description: « la force », « la mission ».
fn is_described(found: &Found) -> bool {
    let captures = found.matched.captures.get("organisation").into_iter().flatten();
    let mut mentions = captures.flat_map(|capture| found.reading.mentions_at(capture.tokens.start));
    mentions.any(|mention| mention.organisation().is_some() && mention.form == Form::Anaphor)
}

/// The organisation whose « sa force » is: the one last named before, with no state named since.
fn owner(found: &Found) -> Option<String> {
    let reading = found.reading;
    let at = found.matched.tokens.start;
    let id = reading.last_organisation(at)?;
    let named = |mention: &&Mention| mention.organisation() == Some(id);
    let last = reading.mentions_in(0..at).rfind(named)?.tokens.end;
    let is_state = |mention: &Mention| mention.state().is_some() && mention.form != Form::Adjective;
    let contested = reading.mentions_in(last..at).any(is_state);
    (!contested).then(|| id.to_owned())
}

/// Whether the words that name the force say of which kind it is.
fn is_kind_of_force(found: &Found) -> bool {
    let words: Vec<&str> = found.matched.tokens.clone().map(|at| found.reading.form(at)).collect();
    fr::names_a_kind_of_force(&words)
}

/// Whether the description is « force » or « brigade », not « mission ».
fn is_called_force(found: &Found) -> bool {
    matches!(found.reading.form(found.matched.tokens.start + 1), "force" | "brigade")
}

fn size(found: &Found) -> Option<crate::claim::Size> {
    let reading = found.reading;
    let tokens = &found.matched.tokens;
    let clause = attribute::clause(reading, found.sentence, tokens);
    let near = tokens.start..clause.end.min(tokens.end + NEAR);
    let counted = |mention: &&Mention| attribute::counts_people(reading, mention, near.end);
    let number = reading.mentions_in(near.clone()).find(counted).or_else(|| counted_next(found))?;
    if let Value::Number(size) = number.value { Some(size) } else { None }
}

/// The figure of the next sentence, where that is about the force: « Elle compte 10 000 hommes. »
fn counted_next<'r>(found: &Found<'r>) -> Option<&'r Mention> {
    let reading = found.reading;
    let here = reading.sentences.partition_point(|sentence| sentence.tokens.end <= found.matched.tokens.start);
    let next = &reading.sentences.get(here + 1)?.tokens;
    let about = reading.form(next.start) == "elle" && fr::counts_members(reading.form(next.start + 1));
    let near = next.start..next.end.min(next.start + NEAR);
    let counted = |mention: &&Mention| attribute::counts_people(reading, mention, near.end);
    if about { reading.mentions_in(near.clone()).find(counted) } else { None }
}

/// Whether the clause says that the force came to be.
fn is_created(found: &Found) -> bool {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    clause.into_iter().any(|at| fr::says_creation(found.reading.form(at)))
}
