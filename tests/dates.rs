//! Which date and which figure belong to a claim, as a table of sentences of an article of Friday, 7 January 2022.

use casus::{article, lexicon::Lexicon, pipeline};
use serde_json::json;

/// The kind, date and size of each claim of `text`, « - » for none.
fn check(text: &str, expected: &[&str]) {
    let written = json!({"id": "a", "title": "", "date": "2022-01-07", "lang": "fr", "text": text}).to_string();
    let read = article::parse("a.json".as_ref(), written.as_bytes());
    let claims = pipeline::extract(&read.articles[0], Lexicon::embedded()).claims;
    let told = claims.iter().map(|claim| {
        let fields = serde_json::to_value(&claim.statement).expect("a claim is plain data");
        let date = fields["date"].as_str().unwrap_or("-").to_owned();
        let bound = |name: &str| fields["size"][name].as_u64().map_or("-".to_owned(), |bound| bound.to_string());
        format!("{} {date} {}..{}", claim.kind(), bound("min"), bound("max"))
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn the_date_that_opens_a_sentence_holds_for_what_is_narrated_behind_it() {
    check("Le 14 mars 2011, on prit peur. L'Égypte envoya 300 soldats à Bahreïn.", &["deployment 2011-03-14 300..300"]);
    check(
        "Le 5 mars 2013, le Tchad a envoyé 2 000 soldats au Mali, tandis que le Niger a envoyé 500 soldats au Mali en avril.",
        &["deployment 2013-03-05 2000..2000", "deployment 2013-04 500..500"],
    );
    check(
        "L'Argentine a demandé l'aide de l'OEA le 2 avril 1982. Le 3 mai, le Pérou a envoyé 50 soldats en Argentine.",
        &["assistance_request 1982-04-02 -..-", "deployment 1982-05-03 50..50"],
    );
}

#[test]
fn the_head_of_an_entry_dates_what_it_tells() {
    check("– 7 janvier 1984. Le Brunei rejoint l'Asean.", &["membership 1984-01-07 -..-"]);
    check(
        "1984 : le Brunei rejoint l'Asean. Le Vietnam adhère à l'Asean en 1995.",
        &["membership 1984 -..-", "membership 1995 -..-"],
    );
}

#[test]
fn a_date_of_something_else_is_left_out() {
    check(
        "Le Kenya a envoyé 900 soldats au Congo dans le cadre d'un accord signé en 2019.",
        &["deployment - 900..900"],
    );
    check("L'Éthiopie a retiré ses soldats de Somalie, où elle était entrée en décembre 2006.", &["deployment - -..-"]);
    check("Après avoir voté en 1991, le Bénin a grandi, rejoignant l'Otan.", &["membership - -..-"]);
    check("Le Japon a maintenu 600 soldats en Irak jusqu'en 2006.", &["deployment - 600..600"]);
    check(
        "L'Union africaine, fondée en 2002, a envoyé 300 soldats en Somalie.",
        &["deployment - 300..300", "founding 2002 -..-"],
    );
}

#[test]
fn a_size_counts_people() {
    check("Le Pakistan a envoyé deux bataillons de soldats en Arabie saoudite.", &["deployment - -..-"]);
    check("La Colombie a envoyé deux tiers de ses soldats en Égypte.", &["deployment - -..-"]);
    check("Trois mille Ougandais sont déployés en Somalie depuis 2007.", &["deployment 2007 3000..3000"]);
    check(
        "L'Australie a envoyé de 2 à 3 000 soldats au Timor oriental en septembre 1999.",
        &["deployment 1999-09 2000..3000"],
    );
}
