//! Tables: what each cell is, whatever the order of articles.

use casus::ontology::Ontology;
use casus::tables::{Kind, Material, Selection, table};

use crate::case::{Articles, articles, facts};

/// The rows of a table in the columns named, cells parted by spaces, an empty one as `_`.
fn rows(kind: Kind, articles: &Articles, selection: &Selection, columns: &str) -> Vec<String> {
    let facts = facts(articles);
    let material = Material { facts: &facts, articles, ontology: Ontology::embedded(), language: "en" };
    let table = table(kind, material, selection);
    let at = |name: &str| table.columns.iter().position(|column| column == name).expect(name);
    let places: Vec<usize> = columns.split(' ').map(at).collect();
    let width = table.columns.len();
    let shown = |row: Vec<String>| {
        assert_eq!(row.len(), width, "a cell a column");
        let cells = places.iter().map(|place| if row[*place].is_empty() { "_" } else { &row[*place] });
        cells.collect::<Vec<_>>().join(" ")
    };
    table.rows.map(shown).collect()
}

#[track_caller]
fn check_selected(kind: Kind, selection: &Selection, written: &str, columns: &str, expected: &[&str]) {
    let mut articles = articles(written);
    assert_eq!(rows(kind, &articles, selection, columns), expected);
    articles.reverse();
    for (_, claims) in &mut articles {
        claims.reverse();
    }
    assert_eq!(rows(kind, &articles, selection, columns), expected, "in the other order");
}

#[track_caller]
fn check(kind: Kind, written: &str, columns: &str, expected: &[&str]) {
    check_selected(kind, &Selection::default(), written, columns, expected);
}

fn years(from: i16, to: i16) -> Selection {
    Selection { from_year: Some(from), to_year: Some(to), ..Selection::default() }
}

const SPELLS: &str =
    "state ccode organisation status igo_value start end start_year end_year left_censored right_censored ended";

#[test]
fn a_spell_has_the_dates_that_claims_give_and_says_which_are_missing() {
    check(
        Kind::Members,
        "a 2023-05-02 Le Monde: FIN joined NATO 2023-04-04; ARM suspended CSTO 2024-02; ARM member CSTO
         b 2022: UZB left CSTO 2012; MLI left ECOWAS; GBR joined EU 1973; GBR left EU 2020-01-31",
        SPELLS,
        &[
            "ARM 371 CSTO member 1 _ _ _ _ 1 1 0",
            "ARM 371 CSTO suspended 1 2024-02 _ 2024 _ 0 1 0",
            "FIN 375 NATO member 1 2023-04-04 _ 2023 _ 0 1 0",
            "GBR 200 EU member 1 1973 2020-01-31 1973 2020 0 0 1",
            "MLI 432 ECOWAS member 1 _ _ _ _ 1 1 1",
            "UZB 704 CSTO member 1 _ 2012 _ 2012 1 0 1",
        ],
    );
}

#[test]
fn publications_attest_and_are_counted_but_are_no_dates() {
    check(
        Kind::Members,
        "a 2010-03 Le Monde: KAZ member CSTO
         b 2022-01-06 Le Monde: KAZ member CSTO
         c 2024 AFP: KAZ joined CSTO 1994",
        "start end attested_from attested_to articles publishers",
        &["1994 _ 2010-03 2022-01-06 3 2"],
    );
}

#[test]
fn other_statuses_have_the_values_of_the_correlates_of_war() {
    check(
        Kind::Members,
        "a 2022: SRB observer CSTO; CHE partner NATO; UKR candidate EU",
        "state status igo_value",
        &["CHE partner 2", "SRB observer 3", "UKR candidate 0"],
    );
}

