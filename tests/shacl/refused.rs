//! Shapes that can't be applied are refused, and the message says which and why.

use casus::shacl::{parse_turtle, validate};

/// The error of shapes that `turtle` adds to a shape `ex:S`, whose target is a node.
fn refusal(turtle: &str) -> String {
    let turtle = format!(
        "@prefix ex: <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n\
         ex:S a sh:NodeShape ; sh:targetNode ex:a .\n{turtle}"
    );
    let shapes = parse_turtle(&turtle, "shape").expect("Turtle").triples;
    match validate(Vec::new(), shapes) {
        Ok(report) => panic!("{turtle}\nshould be refused, but gives {report:?}"),
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn check(turtle: &str, expected: &str) {
    let refusal = refusal(turtle);
    assert!(refusal.contains(expected), "{turtle}\n{refusal}\nshould say « {expected} »");
}

#[test]
fn a_shape_beyond_core_is_refused() {
    check("ex:S sh:sparql [ sh:select \"SELECT\" ] .", "<http://example.org/S>: sh:sparql is no part of SHACL Core");
    check("ex:S sh:minCnt 1 .", "sh:minCnt is no part of SHACL Core");
    check("ex:Unused a sh:PropertyShape ; sh:path ex:p ; sh:rule [] .", "Unused>: sh:rule");
    check("ex:Own a sh:ConstraintComponent .", "Own>: sh:ConstraintComponent");
    check("<http://example.org/> sh:entailment ex:RDFS .", "sh:entailment");
    check("ex:S sh:target [ a ex:Target ] .", "sh:target is no part");
}

#[test]
fn a_value_that_a_parameter_cannot_have_is_refused() {
    check(
        "ex:S sh:property [ sh:path ex:p ; sh:minCount \"one\" ] .",
        "the shape <http://example.org/S>: sh:minCount is \"one\", expected a whole number",
    );
    check("ex:S sh:property [ sh:path ex:p ; sh:maxCount -1 ] .", "expected a whole number, none below zero");
    check("ex:S sh:class \"C\" .", "sh:class is \"C\", expected the IRI of a class");
    check("ex:S sh:datatype [] .", "expected the IRI of a datatype");
    check("ex:S sh:nodeKind sh:Iri .", "expected sh:IRI, sh:BlankNode");
    check("ex:S sh:minInclusive ex:one .", "expected a literal that has an order");
    check("ex:S sh:pattern \"(\" .", "expected a regular expression");
    check("ex:S sh:pattern \"a\" ; sh:flags \"z\" .", "expected a regular expression");
    check("ex:S sh:languageIn \"fr\" .", "expected a list of language tags");
    check("ex:S sh:in ex:a .", "sh:in is <http://example.org/a>, expected a list");
    check("ex:S sh:or ex:a .", "expected a list of shapes");
    check("ex:S sh:closed \"yes\" .", "expected true or false");
    check("ex:S sh:closed true ; sh:ignoredProperties ex:p .", "sh:ignoredProperties is");
    check("ex:S sh:equals \"p\" .", "expected the IRI of a property");
    check("ex:S sh:deactivated 2 .", "sh:deactivated is");
    check("ex:T sh:targetClass \"C\" .", "expected an IRI");
    check("ex:S sh:property ex:T .", "expected a shape with an sh:path");
}

#[test]
fn a_parameter_in_the_wrong_place_is_refused() {
    check("ex:S sh:minCount 1 .", "sh:minCount needs a path");
    check("ex:S sh:lessThan ex:p .", "sh:lessThan needs a path");
    check(
        "ex:S sh:qualifiedMinCount 1 ; sh:qualifiedValueShape [ sh:class ex:C ] .",
        "sh:qualifiedMinCount needs a path",
    );
    check("ex:S sh:property [ sh:path ex:p ; sh:minCount 1 , 2 ] .", "sh:minCount is given twice");
    check("ex:S sh:property [ sh:path ex:p , ex:q ] .", "sh:path is given twice");
    check("ex:S sh:datatype ex:a , ex:b .", "sh:datatype is given twice");
}

#[test]
fn a_path_that_is_none_is_refused() {
    check("ex:S sh:property [ sh:path \"p\" ] .", "sh:path is \"p\", expected a property");
    check("ex:S sh:property [ sh:path [ ex:p ex:q ] ] .", "expected a property, or a path");
    check("ex:S sh:property [ sh:path ( ex:p ) ] .", "expected a list of two or more paths");
    check("ex:S sh:property [ sh:path [ sh:alternativePath ex:p ] ] .", "expected a list of two or more paths");
    check("ex:S sh:property [ sh:path _:p ] . _:p sh:inversePath _:p .", "no more than 100 deep");
}

#[test]
fn a_shape_within_itself_is_refused() {
    check("ex:S sh:property [ sh:path ex:p ; sh:node ex:S ] .", "it is a part of itself");
    check(
        "ex:S sh:not ex:T . ex:T sh:and ( ex:U ) . ex:U sh:node ex:T .",
        "circle of <http://example.org/T>, <http://example.org/U>",
    );
    let deep: Vec<String> = (0..120).map(|depth| format!("ex:S{depth} sh:node ex:S{} .\n", depth + 1)).collect();
    check(&format!("ex:S sh:node ex:S0 .\n{}", deep.concat()), "more than 100 deep");
}

#[test]
fn a_list_that_never_ends_is_refused() {
    let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    check(&format!("ex:S sh:in _:l . _:l <{rdf}first> 1 ; <{rdf}rest> _:l ."), "expected a list of values");
}
