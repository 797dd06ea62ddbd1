//! How conflicts are settled, and what follows.

use casus::claim::MembershipStatus::{Joined, Member, NotMember};

use crate::sample::{article, check, founding, member, president, printed, seat, troops};

const DISPATCH: &str = "L'Estonie est entrée dans l'alliance en 2002, selon son ministère. La cérémonie s'est tenue dans \
    la capitale du pays. Le président a signé le traité le soir même. Les alliés ont salué cette décision historique.";

#[test]
fn what_most_publishers_say_holds_and_the_others_date_is_none() {
    check(
        vec![
            article("a", "2022", vec![member("EST", Joined, "2004")]),
            article("b", "2022", vec![member("EST", Joined, "2004")]),
            article("c", "2022", vec![member("EST", Joined, "2002")]),
        ],
        &["EST member 2004 ? [a b]", "date: 2002 | 2004, 2004 by more_publishers"],
    );
}

#[test]
fn reprints_of_one_dispatch_are_one_voice() {
    let cut = format!("{DISPATCH} Notre correspondant a vu passer le cortège officiel.");
    let said = |date| vec![member("EST", Joined, date)];
    check(
        vec![
            printed("a", "Le Jour", DISPATCH, said("2002")),
            printed("b", "Le Soir", &cut, said("2002")),
            printed("c", "La Nuit", "Rien de tout cela n'est arrivé avant 2004, dit un diplomate.", said("2004")),
        ],
        &["EST member 2002 ? [a b c]", "date: 2002 | 2004"],
    );
}

#[test]
fn two_articles_of_one_publisher_are_one_voice() {
    let said = |date| vec![member("EST", Joined, date)];
    check(
        vec![
            printed("a", "Le Jour", "", said("2002")),
            printed("b", "Le Jour", "", said("2002")),
            printed("c", "La Nuit", "", said("2004")),
        ],
        &["EST member 2002 ? [a b c]", "date: 2002 | 2004"],
    );
}

#[test]
fn of_what_changes_the_latest_source_tells_last() {
    let said = |date: &str, status| article(date, date, vec![member("SRB", status, "")]);
    check(
        vec![said("2022-01-06", NotMember), said("2022-01-20", Member)],
        &["SRB member ? ? [2022-01-20]", "status: member | not a member, member by later_source"],
    );
    check(
        vec![
            article("a", "2004-03-20", vec![member("SRB", Member, "1993")]),
            article("b", "2004-04-05", vec![member("SRB", NotMember, "")]),
        ],
        &["SRB member 1993 ? [a]", "status: member | not a member, not a member by later_source"],
    );
    check(
        vec![article("a", "2022-01", vec![seat("Moscou")]), article("b", "2022-06", vec![seat("Minsk")])],
        &["place: Minsk | Moscou, Minsk by later_source"],
    );
    check(
        vec![
            article("a", "2022-01-06", vec![president("Alma Bekova")]),
            article("b", "2022-01-06", vec![president("Serik Omarov")]),
        ],
        &["holder: Alma Bekova | Serik Omarov"],
    );
}

#[test]
fn of_what_happened_once_a_later_source_knows_no_better() {
    let on = |id, date| article(id, id, vec![founding(date)]);
    check(vec![on("2022-01-06", "1992"), on("2022-01-20", "2002")], &["date: 1992 | 2002"]);
}

#[test]
fn sizes_stay_side_by_side() {
    check(
        vec![
            article("a", "2022-01-06", vec![troops(2500, 2500)]),
            article("b", "2022-01-06", vec![troops(2500, 2500)]),
            article("c", "2022-01-06", vec![troops(3600, 3600)]),
        ],
        &["quantity: 2500 | 3600, 2500 by more_publishers"],
    );
}

#[test]
fn what_agrees_with_the_accepted_value_has_not_lost() {
    let on = |id: &str, date| article(id, "2022", vec![founding(date)]);
    let articles =
        vec![on("a", "1992"), on("b", "1992"), on("c", "1992-05-15"), on("d", "1992-10-07"), on("e", "2002")];
    check(articles, &["date: 1992 | 1992-05-15 | 1992-10-07 | 2002, 1992 by more_publishers"]);
}

#[test]
fn an_agency_in_brackets_makes_no_other_publisher() {
    let said = |date| vec![member("EST", Joined, date)];
    check(
        vec![
            printed("a", "Le Jour", "", said("2002")),
            printed("b", "Le Jour (avec AFP)", "", said("2002")),
            printed("c", "La Nuit", "", said("2004")),
        ],
        &["EST member 2002 ? [a b c]", "date: 2002 | 2004"],
    );
}
