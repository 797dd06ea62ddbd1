//! The examples of rules, read as articles.

use crate::article::Article;
use crate::claim::Claim;
use crate::lexicon::Lexicon;
use crate::pipeline;
use crate::resolve::Reading;
use crate::rules::{Rule, RuleSet};
use crate::suite::notation::{NotationError, Row, agrees, fields, rows};

/// When every example was published.
pub const PUBLISHED: &str = "2022-01-07";

/// What `rule` claims of the example `text`; where it goes on with claims of other rules, `all` make these.
pub fn claims(rule: &Rule, all: &[&Rule], text: &str, lexicon: &Lexicon) -> Vec<Claim> {
    let goes_on = !rule.continues.is_empty() || rule.goes_on();
    let others = all.iter().copied().filter(|other| goes_on && other.name != rule.name);
    let mut claims = claims_of(&RuleSet::new(others.chain([rule])), text, lexicon);
    claims.retain(|claim| claim.rule == rule.name);
    claims
}

fn claims_of(rules: &RuleSet, text: &str, lexicon: &Lexicon) -> Vec<Claim> {
    let article = Article { date: PUBLISHED.parse().ok(), ..Article::of_text("example", text) };
    pipeline::claims(&Reading::of(&article, lexicon), rules)
}

/// An example of what a rule finds.
pub(super) struct Example {
    pub text: String,
    /// What it must find, at least.
    pub wanted: Vec<Row>,
    /// What it finds.
    pub found: Vec<Row>,
}

/// The examples of what `rule` finds beside the rules `all`.
pub(super) fn examples(rule: &Rule, all: &[&Rule], lexicon: &Lexicon) -> Result<Vec<Example>, NotationError> {
    let read = |(text, wanted): (&String, &String)| {
        let found = claims(rule, all, text, lexicon).iter().map(fields).collect();
        Ok(Example { text: text.clone(), wanted: rows(wanted)?, found })
    };
    rule.yes.iter().map(read).collect()
}

impl Example {
    /// Whether all that must be found is.
    pub fn is_met(&self) -> bool {
        self.wanted.iter().all(|wanted| self.found.iter().any(|found| agrees(found, wanted)))
    }

    /// The rules of `set`, but for `rule`, that make all its claims of the example as well.
    pub fn also_found_by(&self, rule: &Rule, set: &RuleSet, lexicon: &Lexicon) -> Vec<String> {
        let made: Vec<(String, Row)> =
            claims_of(set, &self.text, lexicon).into_iter().map(|claim| (claim.rule.clone(), fields(&claim))).collect();
        let mut names: Vec<&String> = made.iter().map(|(name, _)| name).filter(|name| **name != rule.name).collect();
        names.sort_unstable();
        names.dedup();
        let makes = |name: &str, row: &Row| made.iter().any(|(by, made)| by == name && made == row);
        names.retain(|name| self.found.iter().all(|row| makes(name, row)));
        names.into_iter().cloned().collect()
    }
}
