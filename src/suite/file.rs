//! Suites as their files have them.

use serde::Deserialize;
use toml::Spanned;

use super::notation::{Expected, NotationError, expected};
use crate::article::Article;
use crate::date::Date;

/// A file of sentences with the claims that they make.
#[derive(Clone, Debug)]
pub struct Suite {
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence, or a few, with the claims that they make.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The line of the file on which the text begins.
    pub line: usize,
    /// The text, its headline and its date.
    pub article: Article,
    /// What it is to show.
    pub tests: String,
    /// Its claims: all that may be found, and no other.
    pub claims: Vec<Expected>,
    /// Why it is known that not all of them are found.
    pub open: Option<String>,
    /// Why it is known that another is found.
    pub wrong: Option<String>,
}

/// Why a suite cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    /// It is not the TOML that a suite is made of.
    #[error("{0}")]
    Toml(#[from] Box<toml::de::Error>),
    /// The claims of a sentence cannot be read.
    #[error("line {line}, « {beginning}… »: {source}")]
    Claim {
        /// The line on which the sentence begins.
        line: usize,
        /// How it begins.
        beginning: String,
        /// What is wrong.
        source: NotationError,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    date: Option<Date>,
    #[serde(default)]
    sentence: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    text: Spanned<String>,
    title: Option<String>,
    date: Option<Date>,
    #[serde(default)]
    tests: String,
    claims: Vec<String>,
    open: Option<String>,
    wrong: Option<String>,
}

impl Suite {
    /// Reads the suite whose content is `toml`.
    pub fn read(toml: &str) -> Result<Self, SuiteError> {
        let file: File = toml::from_str(toml).map_err(Box::new)?;
        let date = file.date;
        let line = |at: usize| toml[..at].matches('\n').count() + 1;
        let read = |written: Written| sentence(line(written.text.span().start), date, written);
        Ok(Self { sentences: file.sentence.into_iter().map(read).collect::<Result<_, _>>()? })
    }
}

fn sentence(line: usize, date: Option<Date>, written: Written) -> Result<Sentence, SuiteError> {
    let text = written.text.into_inner();
    let claims: Result<Vec<Vec<Expected>>, NotationError> = written.claims.iter().map(|line| expected(line)).collect();
    let wrong = |source| SuiteError::Claim { line, beginning: text.chars().take(40).collect(), source };
    let claims = claims.map_err(wrong)?.into_iter().flatten().collect();
    let article = Article { title: written.title, date: written.date.or(date), ..Article::of_text("sentence", text) };
    Ok(Sentence { line, article, tests: written.tests, claims, open: written.open, wrong: written.wrong })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_where_its_sentences_stand_and_of_when_they_are() {
        let toml = "date = \"2024-03-05\"\n\n[[sentence]]\ntext = \"Rien.\"\nclaims = []\n\n[[sentence]]\n\
            text = \"Lima n'a rien dit.\"\ndate = \"2020\"\ntests = \"nothing\"\nclaims = []\nopen = \"known\"\n";
        let suite = Suite::read(toml).expect("a suite");
        let lines: Vec<usize> = suite.sentences.iter().map(|sentence| sentence.line).collect();
        assert_eq!(lines, [4, 8]);
        assert_eq!(suite.sentences[0].article.date, "2024-03-05".parse().ok());
        assert_eq!(suite.sentences[1].article.date, "2020".parse().ok());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let toml = "[[sentence]]\ntext = \"Rien.\"\nclaims = [\"membership\"]\n";
        let error = Suite::read(toml).expect_err("no claim").to_string();
        assert!(error.starts_with("line 2, « Rien.… »: membership: missing field"), "{error}");
        assert!(Suite::read("[[sentence]]\ntext = \"Rien.\"\n").expect_err("no claims").to_string().contains("claims"));
    }
}
