//! Spells of membership and their phases.

use casus::claim::MembershipStatus::{Candidate, Joined, Left, Member, Suspended};
use casus::claim::{Modality, Polarity};

use crate::sample::{article, check, member};

#[test]
fn a_member_of_unknown_date_is_an_open_spell_without_start() {
    check(
        vec![
            article("a", "2022-01-06", vec![member("KAZ", Member, "")]),
            article("b", "2022-01-07", vec![member("KAZ", Member, "")]),
        ],
        &["KAZ member ? ? [a b]"],
    );
}

#[test]
fn the_most_precise_of_agreeing_dates_is_kept() {
    check(
        vec![
            article("a", "2023-05", vec![member("FIN", Joined, "2023")]),
            article("b", "2023-05", vec![member("FIN", Joined, "2023-04-04"), member("FIN", Member, "")]),
        ],
        &["FIN member 2023-04-04 ? [a b]"],
    );
}

#[test]
fn who_joins_again_has_two_spells() {
    check(
        vec![article(
            "a",
            "2022",
            vec![
                member("UZB", Joined, "1992"),
                member("UZB", Left, "1999"),
                member("UZB", Joined, "2006-06"),
                member("UZB", Left, "2012"),
            ],
        )],
        &["UZB member 1992 1999 [a], left 1999 ? [a]", "UZB member 2006-06 2012 [a], left 2012 ? [a]"],
    );
}

#[test]
fn who_leaves_twice_has_two_spells_of_unknown_start() {
    check(
        vec![article("a", "2022", vec![member("UZB", Left, "1999"), member("UZB", Left, "2012")])],
        &["UZB member ? 1999 [a], left 1999 ? [a]", "UZB member ? 2012 [a], left 2012 ? [a]"],
    );
}

#[test]
fn an_undated_claim_speaks_of_the_spell_of_its_article() {
    check(
        vec![
            article("a", "2010", vec![member("UZB", Member, "")]),
            article("b", "2022", vec![member("UZB", Left, "2012")]),
            article("c", "2024", vec![member("UZB", Member, "")]),
        ],
        &["UZB member ? ? [c]", "UZB member ? 2012 [a b], left 2012 ? [b]"],
    );
}

#[test]
fn an_undated_departure_ends_the_open_spell_without_a_date() {
    check(
        vec![
            article("a", "2020", vec![member("MLI", Member, ""), member("MLI", Joined, "1975")]),
            article("b", "2024", vec![member("MLI", Left, "")]),
        ],
        &["MLI member 1975 ? [a b], left ? ? [b]"],
    );
}

#[test]
fn other_statuses_are_phases() {
    check(
        vec![
            article("a", "2022", vec![member("MLI", Suspended, "2020-08"), member("MLI", Suspended, "2021-05-30")]),
            article("b", "2021-01", vec![member("MLI", Suspended, ""), member("MLI", Candidate, "")]),
        ],
        &["MLI candidate ? ? [b], suspended 2020-08 ? [a b], suspended 2021-05-30 ? [a]"],
    );
}

#[test]
fn a_status_ends_with_the_departure_or_accession() {
    check(
        vec![article("a", "2025", vec![member("ARM", Suspended, "2024-02"), member("ARM", Left, "2024-06")])],
        &["ARM member ? 2024-06 [a], suspended 2024-02 2024-06 [a], left 2024-06 ? [a]"],
    );
    check(
        vec![
            article("a", "2022-06", vec![member("FIN", Candidate, "")]),
            article("b", "2023-05", vec![member("FIN", Joined, "2023-04-04")]),
        ],
        &["FIN candidate ? 2023-04-04 [a b], member 2023-04-04 ? [b]"],
    );
}

#[test]
fn who_tells_of_a_departure_calls_a_member_what_was_one() {
    check(
        vec![article("a", "2022", vec![member("ALB", Member, ""), member("ALB", Left, "1968-09-13")])],
        &["ALB member ? 1968-09-13 [a], left 1968-09-13 ? [a]"],
    );
}

#[test]
fn a_withdrawal_that_was_announced_takes_effect_later() {
    check(
        vec![
            article("a", "2024-02", vec![member("MLI", Left, "2024-01-28")]),
            article("b", "2025-02", vec![member("MLI", Left, "2025-01-29")]),
        ],
        &["MLI member ? 2025-01-29 [a b], withdrawal_announced 2024-01-28 2025-01-29 [a], left 2025-01-29 ? [b]"],
    );
}

#[test]
fn what_is_denied_or_planned_is_no_fact() {
    let mut articles = vec![article("a", "2022", vec![member("KAZ", Joined, "2022"), member("KAZ", Member, "")])];
    articles[0].1[0].modality = Modality::Planned;
    articles[0].1[1].polarity = Polarity::Denied;
    check(articles, &[]);
}
