//! What date expressions tell, as a table of texts.

use super::*;
use crate::text::{sentences, tokenize};

/// The dates of `text`, published on `published`; « ? » where the words tell none.
fn check_from(published: &str, text: &str, expected: &[&str]) {
    let tokens = tokenize(text);
    let found: Vec<String> = dates(&tokens, &sentences(text, &tokens), published.parse().ok())
        .iter()
        .map(|mention| mention.date().map_or("?".to_owned(), |date| date.to_string()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// The same of an article of Friday, 7 January 2022.
fn check(text: &str, expected: &[&str]) {
    check_from("2022-01-07", text, expected);
}

#[test]
fn dates_are_as_precise_as_their_words() {
    check("le 2 juin 2017", &["2017-06-02"]);
    check("le 1er avril 1949", &["1949-04-01"]);
    check("le 24/02/2022, le 6.1.2022", &["2022-02-24", "2022-01-06"]);
    check("2022-01-06", &["2022-01-06"]);
    check("en mars 2022, depuis 1949", &["2022-03", "1949"]);
    check("les 11 et 12 juillet 2023", &["2023-07"]);
    check("du 8 au 10 juillet 2024", &["2024-07"]);
    check("dans la nuit du 20 au 21 août 1968", &["1968-08"]);
    check("fin 2003 et début mars 2004", &["2003", "2004-03"]);
    check("mi-janvier 2013, mi-2014", &["2013-01", "2014"]);
    check("au printemps 2014", &["2014"]);
    check("en 2010 et en 2013", &["2010", "2013"]);
    check("la guerre (1991)", &["1991"]);
    check("le 14 février 2020 au soir", &["2020-02-14"]);
    check("le 31 février 2020", &["?"]);
}

#[test]
fn a_date_behind_a_colon_is_of_the_clause_that_it_opens() {
    check_from("2021-11-27", "Le Forum vacille : en février, Nauru a annoncé son départ.", &["2021-02"]);
}

#[test]
fn ranges_share_their_year() {
    check("de 2001 à 2021", &["2001", "2021"]);
    check("entre janvier et mars 2013", &["2013-01", "2013-03"]);
    check("de novembre à février 2013", &["2012-11", "2013-02"]);
    check("le 4 juin et le 5 juillet 2013", &["2013-06-04", "2013-07-05"]);
    check("en mars puis en septembre 2013", &["2013-03", "2013-09"]);
    check("en mars 2013 et en mai", &["2013-03", "2013-05"]);
}

#[test]
fn relative_dates_are_anchored_on_the_publication() {
    check("jeudi soir, vendredi et lundi prochain", &["2022-01-06", "2022-01-07", "2022-01-10"]);
    check("ce mardi, mercredi dernier, vendredi dernier", &["2022-01-04", "2022-01-05", "2021-12-31"]);
    check("cette semaine, hier, avant-hier soir", &["2022-01", "2022-01-06", "2022-01-05"]);
    check("aujourd'hui et demain", &["2022-01-07", "2022-01-08"]);
    check("le mois dernier et l'an dernier", &["2021-12", "2021"]);
    check("l'année prochaine, le mois prochain, cette année", &["2023", "2022-02", "2022"]);
    check("la semaine dernière", &["2021-12"]);
    check("la semaine prochaine", &["2022-01"]);
    check_from("2022-02-03", "la semaine dernière, cette semaine", &["2022-01", "?"]);
    check("il y a trois ans, il y a deux mois, il y a trois jours", &["2019", "2021-11", "2022-01-04"]);
    check("il y a vingt ans, il y a quelques jours", &["?"]);
    check("jeudi 6 janvier", &["2022-01-06"]);
    check("Mardi 4, le président est arrivé", &["2022-01-04"]);
    check("en septembre dernier, en janvier dernier", &["2021-09", "2021-01"]);
    check("le 3 janvier dernier, le 3 mars prochain", &["2022-01-03", "2022-03-03"]);
    check("en mars de l'an dernier", &["2021-03"]);
    check("le jeudi, ils se réunissent", &["?"]);
}

#[test]
fn the_tense_says_which_of_two_years() {
    check("le 26 décembre, en octobre", &["2021-12-26", "2021-10"]);
    check("Le sommet se tiendra en octobre au Caire.", &["2022-10"]);
    check("Le sommet s'est tenu en mars à Lima.", &["2021-03"]);
    check("La réunion est prévue le 3 juin.", &["2022-06-03"]);
    check("Les chefs d'État se réuniront mardi.", &["2022-01-11"]);
    check("Les chefs d'État se sont réunis mardi.", &["2022-01-04"]);
    check("Le Togo a décidé de retirer ses troupes en mars.", &["2022-03"]);
    check("Le 8 janvier, le président est arrivé.", &["2022-01-08"]);
    check("Le Pérou va envoyer cent soldats en novembre.", &["2022-11"]);
    check("mercredi 5 mai", &["2021-05-05"]);
}

#[test]
fn a_narrative_keeps_its_year() {
    let opened = "Le 14 mai 1955, huit pays signèrent le traité. ";
    check(&format!("{opened}Le 6 juin, le Sénat l'approuva."), &["1955-05-14", "1955-06-06"]);
    check(&format!("{opened}\n\nLe 6 juin, le Sénat l'approuva."), &["1955-05-14", "1955-06-06"]);
    check(
        &format!("{opened}\n\nCinq jours plus tôt, le 9 mai, Bonn était entrée."),
        &["1955-05-14", "1955-05-09", "1955-05-09"],
    );
    check(&format!("{opened}Trois jours plus tard, il fut publié."), &["1955-05-14", "1955-05-17"]);
    check(&format!("{opened}En mars, ils hésitèrent."), &["1955-05-14", "?"]);
    check(&format!("{opened}En mars, ils avaient hésité."), &["1955-05-14", "1955-03"]);
    check(&format!("{opened}Jeudi, on l'a fêté."), &["1955-05-14", "2022-01-06"]);
    check(&format!("{opened}Le 5 janvier, l'Otan a rappelé ce jour-là."), &["1955-05-14", "2022-01-05", "2022-01-05"]);
    check(&format!("{opened}\n\nLe ministre a parlé le 4 janvier."), &["1955-05-14", "2022-01-04"]);
    check("Le Mali quitta le pacte le 24 mai 1990. Le 3 octobre, il revint.", &["1990-05-24", "1990-10-03"]);
    check("L'alliance, fondée le 4 avril 1949, s'est réunie le 3 janvier.", &["1949-04-04", "2022-01-03"]);
    check("Le traité de 1949 a été cité le 3 janvier.", &["1949", "2022-01-03"]);
    check("En mars 2015, le roi appela. Ses alliés entrèrent en septembre de la même année.", &["2015-03", "2015-09"]);
    check("Il est parti le 5 mars 1982. Le 3 mai, il est revenu.", &["1982-03-05", "1982-05-03"]);
    check("Il est parti le 5 janvier 1982. Le 6 janvier, il est revenu.", &["1982-01-05", "?"]);
    check("Le 5 mars 2013, il a fui. Il est revenu le 19.", &["2013-03-05", "2013-03-19"]);
    check("Le 25 mars 2013, il a fui. Il est revenu le 19.", &["2013-03-25"]);
    check_from("", "Le 5 mars, il est parti.", &["?"]);
    check_from("", "En 2013, la reine abdiqua. Le 5 mars, elle partit.", &["2013", "2013-03-05"]);
}

#[test]
fn an_entry_is_of_the_date_that_heads_it() {
    check("– 1993. Ralliement du Ghana en septembre, du Niger en décembre.", &["1993", "1993-09", "1993-12"]);
    check("28 juin 2012. L'Inde suspend sa part, et la rompt en décembre.", &["2012-06-28", "2012-12"]);
    check("5 janvier 2020 : Lima appelle. Dès le lendemain, on vient.", &["2020-01-05", "2020-01-06"]);
    check("5 janvier 2020. Le dernier repartira le 19.", &["2020-01-05", "2020-01-19"]);
    check("1993. Un traité.\n\nEn mars, rien.", &["1993", "2022-03"]);
}

#[test]
fn anchored_dates_count_from_the_one_told_last() {
    let told = "Le 1er novembre 1956, il annonça son départ. ";
    for (then, date) in [
        ("La veille, il avait hésité.", "1956-10-31"),
        ("Le lendemain, on l'arrêta.", "1956-11-02"),
        ("Le surlendemain, on l'arrêta.", "1956-11-03"),
        ("Le soir même, on l'arrêta.", "1956-11-01"),
        ("Le même jour, on l'arrêta.", "1956-11-01"),
        ("Ce jour-là, on l'arrêta.", "1956-11-01"),
        ("Huit jours plus tard, on l'arrêta.", "1956-11"),
        ("Deux mois plus tard, on l'arrêta.", "1957-01"),
        ("Douze ans plus tard, on le libéra.", "1968"),
        ("Un an auparavant, on l'avait élu.", "1955"),
        ("Cette année-là, on l'arrêta.", "1956"),
        ("La même année, on l'arrêta.", "1956"),
        ("L'année suivante, on l'arrêta.", "1957"),
        ("Le mois suivant, on l'arrêta.", "1956-12"),
        ("En mars suivant, on l'arrêta.", "1957-03"),
        ("Le 1er décembre de cette année-là, on l'arrêta.", "1956-12-01"),
    ] {
        check(&format!("{told}{then}"), &["1956-11-01", date]);
    }
    check("au lendemain du 11 septembre 2001, à la veille du 3 mars 2004", &["2001-09-12", "2004-03-02"]);
    check("Le lendemain, on l'arrêta. Trois jours plus tard, il partit.", &["?", "?"]);
    check("Mardi, il est venu. La veille, elle avait parlé.", &["2022-01-04", "2022-01-03"]);
    check("Le Pérou, parti en mars 2014, est revenu trois ans plus tard.", &["2014-03", "2017"]);
    check("Au lendemain de la victoire, à la veille du sommet", &[]);
}

#[test]
fn figures_and_words_that_are_no_dates_are_left_alone() {
    check("2 500 soldats, de 2000 soldats", &[]);
    check("entre 1900 et 2000 soldats", &[]);
    check("les années 1990, au tournant du siècle, dans les années 1980", &[]);
    check("Mars attaque, mai aussi", &[]);
    check("le 20 heures, le 15 français, le 10 Downing Street", &[]);
    check_from("", "jeudi, hier, le mois dernier", &["?", "?", "?"]);
}
