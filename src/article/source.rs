//! From the paths that a user names to the files to read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::format::{EXTENSIONS, Format};
use super::place::{Place, STDIN};
use super::problem::{Problem, Reason};

/// The files to read, each once, in the order of their names, and what could not be listed.
///
/// A file is always taken, whatever it is called, and so is [`STDIN`]. A folder gives, with all its folders, the files
/// that have an extension of articles; hidden ones, graph directories and each README, which is about its folder, are
/// passed over. Links are followed, and a folder that is met again through a link is not read again.
pub fn sources(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut listing = Listing::default();
    for path in paths {
        listing.add(path);
    }
    let files: BTreeSet<PathBuf> = listing.files.into_values().collect();
    (files.into_iter().collect(), listing.problems)
}

/// What has been found so far.
#[derive(Default)]
struct Listing {
    /// Each file by where it really is, as its first name in order has it.
    files: BTreeMap<PathBuf, PathBuf>,
    problems: Vec<Problem>,
}

impl Listing {
    fn add(&mut self, path: &Path) {
        if path == Path::new(STDIN) || !path.is_dir() {
            return self.add_file(path);
        }
        let mut inside = Self::default();
        inside.walk(path);
        if inside.files.is_empty() && inside.problems.is_empty() {
            let extensions: Vec<String> = EXTENSIONS.iter().map(|(name, _)| format!(".{name}")).collect();
            inside.problems.push(Reason::NoArticle(extensions.join(", ")).at(&Place::of(path)));
        }
        for (real, name) in inside.files {
            self.insert(real, name);
        }
        self.problems.append(&mut inside.problems);
    }

    fn add_file(&mut self, path: &Path) {
        self.insert(real(path), path.to_path_buf());
    }

    fn insert(&mut self, real: PathBuf, name: PathBuf) {
        let first = self.files.entry(real).or_insert_with(|| name.clone());
        if name < *first {
            *first = name;
        }
    }

    fn walk(&mut self, folder: &Path) {
        let mut seen = BTreeSet::new();
        let mut open = vec![folder.to_path_buf()];
        while let Some(folder) = open.pop() {
            if !seen.insert(fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone())) {
                continue;
            }
            match entries(&folder) {
                Ok(entries) => open.extend(entries.into_iter().rev().filter_map(|entry| self.enter(entry))),
                Err(error) => self.problems.push(Reason::Unreadable(error).at(&Place::of(&folder))),
            }
        }
    }

    /// Takes a file; gives back a folder that is to be walked.
    fn enter(&mut self, path: PathBuf) -> Option<PathBuf> {
        if path.is_dir() {
            return (!is_graph(&path)).then_some(path);
        }
        // What is neither file nor link cannot be read to its end; a link that leads nowhere is worth a report.
        let readable = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file() || found.is_symlink());
        let is_readme = path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"));
        if readable && !is_readme && Format::of_name(&path).is_some() {
            self.add_file(&path);
        }
        None
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            entries.push(entry.path());
        }
    }
    entries.sort();
    Ok(entries)
}

/// A file's own name in the real folder: two names of one file are two articles, two ways to one name are not.
fn real(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::canonicalize(parent), path.file_name()) {
        (Ok(parent), Some(name)) if path != Path::new(STDIN) => parent.join(name),
        _ => path.to_path_buf(),
    }
}

/// A graph directory keeps the texts of its articles, which must not be read as articles again.
fn is_graph(folder: &Path) -> bool {
    let holds_quads = |entries: Vec<PathBuf>| entries.iter().any(|path| path.extension().is_some_and(|e| e == "nq"));
    folder.join("texts").is_dir() && entries(&folder.join("articles")).is_ok_and(holds_quads)
}
