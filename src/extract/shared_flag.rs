//! The flag that troops share with others whom the article tells of beside them.

use super::flag::{is_tied, on_own_account};
use crate::claim::{Claim, Deployment, DeploymentStatus, MembershipStatus, Statement};
use crate::ontology::EntityKind;
use crate::resolve::Reading;

/// Gives troops the flag of others that the article tells of beside them: of a state's in the same sentence, or in the
/// one before to which « aussi » ties them; of the organisation whose decision to send its members' troops follow.
pub fn share(reading: &Reading, claims: &mut [Claim]) {
    let flags: Vec<Option<String>> =
        claims.iter().map(|claim| joint(reading, claims, claim).or_else(|| beside(reading, claims, claim))).collect();
    for (claim, flag) in claims.iter_mut().zip(flags) {
        if let (Statement::Deployment(deployment), Some(flag)) = (&mut claim.statement, flag) {
            deployment.framework.get_or_insert(flag);
        }
    }
}

/// The organisation that itself sends troops to the same place, where the article says that the state is a member, or
/// that it promises troops once the organisation has decided so.
fn joint(reading: &Reading, claims: &[Claim], claim: &Claim) -> Option<String> {
    let is_state = |id: &str| reading.lexicon.ontology().kind_of(id) == Some(EntityKind::State);
    let Statement::Deployment(sent) = &claim.statement else { return None };
    let announced = |one: &Deployment| one.status == DeploymentStatus::Announced;
    let arrives = |one: &Deployment| matches!(one.status, DeploymentStatus::Deployed | DeploymentStatus::Announced);
    let joint = claims.iter().find_map(|other| match &other.statement {
        Statement::Deployment(joint) => {
            let same = joint.destination == sent.destination && arrives(joint) && arrives(sent);
            let follows = announced(joint) && announced(sent) && other.evidence.start < claim.evidence.start;
            let organised = !is_state(&joint.sender) || joint.framework.is_some();
            let fits = same && (is_member(claims, &sent.sender, &joint.sender) || follows && organised);
            fits.then_some(joint)
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

/// The flag of another state's troops in the same place, told of in the same sentence or right before.
fn beside(reading: &Reading, claims: &[Claim], claim: &Claim) -> Option<String> {
    let ontology = reading.lexicon.ontology();
    let is_state = |id: &str| ontology.kind_of(id) == Some(EntityKind::State);
    let Statement::Deployment(sent) = &claim.statement else { return None };
    if sent.status == DeploymentStatus::Refused || sent.framework.is_some() || !is_state(&sent.sender) {
        return None;
    }
    let here = sentence_of(reading, claim)?;
    let tokens = &reading.sentences[here].tokens;
    if on_own_account(reading, tokens) {
        return None;
    }
    let tied = is_tied(reading, tokens);
    claims.iter().find_map(|other| {
        let Statement::Deployment(others) = &other.statement else { return None };
        let flag = others.framework.as_deref().filter(|id| ontology.get(id).is_some())?;
        let there = sentence_of(reading, other)?;
        let paragraph = |at: usize| reading.sentences[at].paragraph;
        let near = there == here || tied && there + 1 == here && paragraph(there) == paragraph(here);
        let same = others.destination == sent.destination && others.sender != sent.sender && is_state(&others.sender);
        (near && same).then(|| flag.to_owned())
    })
}

/// The number of the sentence that the claim's quote begins in.
fn sentence_of(reading: &Reading, claim: &Claim) -> Option<usize> {
    let token = reading.token_at(claim.evidence.start);
    let at = reading.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    (at < reading.sentences.len()).then_some(at)
}
