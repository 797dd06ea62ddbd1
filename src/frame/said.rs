//! Whose words a clause is: « affirme que », « …, a déclaré le ministre », « selon Paris ».

use super::Said;
use super::subject::subject;
use super::syntax::Syntax;
use crate::lang::fr::predicates;

/// Whose words the clause of `word` is.
pub fn said(syntax: &Syntax, word: usize) -> Option<Said> {
    let (mut at, mut below) = (word, None);
    loop {
        if let Some(said) = beside(syntax, at, below) {
            return Some(said);
        }
        let head = syntax.head(at)?;
        if syntax.is_any(at, &["ccomp", "xcomp", "parataxis"]) && predicates::says(syntax.lemma(head)) {
            return Some(Said { word: head, speaker: subject(syntax, head) });
        }
        (at, below) = (head, Some(at));
    }
}

/// A phrase or clause beside that says whose words the clause of `at` is; not the one at `below`.
fn beside(syntax: &Syntax, at: usize, below: Option<usize>) -> Option<Said> {
    syntax.dependents(at).filter(|one| Some(*one) != below).find_map(|one| {
        if syntax.is(one, "parataxis") && predicates::says(syntax.lemma(one)) && one > at {
            return Some(Said { word: one, speaker: subject(syntax, one) });
        }
        let case = syntax.case(one)?;
        let according = syntax.lemma(case) == "selon" || is_after(syntax, case);
        (according && syntax.is_nominal(one)).then_some(Said { word: case, speaker: Some(one) })
    })
}

/// Whether the preposition at `case` is « d'après ».
fn is_after(syntax: &Syntax, case: usize) -> bool {
    syntax.lemma(case) == "de" && syntax.dependents(case).any(|one| syntax.lemma(one) == "après")
}
