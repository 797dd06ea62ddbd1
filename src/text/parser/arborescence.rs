//! The best tree of a matrix of arc scores (Chu and Liu 1965, Edmonds 1967), with exactly one word under the root.

/// Heads of the `n` words of a sentence, 0 for the root, that make a tree and whose scores sum highest. `scores` has a
/// row a word and `n + 1` columns, the first for the root; ties go to the lower number.
pub fn arborescence(scores: &[f32], n: usize) -> Vec<usize> {
    if n == 0 {
        return Vec::new();
    }
    let greedy: Vec<usize> = scores.chunks_exact(n + 1).enumerate().map(|(word, row)| best(row, word + 1)).collect();
    if is_tree(&greedy) && greedy.iter().filter(|head| **head == 0).count() == 1 {
        return greedy;
    }
    let total = |heads: &[usize]| -> f32 { (0..n).map(|word| scores[word * (n + 1) + heads[word]]).sum() };
    let candidates = roots(scores, n).into_iter().map(|root| under(scores, n, root));
    candidates.max_by(|one, other| total(one).total_cmp(&total(other))).unwrap_or(greedy)
}

/// How many words are tried as the root where the best heads by themselves make no tree.
const ROOTS_TRIED: usize = 3;

/// The words whose score as root lies highest above their best other head.
fn roots(scores: &[f32], n: usize) -> Vec<usize> {
    let margin = |word: usize| {
        let row = &scores[word * (n + 1)..(word + 1) * (n + 1)];
        let others = row.iter().enumerate().filter(|(head, _)| *head != 0 && *head != word + 1);
        row[0] - others.map(|(_, score)| *score).fold(f32::MIN, f32::max)
    };
    let mut words: Vec<usize> = (0..n).collect();
    words.sort_by(|one, other| margin(*other).total_cmp(&margin(*one)));
    words.truncate(ROOTS_TRIED);
    words
}

/// The best tree in which the word `root`, from 0, is the only one under the root.
fn under(scores: &[f32], n: usize, root: usize) -> Vec<usize> {
    let mut matrix = vec![vec![f32::NEG_INFINITY; n + 1]; n + 1];
    for (word, row) in scores.chunks_exact(n + 1).enumerate() {
        if word == root {
            matrix[word + 1][0] = row[0];
        } else {
            matrix[word + 1][1..].copy_from_slice(&row[1..]);
        }
        matrix[word + 1][word + 1] = f32::NEG_INFINITY;
    }
    contract(&matrix).split_off(1)
}

/// The best head in `row` for the node `dependent`, never itself.
fn best(row: &[f32], dependent: usize) -> usize {
    let first = usize::from(dependent == 0);
    let heads = (first..row.len()).filter(|head| *head != dependent);
    heads.reduce(|best, head| if row[head] > row[best] { head } else { best }).unwrap_or(first)
}

fn is_tree(heads: &[usize]) -> bool {
    (0..heads.len()).all(|word| {
        let climb = std::iter::successors(Some(heads[word]), |head| (*head > 0).then(|| heads[*head - 1]));
        climb.take(heads.len() + 1).any(|head| head == 0)
    })
}

/// Heads of the nodes of `matrix` (rows dependents, columns heads, node 0 the root): best heads, and while these have a
/// cycle, the same on the graph in which the cycle is one node.
fn contract(matrix: &[Vec<f32>]) -> Vec<usize> {
    let mut heads: Vec<usize> = matrix.iter().enumerate().map(|(node, row)| best(row, node)).collect();
    let Some(cycle) = cycle(&heads) else { return heads };
    let kept: Vec<usize> = (0..matrix.len()).filter(|node| !cycle.contains(node)).collect();
    let gain = |inside: usize, outside: usize| matrix[inside][outside] - matrix[inside][heads[inside]];
    let (mut entered, mut left) = (Vec::new(), Vec::new());
    let mut smaller = vec![vec![f32::NEG_INFINITY; kept.len() + 1]; kept.len() + 1];
    for (new, node) in kept.iter().copied().enumerate() {
        let enter = best_of(&cycle, |inside| gain(inside, node));
        let leave = best_of(&cycle, |inside| matrix[node][inside]);
        smaller[kept.len()][new] = gain(enter, node);
        if node != 0 {
            smaller[new][kept.len()] = matrix[node][leave];
            for (head_new, head) in kept.iter().copied().enumerate().filter(|(_, head)| *head != node) {
                smaller[new][head_new] = matrix[node][head];
            }
        }
        entered.push(enter);
        left.push(leave);
    }
    let found = contract(&smaller);
    for (new, node) in kept.iter().copied().enumerate().filter(|(_, node)| *node != 0) {
        heads[node] = if found[new] == kept.len() { left[new] } else { kept[found[new]] };
    }
    let into = found[kept.len()];
    heads[entered[into]] = kept[into];
    heads
}

fn best_of(nodes: &[usize], score: impl Fn(usize) -> f32) -> usize {
    nodes.iter().copied().reduce(|best, node| if score(node) > score(best) { node } else { best }).unwrap_or(0)
}

/// The nodes of a cycle of `heads`, if there is one; node 0 has no head.
fn cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen_from = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut node = start;
        while node != 0 && seen_from[node] == 0 {
            seen_from[node] = start;
            node = heads[node];
        }
        if node != 0 && seen_from[node] == start {
            let round = std::iter::successors(Some(heads[node]), |next| (*next != node).then(|| heads[*next]));
            return Some(round.collect());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All trees with one root over `n` words, by trying every choice of heads.
    fn exhaustive(scores: &[f32], n: usize) -> f32 {
        let mut heads = vec![0; n];
        let mut highest = f32::NEG_INFINITY;
        loop {
            let looped = heads.iter().enumerate().any(|(word, head)| *head == word + 1);
            if !looped && is_tree(&heads) && heads.iter().filter(|head| **head == 0).count() == 1 {
                highest = highest.max((0..n).map(|word| scores[word * (n + 1) + heads[word]]).sum());
            }
            let Some(place) = heads.iter().position(|head| *head < n) else { return highest };
            heads[place] += 1;
            heads[..place].fill(0);
        }
    }

    #[test]
    fn no_other_tree_scores_higher() {
        let mut state = 1_u32;
        for n in [1, 2, 3, 4, 4, 4, 5, 5, 5, 5] {
            let scores: Vec<f32> = (0..n * (n + 1))
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    f32::from(u16::try_from(state >> 16).unwrap_or(0)) / 65536.0
                })
                .collect();
            let heads = arborescence(&scores, n);
            assert!(is_tree(&heads));
            let total: f32 = (0..n).map(|word| scores[word * (n + 1) + heads[word]]).sum();
            assert!(exhaustive(&scores, n) - total < 1e-5, "{n} words");
        }
        assert!(arborescence(&[], 0).is_empty());
    }
}
