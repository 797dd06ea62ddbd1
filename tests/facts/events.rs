//! Foundings, meetings and whatever else claims amount to.

use casus::claim::{Meeting, MeetingType, Statement};
use casus::facts::Facts;

use crate::sample::{Articles, article, check_lines, date, founding, seat, told};

fn summit(when: &str, place: Option<&str>) -> Statement {
    Statement::Meeting(Meeting {
        organisation: "CSTO".to_owned(),
        meeting_type: MeetingType::Summit,
        date: when.parse().ok(),
        place: place.map(str::to_owned),
    })
}

fn lines(facts: &Facts) -> Vec<String> {
    let line = |one: &casus::facts::Event| {
        let key: Vec<&str> = one.key.iter().map(|(_, value)| value.as_str()).collect();
        let values: Vec<String> =
            one.values.iter().map(|(_, value, support)| format!("{value} {}", told(support))).collect();
        let values = values.join(", ");
        format!("{} {} {} {}; {values}", one.kind, key.join(" "), date(one.date), told(&one.support))
    };
    facts.events.iter().map(line).collect()
}

#[track_caller]
fn check(articles: Articles, expected: &[&str]) {
    check_lines(articles, lines, expected);
}

#[test]
fn dates_that_agree_are_of_one_meeting() {
    check(
        vec![
            article("a", "2022-01-06", vec![summit("2022-01-10", None)]),
            article("b", "2022-01-12", vec![summit("2022-01", Some("Moscou"))]),
            article("c", "2023-01-12", vec![summit("2022-11-23", Some("Erevan"))]),
        ],
        &["meeting CSTO summit 2022-01-10 [a b]; \"Moscou\" [b]", "meeting CSTO summit 2022-11-23 [c]; \"Erevan\" [c]"],
    );
}

#[test]
fn a_claim_without_a_date_speaks_of_the_meeting_of_its_time() {
    check(
        vec![
            article("a", "2022-01-12", vec![summit("2022-01-10", None)]),
            article("b", "2022-01-11", vec![summit("", None)]),
            article("c", "2018-06-01", vec![summit("", None)]),
        ],
        &["meeting CSTO summit ? [c]; ", "meeting CSTO summit 2022-01-10 [a b]; "],
    );
}

#[test]
fn seats_and_foundings_are_told_apart_by_what_they_say() {
    check(
        vec![
            article("a", "2022", vec![founding("1992"), seat("Moscou")]),
            article("b", "2022", vec![founding("2002"), seat("Moscou")]),
        ],
        &["founding CSTO 1992 [a]; ", "founding CSTO 2002 [b]; ", "headquarters CSTO Moscou ? [a b]; "],
    );
}
