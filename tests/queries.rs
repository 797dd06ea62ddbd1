//! Every named question over one small graph, and what happens to questions that are wrong.

use std::collections::BTreeMap;

use casus::article::{Article, Fingerprint};
use casus::claim::{Claim, Entities, Evidence, Extraction};
use casus::facts::{ArticleMeta, Decisions, Names, derive, quads};
use casus::ontology::iri;
use casus::query::{Answer, Format, QueryError, Question, label, named, questions, run};
use casus::rdf::{Identifiers, Run, article_quads};
use oxigraph::model::{NamedNode, NamedNodeRef};
use oxigraph::store::Store;
use serde_json::{Value, json};

const STATES: [&str; 7] = ["ARM", "FIN", "KAZ", "MLI", "RUS", "UKR", "UZB"];
const ORGANISATIONS: [&str; 4] = ["CIS", "CSTO", "NATO", "UN"];

/// The articles: identifier, date, claims. A claim is its fields; `polarity` and `modality` may be among them.
fn articles() -> Vec<(&'static str, &'static str, Vec<Value>)> {
    let member = |state: &str, organisation: &str, status: &str, date: Option<&str>| json!({"kind": "membership", "state": state, "organisation": organisation, "status": status, "date": date});
    let role = |person: &str, role: &str, of: &str| json!({"kind": "role", "person": person, "role": role, "of": of, "former": false});
    let force = |sender: &str, destination: &str, status: &str, size: &Value, date: Option<&str>| {
        json!({"kind": "deployment", "sender": sender, "destination": destination, "status": status, "place": null,
            "size": size, "date": date, "framework": null, "purpose": null})
    };
    let troops = |sender: &str, size: u64, modality: &str| {
        json!({"kind": "deployment", "sender": sender, "destination": "KAZ", "status": "deployed", "place": null,
            "size": {"min": size, "max": size}, "date": "2022-01-06", "framework": null, "purpose": null,
            "modality": modality})
    };
    let mut contingent = force("KAZ", "ARM", "stationed", &json!({"min": 4, "max": 4}), None);
    contingent["framework"] = json!("CSTO");
    vec![
        (
            "a",
            "2022-01-06",
            vec![
                member("KAZ", "CSTO", "joined", Some("1994-04-20")),
                member("KAZ", "CIS", "member", None),
                member("UZB", "CSTO", "left", Some("2012")),
                member("RUS", "CSTO", "member", None),
                json!({"kind": "founding", "organisation": "CSTO", "date": "1992", "place": "Tachkent"}),
                troops("CSTO", 2500, "fact"),
                troops("RUS", 3000, "conditional"),
                role("Kassym-Jomart Tokayev", "head_of_state", "KAZ"),
                json!({"kind": "invocation", "treaty": "CSTO", "article": "4", "by": "KAZ", "date": "2022-01-05"}),
                json!({"kind": "assistance_request", "requester": "KAZ", "addressee": "CSTO", "date": "2022-01-05"}),
            ],
        ),
        (
            "b",
            "2022-01-10",
            vec![
                member("KAZ", "CSTO", "member", None),
                member("UKR", "NATO", "candidate", None),
                member("FIN", "NATO", "not_member", None),
                json!({"kind": "founding", "organisation": "CSTO", "date": "2002", "place": null}),
                troops("CSTO", 3600, "reported"),
                json!({"kind": "provision", "treaty": "CSTO", "article": "4", "type": "collective_defence"}),
                json!({"kind": "meeting", "organisation": "CSTO", "type": "emergency", "date": "2022-01-10",
                    "place": null}),
                json!({"kind": "deployment", "sender": "UN", "destination": "MLI", "status": "stationed",
                    "place": "Gao",
                "size": null, "date": null, "framework": "MINUSMA", "purpose": null}),
            ],
        ),
        (
            "c",
            "2022-01-11",
            vec![
                json!({"kind": "provision", "treaty": "CSTO", "article": "4", "type": "collective_defence"}),
                json!({"kind": "force", "organisation": "CSTO", "name": "Force Rapide", "size": {"min": 20000, "max": null},
                    "date": null}),
                role("Stanislav Zas", "organisation_head", "CSTO"),
                member("ARM", "CIS", "suspended", Some("2020")),
                member("ARM", "CIS", "left", Some("2021")),
                member("MLI", "UN", "suspended", Some("2012-03")),
                member("MLI", "UN", "member", Some("2012-10")),
                json!({"kind": "headquarters", "organisation": "CSTO", "place": "Moscou"}),
                json!({"kind": "leadership", "state": "RUS", "organisation": "CSTO"}),
                force("CSTO", "KAZ", "withdrawn", &Value::Null, Some("2022-01-11")),
                force("RUS", "ARM", "stationed", &json!({"min": 3000, "max": 5000}), None),
                force("RUS", "MLI", "deployed", &json!({"min": 1000, "max": null}), Some("2021-12")),
                force("CSTO", "ARM", "stationed", &json!({"min": 10, "max": 10}), None),
                contingent,
            ],
        ),
    ]
}

