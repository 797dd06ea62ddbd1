//! Files that are there whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use super::error::Error;

/// Extension of files that are not finished; nothing reads them.
const UNFINISHED: &str = "tmp";

/// Writes `bytes` beside `path`, syncs and renames.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    // Several threads of one process may write; other processes are kept out by the lock.
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let temporary = path.with_file_name(format!(".{}.{UNFINISHED}", COUNT.fetch_add(1, Ordering::Relaxed)));
    let written = write_synced(&temporary, bytes).and_then(|()| fs::rename(&temporary, path));
    written.map_err(|source| {
        // The error that counts is the first one.
        let _ = fs::remove_file(&temporary);
        failed(path, "write it")(source)
    })
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The text of a file, or `None` if there is no such file.
pub(super) fn read(path: &Path) -> Result<Option<String>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(path, "read it")(error)),
    }
}

/// Removes a file; says whether it was there.
pub(super) fn remove(path: &Path) -> Result<bool, Error> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(failed(path, "remove it")(error)),
    }
}

/// Names of what a folder holds, sorted; none if there is no such folder.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(folder, "list it")(error)),
    };
    let name = |entry: io::Result<fs::DirEntry>| entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names = entries.map(name).collect::<io::Result<Vec<_>>>().map_err(failed(folder, "list it"))?;
    names.sort_unstable();
    Ok(names)
}

/// Removes what an interrupted build left unfinished.
pub(super) fn sweep(folder: &Path) -> Result<(), Error> {
    let unfinished = |name: &String| name.starts_with('.') && name.ends_with(&format!(".{UNFINISHED}"));
    names(folder)?.iter().filter(|name| unfinished(name)).try_for_each(|name| remove(&folder.join(name)).map(|_| ()))
}

pub(super) fn failed(path: &Path, action: &'static str) -> impl Fn(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { path: path.clone(), action, source }
}