#[test]
fn dates_that_claims_disagree_on_are_named() {
    check(
        Kind::Members,
        "a 2022: EST joined NATO 2004
         b 2022: EST joined NATO 2002
         c 2022: EST joined NATO 2004; MLI left ECOWAS 2025-01-28
         d 2022: MLI left ECOWAS 2025-01-29",
        "state start other_starts end other_ends standing_disputed",
        &["EST 2004 2002 _ _ 0", "MLI _ _ 2025-01-28 2025-01-29 0"],
    );
}

#[test]
fn a_state_or_organisation_without_a_code_has_an_empty_cell() {
    check(
        Kind::Members,
        "a 2022: SUN member UN; KAZ joined Force_Machin 2020",
        "state ccode organisation organisation_class",
        &["KAZ 705 Force Machin _", "SUN _ UN UniversalOrganisation"],
    );
}

const YEARS: &str = "state year organisation value status basis";

#[test]
fn years_between_stated_dates_are_known_and_those_beyond_are_none() {
    check_selected(
        Kind::StateYearsLong,
        &years(1971, 1977),
        "a 2022: GRC joined NATO 1952; GRC left NATO 1974; GRC joined NATO 1976",
        YEARS,
        &[
            "GRC 1971 NATO 1 member dates",
            "GRC 1972 NATO 1 member dates",
            "GRC 1973 NATO 1 member dates",
            "GRC 1974 NATO 1 member dates",
            "GRC 1975 NATO 0 _ dates",
            "GRC 1976 NATO 1 member dates",
            "GRC 1977 NATO -9 _ _",
        ],
    );
}

#[test]
fn a_publication_bounds_what_is_known_and_nothing_is_known_beyond() {
    check_selected(
        Kind::StateYearsLong,
        &years(2009, 2013),
        "a 2010-03: KAZ member CSTO
         b 2012: KAZ member CSTO",
        YEARS,
        &[
            "KAZ 2009 CSTO -9 _ _",
            "KAZ 2010 CSTO 1 member attested",
            "KAZ 2011 CSTO 1 member attested",
            "KAZ 2012 CSTO 1 member attested",
            "KAZ 2013 CSTO -9 _ _",
        ],
    );
}

#[test]
fn a_stated_beginning_reaches_to_the_last_article_that_calls_it_a_member() {
    check_selected(
        Kind::StateYearsLong,
        &years(2022, 2026),
        "a 2025: FIN member NATO
         b 2023: FIN joined NATO 2023-04-04",
        YEARS,
        &[
            "FIN 2022 NATO 0 _ dates",
            "FIN 2023 NATO 1 member dates",
            "FIN 2024 NATO 1 member attested",
            "FIN 2025 NATO 1 member attested",
            "FIN 2026 NATO -9 _ _",
        ],
    );
}

#[test]
fn that_a_state_has_joined_attests_nothing_of_later_years() {
    check_selected(
        Kind::StateYearsLong,
        &years(1999, 2001),
        "a 2022: CZE joined NATO 1999-03",
        YEARS,
        &["CZE 1999 NATO 1 member dates", "CZE 2000 NATO -9 _ _", "CZE 2001 NATO -9 _ _"],
    );
}

#[test]
fn who_has_left_nobody_says_when_is_none_after_that_article() {
    check_selected(
        Kind::StateYearsLong,
        &years(2019, 2022),
        "a 2019: MLI member ECOWAS
         b 2021: MLI left ECOWAS",
        YEARS,
        &[
            "MLI 2019 ECOWAS 1 member attested",
            "MLI 2020 ECOWAS -9 _ _",
            "MLI 2021 ECOWAS -9 _ _",
            "MLI 2022 ECOWAS 0 _ attested",
        ],
    );
}

#[test]
fn who_tells_of_a_departure_attests_no_membership_of_that_day() {
    check_selected(
        Kind::StateYearsLong,
        &years(2011, 2022),
        "a 2022: ALB member CSTO; ALB left CSTO 2012",
        "year value",
        &[
            "2011 -9", "2012 1", "2013 0", "2014 0", "2015 0", "2016 0", "2017 0", "2018 0", "2019 0", "2020 0",
            "2021 0", "2022 0",
        ],
    );
}

