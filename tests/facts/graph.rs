//! Facts as quads.

use casus::claim::MembershipStatus::{Joined, Member};
use casus::facts::{Decisions, Names, derive, quads};
use casus::ontology::iri;

use crate::sample::{article, founding, member};

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
