//! Facts and conflicts from hand-made claims, whatever their order.

use casus::claim::{
    Claim, Deployment, DeploymentStatus, Evidence, Founding, Headquarters, Membership, MembershipStatus, Modality,
    Office, Polarity, Role, Size, Statement,
};
use casus::facts::{ArticleMeta, Facts, Names, derive, quads};
use casus::ontology::iri;

type Articles = Vec<(ArticleMeta, Vec<Claim>)>;

fn article(id: &str, date: &str, statements: Vec<Statement>) -> (ArticleMeta, Vec<Claim>) {
    let claims = statements.into_iter().enumerate().map(|(index, statement)| claim(id, index, statement)).collect();
    let publisher = Some(format!("Journal {id}"));
    (ArticleMeta { id: id.to_owned(), date: date.parse().ok(), publisher }, claims)
}

fn claim(id: &str, index: usize, statement: Statement) -> Claim {
    Claim {
        source: id.to_owned(),
        statement,
        evidence: Evidence::of("0123456789", index..index + 1),
        rule: "test/test".to_owned(),
        polarity: Polarity::Affirmed,
        modality: Modality::Fact,
        speaker: None,
    }
}

fn member(state: &str, status: MembershipStatus, date: &str) -> Statement {
    let (state, organisation) = (state.to_owned(), "CSTO".to_owned());
    Statement::Membership(Membership { state, organisation, status, date: date.parse().ok() })
}

fn founding(date: &str) -> Statement {
    let date = date.parse().expect("a date");
    Statement::Founding(Founding { organisation: "CSTO".to_owned(), date, place: None })
}

fn seat(place: &str) -> Statement {
    Statement::Headquarters(Headquarters { organisation: "CSTO".to_owned(), place: place.to_owned() })
}

fn president(person: &str) -> Statement {
    holder(person, Office::HeadOfState, false)
}

fn holder(person: &str, role: Office, former: bool) -> Statement {
    Statement::Role(Role { person: person.to_owned(), role, of: "KAZ".to_owned(), former })
}

fn troops(min: u64, max: impl Into<Option<u64>>) -> Statement {
    Statement::Deployment(Deployment {
        sender: "CSTO".to_owned(),
        destination: Some("KAZ".to_owned()),
        status: DeploymentStatus::Deployed,
        place: None,
        size: Some(Size { min: Some(min), max: max.into() }),
        date: None,
        framework: None,
        purpose: None,
    })
}

/// One line a membership: state, status, since, until, articles; one line a conflict: kind and values.
fn summary(facts: &Facts) -> Vec<String> {
    let date = |date: Option<casus::date::Date>| date.map_or("?".to_owned(), |date| date.to_string());
    let memberships = facts.memberships.iter().map(|m| {
        let articles: Vec<&str> = m.support.articles.iter().map(String::as_str).collect();
        format!("{} {:?} {} {} [{}]", m.state, m.status, date(m.from), date(m.until), articles.join(" "))
    });
    let conflicts = facts.conflicts.iter().map(|conflict| {
        let values: Vec<String> = conflict.parties.iter().map(|party| party.value.to_string()).collect();
        format!("{}: {}", conflict.topic.kind(), values.join(" | "))
    });
    memberships.chain(conflicts).collect()
}

#[track_caller]
fn check(mut articles: Articles, expected: &[&str]) {
    assert_eq!(summary(&derive(&articles)), expected);
    articles.reverse();
    for (_, claims) in &mut articles {
        claims.reverse();
    }
    assert_eq!(summary(&derive(&articles)), expected, "in the other order");
}

use MembershipStatus::{Candidate, Joined, Left, Member, NotMember, Suspended};

#[test]
fn a_member_of_unknown_date_is_an_open_spell_without_start() {
    check(
        vec![
            article("a", "2022-01-06", vec![member("KAZ", Member, "")]),
            article("b", "2022-01-07", vec![member("KAZ", Member, "")]),
        ],
        &["KAZ Member ? ? [a b]"],
    );
}

#[test]
fn the_most_precise_of_agreeing_dates_is_kept() {
    check(
        vec![
            article("a", "2023-05", vec![member("FIN", Joined, "2023")]),
            article("b", "2023-05", vec![member("FIN", Joined, "2023-04-04"), member("FIN", Member, "")]),
        ],
        &["FIN Member 2023-04-04 ? [a b]"],
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
        &["UZB Left 1992 1999 [a]", "UZB Left 2006-06 2012 [a]"],
    );
}

#[test]
fn who_leaves_twice_has_two_spells_of_unknown_start() {
    check(
        vec![article("a", "2022", vec![member("UZB", Left, "1999"), member("UZB", Left, "2012")])],
        &["UZB Left ? 1999 [a]", "UZB Left ? 2012 [a]"],
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
        &["UZB Member ? ? [c]", "UZB Left ? 2012 [a b]"],
    );
}

