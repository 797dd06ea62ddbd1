//! The tables of the ontology, tested as tables.

use std::collections::{BTreeMap, BTreeSet};

use casus::lexicon::Lexicon;
use casus::ontology::{Entity, EntityKind, LabelRole, Ontology, TABLES};
use casus::text::fold;

fn entities(kind: EntityKind) -> impl Iterator<Item = &'static Entity> {
    Ontology::embedded().entities().iter().filter(move |entity| entity.kind == kind)
}

fn forms(entity: &Entity, role: LabelRole, language: &str) -> usize {
    entity.labels.iter().filter(|label| label.role == role && label.language == language).count()
}

fn table(name: &str) -> &'static str {
    TABLES.iter().find(|(table, _)| *table == name).map(|(_, turtle)| *turtle).expect("a table of that name")
}

#[test]
fn every_entity_has_one_name_in_each_language() {
    for entity in Ontology::embedded().entities() {
        for language in ["fr", "en"] {
            assert_eq!(
                forms(entity, LabelRole::Preferred, language),
                1,
                "{}: give it one skos:prefLabel @{language}",
                entity.id
            );
        }
    }
}

#[test]
fn every_state_has_adjectives_and_inhabitants() {
    for state in entities(EntityKind::State) {
        assert!(forms(state, LabelRole::Adjective, "fr") > 0, "{}: give it casus:adjective", state.id);
        assert!(forms(state, LabelRole::Demonym, "fr") > 0, "{}: give it casus:demonym", state.id);
    }
}

#[test]
fn the_members_of_the_united_nations_are_all_there() {
    assert_eq!(table("states.ttl").matches("casus:unMember true").count(), 193);
    assert!(entities(EntityKind::Organisation).count() >= 150);
}

#[test]
fn what_an_entity_refers_to_exists() {
    let ontology = Ontology::embedded();
    for entity in ontology.entities() {
        let references = entity.capitals.iter().chain(&entity.hosts).chain(&entity.belongs_to).chain(&entity.acts_for);
        let references = references.chain(&entity.in_state);
        for id in references {
            assert!(ontology.get(id).is_some(), "{} refers to {id}, which no table has", entity.id);
        }
    }
}

#[test]
fn every_place_lies_in_a_state_and_has_a_name_of_its_own() {
    let ontology = Ontology::embedded();
    assert!(entities(EntityKind::Place).count() >= 400);
    for place in entities(EntityKind::Place) {
        let state = place.in_state.as_ref().and_then(|id| ontology.kind_of(id));
        assert_eq!(state, Some(EntityKind::State), "{}: give it casus:inState", place.id);
    }
    let mut named: BTreeMap<String, &Entity> = BTreeMap::new();
    for entity in ontology.entities() {
        let nouns = entity.labels.iter().filter(|label| label.role != LabelRole::Adjective && label.language == "fr");
        for form in nouns.map(|label| fold(&label.form)) {
            let other = named.get(&form).filter(|other| other.id != entity.id);
            let shared = other.filter(|other| [other.kind, entity.kind].contains(&EntityKind::Place));
            assert!(shared.is_none(), "« {form} » names {} and {shared:?}", entity.id);
            named.insert(form, entity);
        }
    }
}

#[test]
fn places_lie_in_the_state_to_which_they_belong() {
    let check = |name: &str, state: Option<&str>| {
        assert_eq!(Lexicon::embedded().state_of_place(name), state, "{name}");
    };
    check("Gao", Some("MLI"));
    check("Crimée", Some("UKR"));
    check("Ossétie du Sud", Some("GEO"));
    check("Almaty", Some("KAZ"));
    check("Bangui", Some("CAF"));
    check("Cachemire", None);
    assert_eq!(Lexicon::embedded().state_of_capital("Almaty"), None);
}

#[test]
fn no_place_has_the_identifier_of_something_else() {
    let others = Ontology::embedded().entities().iter().filter(|entity| entity.kind != EntityKind::Place);
    let others: BTreeSet<&str> = others.map(|entity| entity.id.as_str()).collect();
    for place in entities(EntityKind::Place) {
        assert!(!others.contains(place.id.as_str()), "{}: something else has this identifier", place.id);
    }
}

/// A capital may bear the name of its state, and a treaty that of its organisation: the order of kinds decides.
fn may_share(a: &Entity, b: &Entity) -> bool {
    a.kind != b.kind || a.kind == EntityKind::City || a.kind == EntityKind::Treaty
}

#[test]
fn no_form_names_two_things_without_saying_what_decides() {
    let ontology = Ontology::embedded();
    let declared: BTreeSet<String> =
        ontology.homonyms().iter().flat_map(|homonym| homonym.forms.iter().map(|form| fold(form))).collect();
    let mut named: BTreeMap<(String, bool), &Entity> = BTreeMap::new();
    for entity in ontology.entities() {
        for label in entity.labels.iter().filter(|label| label.language == "fr") {
            let key = (fold(&label.form), label.role == LabelRole::Adjective);
            let other = named.entry(key).or_insert(entity);
            let same = other.id == entity.id || may_share(other, entity) || declared.contains(&fold(&label.form));
            assert!(same, "« {} » names {} and {}: declare it in homonyms.ttl", label.form, other.id, entity.id);
        }
    }
}

#[test]
fn homonyms_name_entities_of_the_tables() {
    let ontology = Ontology::embedded();
    for homonym in ontology.homonyms() {
        assert!(!homonym.forms.is_empty() && !homonym.candidates.is_empty(), "{homonym:?}");
        for id in homonym.candidates.iter().chain(&homonym.preferred) {
            assert!(ontology.get(id).is_some(), "« {} » may name {id}, which no table has", homonym.forms[0]);
        }
    }
}

/// The subjects of `turtle` that begin with `prefix`, in the order of the file.
fn subjects<'t>(turtle: &'t str, prefix: &str) -> Vec<&'t str> {
    let blocks = turtle.lines().filter(|line| line.starts_with(prefix) && line.contains(" a casus:"));
    blocks.filter_map(|line| line.split(' ').next()).collect()
}

#[test]
fn the_tables_are_sorted() {
    for (name, prefix) in [
        ("organisations.ttl", "organisation:"),
        ("places.ttl", "place:"),
        ("states.ttl", "state:"),
        ("treaties.ttl", "treaty:"),
    ] {
        let subjects = subjects(table(name), prefix);
        assert!(!subjects.is_empty(), "{name}");
        for pair in subjects.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {} stands before {}", pair[0], pair[1]);
        }
    }
}

#[test]
fn every_class_of_an_entity_is_declared_with_labels() {
    let declarations = table("casus.ttl");
    for class in Ontology::embedded().entities().iter().map(|entity| entity.class.as_str()).collect::<BTreeSet<_>>() {
        assert!(
            declarations.contains(&format!("\ncasus:{class} a owl:Class")),
            "casus:{class} is not declared in casus.ttl"
        );
    }
}

#[test]
fn names_are_found_as_people_write_them() {
    let check = |name: &str, expected: &str| {
        let found: Vec<&str> = Ontology::embedded().find(name).iter().map(|entity| entity.id.as_str()).collect();
        assert!(found.contains(&expected), "{name}: {found:?}");
    };
    check("otsc", "CSTO");
    check("Biélorussie", "BLR");
    check("bielorussie", "BLR");
    check("etats unis", "USA");
    check("Cédéao", "ECOWAS");
    check("traité de Washington", "north-atlantic-treaty");
    let suggested = Ontology::embedded().suggest("OTCS", EntityKind::Organisation);
    assert!(suggested.contains(&"OTSC"), "{suggested:?}");
}
