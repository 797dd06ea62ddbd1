//! Arcs that the analyser gets wrong in ways that are safe to mend.

use crate::text::Tree;

/// The arc of a word: the number of its head, from 1, or 0 for the root, and its relation to it.
pub type Arc<'t> = (usize, &'t str);

/// How many words may stand between an auxiliary and its participle.
const INSERTION: usize = 20;

/// The arc of each word of `tree`.
///
/// « a, contre toute attente, envoyé » gets its auxiliary back. What hangs on a copula or auxiliary hangs on the word
/// that has it instead. A relative pronoun that hangs on the main verb, beyond the verb of its own clause, hangs on that:
/// « l'alliance à laquelle l'Australie appartient a été fondée ».
pub fn arcs<'t>(tree: &'t Tree) -> Vec<Arc<'t>> {
    let mut arcs: Vec<Arc> = tree.annotations.iter().map(|word| (word.head, word.deprel)).collect();
    for auxiliary in 0..arcs.len() {
        if let Some(participle) = interrupted(tree, auxiliary) {
            join(&mut arcs, auxiliary, participle);
        }
    }
    let mended = |(index, (head, relation)): (usize, &Arc<'t>)| {
        let head = match nearer_clause(tree, index) {
            _ if *head > 0 && is_light(&arcs, head - 1) && !is_light(&arcs, index) => arcs[head - 1].0,
            Some(nearer) => nearer + 1,
            None => *head,
        };
        (head, *relation)
    };
    arcs.iter().enumerate().map(mended).collect()
}

/// Whether the word at `index` is the copula or auxiliary of another.
fn is_light(arcs: &[Arc], index: usize) -> bool {
    let relation = arcs[index].1;
    relation == "cop" || relation.starts_with("aux")
}

/// The participle behind an insertion in commas of which the word at `auxiliary` is the auxiliary: « ont, dès 1992, quitté ».
fn interrupted(tree: &Tree, auxiliary: usize) -> Option<usize> {
    let word = &tree.annotations[auxiliary];
    let alone = word.deprel != "cop" && !word.deprel.starts_with("aux");
    let comma = |at: usize| tree.words.get(at).is_some_and(|word| word.form == ",");
    if !alone || !matches!(word.lemma.as_str(), "avoir" | "être") || !comma(auxiliary + 1) {
        return None;
    }
    let last = tree.words.len().min(auxiliary + INSERTION);
    let verb = |at: usize| tree.annotations[at].feats.contains("VerbForm=Fin");
    let adverb = |at: usize| tree.annotations[at].upos == "ADV";
    let behind_comma = |at: usize| comma(at - 1) || adverb(at - 1) && comma(at - 2);
    let participle = |at: &usize| {
        let word = &tree.annotations[*at];
        let past = word.feats.contains("VerbForm=Part") && !word.feats.contains("Tense=Pres");
        let own = (0..tree.words.len())
            .any(|one| tree.head(one) == Some(*at) && tree.annotations[one].deprel.starts_with("aux"));
        word.upos == "VERB" && past && !own && behind_comma(*at)
    };
    let found = (auxiliary + 3..last).find(|at| verb(*at) || participle(at))?;
    (!verb(found)).then_some(found)
}

/// Gives the participle the place of its auxiliary, and all that hangs on that.
fn join(arcs: &mut [Arc], auxiliary: usize, participle: usize) {
    let above = arcs[auxiliary];
    let up = |at: &usize| arcs[*at].0.checked_sub(1);
    let mut heads = std::iter::successors(above.0.checked_sub(1), up).take(arcs.len());
    if heads.any(|head| head == participle) {
        return;
    }
    for arc in arcs.iter_mut().filter(|arc| arc.0 == auxiliary + 1) {
        arc.0 = participle + 1;
    }
    arcs[participle] = above;
    arcs[auxiliary] = (participle + 1, "aux");
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
