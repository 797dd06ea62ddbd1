//! Deployments: who sends under whose flag, and where to.
//!
//! A mission acts for the organisation that it belongs to, and is the framework. What a rule does not capture comes
//! from the words before, see [`theatre`]: « la France y a envoyé », « ses soldats ont quitté le pays ».

use serde_json::{Map, Value as Json};

use super::{Found, attribute, flag, journey, site, theatre, told, topic};
use crate::date::Date;
use crate::frame;
use crate::lang::fr;
use crate::lang::fr::mood::{Mood, mood_of};
use crate::lexicon::{Form, Mention, Value};
use crate::ontology::Entity;
use crate::resolve::Reading;
use crate::rules::{Capture, Match};

/// Adds sender, destination and framework; `None` where the sender would be at home, or a party is not known.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if !fields.remove("context").is_none_or(|context| topic::is_about(found, context.as_str())) {
        return None;
    }
    settle_status(found, fields)?;
    if fields.get("status").and_then(Json::as_str) == Some("withdrawn") && topic::are_civilians(found) {
        return None;
    }
    let start = found.matched.tokens.start;
    let named = match fields.get("sender").and_then(Json::as_str) {
        Some(BODY) => found.reading.last_organisation(start).map(str::to_owned),
        Some(sender) => Some(sender.to_owned()),
        None => theatre::owner(found),
    }?;
    if fields.get("framework").and_then(Json::as_str) == Some(MISSION) {
        let spoken_of = topic::mission(found).map(|mission| ("framework".to_owned(), Json::from(mission)));
        fields.remove("framework");
        fields.extend(spoken_of);
    }
    if !counts_people(found) {
        fields.remove("size");
    }
    apportion(found, fields)?;
    let flag = fields.get("framework").and_then(Json::as_str);
    let is_mission = |entity: &&Entity| matches!(entity.class.as_str(), "Mission" | "Force");
    let mission =
        [Some(named.as_str()), flag].into_iter().flatten().find_map(|id| entity(found, id).filter(is_mission));
    let sender = principal(found, &named);
    fields.insert("sender".to_owned(), Json::from(sender.as_str()));
    if !fields.remove("home").is_none_or(|home| journey::is_home(found, &home, &sender)) {
        return None;
    }
    let withdrawn = fields.get("status").and_then(Json::as_str) == Some("withdrawn");
    match destination(found, fields, &sender, mission) {
        Some(state) if state == sender || theatre::is_recipient(found) && !withdrawn => return None,
        Some(_) if journey::is_among_people(found) => return None,
        Some(state) if withdrawn && journey::stays_in(found, &state) => return None,
        Some(state) => fields.insert("destination".to_owned(), Json::from(state)),
        None if fields.contains_key("region") => None,
        None => return None,
    };
    if !fields.contains_key("size")
        && let Some(size) = size_beside(found, fields)
    {
        fields.insert("size".to_owned(), size);
    }
    if is_part_of_figure(found) {
        fields.entry("size").or_insert(Json::Null);
    }
    if let Some(region) = fields.remove("region") {
        fields.insert("place".to_owned(), region);
    }
    let destination = fields.get("destination").and_then(Json::as_str).map(str::to_owned);
    if let Some(date) = destination.as_deref().and_then(|state| date_of(found, state)) {
        fields.entry("date").or_insert_with(|| Json::from(date.to_string()));
    }
    let place = site::of(found, destination.as_deref()).or_else(|| theatre::part(found));
    fields.entry("place").or_insert_with(|| place.map_or(Json::Null, Json::from));
    if found.rule.denied.values().any(|status| status == "refused") {
        return Some(());
    }
    let stays = fields.get("status").and_then(Json::as_str) == Some("stationed");
    let flag = mission.map(|mission| mission.id.clone());
    let flag = flag.or_else(|| flag::of(found, &sender, destination.as_deref(), stays));
    if let Some(flag) = flag.filter(|flag| *flag != sender) {
        fields.entry("framework").or_insert_with(|| Json::from(flag));
    }
    Some(())
}

/// What a rule gives as sender where « les chefs d'État » act for the organisation last named.
const BODY: &str = "body";

