//! A tree with the dependents of each word at hand, and what is asked of its words.

use super::mend::{self, Arc};
use crate::text::Tree;

/// A tree and its arcs from heads to dependents.
pub struct Syntax<'t> {
    tree: &'t Tree<'t>,
    /// Of each word, the number of its head, from 1, or 0, and its relation to it.
    arcs: Vec<Arc<'t>>,
    /// Of each word, where its dependents begin in `dependents`; one more for the end.
    starts: Vec<usize>,
    dependents: Vec<usize>,
}

impl<'t> Syntax<'t> {
    /// The view of `tree`.
    pub fn new(tree: &'t Tree<'t>) -> Self {
        let arcs = mend::arcs(tree);
        let mut starts = vec![0; tree.words.len() + 2];
        for (head, _) in &arcs {
            starts[head + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut dependents = vec![0; tree.words.len()];
        for (index, (head, _)) in arcs.iter().enumerate() {
            dependents[next[*head]] = index;
            next[*head] += 1;
        }
        Self { tree, arcs, starts, dependents }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.tree.words.len()
    }

    /// The words that depend on `word`, in order.
    pub fn dependents(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        self.dependents[self.starts[word + 1]..self.starts[word + 2]].iter().copied()
    }

    /// The first dependent of `word` by that relation.
    pub fn dependent(&self, word: usize, relation: &str) -> Option<usize> {
        self.dependents(word).find(|one| self.is(*one, relation))
    }

    /// The head of `word`.
    pub fn head(&self, word: usize) -> Option<usize> {
        self.arcs[word].0.checked_sub(1)
    }

    /// The relation of `word` to its head, with its subtype.
    pub fn relation(&self, word: usize) -> &'t str {
        self.arcs[word].1
    }

    /// Whether `word` has that relation, or a subtype of it.
    pub fn is(&self, word: usize, relation: &str) -> bool {
        let rest = self.relation(word).strip_prefix(relation);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    }

    /// Whether `word` has one of these relations.
    pub fn is_any(&self, word: usize, relations: &[&str]) -> bool {
        relations.iter().any(|relation| self.is(word, relation))
    }

    /// The base form of `word`.
    pub fn lemma(&self, word: usize) -> &'t str {
        &self.tree.annotations[word].lemma
    }

