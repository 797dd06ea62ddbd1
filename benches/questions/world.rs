//! A world that articles can tell of: who is a member of what, who has troops where, who holds which office.
//!
//! States and organisations are those of the ontology, the ones that the press names most at the head; all else is
//! drawn by chance from a fixed seed, so that every run has the same world.

use casus::claim::Office;
use casus::date::Date;
use casus::ontology::{EntityKind, Ontology};
use fastrand::Rng;

/// States and organisations that the press names most, in the order of how often.
const FIRST_STATES: [&str; 8] = ["RUS", "USA", "UKR", "FRA", "GBR", "TUR", "DEU", "POL"];
const FIRST_ORGANISATIONS: [&str; 6] = ["NATO", "UN", "EU", "CSTO", "AU", "ECOWAS"];

/// Organisations that states are members of.
const CLASSES: [&str; 4] =
    ["MilitaryAlliance", "RegionalOrganisation", "EconomicOrganisation", "UniversalOrganisation"];

/// Forces sent abroad, and persons in office.
const OPERATIONS: usize = 1500;
const TENURES: usize = 2500;

/// The first and the last year of the press.
pub const YEARS: std::ops::Range<i16> = 2000..2026;

/// What there is to tell.
pub struct World {
    pub states: Vec<String>,
    pub organisations: Vec<String>,
    /// In the order of the organisations.
    pub members: Vec<(String, Vec<Member>)>,
    pub operations: Vec<Operation>,
    pub tenures: Vec<Held>,
}

/// A state in an organisation.
pub struct Member {
    pub state: String,
    pub from: Date,
    pub until: Option<Date>,
}

/// A force abroad.
pub struct Operation {
    pub sender: String,
    pub destination: String,
    pub framework: Option<String>,
    pub from: i16,
    pub until: i16,
    pub size: u64,
}

/// A person in an office.
pub struct Held {
    pub person: String,
    pub office: Office,
    pub of: String,
    pub from: i16,
    pub until: i16,
}

impl World {
    /// The world that `rng` makes.
    pub fn new(ontology: &Ontology, rng: &mut Rng) -> Self {
        let living = |kind| ontology.entities().iter().filter(move |one| one.kind == kind && one.until.is_none());
        let states = head_first(&FIRST_STATES, living(EntityKind::State).map(|one| one.id.clone()).collect());
        let classes = |classes: &'static [&str]| {
            let of = living(EntityKind::Organisation).filter(|one| classes.contains(&one.class.as_str()));
            of.map(|one| one.id.clone()).collect::<Vec<_>>()
        };
        let organisations = head_first(&FIRST_ORGANISATIONS, classes(&CLASSES));
        let missions = classes(&["Mission"]);
        let members = organisations.iter().map(|one| (one.clone(), members(&states, rng))).collect();
        let operations = (0..OPERATIONS).map(|_| operation(&states, &missions, rng)).collect();
        let tenures = (0..TENURES).map(|number| held(number, &states, &organisations, rng)).collect();
        Self { states, organisations, members, operations, tenures }
    }
}

/// `all`, those of `first` at the head in their order.
fn head_first(first: &[&str], mut all: Vec<String>) -> Vec<String> {
    let place = |id: &String| first.iter().position(|known| known == id).unwrap_or(first.len());
    all.sort_by_key(|id| (place(id), id.clone()));
    all
}

/// One of `all`: the first are drawn most often, as Zipf found of words.
pub fn drawn<'a, T>(all: &'a [T], rng: &mut Rng) -> &'a T {
    let odds = 1.0 - rng.f64();
    let rank = (f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX)).powf(odds) - 1.0).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let rank = rank as usize;
    &all[rank.min(all.len() - 1)]
}

/// A date in `year`, more often a day than a year.
pub fn dated(year: i16, rng: &mut Rng) -> Date {
    let (month, day) = (rng.i8(1..=12), rng.i8(1..=28));
    let year_only = Date::of_year(year);
    match rng.u8(0..10) {
        0..6 => Date::of_day(year, month, day).unwrap_or(year_only),
        6..8 => Date::of_month(year, month).unwrap_or(year_only),
        _ => year_only,
    }
}

fn members(states: &[String], rng: &mut Rng) -> Vec<Member> {
    let mut chosen: Vec<&String> = (0..rng.usize(5..45)).map(|_| drawn(states, rng)).collect();
    chosen.sort();
    chosen.dedup();
    let member = |state: &String| {
        let from = rng.i16(1945..2020);
        let until = (rng.u8(0..12) == 0).then(|| dated(rng.i16(from + 1..2025), rng));
        Member { state: state.clone(), from: dated(from, rng), until }
    };
    chosen.into_iter().map(member).collect()
}

fn operation(states: &[String], missions: &[String], rng: &mut Rng) -> Operation {
    let from = rng.i16(1995..2024);
    Operation {
        sender: drawn(states, rng).clone(),
        destination: states[rng.usize(0..states.len())].clone(),
        framework: rng.bool().then(|| drawn(missions, rng).clone()),
        from,
        until: from + rng.i16(1..15),
        size: 50 * rng.u64(1..200),
    }
}

fn held(number: usize, states: &[String], organisations: &[String], rng: &mut Rng) -> Held {
    let of_state = [Office::HeadOfState, Office::HeadOfGovernment, Office::ForeignMinister, Office::DefenceMinister];
    let from = rng.i16(1998..2024);
    let (office, of) = match rng.u8(0..5) {
        0 => (Office::OrganisationHead, drawn(organisations, rng)),
        office => (of_state[usize::from(office) - 1], drawn(states, rng)),
    };
    let person = format!("{} {}", name(number / 7, 1), name(number, 2));
    Held { person, office, of: of.clone(), from, until: from + rng.i16(2..9) }
}

/// A name that no other number has, of some syllables.
fn name(number: usize, least: usize) -> String {
    let (consonants, vowels) = (["b", "d", "k", "l", "m", "n", "r", "s", "t", "v"], ["a", "e", "i", "o", "ou"]);
    let mut rest = number;
    let mut written = String::new();
    while rest > 0 || written.len() < 2 * least {
        written += consonants[rest % 10];
        written += vowels[rest / 10 % 5];
        rest /= 50;
    }
    written[..1].to_uppercase() + &written[1..]
}