/// What a rule gives as framework where the one mission that the paragraph names, if it does, is what it tells of.
const MISSION: &str = "mission";

/// Whom a rule that refuses asks for more: what was not sent has not been refused. « enverrait », said of what is to
/// come, announces.
fn settle_status(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let Some((_, mood)) = found.matched.manner else { return Some(()) };
    let said = found.matched.words.first().and_then(|at| mood_of(found.reading.form(*at)));
    let is = |status: &str| fields.get("status").and_then(Json::as_str) == Some(status);
    let to_come = matches!(said, None | Some(Mood::Infinitive | Mood::Future | Mood::Conditional));
    if is("refused") && mood == frame::Mood::Fact && !to_come {
        return None;
    }
    if is("deployed") && said == Some(Mood::Conditional) {
        fields.insert("status".to_owned(), Json::from("announced"));
    }
    Some(())
}

/// Whether the number that was captured, if any, counts people rather than ships or battalions.
fn counts_people(found: &Found) -> bool {
    let sizes = found.matched.captures.get("size").into_iter().flatten();
    let form = |at: usize| found.reading.form(at);
    let units = |end: usize| (end..end + 2).take_while(|at| !fr::is_article(form(*at))).any(|at| fr::is_unit(form(at)));
    !sizes.into_iter().any(|capture| units(capture.tokens.end))
}

/// Whether the figure before the senders is that of a whole of which they are some: « 300 soldats, dont des Fidjiens ».
fn is_part_of_figure(found: &Found) -> bool {
    let reading = found.reading;
    let Some(first) = found.matched.captures.get("sender").and_then(|list| list.first()) else { return false };
    let some = |at: &usize| matches!(reading.form(*at), "dont" | "parmi" | "desquels" | "notamment");
    let part = (found.matched.tokens.start..first.tokens.start).rfind(some);
    let counted = |at: usize| {
        let near = reading.mentions_in(at..first.tokens.end + 1);
        near.into_iter().any(|one| matches!(one.value, Value::Number(_)))
    };
    part.is_some_and(|at| !counted(at))
}

/// Gives one of several destinations the number right before it, « 350 soldats au Gabon, 900 au Tchad »; `None` for what
/// is none: « 350 soldats au Gabon, le Togo 140 ».
fn apportion(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    let captured = found.matched.captures.get("destination").filter(|list| list.len() > 1);
    let Some(captured) = captured else { return Some(()) };
    let destination = fields.get("destination").and_then(Json::as_str)?;
    let at = captured.iter().position(|one| one.value == Some(Value::State(destination.to_owned())))?;
    let placed = |one: &Capture| theatre::is_located(found, one.tokens.start);
    if placed(&captured[0]) && !placed(&captured[at]) {
        return None;
    }
    let start = captured[at].tokens.start;
    let near = found.reading.mentions_in(start.saturating_sub(NUMBER)..start);
    let adjoining = near.filter(|one| one.tokens.end + 2 >= start && !attribute::is_in_date(found.reading, one));
    let number = adjoining.into_iter().find_map(|one| match one.value {
        Value::Number(size) => Some(size),
        _ => None,
    });
    let first = captured.iter().all(|other| other.tokens.start >= start);
    if let Some(size) = number.filter(|_| !first) {
        fields.insert("size".to_owned(), serde_json::to_value(size).unwrap_or(Json::Null));
    }
    Some(())
}

/// How far before a destination the number that goes with it may begin.
const NUMBER: usize = 4;

/// `matched` with the further members of its enumerations.
pub fn widened(reading: &Reading, matched: &Match) -> Match {
    with_further_destinations(reading, with_further_senders(reading, matched))
}

