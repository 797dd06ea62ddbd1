//! Groups of things that are joined in pairs: union and find over their numbers.

/// The number that stands for the group of `index`.
pub(super) fn root(group: &mut [usize], mut index: usize) -> usize {
    while group[index] != index {
        group[index] = group[group[index]];
        index = group[index];
    }
    index
}

/// Joins the groups of `a` and `b`.
pub(super) fn unite(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(group, a), root(group, b));
    group[a.max(b)] = a.min(b);
}
