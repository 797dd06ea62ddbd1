//! From the graph of shapes to property paths.

use oxigraph::model::vocab::rdf;
use oxigraph::model::{NamedNodeRef, Term};

use super::error::Problem;
use super::load::{DEPTH, Loader};
use super::path::Path;
use super::terms::Id;
use crate::ontology::iri::sh;

type Wrap = fn(Box<Path<Id>>) -> Path<Id>;

/// The paths that are made of one other, by the property that leads to it.
const AROUND_ONE: [(NamedNodeRef, Wrap); 4] = [
    (sh::INVERSE_PATH, Path::Inverse),
    (sh::ZERO_OR_MORE_PATH, Path::ZeroOrMore),
    (sh::ONE_OR_MORE_PATH, Path::OneOrMore),
    (sh::ZERO_OR_ONE_PATH, Path::ZeroOrOne),
];

/// The path that begins at `node`, `depth` deep in another. A node that is a list is a sequence, whatever else it is.
pub(super) fn path(loader: &Loader, node: Id, depth: usize) -> Result<Path<Id>, Problem> {
    let refused = || loader.problem("path", node, "a property, or a path of properties no more than 100 deep");
    if depth == DEPTH {
        return Err(refused());
    }
    match loader.terms.get(node) {
        Term::NamedNode(_) => return Ok(Path::Predicate(node)),
        Term::Literal(_) => return Err(refused()),
        Term::BlankNode(_) => {}
    }
    if !loader.objects(node, rdf::FIRST).is_empty() {
        return Ok(Path::Sequence(several(loader, node, depth)?));
    }
    if let [list] = loader.objects(node, sh::ALTERNATIVE_PATH)[..] {
        return Ok(Path::Alternative(several(loader, list, depth)?));
    }
    for (property, wrap) in AROUND_ONE {
        if let [inner] = loader.objects(node, property)[..] {
            return Ok(wrap(Box::new(path(loader, inner, depth + 1)?)));
        }
    }
    Err(refused())
}

fn several(loader: &Loader, list: Id, depth: usize) -> Result<Vec<Path<Id>>, Problem> {
    let members = loader.list(list).filter(|members| members.len() > 1);
    let members = members.ok_or_else(|| loader.problem("path", list, "a list of two or more paths"))?;
    members.into_iter().map(|member| path(loader, member, depth + 1)).collect()
}
