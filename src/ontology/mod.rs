//! The ontology: what is true of the world, as Turtle that is embedded in the binary.
//!
//! `ontology/*.ttl` holds classes and properties, states, organisations, treaties, places and homonyms. The same labels are
//! lexicon and graph. A user's own Turtle may add entities, or labels to those that are there.

pub mod iri;

mod entity;
mod load;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

pub use entity::{Entity, EntityKind, FormerName, Homonym, Label, LabelRole};
pub use load::OntologyError;

use crate::text::{fold, without_accents};

/// The embedded tables: name and Turtle.
pub const TABLES: &[(&str, &str)] = &[
    ("casus.ttl", include_str!("../../ontology/casus.ttl")),
    ("homonyms.ttl", include_str!("../../ontology/homonyms.ttl")),
    ("organisations.ttl", include_str!("../../ontology/organisations.ttl")),
    ("places.ttl", include_str!("../../ontology/places.ttl")),
    ("states.ttl", include_str!("../../ontology/states.ttl")),
    ("treaties.ttl", include_str!("../../ontology/treaties.ttl")),
];

/// What must hold of a graph of casus, as SHACL shapes in Turtle. They are no part of the graph.
pub const SHAPES: &str = include_str!("../../ontology/shapes.ttl");

/// The tables' entities, by identifier.
#[derive(Debug)]
pub struct Ontology {
    entities: Vec<Entity>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
    homonyms: Vec<Homonym>,
    files: Vec<(String, String)>,
}

static EMBEDDED: LazyLock<Ontology> = LazyLock::new(|| {
    let files = TABLES.iter().map(|(name, turtle)| ((*name).to_owned(), (*turtle).to_owned())).collect();
    Ontology::of_files(files).expect("the embedded tables are read by a test")
});

impl Ontology {
    /// The embedded tables alone.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The embedded tables and the user's own Turtle files.
    ///
    /// # Errors
    /// Names the file that cannot be read, or the line that is no Turtle.
    pub fn with_files(paths: &[impl AsRef<Path>]) -> Result<Self, OntologyError> {
        let mut files = EMBEDDED.files.clone();
        for path in paths {
            let file = path.as_ref().display().to_string();
            let turtle = std::fs::read_to_string(path)
                .map_err(|source| OntologyError::Unreadable { file: file.clone(), source })?;
            files.push((file, turtle));
        }
        Self::of_files(files)
    }

    fn of_files(files: Vec<(String, String)>) -> Result<Self, OntologyError> {
        let (entities, homonyms) = load::load(&files)?;
        let by_id = entities.iter().enumerate().map(|(at, entity)| (entity.id.clone(), at)).collect();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, entity) in entities.iter().enumerate() {
            let names = entity.labels.iter().filter(|label| label.role != LabelRole::Adjective);
            let former = entity.former_names.iter().map(|former| former.form.as_str());
            for form in names.map(|label| label.form.as_str()).chain(former).chain([entity.id.as_str()]) {
                let found = by_name.entry(search_form(form)).or_default();
                if !found.contains(&at) {
                    found.push(at);
                }
            }
        }
        Ok(Self { entities, by_id, by_name, homonyms, files })
    }

    /// Every entity, in the order of identifiers.
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// The forms that name several entities.
    pub fn homonyms(&self) -> &[Homonym] {
        &self.homonyms
    }

    /// The Turtle that it was read from: name and content of each file.
    pub fn files(&self) -> &[(String, String)] {
        &self.files
    }

    /// The entity with this identifier.
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.by_id.get(id).map(|at| &self.entities[*at])
    }

    /// The organisation that `id` acts for: the nearest above it that is of none of `classes`, such as « Mission »; `id`
    /// itself, where it is of none of them or belongs to nobody.
    pub fn principal<'o>(&'o self, id: &'o str, classes: &[&str]) -> &'o str {
        let acts = self.get(id).filter(|entity| classes.contains(&entity.class.as_str()));
        let owner = acts.and_then(|entity| entity.belongs_to.as_deref());
        owner.map_or(id, |owner| self.principal(owner, classes))
    }

    /// What the entity with this identifier is.
    pub fn kind_of(&self, id: &str) -> Option<EntityKind> {
        self.get(id).map(|entity| entity.kind)
    }

    /// The entities that a person may mean by `name`, whatever its case and accents.
    pub fn find(&self, name: &str) -> Vec<&Entity> {
        let found = self.by_name.get(&search_form(name));
        found.into_iter().flatten().map(|at| &self.entities[*at]).collect()
    }

    /// Up to three names of entities of `kind` that look like `name`: few letters apart, of like
    /// length, with a like beginning.
    pub fn suggest(&self, name: &str, kind: EntityKind) -> Vec<&str> {
        let wanted = search_form(name);
        let length = wanted.chars().count();
        let similar = self.by_name.iter().filter_map(|(form, at)| {
            let entity = at.iter().map(|at| &self.entities[*at]).find(|entity| entity.kind == kind)?;
            let apart = strsim::damerau_levenshtein(&wanted, form);
            let close = apart <= length.div_ceil(3) && apart < length;
            let beginning = wanted.chars().zip(form.chars()).take_while(|(a, b)| a == b).count();
            let swapped = letters(&wanted) == letters(form);
            let rank = (apart, !swapped, form.chars().count().abs_diff(length), length - beginning);
            close.then(|| (rank, entity.short_label()))
        });
        let mut similar: Vec<_> = similar.collect();
        similar.sort_unstable();
        let mut names = Vec::new();
        for (_, label) in similar {
            if !names.contains(&label) && names.len() < 3 {
                names.push(label);
            }
        }
        names
    }
}

/// The letters of `form` in the order of the alphabet: those of « otcs » and « otsc » are the same.
fn letters(form: &str) -> Vec<char> {
    let mut letters: Vec<char> = form.chars().collect();
    letters.sort_unstable();
    letters
}

fn search_form(name: &str) -> String {
    let folded = without_accents(&fold(name));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
