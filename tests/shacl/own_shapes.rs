//! The shapes of casus: they cover the vocabulary, speak two languages, and the reference conforms to them.

use std::collections::BTreeSet;

use casus::ontology::SHAPES;
use casus::shacl::{parse_turtle, validate};
use oxigraph::model::vocab::rdf;
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Term, Triple};

use crate::REFERENCE;

const SH: &str = "http://www.w3.org/ns/shacl#";
const CLASS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#Class");

fn shapes() -> Vec<Triple> {
    parse_turtle(SHAPES, "shape").expect("the shapes are Turtle").triples
}

/// The objects of the property of SHACL called `local`, with their subjects.
fn uses<'a>(shapes: &'a [Triple], local: &'a str) -> impl Iterator<Item = (&'a NamedOrBlankNode, &'a Term)> {
    let uses = shapes.iter().filter(move |triple| triple.predicate.as_str().strip_prefix(SH) == Some(local));
    uses.map(|triple| (&triple.subject, &triple.object))
}

#[test]
fn every_class_of_the_vocabulary_is_the_target_of_a_shape() {
    let shapes = shapes();
    let targets: BTreeSet<String> = uses(&shapes, "targetClass").map(|(_, class)| class.to_string()).collect();
    let declared = REFERENCE.iter().filter(|triple| triple.predicate == rdf::TYPE && triple.object == CLASS.into());
    let classes: Vec<String> = declared.map(|triple| triple.subject.to_string()).collect();
    assert!(classes.len() > 50, "{}", classes.len());
    let missing: Vec<&String> = classes.iter().filter(|class| !targets.contains(*class)).collect();
    assert!(missing.is_empty(), "ontology/shapes.ttl: give a shape sh:targetClass of {missing:?}");
}

#[test]
fn every_target_is_a_class_that_is_used() {
    let own = |class: &str| class.starts_with("<https://w3id.org/casus/ns#");
    let declared: BTreeSet<String> = REFERENCE.iter().map(|triple| triple.subject.to_string()).collect();
    let shapes = shapes();
    let targets = uses(&shapes, "targetClass").chain(uses(&shapes, "class")).map(|(_, class)| class.to_string());
    let unknown: Vec<String> = targets.filter(|class| own(class) && !declared.contains(class)).collect();
    assert!(unknown.is_empty(), "casus.ttl declares no class {unknown:?}");
}

#[test]
fn every_shape_that_complains_has_a_message_in_both_languages() {
    let shapes = shapes();
    let languages = |shape: &NamedOrBlankNode| -> BTreeSet<String> {
        let messages = uses(&shapes, "message").filter(|(subject, _)| *subject == shape);
        messages
            .filter_map(
                |(_, message)| {
                    if let Term::Literal(text) = message { text.language().map(str::to_owned) } else { None }
                },
            )
            .collect()
    };
    let properties = uses(&shapes, "property").map(|(_, property)| property.to_string());
    let targeted = uses(&shapes, "targetClass").map(|(shape, _)| shape.to_string());
    let alternatives: BTreeSet<String> = members(&shapes);
    let complaining: BTreeSet<String> = properties.chain(targeted).collect();
    let wordless = ["property", "targetClass", "targetSubjectsOf", "targetObjectsOf", "message"];
    for triple in shapes.iter().filter(|triple| complaining.contains(&triple.subject.to_string())) {
        let parameter = triple.predicate.as_str().strip_prefix(SH);
        let complains = parameter.is_some_and(|parameter| !wordless.contains(&parameter));
        if complains && !alternatives.contains(&triple.subject.to_string()) {
            let found = languages(&triple.subject);
            assert_eq!(found.into_iter().collect::<Vec<_>>(), ["en", "fr"], "{}: give it sh:message", triple.subject);
        }
    }
}

/// The property shapes of shapes that are only looked at for whether a node conforms.
fn members(shapes: &[Triple]) -> BTreeSet<String> {
    let inner: BTreeSet<String> = ["not", "qualifiedValueShape"]
        .into_iter()
        .flat_map(|parameter| uses(shapes, parameter).map(|(_, shape)| shape.to_string()))
        .chain(shapes.iter().filter(|triple| triple.predicate == rdf::FIRST).map(|triple| triple.object.to_string()))
        .collect();
    uses(shapes, "property")
        .filter(|(shape, _)| inner.contains(&shape.to_string()))
        .map(|(_, property)| property.to_string())
        .collect()
}

#[test]
fn the_reference_conforms() {
    let report = validate(REFERENCE.iter().cloned(), shapes()).expect("shapes that can be applied");
    assert!(report.conforms(), "{:#?}", report.results.iter().take(5).collect::<Vec<_>>());
    assert!(report.focus_nodes > 4000, "{}", report.focus_nodes);
}