#[test]
fn candidates_and_those_called_no_members_are_none_and_the_suspended_are_members() {
    check_selected(
        Kind::StateYearsLong,
        &years(2021, 2021),
        "a 2021: UKR candidate EU; CHE not NATO; MLI suspended ECOWAS; SRB observer CSTO; AUT partner NATO",
        YEARS,
        &[
            "AUT 2021 NATO 2 partner attested",
            "CHE 2021 NATO 0 _ attested",
            "MLI 2021 ECOWAS 1 suspended attested",
            "SRB 2021 CSTO 3 observer attested",
            "UKR 2021 EU 0 candidate attested",
        ],
    );
}

#[test]
fn a_suspension_of_the_past_is_no_word_on_today() {
    check_selected(
        Kind::StateYearsLong,
        &years(1978, 1980),
        "a 2023: EGY suspended ARABLEAGUE 1979",
        YEARS,
        &["EGY 1978 ARABLEAGUE -9 _ _", "EGY 1979 ARABLEAGUE 1 suspended dates", "EGY 1980 ARABLEAGUE -9 _ _"],
    );
}

#[test]
fn an_organisation_that_was_not_there_has_no_members() {
    check_selected(
        Kind::StateYearsLong,
        &years(2016, 2018),
        "a 2018: KAZ member Force_Machin; Force_Machin founded 2017
         b 2025: BGR member WARSAWPACT",
        YEARS,
        &[
            "BGR 2016 WARSAWPACT -1 _ organisation",
            "BGR 2017 WARSAWPACT -1 _ organisation",
            "BGR 2018 WARSAWPACT -1 _ organisation",
            "KAZ 2016 Force Machin -1 _ organisation",
            "KAZ 2017 Force Machin -9 _ _",
            "KAZ 2018 Force Machin 1 member attested",
        ],
    );
}

