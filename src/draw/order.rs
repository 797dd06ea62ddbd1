//! In which order the organisations stand, so that lines are short and cross little.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::card::Card;

/// Up to this number of organisations every order is tried: 5040 of them.
const TRIED: usize = 7;
const SWEEPS: usize = 24;

/// The organisations from top to bottom. Cards that share organisations pull these together.
pub fn order(organisations: &[NodeIndex], cards: &[Card]) -> Vec<NodeIndex> {
    let shared: Vec<Vec<usize>> = cards
        .iter()
        .map(|card| card.organisations().iter().filter_map(|node| organisations.binary_search(node).ok()).collect())
        .filter(|members: &Vec<usize>| members.len() > 1)
        .collect();
    let start: Vec<usize> = (0..organisations.len()).collect();
    let best = if organisations.len() <= TRIED { best_of_all(start, &shared) } else { swept(start, &shared) };
    best.into_iter().map(|number| organisations[number]).collect()
}

/// How far the organisations of each card lie from their middle, in all.
fn cost(order: &[usize], shared: &[Vec<usize>]) -> usize {
    let places = places(order);
    let spread = |members: &Vec<usize>| {
        let (sum, count) = (members.iter().map(|&member| places[member]).sum::<usize>(), members.len());
        members.iter().map(|&member| (places[member] * count).abs_diff(sum)).sum::<usize>() / count
    };
    shared.iter().map(spread).sum()
}

fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, &number) in order.iter().enumerate() {
        places[number] = place;
    }
    places
}

fn best_of_all(start: Vec<usize>, shared: &[Vec<usize>]) -> Vec<usize> {
    let mut best = (cost(&start, shared), start.clone());
    let mut order = start;
    while next_permutation(&mut order) {
        let cost = cost(&order, shared);
        if cost < best.0 {
            best = (cost, order.clone());
        }
    }
    best.1
}

/// Turns `order` into the next one of the dictionary; false after the last.
fn next_permutation(order: &mut [usize]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| pair[0] < pair[1]) else { return false };
    let Some(successor) = order.iter().rposition(|&number| number > order[pivot]) else { return false };
    order.swap(pivot, successor);
    order[pivot + 1..].reverse();
    true
}

/// Barycentre sweeps: each organisation moves to the mean of its cards, each card lies at the mean of its organisations.
fn swept(start: Vec<usize>, shared: &[Vec<usize>]) -> Vec<usize> {
    let mut best = (cost(&start, shared), start.clone());
    let mut order = start;
    for _ in 0..SWEEPS {
        order = sweep(&order, shared);
        let cost = cost(&order, shared);
        if cost < best.0 {
            best = (cost, order.clone());
        }
    }
    best.1
}

/// Means are kept as thousandths in integers, so that every machine sorts alike.
fn sweep(order: &[usize], shared: &[Vec<usize>]) -> Vec<usize> {
    let places = places(order);
    let mut pulls: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for members in shared {
        let mean = 1000 * members.iter().map(|&member| places[member]).sum::<usize>() / members.len();
        for &member in members {
            let pull = pulls.entry(member).or_default();
            *pull = (pull.0 + mean, pull.1 + 1);
        }
    }
    let mut next = order.to_vec();
    next.sort_by_key(|member| {
        let (sum, count) = pulls.get(member).copied().unwrap_or((1000 * places[*member], 1));
        (sum / count, places[*member])
    });
    next
}

/// Tops of blocks of these `heights`, `gap` apart and within `room`, as near as they can be to the `wanted` tops, in
/// the order given. It is the least-squares solution (pool adjacent violators).
pub fn settle(wanted: &[f64], heights: &[f64], gap: f64, room: f64) -> Vec<f64> {
    let mut offsets = Vec::with_capacity(heights.len());
    let mut total = 0.0;
    for height in heights {
        offsets.push(total);
        total += height + gap;
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (wanted, offset) in wanted.iter().zip(&offsets) {
        let mut pool = (wanted - offset, 1);
        while let Some((sum, count)) = pools.pop_if(|last| mean(*last) > mean(pool)) {
            pool = (sum + pool.0, count + pool.1);
        }
        pools.push(pool);
    }
    let slack = (room - (total - gap)).max(0.0);
    let shifts = pools.into_iter().flat_map(|pool| std::iter::repeat_n(mean(pool).clamp(0.0, slack), pool.1));
    shifts.zip(offsets).map(|(shift, offset)| shift + offset).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a picture has fewer than 2^52 nodes")]
fn mean((sum, count): (f64, usize)) -> f64 {
    sum / count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_that_share_states_stand_together() {
        let shared = [vec![0, 2], vec![1, 3]];
        for found in [best_of_all((0..4).collect(), &shared), swept((0..4).collect(), &shared)] {
            assert_eq!(cost(&found, &shared), 2, "{found:?}");
        }
    }

    #[test]
    fn blocks_settle_without_overlap_where_they_want_to_be() {
        let tops = settle(&[0.0, 5.0, 90.0], &[10.0, 10.0, 20.0], 2.0, 100.0);
        assert_eq!(tops, [0.0, 12.0, 80.0]);
    }
}