fn claim(source: &str, index: usize, mut fields: Value) -> Claim {
    let text = "0123456789ABCDEF";
    let evidence = serde_json::to_value(Evidence::of(text, index..index + 1)).expect("JSON");
    let defaults =
        json!({"source": source, "rule": "test/test", "polarity": "affirmed", "modality": "fact", "speaker": null});
    for (name, value) in defaults.as_object().into_iter().chain(evidence.as_object()).flatten() {
        fields.as_object_mut().expect("fields").entry(name).or_insert(value.clone());
    }
    serde_json::from_value(fields).expect("a claim")
}

fn known() -> Identifiers {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Identifiers { states: set(&STATES), organisations: set(&ORGANISATIONS), ..Identifiers::default() }
}

fn entity(name: &str) -> NamedNode {
    if STATES.contains(&name) { iri::state(name) } else { iri::organisation(name) }
}

/// The graph, loaded in the order of the articles or in the opposite one.
fn store(reversed: bool) -> Store {
    let run = Run { version: "0".to_owned(), rules_hash: String::new(), lexicon_hash: String::new() };
    let mut articles = articles();
    if reversed {
        articles.reverse();
    }
    let store = Store::new().expect("a store");
    let mut all = Vec::new();
    for (id, date, claims) in articles {
        let claims: Vec<Claim> = claims.into_iter().enumerate().map(|(i, fields)| claim(id, i, fields)).collect();
        let article = Article {
            id: id.to_owned(),
            title: Some(format!("Titre {id}")),
            date: date.parse().ok(),
            publisher: Some("Le Journal".to_owned()),
            url: None,
            lang: "fr".to_owned(),
            text: "0123456789ABCDEF".to_owned(),
        };
        let organisations = ["CSTO", if id == "b" { "NATO" } else { "CIS" }].map(str::to_owned).into();
        let entities = Entities { organisations, ..Entities::default() };
        let extraction = Extraction { claims: claims.clone(), entities };
        store.extend(article_quads(&article, &extraction, &run, &known())).expect("quads");
        all.push((ArticleMeta::of(&article, Fingerprint::default()), claims));
    }
    let known = known();
    let iri = |range, name: &str| {
        known.iri(range, name).unwrap_or_else(|| iri::entity::named(iri::entity::ORGANISATION, name))
    };
    let names = Names { iri: &iri, label: &|name, _| name.to_owned() };
    store.extend(quads(&derive(&all, &Decisions::default()), &names)).expect("facts");
    store
}

fn resolve(name: &str) -> Result<NamedNode, Box<dyn std::error::Error + Send + Sync>> {
    let known = STATES.contains(&name) || ORGANISATIONS.contains(&name);
    if known { Ok(entity(name)) } else { Err("no table has it".into()) }
}