#[test]
fn years_and_states_are_those_of_which_something_is_known() {
    check(
        Kind::StateYearsLong,
        "a 2024: DDR joined WARSAWPACT 1956; DDR left WARSAWPACT 1990-09; POL joined WARSAWPACT 1955; POL left WARSAWPACT 1991",
        "state year value",
        &[
            (1955..=1990).map(|year| format!("DDR {year} {}", u8::from(year > 1955))).collect::<Vec<_>>(),
            (1955..=1991).map(|year| format!("POL {year} 1")).collect(),
        ]
        .concat()
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
}

#[test]
fn the_wide_table_has_a_column_an_organisation_and_the_facts() {
    let written = "a 2022: KAZ joined CSTO 1994; KAZ member CSTO; FRA joined Force_Éclair 2020; FRA member NATO";
    check_selected(
        Kind::StateYears,
        &years(2021, 2022),
        written,
        "ccode state year CSTO NATO force_eclair",
        &["220 FRA 2021 -9 -9 -9", "220 FRA 2022 -9 1 -9", "705 KAZ 2021 1 -9 -9", "705 KAZ 2022 1 -9 -9"],
    );
    let articles = articles(written);
    let facts = facts(&articles);
    let kazakhstan = facts.memberships.iter().find(|one| one.state == "KAZ").expect("a fact");
    let shown = rows(Kind::StateYears, &articles, &years(2022, 2022), "state facts");
    assert_eq!(shown[1], format!("KAZ {}", kazakhstan.hash()));
}

#[test]
fn both_layouts_of_state_years_say_the_same() {
    let articles = articles(
        "a 2022: KAZ joined CSTO 1994; KAZ member CSTO; SRB observer CSTO; GBR left EU 2020
         b 2019: GBR member EU; FRA member EU; FRA not CSTO",
    );
    let all = Selection::default();
    let long = rows(Kind::StateYearsLong, &articles, &all, "state year organisation value");
    for organisation in ["CSTO", "EU"] {
        let wide = rows(Kind::StateYears, &articles, &all, &format!("state year {organisation}"));
        for row in long.iter().filter(|row| row.contains(&format!(" {organisation} "))) {
            let row = row.replace(&format!(" {organisation} "), " ");
            assert!(wide.contains(&row), "{organisation}: {row}");
        }
    }
}

#[test]
fn two_states_share_what_both_are_full_members_of() {
    let written =
        "a 2022: RUS member CSTO; KAZ member CSTO; ARM member CSTO; SRB observer CSTO; RUS member EAEU; KAZ member EAEU
                   b 2022: FRA member NATO";
    check(
        Kind::DyadYears,
        written,
        "ccode1 state1 ccode2 state2 year shared alliance organisations alliances basis",
        &[
            "365 RUS 371 ARM 2022 1 1 CSTO CSTO attested",
            "365 RUS 705 KAZ 2022 2 1 CSTO; EAEU CSTO attested",
            "371 ARM 705 KAZ 2022 1 1 CSTO CSTO attested",
        ],
    );
    let armenia = Selection { states: vec!["ARM".to_owned()], ..Selection::default() };
    check_selected(Kind::DyadYears, &armenia, written, "state1 state2", &["RUS ARM", "ARM KAZ"]);
    let union = Selection { organisations: vec!["EAEU".to_owned()], ..Selection::default() };
    check_selected(Kind::DyadYears, &union, written, "state1 state2 alliance", &["RUS KAZ 0"]);
}

#[test]
fn deployments_have_their_bounds_and_say_which_are_missing() {
    check(
        Kind::Deployments,
        "a 2021-07-10 AFP: RWA announced MOZ - 2021-07 1000; RWA deployed MOZ - 2021-07-09 1000..1200
         b 2024: RWA withdrawn MOZ - 2024-01; BEN announced HTI MSS - 1500..",
        "sender sender_ccode host host_ccode mission start end left_censored right_censored ended deployed announced statuses size_min size_max sizes",
        &[
            "BEN 434 HTI 41 MSS _ _ 1 1 0 0 _ announced 1500 1500 1500..",
            "RWA 517 MOZ 541 _ 2021-07-09 2024-01 0 0 1 1 2021-07 announced deployed withdrawn 1000 1200 1000 1000..1200",
        ],
    );
}

#[test]
fn spells_outside_the_wanted_years_are_left_out() {
    let written =
        "a 2022: GRC joined NATO 1952; GRC left NATO 1974; FRA member NATO; GBR joined EU 1973; GBR left EU 2020";
    check_selected(Kind::Members, &years(1980, 1990), written, "state", &["FRA", "GBR"]);
}

#[test]
fn every_row_names_facts_and_claims_that_there_are() {
    let articles = articles(
        "a 2022: KAZ joined CSTO 1994; KAZ member CSTO; RUS member CSTO; GBR left EU 2020; MLI left ECOWAS
         b 2019: GBR member EU; RUS deployed KAZ CSTO 2022-01 2500; CHE not NATO",
    );
    let ids: Vec<String> = articles.iter().flat_map(|(_, claims)| claims).map(casus::claim::Claim::id).collect();
    let all = Selection::default();
    for (kind, columns) in [
        (Kind::Members, "fact claims"),
        (Kind::Deployments, "fact claims"),
        (Kind::DyadYears, "facts claims"),
        (Kind::StateYearsLong, "claims"),
    ] {
        for row in rows(kind, &articles, &all, columns).iter().filter(|row| *row != "_") {
            let last = row.split(' ').next_back().expect("a claim");
            assert!(ids.iter().any(|id| id == last), "{kind:?}: {row}");
        }
    }
    let known = rows(Kind::StateYearsLong, &articles, &all, "value claims");
    for row in known.iter().filter(|row| !row.starts_with('-')) {
        assert!(!row.ends_with('_'), "a value that is known rests on a claim: {row}");
    }
}
