//! Who held which office, as articles attest it.

use casus::claim::Office::{HeadOfGovernment, HeadOfState};
use casus::facts::Facts;

use crate::sample::{Articles, article, check_lines, date, holder, told};

fn lines(facts: &Facts) -> Vec<String> {
    let line = |one: &casus::facts::Tenure| {
        let (first, last) = one.attested.unzip();
        let former = if one.former { " former" } else { "" };
        format!("{} {} {}{former} {}", one.person, date(first), date(last), told(&one.support))
    };
    facts.tenures.iter().map(line).collect()
}

#[track_caller]
fn check(articles: Articles, expected: &[&str]) {
    check_lines(articles, lines, expected);
}

#[test]
fn spellings_of_one_person_are_one_tenure() {
    check(
        vec![
            article("a", "2020-01-06", vec![holder("Nikol Pachinian", HeadOfGovernment, false)]),
            article("b", "2022-01-06", vec![holder("Nikol Pashinyan", HeadOfGovernment, false)]),
            article("c", "2021-01-06", vec![holder("Nikol Pachinian", HeadOfGovernment, false)]),
        ],
        &["Nikol Pachinian 2020-01-06 2022-01-06 [a b c]"],
    );
}

#[test]
fn who_is_called_former_holds_it_no_more_unless_said_later() {
    let said = |id: &str, when: &str, former| article(id, when, vec![holder("Aung San Suu Kyi", HeadOfState, former)]);
    check(vec![said("a", "2018", false), said("b", "2022", true)], &["Aung San Suu Kyi 2018 2018 former [a b]"]);
    check(vec![said("a", "2018", true), said("b", "2022", false)], &["Aung San Suu Kyi 2022 2022 [a b]"]);
}
