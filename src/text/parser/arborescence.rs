//! The best tree of a matrix of arc scores (Chu and Liu 1965, Edmonds 1967), with exactly one word under the root.

/// Heads of the `n` words of a sentence, 0 for the root, that make a tree with one word under the root and whose scores
/// sum highest. `scores` has a row a word and `n + 1` columns, the first for the root; all are finite.
pub fn arborescence(scores: &[f32], n: usize) -> Vec<usize> {
    let greedy: Vec<usize> = scores.chunks_exact(n + 1).enumerate().map(|(word, row)| best(row, word + 1)).collect();
    let has_one_root = |heads: &[usize]| heads.iter().filter(|head| **head == 0).count() <= 1;
    if is_tree(&greedy) && has_one_root(&greedy) {
        return greedy;
    }
    let free = with_root_cost(scores, n, 0.0);
    if has_one_root(&free) { free } else { with_root_cost(scores, n, second_root(scores, n)) }
}

/// The best tree where each word under the root costs so much.
fn with_root_cost(scores: &[f32], n: usize, cost: f64) -> Vec<usize> {
    let mut matrix = vec![vec![f64::NEG_INFINITY; n + 1]; n + 1];
    for (word, row) in scores.chunks_exact(n + 1).enumerate() {
        for (head, score) in row.iter().enumerate().filter(|(head, _)| *head != word + 1) {
            matrix[word + 1][head] = f64::from(*score) - if head == 0 { cost } else { 0.0 };
        }
    }
    contract(matrix).split_off(1)
}

/// What a word under the root must cost so that no tree with two scores higher than one with one.
fn second_root(scores: &[f32], n: usize) -> f64 {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let arcs = scores.chunks_exact(n + 1).enumerate().flat_map(|(word, row)| {
        row.iter().enumerate().filter(move |(head, _)| *head != word + 1).map(|(_, score)| *score)
    });
    let lowest = arcs.fold(f32::MAX, f32::min);
    (f64::from(highest) - f64::from(lowest) + 1.0) * f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The best head in `row` for the node `dependent`, never itself.
fn best<T: PartialOrd>(row: &[T], dependent: usize) -> usize {
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
fn contract(matrix: Vec<Vec<f64>>) -> Vec<usize> {
    let mut heads: Vec<usize> = matrix.iter().enumerate().map(|(node, row)| best(row, node)).collect();
    let Some(cycle) = cycle(&heads) else { return heads };
    let kept: Vec<usize> = (0..matrix.len()).filter(|node| !cycle.contains(node)).collect();
    let gain = |inside: usize, outside: usize| matrix[inside][outside] - matrix[inside][heads[inside]];
    let (mut entered, mut left) = (Vec::new(), Vec::new());
    let mut smaller = vec![vec![f64::NEG_INFINITY; kept.len() + 1]; kept.len() + 1];
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
    drop(matrix);
    let found = contract(smaller);
    for (new, node) in kept.iter().copied().enumerate().filter(|(_, node)| *node != 0) {
        heads[node] = if found[new] == kept.len() { left[new] } else { kept[found[new]] };
    }
    let into = found[kept.len()];
    heads[entered[into]] = kept[into];
    heads
}

fn best_of(nodes: &[usize], score: impl Fn(usize) -> f64) -> usize {
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
        for n in (0..400).map(|round| 1 + round % 5) {
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