    /// The form of `word` as written.
    pub fn form(&self, word: usize) -> &'t str {
        &self.tree.words[word].form
    }

    /// Whether `word` is written so, its capitals aside.
    pub fn reads(&self, word: usize, form: &str) -> bool {
        self.form(word).to_lowercase() == form
    }

    /// The part of speech of `word`.
    pub fn part(&self, word: usize) -> &'t str {
        self.tree.annotations[word].upos
    }

    /// Whether `word` is a noun, a name, a pronoun or a number.
    pub fn is_nominal(&self, word: usize) -> bool {
        matches!(self.part(word), "NOUN" | "PROPN" | "PRON" | "NUM" | "X" | "SYM")
    }

    /// Whether `word` has that feature (`Mood=Cnd`).
    pub fn has(&self, word: usize, feature: &str) -> bool {
        self.tree.annotations[word].feats.split('|').any(|one| one == feature)
    }

    /// Whether `word` is an infinitive.
    pub fn is_infinitive(&self, word: usize) -> bool {
        self.has(word, "VerbForm=Inf")
    }

    /// Whether `word` is a participle, past or present.
    pub fn is_participle(&self, word: usize) -> bool {
        self.has(word, "VerbForm=Part") || self.has(word, "VerbForm=Ger")
    }

    /// Whether `word` is a past participle.
    pub fn is_past_participle(&self, word: usize) -> bool {
        self.is_participle(word) && !self.has(word, "Tense=Pres") || self.is_taken_for_adjective(word)
    }

    /// Whether `word` is a participle that the analyser takes for an adjective or noun: « ont été rapatriés », « les
    /// forces stationnées à Gao ».
    pub fn is_taken_for_adjective(&self, word: usize) -> bool {
        let complement = |one: usize| one > word && self.is_any(one, &["obl", "nmod"]) && self.case(one).is_some();
        match self.part(word) {
            "ADJ" if self.dependent(word, "aux").is_some() => true,
            "NOUN" if ["é", "ée", "és", "ées"].iter().any(|ending| self.form(word).ends_with(ending)) => {
                self.dependent(word, "aux").is_some()
            }
            "ADJ" => {
                self.lemma(word).ends_with('é') && self.lemma(word) != "âgé" && self.dependents(word).any(complement)
            }
            _ => false,
        }
    }

    /// The relative pronoun that is the object of the verb `word`; the analyser may take « que » for a conjunction.
    pub fn relative_object(&self, word: usize) -> Option<usize> {
        let clause = self.relation(word) == "acl:relcl";
        let que = |one: usize| clause && self.is(one, "mark") && self.lemma(one) == "que";
        self.dependents(word).find(|one| self.is(*one, "obj") && self.is_relative(*one) || que(*one))
    }

    /// Whether `word` is written with a capital.
    pub fn is_capital(&self, word: usize) -> bool {
        self.form(word).starts_with(char::is_uppercase)
    }

    /// Whether `word` has a copula.
    pub fn has_copula(&self, word: usize) -> bool {
        self.dependent(word, "cop").is_some()
    }

    /// The preposition of `word`, its first word.
    pub fn case(&self, word: usize) -> Option<usize> {
        self.dependents(word).find(|one| self.is(*one, "case") && *one < word)
    }

    /// The base form of the first word of a preposition; that of « de » may be that of « un ».
    fn simple_case(&self, case: usize) -> &'t str {
        if self.lemma(case) == "un" { "de" } else { self.lemma(case) }
    }

    /// Whether the preposition of `word` is `lemma` alone.
    pub fn has_case(&self, word: usize, lemma: &str) -> bool {
        let alone = |case: usize| self.simple_case(case) == lemma && self.dependent(case, "fixed").is_none();
        self.case(word).is_some_and(alone)
    }

    /// The preposition of `word` with all its words, as written in full: « au sein de ».
    pub fn preposition(&self, word: usize) -> Option<String> {
        let case = self.case(word)?;
        let mut written = self.simple_case(case).to_owned();
        for part in self.dependents(case).filter(|part| self.is(*part, "fixed")) {
            let form = self.form(part).to_lowercase();
            match (written.as_str(), form.as_str()) {
                ("à", "le") => "au".clone_into(&mut written),
                ("à", "les") => "aux".clone_into(&mut written),
                (_, "d'" | "d’") => written.push_str(" de"),
                (_, form) => {
                    written.push(' ');
                    written.push_str(form);
                }
            }
        }
        Some(written)
    }

    /// The word that introduces the clause of `word`: « sans », « pour », « si ».
    pub fn mark(&self, word: usize) -> Option<&'t str> {
        self.dependents(word).find(|one| self.is_any(*one, &["mark", "case"])).map(|mark| self.lemma(mark))
    }

    /// Whether `word` is a relative pronoun.
    pub fn is_relative(&self, word: usize) -> bool {
        matches!(self.part(word), "PRON" | "ADV" | "SCONJ")
            && (self.has(word, "PronType=Rel") || matches!(self.lemma(word), "qui" | "dont" | "où" | "lequel"))
    }

    /// The noun that the relative pronoun `word` stands for.
    pub fn antecedent(&self, word: usize) -> Option<usize> {
        let mut clause = word;
        while !self.is_any(clause, &["acl", "advcl:cleft"]) {
            clause = self.head(clause)?;
        }
        self.head(clause).map(|noun| self.modified(clause, noun))
    }

    /// What the plural `modifier` behind a comma is said of: all of « la Suède et la Finlande », not its last conjunct
    /// `noun`.
    pub fn modified(&self, modifier: usize, noun: usize) -> usize {
        let comma = (noun + 1..modifier).any(|one| self.form(one) == ",");
        if !comma || self.has(noun, "Number=Plur") || !self.has(modifier, "Number=Plur") {
            return noun;
        }
        let mut first = noun;
        while self.is(first, "conj")
            && let Some(head) = self.head(first).filter(|head| self.is_nominal(*head))
        {
            first = head;
        }
        first
    }

    /// `word`, or what it stands for if it is a relative pronoun.
    pub fn resolved(&self, word: usize) -> usize {
        if self.is_relative(word) { self.antecedent(word).unwrap_or(word) } else { word }
    }
}
