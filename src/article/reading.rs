//! Reading many files: each article once, whatever the order.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::place::{Place, STDIN};
use super::problem::{Problem, Reason};
use super::source::sources;
use super::{Article, encoding, format::Format};

/// What came of reading.
#[derive(Debug, Default)]
pub struct Reading {
    /// The articles, by identifier. Each identifier occurs once.
    pub articles: Vec<Article>,
    /// What was not read and why, by place.
    pub problems: Vec<Problem>,
}

/// Reads files, folders and, for `-`, standard input.
///
/// The result depends on what the files hold, never on the order of `paths`. An article that occurs again is taken
/// once. Where different articles have one identifier none of them is taken, for the first would depend on the order.
pub fn read_all(paths: &[PathBuf]) -> Reading {
    let (files, mut problems) = sources(paths);
    let found: Vec<Found> = files.par_iter().flat_map_iter(|file| read_file(file)).collect();
    let mut reading = merge(found);
    reading.problems.append(&mut problems);
    reading.problems.sort_by(|a, b| a.place.cmp(&b.place));
    reading
}

/// Reads one file, or standard input for `-`.
pub fn read(path: &Path) -> Reading {
    read_all(&[path.to_path_buf()])
}

/// Reads a file that is held in memory; `file` names it and tells its format.
pub fn parse(file: &Path, bytes: &[u8]) -> Reading {
    merge(parse_file(file, bytes))
}

/// An article or why there is none, and where.
pub(super) type Found = (Place, Result<Article, Problem>);

fn read_file(file: &Path) -> Vec<Found> {
    match bytes(file) {
        Ok(bytes) => parse_file(file, &bytes),
        Err(error) => vec![refused(Place::of(file), Reason::Unreadable(error))],
    }
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    if file != Path::new(STDIN) {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn parse_file(file: &Path, bytes: &[u8]) -> Vec<Found> {
    let place = Place::of(file);
    let Some(content) = encoding::decode(bytes) else { return vec![refused(place, Reason::Binary)] };
    if content.trim().is_empty() {
        return vec![refused(place, Reason::Empty)];
    }
    Format::of_name(file).unwrap_or_else(|| Format::of_content(&content)).articles(&place, &content)
}

fn refused(place: Place, reason: Reason) -> Found {
    let problem = reason.at(&place);
    (place, Err(problem))
}

fn merge(found: Vec<Found>) -> Reading {
    let mut reading = Reading::default();
    let mut by_id: BTreeMap<String, Vec<(Place, Article)>> = BTreeMap::new();
    for (place, one) in found {
        match one {
            Ok(article) => by_id.entry(article.id.clone()).or_default().push((place, article)),
            Err(problem) => reading.problems.push(problem),
        }
    }
    for (id, same) in by_id {
        match the_one(id, same) {
            Ok(article) => reading.articles.extend(article),
            Err(problem) => reading.problems.push(problem),
        }
    }
    reading.problems.sort_by(|a, b| a.place.cmp(&b.place));
    reading
}

/// The article of an identifier, or the problem that there are several.
fn the_one(id: String, same: Vec<(Place, Article)>) -> Result<Option<Article>, Problem> {
    let mut different: Vec<(Place, Article)> = Vec::new();
    for (place, article) in same {
        if !different.iter().any(|(_, other)| *other == article) {
            different.push((place, article));
        }
    }
    let mut different = different.into_iter();
    let first = different.next();
    let others: Vec<String> = different.map(|(place, _)| place.to_string()).collect();
    match first {
        Some((place, _)) if !others.is_empty() => Err(Reason::SameId { id, others: others.join(", ") }.at(&place)),
        first => Ok(first.map(|(_, article)| article)),
    }
}
