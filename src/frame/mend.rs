//! Arcs that the analyser gets wrong in ways that are safe to mend.

use crate::text::Tree;

/// Of each word of `tree`, the number of its head, from 1, or 0 for the root.
///
/// What hangs on a copula or auxiliary hangs on the word that has it instead. A relative pronoun that hangs on the main
/// verb, beyond the verb of its own clause, hangs on that: « l'alliance à laquelle l'Australie appartient a été fondée ».
pub fn heads(tree: &Tree) -> Vec<usize> {
    let mended = |(index, head): (usize, usize)| match nearer_clause(tree, index) {
        _ if head > 0 && is_light(tree, head - 1) && !is_light(tree, index) => tree.annotations[head - 1].head,
        Some(nearer) => nearer + 1,
        None => head,
    };
    tree.annotations.iter().map(|word| word.head).enumerate().map(mended).collect()
}

/// Whether the word at `index` is the copula or auxiliary of another.
fn is_light(tree: &Tree, index: usize) -> bool {
    let relation = tree.annotations[index].deprel;
    relation == "cop" || relation.starts_with("aux")
}

/// The verb between the relative pronoun at `index` and the verb on which it hangs, if both are said to be relative
/// clauses of the same noun.
fn nearer_clause(tree: &Tree, index: usize) -> Option<usize> {
    if !tree.annotations[index].feats.contains("PronType=Rel") {
        return None;
    }
    let verb = tree.head(index).filter(|verb| *verb > index && tree.annotations[*verb].deprel == "acl:relcl")?;
    let beside = |one: &usize| tree.annotations[*one].deprel == "acl:relcl" && tree.head(*one) == tree.head(verb);
    (index + 1..verb).find(beside)
}
