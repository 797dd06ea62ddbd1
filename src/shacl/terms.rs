//! Terms as numbers, so that graphs are compared and searched without their letters.

use std::collections::HashMap;

use oxigraph::model::{NamedNode, NamedNodeRef, Term};

/// The number of a term.
pub(super) type Id = u32;

/// The terms of the data and of the shapes, each once.
#[derive(Debug, Default)]
pub(super) struct Terms {
    terms: Vec<Term>,
    ids: HashMap<Term, Id>,
}

impl Terms {
    /// The number of `term`, which it keeps from now on.
    pub(super) fn intern(&mut self, term: impl Into<Term>) -> Id {
        let term = term.into();
        if let Some(id) = self.ids.get(&term) {
            return *id;
        }
        let id = Id::try_from(self.terms.len()).expect("fewer than four thousand million terms fit in memory");
        self.terms.push(term.clone());
        self.ids.insert(term, id);
        id
    }

    /// The number of an IRI, if any graph has it.
    pub(super) fn find(&self, iri: NamedNodeRef) -> Option<Id> {
        self.ids.get(&Term::from(iri.into_owned())).copied()
    }

    /// The term with this number.
    pub(super) fn get(&self, id: Id) -> &Term {
        &self.terms[id as usize]
    }

    /// The IRI with this number, if it is one.
    pub(super) fn iri(&self, id: Id) -> Option<&NamedNode> {
        if let Term::NamedNode(iri) = self.get(id) { Some(iri) } else { None }
    }
}