fn given(arguments: &[(&str, &str)]) -> BTreeMap<String, String> {
    arguments.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The rows, cells joined by « | »: literals as their text, entities as the last part of their IRI.
fn rows(answer: &Answer) -> Vec<String> {
    let Answer::Rows { rows, .. } = answer else { panic!("rows expected: {answer:?}") };
    let cell = |term: &Option<oxigraph::model::Term>| match term {
        None => String::new(),
        Some(oxigraph::model::Term::Literal(literal)) => literal.value().to_owned(),
        Some(term) => term.to_string().trim_end_matches('>').rsplit('/').next().unwrap_or_default().to_owned(),
    };
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|")).collect()
}

#[track_caller]
fn check(name: &str, arguments: &[(&str, &str)], expected: &[&str]) {
    let question = named(name).expect(name);
    for reversed in [false, true] {
        let answer = question.ask(&store(reversed), &given(arguments), &resolve).expect(name);
        assert_eq!(rows(&answer), expected, "{name} {arguments:?}");
    }
}

#[test]
fn members_by_the_latest_known() {
    check(
        "members",
        &[("organisation", "CSTO")],
        &["CSTO|KAZ|member|1994-04-20||true|a b", "CSTO|RUS|member|||true|a"],
    );
}

#[test]
fn members_at_a_date_are_those_that_no_date_excludes() {
    check(
        "members",
        &[("organisation", "CSTO"), ("at", "2012-05")],
        &["CSTO|KAZ|member|1994-04-20||true|a b", "CSTO|RUS|member|||false|a", "CSTO|UZB|member||2012|false|a"],
    );
    check(
        "members",
        &[("organisation", "CSTO"), ("at", "1993")],
        &["CSTO|RUS|member|||false|a", "CSTO|UZB|member||2012|false|a"],
    );
    check(
        "members",
        &[("organisation", "CSTO"), ("at", "2022-02")],
        &["CSTO|KAZ|member|1994-04-20||true|a b", "CSTO|RUS|member|||true|a"],
    );
}

#[test]
fn members_in_a_period_are_those_of_any_moment_of_it() {
    let (kazakhstan, uzbekistan) = ("CSTO|KAZ|member|1994-04-20||true|a b", "CSTO|UZB|member||2012|false|a");
    let in_period = |between, expected: &[&str]| {
        check("members", &[("organisation", "CSTO"), ("between", between)], expected);
    };
    in_period("2010/2013", &[kazakhstan, "CSTO|RUS|member|||false|a", uzbekistan]);
    in_period("2013/2021-06-30", &[kazakhstan, "CSTO|RUS|member|||false|a"]);
    in_period("2013/..", &[kazakhstan, "CSTO|RUS|member|||true|a"]);
    in_period("../1994-05", &[kazakhstan, "CSTO|RUS|member|||false|a", uzbekistan]);
    in_period("../1994-03", &["CSTO|RUS|member|||false|a", uzbekistan]);
}

#[test]
fn who_has_left_is_neither_member_nor_suspended() {
    check("members", &[("organisation", "CIS")], &["CIS|KAZ|member|||true|a"]);
    check(
        "members",
        &[("organisation", "CIS"), ("at", "2020-06")],
        &["CIS|ARM|member||2021|false|c", "CIS|ARM|suspended|2020|2021|false|c", "CIS|KAZ|member|||false|a"],
    );
}

#[test]
fn memberships_of_a_state_have_every_status() {
    check("memberships", &[("state", "KAZ")], &["KAZ|CIS|member|||true|a", "KAZ|CSTO|member|1994-04-20||true|a b"]);
    check("memberships", &[("organisation", "NATO")], &["UKR|NATO|candidate|||true|b"]);
    let (member, left) = ("UZB|CSTO|member||2012|true|a", "UZB|CSTO|left|2012||true|a");
    check("memberships", &[("state", "UZB")], &[member, left]);
    check("memberships", &[("state", "UZB"), ("at", "2013")], &[left]);
    check("memberships", &[("state", "UZB"), ("between", "2010/2011")], &["UZB|CSTO|member||2012|false|a"]);
}

#[test]
fn organisations_with_the_number_of_members() {
    check("organisations", &[], &["CSTO|2|3", "CIS|1|2", "NATO|0|1"]);
}

#[test]
fn deployments_have_every_figure_with_its_articles() {
    let (joint, contingent) =
        ("CSTO|ARM||stationed|||10|10|10 (c)|true|c", "KAZ|ARM|CSTO|stationed|||4|4|4 (c)|true|c");
    let kazakhstan = "CSTO|KAZ||withdrawn|2022-01-06|2022-01-11|2500|3600|2500 (a), 3600 (b)|true|a b c";
    let mali = "UN|MLI|minusma|stationed||||||true|b";
    let (armenia, sahel) = (
        "RUS|ARM||stationed|||3000|5000|3000–5000 (c)|true|c",
        "RUS|MLI||deployed|2021-12||1000|1000|≥ 1000 (c)|true|c",
    );
    check("deployments", &[], &[joint, kazakhstan, mali, contingent, armenia, sahel]);
    check("deployments", &[("destination", "MLI")], &[mali, sahel]);
    check("deployments", &[("sender", "RUS")], &[armenia, sahel]);
    check("deployments", &[("framework", "CSTO")], &[contingent]);
}

#[test]
fn deployments_under_way_are_those_that_no_date_excludes() {
    let joint = |certain: &str| format!("CSTO|ARM||stationed|||10|10|10 (c)|{certain}|c");
    let contingent = "KAZ|ARM|CSTO|stationed|||4|4|4 (c)|false|c";
    let kazakhstan = "CSTO|KAZ||withdrawn|2022-01-06|2022-01-11|2500|3600|2500 (a), 3600 (b)|true|a b c";
    let mali = "UN|MLI|minusma|stationed||||||false|b";
    let (armenia, sahel) = (
        "RUS|ARM||stationed|||3000|5000|3000–5000 (c)|false|c",
        "RUS|MLI||deployed|2021-12||1000|1000|≥ 1000 (c)|true|c",
    );
    let all = [&joint("false"), kazakhstan, mali, contingent, armenia, sahel];
    check("deployments", &[("at", "2022-01-08")], &all);
    check("deployments", &[("at", "2021-11")], &[all[0], mali, contingent, armenia]);
    check("deployments", &[("between", "2021-11/2021"), ("sender", "RUS")], &[armenia, sahel]);
    check("deployments", &[("between", "2022-02/.."), ("sender", "CSTO")], &[&joint("true")]);
}

#[test]
fn figures_of_one_force_are_a_range_and_forces_are_added() {
    check("troops", &[], &["RUS|4000|6000|2|0", "CSTO|10|10|1|0", "KAZ|4|4|1|0", "UN|||1|1"]);
    check("troops", &[("sender", "CSTO")], &["CSTO|10|10|1|0"]);
    let then = ["RUS|1000|6000|2|0", "CSTO|2500|3610|2|0", "KAZ|0|4|1|0", "UN|||1|1"];
    check("troops", &[("at", "2022-01-08")], &then);
    check("troops", &[("between", "../2021-11"), ("sender", "RUS")], &["RUS|0|5000|1|0"]);
}

#[test]
fn a_contingent_is_not_added_to_its_joint_force() {
    check("troops-hosted", &[], &["ARM|3010|5010|2|0", "MLI|1000|1000|2|1"]);
    check("troops-hosted", &[("destination", "MLI"), ("framework", "UN")], &[]);
}

#[test]
fn changes_in_the_order_of_time() {
    let all = [
        "1994-04-20|joined|KAZ|CSTO||true|a b",
        "2012|left|UZB|CSTO||true|a",
        "2012-03|suspended|MLI|UN||true|c",
        "2012-10|joined|MLI|UN||true|c",
        "2012-10|member|MLI|UN||true|c",
        "2020|suspended|ARM|CIS||true|c",
        "2021|left|ARM|CIS||true|c",
        "2021-12|deployed|RUS||MLI|true|c",
        "2022-01-06|deployed|CSTO||KAZ|true|a b",
        "2022-01-11|withdrawn|CSTO||KAZ|true|c",
    ];
    check("changes", &[], &all);
    check("changes", &[("state", "ARM")], &all[5..7]);
    check("changes", &[("organisation", "CSTO")], &[all[0], all[1], all[8], all[9]]);
    check("changes", &[("between", "2020/2021")], &all[5..8]);
    check("changes", &[("between", "2012-06/2012-11")], &["2012|left|UZB|CSTO||false|a", all[3], all[4]]);
    check("changes", &[("between", "2022-01-07/..")], &all[9..]);
}

#[test]
fn foundings_with_each_source() {
    check("foundings", &[("organisation", "CSTO")], &["CSTO|1992|Tachkent|fact|a", "CSTO|2002||fact|b"]);
    check("foundings", &[("organisation", "NATO")], &[]);
}

#[test]
fn conflicts_with_each_side() {
    let hidden = |line: &str| line.split_once('|').map(|(_, rest)| rest.to_owned());
    let answer = |about: &[(&str, &str)]| {
        let question = named("conflicts").expect("the question");
        let answer = question.ask(&store(false), &given(about), &resolve).expect("an answer");
        rows(&answer).iter().filter_map(|line| hidden(line)).collect::<Vec<_>>()
    };
    assert_eq!(
        answer(&[]),
        ["date|1992|open||a", "date|2002|open||b", "quantity|2500|open||a", "quantity|3600|open||b"]
    );
    assert_eq!(answer(&[("about", "KAZ")]), ["quantity|2500|open||a", "quantity|3600|open||b"]);
}

#[test]
fn roles_by_state_organisation_and_person() {
    let president = "kassym-jomart-tokayev|head_of_state|KAZ|2022-01-06|2022-01-06|false|true|a";
    let secretary = "stanislav-zas|organisation_head|CSTO|2022-01-11|2022-01-11|false|true|c";
    check("roles", &[], &[secretary, president]);
    check("roles", &[("state", "KAZ")], &[president]);
    check("roles", &[("organisation", "CSTO")], &[secretary]);
    check("roles", &[("organisation", "CSTO"), ("state", "KAZ")], &[]);
    check("roles", &[("person", "tokay")], &[president]);
    check("roles", &[("person", "\"} # \\")], &[]);
}

#[test]
fn a_role_is_certain_while_articles_speak_of_it() {
    let president = "kassym-jomart-tokayev|head_of_state|KAZ|2022-01-06|2022-01-06|false|false|a";
    check("roles", &[("at", "2022-01-08")], &[president]);
    check("roles", &[("at", "2022-01-05")], &[]);
    check("roles", &[("between", "2022-01-07/2022-01-10")], &[president]);
    let secretary = "stanislav-zas|organisation_head|CSTO|2022-01-11|2022-01-11|false|true|c";
    check("roles", &[("between", "2022-01-07/..")], &[secretary, president]);
}

#[test]
fn treaties_forces_requests_and_meetings() {
    check("provisions", &[("organisation", "CSTO")], &["CSTO|4|collective_defence|fact|b c"]);
    check("provisions", &[("organisation", "NATO")], &[]);
    check("invocations", &[], &["CSTO|4|KAZ|2022-01-05|fact|a"]);
    check("forces", &[("organisation", "CSTO")], &["CSTO|Force Rapide|20000|||fact|c"]);
    check("requests", &[("state", "KAZ")], &["KAZ|CSTO|2022-01-05|fact|a"]);
    check("requests", &[("organisation", "NATO")], &[]);
    check("meetings", &[("organisation", "CSTO")], &["CSTO|emergency|2022-01-10||fact|b"]);
    check("headquarters", &[("organisation", "CSTO")], &["CSTO|Moscou|fact|c"]);
    check("leaderships", &[("state", "RUS")], &["CSTO|RUS|fact|c"]);
    check("leaderships", &[("state", "KAZ")], &[]);
}

#[test]
fn what_happened_in_a_time() {
    let happened = |name: &str, time, expected: &[&str]| check(name, &[time], expected);
    happened("foundings", ("at", "1992-02"), &["CSTO|1992|Tachkent|fact|a"]);
    happened("foundings", ("between", "1993/2001"), &[]);
    happened("meetings", ("at", "2022-01"), &["CSTO|emergency|2022-01-10||fact|b"]);
    happened("meetings", ("between", "2022-01-11/.."), &[]);
    happened("requests", ("between", "../2022-01-05"), &["KAZ|CSTO|2022-01-05|fact|a"]);
    happened("requests", ("at", "2022-01-06"), &[]);
    happened("invocations", ("at", "2022-01-05"), &["CSTO|4|KAZ|2022-01-05|fact|a"]);
    happened("invocations", ("at", "2021"), &[]);
    happened("forces", ("at", "2000"), &["CSTO|Force Rapide|20000|||fact|c"]);
}

#[test]
fn sources_with_the_number_of_claims() {
    check(
        "sources",
        &[],
        &[
            "a|Titre a|Le Journal|2022-01-06|10",
            "b|Titre b|Le Journal|2022-01-10|8",
            "c|Titre c|Le Journal|2022-01-11|14",
        ],
    );
}

#[test]
fn common_members_of_two_organisations() {
    let both = [("organisation", "CSTO"), ("with", "CIS")];
    let then = |at| [both[0], both[1], ("at", at)];
    check("common-members", &both, &["KAZ|1994-04-20||a b|||a|true"]);
    check("common-members", &then("2000"), &["KAZ|1994-04-20||a b|||a|false"]);
    check("common-members", &then("1993"), &[]);
    check("common-members", &[both[0], ("with", "CSTO")], &[]);
}

#[test]
fn common_organisations_of_two_states() {
    let both = [("state", "KAZ"), ("with", "ARM")];
    check("common-organisations", &both, &[]);
    let before = [both[0], both[1], ("between", "2019/2020")];
    check("common-organisations", &before, &["CIS|||a||2021|c|false"]);
    check("common-organisations", &[both[0], ("with", "RUS")], &["CSTO|1994-04-20||a b|||a|true"]);
}

#[test]
fn allies_share_organisations() {
    check("allies", &[], &["KAZ|RUS|1|CSTO", "RUS|KAZ|1|CSTO"]);
    check("allies", &[("state", "KAZ")], &["KAZ|RUS|1|CSTO"]);
    let then = ["KAZ|ARM|1|CIS", "KAZ|RUS|1|CSTO", "KAZ|UZB|1|CSTO"];
    check("allies", &[("state", "KAZ"), ("at", "2011")], &then);
    check("allies", &[("state", "KAZ"), ("between", "1990/1994-03")], &then[..1]);
}

#[test]
fn every_question_answers_without_optional_parameters() {
    for question in questions().iter().filter(|question| question.parameters.iter().all(|p| !p.required)) {
        let answer = question.ask(&store(false), &BTreeMap::new(), &resolve).expect(&question.name);
        assert!(!rows(&answer).is_empty(), "{}", question.name);
    }
}

#[track_caller]
fn refused(name: &str, arguments: &[(&str, &str)], expected: &str) {
    let error = named(name).expect(name).bind(&given(arguments), &resolve).expect_err(expected);
    assert_eq!(error.to_string(), expected);
}

#[test]
fn a_wrong_parameter_is_explained() {
    refused("members", &[("on", "2022")], "« members » has no parameter « on »; it has organisation, at, between");
    refused("members", &[("organisation", "OTSC")], "« OTSC » for « organisation »: no table has it");
    refused(
        "members",
        &[("at", "janvier")],
        "« janvier » for « at »: « janvier » is no date: expected YYYY, YYYY-MM or YYYY-MM-DD",
    );
    refused(
        "members",
        &[("between", "2022")],
        "« 2022 » for « between »: a period has a beginning and an end: write FROM/UNTIL, with .. for an end that is open",
    );
    refused(
        "changes",
        &[("between", "2022/2021")],
        "« 2022/2021 » for « between »: the period ends (2021) before it begins (2022)",
    );
    refused("common-members", &[("organisation", "CIS")], "« common-members » needs « with »: the other one");
}

#[test]
fn a_resolver_that_returns_no_iri_cannot_change_the_query() {
    let evil = |_: &str| Ok(NamedNode::new_unchecked("x> ?o . ?s ?p <y"));
    let error = named("members").expect("the question").bind(&given(&[("organisation", "x")]), &evil);
    assert!(matches!(error, Err(QueryError::Value { .. })));
}

#[test]
fn a_file_of_ones_own_may_have_a_header() {
    let text = "# title: Own\n# parameter: state (entity) — a state\nASK {\n# parameters\n?f org:member ?state }";
    let question = Question::parse("own.rq", text).expect("a question");
    let ask = |state| question.ask(&store(false), &given(&[("state", state)]), &resolve).expect("an answer");
    assert_eq!((ask("KAZ"), ask("FIN")), (Answer::Boolean(true), Answer::Boolean(false)));
    let error = Question::parse("own.rq", "# title: Own\n# parameter: state — a state").expect_err("a wrong header");
    assert!(error.to_string().starts_with("own.rq:2: « state — a state » is no parameter"), "{error}");
}

#[test]
fn a_syntax_error_shows_its_place() {
    let error = run(&store(false), "own.rq", "SELECT ?s\nWERE { ?s ?p ?o }").expect_err("no SPARQL").to_string();
    assert!(error.starts_with("own.rq:2:"), "{error}");
    assert!(error.contains("\n2 | WERE { ?s ?p ?o }\n  | "), "{error}");
    assert!(error.contains("^ expected ") && error.ends_with("Did you mean WHERE?"), "{error}");
}

#[test]
fn updates_and_other_services_are_refused() {
    let refused = |sparql: &str| run(&store(false), "query", sparql).expect_err("refused").to_string();
    assert!(refused("DELETE WHERE { ?s ?p ?o }").starts_with("query: this is an update"));
    assert!(refused("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }").starts_with("SERVICE "));
}

fn written(sparql: &str, format: &str) -> String {
    let store = store(false);
    store
        .insert(oxigraph::model::QuadRef::new(
            iri::state("KAZ").as_ref(),
            iri::skos::PREF_LABEL,
            oxigraph::model::LiteralRef::new_language_tagged_literal_unchecked("Kazakhstan", "fr"),
            iri::REFERENCE_GRAPH,
        ))
        .expect("a label");
    let answer = run(&store, "query", sparql).expect("an answer");
    let name = |node: NamedNodeRef| label(&store, node, "fr");
    let mut out = Vec::new();
    match answer.write(format.parse().expect(format), &name, &mut out) {
        Ok(()) => String::from_utf8(out).expect("UTF-8"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn an_answer_is_written_in_every_format() {
    let select = "SELECT ?state ?n { VALUES (?state ?n) { (state:KAZ 7) (state:RUS 1234) (UNDEF 5) } } ORDER BY ?state";
    assert_eq!(
        written(select, "table"),
        "state          n\n\
         ──────────  ────\n               5\nKazakhstan     7\nRUS         1234\n"
    );
    assert_eq!(written(select, "csv").lines().nth(2), Some("https://w3id.org/casus/id/state/KAZ,7"));
    assert_eq!(written(select, "tsv").lines().nth(2), Some("<https://w3id.org/casus/id/state/KAZ>\t7"));
    assert!(serde_json::from_str::<Value>(&written(select, "json")).is_ok());
    assert!(written(select, "xml").contains("<variable name=\"state\"/>"));
    assert!(written(select, "turtle").starts_with("Turtle holds triples, and this answer has none"));
    assert_eq!(written("ASK { ?s ?p ?o }", "table"), "true\n");
    let construct = "CONSTRUCT { ?s a casus:State } WHERE { VALUES ?s { state:KAZ } }";
    assert_eq!(
        written(construct, "n-triples"),
        "<https://w3id.org/casus/id/state/KAZ> \
        <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/casus/ns#State> .\n"
    );
    assert!(written(construct, "turtle").contains("state:KAZ a casus:State ."));
    assert!(written(construct, "csv").starts_with("subject,predicate,object"));
    assert!("ods".parse::<Format>().is_err_and(|error| error.to_string().contains("table, tsv, csv")));
}
