//! A set of triples, sorted both ways.

use std::collections::BTreeSet;

use oxigraph::model::Triple;
use oxigraph::model::vocab::{rdf, rdfs};

use super::terms::{Id, Terms};

/// Triples of numbers, found by subject or by object in the time that a search of a sorted list takes.
#[derive(Debug)]
pub(super) struct Graph {
    /// Subject, predicate, object.
    forwards: Vec<[Id; 3]>,
    /// Predicate, object, subject.
    backwards: Vec<[Id; 3]>,
    /// The number of `rdf:type`.
    rdf_type: Id,
    /// The number of `rdfs:subClassOf`.
    sub_class_of: Id,
}

impl Graph {
    /// The graph of `triples`, each counted once.
    pub(super) fn new(triples: impl IntoIterator<Item = Triple>, terms: &mut Terms) -> Self {
        let numbered = triples
            .into_iter()
            .map(|triple| [terms.intern(triple.subject), terms.intern(triple.predicate), terms.intern(triple.object)]);
        let mut forwards: Vec<[Id; 3]> = numbered.collect();
        forwards.sort_unstable();
        forwards.dedup();
        let mut backwards: Vec<[Id; 3]> = forwards.iter().map(|[s, p, o]| [*p, *o, *s]).collect();
        backwards.sort_unstable();
        let [rdf_type, sub_class_of] = [rdf::TYPE, rdfs::SUB_CLASS_OF].map(|iri| terms.intern(iri.into_owned()));
        Self { forwards, backwards, rdf_type, sub_class_of }
    }

    /// What `predicate` of `subject` is, sorted.
    pub(super) fn objects(&self, subject: Id, predicate: Id) -> impl Iterator<Item = Id> {
        let range = range(&self.forwards, [subject, predicate, Id::MIN], [subject, predicate, Id::MAX]);
        range.iter().map(|[_, _, object]| *object)
    }

    /// Of what `object` is the `predicate`, sorted.
    pub(super) fn subjects(&self, predicate: Id, object: Id) -> impl Iterator<Item = Id> {
        let range = range(&self.backwards, [predicate, object, Id::MIN], [predicate, object, Id::MAX]);
        range.iter().map(|[_, _, subject]| *subject)
    }

    /// Object and subject of each triple with `predicate`.
    pub(super) fn uses(&self, predicate: Id) -> impl Iterator<Item = (Id, Id)> {
        let range = range(&self.backwards, [predicate, Id::MIN, Id::MIN], [predicate, Id::MAX, Id::MAX]);
        range.iter().map(|[_, object, subject]| (*object, *subject))
    }

    /// Predicate and object of each triple of `subject`.
    pub(super) fn about(&self, subject: Id) -> impl Iterator<Item = (Id, Id)> {
        let range = range(&self.forwards, [subject, Id::MIN, Id::MIN], [subject, Id::MAX, Id::MAX]);
        range.iter().map(|[_, predicate, object]| (*predicate, *object))
    }

    pub(super) fn has(&self, subject: Id, predicate: Id, object: Id) -> bool {
        self.forwards.binary_search(&[subject, predicate, object]).is_ok()
    }

    /// The classes that `node` is said to be of.
    pub(super) fn types(&self, node: Id) -> impl Iterator<Item = Id> {
        self.objects(node, self.rdf_type)
    }

    /// `class` and all classes below it.
    pub(super) fn classes(&self, class: Id) -> BTreeSet<Id> {
        let mut found = BTreeSet::from([class]);
        let mut open = vec![class];
        while let Some(class) = open.pop() {
            open.extend(self.subjects(self.sub_class_of, class).filter(|below| found.insert(*below)));
        }
        found
    }

    /// What is of `class` or of a class below it.
    pub(super) fn instances(&self, class: Id) -> BTreeSet<Id> {
        self.classes(class).into_iter().flat_map(|class| self.subjects(self.rdf_type, class)).collect()
    }
}

/// The part of `sorted` from `first` to `last`, both included.
fn range(sorted: &[[Id; 3]], first: [Id; 3], last: [Id; 3]) -> &[[Id; 3]] {
    let begin = sorted.partition_point(|triple| *triple < first);
    let length = sorted[begin..].partition_point(|triple| *triple <= last);
    &sorted[begin..begin + length]
}