/// Further destinations, each with its date: « a quitté le Mali en 2022, le Niger en 2023 ».
fn with_further_destinations(reading: &Reading, mut matched: Match) -> Match {
    let Some([only]) = matched.captures.get("destination").map(Vec::as_slice) else { return matched };
    let dated = |at: usize| {
        let date = at + usize::from(matches!(reading.form(at), "en" | "le" | "dès"));
        reading.mentions_at(date).iter().find(|mention| mention.date().is_some()).map(|mention| mention.tokens.end)
    };
    let mut further = vec![only.clone()];
    let mut end = dated(only.tokens.end);
    while let Some(at) = end {
        let separators = (at..at + 2).take_while(|at| matches!(reading.form(*at), "," | "et")).count();
        let article = usize::from(fr::is_article(reading.form(at + separators)));
        let next = at + separators + article;
        let state = reading.mentions_at(next).iter().find(|one| one.form == Form::Name && one.state().is_some());
        let Some(state) = state.filter(|_| separators > 0) else { break };
        end = dated(state.tokens.end);
        if end.is_some() {
            further.push(Capture { tokens: state.tokens.clone(), value: Some(state.value.clone()) });
        }
    }
    if let Some(last) = further.last() {
        matched.tokens.end = matched.tokens.end.max(last.tokens.end);
    }
    matched.captures.insert("destination".to_owned(), further);
    matched
}

/// `matched` with the further adjectives of an enumeration: « des soldats kényans, togolais et béninois ».
fn with_further_senders(reading: &Reading, matched: &Match) -> Match {
    let mut matched = matched.clone();
    let Some(senders) = matched.captures.get_mut("sender") else { return matched };
    let adjective = |at: usize| reading.mentions_at(at).iter().find(|mention| mention.form == Form::Adjective);
    let Some(mut end) =
        senders.last().filter(|last| adjective(last.tokens.start).is_some()).map(|last| last.tokens.end)
    else {
        return matched;
    };
    loop {
        let separators = (end..end + 2).take_while(|at| matches!(reading.form(*at), "," | "et" | "ou")).count();
        let Some(next) = adjective(end + separators).filter(|_| separators > 0) else { break };
        senders.push(Capture { tokens: next.tokens.clone(), value: Some(next.value.clone()) });
        end = next.tokens.end;
    }
    matched.tokens.end = matched.tokens.end.max(end);
    matched
}

/// The date right behind one of several destinations, or behind one before which the match tells another date: « au Liberia
/// en 1990, en Sierra Leone en 1997 ».
fn date_of(found: &Found, destination: &str) -> Option<Date> {
    let captured = found.matched.captures.get("destination")?;
    let before = |one: &Capture| found.reading.mentions_in(found.matched.tokens.start..one.tokens.start);
    let dated = captured.first().is_some_and(|one| before(one).any(|mention| mention.date().is_some()));
    if captured.len() < 2 && !dated {
        return None;
    }
    let is_it = |capture: &&Capture| capture.value == Some(Value::State(destination.to_owned()));
    let end = captured.iter().find(is_it)?.tokens.end;
    found.reading.mentions_in(end..end + 5).find(|mention| is_beside(found, end, mention)).and_then(Mention::date)
}

/// Whether the date follows the token `end` with nothing but words that lead to it between: « que le 31 août 1994 ».
fn is_beside(found: &Found, end: usize, date: &Mention) -> bool {
    let leads = |at: usize| matches!(found.reading.form(at), "en" | "le" | "que" | "qu'" | "dès" | "au" | "à" | "fin");
    date.date().is_some() && (end..date.tokens.start).all(leads)
}

/// The figure beside the party or place of one claim of several, null where only the others have one: « Fidji (50) et
/// Nauru », « l'Ouganda, avec 6 200 hommes ».
fn size_beside(found: &Found, fields: &Map<String, Json>) -> Option<Json> {
    ["sender", "destination"].into_iter().find_map(|field| {
        let captured = found.matched.captures.get(field)?;
        let beside = |capture: &Capture| attribute::size_beside(found.reading, capture.tokens.end);
        captured.iter().find_map(&beside)?;
        let meant = |capture: &&Capture| match &capture.value {
            Some(Value::State(id) | Value::Organisation(id)) => fields.get(field).and_then(Json::as_str) == Some(id),
            _ => false,
        };
        let size = captured.iter().find(meant).and_then(beside);
        Some(size.and_then(|size| serde_json::to_value(size).ok()).unwrap_or(Json::Null))
    })
}