#[test]
fn an_undated_departure_ends_the_open_spell_without_a_date() {
    check(
        vec![
            article("a", "2020", vec![member("MLI", Member, ""), member("MLI", Joined, "1975")]),
            article("b", "2024", vec![member("MLI", Left, "")]),
        ],
        &["MLI Left 1975 ? [a b]"],
    );
}

#[test]
fn other_statuses_are_facts_of_their_own() {
    check(
        vec![
            article("a", "2022", vec![member("MLI", Suspended, "2020-08"), member("MLI", Suspended, "2021-05-30")]),
            article("b", "2021-01", vec![member("MLI", Suspended, ""), member("MLI", Candidate, "")]),
        ],
        &["MLI Candidate ? ? [b]", "MLI Suspended 2020-08 ? [a b]", "MLI Suspended 2021-05-30 ? [a]"],
    );
}

#[test]
fn a_status_ends_with_the_departure_or_accession() {
    check(
        vec![article("a", "2025", vec![member("ARM", Suspended, "2024-02"), member("ARM", Left, "2024-06")])],
        &["ARM Suspended 2024-02 2024-06 [a]", "ARM Left ? 2024-06 [a]"],
    );
    check(
        vec![
            article("a", "2022-06", vec![member("FIN", Candidate, "")]),
            article("b", "2023-05", vec![member("FIN", Joined, "2023-04-04")]),
        ],
        &["FIN Candidate ? 2023-04-04 [a b]", "FIN Member 2023-04-04 ? [b]"],
    );
}

#[test]
fn who_tells_of_a_departure_calls_a_member_what_was_one() {
    check(
        vec![article("a", "2022", vec![member("ALB", Member, ""), member("ALB", Left, "1968-09-13")])],
        &["ALB Left ? 1968-09-13 [a]"],
    );
}

#[test]
fn what_is_denied_or_planned_is_no_fact() {
    let mut articles = vec![article("a", "2022", vec![member("KAZ", Joined, "2022"), member("KAZ", Member, "")])];
    articles[0].1[0].modality = Modality::Planned;
    articles[0].1[1].polarity = Polarity::Denied;
    check(articles, &[]);
}

#[test]
fn founding_dates_that_do_not_agree_are_a_conflict() {
    let on = |date| article(date, "2022", vec![founding(date)]);
    check(vec![on("1992"), on("1992-05-15"), on("2002")], &["date: 1992-05-15 | 2002"]);
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
        &["EST Member 2004 ? [a b c]", "date: 2002 | 2004"],
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
        &["holder: Kassym-Jomart Tokayev | Noursoultan Nazarbaïev"],
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
        &["SRB Member ? ? [2022-01-06]", "status: member | not a member"],
    );
    check(vec![said("2020", Member), said("2022", NotMember)], &["SRB Member ? ? [2020]"]);
}

#[test]
fn between_member_and_not_member_a_state_may_have_left() {
    check(
        vec![
            article("a", "2022-01-06", vec![member("SRB", Member, "")]),
            article("b", "2022-01-20", vec![member("SRB", NotMember, ""), member("SRB", Left, "2022-01-15")]),
        ],
        &["SRB Left ? 2022-01-15 [a b]"],
    );
}

#[test]
fn the_facts_graph_has_no_blank_node_and_one_order() {
    let mut articles = vec![
        article("a", "2022-01-06", vec![member("KAZ", Joined, "1994-04-20"), founding("1992")]),
        article("b", "2022-01-07", vec![member("KAZ", Member, ""), founding("2002-10")]),
    ];
    let iri = |_, identifier: &str| iri::organisation(identifier);
    let label = |identifier: &str, _: &str| identifier.to_owned();
    let names = Names { iri: &iri, label: &label };
    let found = quads(&derive(&articles), &names);
    let written: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(written.is_sorted() && written.iter().all(|line| !line.contains("_:")));
    for expected in [
        "<https://w3id.org/casus/ns#from> \"1994-04-20\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "<http://www.w3.org/2006/time#inXSDDate> \"1994-04-20\"",
        "<https://w3id.org/casus/ns#articleCount> \"2\"",
        "<https://w3id.org/casus/ns#value> \"2002-10\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>",
        "\"Date de fondation (CSTO) : 1992 ou 2002-10\"@fr",
        "\"Founding date (CSTO): 1992 or 2002-10\"@en",
    ] {
        assert!(written.iter().any(|line| line.contains(expected)), "missing: {expected}\n{}", written.join("\n"));
    }
    articles.reverse();
    assert_eq!(quads(&derive(&articles), &names), found);
}
