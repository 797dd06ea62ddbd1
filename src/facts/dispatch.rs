//! Which articles print one dispatch, so that what several outlets copy counts once.

use std::collections::BTreeMap;

use super::ArticleMeta;
use super::groups::{root, unite};
use crate::claim::Claim;

/// The identifier of each article with that of the article that stands for its dispatch: the earliest published, then
/// the first by identifier. Most stand for themselves.
///
/// Only articles that stand side by side among those with one sentence are compared, and each of them with the first:
/// this finds every reprint of a dispatch whose sentences do not all occur in a third text, and costs no more than the
/// number of sentences.
pub(super) fn dispatches(articles: &[(ArticleMeta, Vec<Claim>)]) -> BTreeMap<&str, &ArticleMeta> {
    let mut order: Vec<&ArticleMeta> = articles.iter().map(|(article, _)| article).collect();
    order.sort_by_key(|article| (article.date.is_none(), article.date, article.id.as_str()));
    let mut with: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (index, article) in order.iter().enumerate() {
        for sentence in article.fingerprint.sentences() {
            with.entry(sentence).or_default().push(index);
        }
    }
    let mut group: Vec<usize> = (0..order.len()).collect();
    for found in with.values() {
        let neighbours = found.windows(2).map(|pair| (pair[0], pair[1]));
        let with_first = found.iter().skip(2).map(|&other| (found[0], other));
        for (a, b) in neighbours.chain(with_first) {
            let joined = root(&mut group, a) == root(&mut group, b);
            if !joined && order[a].fingerprint.is_reprint_of(&order[b].fingerprint) {
                unite(&mut group, a, b);
            }
        }
    }
    (0..order.len()).map(|index| (order[index].id.as_str(), order[root(&mut group, index)])).collect()
}

/// Each article that stands not for itself, with the one that does: identifiers.
pub(super) fn reprints(articles: &[(ArticleMeta, Vec<Claim>)]) -> BTreeMap<String, String> {
    let dispatches = dispatches(articles).into_iter();
    let others = dispatches.filter(|(id, first)| *id != first.id);
    others.map(|(id, first)| (id.to_owned(), first.id.clone())).collect()
}
