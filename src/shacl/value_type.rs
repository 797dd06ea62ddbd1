//! What a value is: its class, datatype, kind of node.

use oxigraph::model::{NamedNodeRef, Term};

use super::error::ShapeError;
use super::load::{Given, Loader};
use super::shape::Test;
use super::value::is_well_formed;
use crate::ontology::iri::sh;

pub(super) fn class(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    if loader.terms.iri(given.value).is_none() {
        return Err(loader.wrong(given, "the IRI of a class"));
    }
    let classes = loader.data.classes(given.value);
    Ok(Test::each(move |at, value| at.data.types(value).any(|class| classes.contains(&class))))
}

pub(super) fn datatype(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let datatype = loader.terms.iri(given.value).cloned();
    let datatype = datatype.ok_or_else(|| loader.wrong(given, "the IRI of a datatype"))?;
    Ok(Test::each(move |at, value| match at.terms.get(value) {
        Term::Literal(literal) => literal.datatype() == datatype.as_ref() && is_well_formed(literal),
        _ => false,
    }))
}

/// Whether an IRI, a blank node, a literal is of a kind of node.
const NODE_KINDS: [(NamedNodeRef, [bool; 3]); 6] = [
    (sh::IRI, [true, false, false]),
    (sh::BLANK_NODE, [false, true, false]),
    (sh::LITERAL, [false, false, true]),
    (sh::BLANK_NODE_OR_IRI, [true, true, false]),
    (sh::IRI_OR_LITERAL, [true, false, true]),
    (sh::BLANK_NODE_OR_LITERAL, [false, true, true]),
];

pub(super) fn node_kind(loader: &mut Loader, given: Given) -> Result<Test, ShapeError> {
    let kind = loader.terms.iri(given.value);
    let kind = NODE_KINDS.iter().find(|(name, _)| kind.is_some_and(|kind| kind.as_ref() == *name));
    let (_, [iri, blank, literal]) = *kind.ok_or_else(|| {
        loader.wrong(
            given,
            "sh:IRI, sh:BlankNode, sh:Literal, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral or sh:IRIOrLiteral",
        )
    })?;
    Ok(Test::each(move |at, value| match at.terms.get(value) {
        Term::NamedNode(_) => iri,
        Term::BlankNode(_) => blank,
        Term::Literal(_) => literal,
    }))
}
