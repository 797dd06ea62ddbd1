//! Rule files: one a kind of claim, `lang/fr/rules/KIND.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::frame_pattern::FramePattern;
use super::pattern::{Node, PatternError, parse};

/// A rule as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    #[serde(default)]
    patterns: Vec<String>,
    #[serde(default)]
    frames: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    stative: bool,
    #[serde(default)]
    continues: Vec<String>,
    #[serde(default)]
    at_once: bool,
    #[serde(default)]
    follows: Vec<String>,
    #[serde(default)]
    joint: Vec<String>,
    #[serde(default)]
    under: Vec<String>,
    #[serde(default)]
    verbless: bool,
    #[serde(default)]
    set: BTreeMap<String, String>,
    #[serde(default)]
    planned: BTreeMap<String, String>,
    #[serde(default)]
    denied: BTreeMap<String, String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    yes: BTreeMap<String, String>,
    #[serde(default)]
    no: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Written>,
}

/// A rule: patterns, and what their match claims.
#[derive(Clone, Debug)]
pub struct Rule {
    /// `KIND/NAME`.
    pub name: String,
    /// The kind of claim.
    pub kind: String,
    /// Its patterns and frames as written, to be shown.
    pub written: Vec<String>,
    /// Its patterns; one match is enough.
    pub patterns: Vec<Vec<Node>>,
    /// Its frames; one that fits is enough.
    pub frames: Vec<FramePattern>,
    /// Whether its nouns name no action, so that « a promis le président » or « demande au roi » plans and asks nothing.
    pub stative: bool,
    /// Of a rule whose patterns match sentences without a verb: the statuses of claims that such a sentence goes on with
    /// (« Avril 2009 : Albanie et Croatie »); fields that it does not capture are those of the last such claim.
    pub continues: Vec<String>,
    /// Of such a rule: whether it may stand in the sentence of that claim too, and no verb may stand between, so that
    /// its own verb goes on with what was just told: « Le Qatar l'a quittée en 2019, l'Équateur a suivi ».
    pub at_once: bool,
    /// Of a rule whose patterns match clauses that go on with a claim by a pronoun or a bare noun (« ils en sont repartis »):
    /// the statuses of such claims; fields that it does not capture are theirs.
    pub follows: Vec<String>,
    /// Of a rule whose patterns tell more of a joint force (« La force compte 2 600 militaires au total »): the statuses of
    /// the deployments that it may go on with; the last by an organisation that the words near by name has its fields.
    pub joint: Vec<String>,
    /// Of a rule whose patterns match entries of a list: patterns of the heading above it, whose captures each entry has.
    pub under: Vec<Vec<Node>>,
    /// Whether the sentence may have no verb but those of the pattern: « Otan : adhésion de la Suède ».
    pub verbless: bool,
    /// Fields that a match sets; `-` leaves one empty that would be looked for near by.
    pub set: BTreeMap<String, String>,
    /// Fields that it sets instead where the words plan or foresee it; without any, such words claim nothing.
    pub planned: BTreeMap<String, String>,
    /// Fields that it sets instead where the words deny it; without any, such words claim nothing.
    pub denied: BTreeMap<String, String>,
    /// Patterns that forbid a match within which, or near which in the sentence, they match.
    pub unless: Vec<Vec<Node>>,
    /// These as written, to be shown.
    pub unless_written: Vec<String>,
    /// Sentences that must yield claims, each with the fields expected: `state=FIN organisation=NATO status=joined`.
    pub yes: BTreeMap<String, String>,
    /// Sentences that must yield no claim by this rule.
    pub no: Vec<String>,
}

/// Why a rule file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// It is not the TOML that a rule file is made of.
    #[error("{file}: {source}")]
    Toml {
        /// Name of the file.
        file: String,
        /// What the parser says, with line and column.
        source: Box<toml::de::Error>,
    },
    /// A pattern cannot be read.
    #[error("{file}: rule « {rule} », pattern « {pattern} » {source}")]
    Pattern {
        /// Name of the file.
        file: String,
        /// Name of the rule.
        rule: String,
        /// The pattern.
        pattern: String,
        /// What was expected where.
        source: PatternError,
    },
}

impl Rule {
    /// Whether it goes on with claims of the same sentence, so that all others must have been tried before it.
    pub fn goes_on(&self) -> bool {
        self.at_once || !self.follows.is_empty() || !self.joint.is_empty()
    }
}

/// The rules of the file `KIND.toml` whose content is `toml`.
pub fn read(kind: &str, toml: &str) -> Result<Vec<Rule>, RuleError> {
    let file = format!("{kind}.toml");
    let written: File =
        toml::from_str(toml).map_err(|source| RuleError::Toml { file: file.clone(), source: Box::new(source) })?;
    written.rule.into_iter().map(|rule| compile(kind, &file, rule)).collect()
}

fn compile(kind: &str, file: &str, rule: Written) -> Result<Rule, RuleError> {
    let parse_all = |patterns: &[String]| -> Result<Vec<Vec<Node>>, RuleError> {
        let nodes = patterns.iter().map(|pattern| {
            parse(pattern).map_err(|source| RuleError::Pattern {
                file: file.to_owned(),
                rule: rule.name.clone(),
                pattern: pattern.clone(),
                source,
            })
        });
        nodes.collect()
    };
    let frames = rule.frames.iter().map(|table| {
        FramePattern::parse(table).map_err(|source| RuleError::Pattern {
            file: file.to_owned(),
            rule: rule.name.clone(),
            pattern: shown(table),
            source,
        })
    });
    Ok(Rule {
        name: format!("{kind}/{}", rule.name),
        kind: kind.to_owned(),
        written: rule.patterns.iter().cloned().chain(rule.frames.iter().map(shown)).collect(),
        patterns: parse_all(&rule.patterns)?,
        frames: frames.collect::<Result<_, _>>()?,
        unless: parse_all(&rule.unless)?,
        unless_written: rule.unless,
        stative: rule.stative,
        joint: rule.joint,
        continues: rule.continues,
        at_once: rule.at_once,
        follows: rule.follows,
        under: parse_all(&rule.under)?,
        verbless: rule.verbless,
        set: rule.set,
        planned: rule.planned,
        denied: rule.denied,
        yes: rule.yes,
        no: rule.no,
    })
}

/// A frame on one line: « envoyer dépêcher: agent <sender:agent>, en à <destination:state> ».
fn shown(frame: &BTreeMap<String, String>) -> String {
    let arguments = frame.iter().filter(|(key, _)| !matches!(key.as_str(), "predicate" | "but"));
    let arguments: Vec<String> = arguments.map(|(key, pattern)| format!("{key} {pattern}")).collect();
    format!("{}: {}", frame.get("predicate").map_or("?", String::as_str), arguments.join(", "))
}
