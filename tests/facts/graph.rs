//! Facts as quads.

use casus::claim::MembershipStatus::{Joined, Left, Member, Observer};
use casus::claim::{Office, Statement};
use casus::facts::{Decisions, Names, derive, quads, updated};
use casus::ontology::iri;
use oxigraph::model::Quad;

use crate::sample::{article, founding, holder, member};

#[test]
fn the_facts_graph_has_no_blank_node_and_one_order() {
    let mut articles = vec![
        article("a", "2022-01-06", vec![member("KAZ", Joined, "1994-04-20"), founding("1992")]),
        article("b", "2022-01-07", vec![member("KAZ", Member, ""), founding("2002-10")]),
    ];
    let iri = |_, identifier: &str| iri::organisation(identifier);
    let label = |identifier: &str, _: &str| identifier.to_owned();
    let names = Names { iri: &iri, label: &label };
    let found = quads(&derive(&articles, &Decisions::default()), &names);
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
    assert_eq!(quads(&derive(&articles, &Decisions::default()), &names), found);
}

#[test]
fn what_follows_from_facts_is_told_in_the_words_of_other_vocabularies() {
    let check = |statements: Vec<Statement>, expected: &[&str]| {
        let names = Names {
            iri: &|_, identifier| iri::organisation(identifier),
            label: &|identifier, _| identifier.to_owned(),
        };
        let facts = quads(&derive(&[article("a", "2022", statements)], &Decisions::default()), &names);
        let all = updated(facts.clone()).expect("updates");
        assert!(all.is_sorted_by_key(ToString::to_string) && facts.iter().all(|quad| all.contains(quad)));
        let added = all.into_iter().filter(|quad| !facts.contains(quad));
        let short = |quad: Quad| quad.to_string().replace("https://w3id.org/casus/id/organisation/", "");
        assert_eq!(
            added
                .map(short)
                .map(|line| line.split(" <https://w3id").next().unwrap_or("").to_owned())
                .collect::<Vec<_>>(),
            expected
        );
    };
    let has_member = "<CSTO> <http://www.w3.org/ns/org#hasMember> <KAZ>";
    check(vec![member("KAZ", Member, ""), member("UZB", Left, "2012"), member("SRB", Observer, "")], &[has_member]);
    let founded = "<CSTO> <https://schema.org/foundingDate> \"1992\"^^<http://www.w3.org/2001/XMLSchema#gYear>";
    check(vec![founding("1992")], &[founded]);
    check(vec![founding("1992"), founding("2002")], &[]);
    let head = |former| holder("Alma Bekova", Office::OrganisationHead, former);
    check(vec![head(false)], &["<Alma%20Bekova> <http://www.w3.org/ns/org#headOf> <KAZ>"]);
    check(vec![head(true)], &[]);
}
