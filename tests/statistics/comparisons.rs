//! Somebody's table against the articles.

use casus::compare::{Row, compare, read};
use casus::ontology::Ontology;
use casus::tables::{Material, Selection, histories};

use crate::case::{articles, facts};

/// A line a finding: verdict, line of the file, state and organisation; then the differences.
#[track_caller]
fn check(table: &str, written: &str, expected: &[&str]) {
    let mut articles = articles(written);
    let rows = read(&format!("state,organisation,from,until\n{table}"));
    assert_eq!(rows.problems, []);
    for order in ["", "in the other order"] {
        let facts = facts(&articles);
        let material = Material { facts: &facts, articles: &articles, ontology: Ontology::embedded(), language: "en" };
        let histories = histories(material, &Selection::default());
        let findings = compare(&rows.rows, &histories).into_iter().map(|finding| {
            let line = finding.row.map_or("-".to_owned(), |row: &Row| row.line.to_string());
            let differences =
                finding.differences.iter().fold(String::new(), |all, difference| format!("{all}: {difference}"));
            format!("{} {line} {} {}{differences}", finding.verdict.name(), finding.state, finding.organisation)
        });
        assert_eq!(findings.collect::<Vec<_>>(), expected, "{order}");
        articles.reverse();
    }
}

#[test]
fn what_both_say_is_confirmed_whatever_the_precision() {
    check("FIN,NATO,2023,", "a 2024: FIN joined NATO 2023-04-04", &["confirmed 2 FIN NATO"]);
    check("FIN,NATO,2023-04-04,", "a 2024: FIN joined NATO 2023", &["confirmed 2 FIN NATO"]);
    check("FIN,NATO,,", "a 2024: FIN joined NATO 2023", &["confirmed 2 FIN NATO"]);
    check("GBR,EU,1973,2020-01-31", "a 2024: GBR left EU 2020", &["confirmed 2 GBR EU"]);
    check("GBR,EU,1973,?", "a 2024: GBR left EU 2020", &["confirmed 2 GBR EU"]);
    check("KAZ,CSTO,1994,", "a 2024: KAZ member CSTO", &["confirmed 2 KAZ CSTO"]);
}

#[test]
fn other_dates_are_contradicted() {
    check(
        "EST,NATO,2003,",
        "a 2024: EST joined NATO 2004",
        &["contradicted 2 EST NATO: since 2003 by the file, 2004 by the articles"],
    );
    check(
        "GBR,EU,1973,2019",
        "a 2024: GBR left EU 2020-01-31",
        &["contradicted 2 GBR EU: until 2019 by the file, 2020-01-31 by the articles"],
    );
    check(
        "GBR,EU,1973,",
        "a 2024: GBR left EU 2020-01-31",
        &["contradicted 2 GBR EU: still by the file, left 2020-01-31 by the articles"],
    );
    check(
        "MLI,ECOWAS,1975,",
        "a 2024: MLI left ECOWAS",
        &["contradicted 2 MLI ECOWAS: still by the file, left by the articles"],
    );
}

#[test]
fn an_article_that_calls_it_something_else_at_that_time_contradicts() {
    check(
        "UKR,EU,2010,\nCHE,NATO,2010,\nSRB,CSTO,2010,2030",
        "a 2022: UKR candidate EU; CHE not NATO; SRB observer CSTO",
        &[
            "contradicted 2 UKR EU: candidate in 2022 by the articles, a member by the file",
            "contradicted 3 CHE NATO: not a member in 2022 by the articles, a member by the file",
            "contradicted 4 SRB CSTO: observer in 2022 by the articles, a member by the file",
        ],
    );
    check(
        "FIN,NATO,2023,",
        "a 2022: FIN candidate NATO
         b 2024: FIN joined NATO 2023",
        &["confirmed 2 FIN NATO"],
    );
    check("FIN,NATO,2023,", "a 2022: FIN candidate NATO; FIN not NATO", &["missing 2 FIN NATO"]);
    check(
        "RUS,CSTO,2002,",
        "a 2022-01 AFP: RUS member CSTO
         b 2022-01 Reuters: RUS member CSTO
         c 2022-01 TASS: RUS not CSTO",
        &["confirmed 2 RUS CSTO"],
    );
}

#[test]
fn an_article_that_calls_it_a_member_before_or_after_contradicts() {
    check(
        "KAZ,CSTO,1999,",
        "a 1995: KAZ member CSTO",
        &["contradicted 2 KAZ CSTO: a member by an article of 1995, not by the file"],
    );
    check(
        "UZB,CSTO,1992,1999",
        "a 1995: UZB member CSTO
         b 2008: UZB member CSTO",
        &["contradicted 2 UZB CSTO: a member by an article of 2008, not by the file"],
    );
}

#[test]
fn what_only_one_side_has_is_missing_or_new() {
    check(
        "FRA,NATO,1949,\nUZB,CSTO,1992,1999",
        "a 2022: KAZ member CSTO; UZB joined CSTO 2006; UKR candidate EU",
        &["missing 2 FRA NATO", "missing 3 UZB CSTO", "new - KAZ CSTO", "new - UZB CSTO"],
    );
}