fn entity<'f>(found: &'f Found, id: &str) -> Option<&'f Entity> {
    found.reading.lexicon.ontology().get(id)
}

/// The organisation that a mission, force or organ acts for; any other sender itself.
fn principal(found: &Found, sender: &str) -> String {
    found.reading.lexicon.ontology().principal(sender, &["Mission", "Force", "Organ"]).to_owned()
}

fn destination(found: &Found, fields: &Map<String, Json>, sender: &str, mission: Option<&Entity>) -> Option<String> {
    if fields.contains_key("region") {
        return None;
    }
    let elsewhere = |state: &str| state != sender && !theatre::is_party(found, state);
    let here = found.matched.tokens.end;
    let captured = fields.get("destination").and_then(Json::as_str).map(str::to_owned);
    if captured.is_some() {
        let unclear = !captured.as_deref().is_some_and(elsewhere) || !theatre::is_alone(found, &elsewhere);
        if !theatre::is_described(found) {
            return captured;
        }
        let foremost = theatre::of_article(found, sender).filter(|state| elsewhere(state));
        return foremost.or_else(|| if unclear { theatre::state(found, here, &elsewhere) } else { captured });
    }
    let withdrawn = fields.get("status").and_then(Json::as_str) == Some("withdrawn");
    if let Some(source) = theatre::source(found).filter(|state| withdrawn && elsewhere(state)) {
        return Some(source);
    }
    let near = fields.get("near").or_else(|| fields.get("place")).and_then(Json::as_str);
    if let Some(place) = near {
        if let Some(state) = found.reading.lexicon.state_of_place(place) {
            return Some(state.to_owned());
        }
        let heading = theatre::heading(found).filter(|state| state != sender);
        return heading.or_else(|| theatre::only_state(found, here).filter(|state| state != sender));
    }
    match mission {
        Some(mission) => host(found, mission),
        None => scene(found, sender, &elsewhere),
    }
}

/// Where the clause has it, else where the mission that it names is, else where the words before or the whole article
/// set the scene.
fn scene(found: &Found, sender: &str, elsewhere: &dyn Fn(&str) -> bool) -> Option<String> {
    let located = theatre::in_clause(found);
    let there: Vec<&str> = located.iter().copied().filter(|state| elsewhere(state)).collect();
    match there[..] {
        [only] => return Some(only.to_owned()),
        [] if located.is_empty() => {}
        _ => return None,
    }
    if theatre::is_placed_behind(found) {
        return None;
    }
    let flag = attribute::framework(found.reading, found.sentence, &found.matched.tokens, sender);
    let mission = flag.and_then(|flag| entity(found, &flag)).filter(|entity| entity.class == "Mission");
    let of_flag = mission.and_then(|mission| host(found, mission)).filter(|state| elsewhere(state));
    of_flag
        .or_else(|| theatre::heading(found).filter(|state| elsewhere(state)))
        .or_else(|| theatre::inviting(found).filter(|state| elsewhere(state)))
        .or_else(|| theatre::meant(found, elsewhere))
        .or_else(|| told::scene(found).filter(|state| elsewhere(state)))
        .or_else(|| topic::asker(found).filter(|state| elsewhere(state) && is_refused(found)))
        .or_else(|| theatre::of_article(found, sender).filter(|state| elsewhere(state)))
        .or_else(|| theatre::state(found, found.sentence.end, elsewhere))
        .or_else(|| theatre::other(found, elsewhere))
        .or_else(|| host(found, entity(found, topic::mission(found)?)?).filter(|state| elsewhere(state)))
}

fn is_refused(found: &Found) -> bool {
    [&found.rule.set, &found.rule.denied]
        .into_iter()
        .any(|set| set.get("status").is_some_and(|status| status == "refused"))
}

/// The state that a mission is in: of several, the one that the words before place things in or that the article names.
fn host(found: &Found, mission: &Entity) -> Option<String> {
    let is_host = |state: &str| mission.hosts.iter().any(|host| host == state);
    let named = || theatre::foremost(found, &is_host);
    theatre::state(found, found.sentence.end, &is_host).or_else(named)
}
