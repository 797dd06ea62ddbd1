//! Deployments: reports of one force are one, with phases, until it is withdrawn.

use casus::claim::{Deployment, DeploymentStatus, Size, Statement};
use casus::facts::{Decisions, Facts, derive};

use crate::sample::{Articles, article, check_lines, date, phases, told};
use DeploymentStatus::{Announced, Deployed, Refused, Stationed, Withdrawn};

fn force(status: DeploymentStatus, when: &str, size: Option<u64>, framework: Option<&str>) -> Statement {
    Statement::Deployment(Deployment {
        sender: "RWA".to_owned(),
        destination: Some("MOZ".to_owned()),
        status,
        place: None,
        size: size.map(Size::exactly),
        date: when.parse().ok(),
        framework: framework.map(str::to_owned),
        purpose: None,
    })
}

/// Framework, since, until; phases; sizes.
fn lines(facts: &Facts) -> Vec<String> {
    let line = |one: &casus::facts::Deployment| {
        let framework = one.framework.as_deref().unwrap_or("-");
        let size = |(size, support): &(Size, _)| format!("{} {}", size.min.unwrap_or_default(), told(support));
        let sizes: Vec<String> = one.sizes.iter().map(size).collect();
        let (from, until) = (date(one.from), date(one.until));
        format!("{framework} {from} {until}: {}; {}", phases(&one.phases), sizes.join(", "))
    };
    facts.deployments.iter().map(line).collect()
}

#[track_caller]
fn check(articles: Articles, expected: &[&str]) {
    check_lines(articles, lines, expected);
}

#[test]
fn a_decision_its_execution_and_the_withdrawal_are_phases_of_one() {
    check(
        vec![
            article("a", "2021-07-01", vec![force(Announced, "2021-07", Some(1000), None)]),
            article("b", "2021-07-10", vec![force(Deployed, "2021-07-09", Some(1000), None)]),
            article("c", "2022-05-01", vec![force(Stationed, "", Some(2000), None)]),
            article("d", "2024-02-01", vec![force(Withdrawn, "2024-01", None, None)]),
        ],
        &["- 2021-07-09 2024-01: announced 2021-07 ? [a], deployed 2021-07-09 ? [b], stationed ? ? [c], \
           withdrawn 2024-01 ? [d]; 1000 [a b], 2000 [c]"],
    );
}

#[test]
fn who_comes_back_after_a_withdrawal_has_another_deployment() {
    check(
        vec![article(
            "a",
            "2024",
            vec![
                force(Deployed, "2013-01", None, None),
                force(Withdrawn, "2014-01", None, None),
                force(Deployed, "2021-07", None, None),
            ],
        )],
        &[
            "- 2013-01 2014-01: deployed 2013-01 ? [a], withdrawn 2014-01 ? [a]; ",
            "- 2021-07 ?: deployed 2021-07 ? [a]; ",
        ],
    );
}

#[test]
fn flags_part_forces_and_a_report_without_one_joins_the_only_one() {
    check(
        vec![
            article("a", "2021-08-01", vec![force(Stationed, "", Some(1000), Some("SAMIM"))]),
            article("b", "2021-08-02", vec![force(Stationed, "", Some(1100), None)]),
        ],
        &["SAMIM ? ?: stationed ? ? [a b]; 1000 [a], 1100 [b]"],
    );
    check(
        vec![
            article("a", "2021-08-01", vec![force(Stationed, "", Some(1000), Some("SAMIM"))]),
            article("b", "2021-08-02", vec![force(Stationed, "", Some(90), Some("EUTM"))]),
        ],
        &["EUTM ? ?: stationed ? ? [b]; 90 [b]", "SAMIM ? ?: stationed ? ? [a]; 1000 [a]"],
    );
}

#[test]
fn the_status_is_the_furthest_that_the_force_has_come_and_a_refusal_the_least() {
    let check = |told: &[DeploymentStatus], expected| {
        let claims = told.iter().map(|status| force(*status, "", None, None)).collect();
        let facts = derive(&[article("a", "2024", claims)], &Decisions::default());
        assert_eq!(facts.deployments[0].status(), expected, "{told:?}");
    };
    check(&[Refused], Refused);
    check(&[Announced, Refused], Announced);
    check(&[Stationed, Announced, Deployed], Stationed);
    check(&[Withdrawn, Stationed], Withdrawn);
}
