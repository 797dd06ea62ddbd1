//! What articles say of the world: as many claims of each kind as real articles have, with their contradictions.

use casus::article::Article;
use casus::claim::{
    AssistanceRequest, Claim, Deployment, DeploymentStatus, Entities, Evidence, Extraction, Force, Founding,
    Headquarters, Invocation, Leadership, Meeting, MeetingType, Membership, MembershipStatus, Modality, Polarity,
    Provision, ProvisionType, Role, Size, Statement,
};
use casus::date::Date;
use fastrand::Rng;

use crate::world::{World, YEARS, dated, drawn};

/// Claims of an article, on average.
const CLAIMS: usize = 19;

/// Characters of an article that a claim takes.
const PASSAGE: usize = 180;

/// Claims of each kind in a hundred, as in the articles that the rules were measured on.
const SHARES: [(u8, Tell); 11] = [
    (28, membership),
    (21, deployment),
    (20, role),
    (6, founding),
    (4, headquarters),
    (3, leadership),
    (4, provision),
    (3, invocation),
    (3, force),
    (4, request),
    (4, meeting),
];

type Tell = fn(&World, i16, &mut Rng) -> Statement;

/// The article of that number, and what is read in it.
pub fn article(number: usize, world: &World, rng: &mut Rng) -> (Article, Extraction) {
    let year = rng.i16(YEARS);
    let id = format!("article-{number:06}");
    let sentences = (0..CLAIMS * 2 * PASSAGE / 30).map(|at| format!("L'alliance {number} tient conseil {at}. "));
    let text = sentences.collect::<Vec<_>>().concat();
    let claims: Vec<Claim> =
        (0..rng.usize(CLAIMS / 2..CLAIMS * 3 / 2)).map(|at| claim(&id, at, &text, world, year, rng)).collect();
    let entities = Entities {
        states: (0..6).map(|_| drawn(&world.states, rng).clone()).collect(),
        organisations: (0..3).map(|_| drawn(&world.organisations, rng).clone()).collect(),
        ..Entities::default()
    };
    let article = Article {
        title: Some(format!("L'alliance en {year}")),
        date: Date::of_day(year, rng.i8(1..=12), rng.i8(1..=28)),
        publisher: Some(format!("Le Journal {}", rng.u8(0..12))),
        url: None,
        lang: "fr".to_owned(),
        text,
        id,
    };
    (article, Extraction { claims, entities })
}

fn claim(source: &str, at: usize, text: &str, world: &World, year: i16, rng: &mut Rng) -> Claim {
    let start = at * PASSAGE;
    let share = rng.u8(0..100);
    let mut below = 0;
    let tell = SHARES.iter().find(|(share_of, _)| {
        below += share_of;
        share < below
    });
    let statement = tell.map_or(membership as Tell, |(_, tell)| *tell)(world, year, rng);
    Claim {
        source: source.to_owned(),
        statement,
        evidence: Evidence::of(text, start + 40..start + rng.usize(60..150)),
        rule: format!("synthetic/rule-{}", rng.u8(0..200)),
        polarity: if rng.u8(0..100) == 0 { Polarity::Denied } else { Polarity::Affirmed },
        modality: match rng.u8(0..100) {
            0..95 => Modality::Fact,
            95..98 => Modality::Reported,
            _ => Modality::Planned,
        },
        speaker: None,
    }
}

/// The date, more often none; one article in thirty errs by a year.
fn told(date: Date, rng: &mut Rng) -> Option<Date> {
    let slip = i16::from(rng.u8(0..30) == 0);
    (rng.u8(0..5) < 2).then(|| if slip == 1 { Date::of_year(date.year() + 1) } else { date })
}

fn membership(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let (organisation, members) = drawn(&world.members, rng);
    let (organisation, member) = (organisation.clone(), drawn(members, rng));
    let over = member.until.filter(|until| until.year() <= year);
    let (state, status, date) = match rng.u8(0..100) {
        0..8 => {
            let others = [MembershipStatus::Candidate, MembershipStatus::Observer, MembershipStatus::NotMember];
            (drawn(&world.states, rng), *rng.choice(&others).unwrap_or(&others[0]), None)
        }
        8..16 => (&member.state, MembershipStatus::Suspended, told(dated(rng.i16(YEARS), rng), rng)),
        _ if member.from.year() > year => (&member.state, MembershipStatus::Candidate, None),
        _ if over.is_some() => (&member.state, MembershipStatus::Left, over.and_then(|date| told(date, rng))),
        16..40 => (&member.state, MembershipStatus::Joined, told(member.from, rng)),
        _ => (&member.state, MembershipStatus::Member, None),
    };
    Statement::Membership(Membership { state: state.clone(), organisation, status, date })
}

