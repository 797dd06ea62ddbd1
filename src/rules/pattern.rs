//! The language of patterns.
//!
//! | written | matches |
//! |---|---|
//! | `membre` | one token: the word in any of its forms; `de` is de, d', du, des and `à` is à, au, aux |
//! | `rejoindre:part` | one verb form: `fin`ite, `fut`ure, `cond`itional, `part`iciple, `ger`und, `inf`initive, joined by `+` |
//! | `'siège'` | that very form |
//! | `@troops` | one phrase of the list of that name |
//! | `(a b \| c)` | one of several |
//! | `x?` | x or nothing |
//! | `..` `...` | up to 8, up to 16 tokens that hold no ; : ? ! and no other party |
//! | `^` | the beginning of a sentence, or of what stands behind a colon, a dash or a quotation mark |
//! | `~` | up to 8 tokens of one phrase: as `..`, and no comma, bracket, relative pronoun or conjunction of a clause |
//! | `<state>` | a mention of that type, kept in the field `state`; the types are `state`, `adjective`, `power`, `organisation`, `agent`, `mission`, `person`, `office`, `date`, `number`, `article`, `treaty`, `place`, `site` ([`Type`]) |
//! | `<sender:agent>` | a mention of type `agent`, kept in the field `sender` |
//! | `<state+>` | one mention or an enumeration |
//! | `<state^>` | a mention that no preposition governs |
//! | `<organisation:topic>` | no token: the organisation that a pronoun here would mean, else the one that the words are about |
//! | `<organisation:theme>` | no token: the organisation that the words are about, which tell of belonging to it and name none |
//! | `<organisation:here>` | no token: an organisation whose name begins here |
//! | `<state:pronoun>` | « il », « elle », « ils » or « elles » that clearly means a state, or several |
//! | `[name: …]` | what the pattern within covers, kept as words in the field `name` |
//!
//! Between two elements, articles, possessives, quotation marks, adverbs and a bracketed aside are passed over.

use std::collections::BTreeSet;

use crate::lang::fr::conjugation::VerbForm;
use crate::lang::fr::inflection::{forms, verb_forms};
use crate::lang::fr::lists;

/// What a capture accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A state by name, capital, government, inhabitants or description.
    State,
    /// An adjective of state.
    Adjective,
    /// A state, or who acts for it.
    Power,
    /// An organisation.
    Organisation,
    /// A state, who acts for it, or an organisation.
    Agent,
    /// A mission or force of an organisation.
    Mission,
    /// A person.
    Person,
    /// An office.
    Office,
    /// A date.
    Date,
    /// A number.
    Number,
    /// An article of a treaty.
    Article,
    /// A treaty.
    Treaty,
    /// A city or place.
    Place,
    /// A city or place that the tables know.
    Site,
    /// No token: the organisation that a pronoun would mean, else the one that the words are about.
    Topic,
    /// No token: the organisation that the words are about, which tell of belonging to it and name none.
    Theme,
    /// No token: an organisation whose name begins there.
    Here,
    /// A pronoun that means a state, or several.
    Pronoun,
}

/// One element of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// One token with one of these forms.
    Words(BTreeSet<String>),
    /// A mention.
    Capture {
        /// The field that keeps it.
        field: String,
        /// What it accepts.
        accepts: Type,
        /// Whether an enumeration may stand there.
        list: bool,
        /// Whether a preposition before it is refused.
        bare: bool,
    },
    /// One of several sequences; what is covered is kept in the field, if there is one.
    Choice(Option<String>, Vec<Vec<Node>>),
    /// The sequence or nothing.
    Optional(Vec<Node>),
    /// Up to so many tokens.
    Gap(usize),
    /// The beginning of a sentence.
    Beginning,
    /// Up to so many tokens of one phrase.
    Phrase(usize),
}

/// What is wrong with a pattern, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at « {rest} »: {expected}")]
pub struct PatternError {
    /// What stands at the place.
    pub rest: String,
    /// What was expected there.
    pub expected: String,
}

/// Reads `pattern`.
pub fn parse(pattern: &str) -> Result<Vec<Node>, PatternError> {
    let mut parser = Parser { rest: pattern.trim() };
    let nodes = parser.sequence()?;
    if parser.rest.is_empty() { Ok(nodes) } else { Err(parser.error("the end of the pattern, or an element")) }
}

