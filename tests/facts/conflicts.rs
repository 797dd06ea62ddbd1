//! Claims that cannot be true together.

use casus::claim::MembershipStatus::{Joined, Left, Member, NotMember};
use casus::claim::{Deployment, Office, Statement};

use crate::sample::{article, check, founding, holder, member, president, seat, troops};

#[test]
fn two_dates_of_one_departure_are_a_conflict() {
    check(
        vec![
            article("a", "2025-02", vec![member("MLI", Left, "2025-01-28")]),
            article("b", "2025-02", vec![member("MLI", Left, "2025-01-29")]),
        ],
        &["MLI member ? 2025-01-28 [a b], left 2025-01-28 ? [a b]", "date: 2025-01-28 | 2025-01-29"],
    );
}

#[test]
fn founding_dates_that_do_not_agree_are_a_conflict() {
    let on = |date| article(date, "2022", vec![founding(date)]);
    check(vec![on("1992"), on("1992-05-15"), on("2002")], &["date: 1992-05-15 | 2002, 1992-05-15 by more_publishers"]);
    check(vec![on("1992"), on("1992-05-15")], &[]);
}

#[test]
fn two_dates_of_one_accession_are_a_conflict() {
    check(
        vec![
            article("a", "2022", vec![member("EST", Joined, "2004")]),
            article("b", "2022", vec![member("EST", Joined, "2002")]),
            article("c", "2022", vec![member("EST", Joined, "2004")]),
        ],
        &["EST member 2004 ? [a c]", "date: 2002 | 2004, 2004 by more_publishers"],
    );
}

#[test]
fn sizes_of_one_time_are_compared_and_a_bound_is_no_disagreement() {
    check(
        vec![
            article("a", "2022-01-06", vec![troops(2500, 2500)]),
            article("b", "2022-01-08", vec![troops(2600, 2600)]),
            article("c", "2022-01-10", vec![troops(3600, 3600), troops(2000, None)]),
        ],
        &["quantity: 2500 | 2600 | 3600"],
    );
    check(
        vec![article("a", "2022-01-06", vec![troops(2500, 2500)]), article("b", "2022-06", vec![troops(2600, 2600)])],
        &[],
    );
}

#[test]
fn two_holders_of_one_office_are_a_conflict() {
    check(
        vec![
            article("a", "2022-01-06", vec![president("Kassym-Jomart Tokayev")]),
            article("b", "2022-01-07", vec![president("Noursoultan Nazarbaïev"), president("Tokaïev")]),
            article("c", "2022-01-07", vec![president("Kassym-Jomart Tokayev")]),
        ],
        &["holder: Kassym-Jomart Tokayev | Noursoultan Nazarbaïev, Kassym-Jomart Tokayev by more_publishers"],
    );
}

#[test]
fn succession_and_shared_offices_are_no_conflict() {
    check(
        vec![
            article("a", "2019-03-01", vec![president("Noursoultan Nazarbaïev")]),
            article("b", "2019-03-15", vec![president("Noursoultan Nazarbaïev")]),
            article("c", "2019-03-25", vec![president("Kassym-Jomart Tokayev")]),
            article("d", "2019-04-02", vec![president("Kassym-Jomart Tokayev")]),
        ],
        &[],
    );
    let ministers = ["Alma Bekova", "Serik Omarov"].map(|person| holder(person, Office::Minister, false));
    check(vec![article("a", "2022-01-06", ministers.to_vec())], &[]);
    let former = vec![president("Kassym-Jomart Tokayev"), holder("Noursoultan Nazarbaïev", Office::HeadOfState, true)];
    check(vec![article("a", "2022-01-06", former)], &[]);
}

#[test]
fn seats_in_different_cities_are_a_conflict_unless_one_article_names_both() {
    let (a, b) = (article("a", "2022", vec![seat("Moscou")]), article("b", "2022", vec![seat("Minsk")]));
    check(vec![a.clone(), b.clone()], &["place: Minsk | Moscou"]);
    check(vec![a, b, article("c", "2022", vec![seat("Moscou"), seat("Minsk")])], &[]);
    check(vec![article("a", "2022", vec![seat("Addis-Abeba")]), article("b", "2022", vec![seat("Addis Abeba")])], &[]);
}

#[test]
fn member_and_not_member_at_one_time_are_a_conflict() {
    let said = |date: &str, status| article(date, date, vec![member("SRB", status, "")]);
    check(
        vec![said("2022-01-06", Member), said("2022-01-20", NotMember)],
        &["SRB member ? ? [2022-01-06]", "status: member | not a member, not a member by later_source"],
    );
    check(vec![said("2020", Member), said("2022", NotMember)], &["SRB member ? ? [2020]"]);
}

#[test]
fn between_member_and_not_member_a_state_may_have_left() {
    check(
        vec![
            article("a", "2022-01-06", vec![member("SRB", Member, "")]),
            article("b", "2022-01-20", vec![member("SRB", NotMember, ""), member("SRB", Left, "2022-01-15")]),
        ],
        &["SRB member ? 2022-01-15 [a b], left 2022-01-15 ? [b]"],
    );
}

#[test]
fn contingents_that_are_more_than_the_joint_force_are_a_side_of_their_own() {
    let contingent = |sender: &str, size: u64| match troops(size, size) {
        Statement::Deployment(joint) => Statement::Deployment(Deployment {
            sender: sender.to_owned(),
            framework: Some(joint.sender.clone()),
            ..joint
        }),
        other => other,
    };
    let whole = || article("a", "2022-01-06", vec![troops(2600, 2600)]);
    let parts = |date: &str, rus| article("b", date, vec![contingent("RUS", rus), contingent("ARM", 100)]);
    check(vec![whole(), parts("2022-01-06", 2500)], &[]);
    check(vec![whole(), parts("2022-06-06", 2600)], &[]);
    let exceeding = ["quantity: 2600 | 2501 (RUS) + 100 (ARM)"];
    check(vec![whole(), parts("2022-01-06", 2501)], &exceeding);
    let again = |id: &str, date: &str, size| {
        let parts = vec![contingent("RUS", size), contingent("ARM", 100)];
        [article(id, date, vec![troops(2600, 2600)]), article(&format!("{id}b"), date, parts)]
    };
    let twice = [again("e", "2017-05-01", 2700), again("f", "2021-05-01", 2800)].concat();
    check(twice, &["quantity: 2600 | 2700 (RUS) + 100 (ARM)", "quantity: 2600 | 2800 (RUS) + 100 (ARM)"]);
    // A figure of unknown time is of the time of its force, if that is known to be short.
    let joint = || article("c", "2022-01-07", vec![contingent("RUS", 1)]);
    let undated = article("d", "", vec![contingent("RUS", 3000)]);
    check(vec![whole(), undated.clone()], &[]);
    check(vec![whole(), joint(), undated], &["quantity: 1 | 3000"]);
}
