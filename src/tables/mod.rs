//! Tables for statistics: memberships as spells, state–years and dyad–years, and deployments, as R and pandas load them.
//!
//! Every row names its facts and claims, so that a figure leads back to the words of articles.
//!
//! **How open ends are treated.** A spell has a date only where a claim states one; a publication never becomes one. Yet
//! an article of 2010 that calls a state a member *attests* that it was one in 2010. In the tables by year a spell
//! reaches from its stated beginning, else from the first year in which it is attested, to its stated end, else to the
//! last year in which it is attested. Such years say `attested` in the column `basis` where one of these bounds is a
//! publication, and `dates` where none is. Beyond a bound that is no stated date nothing is known: the value is
//! [`MISSING`]. Beyond a stated beginning or end the state was none: [`NONE`], as it is where an article of the year
//! says so. That a state has joined is no word on whether it still is a member, so that only claims of being one attest.
//!
//! A year counts where the state was a member on one of its days.
//!
//! Values are those of the Correlates of War data on intergovernmental organisations, version 3, by state and year.

mod cell;
mod deployments;
mod dyad_years;
mod history;
mod life;
mod members;
mod rows;
mod sources;
mod span;
mod state_years;

use std::collections::BTreeSet;

use crate::claim::Claim;
use crate::facts::{ArticleMeta, Facts};
use crate::ontology::Ontology;
use crate::text::{fold, without_accents};

pub use cell::{Basis, Cell};
pub use history::{History, histories};
pub use span::Span;

/// No member, nor anything else.
pub const NONE: i8 = 0;
/// A full member.
pub const FULL: i8 = 1;
/// An associate member: a partner, in the words of casus.
pub const ASSOCIATE: i8 = 2;
/// An observer.
pub const OBSERVER: i8 = 3;
/// Not known: the articles don't say.
pub const MISSING: i8 = -9;
/// The organisation is not there yet, or no more.
pub const NO_ORGANISATION: i8 = -1;

/// A table that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// One row a spell of membership or other standing.
    Members,
    /// One row a state and year, one column an organisation.
    StateYears,
    /// One row a state, organisation and year.
    StateYearsLong,
    /// One row two states and a year in which both are full members of an organisation.
    DyadYears,
    /// One row a deployment.
    Deployments,
}

/// What tables are made from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The articles with their claims from which the facts were derived.
    pub articles: &'a [(ArticleMeta, Vec<Claim>)],
    /// Names, codes, classes and dates of existence.
    pub ontology: &'a Ontology,
    /// The language of names, `fr` or `en`.
    pub language: &'a str,
}

/// Which rows are wanted.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Identifiers or names of organisations; none means all.
    pub organisations: Vec<String>,
    /// Identifiers of states; none means all.
    pub states: Vec<String>,
    /// The first year, else the first of which something is known.
    pub from_year: Option<i16>,
    /// The last year, else the last of which something is known.
    pub to_year: Option<i16>,
}

/// A table, its rows made one by one.
pub struct Table<'a> {
    /// Names of the columns, in ASCII.
    pub columns: Vec<String>,
    /// The rows, each with a cell a column.
    pub rows: Box<dyn Iterator<Item = Vec<String>> + 'a>,
}

/// The table `kind` of what `selection` wants.
pub fn table<'a>(kind: Kind, material: Material<'a>, selection: &'a Selection) -> Table<'a> {
    match kind {
        Kind::Members => members::table(material, selection),
        Kind::StateYears => state_years::wide(material, selection),
        Kind::StateYearsLong => state_years::long(material, selection),
        Kind::DyadYears => dyad_years::table(material, selection),
        Kind::Deployments => deployments::table(material, selection),
    }
}

impl Selection {
    /// Whether a state and an organisation are wanted.
    pub fn wants(&self, state: &str, organisation: &str) -> bool {
        self.has_state([state]) && self.has_organisation([organisation])
    }

    /// Whether one of `ids` is a wanted organisation.
    fn has_organisation<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> bool {
        is_wanted(&self.organisations, ids)
    }

    /// Whether one of `ids` is a wanted state.
    fn has_state<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> bool {
        is_wanted(&self.states, ids)
    }

    /// Whether what reaches over `first` to `last`, as far as these are known, may touch the wanted years.
    fn may_touch(&self, first: Option<i16>, last: Option<i16>) -> bool {
        let begins = first.zip(self.to_year).is_none_or(|(first, to)| first <= to);
        let ends = last.zip(self.from_year).is_none_or(|(last, from)| last >= from);
        begins && ends
    }
}

fn is_wanted<'a>(wanted: &[String], ids: impl IntoIterator<Item = &'a str>) -> bool {
    let folded = |name: &str| without_accents(&fold(name));
    wanted.is_empty()
        || ids.into_iter().any(|id| wanted.iter().any(|wanted| wanted == id || folded(wanted) == folded(id)))
}

/// Identifiers in one cell, parted by spaces.
fn joined<'a>(ids: impl IntoIterator<Item = &'a String>) -> String {
    let sorted: BTreeSet<&String> = ids.into_iter().collect();
    sorted.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}
