//! Deployments: who sends under whose flag, and where to.
//!
//! A mission acts for the organisation that it belongs to, and is the framework. What a rule does not capture comes
//! from the words before, see [`theatre`]: « la France y a envoyé », « ses soldats ont quitté le pays ».

use serde_json::{Map, Value as Json};

use super::{Found, attribute, theatre};
use crate::claim::{Claim, Deployment, DeploymentStatus, MembershipStatus, Statement};
use crate::date::Date;
use crate::lexicon::{Mention, Value};
use crate::ontology::Entity;
use crate::rules::Capture;

/// Adds sender, destination and framework; `None` where the sender would be at home, or a party is not known.
pub fn complete(found: &Found, fields: &mut Map<String, Json>) -> Option<()> {
    if !fields.remove("context").is_none_or(|context| theatre::is_about(found, context.as_str())) {
        return None;
    }
    let named = fields.get("sender").and_then(Json::as_str).map(str::to_owned);
    let named = named.or_else(|| theatre::owner(found))?;
    let mission = entity(found, &named).filter(|entity| matches!(entity.class.as_str(), "Mission" | "Force"));
    let sender = principal(found, &named);
    fields.insert("sender".to_owned(), Json::from(sender.as_str()));
    match destination(found, fields, &sender, mission) {
        Some(state) if state == sender || theatre::is_recipient(found) => return None,
        Some(state) => fields.insert("destination".to_owned(), Json::from(state)),
        None if fields.contains_key("region") => None,
        None => return None,
    };
    if let Some(region) = fields.remove("region") {
        fields.insert("place".to_owned(), region);
    }
    let destination = fields.get("destination").and_then(Json::as_str).map(str::to_owned);
    if let Some(date) = destination.as_deref().and_then(|state| date_of(found, state)) {
        fields.entry("date").or_insert_with(|| Json::from(date.to_string()));
    }
    fields.entry("place").or_insert_with(|| place(found, destination.as_deref()).map_or(Json::Null, Json::from));
    if found.rule.denied.values().any(|status| status == "refused") {
        return Some(());
    }
    let flag = mission.map(|mission| mission.id.clone());
    let flag = flag.or_else(|| attribute::framework(found.reading, found.sentence, &found.matched.tokens, &sender));
    if let Some(flag) = flag.filter(|flag| *flag != sender) {
        fields.entry("framework").or_insert_with(|| Json::from(flag));
    }
    Some(())
}

/// The date right behind one of several destinations: « au Liberia en 1990, en Sierra Leone en 1997 ».
fn date_of(found: &Found, destination: &str) -> Option<Date> {
    let captured = found.matched.captures.get("destination").filter(|list| list.len() > 1)?;
    let is_it = |capture: &&Capture| capture.value == Some(Value::State(destination.to_owned()));
    let end = captured.iter().find(is_it)?.tokens.end;
    found.reading.mentions_in(end..end + 3).find_map(Mention::date)
}

/// The city of the clause, where the tables know that it is the destination's.
fn place(found: &Found, destination: Option<&str>) -> Option<String> {
    let clause = attribute::clause(found.reading, found.sentence, &found.matched.tokens);
    let place = attribute::place(found.reading, &clause, &found.matched.tokens)?;
    let is_there = found.reading.lexicon.state_of_place(&place) == destination && destination.is_some();
    is_there.then_some(place)
}

fn entity<'f>(found: &'f Found, id: &str) -> Option<&'f Entity> {
    found.reading.lexicon.ontology().get(id)
}

/// The organisation that a mission, force or organ acts for; any other sender itself.
fn principal(found: &Found, sender: &str) -> String {
    let acts_for_another = |entity: &&Entity| matches!(entity.class.as_str(), "Mission" | "Force" | "Organ");
    let parent = entity(found, sender).filter(acts_for_another).and_then(|entity| entity.belongs_to.clone());
    parent.map_or_else(|| sender.to_owned(), |parent| principal(found, &parent))
}

fn destination(found: &Found, fields: &Map<String, Json>, sender: &str, mission: Option<&Entity>) -> Option<String> {
    let elsewhere = |state: &str| state != sender && !theatre::is_party(found, state);
    let here = found.matched.tokens.end;
    let captured = fields.get("destination").and_then(Json::as_str).map(str::to_owned);
    if captured.is_some() {
        let unclear = !captured.as_deref().is_some_and(elsewhere) || !theatre::is_alone(found, &elsewhere);
        let described = theatre::is_described(found) && unclear;
        return if described { theatre::state(found, here, &elsewhere) } else { captured };
    }
    let near = fields.get("near").or_else(|| fields.get("place")).and_then(Json::as_str);
    if let Some(place) = near {
        if let Some(state) = found.reading.lexicon.state_of_place(place) {
            return Some(state.to_owned());
        }
        return theatre::only_state(found, here).filter(|state| state != sender);
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
    let host = mission.and_then(|mission| host(found, mission)).filter(|state| elsewhere(state));
    host.or_else(|| theatre::meant(found, elsewhere))
        .or_else(|| theatre::state(found, found.sentence.end, elsewhere))
        .or_else(|| theatre::of_article(found, sender).filter(|state| elsewhere(state)))
}

/// The state that a mission is in: of several, the one that the words before place things in or that the article names.
fn host(found: &Found, mission: &Entity) -> Option<String> {
    let is_host = |state: &str| mission.hosts.iter().any(|host| host == state);
    let named = || theatre::foremost(found, &is_host);
    theatre::state(found, found.sentence.end, &is_host).or_else(named)
}

/// Gives a member's troops the flag of its organisation, where the article says both that the state is a member and
/// that the organisation itself deploys to the same place.
pub fn share_flags(claims: &mut [Claim]) {
    let flags: Vec<Option<String>> = claims.iter().map(|claim| shared_flag(claims, claim)).collect();
    for (claim, flag) in claims.iter_mut().zip(flags) {
        if let (Statement::Deployment(deployment), Some(flag)) = (&mut claim.statement, flag) {
            deployment.framework.get_or_insert(flag);
        }
    }
}

fn shared_flag(claims: &[Claim], claim: &Claim) -> Option<String> {
    let Statement::Deployment(sent) = &claim.statement else { return None };
    let arrives = |one: &Deployment| matches!(one.status, DeploymentStatus::Deployed | DeploymentStatus::Announced);
    let joint = claims.iter().find_map(|other| match &other.statement {
        Statement::Deployment(joint) => {
            let same = joint.destination == sent.destination && arrives(joint) && arrives(sent);
            (same && is_member(claims, &sent.sender, &joint.sender)).then_some(joint)
        }
        _ => None,
    })?;
    Some(joint.framework.clone().unwrap_or_else(|| joint.sender.clone()))
}

fn is_member(claims: &[Claim], state: &str, organisation: &str) -> bool {
    claims.iter().any(|claim| match &claim.statement {
        Statement::Membership(member) => {
            let belongs = matches!(member.status, MembershipStatus::Member | MembershipStatus::Joined);
            belongs && member.state == state && member.organisation == organisation
        }
        _ => false,
    })
}
