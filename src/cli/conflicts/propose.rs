//! `casus conflicts --propose`: what an analyst may decide, as the file of decisions is written.
//!
//! Everything stands in comments, so that it can be appended to the file as it is and changes nothing until somebody
//! takes a number sign away from each line of a decision; what only explains it has two.

use std::collections::BTreeSet;
use std::io::{self, Write};

use casus::claim::{Claim, Range};
use casus::facts::{Conflict, Settlement, alike};

use super::{ById, claims_of};
use crate::cli::session::{Read, Session};
use crate::cli::summary::topic;
use crate::cli::values::one_line;

/// Writes a proposal for each open conflict of `conflicts`, and for each two names of the articles that are alike.
pub fn write(
    conflicts: &[Conflict],
    claims: &ById,
    read: &[Read],
    session: Session,
    out: &mut impl Write,
) -> io::Result<()> {
    let open = conflicts.iter().filter(|conflict| conflict.settlement == Settlement::Open);
    for conflict in open {
        writeln!(out, "## {}", topic(conflict, session))?;
        for party in &conflict.parties {
            writeln!(out, "##   {}", party.value)?;
            let quote = |claim: &Claim| format!("##     {}: « {} »", claim.source, one_line(&claim.evidence.quote));
            let mut quotes: Vec<String> = claims_of(party, claims).into_iter().map(quote).collect();
            quotes.dedup();
            quotes.iter().try_for_each(|quote| writeln!(out, "{quote}"))?;
        }
        let about: Vec<String> = conflict.about.iter().map(|(_, id)| quoted(id)).collect();
        let values: Vec<String> = conflict.parties.iter().map(|party| quoted(&party.value.to_string())).collect();
        writeln!(out, "#[[settle]]\n#topic = {}", quoted(&conflict.topic.to_string()))?;
        writeln!(out, "#about = [{}]\n#value = {}\n#why = \"\"\n", about.join(", "), values.join(" # or "))?;
    }
    let unknown = unknown_organisations(read, session);
    for names in alike(&unknown) {
        let names: Vec<String> = names.into_iter().map(quoted).collect();
        let into = names.first().map_or("", String::as_str);
        writeln!(out, "## Are these one organisation?\n#[[merge]]\n#names = [{}]", names.join(", "))?;
        writeln!(out, "#into = {into}\n#why = \"\"\n")?;
    }
    Ok(())
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// The organisations of the claims that the tables don't know, sorted.
fn unknown_organisations(read: &[Read], session: Session) -> BTreeSet<String> {
    let fields = read.iter().flat_map(|read| &read.claims).flat_map(Claim::fields);
    let organisations =
        fields.filter(|(field, _)| matches!(field.range, Range::Organisation | Range::Agent | Range::Treaty));
    let names = organisations.filter_map(|(_, value)| value.as_str().map(str::to_owned));
    names.filter(|name| session.ontology.get(name).is_none()).collect()
}
