//! The rows of a view of memberships, from facts.

use super::MembershipRow;
use crate::claim::MembershipStatus;
use crate::date::Date;
use crate::facts::Relation;
use crate::ontology::Ontology;

/// A row for each of `relations`, with the names that `ontology` has in `language`.
pub fn membership_rows<'a>(
    relations: impl IntoIterator<Item = &'a Relation>,
    ontology: &Ontology,
    language: &str,
) -> Vec<MembershipRow> {
    let label = |id: &str| ontology.get(id).map_or(id, |entity| entity.label(language)).to_owned();
    let acronym = |id: &str| {
        let entity = ontology.get(id)?;
        entity.acronym(language).or_else(|| entity.acronym("fr")).map(str::to_owned)
    };
    let row = |relation: &Relation| MembershipRow {
        state_id: relation.state.clone(),
        state_label: label(&relation.state),
        organisation_id: relation.organisation.clone(),
        organisation_label: label(&relation.organisation),
        organisation_short: acronym(&relation.organisation),
        status: relation.status,
        since: relation.from,
        until: relation.until,
        articles: relation.support.articles.len(),
    };
    relations.into_iter().map(row).collect()
}

/// What `relations` were on the day, or in the month or year, `at`.
///
/// Those whose dates exclude it are left out. Who left later was a member then; who left nobody says when stays a
/// state that has left.
pub fn on(relations: &[Relation], at: Date) -> Vec<Relation> {
    let begun = |one: &&Relation| one.from.is_none_or(|from| from.earliest() <= at.latest());
    let lasting = |one: &&Relation| one.until.is_none_or(|until| until.latest() >= at.earliest());
    let status = |one: &Relation| match one.status {
        MembershipStatus::Left if one.until.is_some() => MembershipStatus::Member,
        status => status,
    };
    let then = relations.iter().filter(begun).filter(lasting);
    then.map(|one| Relation { status: status(one), ..one.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Support;

    #[test]
    fn who_left_later_was_a_member() {
        let left = |until: Option<&str>| Relation {
            state: "GBR".to_owned(),
            organisation: "EU".to_owned(),
            status: MembershipStatus::Left,
            from: "1973".parse().ok(),
            until: until.and_then(|date| date.parse().ok()),
            support: Support::default(),
        };
        let statuses = |until, at: &str| -> Vec<MembershipStatus> {
            on(&[left(until)], at.parse().expect("a date")).iter().map(|one| one.status).collect()
        };
        assert_eq!(statuses(Some("2020-01-31"), "2016"), [MembershipStatus::Member]);
        assert_eq!(statuses(Some("2020-01-31"), "2020-02"), []);
        assert_eq!(statuses(None, "2016"), [MembershipStatus::Left]);
        assert_eq!(statuses(None, "1972-12"), []);
    }
}
