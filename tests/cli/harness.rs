//! A folder to work in, the binary to run there, and a small graph whose claims no rule has a hand in.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use casus::article::{Article, Fingerprint};
use casus::claim::{Claim, Entities, Evidence, Extraction};
use casus::facts::{ArticleMeta, Decisions, Names, derive, quads};
use casus::ontology::Ontology;
use casus::ontology::iri::entity;
use casus::rdf::{Identifiers, Run};
use casus::rules::rules;
use casus::store::GraphDirectory;
use serde_json::{Value, json};

/// What a command did.
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The binary, in `folder`, with nothing of the environment that would show.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("casus").expect("the binary");
    for variable in ["CASUS_GRAPH", "CASUS_ONTOLOGY", "NO_COLOR", "CLICOLOR_FORCE", "RAYON_NUM_THREADS"] {
        command.env_remove(variable);
    }
    command.current_dir(folder);
    command
}

pub fn done(command: &mut Command) -> Done {
    let output = command.output().expect("the binary runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Done { code: output.status.code().expect("a code"), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs `casus ARGUMENTS` in `folder`.
pub fn casus<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Done {
    done(command(folder).args(arguments))
}

/// Runs it and takes what it prints; it must succeed.
pub fn out<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> String {
    let done = casus(folder, arguments);
    assert_eq!(done.code, 0, "{}", done.err);
    done.out
}

/// The JSON of each line.
pub fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// Where the repository's own articles are.
pub fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")
}

/// Every file of a folder, by its path there.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut open, mut files) = (vec![folder.to_path_buf()], BTreeMap::new());
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.insert(path.strip_prefix(folder).expect("below").to_path_buf(), fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

const FIRST: &str = "La Russie est membre de l'OTSC. L'alliance a été fondée en 1992 à Tachkent.\n\n\
    La France a rejoint la Force Machin en 2020. Le Royaume-Uni a quitté l'UE le 31 janvier 2020.";
const SECOND: &str =
    "L'OTSC, fondée en 2002 selon « les textes », a envoyé plus de 2 000 soldats russes au Kazakhstan.";

/// The identifier of a claim of the small graph that nothing but its rule tells from others.
pub const FOUNDED_1992: &str = "fondée en 1992 à Tachkent";

/// A folder with a small graph in `graph/`: two articles that disagree, and an organisation that no table has.
pub fn small_graph() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = GraphDirectory::create(folder.path().join("graph")).expect("a graph");
    let first = [
        (
            json!({"kind": "membership", "state": "RUS", "organisation": "CSTO", "status": "member"}),
            "La Russie est membre de l'OTSC",
        ),
        (json!({"kind": "founding", "organisation": "CSTO", "date": "1992", "place": "Tachkent"}), FOUNDED_1992),
        (
            json!({"kind": "membership", "state": "FRA", "organisation": "Force Machin", "status": "joined", "date": "2020"}),
            "La France a rejoint la Force Machin",
        ),
        (
            json!({"kind": "membership", "state": "GBR", "organisation": "EU", "status": "left", "date": "2020-01-31"}),
            "a quitté l'UE",
        ),
    ];
    let second = [
        (json!({"kind": "founding", "organisation": "CSTO", "date": "2002"}), "fondée en 2002"),
        (
            json!({"kind": "deployment", "sender": "CSTO", "destination": "KAZ", "status": "deployed", "size": {"min": 2000, "max": null}}),
            "a envoyé plus de 2 000 soldats russes",
        ),
    ];
    let articles = [article("a", FIRST, &first), article("b", SECOND, &second)];
    let (ontology, known) = (Ontology::embedded(), Identifiers::of(Ontology::embedded()));
    for (article, extraction) in &articles {
        graph.write_article(article, extraction, &Run::of(ontology), &known).expect("written");
    }
    let meta = |article: &Article| ArticleMeta::of(article, Fingerprint::of(&article.text));
    let claims = articles.map(|(article, extraction)| (meta(&article), extraction.claims));
    let facts = derive(&claims, &Decisions::default());
    let iri =
        |range, value: &str| known.iri(range, value).unwrap_or_else(|| entity::named(entity::ORGANISATION, value));
    graph.write_facts(&quads(&facts, &Names { iri: &iri, label: &|id, _| id.to_owned() })).expect("facts");
    folder
}

fn article(id: &str, text: &str, claims: &[(Value, &str)]) -> (Article, Extraction) {
    let article = Article {
        id: id.to_owned(),
        title: Some(format!("Titre de {id}")),
        date: "2022-01-07".parse().ok(),
        publisher: Some("Le Monde".to_owned()),
        url: None,
        lang: "fr".to_owned(),
        text: text.to_owned(),
    };
    let claims = claims.iter().map(|(fields, quote)| {
        let start = text.find(quote).expect(quote);
        Claim {
            source: id.to_owned(),
            statement: serde_json::from_value(fields.clone()).expect("a statement"),
            evidence: Evidence::of(text, start..start + quote.len()),
            rule: rules()[0].name.clone(),
            polarity: casus::claim::Polarity::Affirmed,
            modality: casus::claim::Modality::Fact,
            speaker: None,
        }
    });
    let entities = Entities { states: ["KAZ".to_owned(), "RUS".to_owned()].into(), ..Entities::default() };
    (article, Extraction { claims: claims.collect(), entities })
}