fn deployment(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let operation = drawn(&world.operations, rng);
    let status = match year {
        _ if rng.u8(0..20) == 0 => DeploymentStatus::Refused,
        _ if year < operation.from => DeploymentStatus::Announced,
        _ if year > operation.until => DeploymentStatus::Withdrawn,
        _ if rng.bool() => DeploymentStatus::Deployed,
        _ => DeploymentStatus::Stationed,
    };
    let told_year = if status == DeploymentStatus::Withdrawn { operation.until } else { operation.from };
    let least = operation.size * rng.u64(18..=22) / 20;
    let size = match rng.u8(0..10) {
        0..5 => Some(Size::exactly(least)),
        5 => Some(Size { min: Some(least), max: None }),
        _ => None,
    };
    Statement::Deployment(Deployment {
        sender: operation.sender.clone(),
        destination: Some(operation.destination.clone()),
        status,
        place: (rng.u8(0..6) == 0).then(|| format!("Base {}", rng.u8(0..50))),
        size,
        date: told(dated(told_year, rng), rng),
        framework: operation.framework.clone().filter(|_| rng.bool()),
        purpose: (rng.u8(0..4) == 0).then(|| "pour une mission de paix".to_owned()),
    })
}

fn role(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let held = drawn(&world.tenures, rng);
    let former = year > held.until || year < held.from;
    Statement::Role(Role { person: held.person.clone(), role: held.office, of: held.of.clone(), former })
}

fn founding(world: &World, _: i16, rng: &mut Rng) -> Statement {
    let organisation = drawn(&world.organisations, rng).clone();
    let length = i16::try_from(organisation.len()).unwrap_or(0);
    let year = 1940 + 4 * length + i16::from(rng.u8(0..10) == 0);
    Statement::Founding(Founding { organisation, date: Date::of_year(year), place: None })
}

fn headquarters(world: &World, _: i16, rng: &mut Rng) -> Statement {
    let organisation = drawn(&world.organisations, rng).clone();
    let place = format!("Ville de {organisation}");
    Statement::Headquarters(Headquarters { organisation, place })
}

fn leadership(world: &World, _: i16, rng: &mut Rng) -> Statement {
    let organisation = drawn(&world.organisations, rng).clone();
    Statement::Leadership(Leadership { state: drawn(&world.states[..8], rng).clone(), organisation })
}

fn provision(world: &World, _: i16, rng: &mut Rng) -> Statement {
    let treaty = drawn(&world.organisations, rng).clone();
    let (article, provision_type) = (rng.u8(1..20).to_string(), ProvisionType::CollectiveDefence);
    Statement::Provision(Provision { treaty, article, provision_type })
}

fn invocation(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let (treaty, by) = (drawn(&world.organisations, rng).clone(), Some(drawn(&world.states, rng).clone()));
    let (article, date) = (rng.u8(4..6).to_string(), told(dated(year, rng), rng));
    Statement::Invocation(Invocation { treaty, article, by, date })
}

fn force(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let organisation = drawn(&world.organisations, rng).clone();
    let name = format!("Force de {organisation} {}", rng.u8(1..4));
    let (size, date) = (Some(Size::exactly(1000 * rng.u64(1..20))), told(dated(year, rng), rng));
    Statement::Force(Force { organisation, name, size, date })
}

fn request(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let requester = drawn(&world.states, rng).clone();
    let (addressee, date) = (Some(drawn(&world.organisations, rng).clone()), told(dated(year, rng), rng));
    Statement::AssistanceRequest(AssistanceRequest { requester, addressee, date })
}

fn meeting(world: &World, year: i16, rng: &mut Rng) -> Statement {
    let organisation = drawn(&world.organisations, rng).clone();
    let types = [MeetingType::Summit, MeetingType::Ministerial, MeetingType::Emergency];
    let meeting_type = *rng.choice(&types).unwrap_or(&types[0]);
    let (date, place) = (told(dated(year, rng), rng), Some("Bruxelles".to_owned()));
    Statement::Meeting(Meeting { organisation, meeting_type, date, place })
}