/// The elements of `pattern`, as written, one for each node that [`parse`] gives.
pub fn elements(pattern: &str) -> Vec<&str> {
    let mut parser = Parser { rest: pattern.trim() };
    let mut elements = Vec::new();
    while !parser.rest.is_empty() {
        let before = parser.rest;
        if parser.element().is_err() {
            break;
        }
        parser.eat("?");
        elements.push(before[..before.len() - parser.rest.len()].trim());
        parser.rest = parser.rest.trim_start();
    }
    elements
}

struct Parser<'a> {
    rest: &'a str,
}

impl Parser<'_> {
    fn error(&self, expected: &str) -> PatternError {
        PatternError { rest: self.rest.chars().take(30).collect(), expected: format!("expected {expected}") }
    }

    fn eat(&mut self, wanted: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(wanted) else { return false };
        self.rest = rest;
        true
    }

    fn sequence(&mut self) -> Result<Vec<Node>, PatternError> {
        let mut nodes = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with([')', '|', ']']) {
                return if nodes.is_empty() { Err(self.error("an element")) } else { Ok(nodes) };
            }
            let node = self.element()?;
            nodes.push(if self.eat("?") { Node::Optional(vec![node]) } else { node });
        }
    }

    fn element(&mut self) -> Result<Node, PatternError> {
        if self.eat("...") {
            Ok(Node::Gap(16))
        } else if self.eat("..") {
            Ok(Node::Gap(8))
        } else if self.eat("^") {
            Ok(Node::Beginning)
        } else if self.eat("~") {
            Ok(Node::Phrase(8))
        } else if self.eat("(") {
            self.choice(None, ")")
        } else if self.eat("[") {
            let name = self.take(|c| c.is_ascii_lowercase() || c == '_');
            if self.eat(":") {
                self.choice(Some(name), "]")
            } else {
                Err(self.error("« : » behind the field's name"))
            }
        } else if self.eat("<") {
            self.capture()
        } else if self.eat("@") {
            self.list()
        } else {
            self.word()
        }
    }

    fn take(&mut self, accepts: impl Fn(char) -> bool) -> String {
        let end = self.rest.find(|c| !accepts(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken.to_owned()
    }

    fn choice(&mut self, field: Option<String>, close: &str) -> Result<Node, PatternError> {
        let mut choices = vec![self.sequence()?];
        while self.eat("|") {
            choices.push(self.sequence()?);
        }
        if self.eat(close) { Ok(choice(field, choices)) } else { Err(self.error(&format!("« {close} »"))) }
    }

    fn capture(&mut self) -> Result<Node, PatternError> {
        let first = self.take(|c| c.is_ascii_lowercase() || c == '_');
        let kind = if self.eat(":") { self.take(|c| c.is_ascii_lowercase()) } else { first.clone() };
        let accepts = type_called(&kind).ok_or_else(|| self.error("a type of mention such as state or date"))?;
        let (mut list, mut bare) = (false, false);
        loop {
            match () {
                () if self.eat("+") => list = true,
                () if self.eat("^") => bare = true,
                () if self.eat(">") => return Ok(Node::Capture { field: first, accepts, list, bare }),
                () => return Err(self.error("« > », « + » or « ^ »")),
            }
        }
    }

    fn list(&mut self) -> Result<Node, PatternError> {
        let name = self.take(|c| c.is_ascii_lowercase() || c == '_');
        let phrases = lists::list(&name).ok_or_else(|| self.error("the name of a list of lists.toml"))?;
        let choices: Result<Vec<Vec<Node>>, PatternError> = phrases.iter().map(|phrase| parse(phrase)).collect();
        Ok(choice(None, choices?))
    }

    fn word(&mut self) -> Result<Node, PatternError> {
        if self.eat("'") {
            let form = self.take(|c| c != '\'');
            let _ = self.eat("'");
            let elided = if self.eat("'") { "'" } else { "" };
            return Ok(Node::Words(BTreeSet::from([format!("{form}{elided}")])));
        }
        let word = self.take(|c| !c.is_whitespace() && !"()|[]<>?:~".contains(c));
        if word.is_empty() {
            let mark = self.take(|c| c == ':');
            return if mark.is_empty() { Err(self.error("a word")) } else { Ok(Node::Words(BTreeSet::from([mark]))) };
        }
        let mut words = if self.eat(":") { self.conjugated(&word)? } else { inflected(&word.to_lowercase()) };
        let bare: Vec<String> = words.iter().filter_map(|word| without_first_accent(word)).collect();
        words.extend(bare);
        Ok(Node::Words(words))
    }

    fn conjugated(&mut self, verb: &str) -> Result<BTreeSet<String>, PatternError> {
        let mut words = BTreeSet::new();
        loop {
            let form = match self.take(|c| c.is_ascii_lowercase()).as_str() {
                "fin" => VerbForm::Finite,
                "fut" => VerbForm::Future,
                "cond" => VerbForm::Conditional,
                "part" => VerbForm::Participle,
                "ger" => VerbForm::Gerund,
                "inf" => VerbForm::Infinitive,
                _ => return Err(self.error("fin, fut, cond, part, ger or inf")),
            };
            words.extend(verb_forms(verb, form));
            if !self.eat("+") {
                break;
            }
        }
        if words.is_empty() { Err(self.error(&format!("{verb} in conjugations.toml"))) } else { Ok(words) }
    }
}

/// « Etat » for « État »: the press leaves the accent off a capital.
fn without_first_accent(word: &str) -> Option<String> {
    let rest = word.strip_prefix(['é', 'ê', 'è'])?;
    (!rest.is_empty()).then(|| format!("e{rest}"))
}

/// A choice whose alternatives of one word are joined to one set, so that they cost one look-up.
fn choice(field: Option<String>, choices: Vec<Vec<Node>>) -> Node {
    let mut joined = BTreeSet::new();
    let mut longer = Vec::new();
    for choice in choices {
        match &choice[..] {
            [Node::Words(words)] => joined.extend(words.iter().cloned()),
            _ => longer.push(choice),
        }
    }
    if !joined.is_empty() {
        longer.push(vec![Node::Words(joined)]);
    }
    match &mut longer[..] {
        [only] if field.is_none() && only.len() == 1 => only.remove(0),
        _ => Node::Choice(field, longer),
    }
}

fn inflected(word: &str) -> BTreeSet<String> {
    let listed = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match word {
        "de" => listed(&["de", "d'", "du", "des"]),
        "à" => listed(&["à", "au", "aux"]),
        "-" => listed(&["-", "–", "—"]),
        _ => forms(word),
    }
}

fn type_called(name: &str) -> Option<Type> {
    Some(match name {
        "state" => Type::State,
        "adjective" => Type::Adjective,
        "power" => Type::Power,
        "organisation" => Type::Organisation,
        "agent" => Type::Agent,
        "mission" => Type::Mission,
        "person" => Type::Person,
        "office" => Type::Office,
        "date" => Type::Date,
        "number" => Type::Number,
        "article" => Type::Article,
        "treaty" => Type::Treaty,
        "place" => Type::Place,
        "site" => Type::Site,
        "topic" => Type::Topic,
        "theme" => Type::Theme,
        "here" => Type::Here,
        "pronoun" => Type::Pronoun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_read() {
        let nodes = parse("<state^+> .. rejoindre:part+fin (de | à) <organisation>?").expect("a pattern");
        assert_eq!(nodes.len(), 5);
        assert!(matches!(&nodes[2], Node::Words(words) if words.contains("rejoint") && !words.contains("rejoindra")));
        assert!(matches!(&nodes[4], Node::Optional(_)));
    }

    #[test]
    fn elements_are_shown_as_written() {
        let pattern = "<state^> ..  (de | à)? rejoindre:fin [name: force .. <organisation>]";
        assert_eq!(
            elements(pattern),
            ["<state^>", "..", "(de | à)?", "rejoindre:fin", "[name: force .. <organisation>]"]
        );
    }

    #[test]
    fn what_is_no_pattern_is_refused_with_its_place() {
        for wrong in ["", "(a", "<planet>", "@nothing", "a )", "membre:part", "[name force]"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
