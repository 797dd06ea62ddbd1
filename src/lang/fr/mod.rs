//! French: word lists, inflection, dates, numbers, offices and rules.

pub mod actors;
pub mod calendar;
pub mod conjugation;
pub mod contractions;
pub mod gender;
pub mod inflection;
pub mod lists;
pub mod mood;
pub mod numerals;
pub mod offices;
pub mod persons;
pub mod places;
pub mod predicates;
pub mod tense;
pub mod troops;

mod bodies;
mod clauses;
mod grammar;
mod person_names;
mod vocabulary;

use std::collections::BTreeSet;
use std::sync::LazyLock;

pub use bodies::{
    is_international, is_not_intergovernmental, is_organisation_noun, names_a_force, names_a_kind_of_force, not_names,
};
pub use clauses::{grants, supposes};
pub use grammar::{
    begins_clause, contrasts, ends_phrase, is_about, is_article, is_clitic, is_compound_prefix, is_finite_verb,
    is_function_word, is_negation, is_nobody, is_passed_over, is_preposition, is_preposition_of_place,
    is_relative_pronoun, leaves_out,
};
pub use person_names::{is_first_name, is_name_particle, is_title};
pub use vocabulary::{
    announces, asks_for, counts_members, counts_people, disowns, gathers, is_document, is_flag_word, is_near,
    is_part_of_land, is_unit, is_verb_of_saying, is_withdrawal, moves, names_soldiers, refers_back, says_creation,
    says_or_thinks, tells_of_belonging,
};

static ABBREVIATIONS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| include_str!("abbreviations.txt").lines().map(str::to_lowercase).collect());

/// Words that lose their vowel before another word.
const ELIDED: &[&str] =
    &["l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// Whether the folded `word`, written before a point, is an abbreviation.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether the folded `word`, written before an apostrophe, is elided.
pub fn elides(word: &str) -> bool {
    ELIDED.contains(&word)
}

/// The trained weights of the analyser, in the format of the module that uses them.
pub const PARSER: &[u8] = include_bytes!("parser.bin");

/// The rule files: kind of claim and content, in alphabetical order; a kind may have several.
pub const RULES: &[(&str, &str)] = &[
    ("assistance_request", include_str!("rules/assistance_request.toml")),
    ("assistance_request", include_str!("rules/assistance_request/in_passing.toml")),
    ("assistance_request", include_str!("rules/assistance_request/answered.toml")),
    ("deployment", include_str!("rules/deployment/announced.toml")),
    ("deployment", include_str!("rules/deployment/continued.toml")),
    ("deployment", include_str!("rules/deployment/deployed.toml")),
    ("deployment", include_str!("rules/deployment/headline.toml")),
    ("deployment", include_str!("rules/deployment/intended.toml")),
    ("deployment", include_str!("rules/deployment/listed.toml")),
    ("deployment", include_str!("rules/deployment/moves.toml")),
    ("deployment", include_str!("rules/deployment/narrative.toml")),
    ("deployment", include_str!("rules/deployment/otherwise.toml")),
    ("deployment", include_str!("rules/deployment/presence.toml")),
    ("deployment", include_str!("rules/deployment/refused.toml")),
    ("deployment", include_str!("rules/deployment/relief.toml")),
    ("deployment", include_str!("rules/deployment/stationed.toml")),
    ("deployment", include_str!("rules/deployment/strength.toml")),
    ("deployment", include_str!("rules/deployment/withdrawn.toml")),
    ("deployment", include_str!("rules/deployment/words_for_them.toml")),
    ("force", include_str!("rules/force.toml")),
    ("founding", include_str!("rules/founding.toml")),
    ("founding", include_str!("rules/founding/in_passing.toml")),
    ("founding", include_str!("rules/founding/told.toml")),
    ("headquarters", include_str!("rules/headquarters.toml")),
    ("headquarters", include_str!("rules/headquarters/in_passing.toml")),
    ("headquarters", include_str!("rules/headquarters/seated.toml")),
    ("invocation", include_str!("rules/invocation.toml")),
    ("invocation", include_str!("rules/invocation/in_passing.toml")),
    ("leadership", include_str!("rules/leadership.toml")),
    ("leadership", include_str!("rules/leadership/swayed.toml")),
    ("meeting", include_str!("rules/meeting.toml")),
    ("meeting", include_str!("rules/meeting/in_passing.toml")),
    ("meeting", include_str!("rules/meeting/unnamed.toml")),
    ("membership", include_str!("rules/membership/accession.toml")),
    ("membership", include_str!("rules/membership/candidate.toml")),
    ("membership", include_str!("rules/membership/company.toml")),
    ("membership", include_str!("rules/membership/continued.toml")),
    ("membership", include_str!("rules/membership/ellipsis.toml")),
    ("membership", include_str!("rules/membership/fronted.toml")),
    ("membership", include_str!("rules/membership/headline.toml")),
    ("membership", include_str!("rules/membership/idioms.toml")),
    ("membership", include_str!("rules/membership/joined.toml")),
    ("membership", include_str!("rules/membership/left.toml")),
    ("membership", include_str!("rules/membership/listed.toml")),
    ("membership", include_str!("rules/membership/member.toml")),
    ("membership", include_str!("rules/membership/member_list.toml")),
    ("membership", include_str!("rules/membership/not_member.toml")),
    ("membership", include_str!("rules/membership/observer.toml")),
    ("membership", include_str!("rules/membership/partner.toml")),
    ("membership", include_str!("rules/membership/roll.toml")),
    ("membership", include_str!("rules/membership/short.toml")),
    ("membership", include_str!("rules/membership/suspended.toml")),
    ("membership", include_str!("rules/membership/turns.toml")),
    ("membership", include_str!("rules/membership/unsaid.toml")),
    ("provision", include_str!("rules/provision.toml")),
    ("provision", include_str!("rules/provision/in_passing.toml")),
    ("provision", include_str!("rules/provision/within.toml")),
    ("role", include_str!("rules/role.toml")),
    ("role", include_str!("rules/role/head.toml")),
    ("role", include_str!("rules/role/in_passing.toml")),
];

/// The word lists and tables beside the rules: whoever compares two runs wants to know that they are the same.
pub const TABLES: &[&str] = &[
    include_str!("abbreviations.txt"),
    include_str!("actors.toml"),
    include_str!("conjugations.toml"),
    include_str!("first_names.txt"),
    include_str!("function_words.txt"),
    include_str!("leaders.txt"),
    include_str!("lists.toml"),
    include_str!("mood.toml"),
    include_str!("not_names.txt"),
    include_str!("offices.toml"),
    include_str!("places.toml"),
    include_str!("predicates.toml"),
    include_str!("professions.txt"),
    include_str!("well_known.txt"),
];