#[test]
fn two_spells_find_their_rows() {
    let spells = "a 2022: UZB left CSTO 1999; UZB joined CSTO 2006-06; UZB left CSTO 2012";
    check("UZB,CSTO,1992,1999\nUZB,CSTO,2006,2012", spells, &["confirmed 2 UZB CSTO", "confirmed 3 UZB CSTO"]);
    check("UZB,CSTO,2006,2012\nUZB,CSTO,1992,1999", spells, &["confirmed 2 UZB CSTO", "confirmed 3 UZB CSTO"]);
    check(
        "UZB,CSTO,1992,1999\nUZB,CSTO,2005,2012",
        spells,
        &["confirmed 2 UZB CSTO", "contradicted 3 UZB CSTO: since 2005 by the file, 2006-06 by the articles"],
    );
}

#[test]
fn a_spell_of_unknown_beginning_may_be_another_one() {
    let spells = "a 2022: UZB left CSTO 1999; UZB left CSTO 2012";
    check("UZB,CSTO,1992,1999", spells, &["confirmed 2 UZB CSTO", "new - UZB CSTO"]);
    check(
        "UZB,CSTO,1992,1998",
        "a 2022: UZB member CSTO",
        &["contradicted 2 UZB CSTO: a member by an article of 2022, not by the file"],
    );
    check(
        "UZB,CSTO,1992,2015",
        spells,
        &[
            "contradicted 2 UZB CSTO: until 2015 by the file, 1999 by the articles: until 2015 by the file, 2012 by the articles",
        ],
    );
}

#[test]
fn of_two_rows_about_one_time_the_other_one_is_contradicted() {
    check(
        "FIN,NATO,2023,\nFIN,NATO,2022,",
        "a 2024: FIN joined NATO 2023-04-04",
        &["confirmed 2 FIN NATO", "contradicted 3 FIN NATO: since 2022 by the file, 2023-04-04 by the articles"],
    );
}

#[track_caller]
fn check_reading(file: &str, expected: &[&str]) {
    let reading = read(file);
    let row = |row: &Row| {
        let from = row.from.map_or("?".to_owned(), |from| from.to_string());
        format!("{} {} {} {from} {}", row.line, row.state, row.organisation, row.until)
    };
    let rows = reading.rows.iter().map(row);
    assert_eq!(rows.chain(reading.problems.iter().map(ToString::to_string)).collect::<Vec<_>>(), expected);
}

#[test]
fn files_are_read_as_people_save_them() {
    check_reading(
        "\u{feff}Organisation;Note;STATE;until;from\r\nOTSC;\"a;\r\nb \"\"c\"\"\";Kazakhstan;;1994\r\n\r\nUE;;Royaume-Uni;2020-01-31;\r\n",
        &["2 Kazakhstan OTSC 1994 still", "5 Royaume-Uni UE ? 2020-01-31"],
    );
    check_reading(
        "state,organisation,start,end,ended\nMali,CEDEAO,,,1\nTogo,CEDEAO,,,0\n",
        &["2 Mali CEDEAO ? ?", "3 Togo CEDEAO ? still"],
    );
    check_reading("state\torganization\tstart\tend\nFrance\tOTAN\tNA\t?\n", &["2 France OTAN ? ?"]);
    check_reading("state,organisation,from,until\nFrance,\"Force Machin, la\"", &["2 France Force Machin, la ? still"]);
}

#[test]
fn rows_that_tell_of_no_membership_are_passed_over() {
    let reading =
        read("state,organisation,start,end,status\nUKR,EU,2022,,candidate\nFRA,EU,1957,,member\nDEU,EU,1957,,x\n");
    assert_eq!((reading.rows.len(), reading.passed_over), (2, 1));
}

#[test]
fn what_is_wrong_is_told_line_by_line() {
    check_reading(
        "state,organisation,from,until\nFrance,OTAN,4 avril 1949,\n,OTAN,1949,\nItalie,OTAN\nMali,,1949,\nChine,ONU,1971,1949\n",
        &[
            "4 Italie OTAN ? still",
            "line 2: column from: « 4 avril 1949 » is no date: expected YYYY, YYYY-MM or YYYY-MM-DD, or nothing",
            "line 3: the column state is empty: expected a name or identifier",
            "line 5: the column organisation is empty: expected a name or identifier",
            "line 6: until 1949 is before from 1971",
        ],
    );
    let headless = "expected state, organisation, from and until";
    check_reading("", &[&format!("line 1: no column « state » in the head «  »; {headless}")]);
    check_reading(
        "state,organisation,since\nFrance,OTAN,1949\n",
        &[&format!("line 1: no column « from » in the head « state,organisation,since »; {headless}")],
    );
    check_reading(
        "state,organisation,from,until\nFrance,OTAN,1949,\nItalie,\"OTAN,1949,\n",
        &["line 3: a quotation mark is opened and never closed: write \" twice within a cell"],
    );
}
