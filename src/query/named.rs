//! The named questions, embedded.

use super::{QueryError, Question};

/// Name and text of each file of `ontology/queries`.
const FILES: &[(&str, &str)] = &[
    ("allies", include_str!("../../ontology/queries/allies.rq")),
    ("changes", include_str!("../../ontology/queries/changes.rq")),
    ("common-members", include_str!("../../ontology/queries/common-members.rq")),
    ("common-organisations", include_str!("../../ontology/queries/common-organisations.rq")),
    ("conflicts", include_str!("../../ontology/queries/conflicts.rq")),
    ("deployments", include_str!("../../ontology/queries/deployments.rq")),
    ("forces", include_str!("../../ontology/queries/forces.rq")),
    ("foundings", include_str!("../../ontology/queries/foundings.rq")),
    ("headquarters", include_str!("../../ontology/queries/headquarters.rq")),
    ("invocations", include_str!("../../ontology/queries/invocations.rq")),
    ("leaderships", include_str!("../../ontology/queries/leaderships.rq")),
    ("meetings", include_str!("../../ontology/queries/meetings.rq")),
    ("members", include_str!("../../ontology/queries/members.rq")),
    ("memberships", include_str!("../../ontology/queries/memberships.rq")),
    ("organisations", include_str!("../../ontology/queries/organisations.rq")),
    ("provisions", include_str!("../../ontology/queries/provisions.rq")),
    ("requests", include_str!("../../ontology/queries/requests.rq")),
    ("roles", include_str!("../../ontology/queries/roles.rq")),
    ("sources", include_str!("../../ontology/queries/sources.rq")),
    ("troops-hosted", include_str!("../../ontology/queries/troops-hosted.rq")),
    ("troops", include_str!("../../ontology/queries/troops.rq")),
];

/// How alike a name must be to one that exists to be taken for it.
const ALIKE: f64 = 0.8;

/// The named questions, by name.
pub fn questions() -> Vec<Question> {
    FILES.iter().filter_map(|(name, text)| Question::parse(name, text).ok()).collect()
}

/// The question called `name`.
pub fn named(name: &str) -> Result<Question, QueryError> {
    match FILES.iter().find(|(known, _)| *known == name) {
        Some((name, text)) => Question::parse(name, text),
        None => Err(QueryError::Unknown { name: name.to_owned(), help: help(name) }),
    }
}

fn help(name: &str) -> String {
    let alike = |known: &str| strsim::jaro_winkler(known, name);
    let nearest = FILES.iter().map(|(known, _)| *known).max_by(|a, b| alike(a).total_cmp(&alike(b)));
    match nearest.filter(|known| alike(known) >= ALIKE) {
        Some(known) => format!("did you mean « {known} »?"),
        None => format!("there are {}", FILES.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/ontology/queries");
        let files = std::fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").file_name());
        let mut files: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        files.sort();
        let listed: Vec<String> = FILES.iter().map(|(name, _)| format!("{name}.rq")).collect();
        assert_eq!(listed, files, "make FILES the sorted list of {folder}");
    }

    #[test]
    fn every_question_has_a_title_and_places_its_parameters() {
        for (name, text) in FILES {
            let question = Question::parse(name, text).expect(name);
            assert!(!question.title.is_empty(), "{name}: give it a « # title: … »");
        }
        assert_eq!(questions().len(), FILES.len());
    }

    #[test]
    fn a_misspelt_name_is_helped() {
        let error = named("member").expect_err("no such question").to_string();
        assert_eq!(error, "there is no question « member »; did you mean « members »?");
    }
}
