//! Names as people write them, and what is said where they mean nothing.

use crate::harness::{casus, lines, out, small_graph};

#[test]
fn a_name_is_understood_as_it_is_written() {
    let folder = small_graph();
    for (option, name, expected) in [
        ("--organisation", "otsc", 4),
        ("--organisation", "CSTO", 4),
        ("--organisation", "Organisation du Traité de sécurité collective", 4),
        ("--organisation", "https://w3id.org/casus/id/organisation/CSTO", 4),
        ("--organisation", "force machin", 1),
        ("--state", "russie", 1),
        ("--state", "KAZ", 1),
        ("--state", "Biélorussie", 0),
    ] {
        assert_eq!(lines(&out(folder.path(), ["claims", option, name])).len(), expected, "{option} {name}");
    }
    let both = out(folder.path(), ["claims", "--state", "france", "--state", "russie", "--organisation", "OTSC"]);
    assert_eq!(lines(&both).len(), 1);
}

#[test]
fn an_unknown_name_is_helped() {
    let folder = small_graph();
    for (arguments, expected) in [
        (vec!["query", "members", "--organisation", "OTCS"], "no organisation is called « OTCS »; did you mean OTSC"),
        (vec!["claims", "--state", "Rusie"], "no state is called « Rusie »; did you mean Russie"),
        (vec!["claims", "--state", "congo"], "« congo » may be COD (République démocratique du Congo) or COG (Congo)"),
        (
            vec!["draw", "membership", "--organisation", "zzzzzz"],
            "no organisation is called « zzzzzz »; `casus entities`",
        ),
        (vec!["query", "membrs"], "there is no question « membrs »; did you mean « members »?"),
        (vec!["query", "members", "--at", "hier"], "« hier » is no date"),
        (vec!["query", "members", "--between", "2020"], "a period has a beginning and an end"),
        (vec!["query", "members", "--between", "2021", "2020"], "the period ends (2020) before it begins (2021)"),
        (vec!["query", "members", "--between", "..", ".."], "a period that is open at both ends"),
        (vec!["query", "members", "--at", "2020", "--between", "2020/2021"], "cannot be used with"),
        (vec!["query", "meetings", "--between", "2020", "hier"], "« hier » is no date"),
        (vec!["query", "members", "--person", "x"], "« members » has no parameter « person »"),
        (vec!["query", "SELECT * { ?s ?p ?o"], "this is no SPARQL"),
        (vec!["query", "absent.rq"], "absent.rq: can't be read"),
        (vec!["export", "--article", "z"], "has no article « z »: `casus query sources` lists"),
        (vec!["claims", "--article", "z"], "has no article « z »"),
        (vec!["export", "--output", "graph.docx"], "« docx » is no format; there are turtle"),
        (vec!["draw", "membership", "--output", "members.pdf"], "« .pdf » is no format of pictures"),
        (vec!["explain", "zzz"], "no claim begins with « zzz »"),
        (vec!["explain", ""], "6 claims and 7 facts begin with «  »: write more of the one you mean"),
        (vec!["claims", "--kind", "marriage"], "[possible values: membership, founding"),
        (vec!["query"], "required"),
    ] {
        let done = casus(folder.path(), &arguments);
        assert_eq!(done.code, 2, "{arguments:?}: {}", done.err);
        assert!(done.err.contains(expected), "{arguments:?}: {}", done.err);
        assert!(done.out.is_empty());
    }
}

#[test]
fn a_missing_graph_is_said_to_be_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in ["claims", "entities", "conflicts", "verify", "export"] {
        let done = casus(folder.path(), [command]);
        assert_eq!(done.code, 2);
        assert_eq!(done.err, "error: no graph at graph/: build one with `casus build PATH…`\n");
    }
}
